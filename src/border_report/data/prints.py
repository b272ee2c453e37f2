"""Which print of a total was the newest on a day, and the fiscal year in progress."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from border_report.data.cells import cell, weighted
from border_report.data.package import Package

LATER = "later revision; print of that day not held"
UNDATED = "unknown"
BOTH = "USBP+OFO"
# What the rows of a table count, where the table has no column for it.
GEOGRAPHIES = {
    "southwest_monthly": "southwest land border",
    "southwest_total_monthly": "southwest land border",
    "nationwide_monthly": "nationwide",
    "encounters_annual": "",
}
MONTHLY = ("southwest_monthly", "nationwide_monthly")
Newest = dict[tuple[str, str, str], dict[str, Any]]
PRINT = ["encounters", "vintage", "source_id", "confidence"]
CELLS = "cells"  # a column beside those of the schema: see `data.cells.cells`


def newest(package: Package, day: date) -> Newest:
    """Return the newest print held on a day: by period, component and geography.

    Parameters
    ----------
    package : Package
        The data package, without a limit.
    day : date
        The last day to be included.
    """
    table = package.table("vintages")
    table = table[(table["exactness"] == "exact") & (table["published_on"] <= day)]
    # On one day CBP's own file goes before what others tell of it.
    order = table.assign(own=table["source_id"].str.startswith("cbp-"))
    order = order.sort_values(["published_on", "own", "source_id"])
    return {
        (row["period"], row["component"], row["geography"]): {c: row[c] for c in PRINT}
        | {
            "note": f"print of {row['published_on'].isoformat()}",
            CELLS: (cell(package, "vintages", row),),
        }
        for row in order.to_dict("records")
    }


def of_day(
    package: Package, name: str, table: pd.DataFrame, newest: Newest, day: date
) -> pd.DataFrame:
    """Return a table with each total as its newest print of a day had it.

    A canonical value printed by then is kept. Else the newest print held by then is taken, with
    its source. Else the canonical value stays, and `vintage` says that it is a later revision.
    The column `cells` tells where each value stands in the files.

    Parameters
    ----------
    package : Package
        The data package, without a limit.
    name : str
        A table of `GEOGRAPHIES`.
    table : DataFrame
        That table, already limited to what was known.
    newest : dict
        What `newest` gives for the day.
    day : date
        The last day to be included.
    """
    table_of_sources = package.table("sources")
    sources = dict(
        zip(table_of_sources["source_id"], table_of_sources["published_on"], strict=True)
    )
    rows, cells = [], []
    for record in table.to_dict("records"):
        row = {str(column): value for column, value in record.items()}
        own = (cell(package, name, row),)
        if _later(row, sources, day):
            headline = row.get("authority", "all") == "all"
            found = newest.get(_key(row, GEOGRAPHIES[name])) if headline else None
            row |= {"vintage": LATER} if found is None else found
        rows.append({column: row[column] for column in table.columns})
        cells.append(row.get(CELLS, own))
    result = pd.DataFrame(rows, columns=table.columns).astype(table.dtypes)
    result[CELLS] = cells
    return _title_8_follows(result) if name == "southwest_monthly" else result


def with_year_in_progress(
    annual: pd.DataFrame, months: dict[str, pd.DataFrame], day: date
) -> pd.DataFrame:
    """Add the fiscal year in progress: the sum of its released months from October on.

    Parameters
    ----------
    annual : DataFrame
        `encounters_annual`, limited to the years known by then.
    months : dict
        The tables of `MONTHLY`, limited to the months known by then.
    day : date
        The last day included.
    """
    every = pd.concat(table.assign(geography=GEOGRAPHIES[name]) for name, table in months.items())
    every = every[every["authority"].fillna("all") == "all"]
    known = set(annual["fiscal_year"])
    added = []
    keys = ["fiscal_year", "component", "geography"]
    for key, own in every[~every["fiscal_year"].isin(known)].groupby(keys):
        year, component, geography = key
        if own["month"].min() != f"{int(str(year)) - 1}-10":
            continue
        own = own.sort_values("month")
        older = (own["vintage"] == LATER).any()
        added.append(
            {
                "fiscal_year": year,
                "component": component,
                "geography": geography,
                "authority": "all",
                "encounters": own["encounters"].sum(),
                "exactness": "exact",
                "months": len(own),
                "complete": False,
                "vintage": LATER if older else own["vintage"].max(),
                "source_id": own["source_id"].iloc[-1],
                "confidence": "read" if own["confidence"].eq("read").all() else "secondary",
                "note": f"sum of the {len(own)} months published by {day.isoformat()}",
                CELLS: tuple(one for cells in own[CELLS] for one in cells),
            }
        )
    if not added:
        return annual
    extra = pd.DataFrame(added, columns=annual.columns).astype(annual.dtypes)
    return pd.concat([annual, extra], ignore_index=True)


def _key(row: dict[str, Any], geography: str) -> tuple[str, str, str]:
    period = row.get("month") or f"FY{row['fiscal_year']}"
    return period, row.get("component", BOTH), row.get("geography", geography)


def _later(row: dict[str, Any], sources: dict[str, date | None], day: date) -> bool:
    vintage, published = row["vintage"], sources.get(row["source_id"])
    if vintage == UNDATED:
        return False
    if published is not None and published.isoformat().startswith(vintage):
        return published > day
    return bool(pd.Period(vintage, freq="M").end_time.date() > day)


def _title_8_follows(table: pd.DataFrame) -> pd.DataFrame:
    """Let Title 8 be what the print of the headline leaves after Title 42."""
    keys = ["month", "component"]
    laws = {law: part.set_index(keys) for law, part in table.groupby("authority")}
    if "Title 8" not in laws:
        return table
    headline = laws["all"].loc[laws["Title 8"].index].copy()
    expelled = laws["Title 42"].loc[headline.index]
    headline["encounters"] -= expelled["encounters"]
    same = headline["encounters"] == laws["Title 8"]["encounters"]
    cells = [
        own if unchanged else (*of_all, *weighted(less, -1))
        for own, unchanged, of_all, less in zip(
            laws["Title 8"][CELLS], same, headline[CELLS], expelled[CELLS], strict=True
        )
    ]
    own = table["authority"] == "Title 8"
    table.loc[own, PRINT] = headline[PRINT].to_numpy()
    table.loc[own, CELLS] = pd.Series(cells, index=table.index[own], dtype=object)
    return table.astype({"encounters": "Int64"})
