"""What was known on a day: months by their release, rows by their date, totals by their print."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from border_report.data import prints
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
    table = package.table("release_dates")
    found = table.loc[table["month"] == month, "published_on"]
    if len(found):
        day: date = found.iloc[0]
        return day
    last: date = (pd.Period(month, freq="M") + 1).end_time.date()
    return last


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

    @lru_cache(maxsize=None)
    def read(name: str) -> pd.DataFrame:
        table = _limited(package, package.table(name), package.resource(name), day)
        if name in prints.GEOGRAPHIES:
            table = prints.of_day(package, name, table, day)
        if name == "encounters_annual":
            months = {monthly: read(monthly) for monthly in prints.MONTHLY}
            table = prints.with_year_in_progress(table, months, day)
        return table

    return Package(package.root, package.descriptor, day, read)


def _limited(
    package: Package, table: pd.DataFrame, resource: Any, day: date
) -> pd.DataFrame:
    rule = resource["asOf"]
    column = rule["by"]
    if column == "month":
        released = {m for m in table["month"].unique() if published_on(package, m) <= day}
        table = table[table["month"].isin(released)]
    elif column == "fiscal_year":
        last = package.table("release_dates")["month"].max()
        years = table["fiscal_year"].unique()
        known = {y for y in years if published_on(package, min(f"{y}-09", last)) <= day}
        table = table[table["fiscal_year"].isin(known)]
    elif column != "always":
        table = table[table[column] <= day]
    table = table.reset_index(drop=True)
    for ending, told_with_it in rule["blankAfter"].items():
        later = [value is not None and value > day for value in table[ending]]
        table.loc[later, ending] = None
        table.loc[later, told_with_it] = ""
    return table
