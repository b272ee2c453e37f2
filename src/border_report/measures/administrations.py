"""Encounters under each administration: by fiscal year, by term and by month of term."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import breaks, comparison, encounters
from border_report.measures.apportioning import (
    between,
    day_before,
    months_between,
    published_parts,
    span,
)
from border_report.measures.figure import figure_id
from border_report.measures.measure import Authority, Component, Place, in_words
from border_report.measures.periods import Period, PeriodKind, overlap_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.breaks import SplitSeries
    from border_report.measures.comparison import Comparison, Share
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


@dataclass(frozen=True)
class Administration:
    """A term of office; `end` is the day on which the next one began, None if it goes on."""

    name: str
    start: date
    end: date | None

    def holds(self, period: Period) -> bool:
        """Tell whether the whole of a period lies in the term."""
        return self.start <= period.start and (self.end is None or period.end < self.end)


@dataclass(frozen=True)
class YearPart:
    """The part of a straddling fiscal year that fell to one administration."""

    administration: Administration
    figure: Figure


@dataclass(frozen=True)
class FiscalYear:
    """One fiscal year; it belongs to nobody if an inauguration falls in it.

    `parts` are empty for a year that doesn't straddle, and where no months are held to split it
    by. `change` is None where the year before isn't held or isn't like it.
    """

    figure: Figure
    administration: Administration | None
    straddles: bool
    parts: tuple[YearPart, ...]
    change: Comparison | None
    at_large: Share | None


@dataclass(frozen=True)
class Term:
    """One administration as far as the months reach.

    `months` counts its months, those cut by an inauguration by their days. `peaks` holds the
    highest whole month, or several if they tie. `total.period.complete` tells whether every day
    of the term is counted.
    """

    administration: Administration
    total: Figure
    mean: Figure
    months: float
    peaks: tuple[Figure, ...]
    at_large: Share | None


@dataclass(frozen=True)
class TermMonths:
    """The whole months of one term; the Januaries of inaugurations belong to nobody."""

    administration: Administration
    series: SplitSeries

    def number(self, month: Figure) -> int:
        """Return which month of the term it is; the first whole one is 1."""
        start, day = self.administration.start, month.period.start
        return (day.year - start.year) * 12 + day.month - start.month


def administrations(package: Package) -> tuple[Administration, ...]:
    """Return the terms of office in the data, in order."""
    rows = package.table("administrations").sort_values("start_date").to_dict("records")
    return tuple(
        Administration(str(row["administration"]), _day(row["start_date"]), _end(row["end_date"]))
        for row in rows
    )


def by_fiscal_year(
    package: Package, measure: Measure, first: int, last: int
) -> tuple[FiscalYear, ...]:
    """Return a measure by fiscal year, straddling years split where months are held.

    Where CBP published the split it is taken; elsewhere January is apportioned by days.

    Parameters
    ----------
    first, last : int
        Fiscal years, both included; `last` 0 stands for the newest.

    Raises
    ------
    NotAvailableError
        If the measure has no year between them.
    """
    held = encounters.series(package, measure, PeriodKind.FISCAL_YEAR)
    last = last or _year(held[-1])
    wanted = [f for f in held if first <= _year(f) <= last]
    if not wanted:
        raise NotAvailableError(
            f"The data has no {in_words(measure)} from FY{first} to FY{last}; "
            f"it has {held[0].period.label} to {held[-1].period.label}."
        )
    months = _months(package, measure)
    offices = administrations(package)
    before = {_year(f) + 1: f for f in held}
    return tuple(
        _fiscal_year(package, figure, before.get(_year(figure)), months, offices)
        for figure in wanted
    )


def by_administration(package: Package, measure: Measure) -> tuple[Term, ...]:
    """Return totals, means and peaks of each administration that the months reach.

    Raises
    ------
    NotAvailableError
        If the measure isn't held by month.
    """
    months = encounters.series(package, measure, PeriodKind.MONTH)
    terms = [_term(package, office, months) for office in administrations(package)]
    return tuple(term for term in terms if term is not None)


def by_month_of_term(package: Package, measure: Measure) -> tuple[TermMonths, ...]:
    """Return the whole months of each administration, cut at breaks.

    Raises
    ------
    NotAvailableError
        If the measure isn't held by month.
    """
    months = encounters.series(package, measure, PeriodKind.MONTH)
    lines = []
    for office in administrations(package):
        own = [f for f in months if office.holds(f.period)]
        if own:
            lines.append(TermMonths(office, breaks.split(package, own)))
    return tuple(lines)


def at_large(package: Package, figure: Figure) -> Share | None:
    """Return which share of the Border Patrol's part of a figure was met at large.

    None where there is no split: before October 2023, for OFO, for Title 42, and for a period
    that only a part of it covers.
    """
    measure = figure.measure
    if measure.component is Component.OFO or measure.place is not Place.UNSPLIT:
        return None
    if measure.authority is Authority.TITLE_42:
        return None
    whole = replace(measure, component=Component.USBP)
    pair = []
    for asked in (replace(whole, place=Place.AT_LARGE), whole):
        if figure.period.kind in (PeriodKind.FISCAL_YEAR, PeriodKind.MONTH):
            found = _held(package, asked, figure.period)
        else:
            start, end = figure.period.start, figure.period.end
            found = between(_months(package, asked), start, end, figure.period)
        if found is None or found.period.end != figure.period.end:
            return None
        pair.append(found)
    return comparison.share(*pair)


def _fiscal_year(
    package: Package,
    figure: Figure,
    before: Figure | None,
    months: Sequence[Figure],
    offices: Sequence[Administration],
) -> FiscalYear:
    period = figure.period
    days = [o.start for o in offices if period.start < o.start <= period.end]
    holder = next((o for o in offices if o.holds(period)), None)
    parts = _parts(package, figure, days[0], months, offices) if days else ()
    change = _change(package, figure, before)
    return FiscalYear(figure, holder, bool(days), parts, change, at_large(package, figure))


def _parts(
    package: Package,
    year: Figure,
    inauguration: date,
    months: Sequence[Figure],
    offices: Sequence[Administration],
) -> tuple[YearPart, ...]:
    figures: list[Figure | None] = list(published_parts(package, year.measure, year.period))
    if not figures:
        edges = (
            (year.period.start, day_before(inauguration)),
            (inauguration, year.period.end),
        )
        for start, end in edges:
            label = f"{year.period.label}, {start.isoformat()} to {end.isoformat()}"
            figures.append(between(months, start, end, span(start, end, label)))
    holders = [next((o for o in offices if f and o.holds(f.period)), None) for f in figures]
    return tuple(YearPart(o, f) for o, f in zip(holders, figures, strict=True) if o and f)


def _term(package: Package, office: Administration, months: Sequence[Figure]) -> Term | None:
    last = months[-1].period.end
    end = min(day_before(office.end), last) if office.end else last
    start = max(office.start, months[0].period.start)
    complete = start == office.start and office.end is not None and end == day_before(office.end)
    period = Period(PeriodKind.TERM, start, end, office.name, complete)
    total = between(months, start, end, period) if start <= end else None
    if total is None:
        return None
    met = months_between(months, start, end)
    number = sum(overlap_days(f.period, start, end) / f.period.days for f in met)
    mean_period = replace(period, kind=PeriodKind.MEAN_MONTH)
    mean = replace(
        total,
        value=total.value / number,
        divisor=total.divisor * number,
        period=mean_period,
        id=figure_id(total.measure, mean_period, "mean-month"),
        formula=f"{total.value:,.0f} divided by {number:.1f} months ({total.formula})",
    )
    whole = [f for f in met if office.holds(f.period)]
    peaks = tuple(r.figure for r in comparison.rank(whole) if r.place == 1) if whole else ()
    return Term(office, total, mean, number, peaks, at_large(package, total))


def _change(package: Package, figure: Figure, before: Figure | None) -> Comparison | None:
    if before is None:
        return None
    try:
        return comparison.compare(figure, before, package)
    except UnlikeFiguresError:
        return None


def _months(package: Package, measure: Measure) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, measure, PeriodKind.MONTH)
    except NotAvailableError:
        return ()


def _held(package: Package, measure: Measure, period: Period) -> Figure | None:
    try:
        return encounters.figure(package, measure, period)
    except NotAvailableError:
        return None


def _year(figure: Figure) -> int:
    return int(figure.period.label.removeprefix("FY"))


def _day(value: object) -> date:
    return date.fromisoformat(str(value)[:10])


def _end(value: Any) -> date | None:
    return None if pd.isna(value) else _day(value)
