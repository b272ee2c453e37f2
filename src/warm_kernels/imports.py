"""What a nursery imports, and what that leaves behind."""

from __future__ import annotations

import builtins
import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from pathlib import Path
from types import SimpleNamespace

from jupyter_client.localinterfaces import localhost

# what a kernel imports on its way to the first cell
_KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "pdb",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
    "warm_kernels.app",
)


class Imported:
    """A kernel's own modules and the given ones, imported once for all kernels.

    Attributes
    ----------
    variables : dict of str to str
        Environment variables that libraries have set on import.
    names : frozenset of str
        All modules.
    """

    def __init__(self, modules: Iterable[str]) -> None:
        before = dict(os.environ)
        _import(_KERNEL)
        # looked up once in each process
        localhost()
        own = _top_level()
        with _as_in_a_kernel():
            _import(modules)
        # a kernel looks in its folder after the standard library, before all others
        self._preloaded = sorted(_top_level() - own - sys.stdlib_module_names)
        self.names = frozenset(sys.modules)
        self.variables = {k: v for k, v in os.environ.items() if before.get(k) != v}
        _stop_idle_threads()
        # kernels then neither copy nor scan what is shared
        gc.collect()
        gc.freeze()

    def hidden_in(self, folder: Path) -> str | None:
        """Return a module that a kernel in this folder would import from there instead."""
        return next((name for name in self._preloaded if _is_in(folder, name)), None)


def threads() -> int:
    """Return how many threads this process has."""
    return len(os.listdir("/proc/self/task"))  # noqa: PTH208


def _import(modules: Iterable[str]) -> None:
    """Import what can be imported; the rest is left to the notebook that asks for it."""
    for module in modules:
        with contextlib.suppress(Exception):
            importlib.import_module(module)


def _top_level() -> set[str]:
    return {name.partition(".")[0] for name in sys.modules}


def _is_in(folder: Path, module: str) -> bool:
    spec = PathFinder.find_spec(module, [str(folder)])
    return spec is not None and spec.loader is not None


@contextlib.contextmanager
def _as_in_a_kernel() -> Iterator[None]:
    """Let libraries find a kernel's shell: pandas chooses its display defaults by that."""
    builtins.get_ipython = lambda: SimpleNamespace(kernel=None)  # type: ignore[attr-defined]
    yield
    del builtins.get_ipython  # type: ignore[attr-defined]


def _stop_idle_threads() -> None:
    """Fork once: OpenBLAS stops its threads before a fork, and starts them when next needed."""
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
