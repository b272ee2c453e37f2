"""The data package as the site offers it: its files, and a list of its tables."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import new, with_id
from border_report.render.tables import DESCRIPTOR, Package, Table

PLACE = "data-tables"
_HEADS = ("Table", "Rows", "Download")


def copy_package(package: Package, site: Path) -> None:
    """Copy the descriptor and every file that it names to ``data/`` in the site."""
    for name in (DESCRIPTOR, *(table.path for table in package.tables.values())):
        target = site / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(package.folder / name, target)


def list_tables(page: BeautifulSoup, package: Package) -> None:
    """Fill ``#data-tables`` with every file of the package; each has the id ``table-NAME``."""
    for place in with_id(page, PLACE):
        place.clear()
        place.append(_list(package))


def _list(package: Package) -> Tag:
    table, head, body, row = new("table"), new("thead"), new("tbody"), new("tr")
    row.extend(new("th", text) for text in _HEADS)
    head.append(row)
    body.extend(_row(listed) for listed in package.tables.values())
    table.extend([head, body])
    return table


def _row(table: Table) -> Tag:
    row, named, counted, offered = new("tr"), new("td"), new("td", class_="right"), new("td")
    row["id"] = f"table-{table.name}"
    named.append(new("strong", table.title))
    named.append(f" {table.description}".rstrip())
    if table.is_csv:
        counted.string = f"{len(table.rows):,}"
    link = new("a", PurePosixPath(table.path).suffix[1:].upper(), href=f"/data/{table.path}")
    link["download"] = ""
    link["aria-label"] = f"{link.get_text()} of {table.title}"
    offered.append(link)
    row.extend([named, counted, offered])
    return row
