"""What a rendered site still needs: the same last step whichever renderer made it."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from bs4 import BeautifulSoup

from border_report.render import embed, records
from border_report.render.cells import Cell
from border_report.render.choices import Choice
from border_report.render.computed import FOLDER
from border_report.render.finish import (
    attributes,
    charts,
    chooser,
    downloads,
    figures,
    links,
    note_pages,
    notes,
    provenance,
    rows,
    search,
    switch,
    tools,
)
from border_report.render.finish.offers import Imprint
from border_report.render.finish.switch import Sister
from border_report.render.markup import by_id, having, parsed, write
from border_report.render.project import Project
from border_report.render.records import NOTES, ROWS, Run
from border_report.render.shells import Shell
from border_report.render.tables import Package

# what Quarto leaves beside the pages and no page of ours uses
_LEFTOVERS = ("search.json", "site_libs", "robots.txt", "sitemap.xml")


@dataclass(frozen=True)
class Extras:
    """What the site gets besides its pages.

    Attributes
    ----------
    project : Project
        As it was rendered.
    edition : mapping
        Name, title and as-of date of the edition.
    cells : mapping of label to Cell
    dark : mapping of str to str
        Light to dark hex, for charts drawn in the page.
    data : Path
        The data package that the site offers.
    bundle : Path, optional
        The Vega bundle; none where the site above has it.
    sisters : sequence of Sister
        The editions that are published together, this one included.
    choices : sequence of Choice
    apart : collection of str
        PDFs that are made apart and join the site later.
    within : str
        The folder of the pages in a site above, whose assets and data they share; empty for a
        site of its own.
    """

    project: Project
    edition: Mapping[str, Any]
    cells: Mapping[str, Cell]
    dark: Mapping[str, str]
    data: Path
    bundle: Path | None = None
    sisters: Sequence[Sister] = field(default=())
    choices: Sequence[Choice] = field(default=())
    apart: Collection[str] = ()
    within: str = ""


def finish(site: Path, extras: Extras) -> None:
    """Make a rendered site whole, in place.

    Charts become pictures for wide and narrow screens with their specification beside them,
    tables get their CSV, numbers their notes and the rows behind them, and every address becomes
    relative.

    Raises
    ------
    RenderError
        When a chart or table lost its picture or rows on the way.
    """
    _tidy(site)
    lift_pdf(site)
    work = Finishing(site, extras, Package(extras.data, extras.edition["as_of"]))
    charts.write_files(site, extras.cells)
    if extras.bundle is not None:
        charts.write_bundle(site, extras.dark, extras.bundle)
    if not extras.within:
        downloads.copy_package(work.package, site)
    files = [path.relative_to(site) for path in site.rglob("*.html")]
    places = sorted((PurePosixPath(file.as_posix()) for file in files), key=rank)
    pages = {
        place: work.opened(place, (site / place).read_text(encoding="utf-8")) for place in places
    }
    ids = {place: by_id(page) for place, page in pages.items()}
    first = first_with(ids)
    for place, page in pages.items():
        links.point_to_other_pages(page, ids[place], first)
    work.write_common({place: work.gist(place, page) for place, page in pages.items()}, first)
    pdfs = {*extras.apart, *(path.name for path in site.glob("*.pdf"))}
    for place, page in pages.items():
        work.close(place, page, pages, pdfs)
        write(page, site / place)
    work.write_rows(Shell.taken(site, ROWS), first)
    shell = Shell.taken(site, NOTES)
    for run in work.runs.values():
        note_pages.write(shell, run)


@dataclass(frozen=True)
class Gist:
    """What the site's common files say of a page: the numbers that it shows, and its sections."""

    shown: Sequence[str]
    sections: Sequence[search.Section]


class Finishing:
    """The last step of a site, page by page.

    Parameters
    ----------
    site : Path
    extras : Extras
    package : Package
        The data that the site offers.

    Attributes
    ----------
    runs : mapping of str to Run
        By name.
    """

    def __init__(self, site: Path, extras: Extras, package: Package) -> None:
        self._site = site
        self._extras = extras
        self.package = package
        self.runs = records.of_cells(extras.cells)
        self._imprint = Imprint(
            extras.project.settings.get("site-name", ""), extras.edition["title"]
        )
        self._named = {
            page.target: embed.notebooks(page.body, page.source, extras.project.folder)
            for page in extras.project.pages
            if not page.is_pdf
        }

    def embedded(self, place: PurePosixPath) -> Sequence[str]:
        """Return the runs whose cells a page shows: those that its source embeds, or its own."""
        return self._named.get(place, (place.stem,))

    def opened(self, place: PurePosixPath, text: str) -> BeautifulSoup:
        """Return a rendered page with its charts, tables and numbers in their final form."""
        page, cells = parsed(text), self._extras.cells
        attributes.clean(page)
        downloads.list_tables(page, self.package)
        note_pages.list_runs(page, self.runs.values())
        links.from_top(page, place)
        figures.normalise(page, place, cells, self._imprint)
        tools.attach(page, cells.values())
        notes.drop(page)
        notes.lead(page, [self.runs[name] for name in self.embedded(place) if name in self.runs])
        return page

    def gist(self, place: PurePosixPath, page: BeautifulSoup) -> Gist:
        """Return what common files say of a page whose links lead to other pages."""
        computed = place.is_relative_to(FOLDER)
        charted = _charted(page, self._extras.cells, self.runs)
        shown = () if computed else tuple(dict.fromkeys([*notes.led_to(page), *charted]))
        # the page of an option says the same of another measure
        others = {c.place(option) for c in self._extras.choices for option in c.others}
        searched = place in self._named and place not in others
        return Gist(shown, tuple(search.sections(page, place)) if searched else ())

    def close(
        self,
        place: PurePosixPath,
        page: BeautifulSoup,
        pages: Collection[PurePosixPath],
        pdfs: Collection[str],
    ) -> None:
        """Lead a page to the others, and make its addresses relative."""
        extras = self._extras
        if page.html is not None and having(page, "data-spec"):
            page.html["data-vega"] = f"/{charts.BUNDLE}"
        links.drop_missing_pdf(page, pdfs)
        if extras.within:
            links.drop_missing_pages(page, pages)
        links.mark_current(page, place)
        chooser.fill(page, place, extras.choices)
        links.relative(page, place, extras.within)
        # which rows and notebooks are used differs from edition to edition
        single = place.is_relative_to(ROWS) or place.is_relative_to(NOTES)
        switch.fill(page, place, () if single else extras.sisters)

    def write_common(self, gists: Mapping[PurePosixPath, Gist], first: links.Places) -> None:
        """Write the files that say something of all pages."""
        extras, runs = self._extras, self.runs
        shown = {place: gist.shown for place, gist in gists.items()}
        provenance.write(self._site, extras.edition, runs.values(), shown)
        tools.write(self._site, extras.cells.values(), runs, self._listed(first))
        own = [page.target for page in extras.project.pages if page.target in gists]
        search.write(self._site, [s for place in own for s in gists[place].sections])

    def write_rows(self, shell: Shell, first: links.Places) -> None:
        """Write a page for each table that numbers come from."""
        data = links.near("/data", PurePosixPath(ROWS, "x"), self._extras.within)
        rows.write(shell, self.package, self.runs.values(), self._listed(first), data)

    def _listed(self, first: links.Places) -> dict[str, PurePosixPath | None]:
        """Return for each table the page that has it in the list of all tables."""
        return {name: first.get(f"table-{name}") for name in self.package.tables}


def rank(place: PurePosixPath) -> tuple[bool, int, PurePosixPath]:
    """Order pages by where a reader is led: a page, then its options, last a whole notebook."""
    return place.is_relative_to(FOLDER), len(place.parts), place


def first_with(ids: Mapping[PurePosixPath, Iterable[str]]) -> links.Places:
    """Return for each id the first page that has it, the pages given in order."""
    first: dict[str, PurePosixPath] = {}
    for place, known in ids.items():
        for anchor in known:
            first.setdefault(anchor, place)
    return first


def _charted(
    page: BeautifulSoup, cells: Mapping[str, Cell], runs: Mapping[str, Run]
) -> Iterator[str]:
    """Yield where the notes are of the numbers that a page's charts show."""
    for picture in having(page, "data-spec"):
        cell = cells[str(picture["data-spec"])]
        for number in (number for row in cell.said.get("ids", ()) for number in row if number):
            yield runs[cell.notebook].address(number)


def lift_pdf(site: Path) -> None:
    """Put the PDF at the top of the site."""
    for pdf in [path for path in site.rglob("*.pdf") if path.parent != site]:
        pdf.replace(site / pdf.name)


def _tidy(site: Path) -> None:
    for folder in sorted(site.rglob("*_files")):
        shutil.rmtree(folder)
    for name in _LEFTOVERS:
        left = site / name
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink(missing_ok=True)
    (site / ".nojekyll").touch()
