"""Cards at a glance, from the data of both editions."""

from __future__ import annotations

import re
from base64 import b64decode
from xml.etree import ElementTree as ET

import pytest

from border_report.display import glance, sparks, theme
from border_report.display.page import Page
from border_report.display.sparks import Bar
from border_report.display.tables import plain_text
from border_report.measures.glance import Glance, at_a_glance

THEN = "2023-12-27"
SVG = "{http://www.w3.org/2000/svg}"


def shown(as_of: str) -> tuple[Glance, list[str]]:
    """Return what a day's cards show, and each card as text."""
    page = Page("opening", as_of=as_of)
    seen = at_a_glance(page.data)
    made = re.split(r"^::: \{\.card\}$", glance.cards(page, seen), flags=re.MULTILINE)[1:]
    images = re.compile(r"!\[\]\([^)]*\)")
    return seen, [plain_text(images.sub("", card)).replace("\u00a0", " ") for card in made]


def bars(markdown: str) -> list[tuple[float, float]]:
    """Return width and height of each bar of a small chart, quiet ones first."""
    data = re.search(r"base64,([^)]+)", markdown)
    assert data
    paths = ET.fromstring(b64decode(data[1])).iter(f"{SVG}path")
    found = re.findall(r"M\S+ \S+?h([\d.]+)v([\d.]+)", " ".join(p.attrib["d"] for p in paths))
    return [(float(width), float(height)) for width, height in found]


def test_four_results_are_shown() -> None:
    """CBP's FY2025, its month of December 2023, the newest share, and Texas's cities."""
    _, cards = shown("")
    for card, number in zip(cards, ("443,671", "301,981", "14%", "at least 119,400"), strict=True):
        assert number in card


def test_a_year_in_progress_says_how_many_months_it_has() -> None:
    """It is never shown as a year."""
    _, (year, *_) = shown("")
    assert "FY2026, 11 months" in year
    assert "The first 11 months of FY2026 have 128,009." in year


def test_before_its_first_publication_no_share_at_large_is_shown() -> None:
    """CBP gave the split later; in December 2023 there are three cards."""
    seen, cards = shown(THEN)
    assert seen.splits == ()
    assert [card.split()[0] for card in cards] == ["Southwest", "Highest", "Sent"]


@pytest.mark.parametrize("as_of", ["", THEN])
def test_no_card_speaks_of_what_came_later(as_of: str) -> None:
    """The last month and the last year are those of the edition."""
    seen, (year, month, *_) = shown(as_of)
    assert seen.months[-1].period.start.strftime("%b %Y") in month
    assert seen.years[-1].period.label in year


def test_bars_are_as_long_as_their_values() -> None:
    """The largest fills the chart, half of it is half as high."""
    assert [h for _, h in bars(sparks.columns([Bar(2, True), Bar(1), Bar(4)], theme.TEAL))] == [
        16, 64, 32
    ]  # fmt: skip
    assert [w for w, _ in bars(sparks.rows([Bar(1), Bar(4)], theme.TEAL))] == [72, 288]


def test_a_small_value_is_still_seen() -> None:
    """No bar is shorter than a pixel."""
    assert min(h for _, h in bars(sparks.columns([Bar(1), Bar(10_000)], theme.TEAL))) == 1
