"""The letters behind figures in tables."""

from __future__ import annotations

import pytest

from border_report.display.page import Page
from border_report.display.shorthand import Shorthand
from border_report.measures import administrations, encounters
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import Period, fiscal_year, mean_day, month

BOTH = Measure(Component.BOTH, Geography.SOUTHWEST)
USBP = Measure(Component.USBP, Geography.SOUTHWEST)


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page of everything."""
    return Page("revisions")


@pytest.fixture(scope="module")
def shorthand(page: Page) -> Shorthand:
    """Return the rule for everything known."""
    return Shorthand(page.data)


def letters(shorthand: Shorthand, page: Page, measure: Measure, period: Period) -> str:
    """Return the letters of one figure."""
    return shorthand.letters(encounters.figure(page.data, measure, period))


@pytest.mark.parametrize(
    ("measure", "period", "expected"),
    [
        # First printed as 302,034 on 26 January 2024, now 301,981.
        (BOTH, month("2023-12"), "r"),
        # 237,565 in the press release of 7 October 2025, 237,538 now.
        (USBP, fiscal_year(2025), "r"),
        # Eleven months are out.
        (USBP, fiscal_year(2026), "p"),
        (USBP, month("2026-08"), "p"),
        # Title 42 began on 21 March 2020.
        (USBP, fiscal_year(2020), "b"),
        (USBP, month("2020-03"), "b"),
        # OHSS rounds to ten.
        (Measure(Component.OFO, Geography.NATIONWIDE), fiscal_year(2010), "n"),
        # Printed twice, the same.
        (BOTH, month("2022-09"), ""),
        # A mean was never printed.
        (BOTH, mean_day(month("2023-12")), ""),
    ],
)
def test_a_figure_has_the_letters_that_its_prints_and_period_call_for(
    page: Page, shorthand: Shorthand, measure: Measure, period: Period, expected: str
) -> None:
    """Revised, provisional, broken."""
    assert letters(shorthand, page, measure, period) == expected


def test_a_month_newly_printed_again_is_both_revised_and_provisional(
    page: Page, shorthand: Shorthand
) -> None:
    """June 2026: 12,901, then 12,907, then 12,905."""
    assert letters(shorthand, page, BOTH, month("2026-06")) == "pr"


def test_a_share_of_a_month_is_an_estimate(page: Page, shorthand: Shorthand) -> None:
    """Terms that begin within a month are apportioned by days."""
    term = next(
        t for t in administrations.by_administration(page.data, USBP)
        if t.administration.name == "Obama"
    )  # fmt: skip
    assert shorthand.letters(term.total) == "e"


def test_an_edition_knows_only_the_prints_of_its_day() -> None:
    """On 27 December 2023 November had one print, and its year was open."""
    page = Page("revisions", as_of="2023-12-27")
    rule = Shorthand(page.data)
    assert letters(rule, page, BOTH, month("2023-11")) == "p"
    assert letters(rule, page, BOTH, month("2022-12")) == "r"
