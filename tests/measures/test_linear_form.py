"""Each figure is a weighted sum of cells: computed again here from the CSV files alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import Package
from border_report.errors import NotAvailableError
from border_report.measures import (
    administrations,
    appointments,
    apportioning,
    city_counts,
    claims,
    cross_checks,
    encounters,
    gotaways,
    lone_star,
    opening,
    overall_totals,
    repeats,
    timeline,
    transfers,
)
from border_report.measures.figure import Figure
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import PeriodKind

Cell = Callable[[str, tuple[str, ...], str], float]

MEASURES = st.builds(
    Measure,
    st.sampled_from([Component.USBP, Component.OFO, Component.BOTH]),
    st.sampled_from([Geography.SOUTHWEST, Geography.NATIONWIDE]),
    st.sampled_from([Authority.ALL, Authority.TITLE_8, Authority.TITLE_42]),
    place=st.sampled_from([Place.UNSPLIT, Place.AT_ENTRY, Place.AT_LARGE]),
)
KINDS = st.sampled_from([PeriodKind.FISCAL_YEAR, PeriodKind.MONTH, PeriodKind.MEAN_DAY])
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))


def stray(cell: Cell, figures: Iterable[Figure]) -> list[str]:
    """Return the figures whose cells don't add up to them."""
    return [
        f"{f.id}: {f.value}"
        for f in figures
        if sum(r.weight * cell(r.table, r.key, r.column) for r in f.rows) / f.divisor
        != pytest.approx(f.value)
    ]


@settings(max_examples=60, deadline=None)
@given(MEASURES, KINDS, st.none() | DAYS)
def test_encounters_of_any_measure_period_and_day_follow_from_their_cells(
    package: Package, cell: Cell, measure: Measure, kind: PeriodKind, day: date | None
) -> None:
    """As they stand, and as of any day: then the cells are those of the prints of that day."""
    try:
        figures = encounters.series(published.as_of(package, day), measure, kind)
    except NotAvailableError:
        assume(False)
        return
    assert stray(cell, figures) == []


@settings(max_examples=15, deadline=None)
@given(MEASURES, st.none() | DAYS)
def test_totals_means_and_parts_of_terms_follow_from_their_cells(
    package: Package, cell: Cell, measure: Measure, day: date | None
) -> None:
    """A month that an inauguration cuts has its days as weight."""
    data = published.as_of(package, day)
    try:
        terms = administrations.by_administration(data, measure)
        years = administrations.by_fiscal_year(data, measure, 2000, 0)
    except NotAvailableError:
        assume(False)
        return
    figures = [f for t in terms for f in (t.total, t.mean, *t.peaks)]
    figures += [part.figure for year in years for part in year.parts]
    shares = [held.at_large for held in (*terms, *years) if held.at_large]
    figures += [f for share in shares for f in (share.part, share.whole)]
    assert stray(cell, figures) == []


@settings(max_examples=15, deadline=None)
@given(st.none() | DAYS)
def test_statements_counts_and_reports_follow_from_their_cells(
    package: Package, cell: Cell, day: date | None
) -> None:
    """What states, cities and the press said, with the sums that are made of it."""
    data = published.as_of(package, day)
    stated = transfers.stated(data)
    pairs = city_counts.beside_statements(data)
    totals = overall_totals.overall_beside_lists(data)
    invoices = cross_checks.invoice_check(data)
    figures: list[Figure | None] = [
        stated.total,
        stated.overall,
        *(city.figure for city in stated.cities),
        *(f for pair in pairs for f in (pair.counted, pair.state)),
        *(f for pair in totals for f in (pair.overall, pair.listed)),
        *(record.passengers for record in cross_checks.bus_records(data)),
        *(programme.figure for programme in cross_checks.programmes(data)),
        *((invoices.invoiced, invoices.before, invoices.after) if invoices else ()),
        *lone_star.statements(data),
        *(quotation.figure for quotation in repeats.quotations(data)),
        *gotaways.estimates(data),
        *(month.appointments for month in appointments.months(data)),
        *appointments.by_citizenship(data),
    ]
    assert stray(cell, [f for f in figures if f is not None]) == []


@pytest.mark.parametrize("day", [None, date(2023, 12, 27)])
def test_verdicts_opening_days_and_checks_follow_from_their_cells(
    package: Package, cell: Cell, day: date | None
) -> None:
    """Each figure that decides a claim or nearly meets it, and those of the first page."""
    data = published.as_of(package, day)
    judged = [part for claim in claims.judge(data, (), data.as_of) for part in claim.parts]
    families = opening.families(data, opening.periods(data))
    days = timeline.days(data)
    figures = [
        *(f for part in judged for f in part.figures),
        *(miss.figure for part in judged for miss in part.near),
        *(f for family in families for f in family.figures),
        *(f for family in families for a in family.absent for f in (*a.parts, a.rebuilt) if f),
        *(p.figure for p in opening.published(data)),
        *days.means,
        *(report.figure for report in days.reports),
        *(f for c in apportioning.split_checks(data) for f in (c.published, c.apportioned)),
    ]
    assert len(figures) > 50
    assert stray(cell, figures) == []


def test_a_print_of_the_day_is_its_own_cell(package: Package) -> None:
    """December 2023 first was 249,785: the row of the prints, not that of the later revision."""
    then = published.as_of(package, date(2024, 1, 26))
    usbp = Measure(Component.USBP, Geography.SOUTHWEST)
    (figure,) = [
        f for f in encounters.series(then, usbp, PeriodKind.MONTH) if f.period.label == "2023-12"
    ]
    assert figure.value == 249_785
    assert [row.table for row in figure.rows] == ["vintages"]
