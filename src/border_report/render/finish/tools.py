"""Tools: places on a page that a script of the report's own brings to life, with their data."""

from __future__ import annotations

import json
import string
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from border_report.render.cells import Cell
from border_report.render.markup import new, with_id
from border_report.render.records import Run

SCRIPTS = PurePosixPath("scripts")
ASSETS = PurePosixPath("report/assets")
DIGITS = string.digits + string.ascii_lowercase


def attach(page: BeautifulSoup, cells: Iterable[Cell]) -> None:
    """Give each place of a tool its script, its words and its data, which are loaded when used.

    The page is whole without them.
    """
    for cell in _with_script(cells):
        script = cell.said["script"]
        name = script["name"]
        for place in with_id(page, name):
            place["data-src"] = f"/{SCRIPTS / name}.js"
            place["data-words"] = _json(script["words"])
            if page.head is not None:
                code = new("script", src=f"/{ASSETS / name}.js", defer="")
                page.head.append(code)


def write(
    site: Path,
    cells: Iterable[Cell],
    runs: Mapping[str, Run],
    listed: Mapping[str, PurePosixPath | None],
) -> None:
    """Write the data of each tool as a script, which a page opened from a file may load.

    It gets, of the numbers that the report shows, where their notes are: `notes` are beginnings
    of addresses from the top, which end in the number's id, and `at` has a digit (in base 36)
    for each number, its place among them, or a full stop for one that isn't shown. `ids` has
    those that the script would not make by itself. `tables` are where its tables are listed.
    """
    for cell in _with_script(cells):
        script = cell.said["script"]
        ordered = sorted(
            runs.values(), key=lambda r: (r.name != cell.notebook, "-" in r.name, r.name)
        )
        first = {number: run.address("") for run in reversed(ordered) for number in run.records}
        notes = list(dict.fromkeys(first[id] for id in script["ids"] if id in first))
        given = script["data"] | {
            "notes": notes,
            "at": "".join(
                DIGITS[notes.index(first[i])] if i in first else "." for i in script["ids"]
            ),
            "ids": {
                str(place): id
                for place, (id, made) in enumerate(zip(script["ids"], script["made"], strict=True))
                if id in first and id != made
            },
            "tables": [f"{listed.get(t) or ''}#table-{t}" for t in script["tables"]],
        }
        write_script(site, script["name"], given)


def _with_script(cells: Iterable[Cell]) -> Iterator[Cell]:
    return (cell for cell in cells if "script" in cell.said)


def write_script(site: Path, name: str, data: object) -> None:
    """Write data as a script that a page can ask for, from a server or a folder."""
    scripts = "window.reportScripts"
    target = site / SCRIPTS / f"{name}.js"
    target.parent.mkdir(exist_ok=True)
    script = f"{scripts}={scripts}||{{}};\n{scripts}[{_json(name)}]={_json(data)};\n"
    target.write_text(script, encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
