"""Recidivism and gotaways: fragments, not series."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.nationwide import GEOGRAPHIES
from border_report.data.build.raw import Raw
from border_report.data.build.releases import known_on


def recidivism(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the quoted rates and ratios of repeat crossing."""
    table = raw.facts("encounters/recidivism")
    at_least = table["value"].str.endswith(" or more")
    return table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        geography=table["geography"].map(GEOGRAPHIES),
        value=table["value"].str.removesuffix(" or more").astype(float),
        qualifier=at_least.map({True: "at least", False: "stated"}),
        known_on=known_on(_year_end(table), table["source_id"], sources),
    )[
        [
            "fiscal_year",
            "geography",
            "metric",
            "value",
            "unit",
            "qualifier",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def gotaways(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the estimates of known gotaways by fiscal year."""
    table = raw.facts("encounters/gotaways")
    return table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        known_gotaways=table["known_gotaways"].astype(int),
        exactness="estimate",
        known_on=known_on(_year_end(table), table["source_id"], sources),
    )[
        [
            "fiscal_year",
            "known_gotaways",
            "exactness",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def _year_end(table: pd.DataFrame) -> pd.Series[str]:
    return table["fiscal_year"] + "-09-30"
