"""The index that a reader's typed number is held against."""

from __future__ import annotations

import json
import re

import pytest

from border_report.display import check
from border_report.display.page import Page
from border_report.measures import claims, lookup
from border_report.measures.claims import Claim
from border_report.measures.figure import Figure

KILOBYTES = 150


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page of everything."""
    return Page("claims")


@pytest.fixture(scope="module")
def judged(page: Page) -> tuple[Claim, ...]:
    """Return all claims, judged."""
    return claims.judge(page.data)


@pytest.fixture(scope="module")
def every(page: Page, judged: tuple[Claim, ...]) -> tuple[Figure, ...]:
    """Return all figures."""
    return lookup.figures(page.data, judged)


def test_each_entry_leads_back_to_its_figure(
    page: Page, judged: tuple[Claim, ...], every: tuple[Figure, ...]
) -> None:
    """Value, words, exactness, source and table."""
    data, tables = check.index(page, every, judged)
    entries = data["entries"]
    assert len(entries) == 6 * len(every)
    for place, figure in enumerate(every):
        value, _, _, exactness, source, table = entries[place * 6 : place * 6 + 6]
        assert value == round(figure.value)
        assert tables[table] == figure.rows[0].table
        assert data["sources"][source] == page.cite_in_short(figure.source_ids, 1)
        assert data["exactness"][exactness].count("{number}") == 1


def test_entries_say_what_they_count_and_when(
    page: Page, judged: tuple[Claim, ...], every: tuple[Figure, ...]
) -> None:
    """The claimed total, a mean day, a first print, a stated total."""
    data, _ = check.index(page, every, judged)

    def words(id: str) -> tuple[str, str]:
        place = next(i for i, figure in enumerate(every) if figure.id == id)
        _, count, period, *_ = data["entries"][place * 6 : place * 6 + 6]
        return data["counts"][count][1], data["periods"][period][1]

    both = "CBP encounters, southwest land border"
    assert words("usbp-ofo-southwest-all-encounters-fy2023") == (both, "FY2023")
    assert words("usbp-ofo-southwest-all-encounters-mean-day-2023-12") == (
        f"{both}, mean day",
        "December 2023",
    )
    first = "usbp-ofo-southwest-all-encounters-2023-12-first-print"
    place = next(i for i, figure in enumerate(every) if figure.id == first)
    assert data["printed"][str(place)] == "26 January 2024"
    assert not [w for _, w in data["counts"] if "_" in w]


def test_the_index_is_small_enough_to_load_at_once(
    page: Page, judged: tuple[Claim, ...], every: tuple[Figure, ...]
) -> None:
    """A phone loads it when the form is first used."""
    data, _ = check.index(page, every, judged)
    size = len(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
    assert size < KILOBYTES * 1000


def test_words_leave_only_what_the_script_fills_in() -> None:
    """Each variable is one that the script knows, and examples are real claimed numbers."""
    words = check._words(["646,822"])
    assert words["example"] == "As it was printed, such as 646,822."
    assert check._words([])["example"] == "As it was printed."
    known = {name for names in check.MESSAGES.values() for name in names}
    for text in words.values():
        assert set(re.findall(r"\{(\w+)\}", text)) <= known
