"""What the pages of a preview are made of at one time, each with a digest of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from border_report.render import computed, embed, not_found, shells
from border_report.render.finish import Extras, Finishing, downloads, note_pages
from border_report.render.project import Page, Project
from border_report.render.staging import NOTEBOOKS
from border_report.serve.notebooks import Made
from border_report.store import digest


@dataclass(frozen=True)
class Given:
    """What pages are made of, at one time.

    Attributes
    ----------
    extras : Extras
    made : mapping of str to Made
        The executed notebooks, by the name of the run.
    support : str
        The digest of templates, filters and whatever else pages are rendered with.
    data : str
        The digest of the data package.
    """

    extras: Extras
    made: Mapping[str, Made]
    support: str
    data: str

    @property
    def project(self) -> Project:
        """The pages as they are staged."""
        return self.extras.project


@dataclass(frozen=True)
class Draft:
    """A page to render: a digest of what its text is made of, and the text once it is needed."""

    page: Page
    key: str
    text: Callable[[], str]


@dataclass(frozen=True)
class Rendered:
    """A page as pandoc made it, and a digest of what it was made of."""

    key: str
    text: str


def drafts_of(given: Given) -> Iterator[Draft]:
    """Yield every page as it is to be rendered."""
    project = given.project
    common = [str(project.settings), given.support]

    def draft(page: Page, of: str, text: Callable[[], str]) -> Draft:
        return Draft(page, digest.of_value([*common, str(page.metadata), of]), text)

    for page in project.pages:
        if not page.is_pdf:
            body = embed.expand(page.body, page.source, project.folder, given.extras.cells)
            yield draft(page, body, partial(str, body))
    for name, made in given.made.items():
        path = project.folder / NOTEBOOKS / f"{name}.ipynb"
        yield draft(computed.page_of(name), made.digest, partial(computed.markdown, path))
    for page in (not_found.PAGE, *shells.PAGES):
        yield draft(page, page.body, partial(str, page.body))


def keys_of(
    given: Given, work: Finishing, rendered: Mapping[PurePosixPath, Rendered]
) -> dict[PurePosixPath, str]:
    """Return for each finished page a digest of what it is made of, besides the other pages."""
    made = {name: one.digest for name, one in given.made.items()}
    said = [cell.said["script"] for cell in given.extras.cells.values() if "script" in cell.said]
    common = [str(given.extras.choices), [[one["name"], one["words"]] for one in said]]
    counts = {run.name: len(run.records) for run in work.runs.values()}

    def key(place: PurePosixPath, page: Rendered) -> str:
        embedded = {name: made.get(name) for name in work.embedded(place)}
        data = given.data if downloads.PLACE in page.text else ""
        notes = counts if note_pages.PLACE in page.text else {}
        return digest.of_value([page.key, embedded, common, data, notes])

    return {place: key(place, page) for place, page in rendered.items()}
