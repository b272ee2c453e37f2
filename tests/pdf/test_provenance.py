"""Numbers read off the PDF's pages, followed to their note, recomputed from the CSV files.

The PDF is read by poppler, the files with Python's csv module; nothing of the package is used.
"""

from __future__ import annotations

import contextlib
import itertools
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag

from rounding import QUALIFIERS, rounds_to

NOTES = "Notes of the figures"
TERMS = (
    "Counts", "Place", "Authority", "At entry or at large", "Unit", "Period", "Exactness",
    "How computed", "Vintage", "Rows", "Confidence", "Sources", "Note",
)  # fmt: skip
NUMBER = r"−?\d[\d,]*(?:\.\d+)?"
ABOUT = f"(?:{'|'.join(QUALIFIERS)})?"
RAISED = re.compile(rf"{ABOUT}[+−]?{NUMBER}(?:%| times| million|×)?$")
PART = rf"(?:USBP |OFO )?{NUMBER}"
SUMMED = re.compile(rf"{PART}(?: \+ {PART})+(?!\S)")
COMPUTED = {
    rf"{ABOUT}({NUMBER}) over {ABOUT}({NUMBER})": lambda a, b: a / b,
    rf"{ABOUT}({NUMBER}) as a share of {ABOUT}({NUMBER})": lambda a, b: a / b,
    rf"({NUMBER}) in the month, divided by its ({NUMBER}) days": lambda a, b: a / b,
    rf"({NUMBER}) less ({NUMBER})": lambda a, b: a - b,
    rf"how far {ABOUT}({NUMBER}) is from {ABOUT}({NUMBER})": lambda a, b: a / b - 1,
    rf"{ABOUT}({NUMBER}) for every 100,000 of ({NUMBER})": lambda a, b: a / b * 100_000,
}
# a mean month: parts of months are printed with their days
A_MONTH = re.compile(rf"({NUMBER}) divided by {NUMBER} months \((?:(\d+) whole months)?([^)]*)\)")
# the column of a table that is counted, where its name isn't that of the table's only number
COUNTED = ("encounters", "stated", "value", "claimed_value", "known_gotaways", "at_large", "buses")
LISTED = re.compile(r"(?P<table>[a-z_0-9]+), (?P<count>\d+) rows?: (?P<keys>[^…]+)")


class Note(NamedTuple):
    """A note of the last chapter: its number as shown, and its entries."""

    shown: str
    entries: dict[str, str]


def words(element: Tag) -> str:
    """Return an element's text on one line."""
    return " ".join(element.get_text().replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def pages(
    report: Path, poppler: Callable[..., subprocess.CompletedProcess[str]]
) -> list[list[Tag]]:
    """Return the text runs of each page, in the order in which they were set."""
    done = poppler("pdftohtml", "-xml", "-i", "-stdout", str(report / "border-report.pdf"))
    soup = BeautifulSoup(done.stdout[done.stdout.index("<?xml") :], "lxml-xml")
    return [page.find_all("text") for page in soup.find_all("page")]


def is_notes(page: list[Tag]) -> bool:
    """Tell whether a page is of the last chapter, by its head."""
    return any(words(run) == NOTES for run in page[:3])


@pytest.fixture(scope="module")
def notes(pages: list[list[Tag]]) -> dict[int, Note]:
    """Return the notes of the last chapter by their raised numbers."""
    found: dict[int, Note] = {}
    term = ""
    for page in filter(is_notes, pages):
        for run, after in itertools.pairwise([*page[2:], page[-1]]):
            text = words(run)
            if text == str(len(found) + 1) and run.b and after.b:
                found[int(text)] = Note(words(after), {})
                term = ""
            elif text in TERMS:
                term = text
            elif found and term:
                entries = found[len(found)].entries
                entries[term] = f"{entries.get(term, '')} {text}".strip()
    return found


@pytest.fixture(scope="module")
def raised(pages: list[list[Tag]]) -> list[tuple[str, int]]:
    """Return each number of the text with the raised number behind it."""
    found = []
    for page in pages:
        if not is_notes(page):
            for before, run in itertools.pairwise(page):
                small = int(run["height"]) < int(before["height"])
                text = RAISED.search(words(before))
                if small and run.a and words(run).isdigit() and text:
                    found.append((text[0], int(words(run))))
    return found


def number(text: str) -> float:
    """Return the value of a number in full."""
    return float(text.replace(",", "").replace("−", "-"))


def bare(text: str) -> str:
    """Return the number in words alone, a factor without its sign."""
    return re.sub(rf"^{ABOUT}| times$|×$", "", text)


def by_formula(computed: str) -> float | None:
    """Return what a printed formula gives for the numbers printed in it; None if it is words."""
    if summed := SUMMED.match(computed):
        return sum(map(number, re.findall(NUMBER, summed[0])))
    if mean := A_MONTH.match(computed):
        parts = re.findall(r"(\d+) of (\d+) days", mean[3])
        months = int(mean[2] or 0) + sum(int(days) / int(of) for days, of in parts)
        return number(mean[1]) / months
    for form, operation in COMPUTED.items():
        if found := re.match(form, computed):
            return operation(number(found[1]), number(found[2]))
    return None


def value_of(note: Note) -> float:
    """Return what a note's formula gives, else the number that it shows."""
    computed = by_formula(note.entries.get("How computed", ""))
    return number(bare(note.shown)) if computed is None else computed


def by_rows(listed: str, cell: Callable[[str, Sequence[str], str], float]) -> float | None:
    """Return the sum of the cells in rows that are printed in full; None if they aren't."""
    found = LISTED.fullmatch(listed)
    if found is None:
        return None
    keys = [key.split(", ") for key in found["keys"].split("; ")]
    for column in COUNTED:
        with contextlib.suppress(KeyError, ValueError):
            assert len(keys) == int(found["count"])
            return sum(cell(found["table"], key, column) for key in keys)
    return None


def wrong(given: dict[int, float], notes: dict[int, Note]) -> list[tuple[int, str, float]]:
    """Return the notes that show something else than was computed."""
    return [
        (place, notes[place].shown, value)
        for place, value in given.items()
        if not rounds_to(value, notes[place].shown)
    ]


def test_every_raised_number_leads_to_a_note_of_the_same_value(
    raised: list[tuple[str, int]], notes: dict[int, Note]
) -> None:
    """It is written alike, or shorter."""
    assert sorted(notes) == list(range(1, len(notes) + 1))
    assert len(raised) > len(notes) > 100
    astray = [
        (text, place, notes[place].shown)
        for text, place in raised
        if bare(text) != bare(notes[place].shown) and not rounds_to(value_of(notes[place]), text)
    ]
    assert astray == []


def test_every_formula_gives_the_number_that_it_stands_under(notes: dict[int, Note]) -> None:
    """With the numbers that are printed in it."""
    given = {
        place: value
        for place, note in notes.items()
        if (value := by_formula(note.entries.get("How computed", ""))) is not None
    }
    assert len(given) > 50
    assert wrong(given, notes) == []


def test_every_count_is_the_sum_of_the_rows_that_its_note_prints(
    notes: dict[int, Note], cell: Callable[[str, Sequence[str], str], float]
) -> None:
    """The rows are found in the CSV files by what is printed of them."""
    given = {
        place: value
        for place, note in notes.items()
        if not note.entries.get("How computed", "").strip()
        and (value := by_rows(note.entries.get("Rows", ""), cell)) is not None
    }
    assert len(given) > 30
    assert wrong(given, notes) == []
