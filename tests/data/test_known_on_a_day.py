"""What was known on a day: nothing later shows, nothing earlier hides."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from border_report.data.package import Package
from border_report.data.published import as_of, published_on

ARTICLE = date(2023, 12, 27)
LATEST = date(2026, 11, 24)
LATER = "later revision; print of that day not held"
DAYS = st.dates(date(1999, 1, 1), date(2027, 1, 1))


@pytest.fixture(scope="session")
def then(package: Package) -> Package:
    """Return the package as it stood on the day of the article."""
    return as_of(package, ARTICLE)


def test_a_date_that_was_found_goes_before_the_rule(package: Package) -> None:
    """November 2023 came out on 22 December 2023, December 2023 on 26 January 2024."""
    assert published_on(package, "2023-11") == date(2023, 12, 22)
    assert published_on(package, "2023-12") == date(2024, 1, 26)


def test_without_a_date_the_last_day_of_the_next_month_is_assumed(package: Package) -> None:
    """The declared rule, marked as such in the table."""
    assert published_on(package, "2021-01") == date(2021, 2, 28)
    assert package.row("release_dates", "2021-01")["basis"] == "rule"


def test_a_month_beyond_the_data_falls_under_the_rule(package: Package) -> None:
    """September 2026 is due by the end of October 2026."""
    assert published_on(package, "2026-09") == date(2026, 10, 31)


def test_every_month_with_figures_has_a_release_date_after_its_end(package: Package) -> None:
    """October 1999 – August 2026; no release before the month was over."""
    table = package.table("release_dates")
    assert (table["month"].iloc[0], table["month"].iloc[-1], len(table)) == (
        "1999-10",
        "2026-08",
        323,
    )
    assert all(
        day.strftime("%Y-%m") > month
        for day, month in zip(table["published_on"], table["month"], strict=True)
    )


@pytest.mark.parametrize("name", ["southwest_monthly", "nationwide_monthly", "states_monthly"])
def test_on_the_day_of_the_article_november_is_the_last_month(then: Package, name: str) -> None:
    """December 2023 was not known on 27 December 2023."""
    assert then.table(name)["month"].max() == "2023-11"


def test_october_2023_has_the_print_of_that_day(then: Package) -> None:
    """240,986 in the file with data to November 2023; 240,927 only later."""
    row = then.row("southwest_total_monthly", "2023-10")
    assert (row["encounters"], row["source_id"]) == (240_986, "cbp-state-fy21-fy24-nov")


def test_a_month_whose_print_of_the_day_is_not_held_says_so(then: Package) -> None:
    """By component October 2023 is held only as revised."""
    row = then.row("southwest_monthly", ("2023-10", "USBP", "all"))
    assert (row["encounters"], row["vintage"]) == (188_749, LATER)


def test_december_2023_first_shows_as_first_printed(package: Package) -> None:
    """302,034 = 249,785 + 52,249 on the day of its release."""
    first = as_of(package, date(2024, 1, 26))
    assert first.row("southwest_total_monthly", "2023-12")["encounters"] == 302_034
    assert first.row("southwest_monthly", ("2023-12", "USBP", "all"))["encounters"] == 249_785
    assert first.row("southwest_monthly", ("2023-12", "USBP", "Title 8"))["encounters"] == 249_785
    assert first.row("southwest_monthly", ("2023-12", "OFO", "all"))["encounters"] == 52_249


def test_the_fiscal_year_in_progress_is_the_sum_of_its_released_months(then: Package) -> None:
    """October and November 2023 make FY2024 so far."""
    row = then.row("encounters_annual", (2024, "USBP", "southwest land border", "all"))
    months = then.table("southwest_monthly")
    own = months[(months["fiscal_year"] == 2024) & (months["component"] == "USBP")]
    own = own[own["authority"] == "all"]
    assert (row["months"], row["complete"]) == (2, False)
    assert row["encounters"] == own["encounters"].sum()


def test_closures_still_in_force_have_no_end(then: Package) -> None:
    """Lukeville was shut on the day of the article; rail had reopened."""
    table = then.table("closures").set_index("place")
    assert table.loc["Lukeville, Arizona port of entry", "end_date"] is None
    assert table.loc["Lukeville, Arizona port of entry", "reopening_note"] == ""
    assert table.loc["Rail bridges at Eagle Pass and El Paso", "end_date"] == date(2023, 12, 22)


def test_an_administration_to_come_is_not_known(then: Package) -> None:
    """The last one on the day of the article has no end."""
    last = then.table("administrations").iloc[-1]
    assert (last["administration"], last["end_date"]) == ("Biden", None)


def test_reports_published_later_are_hidden(then: Package) -> None:
    """CBS reported on 28 December 2023 what had happened on the 27th."""
    assert "cbs-2023-12-28" not in set(then.table("december_2023")["source_id"])


@pytest.mark.parametrize("name", ["transfer_statements", "events", "vintages", "city_arrivals"])
def test_no_row_shows_a_date_after_the_limit(then: Package, name: str) -> None:
    """Each by the date column that its table declares."""
    column = then.resource(name)["asOf"]["by"]
    assert then.table(name)[column].max() <= ARTICLE


def test_no_limit_is_the_package_itself(package: Package) -> None:
    """Nothing is copied, nothing is lost."""
    assert as_of(package, None) is package


def test_a_limit_after_everything_loses_nothing(package: Package) -> None:
    """All tables are equal, cell for cell, to those without a limit."""
    now = as_of(package, LATEST)
    assert [n for n in package.names if not now.table(n).equals(package.table(n))] == []


def keys(package: Package, name: str) -> set[tuple[Any, ...]]:
    """Return the primary keys of a table."""
    columns = package.resource(name)["schema"]["primaryKey"]
    return set(package.table(name)[columns].itertuples(index=False, name=None))


@settings(max_examples=25, deadline=None)
@given(DAYS, st.integers(0, 900))
def test_a_later_day_never_hides_a_row_that_an_earlier_day_shows(
    package: Package, day: date, gap: int
) -> None:
    """Known once, known for good, in every table."""
    earlier, later = as_of(package, day), as_of(package, day + timedelta(days=gap))
    assert [n for n in package.names if not keys(earlier, n) <= keys(later, n)] == []


@settings(max_examples=25, deadline=None)
@given(DAYS)
def test_no_print_is_newer_than_the_day_unless_it_says_so(package: Package, day: date) -> None:
    """A vintage after the day is either not shown or marked."""
    shown = as_of(package, day)
    for name in ("southwest_monthly", "southwest_total_monthly", "encounters_annual"):
        dated = [v for v in shown.table(name)["vintage"] if v not in (LATER, "unknown")]
        assert all(vintage <= day.strftime("%Y-%m") for vintage in dated)


@settings(max_examples=25, deadline=None)
@given(DAYS)
def test_title_8_and_title_42_add_up_on_every_day(package: Package, day: date) -> None:
    """Whatever print of the headline is shown."""
    table = as_of(package, day).table("southwest_monthly")
    whole = table[table["authority"] == "all"].set_index(["month", "component"])["encounters"]
    parts = table[table["authority"] != "all"].groupby(["month", "component"])["encounters"].sum()
    assert (whole.loc[parts.index] == parts).all()
