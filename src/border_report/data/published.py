"""What was known on a day: months by their release, rows by their date, totals by their print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

import pandas as pd

from border_report.data import prints
from border_report.data.cells import Row, key
from border_report.data.package import Package


def published_on(package: Package, month: str) -> date:
    """Return the day on which a month's figures became known.

    The date found, else the last day of the following month (declared rule).

    Parameters
    ----------
    package : Package
        The data package, without a limit.
    month : str
        "YYYY-MM".
    """
    return _release_days(package).get(month) or _by_rule(month)


def as_of(package: Package, day: date | None) -> Package:
    """Return the package as it stood at the end of a day.

    Months and fiscal years appear once released, other rows by the date column that their table
    declares in `datapackage.json` (`asOf`). The fiscal year in progress is the sum of its
    released months. Totals take the newest print held of that day; where none is held, the
    canonical value stays and its `vintage` says so. End dates still to come are empty.

    Parameters
    ----------
    package : Package
        The data package, without a limit.
    day : date or None
        The last day to be included. None returns the package itself.
    """
    if day is None:
        return package
    days = _release_days(package)
    latest = prints.newest(package, day)

    @cache
    def made(name: str) -> pd.DataFrame:
        table = _limited(package.table(name), package.resource(name)["asOf"], days, day)
        if name in prints.GEOGRAPHIES:
            table = prints.of_day(package, name, table, latest, day)
        if name == "encounters_annual":
            months = {monthly: made(monthly) for monthly in prints.MONTHLY}
            table = prints.with_year_in_progress(table, months, day)
        return table

    @cache
    def read(name: str) -> pd.DataFrame:
        return made(name).drop(columns=prints.CELLS, errors="ignore")

    @cache
    def moved(name: str) -> Mapping[tuple[str, ...], tuple[Row, ...]]:
        table = made(name)
        if prints.CELLS not in table.columns:
            return {}
        return {key(package, name, row): row[prints.CELLS] for row in table.to_dict("records")}

    return Package(package.root, package.descriptor, day, read, moved)


def provisional_from(package: Package) -> date:
    """Return the first day of the fiscal year that isn't out in full: its months may be revised.

    Parameters
    ----------
    package : Package
        The data, limited to a day or not; the newest month released decides.
    """
    newest = str(package.table("release_dates")["month"].max())
    year, number = int(newest[:4]), int(newest[5:])
    return date(year if number >= 9 else year - 1, 10, 1)


def _limited(
    table: pd.DataFrame, rule: Mapping[str, Any], days: Mapping[str, date], day: date
) -> pd.DataFrame:
    column = rule["by"]
    if column in ("month", "fiscal_year"):
        last = max(days)
        periods = table[column].unique()
        ends = {p: p if column == "month" else min(f"{p}-09", last) for p in periods}
        known = {p for p, month in ends.items() if (days.get(month) or _by_rule(month)) <= day}
        table = table[table[column].isin(known)]
    elif column != "always":
        table = table[table[column] <= day]
    table = table.reset_index(drop=True)
    for ending, told_with_it in rule["blankAfter"].items():
        later = [value is not None and value > day for value in table[ending]]
        table.loc[later, ending] = None
        table.loc[later, told_with_it] = ""
    return table


def _release_days(package: Package) -> dict[str, date]:
    table = package.table("release_dates")
    return dict(zip(table["month"], table["published_on"], strict=True))


def _by_rule(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    following = date(year + number // 12, number % 12 + 1, 1)
    return (following + timedelta(days=31)).replace(day=1) - timedelta(days=1)
