"""Records of the numbers that a notebook shows."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from border_report.display import records, sourcing
from border_report.display.notes import Number
from border_report.display.page import Page
from border_report.display.phrases import values_of
from border_report.measures import comparison, encounters
from border_report.measures.figure import Figure
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import fiscal_year, mean_day, month

USBP = Measure(Component.USBP, Geography.SOUTHWEST)


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page of everything."""
    return Page("timeline")


def year(page: Page, number: int) -> Figure:
    """Return a fiscal year of the Border Patrol at the southwest border."""
    return encounters.figure(page.data, USBP, fiscal_year(number))


def record(page: Page, number: Number, text: str = "") -> dict[str, Any]:
    """Return the record of a number."""
    sources = sourcing.by_id(page.data.table("sources"))
    made = records.Recorder("timeline", sources, None, date(2026, 9, 16))
    return made.record(number, text or page.remember(number))


def test_a_quotation_holds_all_that_a_number_needs_away_from_its_page(page: Page) -> None:
    """Number, measure, place, period, unit, source and as-of day."""
    quote = record(page, year(page, 2023))["quote"]
    assert quote.startswith(
        "2,045,838: US Border Patrol encounters, southwest land border, "
        "fiscal year 2023 (October 2022 to September 2023), events; U.S. Customs and Border"
    )
    assert quote.endswith("; as of 16 September 2026")


def test_a_quotation_says_exactness_where_it_is_not_exact(page: Page) -> None:
    """Nobody should paste a rounded number without knowing it."""
    from border_report.measures import counts

    both = Measure(Component.BOTH, Geography.SOUTHWEST)
    rounded = counts.rebuilt_months(page.data, both)[0]
    assert "events, published rounded to 10; " in record(page, rounded)["quote"]


def test_a_ratio_names_both_figures_in_quotation_and_note(page: Page) -> None:
    """In the note each leads on to its own note."""
    held = comparison.compare(year(page, 2023), year(page, 2015), page.data)
    assert held.times is not None
    made = record(page, held.times)
    assert made["text"] == "6.2\u00a0times"
    assert made["quote"].startswith("6.2 times: 2,045,838 (US Border Patrol encounters, southwest")
    assert "over 331,333 (US Border Patrol encounters, southwest" in made["quote"]
    assert made["operands"] == [held.a.id, held.b.id]
    led_to = [href for _, line in made["note"] for _, href in line if href.startswith("#n-")]
    assert led_to == [f"#n-timeline-{held.a.id}", f"#n-timeline-{held.b.id}"]


def test_a_figure_tells_its_cells_and_leads_to_its_sources(page: Page) -> None:
    """Enough to compute it again from the CSV files."""
    made = record(page, year(page, 2015))
    assert (made["operation"], made["divisor"]) == ("linear", 1.0)
    assert [i["table"] for i in made["inputs"]] == ["encounters_annual"]
    assert made["sources"][0]["url"].startswith("https://www.cbp.gov/")
    assert [term for term, _ in made["note"]][-1] == "Source"


def test_a_record_is_plain_data(page: Page) -> None:
    """It is written as JSON and reads back the same."""
    made = record(page, encounters.figure(page.data, USBP, mean_day(month("2023-12"))))
    assert json.loads(json.dumps(made)) == made


def test_the_values_behind_a_chart_are_addresses(page: Page) -> None:
    """The ids stand where the values stand in the CSV."""
    figures = [year(page, n) for n in (2015, 2023)]
    table = values_of(page, figures, term=["a", "b"])
    head, *rows = [line.split(",") for line in table.csv().splitlines()]
    at = head.index("encounters")
    assert [row[at] for row in rows] == ["331333", "2045838"]
    assert [row[at] for row in table.ids()] == [f.id for f in figures]
    assert {id for row in table.ids() for i, id in enumerate(row) if i != at} == {""}
