"""Pages that are poured into a finished page of their kind: pandoc reads the template once."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path, PurePosixPath

from border_report.render.portable import write_page
from border_report.render.project import Page, Project
from border_report.render.records import NOTES, ROWS

NAME = "shell.html"
_TITLE, _BODY = "shell-title", "shell-body"


PAGES = tuple(
    Page(
        source=folder / "shell.qmd",
        target=folder / NAME,
        metadata={"title": _TITLE, "toc": False, "number-sections": False},
        body=_BODY,
    )
    for folder in (NOTES, ROWS)
)


def render_shells(project: Project, site: Path) -> None:
    """Write the shell of the pages of notes and of rows; the last step finishes and fills it."""
    for page in PAGES:
        write_page(project, page, page.body, site)


@dataclass(frozen=True)
class Shell:
    """A finished page without title and body, whose addresses are seen from its folder."""

    folder: Path
    text: str

    @classmethod
    def taken(cls, site: Path, folder: PurePosixPath) -> Shell:
        """Take a folder's shell out of a finished site."""
        path = site / folder / NAME
        text = path.read_text(encoding="utf-8")
        path.unlink()
        return cls(path.parent, text)

    def pour(self, name: str, title: str, body: str) -> None:
        """Write a page beside the shell, its body given as HTML."""
        page = self.text.replace(NAME, name).replace(_TITLE, escape(title))
        (self.folder / name).write_text(page.replace(f"<p>{_BODY}</p>", body), encoding="utf-8")
