"""One fact sheet: its notebook executed, its page rendered and finished, in a folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from border_report.batch.matrix import Matrix, Sheet
from border_report.errors import BorderReportError
from border_report.render import cells, computed, embed, portable, shells
from border_report.render.cells import Cell
from border_report.render.finish import Extras, finish
from border_report.render.project import Page, Project
from border_report.render.project import read as read_project
from border_report.render.verify import verify
from border_report.run.execute import Run, execute_one
from border_report.run.svg import Look

PAGE = PurePosixPath("sheet.html")
NOTEBOOK = "notebook.ipynb"
EDITION = {"name": "", "title": "", "as_of": ""}


@dataclass(frozen=True)
class Work:
    """What all sheets of a batch have in common.

    Attributes
    ----------
    root : Path
        The project.
    matrix : Matrix
    look : Look
        How charts are drawn.
    """

    root: Path
    matrix: Matrix
    look: Look


@dataclass(frozen=True)
class Made:
    """How the making of a sheet ended.

    Attributes
    ----------
    read : tuple of str or None
        The files that its notebook has read, None where it doesn't say.
    fault : str
        What went wrong, in words; nothing where the sheet is there.
    """

    read: tuple[str, ...] | None = None
    fault: str = ""


def make(work: Work, sheet: Sheet, folder: Path, top: Path) -> Made:
    """Make a sheet.

    Parameters
    ----------
    work : Work
    sheet : Sheet
    folder : Path
        Where it goes; it is there only if it is whole.
    top : Path
        The folder of the batch, which holds what sheets share.
    """
    scratch = folder.with_name(f".{folder.name}")
    try:
        outcome = execute_one(_run(work, sheet, scratch), work.look)
        if outcome.error:
            return Made(fault=outcome.cause)
        _render(work, sheet, scratch, folder, top)
        return Made(read=outcome.read)
    except BorderReportError as fault:
        shutil.rmtree(folder, ignore_errors=True)
        return Made(fault=str(fault))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def shared_project(project: Project, pages: tuple[Page, ...]) -> Project:
    """Return a project of a batch's own pages, which lead to nothing else of the report."""
    settings = {**project.settings, "sheet": True, "nav": []}
    return replace(project, settings=settings, pages=pages)


def _run(work: Work, sheet: Sheet, scratch: Path) -> Run:
    name = work.matrix.notebook
    source = work.root / "notebooks" / f"{name}.ipynb"
    return Run(source, scratch / f"{name}.ipynb", sheet.parameters, sheet.name)


def _render(work: Work, sheet: Sheet, scratch: Path, folder: Path, top: Path) -> None:
    whole = read_project(work.root)
    project = shared_project(whole, (_page(work, sheet),))
    project.settings["project"] = {**whole.settings["project"], "resources": []}  # type: ignore[index]
    shown = cells.read(scratch)
    portable.render_html(project, shown, folder)
    computed.render_computed(project, scratch, folder)
    shells.render_shells(project, folder)
    finish(folder, _extras(work, project, shown, folder.name))
    shutil.copyfile(scratch / f"{work.matrix.notebook}.ipynb", folder / NOTEBOOK)
    verify(folder, work.root, top)


def _page(work: Work, sheet: Sheet) -> Page:
    page = work.matrix.page
    title = page.metadata.get("title", work.matrix.title)
    metadata: dict[str, Any] = {
        **page.metadata,
        "title": f"{title}: {sheet.title}",
        "pagetitle": f"{title}: {sheet.title}",
        "notebook": True,
    }
    body = embed.with_parts(page.body, page.source, work.root)
    return Page(PAGE.with_suffix(".qmd"), PAGE, metadata, body)


def _extras(work: Work, project: Project, shown: Mapping[str, Cell], within: str) -> Extras:
    return Extras(
        project=project,
        edition=EDITION,
        cells=shown,
        dark=work.look.dark,
        data=work.root / "data",
        within=within,
    )
