"""The report from start to end: check, execute, render, finish, verify, put in place."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console

from border_report.build.executing import execute_plans
from border_report.build.rendering import complete_pages, render_editions
from border_report.build.subject import Subject, subject_of
from border_report.order import BUILD, CUSTOM, SITE, Order, site_step, sources, store_of, told
from border_report.plan import Plan, planned
from border_report.publish import manifest
from border_report.publish.alone import alone
from border_report.publish.swap import beside, check_replaceable, swap
from border_report.render import cells, option_pages, pandoc, quarto
from border_report.render.project import read as read_project
from border_report.render.staging import NOTEBOOKS
from border_report.render.verify import verify
from border_report.run import editions
from border_report.run.progress import Progress
from border_report.store.store import Store

__all__ = [
    "CUSTOM",
    "SITE",
    "Order",
    "Subject",
    "build",
    "complete",
    "prepare",
    "subject_of",
]


def build(order: Order, subject: Subject, console: Console, explained: bool = False) -> Path:
    """Build a site beside the old one and swap it in; a failed build changes nothing.

    What the store holds for inputs as they are now is not made again.

    Returns
    -------
    Path
        The site.

    Raises
    ------
    BorderReportError
        Whatever is wrong: a parameter, a notebook, a page, the finished site.
    """
    root = order.root
    plans = [planned(root, e, subject.allowed, _folder(root, e.name)) for e in order.editions]
    check_replaceable(order.output)
    command = quarto.wanted(order.renderer)
    with (
        alone(root, console),
        beside(order.output) as scratch,
        Progress(console, explained) as progress,
    ):
        store = _store(root, console)
        plans = execute_plans(root, plans, subject, store, progress)
        render_editions(order, plans, subject, command, scratch, store, progress)
        new = scratch / "site"
        if "html" in order.formats:
            with progress.step("checks of the finished site"):
                verify(new, root)
        _record(order, command, new)
        made = site_step(order, (command and quarto.version(command)) or "")
        store.keep(made, new, [manifest.MANIFEST])
        swap(new, order.output)
        store.prune()
    return order.output


def prepare(root: Path, subject: Subject, console: Console) -> None:
    """Execute the notebooks of the latest edition where pages embed them from.

    This goes before a plain ``quarto render``, and writes the pages of options for it.
    """
    with alone(root, console), Progress(console) as progress:
        store = _store(root, console)
        (latest,) = execute_plans(root, [_latest(root, subject)], subject, store, progress)
        option_pages.write(root, latest.choices)


def complete(root: Path, site: Path, subject: Subject) -> None:
    """Finish and check what a plain ``quarto render`` has written."""
    latest, shown = _latest(root, subject).carried_out(), cells.read(root / NOTEBOOKS)
    complete_pages(read_project(root), shown, site, subject, root, latest)
    verify(site, root)


def _folder(root: Path, edition: str) -> Path:
    return root / BUILD / "editions" / edition


def _store(root: Path, console: Console) -> Store:
    def warn(said: str) -> None:
        console.print(f"Warning: {said}", highlight=False, soft_wrap=True)

    return store_of(root, sources(root), warn)


def _latest(root: Path, subject: Subject) -> Plan:
    return planned(root, editions.load(root / "editions")[editions.LATEST], subject.allowed, root)


def _record(order: Order, command: Path | None, site: Path) -> None:
    read = [path for path in sources(order.root) if not option_pages.is_made(path)]
    manifest.write(
        site,
        editions=[
            {**told(e), "path": order.place(e), "parameters": dict(e.parameters)}
            for e in order.editions
        ],
        renderer=_versions(command),
        inputs={path.relative_to(order.root).as_posix(): path for path in read},
    )


def _versions(command: Path | None) -> dict[str, Any]:
    if command:
        return {"name": "quarto", "version": quarto.version(command) or ""}
    return {"name": "portable", "pandoc": pandoc.version(), "typst": version("typst")}
