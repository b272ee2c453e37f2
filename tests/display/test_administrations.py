"""Sentences and tables of the administrations, for parameters near and far."""

from __future__ import annotations

import re

import pytest

from border_report.display import administrations, terms
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import administrations as by
from border_report.measures.apportioning import split_checks
from border_report.measures.measure import Authority, Component, Geography, Measure

USBP = Measure(Component.USBP, Geography.SOUTHWEST)


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page that shows nothing but remembers its figures."""
    return Page("administrations")


def test_one_full_year_is_said_as_one(page: Page) -> None:
    """No highest and no lowest of a single year."""
    years = by.by_fiscal_year(page.data, USBP, 2015, 2015)
    said = plain_text(administrations.years_finding(page, years))
    assert said == "One full fiscal year is shown, FY2015: 331,333."
    assert "FY2015 alone" in administrations.measure_line(USBP, years)


def test_a_year_in_progress_is_said_to_be_incomplete(page: Page) -> None:
    """FY2026 alone: its months are counted and it is set against nothing."""
    years = by.by_fiscal_year(page.data, USBP, 2026, 2026)
    said = plain_text(administrations.years_finding(page, years))
    assert said.startswith("FY2026 isn’t complete: 11 months with 89,760")
    assert "at large" in said


def test_a_fall_is_a_share_and_a_rise_is_times(page: Page) -> None:
    """FY2020 fell to 47% of FY2019; FY2021 rose to 4.1 times FY2020."""
    down = by.by_fiscal_year(page.data, USBP, 2019, 2020)
    up = by.by_fiscal_year(page.data, USBP, 2020, 2021)
    assert "47% of FY2019" in plain_text(administrations.years_finding(page, down))
    said = plain_text(administrations.years_finding(page, up)).replace("\u00a0", " ")
    assert "4.1 times FY2020" in said


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        (2018, 2020, "No fiscal year shown here holds an inauguration."),
        (2021, 2021, "FY2021 holds an inauguration and belongs to nobody."),
        (2017, 2025, "FY2017, FY2021 and FY2025 hold an inauguration and belong to nobody."),
    ],
)
def test_none_one_and_many_straddling_years(page: Page, first: int, last: int, begins: str) -> None:
    """Number and verb agree."""
    years = by.by_fiscal_year(page.data, USBP, first, last)
    said = administrations.split(page, years, split_checks(page.data))
    assert said.startswith(begins)


def test_years_without_months_say_that_they_can_t_be_split(page: Page) -> None:
    """FY1981 has no months in the data."""
    measure = Measure(Component.USBP, Geography.NATIONWIDE)
    years = by.by_fiscal_year(page.data, measure, 1981, 1981)
    said = administrations.split(page, years, split_checks(page.data))
    assert "no months to split them by" in said


def test_apportioned_parts_are_marked_and_published_ones_are_not(page: Page) -> None:
    """[e] stands at days of January, not at CBP's own split."""
    years = by.by_fiscal_year(page.data, USBP, 2021, 2025)
    table = page.qualified(administrations.split_table(page, USBP, years)).markdown()
    rows = {line.split("|")[1].strip(): line for line in table.splitlines()[2:]}
    assert "[e]" in plain_text(rows["FY2021"])
    assert "[e]" not in plain_text(rows["FY2025"])


def test_years_with_a_break_and_in_progress_are_marked(page: Page) -> None:
    """B in FY2020 and FY2023, p in FY2026; x where at large wasn't told apart."""
    years = by.by_fiscal_year(page.data, USBP, 2018, 2026)
    text = page.qualified(administrations.years_table(page, USBP, years)).csv()
    assert re.search(r"^FY2020,.*,bx$", text, re.M)
    assert re.search(r"^FY2026,.*,px$", text, re.M)
    assert re.search(r"^FY2018,.*,x$", text, re.M)


def test_means_name_the_months_that_they_cover(page: Page) -> None:
    """A term that isn't counted whole says from when or up to when."""
    held = by.by_administration(page.data, USBP)
    said = plain_text(terms.terms_finding(page, held)).replace("\u00a0", " ")
    assert "a month up to August 2026" in said
    assert "Clinton (123,345 from October 1999)" in said


def test_a_measure_of_one_law_has_no_break_to_tell(page: Page) -> None:
    """Title 42 alone crosses none."""
    measure = Measure(Component.USBP, Geography.SOUTHWEST, Authority.TITLE_42)
    said = terms.terms_finding(page, by.by_administration(page.data, measure))
    assert "Breaks lie" not in said


def test_no_other_term_with_the_same_month_is_said(page: Page) -> None:
    """The first Trump term has no Title 42 in its 28th month."""
    measure = Measure(Component.USBP, Geography.SOUTHWEST, Authority.TITLE_42)
    said = terms.months_finding(page, by.by_month_of_term(page.data, measure))
    assert "No other administration’s same month is held." in said
