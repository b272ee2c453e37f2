"""What to build, where, and of what: known before anything is read or imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from border_report.publish import manifest
from border_report.render import quarto
from border_report.run.editions import Edition
from border_report.store import digest
from border_report.store.store import Step, Store

BUILD = Path("_build")
SITE = Path("_site")
CUSTOM = Path("_custom")
BATCH = Path("_batch")
PROJECT_FILE = "_quarto.yml"
_SOURCES = ("notebooks", "editions", "report", "data/geo")


@dataclass(frozen=True)
class Order:
    """What to build.

    Attributes
    ----------
    root : Path
        The project.
    editions : sequence of Edition
        The first stands at the top of the site, the others under ``editions/NAME/``.
    output : Path
    renderer : {'auto', 'quarto', 'portable'}
    formats : frozenset of {'html', 'pdf'}
    """

    root: Path
    editions: Sequence[Edition]
    output: Path
    renderer: quarto.Renderer = "auto"
    formats: frozenset[str] = frozenset({"html", "pdf"})

    def place(self, edition: Edition) -> str:
        """Return where an edition is in the site, from the top."""
        return "" if edition is self.editions[0] else f"editions/{edition.name}/"

    def way(self, here: Edition, there: Edition) -> str:
        """Return the way from the top of one edition to that of another."""
        return "../" * self.place(here).count("/") + self.place(there)


def sources(root: Path) -> list[Path]:
    """Return every file that a site is made of; what is hidden is an editor's own."""
    folders = (path for name in _SOURCES for path in (root / name).rglob("*"))
    files = [root / PROJECT_FILE, *root.glob("*.qmd"), *(root / "data").glob("*"), *folders]
    return sorted(path for path in files if path.is_file() and not _hidden(path, root))


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def store_of(root: Path, readable: Sequence[Path], warn: Callable[[str], None]) -> Store:
    """Return the store of a project, for steps that read these files."""
    return Store(root / BUILD / "store", root, readable, warn)


def site_step(order: Order, renderer: str) -> Step:
    """Return the step that makes a whole site.

    Parameters
    ----------
    order : Order
    renderer : str
        Quarto's version, empty for the built-in renderer.
    """
    return Step(
        "site",
        {
            "editions": digest.of_value([told(e) | dict(e.parameters) for e in order.editions]),
            "formats": digest.of_value(sorted(order.formats)),
            "renderer": renderer,
            "the package's code": digest.of_code(".", "../warm_kernels"),
            "environment": digest.of_environment(),
        },
    )


def stands(order: Order, store: Store) -> bool:
    """Tell whether the site that was ordered is there already, whole and of what is there now."""
    command = quarto.wanted(order.renderer)
    entry = store.entry(site_step(order, (command and quarto.version(command)) or ""))
    if entry is None:
        return False
    made = digest.of_file(order.output / manifest.MANIFEST)
    return made == entry.outputs[manifest.MANIFEST] and manifest.intact(order.output)


def told(edition: Edition) -> dict[str, Any]:
    """Return what pages and records say of an edition."""
    as_of = edition.as_of.isoformat() if edition.as_of else ""
    return {"name": edition.name, "title": edition.title, "as_of": as_of}
