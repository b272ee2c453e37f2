"""A total taken apart by one dimension: its parts by fiscal year and month, and their whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.data.published import provisional_from
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import comparison, counts, encounters
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import Measure, in_words
from border_report.measures.periods import Period, PeriodKind, fiscal_year, fiscal_year_of, month
from border_report.measures.prints import months_of_sources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

    from border_report.data.package import Package
    from border_report.measures.comparison import Comparison, Share


SMALLEST = 0.01  # share of a year below which a part isn't told of by its months


@dataclass(frozen=True)
class Part:
    """One part of a total: its name, its fiscal years and its months, in order of time."""

    name: str
    years: tuple[Figure, ...]
    months: tuple[Figure, ...] = ()

    @property
    def full_years(self) -> tuple[Figure, ...]:
        """The fiscal years that are held whole."""
        return tuple(f for f in self.years if f.period.complete)


@dataclass(frozen=True)
class Year:
    """One fiscal year: the share of each part, None where it has none, and their whole.

    `whole` is the published total where the parts make it, else their own sum; `published` is
    then the published total of the same days, None where it isn't held.
    """

    shares: tuple[Share | None, ...]
    whole: Figure
    published: Figure | None = None

    @property
    def period(self) -> Period:
        """The fiscal year, or as much of it as is held."""
        return self.whole.period

    @property
    def number(self) -> int:
        """The number of the fiscal year."""
        return fiscal_year_of(self.period.start)


@dataclass(frozen=True)
class Breakdown:
    """The parts of a measure's total in a fixed order, and its fiscal years in order of time."""

    measure: Measure
    parts: tuple[Part, ...]
    years: tuple[Year, ...]

    def year(self, number: int) -> Year:
        """Return a fiscal year by its number; 0 is the newest full one.

        Raises
        ------
        NotAvailableError
            If the breakdown doesn't hold it; the message says what it holds.
        """
        full = [y for y in self.years if y.period.complete]
        if number == 0:
            return (full or self.years)[-1]
        for year in self.years:
            if year.period.label == f"FY{number}":
                return year
        first, last = self.years[0].period.label, self.years[-1].period.label
        raise NotAvailableError(
            f"The data has no {in_words(self.measure)} in parts for FY{number}; "
            f"it has {first} to {last}."
        )

    def before(self, year: Year) -> Year | None:
        """Return the fiscal year before one, if it is held."""
        place = self.years.index(year)
        return self.years[place - 1] if place else None

    @property
    def off(self) -> tuple[Year, ...]:
        """The fiscal years whose parts don't make the published total."""
        return tuple(y for y in self.years if y.published)


def breakdown(package: Package, measure: Measure, parts: Sequence[Part]) -> Breakdown:
    """Return the parts of a measure with a whole for each of their fiscal years.

    Raises
    ------
    NotAvailableError
        If no part has any year.
    """
    periods = {f.period.label: f.period for part in parts for f in part.years}
    if not periods:
        raise NotAvailableError(
            f"The data has no {in_words(measure)} in parts; choose another component or a later "
            "day."
        )
    totals = Totals(package, measure)
    years = [_year(totals, parts, label) for label in sorted(periods)]
    return Breakdown(measure, tuple(parts), tuple(years))


def change(package: Package, now: Figure, before: Figure | None) -> Comparison | None:
    """Set a figure against the one before; None if it has none or covers other days."""
    try:
        return comparison.compare(now, before, package) if before else None
    except UnlikeFiguresError:
        return None


@dataclass(frozen=True)
class Totals:
    """A measure's published totals, by fiscal year and by month."""

    package: Package
    measure: Measure

    @cached_property
    def years(self) -> tuple[Figure, ...]:
        """The fiscal years, none where the measure has none."""
        return self._held(PeriodKind.FISCAL_YEAR)

    @cached_property
    def months(self) -> tuple[Figure, ...]:
        """The months, none where the measure has none."""
        return self._held(PeriodKind.MONTH)

    def over(self, period: Period) -> Figure | None:
        """Return the total of a fiscal year, or of as much of it as a period covers."""
        found = next((f for f in self.years if f.period == period), None)
        if found:
            return found
        within = [f for f in self.months if period.start <= f.period.start <= period.end]
        if sum(f.period.days for f in within) != period.days:
            return None
        total = comparison.total(within, period)
        return replace(total, id=figure_id(self.measure, period, f"to {period.end:%Y-%m}"))

    def _held(self, kind: PeriodKind) -> tuple[Figure, ...]:
        try:
            return encounters.series(self.package, self.measure, kind)
        except NotAvailableError:
            return ()


@dataclass(frozen=True)
class Tally:
    """Adds up rows of one table into figures."""

    package: Package
    table: str

    def months(self, rows: pd.DataFrame, measure: Measure) -> list[Figure]:
        """Return the sum of rows for each month, in order of time."""
        return [
            self._sum(own, measure, month(str(label))) for label, own in _grouped(rows, "month")
        ]

    def years(
        self, rows: pd.DataFrame, measure: Measure, among: pd.DataFrame | None = None
    ) -> list[Figure]:
        """Return the sum of rows for each fiscal year, in order of time.

        Parameters
        ----------
        rows : DataFrame
            What is counted.
        measure : Measure
        among : DataFrame, optional
            The rows that say which months of a year are held: a month without a row of `rows`
            counts as none. Without it, each row is a whole year.
        """
        held = {} if among is None else among.groupby("fiscal_year")["month"].nunique().to_dict()
        return [
            self._sum(own, measure, fiscal_year(year, int(held.get(year, 12))))
            for year, own in _grouped(rows, "fiscal_year")
        ]

    def _sum(self, rows: list[dict[Any, Any]], measure: Measure, period: Period) -> Figure:
        # What is summed straight from CBP's own files has no column for it: all of it was read.
        cells = [cell(self.package, self.table, {"confidence": "read"} | row) for row in rows]
        rounded = any(row.get("exactness") == Exactness.ROUNDED for row in rows)
        return Figure(
            value=float(sum(row["encounters"] for row in rows)),
            measure=measure,
            period=period,
            exactness=Exactness.ROUNDED if rounded else Exactness.EXACT,
            vintage=Vintage(
                max(self._months[c.source_id] for c in cells),
                provisional=period.end >= self._provisional_from,
            ),
            id=figure_id(measure, period),
            rows=tuple(cells),
            formula=f"sum of {len(cells)} rows" if len(cells) > 1 else "",
        )

    @cached_property
    def _provisional_from(self) -> date:
        return provisional_from(self.package)

    @cached_property
    def _months(self) -> dict[str, str]:
        return months_of_sources(self.package)


def _grouped(rows: pd.DataFrame, column: str) -> list[tuple[Any, list[dict[Any, Any]]]]:
    """Return rows as records by the values of a column, in their order."""
    found: dict[Any, list[dict[Any, Any]]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row[column], []).append(row)
    return sorted(found.items())


def _year(totals: Totals, parts: Sequence[Part], label: str) -> Year:
    held = [next((f for f in p.years if f.period.label == label), None) for p in parts]
    found = [f for f in held if f]
    formula = f"sum of {len(found)} parts" if len(found) > 1 else "one part"
    own = counts.add(totals.measure, found, found[0].period, formula)
    own = replace(own, id=figure_id(totals.measure, own.period, "sum of parts"))
    published = totals.over(own.period)
    same = published is not None and published.value == own.value
    whole = published if published and same else own
    shares = tuple(comparison.share(f, whole) if f else None for f in held)
    return Year(shares, whole, None if same else published)
