"""Numbers read off the finished pages, recomputed from the CSV files by other ways.

Nothing of the package is used: pages are read as HTML, files with Python's csv module.
"""

from __future__ import annotations

import csv
import json
import statistics
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from rounding import rounds_to

RECOMPUTED = {
    "ratio": lambda v: v[0] / v[1],
    "share": lambda v: v[0] / v[1],
    "difference": lambda v: v[0] - v[1],
    "excess": lambda v: v[0] / v[1] - 1,
    "rate": lambda v: v[0] * 100_000 / v[1],
    "mean": lambda v: v[0] / v[1],
    "rank": lambda v: sorted(v, reverse=True).index(v[0]) + 1,
    "mean-excess": lambda v: statistics.mean(a / b - 1 for a, b in _pairs(v)),
    "mean-distance": lambda v: statistics.mean(abs(a / b - 1) for a, b in _pairs(v)),
}  # fmt: skip
COMPONENTS = {
    "US Border Patrol": {"USBP"},
    "Office of Field Operations": {"OFO"},
    "CBP": {"USBP", "OFO"},
}
AUTHORITIES = {"Title 8 and Title 42": {"all"}, "Title 8": {"Title 8"}}
# other counts of a period: an earlier print or edition, a part of a year, the sum of its groups
OTHER_COUNTS = ("print", "as-of", "apportioned", "published", "sum-of-parts", "by-region")


def _pairs(values: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(values[::2], values[1::2], strict=True))


@pytest.fixture(scope="module")
def records(report: Path) -> dict[str, dict[str, Any]]:
    """Return what provenance.json says of each number, by its address."""
    values = json.loads((report / "provenance.json").read_text(encoding="utf-8"))["values"]
    return {value["address"]: value for value in values}


@pytest.fixture(scope="module")
def shown(report: Path) -> list[tuple[str, str, str]]:
    """Return page, address and words of each number that a page of the site links."""
    found = []
    for page in [report / "index.html", *sorted((report / "report").glob("*.html"))]:
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
        for link in soup.select("main a.figure"):
            target = (page.parent / unquote(str(link["href"]))).resolve()
            address = target.relative_to(report.resolve()).as_posix()
            found.append((page.name, address, link.get_text()))
    return found


def test_every_number_in_a_sentence_is_a_rounding_of_the_value_at_its_address(
    shown: list[tuple[str, str, str]], records: dict[str, dict[str, Any]]
) -> None:
    """On all pages of the finished site."""
    assert len(shown) > 1_000
    wrong = [
        (page, words, records[address]["value"])
        for page, address, words in shown
        if not rounds_to(records[address]["value"], words)
    ]
    assert wrong == []


def test_every_value_follows_from_the_csv_files(
    records: dict[str, dict[str, Any]], cell: Callable[[str, Sequence[str], str], float]
) -> None:
    """Counts from their cells; ratios, shares and ranks from counts recomputed so."""
    by_id = {(address.partition("#")[0], r["id"]): r for address, r in records.items()}

    def value(record: dict[str, Any]) -> float:
        if record["operation"] == "linear":
            cells = (
                i["weight"] * cell(i["table"], i["key"], i["column"]) for i in record["inputs"]
            )
            return sum(cells) / record["divisor"]
        page = record["address"].partition("#")[0]
        operands = [value(by_id[page, operand]) for operand in record["operands"]]
        if record["operation"] == "share" and not operands[1]:
            return 0.0
        return float(RECOMPUTED[record["operation"]](operands))

    wrong = [
        (address, value(record), record["value"])
        for address, record in records.items()
        if value(record) != pytest.approx(record["value"])
    ]
    assert wrong == []


def test_encounters_of_whole_months_are_the_sum_of_those_months_whatever_rows_they_name(
    records: dict[str, dict[str, Any]], report: Path
) -> None:
    """By what a number says that it counts and when, without the cells that it names."""
    months: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    path = report / "data" / "southwest_monthly.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            months[row["component"], row["authority"]][row["month"]] = float(row["encounters"])

    checked, wrong = 0, []
    for address, record in records.items():
        measure = {k: v.replace("\u00a0", " ") for k, v in record["measure"].items()}
        if (
            record["operation"] != "linear"
            or record["divisor"] != 1
            or measure["kind"] != "encounters"
            or measure["subject"] != "all"
            or measure["geography"] != "southwest land border"
            or measure["place"] != "at entry and at large together"
            or measure["component"] not in COMPONENTS
            or measure["authority"] not in AUTHORITIES
            or record["exactness"] != "exact"
            or any(word in record["id"] for word in OTHER_COUNTS)
        ):
            continue
        start, end = record["period"]["start"], record["period"]["end"]
        wanted = _months(start[:7], end[:7])
        if not start.endswith("-01") or any(i["weight"] != 1 for i in record["inputs"]):
            continue
        held = [
            months[component, authority]
            for component in COMPONENTS[measure["component"]]
            for authority in AUTHORITIES[measure["authority"]]
        ]
        if not all(month in of for of in held for month in wanted):
            continue
        checked += 1
        total = sum(of[month] for of in held for month in wanted)
        if total != record["value"]:
            wrong.append((address, total, record["value"]))
    assert wrong == []
    assert checked > 500


def _months(first: str, last: str) -> list[str]:
    """Return the months from the first to the last.

    >>> _months("2023-11", "2024-01")
    ['2023-11', '2023-12', '2024-01']
    """
    (y, m), (end_y, end_m) = (map(int, month.split("-")) for month in (first, last))
    count = (end_y - y) * 12 + end_m - m + 1
    return [f"{y + (m - 1 + n) // 12}-{(m - 1 + n) % 12 + 1:02}" for n in range(count)]
