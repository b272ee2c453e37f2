"""The data package as the site offers it: its files, and a list of its tables."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import new, tags

DESCRIPTOR = "datapackage.json"
PLACE = "#data-tables"
_HEADS = ("Table", "Rows", "Download")


def copy_package(data: Path, site: Path) -> None:
    """Copy the descriptor and every file that it names to ``data/`` in the site."""
    for name in (DESCRIPTOR, *(resource["path"] for resource in _resources(data))):
        target = site / "data" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data / name, target)


def list_tables(page: BeautifulSoup, data: Path) -> None:
    """Fill ``#data-tables`` with every file of the package; each has the id ``table-NAME``."""
    for place in tags(page, PLACE):
        place.clear()
        place.append(_table(data))


def _table(data: Path) -> Tag:
    table, head, body, row = new("table"), new("thead"), new("tbody"), new("tr")
    row.extend(new("th", text) for text in _HEADS)
    head.append(row)
    body.extend(_row(data, resource) for resource in _resources(data))
    table.extend([head, body])
    return table


def _row(data: Path, resource: dict[str, Any]) -> Tag:
    row, named, counted, offered = new("tr"), new("td"), new("td", class_="right"), new("td")
    row["id"] = f"table-{resource['name']}"
    named.append(new("strong", resource.get("title", resource["name"])))
    named.append(f" {resource.get('description', '')}".rstrip())
    if resource["path"].endswith(".csv"):
        counted.string = f"{_rows(data / resource['path']):,}"
    link = new("a", resource["path"].rpartition("/")[2], href=f"/data/{resource['path']}")
    link["download"] = ""
    offered.append(link)
    row.extend([named, counted, offered])
    return row


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def _resources(data: Path) -> list[dict[str, Any]]:
    descriptor = json.loads((data / DESCRIPTOR).read_text(encoding="utf-8"))
    return list(descriptor["resources"])
