"""Citizenships and states with the most encounters in a fiscal year, all others as one part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import detail
from border_report.measures.detail import Breakdown, Part, Tally
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    import pandas as pd

    from border_report.data.package import Package
    from border_report.measures.figure import Figure

REST = "all others"
UNNAMED = "countries not named"  # CBP's own remainder, which is no citizenship


def citizenships(package: Package, year: int, count: int) -> tuple[Breakdown, Breakdown]:
    """Return the citizenships with the most southwest encounters, and the same ones nationwide.

    CBP's files by citizenship don't tell USBP from OFO, so both are counted together.

    Parameters
    ----------
    year : int
        Which fiscal year ranks them; the breakdowns hold it and the year before.
    count : int
        How many to name; all others make the last part.

    Raises
    ------
    NotAvailableError
        If the files don't hold the year.
    """
    name, column = "citizenships_monthly", "citizenship"
    table = package.table(name)
    table = table[table["component"] == Component.BOTH]
    southwest = table[table["geography"] == Geography.SOUTHWEST]
    named = _highest(southwest, column, year, count)
    return (
        _listed(package, name, southwest, column, named, year, Geography.SOUTHWEST),
        _listed(
            package,
            name,
            table[table["geography"] == Geography.NATIONWIDE],
            column,
            named,
            year,
            Geography.NATIONWIDE,
        ),
    )


def leading_citizenships(
    package: Package, year: int, geography: Geography, count: int
) -> tuple[tuple[str, Figure], ...]:
    """Return the citizenships with the most encounters in a place, by name, the first first.

    Parameters and errors are those of `citizenships`.
    """
    name, column = "citizenships_monthly", "citizenship"
    table = package.table(name)
    own = table[(table["component"] == Component.BOTH) & (table["geography"] == geography)]
    named = _highest(own, column, year, count)
    listed = _listed(package, name, own, column, named, year, geography)
    return tuple((p.name, p.years[-1]) for p in listed.parts if p.name in named)


def states(package: Package, year: int, count: int) -> Breakdown:
    """Return the states and territories in which the most encounters nationwide were filed.

    Parameters and errors are those of `citizenships`.
    """
    name, column = "states_monthly", "state"
    table = package.table(name)
    named = _highest(table, column, year, count)
    return _listed(package, name, table, column, named, year, Geography.NATIONWIDE)


def _highest(table: pd.DataFrame, column: str, year: int, count: int) -> list[str]:
    own = table[(table["fiscal_year"] == year) & (table[column] != UNNAMED)]
    if own.empty:
        first, last = table["fiscal_year"].min(), table["fiscal_year"].max()
        raise NotAvailableError(
            f"The data has no encounters by {column} for FY{year}; it has FY{first} to FY{last}."
        )
    sums = own.groupby(column)["encounters"].sum().sort_values(ascending=False, kind="stable")
    return [str(name) for name in sums.index[:count]]


def _listed(
    package: Package,
    name: str,
    table: pd.DataFrame,
    column: str,
    named: list[str],
    year: int,
    geography: Geography,
) -> Breakdown:
    whole = Measure(Component.BOTH, geography)
    near = table[table["fiscal_year"].isin([year - 1, year])]
    words = "citizens of {}" if column == "citizenship" else "filed in {}"
    groups = {n: (words.format(n), near[near[column] == n]) for n in named}
    rest = near[~near[column].isin(named)]
    if len(rest):
        groups[REST] = (words.format(f"all but {', '.join(named)}"), rest)
    tally = Tally(package, name)
    parts = [
        Part(part, tuple(tally.years(rows, replace(whole, subject=subject), near)))
        for part, (subject, rows) in groups.items()
    ]
    return detail.breakdown(package, whole, parts)
