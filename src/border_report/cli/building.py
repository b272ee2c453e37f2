"""``build``, and the two steps around a plain ``quarto render``."""

from __future__ import annotations

import os
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from border_report.cli.place import project
from border_report.cli.setting import File, Words, edition_of
from border_report.errors import ParameterError

if TYPE_CHECKING:
    from rich.console import Console

    from border_report.order import Order

FORMATS = ("html", "pdf")


def build(
    *,
    edition: str | None = None,
    parameter: Words = None,
    parameters_file: File = None,
    renderer: Literal["auto", "quarto", "portable"] = "auto",
    to: str = ",".join(FORMATS),
    output: Path | None = None,
    explain: Annotated[bool, Parameter(negative="")] = False,
    open_: Annotated[bool, Parameter(name="--open", negative="")] = False,
) -> None:
    """Build the report: all editions into _site/.

    What was made before of the same inputs is kept and not made again. One edition alone, other
    parameters or fewer formats give a site of their own in _custom/, never over the published one.

    Parameters
    ----------
    edition
        Build this edition alone; editions/ holds one file for each.
    parameter
        name=value for every notebook that has it, notebook.name=value for one; repeat it for
        more. `border-report params` lists them.
    parameters_file
        A YAML file of parameters: lines of name: value, or such lines below notebook:. What -p
        sets goes over it, and it goes over the edition.
    renderer
        auto takes Quarto where it is installed, else the built-in renderer.
    to
        What to make: html, pdf, or both with a comma.
    output
        Folder of the site, instead of _site/ or _custom/.
    explain
        Say of each step why it is done, or that it is kept.
    open_
        Show the result in the browser.
    """
    from rich.console import Console

    order = ordered(project(), edition, parameter, parameters_file, _formats(to), renderer, output)
    first = made(order, Console(), explain)
    if open_:
        webbrowser.open(first.resolve().as_uri())


def ordered(
    root: Path,
    edition: str | None,
    parameter: list[str] | None,
    file: Path | None,
    formats: frozenset[str],
    renderer: Literal["auto", "quarto", "portable"] = "auto",
    output: Path | None = None,
) -> Order:
    """Return the order for what was typed: all editions, or one in a place of its own."""
    from border_report.order import CUSTOM, SITE, Order
    from border_report.run import editions

    one = edition_of(root, edition, parameter, file)
    every = edition is None and not one.custom
    whole = every and formats == frozenset(FORMATS)
    return Order(
        root=root,
        editions=list(editions.load(root / "editions").values()) if every else [one],
        output=(output or root / (SITE if whole else CUSTOM)).absolute(),
        renderer=renderer,
        formats=formats,
    )


def made(order: Order, console: Console, explain: bool = False) -> Path:
    """Build what was ordered, unless it stands already; say which, and return its first file."""
    from border_report.order import sources, stands, store_of

    begun = time.monotonic()
    first = order.output / ("index.html" if "html" in order.formats else "border-report.pdf")
    if stands(order, store_of(order.root, sources(order.root), console.print)):
        said = f"{_near(first)} is as it would be made now: nothing that it is made of has changed."
    else:
        from border_report.build import build as make
        from border_report.build import subject_of

        make(order, subject_of(order.root), console, explain)
        said = f"Built {_near(first)} in {time.monotonic() - begun:.0f} s with {_renderer(order)}."
    console.print(said, highlight=False, soft_wrap=True)
    return first


def prepare() -> None:
    """Execute the notebooks before a plain `quarto render`."""
    from rich.console import Console

    from border_report import build as engine

    root = project()
    engine.prepare(root, engine.subject_of(root), Console())


def finish() -> None:
    """Finish and check the site after a plain `quarto render`."""
    from border_report import build as engine

    root = project()
    site = Path(os.environ.get("QUARTO_PROJECT_OUTPUT_DIR") or root / engine.SITE)
    engine.complete(root, site.resolve(), engine.subject_of(root))


def _formats(to: str) -> frozenset[str]:
    wanted = frozenset(word.strip() for word in to.split(",") if word.strip())
    if not wanted or not wanted <= set(FORMATS):
        raise ParameterError(f"--to takes html, pdf or html,pdf, not {to!r}.")
    return wanted


def _renderer(order: Order) -> str:
    from border_report.publish.manifest import renderer_of

    return "Quarto" if renderer_of(order.output) == "quarto" else "the built-in renderer"


def _near(path: Path) -> Path:
    """Return a path as seen from here, where it lies below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
