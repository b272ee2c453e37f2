"""Sentences on stated transports read right whatever the parameters."""

from __future__ import annotations

import pytest

from border_report.display import outlines, transfers
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import transfers as statements


@pytest.mark.parametrize(
    ("as_of", "cities", "said"),
    [
        ("2021-01-01", (), "By 1 January 2021, Texas had stated no number of people sent to any"),
        ("2022-06-01", ("Washington DC",), "sent 922 people to Washington DC"),
        ("2023-12-27", (), "sent at least 75,500 people to 6 cities"),
        ("", (), "sent at least 119,400 people to 6 cities"),
        ("", ("Denver", "Boston"), "Nothing had been stated for Boston"),
    ],
)
def test_the_opening_says_what_was_stated(as_of: str, cities: tuple[str, ...], said: str) -> None:
    """None, one and several cities each have a sentence that reads right."""
    page = Page("transfers", as_of=as_of)
    text = plain_text(transfers.opening(page, statements.stated(page.data, cities=cities)))
    assert said in text.replace("\N{NO-BREAK SPACE}", " ")


def test_flights_are_told_only_once_they_had_begun() -> None:
    """A list of 8 December 2023 counts bus passengers alone."""
    then, now = Page("transfers", as_of="2023-12-27"), Page("transfers")
    assert "flew" not in transfers.opening(then, statements.stated(then.data))
    assert "flew" in transfers.opening(now, statements.stated(now.data))


def test_a_thinned_line_keeps_its_ends_and_its_corners() -> None:
    """Only points that lie on the way between others are left out."""
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (2.0, 2.0)]
    assert outlines.thin(line, 0.5) == [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)]
