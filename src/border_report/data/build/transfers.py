"""State transports of migrants, what cities counted, other programmes, buses, Lone Star."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from border_report.data.build.raw import Raw
from border_report.data.build.releases import known_on

# A note quotes the source's own word for its figure: '"more than 12,000"'.
QUALIFIERS = {
    "more than": "over",
    "over": "over",
    "at least": "over",
    "nearly": "nearly",
    "almost": "nearly",
    "about": "about",
    "around": "about",
    "roughly": "about",
    "approximately": "about",
}
# Whom a city's running total counts, by the facts' notes; the notes of a row may narrow it.
COUNTS = {
    "New York City": "all origins",
    "Chicago": "all origins",
    "Denver": "all origins",
    "Los Angeles": "Texas buses only",
    "Philadelphia": "Texas buses only",
    "Washington DC": "Texas and Arizona buses",
}
INVOICES = re.compile(r"\$(\d{1,3}(?:,\d{3}){2}\.\d\d)")
COST_PER_PERSON = re.compile(r"\$([\d,]+\.\d\d) per")
EVIDENCE = ["source_id", "confidence", "note"]


def transfer_statements(raw: Raw) -> pd.DataFrame:
    """Make one row for each statement by Texas on people transported, by date and city."""
    table = raw.facts("transfers/snapshots")
    return table.assign(
        stated=table["cumulative_at_least"].astype(int),
        in_series=table["in_series"] == "1",
    )[
        [
            "as_of_date",
            "origin",
            "city",
            "stated",
            "qualifier",
            "since",
            "basis",
            "in_series",
            *EVIDENCE,
        ]
    ]


def city_arrivals(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each count by a city: arrivals, buses or people in shelter."""
    table = raw.facts("transfers/city_arrivals")
    return table.assign(
        value=table["value"].astype(int),
        qualifier=_qualifiers(table, "value"),
        counts=[_counts(row) for row in table.to_dict("records")],
        known_on=known_on(table["as_of_date"], table["source_id"], sources),
    )[["as_of_date", "city", "metric", "value", "qualifier", "counts", "known_on", *EVIDENCE]]


def other_programmes(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each statement on transports that Texas did not run."""
    table = raw.facts("transfers/other_programs")
    return table.assign(
        stated=table["cumulative_at_least"].astype(int),
        qualifier=_qualifiers(table, "cumulative_at_least"),
        known_on=known_on(table["as_of_date"], table["source_id"], sources),
    )[
        [
            "as_of_date",
            "origin",
            "programme",
            "city",
            "stated",
            "qualifier",
            "since",
            "known_on",
            *EVIDENCE,
        ]
    ]


def bus_flows(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each period with a count of buses or passengers, with invoices."""
    table = raw.facts("transfers/texas_bus_flow")
    derived = table["note"].str.startswith("DERIVED")
    return table.assign(
        buses=pd.to_numeric(table["buses"]).astype("Int64"),
        passengers=pd.to_numeric(table["passengers"]).astype("Int64"),
        passengers_qualifier=table["note"]
        .str.contains("over 3,000")
        .map({True: "over", False: ""}),
        amount_usd=table["note"].map(lambda note: _dollars(INVOICES, note)),
        cost_per_person_usd=table["note"].map(lambda note: _dollars(COST_PER_PERSON, note)),
        basis=derived.map({True: "derived", False: "stated"}),
        known_on=known_on(table["period_end"], table["source_id"], sources),
    )[
        [
            "period_start",
            "period_end",
            "origin",
            "city",
            "buses",
            "passengers",
            "passengers_qualifier",
            "amount_usd",
            "cost_per_person_usd",
            "basis",
            "known_on",
            *EVIDENCE,
        ]
    ]


def operation_lone_star(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each count that Texas states for Operation Lone Star."""
    table = raw.facts("transfers/ols_counts").copy()
    table["qualifier"] = _qualifiers(table, "cumulative_at_least")
    # The state's own counts are lower bounds; press reports of trespass arrests are not.
    trespass = table["metric"] == "trespass_arrests_arrest_and_jail"
    table["qualifier"] = table["qualifier"].replace("stated", "about").where(trespass, "over")
    return table.assign(
        stated=table["cumulative_at_least"].astype("int64"),
        known_on=known_on(table["as_of_date"], table["source_id"], sources),
    )[["as_of_date", "metric", "stated", "qualifier", "since", "known_on", *EVIDENCE]]


def cities(raw: Raw) -> pd.DataFrame:
    """Make one row for each destination or border city, with place and population of 2020."""
    table = raw.facts("transfers/cities")
    return table.assign(
        lat=table["lat"].astype(float),
        lon=table["lon"].astype(float),
        population_2020=table["population_2020"].astype(int),
    )[
        [
            "place",
            "state",
            "kind",
            "role",
            "lat",
            "lon",
            "source_id",
            "confidence",
            "population_2020",
            "population_source_id",
            "population_confidence",
            "note",
        ]
    ]


def _counts(row: dict[Any, Any]) -> str:
    """Return whom a city's figure counts."""
    if row["metric"].endswith("_claimed") or "BY THE STATES" in row["note"]:
        return "as claimed by the states"
    if "Texas buses since" in row["note"]:
        return "Texas buses only"
    return COUNTS[row["city"]]


def _qualifiers(table: pd.DataFrame, column: str) -> list[str]:
    """Return how the source qualifies each figure, or "stated" where it doesn't."""
    return [
        _qualifier(note, int(value))
        for note, value in zip(table["note"], table[column], strict=True)
    ]


def _qualifier(note: str, value: int) -> str:
    word = re.search(rf"({'|'.join(QUALIFIERS)}) {value:,}\b", note, re.IGNORECASE)
    return QUALIFIERS[word[1].lower()] if word else "stated"


def _dollars(pattern: re.Pattern[str], note: str) -> float:
    found = pattern.search(note)
    return float(found[1].replace(",", "")) if found else float("nan")
