"""The sections that close a page say what its numbers were read from, mean and are worth."""

from __future__ import annotations

import pytest

from border_report.display import bulletin
from border_report.display.page import Page
from border_report.measures import encounters, transfers
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import fiscal_year, month

USBP = Measure(Component.USBP, Geography.SOUTHWEST)


@pytest.fixture
def page() -> Page:
    """Return a page that shows one count read in CBP's own file."""
    made = Page("administrations")
    made.text(made.number(encounters.figure(made.data, USBP, month("2023-12"))))
    return made


def test_the_data_section_names_each_table_with_the_rows_that_were_read(page: Page) -> None:
    """Tables lead to the data page."""
    assert "[southwest\\_monthly](#table-southwest_monthly){.table}, 1 row" in bulletin.data(page)


def test_a_row_that_two_numbers_share_is_counted_once(page: Page) -> None:
    """Rows are counted, not uses of them."""
    both = Measure(Component.BOTH, Geography.SOUTHWEST)
    page.text(page.number(encounters.figure(page.data, both, month("2023-12"))))
    assert "southwest_monthly){.table}, 2 rows" in bulletin.data(page)


def test_the_glossary_holds_the_terms_that_the_numbers_call_for_and_no_other(page: Page) -> None:
    """A page about ports alone needs no word on the Border Patrol."""
    said = bulletin.glossary(page)
    assert "apprehension \\(USBP\\)\n:   " in said
    assert "inadmissible \\(OFO\\)\n:   " not in said
    page.text(
        page.number(
            encounters.figure(
                page.data, Measure(Component.OFO, Geography.SOUTHWEST), month("2023-12")
            )
        )
    )
    assert "inadmissible \\(OFO\\)\n:   " in bulletin.glossary(page)


def test_every_term_that_a_number_can_call_for_is_defined_in_the_data(page: Page) -> None:
    """A term that isn't in the table would silently be left out."""
    defined = set(page.data.table("definitions")["term"])
    assert {t for terms in bulletin._TERMS.values() for t in terms} <= defined


def test_a_statement_is_told_from_a_count(page: Page) -> None:
    """Statements bound a number and are no measurement."""
    assert "statement" not in bulletin.quality(page)
    stated = transfers.stated(page.data, "Texas", [])
    page.text(page.number(stated.cities[0].figure))
    assert "One figure is a statement and not a count." in bulletin.quality(page)


def test_a_year_in_progress_is_told(page: Page) -> None:
    """A part of a year looks small beside whole ones."""
    year = encounters.series(page.data, USBP, fiscal_year(2015).kind)[-1]
    assert not year.period.complete
    page.text(page.number(year))
    assert "One figure covers a period that isn’t complete." in bulletin.quality(page)


def test_a_figure_read_at_second_hand_is_told(page: Page) -> None:
    """Sums take the confidence of their weakest row."""
    # OFO's months of FY2025 were read in another party's table
    ofo = Measure(Component.OFO, Geography.SOUTHWEST)
    page.text(page.number(encounters.figure(page.data, ofo, month("2024-10"))))
    assert "Of 2 figures, 1 was read" in bulletin.quality(page)
    assert "1 rests at least in part on another party’s text" in bulletin.quality(page)
