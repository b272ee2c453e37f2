"""December 2023 day by day, closures of crossings, and the published split of FY2025."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.nationwide import GEOGRAPHIES
from border_report.data.build.raw import Raw
from border_report.data.build.releases import known_on
from border_report.errors import DataError

EVENT_WORDS = ("closed", "reopened")
RAIL_REOPENING, PORT_REOPENING = "cbp-2023-12-22", "cbp-2024-01-02"


def december_2023(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the reports on December 2023 by month, part of month, week and day.

    The measure of each row, as worded by its source, is spelt out in component, place and unit.
    """
    table = raw.facts("encounters/december_2023")
    table = table[~table["qualifier"].isin(EVENT_WORDS)]
    terms = raw.declared("december_2023_measures")
    part = table["measure"].eq("all CBP southwest encounters") & table[
        "date_or_period"
    ].str.contains("/")
    table["measure"] = table["measure"].mask(part, "all CBP southwest encounters (part)")
    table = table.merge(terms, on="measure", how="left", validate="many_to_one")
    if table["kind"].isna().any():
        unknown = table.loc[table["kind"].isna(), "measure"].iloc[0]
        raise DataError(f"december_2023_measures.csv has no row for the measure {unknown!r}.")
    end = table["date_or_period"].str.split("/").str[-1]
    end = end.where(end.str.len() == len("2023-12-01"), end + "-01")
    return table.assign(
        period=table["date_or_period"],
        value=table["value"].astype(int),
        known_on=known_on(end, table["source_id"], sources),
    )[
        [
            "period",
            "measure",
            "kind",
            "component",
            "place",
            "demographic",
            "value",
            "qualifier",
            "unit",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def closures(raw: Raw) -> pd.DataFrame:
    """Make one row for each crossing that was shut in autumn 2023, with start and end."""
    table = raw.facts("encounters/december_2023")
    table = table[table["qualifier"] == "closed"]
    dates = table["date_or_period"].str.split("/", expand=True)
    place = table["measure"].str.removeprefix("closure: ")
    rail = place.str.contains("rail")
    parts = table["note"].str.split("; ")
    return table.assign(
        note=parts.map(lambda told: "; ".join(p for p in told if not p.startswith("reopened"))),
        reopening_note=parts.map(
            lambda told: "; ".join(p for p in told if p.startswith("reopened"))
        ),
        place=place.str[:1].str.upper() + place.str[1:],
        kind=rail.map({True: "rail", False: "road or pedestrian"}),
        start_date=dates[0],
        end_date=dates[1],
        reopening_source_id=rail.map({True: RAIL_REOPENING, False: PORT_REOPENING}),
    )[
        [
            "place",
            "kind",
            "start_date",
            "end_date",
            "source_id",
            "reopening_source_id",
            "reopening_note",
            "confidence",
            "note",
        ]
    ]


def fiscal_year_split(raw: Raw) -> pd.DataFrame:
    """Make CBP's own split of FY2025 at the inauguration of 20 January 2025."""
    table = raw.facts("encounters/inauguration_split")
    return table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        geography=table["geography"].map(GEOGRAPHIES),
        authority="all",
        days=table["days"].astype(int),
        encounters=table["count"].astype(int),
        vintage=table["vintage"].str.split().str[1].str[:7],
        known_on=table["vintage"].str.split().str[1],
    )[
        [
            "fiscal_year",
            "component",
            "geography",
            "authority",
            "period_start",
            "period_end",
            "days",
            "encounters",
            "vintage",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]
