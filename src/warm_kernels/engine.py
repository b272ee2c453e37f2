"""``papermill --engine warm``: papermill's own engine, with kernels that are forked.

Papermill loads every engine that is registered whenever it is imported, so this module imports
nothing until it is asked.
"""

from __future__ import annotations

from typing import Any


class WarmEngine:
    """Executes a notebook as papermill does, in a warm kernel."""

    @staticmethod
    def execute_notebook(nb: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Execute a notebook; arguments, errors and result are those of papermill's engine."""
        from papermill.engines import NBClientEngine

        from warm_kernels.manager import WarmKernelManager

        kwargs = {"kernel_manager_class": WarmKernelManager, **kwargs}
        return NBClientEngine.execute_notebook(nb, kernel_name, **kwargs)

    @staticmethod
    def nb_kernel_name(nb: Any, name: str | None = None) -> str:
        """Return which kernel a notebook asks for."""
        from papermill.utils import nb_kernel_name

        return str(nb_kernel_name(nb, name))

    @staticmethod
    def nb_language(nb: Any, language: str | None = None) -> str:
        """Return which language a notebook is in."""
        from papermill.utils import nb_language

        return str(nb_language(nb, language))
