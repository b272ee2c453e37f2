"""Tables summed straight from CBP's own files."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import calendar_month, fiscal_year
from border_report.data.build.raw import Raw

# Each month is taken from the newest file that holds it whole: (file, source, first, last).
SOUTHWEST_FILES = (
    ("sbo-encounters-fy19-fy22", "cbp-sbo-fy2019-2022", "2018-10", "2021-09"),
    ("sbo-encounters-fy22-fy25-aug", "cbp-sbo-fy2022-2025-aug", "2021-10", "2025-08"),
)
STATE_FILES = (
    ("nationwide-encounters-fy20-fy23-state", "cbp-state-fy20-fy23", "2019-10", "2021-09"),
    ("nationwide-encounters-fy22-fy25-state", "cbp-state-fy22-fy25", "2021-10", "2022-09"),
    ("nationwide-encounters-fy23-fy26-nov-state", "cbp-state-fy23-fy26-nov", "2022-10", "2025-11"),
)
COMPONENTS = {"U.S. Border Patrol": "USBP", "Office of Field Operations": "OFO"}
DEMOGRAPHICS = {
    "UC / Single Minors": "UAC / Single Minors",
    "UAC": "UAC / Single Minors",
    "UAC / Single Minors": "UAC / Single Minors",
}


def southwest_detail_monthly(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Sum CBP's southwest files by month, component, authority, type, demographic, citizenship.

    Cells without encounters have no row. `vintage` is the month of the file.
    """
    keys = [
        "month",
        "component",
        "authority",
        "encounter_type",
        "demographic",
        "citizenship_group",
    ]
    names = {
        "Component": "component",
        "Title of Authority": "authority",
        "Encounter Type": "encounter_type",
        "Demographic": "demographic",
        "Citizenship Grouping": "citizenship_group",
    }
    table = _summed(raw, SOUTHWEST_FILES, names, keys)
    published = sources.set_index("source_id")["published_on"]
    table["vintage"] = table["source_id"].map(published).str[:7]
    return table[["month", "fiscal_year", *keys[1:], "encounters", "vintage", "source_id"]]


def nationwide_detail_monthly(raw: Raw) -> pd.DataFrame:
    """Sum CBP's state files by month, region, authority, demographic and citizenship."""
    keys = ["month", "region", "authority", "demographic", "citizenship"]
    names = {
        "Land Border Region": "region",
        "Title of Authority": "authority",
        "Demographic": "demographic",
        "Citizenship": "citizenship",
    }
    table = _summed(raw, STATE_FILES, names, keys)
    return table[["month", "fiscal_year", *keys[1:], "encounters", "source_id"]]


def states_monthly(raw: Raw) -> pd.DataFrame:
    """Sum CBP's state files by month, region, state and authority."""
    keys = ["month", "region", "state", "authority"]
    names = {
        "Land Border Region": "region",
        "State": "state",
        "Title of Authority": "authority",
    }
    table = _summed(raw, STATE_FILES, names, keys)
    return table[["month", "fiscal_year", *keys[1:], "encounters", "source_id"]]


def _summed(
    raw: Raw,
    files: tuple[tuple[str, str, str, str], ...],
    names: dict[str, str],
    keys: list[str],
) -> pd.DataFrame:
    parts = []
    for file, source, first, last in files:
        part = raw.cbp(file).rename(columns=names)
        part["month"] = calendar_month(part["Fiscal Year"], part["Month (abbv)"])
        part["source_id"] = source
        parts.append(part[part["month"].between(first, last)])
    table = pd.concat(parts)
    table["encounters"] = table["Encounter Count"].astype(float).astype(int)
    if "component" in table:
        table["component"] = table["component"].map(COMPONENTS)
    if "region" in table:
        table["region"] = table["region"].str.lower()
    if "demographic" in table:
        table["demographic"] = table["demographic"].replace(DEMOGRAPHICS)
    table = table.groupby([*keys, "source_id"])["encounters"].sum().reset_index()
    table = table[table["encounters"] > 0]
    table["fiscal_year"] = fiscal_year(table["month"])
    return table
