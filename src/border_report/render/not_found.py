"""The page that a server shows for an address that leads nowhere."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from border_report.render.portable import write_page
from border_report.render.project import Page, Project

_TEXT = "This address leads to no page of the report. [Start at the first page](/index.qmd)."


PAGE = Page(
    source=PurePosixPath("404.qmd"),
    target=PurePosixPath("404.html"),
    metadata={"title": "Page not found", "toc": False, "uncited": True},
    body=_TEXT,
)


def render_not_found(project: Project, site: Path) -> None:
    """Write ``404.html``, which GitHub Pages and most servers look for."""
    write_page(project, PAGE, PAGE.body, site)
