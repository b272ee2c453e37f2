"""Counts of one component as the tables hold them, turned into figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.data.cells import cell, cells, weighted
from border_report.data.published import provisional_from
from border_report.measures.figure import Exactness, Figure, Row, Vintage, figure_id
from border_report.measures.measure import Authority, Component, Geography, Place
from border_report.measures.periods import Period, fiscal_year, fiscal_year_of, month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.measure import Measure

# CBP's page on Title 8 and Title 42: expulsions "from March 21, 2020 to May 11, 2023".
TITLE_42_FROM, TITLE_42_UNTIL = date(2020, 3, 21), date(2023, 5, 11)

_MONTHS = {
    Geography.SOUTHWEST: "southwest_monthly",
    Geography.NATIONWIDE: "nationwide_monthly",
}


def months(package: Package, measure: Measure) -> list[Figure]:
    """Return the months of one component's measure, in order of time."""
    name, rows = _month_rows(package, measure)
    rows = _under(rows, measure.authority, "month").sort_values("month")
    keyed = [(month(row["month"]), row) for row in rows.to_dict("records")]
    return _figures(package, measure, name, keyed)


def years(package: Package, measure: Measure) -> list[Figure]:
    """Return the fiscal years of one component's measure, in order of time.

    A year as published comes first; where there is none, or it covers less than the months do,
    the months are added up from October on.
    """
    found = {f.period.label: f for f in _published_years(package, measure)}
    for summed in _summed_years(months(package, measure)):
        known = found.get(summed.period.label)
        if known is None or known.period.end < summed.period.end:
            found[summed.period.label] = summed
    return sorted(found.values(), key=lambda f: f.period.start)


def rebuilt_months(package: Package, measure: Measure) -> list[Figure]:
    """Return the months of both components at the southwest border that OHSS rebuilt, rounded."""
    name = "southwest_total_monthly"
    table = package.table(name)
    rows = table[table["exactness"] == Exactness.ROUNDED].assign(authority="all")
    return _figures(
        package, measure, name, [(month(r["month"]), r) for r in rows.to_dict("records")]
    )


def add(measure: Measure, parts: Sequence[Figure], period: Period, formula: str) -> Figure:
    """Return the sum of figures as one figure that keeps all their rows.

    Parameters
    ----------
    measure, period
        What the sum counts; the caller answers for the parts covering it without overlap.
    formula : str
        The sum in words.
    """
    newest = max((p.vintage for p in parts), key=lambda v: v.label)
    inexact = [p.exactness for p in parts if p.exactness is not Exactness.EXACT]
    return Figure(
        value=sum(p.value for p in parts),
        measure=measure,
        period=period,
        exactness=inexact[0] if inexact else Exactness.EXACT,
        vintage=replace(newest, provisional=any(p.vintage.provisional for p in parts)),
        id=figure_id(measure, period),
        rows=tuple(row for p in parts for row in weighted(p.rows, 1 / p.divisor)),
        formula=formula,
    )


def _published_years(package: Package, measure: Measure) -> list[Figure]:
    if measure.place is not Place.UNSPLIT:
        return []
    name = "encounters_annual"
    table = package.table(name)
    chosen = (table["component"] == measure.component) & (table["geography"] == measure.geography)
    rows = _under(table[chosen], measure.authority, "fiscal_year").sort_values("fiscal_year")
    keyed = [
        (fiscal_year(int(row["fiscal_year"]), int(row["months"])), row)
        for row in rows.to_dict("records")
    ]
    return _figures(package, measure, name, keyed)


def _summed_years(of_months: Sequence[Figure]) -> list[Figure]:
    by_year: dict[int, list[Figure]] = {}
    for of_month in of_months:
        by_year.setdefault(fiscal_year_of(of_month.period.start), []).append(of_month)
    sums = []
    for year, parts in by_year.items():
        period = fiscal_year(year, len(parts))
        covered = (parts[0].period.start, parts[-1].period.end)
        if covered == (period.start, period.end):
            count = f"sum of {len(parts)} months" if len(parts) > 1 else "one month"
            sums.append(add(parts[0].measure, parts, period, count))
    return sums


def _month_rows(package: Package, measure: Measure) -> tuple[str, pd.DataFrame]:
    """Return the table that holds a measure by month, its counts in column `encounters`."""
    if measure.place is Place.UNSPLIT:
        name = _MONTHS.get(measure.geography, "nationwide_monthly")
        table = package.table(name)
        held = measure.geography in _MONTHS
        return name, table[(table["component"] == measure.component) & held]
    name = "entry_at_large_monthly"
    table = package.table(name)
    held = measure.component is Component.USBP and measure.authority is not Authority.TITLE_42
    rows = table[(table["geography"] == measure.geography) & held]
    return name, rows.assign(encounters=rows[measure.place.value.replace(" ", "_")])


def _under(rows: pd.DataFrame, authority: Authority, key: str) -> pd.DataFrame:
    """Keep the rows of an authority; Title 8 takes the rows of all where it has none of its own."""
    if "authority" not in rows.columns:
        rows = rows.assign(authority="all")
    of_all = rows[rows["authority"] == "all"]
    if authority is Authority.ALL:
        return of_all
    own = rows[rows["authority"] == authority]
    if authority is Authority.TITLE_42:
        return own
    return pd.concat([own, of_all[~of_all[key].isin(own[key])]])


def _figures(
    package: Package, measure: Measure, table: str, keyed: Sequence[tuple[Period, dict[Any, Any]]]
) -> list[Figure]:
    provisional = provisional_from(package)
    return [
        _figure(measure, period, row, _cells(package, measure, table, row), provisional)
        for period, row in keyed
        if _stands(measure.authority, period, row["authority"])
    ]


def _stands(authority: Authority, period: Period, row_authority: str) -> bool:
    """Tell whether a row gives an authority: all is Title 8 only while Title 42 isn't used."""
    in_use = period.start <= TITLE_42_UNTIL and period.end >= TITLE_42_FROM
    if authority is Authority.TITLE_42:
        return in_use
    return authority is Authority.ALL or row_authority != "all" or not in_use


def _cells(package: Package, measure: Measure, table: str, row: dict[Any, Any]) -> tuple[Row, ...]:
    if measure.place is Place.UNSPLIT:
        return cells(package, table, row)
    return (cell(package, table, row, measure.place.value.replace(" ", "_")),)


def _figure(
    measure: Measure,
    period: Period,
    row: dict[Any, Any],
    rows: tuple[Row, ...],
    provisional_from: date,
) -> Figure:
    return Figure(
        value=float(row["encounters"]),
        measure=measure,
        period=period,
        exactness=Exactness(row.get("exactness", "exact")),
        vintage=Vintage(
            str(row.get("vintage", "unknown")), provisional=period.end >= provisional_from
        ),
        id=figure_id(measure, period),
        rows=rows,
    )
