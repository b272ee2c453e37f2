"""One result, four voices: sentence, text alternative, table and note show the same numbers.

Cells of one notebook with the same ``#| result:`` tell one result.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
import yaml

from rounding import rounds_to

DATA = Path(__file__).resolve().parents[2] / "data"
# What must have an address: a count from a thousand on, decimals, percentages, factors, millions.
ADDRESSED = re.compile(r"\d[\d,]*,\d{3}\b|\d+\.\d+|\d+\s?(?:%|×)|\d+\s(?:times|million)\b")
# Declared in the wording, not computed: residents of a rate, the step that a claim is read with.
DECLARED = re.compile(r"100,000 residents|a step of [\d,]+")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")
LINKED = re.compile(r"\[[^\[\]]*\]\(#n-[\w-]+\)\{\.figure\}")
ADDRESS = re.compile(r"\(<[^<>]*>\)")


@pytest.mark.parametrize(
    ("value", "words", "is_it"),
    [
        (2_475_669, "2.5 million", True),
        (2_475_669, "2.4 million", False),
        (0.0184, "1.8%", True),
        (-59, "−59", True),
        (-59, "+59", False),
        (12_500, "at least 12,500", True),
        (6.149, "6.1×", True),
        (6.151, "6.1\u00a0times", False),
    ],
)
def test_words_are_held_against_the_value_at_the_step_that_they_show(
    value: float, words: str, is_it: bool
) -> None:
    """The tests below would pass on anything if this were loose."""
    assert rounds_to(value, words) is is_it


def cells(notebook: nbformat.NotebookNode) -> Iterator[tuple[dict[str, Any], Any, dict[str, Any]]]:
    """Yield options, data and our metadata of each labelled cell's output."""
    for cell in notebook.cells:
        lines = [line[2:] for line in cell.source.splitlines() if line.startswith("#|")]
        if cell.cell_type == "code" and lines:
            for output in cell.outputs:
                yield (
                    yaml.safe_load("\n".join(lines)),
                    output.data,
                    output.metadata["border_report"],
                )


def is_chart(data: Any) -> bool:
    """Tell whether an output is a chart."""
    return any("vegalite" in kind for kind in data)


def records(notebook: nbformat.NotebookNode) -> dict[str, dict[str, Any]]:
    """Return the records of a notebook by id."""
    return {r["id"]: r for _, _, said in cells(notebook) for r in said.get("records", ())}


def ids_of(said: dict[str, Any]) -> set[str]:
    """Return the ids of all numbers that an output shows."""
    return {id for row in said.get("ids", ()) for id in row if id} | {
        figure["id"] for figure in said.get("figures", ())
    }


def quotations() -> set[str]:
    """Return what texts say that are quoted, in which numbers are theirs."""
    quoted = set()
    for name in ("claims", "claim_parts", "claim_evidence", "events", "gotaways"):
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                quoted |= {
                    row[column]
                    for column in ("title", "wording", "what", "note", "who")
                    if re.search(r"\d", row.get(column) or "")
                }
    return quoted


QUOTED = sorted(quotations(), key=len, reverse=True)


def durations(text: str) -> set[str]:
    """Return the numbers of months that a table's CSV counts: of the calendar, not of data."""
    cells = [
        cell
        for row in csv.DictReader(text.splitlines())
        for key, cell in row.items()
        if "months" in key and NUMBER.fullmatch(cell)
    ]
    return {f"{float(cell):.1f}" for cell in cells}


def bare(text: str) -> str:
    """Return text without quotations and what the wording declares."""
    text = re.sub(r"\\(.)", r"\1", text)
    for words in QUOTED:
        text = text.replace(words, "")
    return DECLARED.sub("", text)


class TestEachSet:
    """What holds with any parameters."""

    def test_every_number_in_caption_and_alternative_stands_in_its_result(
        self, executed: Callable[[str], Any], name: str
    ) -> None:
        """With the same id in its sentence, its table, or the values behind the chart."""
        told: dict[str, set[str]] = defaultdict(set)
        for options, data, said in cells(executed(name)):
            if "result" in options and not is_chart(data):
                told[options["result"]] |= ids_of(said)
        astray = [
            f"{options['label']}: {figure['text']} ({figure['id']})"
            for options, data, said in cells(executed(name))
            if is_chart(data)
            for figure in said.get("figures", ())
            if figure["id"] not in told[options.get("result", "")]
            and figure["id"] not in {id for row in said.get("ids", ()) for id in row}
        ]
        assert astray == []

    def test_every_form_of_a_number_is_a_rounding_of_its_record(
        self, executed: Callable[[str], Any], name: str
    ) -> None:
        """However it is written: in full, in millions, as a factor or a percentage."""
        notebook = executed(name)
        held = records(notebook)
        wrong = [
            f"{options['label']}: {figure['text']} of {held[figure['id']]['value']}"
            for options, _, said in cells(notebook)
            for figure in said.get("figures", ())
            if not rounds_to(held[figure["id"]]["value"], figure["text"])
        ]
        assert wrong == []

    def test_every_value_in_a_table_or_behind_a_chart_is_that_of_its_record(
        self, executed: Callable[[str], Any], name: str
    ) -> None:
        """Unrounded, in the cell at which its id stands."""
        notebook = executed(name)
        held = records(notebook)
        wrong = []
        for options, _, said in cells(notebook):
            rows = list(csv.reader(said.get("csv", "").splitlines()))[1:]
            for row, ids in zip(rows, said.get("ids", ()), strict=True):
                assert len(row) == len(ids), options["label"]
                wrong += [
                    f"{options['label']}: {cell} ({id})"
                    for cell, id in zip(row, ids, strict=True)
                    if id and not _same(cell, held[id]["value"])
                ]
        assert wrong == []

    def test_no_number_stands_without_an_address(
        self, executed: Callable[[str], Any], name: str
    ) -> None:
        """In prose it is linked, in captions, alternatives and headings it is remembered."""
        astray = []
        for options, data, said in cells(executed(name)):
            label = options["label"]
            if label.startswith("below-") or label.endswith(("-notes", "-data", "-quality")):
                continue  # source lines and counts of rows
            text = data.get("text/markdown", "") + said.get("caption", "") + said.get("alt", "")
            for months in durations(said.get("csv", "")):
                text = text.replace(f"| {months} |", "|")
            text = bare(LINKED.sub("", ADDRESS.sub("", text)))
            for words in sorted(
                {f["text"] for f in said.get("figures", ())}, key=len, reverse=True
            ):
                text = text.replace(words, "")
            astray += [
                f"{label}: …{text[max(0, m.start() - 30) : m.end() + 20]}…"
                for m in ADDRESSED.finditer(text)
            ]
        assert astray == []

    def test_every_figure_follows_from_its_cells_and_every_other_number_from_its_operands(
        self, executed: Callable[[str], Any], name: str, cell: Any
    ) -> None:
        """Read from the CSV files with Python's csv module alone."""
        held = records(executed(name))
        wrong = [
            record["id"]
            for record in held.values()
            if record["operation"] == "linear" and not _is_linear(record, cell)
        ]
        assert wrong == []
        assert {o for record in held.values() for o in record["operands"]} <= set(held)


def _same(cell: str, value: float) -> bool:
    """Tell whether a cell holds a value, bare or behind the words that it is shown with."""
    if NUMBER.fullmatch(cell):
        return float(cell) == pytest.approx(value)
    last = cell.rpartition(": ")[2].rpartition(" ")[2]
    if NUMBER.fullmatch(last) and float(last) == pytest.approx(value):
        return True
    return rounds_to(value, cell.rpartition(": ")[2])


def _is_linear(record: dict[str, Any], cell: Any) -> bool:
    total = sum(
        i["weight"] * cell(i["table"], tuple(i["key"]), i["column"]) for i in record["inputs"]
    )
    return bool(record["inputs"]) and total / record["divisor"] == pytest.approx(record["value"])
