"""What a rendered site still needs: the same last step whichever renderer made it."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
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
from border_report.render.markup import by_id, read, tags, write
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
    package = Package(extras.data, extras.edition["as_of"])
    runs = records.of_cells(extras.cells)
    charts.write_files(site, extras.cells)
    if extras.bundle is not None:
        charts.write_bundle(site, extras.dark, extras.bundle)
    if not extras.within:
        downloads.copy_package(package, site)
    files = [path.relative_to(site) for path in site.rglob("*.html")]
    places = sorted((PurePosixPath(file.as_posix()) for file in files), key=_rank)
    pages = {place: read(site / place) for place in places}
    imprint = Imprint(extras.project.settings.get("site-name", ""), extras.edition["title"])
    runs_of = _runs_of(pages, extras.project, runs)
    for place, page in pages.items():
        attributes.clean(page)
        downloads.list_tables(page, package)
        note_pages.list_runs(page, runs.values())
        links.from_top(page, place)
        figures.normalise(page, place, extras.cells, imprint)
        tools.attach(page, extras.cells.values())
        notes.drop(page)
        notes.lead(page, runs_of[place])
    links.point_to_other_pages(pages)
    shown = {
        place: dict.fromkeys([*notes.led_to(page), *_charted(page, extras.cells, runs)])
        for place, page in pages.items()
        if not place.is_relative_to(FOLDER)
    }
    provenance.write(site, extras.edition, runs.values(), shown)
    first = reversed(pages.items())
    anchors = {anchor: place for place, page in first for anchor in by_id(page)}
    listed = {name: anchors.get(f"table-{name}") for name in package.tables}
    tools.write(site, extras.cells.values(), runs, listed)
    # the page of an option says the same of another measure
    others = {choice.place(option) for choice in extras.choices for option in choice.others}
    own = [page.target for page in extras.project.pages if page.target not in others]
    search.write(site, {place: pages[place] for place in own if place in pages})
    pdfs = {*extras.apart, *(path.name for path in site.glob("*.pdf"))}
    for place, page in pages.items():
        if page.html is not None and any(tags(page, "[data-spec]")):
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
        write(page, site / place)
    data = links.near("/data", PurePosixPath(ROWS, "x"), extras.within)
    rows.write(Shell.taken(site, ROWS), package, runs.values(), listed, data)
    shell = Shell.taken(site, NOTES)
    for run in runs.values():
        note_pages.write(shell, run)


def _rank(place: PurePosixPath) -> tuple[bool, int, PurePosixPath]:
    """Order pages by where a reader is led: a page, then its options, last a whole notebook."""
    return place.is_relative_to(FOLDER), len(place.parts), place


def _runs_of(
    pages: links.Pages, project: Project, runs: Mapping[str, Run]
) -> dict[PurePosixPath, list[Run]]:
    """Return the runs whose cells each page shows: those that its source embeds, or its own."""
    named = {
        page.target: embed.notebooks(page.body, page.source, project.folder)
        for page in project.pages
        if not page.is_pdf
    }
    return {
        place: [runs[name] for name in named.get(place, (place.stem,)) if name in runs]
        for place in pages
    }


def _charted(
    page: BeautifulSoup, cells: Mapping[str, Cell], runs: Mapping[str, Run]
) -> Iterator[str]:
    """Yield where the notes are of the numbers that a page's charts show."""
    for picture in tags(page, "picture[data-spec]"):
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
