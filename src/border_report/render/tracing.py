"""Every number of a finished site traced: to its record, its operands, and rows of the data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

from border_report.render.finish.provenance import FILE
from border_report.render.seen import Seen
from border_report.render.tables import Package


def untraced(site: Path, pages: Mapping[Path, Seen], above: Path) -> Iterator[str]:
    """Yield one fault for each number that can't be followed home.

    Parameters
    ----------
    site : Path
    pages : mapping of Path to page
        Every page of the site.
    above : Path
        Where the data are that the site shares with others; the site itself if it does not.
    """
    tops = sorted((path.parent for path in site.rglob(FILE)), key=lambda top: -len(top.parts))
    values = {top: _values(top) for top in tops}
    for top, found in values.items():
        where = (top / FILE).relative_to(site)
        yield from (f"{where}: {fault}" for fault in _ungrounded(found, _package(top, above)))
    for path, page in pages.items():
        top = next((top for top in tops if path.is_relative_to(top)), site)
        known = values.get(top, {})
        folder = PurePosixPath(path.relative_to(top).parent.as_posix())
        for address in page.numbers():
            if normpath(folder / address) not in known:
                yield f"{path.relative_to(site)}: the number at {address} has no record"


def _package(top: Path, above: Path) -> Package:
    own = top / "data"
    return Package(own if own.is_dir() else above / "data")


def _values(top: Path) -> dict[str, Mapping[str, Any]]:
    content = json.loads((top / FILE).read_text(encoding="utf-8"))
    return {value["address"]: value for value in content["values"]}


def _ungrounded(values: Mapping[str, Mapping[str, Any]], package: Package) -> Iterator[str]:
    ids = {(value["notebook"], value["id"]) for value in values.values()}
    for value in values.values():
        for operand in value["operands"]:
            if (value["notebook"], operand) not in ids:
                yield f"{value['id']} is computed from {operand}, which has no record"
        for given in value["inputs"]:
            table, key = package.tables.get(given["table"]), tuple(given["key"])
            if table is None or key not in table.by_key:
                yield f"{value['id']} names a row that {given['table']} doesn't have: {key}"
            elif given["column"] not in table.columns:
                yield f"{value['id']} names a column of {table.name}: {given['column']}"
