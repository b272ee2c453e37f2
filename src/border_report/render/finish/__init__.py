"""What a rendered site still needs: the same last step whichever renderer made it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from border_report.render.cells import Cell
from border_report.render.computed import FOLDER
from border_report.render.finish import attributes, charts, downloads, figures, links, notes, switch
from border_report.render.finish.switch import Sister
from border_report.render.markup import read, tags, write

# what Quarto leaves beside the pages and no page of ours uses
_LEFTOVERS = ("search.json", "site_libs", "robots.txt", "sitemap.xml")


@dataclass(frozen=True)
class Extras:
    """What the site gets besides its pages.

    Attributes
    ----------
    cells : mapping of label to Cell
    dark : mapping of str to str
        Light to dark hex, for charts drawn in the page.
    bundle : Path
        The Vega bundle.
    data : Path
        The data package that the site offers.
    sisters : sequence of Sister
        The editions that are published together, this one included.
    """

    cells: Mapping[str, Cell]
    dark: Mapping[str, str]
    bundle: Path
    data: Path
    sisters: Sequence[Sister] = field(default=())


def finish(site: Path, extras: Extras) -> None:
    """Make a rendered site whole, in place.

    Charts become pictures for wide and narrow screens with their specification beside them,
    tables get their CSV, figures their notes, and every address becomes relative.

    Raises
    ------
    RenderError
        When a chart or table lost its picture or rows on the way.
    """
    _tidy(site)
    lift_pdf(site)
    charts.write_files(site, extras.cells, extras.dark, extras.bundle)
    downloads.copy_package(extras.data, site)
    files = sorted(site.rglob("*.html"))
    pages = {PurePosixPath(path.relative_to(site).as_posix()): read(path) for path in files}
    for place, page in pages.items():
        attributes.clean(page)
        downloads.list_tables(page, extras.data)
        links.from_top(page, place)
        figures.normalise(page, extras.cells, computed=place.is_relative_to(FOLDER))
    notes.complete(pages)
    links.point_to_other_pages(pages)
    for place, page in pages.items():
        if page.html is not None and any(tags(page, "[data-spec]")):
            page.html["data-vega"] = f"/{charts.BUNDLE}"
        links.drop_missing_pdf(page, site)
        links.mark_current(page, place)
        links.relative(page, place)
        switch.fill(page, place, extras.sisters)
        write(page, site / place)


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
