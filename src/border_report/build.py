"""The report from start to end: check, execute, render, finish, verify, put in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from rich.console import Console

from border_report.plan import Plan, planned
from border_report.publish import manifest
from border_report.publish.alone import alone
from border_report.publish.swap import beside, check_replaceable, swap
from border_report.render import (
    cells,
    computed,
    not_found,
    option_pages,
    pandoc,
    pdf,
    portable,
    quarto,
    shells,
)
from border_report.render.bundle import vega_bundle
from border_report.render.cells import Cell
from border_report.render.finish import Extras, finish, lift_pdf
from border_report.render.finish.switch import Sister
from border_report.render.project import PROJECT_FILE, Project
from border_report.render.project import read as read_project
from border_report.render.staging import NOTEBOOKS, stage
from border_report.render.verify import verify
from border_report.run import editions
from border_report.run.accepted import Allowed
from border_report.run.editions import Edition
from border_report.run.execute import execute
from border_report.run.progress import Progress
from border_report.run.svg import Look

BUILD = Path("_build")
SITE = Path("_site")
CUSTOM = Path("_custom")


@dataclass(frozen=True)
class Subject:
    """What the engine is told of the subject.

    Attributes
    ----------
    allowed : mapping of str to sequence of str or range
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
    renderer: quarto.Renderer = "auto"
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
    plans = [_plan(order.root, edition, subject) for edition in order.editions]
    check_replaceable(order.output)
    command = quarto.wanted(order.renderer)
    with alone(order.root, console), beside(order.output) as new, Progress(console) as progress:
        plans = _execute(order.root, plans, subject, progress)
        for plan in plans:
            with progress.step(f"pages: {plan.edition.title}"):
                _render(order, plan, plans, subject, command, new / _place(order, plan.edition))
        if "html" in order.formats:
            with progress.step("checks of the finished site"):
                verify(new, order.root)
        _record(order, command, new)
        swap(new, order.output)
    return order.output


def prepare(root: Path, subject: Subject, console: Console) -> None:
    """Execute the notebooks of the latest edition where pages embed them from.

    This goes before a plain ``quarto render``, and writes the pages of options for it.
    """
    with alone(root, console), Progress(console) as progress:
        (latest,) = _execute(root, [_latest(root, subject)], subject, progress)
        option_pages.write(root, latest.choices)


def complete(root: Path, site: Path, subject: Subject) -> None:
    """Finish and check what a plain ``quarto render`` has written."""
    latest, shown = _latest(root, subject).carried_out(), cells.read(root / NOTEBOOKS)
    _complete(read_project(root), shown, site, subject, root, latest)
    verify(site, root)


def _plan(root: Path, edition: Edition, subject: Subject) -> Plan:
    return planned(root, edition, subject.allowed, root / BUILD / "editions" / edition.name)


def _latest(root: Path, subject: Subject) -> Plan:
    return planned(root, editions.load(root / "editions")[editions.LATEST], subject.allowed, root)


def _execute(root: Path, plans: Sequence[Plan], subject: Subject, progress: Progress) -> list[Plan]:
    """Execute what is planned; what was executed for other plans goes."""
    runs = [run for plan in plans for run in plan.runs]
    wanted = {run.target for run in runs}
    for plan in plans:
        for old in set((plan.folder / NOTEBOOKS).glob("*.ipynb")) - wanted:
            old.unlink()
    execute(runs, subject.look, progress, _log(root), subject.modules)
    return [plan.carried_out() for plan in plans]


def _render(
    order: Order,
    plan: Plan,
    plans: Sequence[Plan],
    subject: Subject,
    command: Path | None,
    site: Path,
) -> None:
    """Render and finish one edition."""
    edition, staged = plan.edition, plan.folder
    told = _told(edition)
    project = stage(order.root, staged, edition=told, choices=plan.choices, formats=order.formats)
    day = edition.as_of or subject.newest
    shown = cells.read(staged / NOTEBOOKS)
    if command:
        quarto.render(command, staged, site, day)
    else:
        if "html" in order.formats:
            portable.render_html(project, shown, site)
        pdf.render_pdf(project, shown, site, day)
    if "html" not in order.formats:
        lift_pdf(site)
    else:
        sisters = [_sister(order, plan, other) for other in plans]
        _complete(project, shown, site, subject, order.root, plan, sisters)


def _sister(order: Order, here: Plan, there: Plan) -> Sister:
    """Return how pages of one edition lead to those of another, options to the same option."""
    places = {
        place: other
        for a, b in zip(here.choices, there.choices, strict=True)
        for option in a.options
        for place, other in zip(a.pages(option), b.pages(option), strict=True)
    }
    way = "" if there is here else _way(order, here.edition, there.edition)
    return Sister(there.edition.title, way, places)


def _complete(
    project: Project,
    shown: Mapping[str, Cell],
    site: Path,
    subject: Subject,
    root: Path,
    plan: Plan,
    sisters: Sequence[Sister] = (),
) -> None:
    computed.render_computed(project, project.folder / NOTEBOOKS, site)
    not_found.render_not_found(project, site)
    shells.render_shells(project, site)
    extras = Extras(
        project=project,
        edition=_told(plan.edition),
        cells=shown,
        dark=subject.look.dark,
        bundle=vega_bundle(root / BUILD / "cache"),
        data=root / "data",
        sisters=sisters,
        choices=plan.choices,
    )
    finish(site, extras)


def _record(order: Order, command: Path | None, site: Path) -> None:
    root = order.root
    read = [root / PROJECT_FILE, root / "notebooks", root / "editions"]
    files = [*root.glob("*.qmd"), *(root / "report").rglob("*"), *(root / "data").iterdir()]
    read += [path for path in files if path.is_file() and not option_pages.is_made(path)]
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


def _place(order: Order, edition: Edition) -> str:
    return "" if edition is order.editions[0] else f"editions/{edition.name}/"


def _way(order: Order, here: Edition, there: Edition) -> str:
    return "../" * _place(order, here).count("/") + _place(order, there)


def _log(root: Path) -> Path:
    """Return an empty file for what kernels say."""
    path = root / BUILD / "kernels.log"
    path.write_text("", encoding="utf-8")
    return path
