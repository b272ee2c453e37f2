"""Charts and tables brought into one form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from xml.etree import ElementTree

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from border_report.errors import RenderError
from border_report.render import embed
from border_report.render.cells import Cell
from border_report.render.finish.offers import Imprint, offers
from border_report.render.markup import by_id, new, tags, text_of

NARROW = "(max-width: 619px)"
SOURCES_SHOWN = 3  # more are folded under who published them
STACKING = 4  # columns from which a table stacks on a phone, as in style.css

_NUMBER = re.compile(r"^\s*((?:Figure|Table)\s\d+):\s*")


def normalise(
    page: BeautifulSoup, place: PurePosixPath, cells: Mapping[str, Cell], imprint: Imprint
) -> None:
    """Give every embedded chart and table its final form.

    A chart becomes ``figure#label.chart`` with caption and picture, a table
    ``div#label.table`` with its caption inside, each followed by ``div.links``.

    Raises
    ------
    RenderError
        When a chart or table lost its picture or rows on the way.
    """
    for label, found in by_id(page).items():
        cell = cells.get(label)
        if cell is None or not (cell.is_chart or cell.is_table):
            continue
        made = _chart(found, cell) if cell.is_chart else _table(found, cell)
        found.replace_with(made)
        last = _last_of(made)
        if last is not made:
            _fold_sources(last, cell)
        last.insert_after(offers(cell, page, place, imprint))
    for table in page.find_all("table"):
        if table.find_parent("details", class_="values") is None:
            _describe(table)


def _chart(found: Tag, cell: Cell) -> Tag:
    figure = new("figure", id=cell.label, class_="chart")
    figure.append(_caption(found, "figcaption"))
    picture = new("picture", data_spec=cell.label, data_src=f"/{embed.CHARTS / cell.label}.js")
    if cell.narrow_svg:
        picture.append(
            new(
                "source",
                media=NARROW,
                srcset=f"/{embed.chart_file(cell, narrow=True)}",
                **_size(cell.narrow_svg),
            )
        )
    image = found.find("img")
    if not isinstance(image, Tag):
        raise RenderError(f"The chart {cell.label} was rendered without its picture.")
    source = f"/{embed.chart_file(cell)}"
    picture.append(new("img", src=source, alt=text_of(image, "alt"), **_size(cell.svg)))
    figure.append(picture)
    return figure


def _table(found: Tag, cell: Cell) -> Tag:
    table = found if found.name == "table" else found.find("table")
    if not isinstance(table, Tag):
        raise RenderError(f"The table {cell.label} was rendered without its rows.")
    caption = _caption(found, "caption")
    for old in table.find_all("caption"):
        old.decompose()
    bare = new("table")
    bare.append(caption)
    for part in list(table.children):
        bare.append(part)
    whole = new("div", id=cell.label, class_="table")
    whole.append(bare)
    return whole


def _caption(found: Tag, name: str) -> Tag:
    """Take the caption out, its number set apart."""
    caption = new(name)
    old = found.find(["figcaption", "caption"])
    if isinstance(old, Tag):
        for part in list(old.children):
            caption.append(part)
    first = next(caption.children, None)
    if isinstance(first, NavigableString) and (numbered := _NUMBER.match(first)):
        first.replace_with(NavigableString(first[numbered.end() :]))
        caption.insert(0, " ")
        caption.insert(0, new("span", numbered.group(1), class_="number"))
    last = list(caption.children)[-1:]
    if last and isinstance(last[0], NavigableString):
        last[0].replace_with(last[0].rstrip())
    return caption


def _last_of(figure: Tag) -> Tag:
    """Return the source and notes that follow a figure, else the figure itself."""
    after = figure.find_next_sibling()
    return after if after is not None and "below" in text_of(after, "class").split() else figure


def _fold_sources(below: Tag, cell: Cell) -> None:
    """Put a long line of sources under its publishers, with how many sources of each."""
    line = below.p
    if line is None or len(line.select(".source")) <= SOURCES_SHOWN:
        return
    details, summary = new("details", class_="sources"), new("summary")
    if isinstance(label := line.find(class_="label"), Tag):
        summary.extend([label.extract(), " "])
    summary.append(cell.said["words"]["source"])
    line.replace_with(details)
    details.extend([summary, line])


def _describe(table: Tag) -> None:
    """Tell which cells are heads; a table that stacks on a phone repeats the head at each cell."""
    heads = [th.get_text(" ", strip=True) for th in tags(table, "thead th")]
    for th in tags(table, "thead th"):
        th["scope"] = "col"
    rows = [row.find_all(["td", "th"]) for row in tags(table, "tbody tr")]
    for first, *others in rows:
        if first.name == "td" and not any(cell.name == "th" for cell in others):
            first.name = "th"
            first["scope"] = "row"
        if others and not any(cell.get_text(strip=True) for cell in others):
            _head_of_rows(first, others)
        elif len(heads) >= STACKING:
            for head, cell in zip(heads, [first, *others], strict=False):
                cell["data-label"] = head


def _head_of_rows(head: Tag, empty: Sequence[Tag]) -> None:
    """Let a cell that is alone in its row take the whole of it."""
    head["colspan"] = str(1 + len(empty))
    for cell in empty:
        cell.decompose()


def _size(svg: str) -> dict[str, str]:
    """Return a drawing's width and height, so that the page doesn't jump."""
    root = ElementTree.fromstring(svg)
    return {
        name: str(round(float(root.attrib[name].removesuffix("px"))))
        for name in ("width", "height")
        if name in root.attrib
    }
