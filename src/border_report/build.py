"""The report from start to end: check, execute, render, finish, verify, put in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Literal

from rich.console import Console

from border_report.errors import RenderError
from border_report.publish import manifest
from border_report.publish.alone import alone
from border_report.publish.swap import beside, check_replaceable, swap
from border_report.render import cells, computed, not_found, pandoc, pdf, portable, quarto, shells
from border_report.render.bundle import vega_bundle
from border_report.render.finish import Extras, finish, lift_pdf
from border_report.render.finish.switch import Sister
from border_report.render.project import PROJECT_FILE, Project
from border_report.render.project import read as read_project
from border_report.render.staging import NOTEBOOKS, stage
from border_report.render.verify import verify
from border_report.run import editions, parameters
from border_report.run.editions import Edition
from border_report.run.execute import Run, execute
from border_report.run.parameters import Allowed, Value
from border_report.run.progress import Progress
from border_report.run.svg import Look

Renderer = Literal["auto", "quarto", "portable"]
BUILD = Path("_build")
SITE = Path("_site")
CUSTOM = Path("_custom")


@dataclass(frozen=True)
class Subject:
    """What the engine is told of the subject.

    Attributes
    ----------
    allowed : mapping of str to sequence of str
        Accepted values of parameters.
    look : Look
        How charts are drawn.
    newest : date
        When the newest data was published: the date of an edition without an as-of date.
    modules : tuple of str
        What most notebooks import, so that kernels begin with it.
    """

    allowed: Allowed
    look: Look
    newest: date
    modules: tuple[str, ...]


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
    renderer: Renderer = "auto"
    formats: frozenset[str] = frozenset({"html", "pdf"})


def subject_of(root: Path) -> Subject:
    """Return what the engine is told of border encounters; checks the data.

    Raises
    ------
    DataError
        When the data package has faults, all of them told.
    """
    from border_report import display
    from border_report.data import package
    from border_report.display.theme import dark_map
    from border_report.measures.allowed import allowed_values

    data = package.load(root)
    return Subject(
        allowed=allowed_values(data),
        look=Look(dark=dark_map(), fonts=root / "report" / "fonts" / "static"),
        newest=max(data.table("release_dates")["published_on"]),
        modules=tuple(
            found.name for found in iter_modules(display.__path__, f"{display.__name__}.")
        ),
    )


def build(order: Order, subject: Subject, console: Console) -> Path:
    """Build a site beside the old one and swap it in; a failed build changes nothing.

    Returns
    -------
    Path
        The site.

    Raises
    ------
    BorderReportError
        Whatever is wrong: a parameter, a notebook, a page, the finished site.
    """
    values = [_values(order.root, edition, subject) for edition in order.editions]
    check_replaceable(order.output)
    command = _quarto(order.renderer)
    with alone(order.root, console), beside(order.output) as new, Progress(console) as progress:
        runs = [
            run
            for edition, given in zip(order.editions, values, strict=True)
            for run in _runs(order.root, edition, given)
        ]
        execute(runs, subject.look, progress, _log(order.root), subject.modules)
        for edition in order.editions:
            with progress.step(f"pages: {edition.title}"):
                _render(order, edition, subject, command, new / _place(order, edition))
        if "html" in order.formats:
            with progress.step("checks of the finished site"):
                verify(new, order.root)
        _record(order, command, new)
        swap(new, order.output)
    return order.output


def prepare(root: Path, subject: Subject, console: Console) -> None:
    """Execute the notebooks of the latest edition where pages embed them from.

    This goes before a plain ``quarto render``.
    """
    edition = editions.load(root / "editions")[editions.LATEST]
    runs = _runs(root, edition, _values(root, edition, subject), root)
    with alone(root, console), Progress(console) as progress:
        execute(runs, subject.look, progress, _log(root), subject.modules)


def complete(root: Path, site: Path, subject: Subject) -> None:
    """Finish and check what a plain ``quarto render`` has written."""
    edition = editions.load(root / "editions")[editions.LATEST]
    _complete(read_project(root), site, subject, root, edition)
    verify(site, root)


def _values(root: Path, edition: Edition, subject: Subject) -> dict[str, dict[str, Value]]:
    notebooks = parameters.declared(root / "notebooks")
    return parameters.resolve(notebooks, edition.given, subject.allowed)


def _runs(
    root: Path,
    edition: Edition,
    values: Mapping[str, Mapping[str, Value]],
    folder: Path | None = None,
) -> list[Run]:
    target = (folder or _staged(root, edition)) / NOTEBOOKS
    return [
        Run(
            source=root / "notebooks" / f"{name}.ipynb",
            target=target / f"{name}.ipynb",
            parameters=given,
            label=f"{name}: {edition.title}",
        )
        for name, given in values.items()
    ]


def _render(
    order: Order, edition: Edition, subject: Subject, command: Path | None, site: Path
) -> None:
    """Render and finish one edition."""
    staged = _staged(order.root, edition)
    project = stage(order.root, staged, edition=_told(edition), formats=order.formats)
    day = edition.as_of or subject.newest
    if command:
        quarto.render(command, staged, site, day)
    else:
        shown = cells.read(staged / NOTEBOOKS)
        if "html" in order.formats:
            portable.render_html(project, shown, site)
        pdf.render_pdf(project, shown, site, day)
    sisters = [
        Sister(other.title, "" if other is edition else _way(order, edition, other))
        for other in order.editions
    ]
    if "html" not in order.formats:
        lift_pdf(site)
    else:
        _complete(project, site, subject, order.root, edition, sisters)


def _complete(
    project: Project,
    site: Path,
    subject: Subject,
    root: Path,
    edition: Edition,
    sisters: Sequence[Sister] = (),
) -> None:
    notebooks = project.folder / NOTEBOOKS
    computed.render_computed(project, notebooks, site)
    not_found.render_not_found(project, site)
    shells.render_shells(project, site)
    extras = Extras(
        project=project,
        edition=_told(edition),
        cells=cells.read(notebooks),
        dark=subject.look.dark,
        bundle=vega_bundle(root / BUILD / "cache"),
        data=root / "data",
        sisters=sisters,
    )
    finish(site, extras)


def _record(order: Order, command: Path | None, site: Path) -> None:
    root = order.root
    read = [root / PROJECT_FILE, root / "report", root / "notebooks", root / "editions"]
    read += [path for path in [*root.glob("*.qmd"), *(root / "data").iterdir()] if path.is_file()]
    manifest.write(
        site,
        editions=[
            {
                **_told(edition),
                "path": _place(order, edition),
                "parameters": dict(edition.parameters),
            }
            for edition in order.editions
        ],
        renderer=_versions(command),
        inputs={path.relative_to(root).as_posix(): path for path in read},
    )


def _versions(command: Path | None) -> dict[str, str]:
    if command:
        return {"name": "quarto", "version": quarto.version(command) or ""}
    return {"name": "portable", "pandoc": pandoc.version(), "typst": version("typst")}


def _told(edition: Edition) -> dict[str, Any]:
    as_of = edition.as_of.isoformat() if edition.as_of else ""
    return {"name": edition.name, "title": edition.title, "as_of": as_of}


def _staged(root: Path, edition: Edition) -> Path:
    return root / BUILD / "editions" / edition.name


def _place(order: Order, edition: Edition) -> str:
    return "" if edition is order.editions[0] else f"editions/{edition.name}/"


def _way(order: Order, here: Edition, there: Edition) -> str:
    return "../" * _place(order, here).count("/") + _place(order, there)


def _log(root: Path) -> Path:
    """Return an empty file for what kernels say."""
    path = root / BUILD / "kernels.log"
    path.write_text("", encoding="utf-8")
    return path


def _quarto(renderer: Renderer) -> Path | None:
    """Return Quarto's command where it is to be used."""
    if renderer == "portable":
        return None
    command = quarto.find()
    if command is None and renderer == "quarto":
        raise RenderError(
            "Quarto isn't installed; get it from quarto.org, or use --renderer portable."
        )
    return command
