"""What a reader can take away from below a chart or table: values, files, a citation."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from border_report.render import embed
from border_report.render.cells import Cell
from border_report.render.computed import FOLDER
from border_report.render.markup import new
from border_report.render.records import NOTES


@dataclass(frozen=True)
class Imprint:
    """What a citation says of the report: its name and the edition."""

    site: str
    edition: str


def offers(cell: Cell, page: BeautifulSoup, place: PurePosixPath, imprint: Imprint) -> Tag:
    """Return the row below a chart or table of a page.

    A page that itself shows how its numbers were computed has no link to that page.
    """
    row = new("div", class_="links")
    if "csv" in cell.said:
        if cell.is_chart:
            row.append(_values(cell))
        row.append(new("a", "CSV", href=f"/tables/{cell.label}.csv", download=""))
    if cell.is_chart:
        for picture in (embed.chart_file(cell), embed.png_file(cell)):
            name = picture.suffix[1:].upper()
            row.append(new("a", name, href=f"/{picture}", download=""))
    if "words" in cell.said:
        row.append(_citation(cell, page, place, imprint))
    if not place.is_relative_to(FOLDER):
        where = f"/{FOLDER / cell.notebook}.html#{cell.label}"
        row.append(new("a", "How this was computed", href=where))
    return row


def _values(cell: Cell) -> Tag:
    """Return what a chart shows as a table that opens in place; script leads it to the notes."""
    head, *rows = csv.reader(cell.said["csv"].splitlines())
    table, body = new("table"), new("tbody")
    table.append(new("thead"))
    table.thead.append(_row(head, heads=len(head)))  # type: ignore[union-attr]
    body.extend(_row(row, heads=1) for row in rows)
    table.append(body)
    # a long one scrolls in a place of its own, which keys have to reach
    scrolls = new("div", class_="scroll", tabindex="0", role="group")
    scrolls["aria-label"] = "Values of the chart"
    scrolls.append(table)
    details = _details("values", "Table", scrolls)
    if any(any(row) for row in cell.said.get("ids", ())):
        details["data-of"] = cell.label
        details["data-src"] = f"/{embed.CHARTS / cell.label}.js"
        details["data-notes"] = f"/{NOTES / cell.notebook}.html"
    return details


def _citation(cell: Cell, page: BeautifulSoup, place: PurePosixPath, imprint: Imprint) -> Tag:
    """Return finding, measure, source, report, page, edition, day and address, in one paragraph."""
    words = cell.said["words"]
    title = page.h1.get_text(" ", strip=True) if page.h1 else ""
    said = " ".join(part for part in (words["finding"], words["counts"]) if part)
    source = f" Source: {words['source'].rstrip('.')}." if words["source"] else ""
    report = f"{imprint.site}, “{title}”, edition “{imprint.edition}”, as of {words['day']}"
    text = new("p", f"{said}{source} {report}, ")
    text.append(new("span", f"{place}#{cell.label}", class_="address"))
    kind = "chart" if cell.is_chart else "table"
    details = _details("cite", f"Cite this {kind}", text)
    details["data-of"] = cell.label
    return details


def _details(kind: str, summary: str, content: Tag) -> Tag:
    details = new("details", class_=kind)
    details.append(new("summary", summary))
    details.append(content)
    return details


def _row(texts: list[str], *, heads: int) -> Tag:
    """Return a row whose first cells are heads; where they stand says of what."""
    row = new("tr")
    row.extend(new("th" if i < heads else "td", text) for i, text in enumerate(texts))
    return row
