"""What sources hold, so that a save that changes nothing is told from one that does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from border_report.errors import BorderReportError
from border_report.order import sources
from border_report.render import option_pages
from border_report.store import digest

PACKAGE = Path(__file__).parents[1]
_CODE = (PACKAGE, PACKAGE.parent / "warm_kernels")

Contents = Mapping[str, str]  # from a file's name to the digest of what counts in it


def contents(root: Path) -> Contents:
    """Return what the sources of a site hold just now; a notebook's outputs are not of its source.

    Backups of editors aren't sources, nor are pages that a build has put among them.
    """
    return {
        path.relative_to(root).as_posix(): _content(path)
        for path in sources(root)
        if not path.name.endswith(("~", ".tmp")) and not option_pages.is_made(path)
    }


def code() -> Contents:
    """Return what this program's own files hold just now."""
    found = (path for folder in _CODE for path in folder.rglob("*") if path.is_file())
    return {str(path): digest.of_file(path) for path in found if path.parent.name != "__pycache__"}


def check_code(changed: Iterable[str]) -> None:
    """Refuse code that Python can't read.

    Raises
    ------
    BorderReportError
        Naming the file and the line.
    """
    for name in changed:
        if name.endswith(".py"):
            try:
                compile(Path(name).read_bytes(), name, "exec")
            except (SyntaxError, ValueError) as fault:
                raise BorderReportError(f"{name} isn't Python: {fault}") from None


def _content(path: Path) -> str:
    if path.suffix != ".ipynb":
        return digest.of_file(path)
    try:
        cells = json.loads(path.read_bytes())["cells"]
        return digest.of_value(
            [
                [cell["cell_type"], "".join(cell["source"]), cell["metadata"].get("tags", [])]
                for cell in cells
            ]
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return digest.of_file(path)
