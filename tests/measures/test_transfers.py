"""Stated transports by city, as of a day."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import load
from border_report.errors import UnlikeFiguresError
from border_report.measures import (
    city_counts,
    comparison,
    cross_checks,
    overall_totals,
    transfers,
)
from border_report.measures.figure import Exactness

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = load(ROOT)
ARTICLE = published.as_of(PACKAGE, date(2023, 12, 27))
FIRST, LAST = date(2022, 5, 13), date(2025, 2, 21)


def test_the_six_cities_add_to_75_500_on_8_december_2023() -> None:
    """The release of 8 December 2023 lists six lower bounds that add to 75,500."""
    found = transfers.stated(ARTICLE)
    assert found.total is not None
    assert found.total.value == 75_500
    assert found.total.exactness is Exactness.AT_LEAST
    assert {city.as_of for city in found.cities} == {date(2023, 12, 8)}


def test_the_last_total_for_all_cities_then_was_85_000_of_22_december() -> None:
    """A later total for all cities stands apart from the older list."""
    overall = transfers.stated(ARTICLE).overall
    assert overall is not None
    assert (overall.value, overall.period.end) == (85_000, date(2023, 12, 22))


def test_the_last_list_adds_to_119_400() -> None:
    """From July 2024 to February 2025 the list adds to 119,400."""
    found = transfers.stated(PACKAGE)
    assert found.total is not None
    assert found.total.value == 119_400
    assert max(city.last_rise for city in found.cities) == date(2024, 7, 19)
    assert all(city.repeats for city in found.cities)


def test_before_any_statement_there_is_no_total_and_no_city() -> None:
    """An early as-of date gives nothing, and names the city asked for."""
    early = published.as_of(PACKAGE, date(2022, 1, 1))
    found = transfers.stated(early, cities=("Denver",))
    assert found.total is None
    assert found.cities == ()
    assert found.absent == ("Denver",)


def test_one_city_has_the_whole_of_its_own_total() -> None:
    """The share is of the cities asked for."""
    found = transfers.stated(PACKAGE, cities=("Denver",))
    assert [city.share.value for city in found.cities] == [1]


def test_rows_out_of_the_series_are_not_used() -> None:
    """Denver fell from 210 to 200 on 7 July 2023 by rounding; the series keeps 210."""
    figure = transfers.stated_on(PACKAGE, "Denver", date(2023, 7, 7))
    assert figure is not None
    assert figure.value == 210


@given(day=st.dates(FIRST, LAST), city=st.sampled_from(transfers.destinations(PACKAGE)))
def test_the_last_statement_is_the_largest_in_the_series_by_then(day: date, city: str) -> None:
    """A slow reading of the CSV itself gives the same last statement."""
    with (ROOT / "data/transfer_statements.csv").open(encoding="utf-8") as file:
        values = [
            int(row["stated"])
            for row in csv.DictReader(file)
            if row["city"] == city
            and row["in_series"] == "true"
            and date.fromisoformat(row["as_of_date"]) <= day
        ]
    figure = transfers.stated_on(PACKAGE, city, day)
    assert (figure.value if figure else None) == max(values, default=None)


@pytest.mark.parametrize("city", transfers.destinations(PACKAGE))
def test_running_totals_never_fall(city: str) -> None:
    """Each statement of a series is at least the one before."""
    values = [figure.value for figure in transfers.steps(PACKAGE, city)]
    assert values == sorted(values)


def test_a_total_is_set_beside_a_whole_list_only() -> None:
    """On 22 November 2022 the list left out Washington, so it isn't the whole of the day."""
    pairs = overall_totals.overall_beside_lists(PACKAGE)
    by_day = {pair.overall.period.end: pair for pair in pairs}
    assert by_day[date(2022, 11, 22)].listed is None
    whole = by_day[date(2022, 11, 21)]
    assert whole.listed is not None
    assert (whole.overall.value, whole.listed.value) == (13_500, 13_400)


def test_a_citys_own_count_is_refused_beside_the_states_figure() -> None:
    """The state's and the city's counts can't be compared, and the error says why."""
    pair = next(p for p in city_counts.beside_statements(ARTICLE) if p.city == "Chicago")
    assert pair.state is not None
    with pytest.raises(UnlikeFiguresError, match="component"):
        comparison.compare(pair.state, pair.counted, ARTICLE)


def test_a_count_that_repeats_the_states_is_not_the_citys_own() -> None:
    """Washington's 9,400 of September 2022 repeats what the states had claimed."""
    counts = [figure.value for figure in city_counts.counts(PACKAGE, "Washington DC")]
    assert counts == [4_000]


def test_invoices_lie_between_the_statements_about_their_last_day() -> None:
    """Invoices to 10 January 2024 come to about 100,230 people on 2,245 buses."""
    check = cross_checks.invoice_check(PACKAGE)
    assert check is not None
    assert check.invoiced.value == 100_230
    assert check.agrees
    buses = cross_checks.bus_records(PACKAGE)[0].buses
    assert buses is not None
    assert buses.value == 2_245


def test_invoices_were_not_known_when_the_article_appeared() -> None:
    """The as-of date keeps later records out."""
    assert cross_checks.invoice_check(ARTICLE) is None


def test_other_origins_have_statements_of_their_own() -> None:
    """El Paso's charter buses are a programme apart."""
    found = transfers.stated(PACKAGE, "El Paso")
    assert {city.city for city in found.cities} == {"New York City", "Chicago"}
    assert "El Paso" in transfers.origins(PACKAGE)


def test_a_programme_known_from_memory_alone_is_left_out() -> None:
    """The table keeps such rows until somebody finds a source."""
    table = PACKAGE.table("other_programmes")
    assert (table["confidence"] == "recalled").any()
    assert all(p.figure.confidence != "recalled" for p in cross_checks.programmes(PACKAGE))
