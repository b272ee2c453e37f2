"""The report as one PDF: pandoc to Typst source, Typst to PDF/UA-1."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal

import typst

from border_report.errors import RenderError
from border_report.render import embed
from border_report.render.cells import Cell
from border_report.render.portable import to_format
from border_report.render.project import Page, Project

STANDARD: Literal["ua-1"] = "ua-1"


def render_pdf(project: Project, cells: Mapping[str, Cell], site: Path, day: date) -> None:
    """Write the PDF of every page whose format is Typst.

    Parameters
    ----------
    project : Project
    cells : mapping of label to Cell
    site : Path
    day : date
        The document's date, so that the same input gives the same bytes.

    Raises
    ------
    RenderError
        With Typst's own words, for one an image without an alternative text.
    """
    embed.write_charts(project.folder, cells)
    for page in project.pages:
        if not page.is_pdf:
            continue
        text = embed.expand(page.body, page.source, project.folder, cells)
        source = (project.folder / page.source).with_suffix(".typ")
        source.write_text(to_format(project, page, text, "typst"), encoding="utf-8")
        target = site / page.target
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            typst.compile(
                str(source),
                output=str(target),
                root=str(project.folder),
                font_paths=_fonts(project, page),
                ignore_system_fonts=True,
                pdf_standards=[STANDARD],
                timestamp=datetime.combine(day, time(), UTC),
            )
        except RuntimeError as fault:
            raise RenderError(f"{page.source}: {fault}") from None


def _fonts(project: Project, page: Page) -> list[str]:
    """Return the folders of the only fonts that are used, as the format's ``font-paths`` say."""
    named = project.format(page).get("font-paths") or []
    return [
        str(project.folder / embed.from_top(name, page.source))
        for name in ([named] if isinstance(named, str) else named)
    ]
