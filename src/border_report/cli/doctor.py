"""``doctor``: what is here, what will be used, what is missing and how to get it."""

from __future__ import annotations

import platform
from importlib import metadata

from border_report.cli.place import project

# what a build goes through, in this order
_LIBRARIES = ("papermill", "ipykernel", "altair", "vl-convert-python", "nbconvert", "typst")


def doctor() -> None:
    """Tell what is installed, what a build will use, and what is missing."""
    from border_report.errors import BorderReportError
    from border_report.render import pandoc, quarto
    from border_report.run.execute import kernels
    from border_report.run.parameters import declared

    root = project()
    rows = [("Python", f"{platform.python_version()} on {platform.system()}")]
    rows += [(name, metadata.version(name)) for name in _LIBRARIES]
    rows.append(("kernels", kernels()))
    rows.append(("pandoc", f"{pandoc.version()}, from its wheel"))
    command = quarto.find()
    if command:
        rows.append(("Quarto", f"{quarto.version(command)}: `build` will use it"))
    else:
        rows.append(
            (
                "Quarto",
                "not found: `build` will use the built-in renderer; to have it, install from "
                "quarto.org or by `pip install border-report[quarto]`",
            )
        )
    try:
        from border_report.data import package

        rows.append(("data", f"{len(package.load(root).names)} tables, no fault"))
    except BorderReportError as fault:
        rows.append(("data", str(fault)))
    notebooks = declared(root / "notebooks")
    rows.append(("notebooks", ", ".join(notebooks)))
    width = max(len(name) for name, _ in rows)
    for name, said in rows:
        print(f"{name:<{width}}  {said}")
