"""Editions rendered side by side, pages and PDF apart, where what they are made of has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from pathlib import Path

from border_report.build.subject import Subject
from border_report.order import BUILD, Order, told
from border_report.plan import Plan
from border_report.publish.swap import join
from border_report.render import cells, computed, not_found, pdf, portable, quarto, shells
from border_report.render.bundle import vega_bundle
from border_report.render.cells import Cell
from border_report.render.finish import Extras, finish, lift_pdf
from border_report.render.finish.switch import Sister
from border_report.render.project import Project
from border_report.render.staging import NOTEBOOKS, stage
from border_report.run.progress import Progress
from border_report.run.workers import AT_ONCE, workers
from border_report.store import digest
from border_report.store.store import Step, Store


@dataclass(frozen=True)
class Part:
    """What one process renders: the pages of an edition, its PDF, or with Quarto both.

    Attributes
    ----------
    order : Order
    plan : Plan
    plans : tuple of Plan
        Those of all editions that are published together.
    subject : Subject
    formats : frozenset of {'html', 'pdf'}
    quarto : Path or None
        Quarto's command; None for the built-in renderer.
    site : Path
        Where the part goes.
    """

    order: Order
    plan: Plan
    plans: tuple[Plan, ...]
    subject: Subject
    formats: frozenset[str]
    quarto: Path | None
    site: Path

    @property
    def name(self) -> str:
        """How progress names it."""
        kind = "pages" if "html" in self.formats else "PDF"
        return f"{kind}: {self.plan.edition.title}"


def render_editions(
    order: Order,
    plans: Sequence[Plan],
    subject: Subject,
    command: Path | None,
    scratch: Path,
    store: Store,
    progress: Progress,
) -> None:
    """Render all editions into one site.

    Parameters
    ----------
    order : Order
    plans : sequence of Plan
        Carried out.
    subject : Subject
    command : Path or None
        Quarto's command; None for the built-in renderer.
    scratch : Path
        A folder of which ``site`` becomes the site.
    store : Store
    progress : Progress

    Raises
    ------
    RenderError
        When a page or the PDF could not be rendered.
    """
    kinds = [order.formats] if command else [frozenset({f}) for f in sorted(order.formats)]
    parts = [
        Part(order, plan, tuple(plans), subject, kind, command, scratch / f"{index}-{number}")
        for number, kind in enumerate(kinds)
        for index, plan in enumerate(plans)
    ]
    steps = {part.site: _step(part) for part in parts}
    left = [part for part in parts if not _restored(part, steps[part.site], store, progress)]
    if left:
        vega_bundle(order.root / BUILD / "cache")
        with workers(AT_ONCE, _ready) as pool:
            waiting = {pool.submit(render_part, part): part for part in left}
            for part in left:
                progress.add(part.name)
            for done in as_completed(waiting):
                part = waiting[done]
                done.result()
                files = (path for path in part.site.rglob("*") if path.is_file())
                made = [path.relative_to(part.site).as_posix() for path in files]
                store.keep(steps[part.site], part.site, made)
                progress.finish(part.name)
    for part in sorted(parts, key=lambda part: order.place(part.plan.edition)):
        join(part.site, scratch / "site" / order.place(part.plan.edition))


def render_part(part: Part) -> None:
    """Render and finish a part."""
    order, plan = part.order, part.plan
    staged = (
        plan.folder if "html" in part.formats else plan.folder.with_name(f"{plan.folder.name}.pdf")
    )
    formats = order.formats if part.quarto is None else part.formats
    project = stage(
        order.root, staged, edition=told(plan.edition), choices=plan.choices, formats=formats
    )
    day = plan.edition.as_of or part.subject.newest
    shown = cells.read(plan.folder / NOTEBOOKS)
    if part.quarto:
        quarto.render(part.quarto, staged, part.site, day)
    elif "html" in part.formats:
        portable.render_html(project, shown, part.site)
    else:
        pdf.render_pdf(project, shown, part.site, day)
    if "html" in part.formats:
        sisters = [_sister(order, plan, other) for other in part.plans]
        complete_pages(project, shown, part.site, part.subject, order.root, plan, sisters)
    else:
        lift_pdf(part.site)


def complete_pages(
    project: Project,
    shown: Mapping[str, Cell],
    site: Path,
    subject: Subject,
    root: Path,
    plan: Plan,
    sisters: Sequence[Sister] = (),
) -> None:
    """Add to an edition's pages what the project file doesn't list, and finish them all."""
    computed.render_computed(project, plan.folder / NOTEBOOKS, site)
    not_found.render_not_found(project, site)
    shells.render_shells(project, site)
    extras = Extras(
        project=project,
        edition=told(plan.edition),
        cells=shown,
        dark=subject.look.dark,
        bundle=vega_bundle(root / BUILD / "cache"),
        data=root / "data",
        sisters=sisters,
        choices=plan.choices,
        apart=[page.target.name for page in project.pages if page.is_pdf],
    )
    finish(site, extras)


def _ready() -> None:
    """Need nothing: what a worker renders it gets with its part."""


def _restored(part: Part, step: Step, store: Store, progress: Progress) -> bool:
    why = store.restore(step, part.site)
    progress.explain(part.name, why)
    return not why


def _step(part: Part) -> Step:
    executed = digest.of_files(part.plan.folder, _notebooks(part.plan))
    others = [_sister(part.order, part.plan, other) for other in part.plans]
    return Step(
        part.name,
        {
            "executed notebooks": executed,
            "edition": digest.of_value(told(part.plan.edition)),
            "other editions": digest.of_value(
                [(s.title, s.path, [[str(a), str(b)] for a, b in s.places.items()]) for s in others]
            ),
            "formats": digest.of_value(sorted(part.order.formats)),
            "renderer": (part.quarto and quarto.version(part.quarto)) or "",
            "the package's code": digest.of_code("build", "render", "run", "order.py", "plan.py"),
            "how charts are drawn": digest.of_value(dict(part.subject.look.dark)),
            "environment": digest.of_environment(),
        },
    )


def _notebooks(plan: Plan) -> Iterator[Path]:
    return (plan.folder / NOTEBOOKS).glob("*.ipynb")


def _sister(order: Order, here: Plan, there: Plan) -> Sister:
    """Return how pages of one edition lead to those of another, options to the same option."""
    places = {
        place: other
        for a, b in zip(here.choices, there.choices, strict=True)
        for option in a.options
        for place, other in zip(a.pages(option), b.pages(option), strict=True)
    }
    way = "" if there is here else order.way(here.edition, there.edition)
    return Sister(there.edition.title, way, places)
