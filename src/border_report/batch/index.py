"""The page that leads to all fact sheets of a batch, and what they share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from border_report.batch.matrix import Matrix, Sheet
from border_report.batch.sheets import EDITION, PAGE, shared_project
from border_report.display.escaping import escape
from border_report.render import portable, shells
from border_report.render.finish import Extras, finish
from border_report.render.project import Page
from border_report.render.project import read as read_project
from border_report.run.svg import Look


def write(
    matrix: Matrix, failed: Mapping[str, str], root: Path, look: Look, bundle: Path, site: Path
) -> None:
    """Write the index of a batch, with its assets and the data package, into a fresh folder.

    Parameters
    ----------
    matrix : Matrix
    failed : mapping of str to str
        Names of sheets that could not be made, and why.
    root : Path
        The project.
    look : Look
    bundle : Path
        The Vega bundle.
    site : Path
    """
    page = Page(
        source=PurePosixPath("index.qmd"),
        target=PurePosixPath("index.html"),
        metadata={"title": escape(matrix.title), "pagetitle": matrix.title, "toc": False},
        body=_body(matrix, failed),
    )
    project = shared_project(read_project(root), (page,))
    portable.render_html(project, {}, site)
    shells.render_shells(project, site)
    data = root / "data"
    finish(site, Extras(project, EDITION, {}, look.dark, data=data, bundle=bundle))


def _body(matrix: Matrix, failed: Mapping[str, str]) -> str:
    made = [sheet for sheet in matrix.sheets if sheet.name not in failed]
    listed = "\n".join(f"- [{_words(sheet)}]({sheet.name}/{PAGE})" for sheet in made)
    missing = "\n".join(
        f"- {_words(sheet)}: {escape(' '.join(failed[sheet.name].split()))}"
        for sheet in matrix.sheets
        if sheet.name in failed
    )
    head = f"Fact sheets: {len(made)}. Each shows one choice of parameters.\n\n{listed}"
    return f"{head}\n\n## Not made\n\n{missing}" if missing else head


def _words(sheet: Sheet) -> str:
    return escape(sheet.title[:1].upper() + sheet.title[1:])
