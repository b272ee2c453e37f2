"""Notes of numbers as pages, and as scripts that a page asks for when a reader does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from typing import Any

from bs4 import BeautifulSoup

from border_report.render.computed import FOLDER
from border_report.render.markup import new, with_id
from border_report.render.records import Row, Run, page_of_rows, rows_of
from border_report.render.shells import Shell

# words, and where they lead as seen from the notes' folder; "" for nowhere
Words = tuple[str, str]
Line = tuple[str, tuple[Words, ...]]  # a term, empty where the term before goes on, and words

FEW = 3
PLACE = "all-notes"
_TABLE = "#table-"


def write(shell: Shell, run: Run) -> None:
    """Write the notes of a run: a page to read, and a script with the same words."""
    lines = {number: note_lines(run, number) for number in run.records}
    body = "".join(_note(run, number, said) for number, said in lines.items())
    intro = (
        "<div class='hint'><p>Every number that these pages show, in order, with what it counts, "
        "where it was read and how it was computed. "
        f"<a href='../{FOLDER}/{run.name}.html'>The steps that made them</a>; "
        "<a href='../provenance.json'>the same for programs</a>.</p></div>"
    )
    notes = f"{intro}<div class='figure-notes'>{body}</div>"
    shell.pour(f"{run.name}.html", f"What each number counts: {run.name}", notes)
    script = shell.folder / f"{run.name}.js"
    script.write_text(_script(run, lines), encoding="utf-8")


def list_runs(page: BeautifulSoup, runs: Iterable[Run]) -> None:
    """Fill ``#all-notes`` with links to the notes of every run."""
    for place in with_id(page, PLACE):
        place.clear()
        listed = new("ul")
        for run in runs:
            item = new("li")
            item.append(new("a", run.name, href=f"/{run.page}"))
            item.append(f": {len(run.records):,} numbers")
            listed.append(item)
        place.append(listed)


def note_lines(run: Run, number: str) -> list[Line]:
    """Return what a note says; the table that it names gives way to the rows, each linked."""
    said: list[Line] = []
    for term, words in run.records[number]["note"]:
        if not any(href.startswith(_TABLE) for _, href in words):
            said.append((term, tuple((text, href) for text, href in words)))
        elif term:
            said += _rows(term, rows_of(run, number))
    return said


def _rows(term: str, rows: Iterable[Row]) -> Iterable[Line]:
    for table, group in groupby(sorted(rows, key=lambda row: row.table), lambda row: row.table):
        found = list(group)
        whole = (table, f"../{page_of_rows(table)}")
        if len(found) <= FEW:
            linked = [_row(row) for row in found]
            rest = [part for row in linked for part in (("; ", ""), row)][1:]
            yield term, (whole, (": ", ""), *rest)
        else:
            between = (f", {len(found):,} rows: ", "")
            yield term, (whole, between, _row(found[0]), (" … ", ""), _row(found[-1]))
        term = ""


def _row(row: Row) -> Words:
    return ", ".join(row.key), f"../{row.address}"


def _note(run: Run, number: str, lines: Iterable[Line]) -> str:
    text = escape(run.records[number]["text"])
    said = "".join(
        (f"<dt>{escape(term)}</dt>" if term else "") + f"<dd>{''.join(map(_html, words))}</dd>"
        for term, words in lines
    )
    return (
        f'<div class="figure-note" id="{run.anchor(number)}">'
        f'<h2 class="figure-note-head">{text}</h2><dl>{said}</dl></div>\n'
    )


def _html(words: Words) -> str:
    text, href = escape(words[0]), escape(words[1])
    return f'<a href="{href}">{text}</a>' if href else text


def _script(run: Run, lines: Mapping[str, Iterable[Line]]) -> str:
    """Return the notes as a script, since a page opened from a file may not fetch JSON.

    Lines and ends of quotations that many notes share are written once, and named by place.
    """
    shared: dict[Any, int] = {}

    def place(value: Any) -> int:
        return shared.setdefault(value, len(shared))

    notes = {}
    for number, said in lines.items():
        record = run.records[number]
        head, mark, tail = record["quote"].partition("; ")
        places = [place(line) for line in said]
        notes[run.anchor(number)] = [record["text"], head, place(mark + tail), places]
    content = json.dumps(
        {"shared": list(shared), "notes": notes}, ensure_ascii=False, separators=(",", ":")
    )
    return (
        "window.reportNotes=window.reportNotes||{};\n"
        f"window.reportNotes[{json.dumps(run.name)}]={content};\n"
    )
