"""Text that tries to be more than text, and a copy of the data that is full of it."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

# what would be code, markup or a command in one of the languages that a cell passes through
FRAGMENTS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<iframe src=//e.example></iframe>",
    "' onmouseover='alert(1)",
    "</title></style></textarea>-->",
    "<style>*{display:none}</style>",
    "]]>",
    "<!--",
    "&lt;b&gt; &amp; &#60;",
    "[x](javascript:alert(1))",
    "![x](//e.example/x.png)",
    "[x]{.figure style=color:red}",
    "<javascript:alert(1)>",
    "https://e.example/a_b_c",
    "`<b>x</b>`{=html}",
    "`code` ``` ~~~",
    "::: {.cover}",
    "| a | b |",
    "|---|---|",
    "\\| \\",
    "**x** __y__ ~~z~~ ^u^ *v _w",
    "$x^2$ $$y$$ \\(z\\) \\[",
    "@fig-x [@cite] @tbl-y",
    "[^1] ^[note]",
    "# Heading {#main}",
    "1. one",
    "(@) term",
    ": {#tbl-x}",
    "{{ x }} {% y %} {# z",
    "{ $x } { -term }",
    "${alert(1)} `${1}`",
    '#eval("1") #panic() #import "x"',
    "#set page(fill: red)",
    "#[*x*] ] [ <label> @label",
    "// x /* y",
    "\\begin{document} \\input{x}",
    "datum.x'] + alert(1) + ['",
    "%s %(x)s {0} {}",
    "';alert(1);//",
    "so\u00adft \u200fright\u200e",
    "\u200bzero\u200dwidth",
    "--- ... -- '",
    "a  b",
)  # fmt: skip
MARK = re.compile(r"Q\d{4}q")
# white space, and marks that take no room
_GAPS = re.compile(r"[\s\u00ad\u200b-\u200f]+")


@dataclass(frozen=True)
class Column:
    """A column of text that anything may stand in."""

    table: str
    name: str


Planted = dict[str, tuple[Column, str]]


def plain(text: str) -> str:
    """Return text with one space for all that shows as one."""
    return _GAPS.sub(" ", text)


def printed(text: str) -> str:
    """Return text without spaces, ligatures taken apart, a minus and dots as they are typed."""
    letters = unicodedata.normalize("NFKC", plain(text)).replace("\N{MINUS SIGN}", "-")
    return re.sub(r"\s", "", letters)


def free_columns(descriptor: Mapping[str, Any]) -> Iterator[Column]:
    """Yield the columns whose text no choice, pattern or reference limits."""
    for resource in descriptor["resources"]:
        schema = resource.get("schema", {"fields": ()})
        referring = {f for key in schema.get("foreignKeys", ()) for f in key["fields"]}
        for field in schema["fields"]:
            limits = field.get("constraints", {})
            limited = {"enum", "pattern"} & set(limits) or field["name"] in referring
            if field["type"] == "string" and not limited:
                yield Column(resource["name"], field["name"])


def payload(place: int, chance: Random) -> str:
    """Return a text with a mark of its own between two drawn fragments."""
    before, after = chance.choice(FRAGMENTS), FRAGMENTS[place % len(FRAGMENTS)]
    quoted = "'" if before.startswith(("-", "@")) else ""  # the data may not begin so
    return f"{quoted}{before} Q{place:04d}q {after}"


def plant(folder: Path, columns: Sequence[Column]) -> Planted:
    """Fill these columns of a data package with hostile text.

    Equal cells of a column stay equal, others stay different, and empty ones empty, so that the
    report has the same parts. Return what was planted, by its mark.
    """
    chance, planted = Random(0), Planted()
    for table in dict.fromkeys(column.table for column in columns):
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        for column in (c for c in columns if c.table == table):
            at, made = head.index(column.name), dict[str, str]()
            for row in rows:
                if not row[at]:
                    continue
                if row[at] not in made:
                    text = payload(len(planted), chance)
                    made[row[at]] = text
                    planted[MARK.search(text)[0]] = (column, text)
                row[at] = made[row[at]]
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])
    return planted


def read_descriptor(root: Path) -> Mapping[str, Any]:
    """Return what the data package says of itself."""
    return json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))
