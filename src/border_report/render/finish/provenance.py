"""``provenance.json``: every number of an edition, from where it is shown to the cells it is of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from border_report.render.records import Run

FILE = "provenance.json"
# what a record holds in words for readers of its note
_FOR_NOTES = ("note", "quote", "sources")


def write(
    site: Path,
    edition: Mapping[str, Any],
    runs: Iterable[Run],
    shown: Mapping[PurePosixPath, Iterable[str]],
) -> None:
    """Write what is known of every number in one line for each, and of every source once.

    Parameters
    ----------
    site : Path
    edition : mapping
        Name, title and as-of date.
    runs : iterable of Run
    shown : mapping of path to iterable of str
        For each page the addresses of the numbers that it shows.
    """
    pages: dict[str, list[str]] = {}
    for place, addresses in sorted(shown.items()):
        for address in addresses:
            pages.setdefault(address, []).append(str(place))
    values: list[str] = []
    sources: dict[str, Any] = {}
    for run in runs:
        for number, record in run.records.items():
            address = run.address(number)
            value = {
                "address": address,
                "notebook": run.name,
                **{name: said for name, said in record.items() if name not in _FOR_NOTES},
                "sources": [source["id"] for source in record["sources"]],
                "pages": pages.get(address, []),
            }
            values.append(_json(value))
            sources |= {source["id"]: source for source in record["sources"]}
    listed = ",\n".join(values)
    head = f'"edition":{_json(dict(edition))},\n"sources":{_json(sources)}'
    (site / FILE).write_text(f'{{{head},\n"values":[\n{listed}\n]}}\n', encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
