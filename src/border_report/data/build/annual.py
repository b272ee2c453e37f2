"""Encounters by fiscal year: one canonical row for each component, geography and authority."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.nationwide import GEOGRAPHIES
from border_report.data.build.raw import Raw
from border_report.errors import DataError

# (metric, first fiscal year, last): the printed series that stand for a year.
USBP_SERIES = (
    ("apprehensions", 1925, 2019),
    ("encounters_t8_t42", 2020, 2023),
    ("encounters", 2024, 2024),
)
OFO_SERIES = (
    ("ohss_inadmissibles_rounded10", 2005, 2015),
    ("inadmissibles", 2014, 2019),
    ("encounters_t8_t42", 2020, 2023),
    ("encounters", 2024, 2026),
)
MISPRINTED_YEAR = 2024
FIRST_PAGE_YEAR, FIRST_PAGE_YEAR_NORTHERN = 2025, 2024
LAST_COMPLETE_YEAR, MONTHS_HELD = 2025, 11
KEY = ["fiscal_year", "component", "geography", "authority"]


def encounters_annual(
    raw: Raw, detail: pd.DataFrame, entry: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Make the annual series of USBP and OFO, before corrections.

    Rows with authority "all" are the headline of each year. Title 8 and Title 42 have rows of
    their own for FY2020–FY2023, the years in which both were in force; in every other year
    "all" is Title 8. FY2026 holds eleven months.
    """
    table = pd.concat(
        [
            _printed(raw.facts("encounters/usbp_annual"), "USBP", USBP_SERIES),
            _printed(raw.facts("encounters/ofo_annual"), "OFO", OFO_SERIES),
            _from_page(entry),
            _nationwide_split(raw),
            _southwest_split(detail),
        ]
    )
    table = table[table["geography"].isin(GEOGRAPHIES.values())]
    twice = table[table.duplicated(KEY, keep=False)]
    if len(twice):
        raise DataError(f"encounters_annual holds two rows for {twice[KEY].iloc[0].tolist()}.")
    held = table["fiscal_year"] <= LAST_COMPLETE_YEAR
    table["complete"] = held
    table["months"] = held.map({True: 12, False: MONTHS_HELD})
    published = sources.set_index("source_id")["published_on"]
    table["vintage"] = table["source_id"].map(published).str[:7].replace("", "unknown")
    return table[
        [
            *KEY,
            "encounters",
            "exactness",
            "months",
            "complete",
            "vintage",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def _printed(
    facts: pd.DataFrame, component: str, series: tuple[tuple[str, int, int], ...]
) -> pd.DataFrame:
    year = facts["fiscal_year"].astype(int)
    parts = [
        facts[(facts["metric"] == metric) & year.between(first, last)]
        for metric, first, last in series
    ]
    table = pd.concat(parts)
    # The correction puts FY2024 right, so that the misprint and its mending are both on record.
    misprint = facts[facts["metric"] == "encounters_as_printed"]
    if len(misprint):
        mended = (table["fiscal_year"] == str(MISPRINTED_YEAR)) & (
            table["geography"] == "nationwide"
        )
        table = pd.concat([table[~mended], misprint])
    return table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        component=component,
        geography=table["geography"].map(GEOGRAPHIES),
        authority="all",
        encounters=table["count"].astype(int),
        exactness=table["metric"]
        .str.contains("rounded10")
        .map({True: "rounded to 10", False: "exact"}),
    )


def _from_page(entry: pd.DataFrame) -> pd.DataFrame:
    """Sum the months of CBP's own page, which was read, rather than take a third party's sum."""
    northern = entry["geography"] == "northern land border"
    table = entry[
        (entry["fiscal_year"] >= FIRST_PAGE_YEAR)
        | (northern & (entry["fiscal_year"] >= FIRST_PAGE_YEAR_NORTHERN))
    ]
    by_year = table.groupby(["fiscal_year", "geography", "source_id", "confidence"])
    table = by_year.agg(encounters=("total", "sum"), months=("month", "nunique")).reset_index()
    return table.assign(
        component="USBP",
        authority="all",
        exactness="exact",
        note="sum of the " + table["months"].astype(str) + " months on CBP’s page",
    ).drop(columns="months")


def _nationwide_split(raw: Raw) -> pd.DataFrame:
    usbp = raw.facts("encounters/usbp_annual")
    usbp = usbp[usbp["metric"].isin(["title8_apprehensions", "title42_expulsions"])]
    usbp = usbp.assign(component="USBP")
    ofo = raw.facts("encounters/ofo_annual").assign(component="OFO")
    title_8 = ofo[(ofo["metric"] == "title8_inadmissibles") & (ofo["geography"] == "nationwide")]
    every = ofo[(ofo["metric"] == "encounters_t8_t42") & (ofo["geography"] == "nationwide")]
    total = every.set_index("fiscal_year")["count"].astype(int)
    title_42 = title_8.assign(
        metric="title42_expulsions",
        count=title_8["fiscal_year"].map(total) - title_8["count"].astype(int),
        note="derived: all less Title 8",
    )
    table = pd.concat([usbp, title_8, title_42])
    return table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        geography=table["geography"].map(GEOGRAPHIES),
        authority=table["metric"]
        .str.startswith("title42")
        .map({True: "Title 42", False: "Title 8"}),
        encounters=table["count"].astype(int),
        exactness="exact",
    )


def _southwest_split(detail: pd.DataFrame) -> pd.DataFrame:
    table = detail[detail["fiscal_year"].between(2020, 2023)]
    keys = ["fiscal_year", "component", "authority", "source_id"]
    table = table.groupby(keys)["encounters"].sum().reset_index()
    return table.assign(
        geography="southwest land border",
        exactness="exact",
        confidence="read",
        note="sum of the cells of CBP’s file",
    )
