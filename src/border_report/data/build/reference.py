"""Claims, administrations, definitions, breaks, corrections and the totals to be met."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.raw import Raw
from border_report.data.build.releases import known_on


def claims(raw: Raw) -> pd.DataFrame:
    """Make the claims of the article, in our own words."""
    return raw.declared("claims")


def claim_parts(raw: Raw) -> pd.DataFrame:
    """Make the parts of each claim that can be judged, with the rule, the figure and the words.

    `precision` is the step that the claimed figure is read with; a dimension that the words
    leave open is empty; `subject` lists cities, or the metric of a statement.
    """
    table = raw.declared("claim_parts")
    return table.assign(
        claimed_value=pd.to_numeric(table["claimed_value"]).astype("Int64"),
        precision=pd.to_numeric(table["precision"]).astype("Int64"),
    )


def claim_evidence(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each report that bears on a part of a claim.

    `bearing` is how we read the report: it supports or contradicts the words, tells of the same
    at another time or of another thing, shows that something was said, or is context alone.
    """
    table = raw.declared("claim_evidence")
    return table.assign(
        evidence_id=table["evidence_id"].astype(int),
        value=pd.to_numeric(table["value"]).astype("Int64"),
        known_on=known_on(table["date"], table["source_id"], sources),
    )[
        [
            "claim_id",
            "part_id",
            "evidence_id",
            "date",
            "bearing",
            "who",
            "what",
            "value",
            "unit",
            "qualifier",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def administrations(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each presidential term of office, with its first and last boundary day."""
    table = raw.facts("encounters/administrations").rename(columns={"source": "source_id"})
    confidence = sources.set_index("source_id")["confidence"]
    return table.assign(confidence=table["source_id"].map(confidence))


def definitions(raw: Raw) -> pd.DataFrame:
    """Make the terms used and what each one means, in our own words."""
    return raw.declared("definitions")


def breaks(raw: Raw) -> pd.DataFrame:
    """Make the dates on which what is counted changed."""
    table = raw.declared("breaks")
    return table.assign(cuts=table["cuts"] == "true")


def corrections(raw: Raw) -> pd.DataFrame:
    """Make the published values that are put right, each with its reason."""
    table = raw.declared("corrections")
    return table.assign(
        published_value=table["published_value"].astype(int),
        corrected_value=table["corrected_value"].astype(int),
    )


def known_totals(raw: Raw) -> pd.DataFrame:
    """Make the published totals that the finished tables have to give."""
    table = raw.facts("known_totals")
    return table.assign(value=table["value"].astype(int))


def source_aliases(raw: Raw) -> pd.DataFrame:
    """Make the second names of sources that two collections listed apart."""
    return raw.declared("source_aliases")
