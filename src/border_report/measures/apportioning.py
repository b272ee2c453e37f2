"""Counts between two days, made of whole months and of days of the months at the ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from border_report.data.cells import cell, weighted
from border_report.measures import derived, encounters
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import Period, PeriodKind, overlap_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.derived import Derived


@dataclass(frozen=True)
class SplitCheck:
    """CBP's own count of a part of a year beside the one that days of the month would give."""

    published: Figure
    apportioned: Figure

    @property
    def error(self) -> Derived:
        """Apportioned less published."""
        return derived.difference(self.apportioned, self.published)


def months_between(months: Sequence[Figure], start: date, end: date) -> tuple[Figure, ...]:
    """Return the months that meet the days from `start` to `end`, both included."""
    return tuple(f for f in months if overlap_days(f.period, start, end) > 0)


def between(months: Sequence[Figure], start: date, end: date, period: Period) -> Figure | None:
    """Return the count from one day to another, a cut month being shared out evenly by days.

    Parameters
    ----------
    months : sequence of Figure
        Months of one measure, in order of time.
    start, end : date
        Both included.
    period : Period
        What the count is labelled with.

    Returns
    -------
    Figure or None
        None if a month in between isn't held. Apportioned if a month was cut, else exact.
    """
    met = months_between(months, start, end)
    if sum(overlap_days(f.period, start, end) for f in met) != (end - start).days + 1:
        return None
    shares = [overlap_days(f.period, start, end) / f.period.days for f in met]
    cut = [
        f"{overlap_days(f.period, start, end)} of {f.period.days} days of {f.period.label}"
        for f, share in zip(met, shares, strict=True)
        if share < 1
    ]
    whole = len(met) - len(cut)
    formula = " + ".join([f"{whole} whole months", *cut]) if cut else f"sum of {whole} months"
    return Figure(
        value=sum(f.value * share for f, share in zip(met, shares, strict=True)),
        measure=met[0].measure,
        period=period,
        exactness=Exactness.APPORTIONED if cut else met[0].exactness,
        vintage=met[-1].vintage,
        id=figure_id(met[0].measure, period),
        rows=tuple(
            row
            for f, share in zip(met, shares, strict=True)
            for row in weighted(f.rows, share / f.divisor)
        ),
        formula=formula,
    )


def span(start: date, end: date, label: str) -> Period:
    """Return a stretch of days as a period."""
    return Period(PeriodKind.SPAN, start, end, label)


def published_parts(package: Package, measure: Measure, year: Period) -> tuple[Figure, ...]:
    """Return the parts of a fiscal year as CBP itself published them, or none."""
    table = package.table("fiscal_year_split")
    authority = "all" if measure.authority is Authority.ALL else measure.authority.value
    chosen = table[
        (table["component"] == measure.component)
        & (table["geography"] == measure.geography)
        & (table["authority"] == authority)
        & (table["fiscal_year"] == int(year.label.removeprefix("FY")))
    ]
    figures = []
    for row in chosen.sort_values("period_start").to_dict("records"):
        start, end = _day(row["period_start"]), _day(row["period_end"])
        period = span(start, end, f"{year.label}, {start.isoformat()} to {end.isoformat()}")
        figures.append(
            Figure(
                value=float(row["encounters"]),
                measure=measure,
                period=period,
                exactness=Exactness.EXACT,
                vintage=Vintage(str(row["vintage"]), _day(row["known_on"]), provisional=True),
                id=figure_id(measure, period, "published"),
                rows=(cell(package, "fiscal_year_split", row),),
            )
        )
    return tuple(figures)


def split_checks(package: Package) -> tuple[SplitCheck, ...]:
    """Return each part of a year that CBP published beside its apportioned twin."""
    table = package.table("fiscal_year_split")
    checks = []
    keys = table[["component", "geography", "fiscal_year"]].drop_duplicates()
    for component, geography, year in keys.itertuples(index=False):
        measure = Measure(Component(component), Geography(geography))
        months = encounters.series(package, measure, PeriodKind.MONTH)
        period = Period(PeriodKind.FISCAL_YEAR, date.min, date.max, f"FY{year}")
        for part in published_parts(package, measure, period):
            twin = between(months, part.period.start, part.period.end, part.period)
            if twin is not None:
                twin = replace(twin, id=figure_id(measure, part.period, "apportioned"))
                checks.append(SplitCheck(part, twin))
    return tuple(checks)


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


def _day(value: object) -> date:
    return date.fromisoformat(str(value)[:10])
