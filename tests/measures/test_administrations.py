"""Fiscal years that belong to nobody, terms, and months of terms."""

from __future__ import annotations

import csv
import math
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package, load
from border_report.errors import NotAvailableError
from border_report.measures import administrations, apportioning, encounters
from border_report.measures.figure import Exactness
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind

DATA = Path(__file__).resolve().parents[2] / "data"
USBP = Measure(Component.USBP, Geography.SOUTHWEST)
BOTH = Measure(Component.BOTH, Geography.SOUTHWEST)


def daily(component: str) -> dict[date, float]:
    """Spread each month of the CSV evenly over its days, one by one: the slow way."""
    days: dict[date, float] = {}
    with (DATA / "southwest_monthly.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["component"] == component and row["authority"] == "all":
                day = date.fromisoformat(f"{row['month']}-01")
                month = []
                while day.isoformat()[:7] == row["month"]:
                    month.append(day)
                    day += timedelta(days=1)
                days |= dict.fromkeys(month, int(row["encounters"]) / len(month))
    return days


SPREAD = daily("USBP")


@given(
    start=st.dates(date(1999, 10, 1), date(2026, 8, 31)),
    days=st.integers(min_value=0, max_value=3000),
)
def test_a_count_between_two_days_is_the_sum_of_its_days(start: date, days: int) -> None:
    """Whole months and cut ones give what adding day by day gives."""
    end = min(start + timedelta(days=days), date(2026, 8, 31))
    months = encounters.series(load(), USBP, PeriodKind.MONTH)
    counted = apportioning.between(months, start, end, apportioning.span(start, end, "x"))
    plain = sum(SPREAD[start + timedelta(days=i)] for i in range((end - start).days + 1))
    assert counted is not None
    assert math.isclose(counted.value, plain, rel_tol=1e-9)


def test_a_count_that_reaches_beyond_the_months_is_not_made(package: Package) -> None:
    """September 2026 isn't held, so no count runs into it."""
    months = encounters.series(package, USBP, PeriodKind.MONTH)
    start, end = date(2026, 8, 1), date(2026, 9, 1)
    assert apportioning.between(months, start, end, apportioning.span(start, end, "x")) is None


@pytest.mark.parametrize("year", [2001, 2009, 2017, 2021, 2025])
def test_a_year_with_an_inauguration_belongs_to_nobody(package: Package, year: int) -> None:
    """Such a year has no administration and two parts."""
    (found,) = administrations.by_fiscal_year(package, USBP, year, year)
    assert found.administration is None
    assert found.straddles
    assert len(found.parts) == 2


@given(year=st.sampled_from([2001, 2009, 2017, 2021]))
def test_apportioned_parts_add_up_to_the_year(year: int) -> None:
    """Nothing is lost by sharing January out."""
    (found,) = administrations.by_fiscal_year(load(), USBP, year, year)
    assert sum(p.figure.value for p in found.parts) == pytest.approx(found.figure.value)
    assert {p.figure.exactness for p in found.parts} == {Exactness.APPORTIONED}


def test_cbp_s_own_split_is_used_where_it_published_one(package: Package) -> None:
    """FY2025, USBP southwest: 172,026 and 65,539 (CBP, 7 October 2025)."""
    (found,) = administrations.by_fiscal_year(package, USBP, 2025, 2025)
    assert [p.figure.value for p in found.parts] == [172026, 65539]
    assert {p.figure.exactness for p in found.parts} == {Exactness.EXACT}


def test_the_error_of_apportioning_is_held_against_cbp_s_split(package: Package) -> None:
    """Days of January 2025 put about 3,700 too few before the inauguration."""
    first, second = apportioning.split_checks(package)
    assert -4000 < first.error.value < -3500
    assert first.error.value + second.error.value == pytest.approx(237538 - 237565)


def test_a_year_without_months_is_not_split(package: Package) -> None:
    """FY1981 holds an inauguration, but no months are held to split it by."""
    nationwide = Measure(Component.USBP, Geography.NATIONWIDE)
    (found,) = administrations.by_fiscal_year(package, nationwide, 1981, 1981)
    assert found.straddles
    assert found.parts == ()


def test_a_year_in_progress_is_not_set_against_a_full_one(package: Package) -> None:
    """FY2026 has no change on FY2025."""
    (found,) = administrations.by_fiscal_year(package, USBP, 2026, 2026)
    assert found.change is None


def test_years_that_the_measure_lacks_are_refused_with_what_it_has(package: Package) -> None:
    """The message gives the first and last year held."""
    with pytest.raises(NotAvailableError, match="FY2017 to FY2026"):
        administrations.by_fiscal_year(package, BOTH, 2000, 2010)


def test_whole_terms_count_their_months(package: Package) -> None:
    """Eight years have 96 months, four have 48; inaugurations cut Januaries that add up to one."""
    terms = {t.administration.name: t for t in administrations.by_administration(package, USBP)}
    assert terms["Obama"].months == pytest.approx(96)
    assert terms["Biden"].months == pytest.approx(48)
    assert not terms["Clinton"].total.period.complete
    assert not terms["Trump (second)"].total.period.complete


def test_the_mean_is_the_total_over_the_months(package: Package) -> None:
    """For each term, whole or not."""
    for term in administrations.by_administration(package, USBP):
        assert term.mean.value * term.months == pytest.approx(term.total.value)


def test_the_terms_together_are_the_whole_series(package: Package) -> None:
    """No day is given to two administrations or to none."""
    terms = administrations.by_administration(package, USBP)
    months = encounters.series(package, USBP, PeriodKind.MONTH)
    assert sum(t.total.value for t in terms) == pytest.approx(sum(m.value for m in months))


def test_the_january_of_an_inauguration_is_in_no_term_s_months(package: Package) -> None:
    """Months of a term are whole; the first is February."""
    for line in administrations.by_month_of_term(package, USBP):
        labels = {f.period.label for f in line.series.figures}
        assert not labels & {"2001-01", "2009-01", "2017-01", "2021-01", "2025-01"}
        assert all(line.number(f) >= 1 for f in line.series.figures)


def test_at_large_is_a_share_of_the_border_patrol_s_count(package: Package) -> None:
    """August 2026: 1,246 of 8,870; before October 2023 there is no split."""
    august = encounters.series(package, BOTH, PeriodKind.MONTH)[-1]
    share = administrations.at_large(package, august)
    assert share is not None
    assert (share.part.value, share.whole.value) == (1246, 8870)
    early = encounters.series(package, BOTH, PeriodKind.MONTH)[0]
    assert administrations.at_large(package, early) is None
