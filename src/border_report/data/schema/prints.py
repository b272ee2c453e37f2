"""What was printed when: totals in successive prints, and the release of each month."""

from __future__ import annotations

from border_report.data.schema.fields import (
    COMPONENT_OR_BOTH,
    CONFIDENCE,
    ENCOUNTERS,
    EXACTNESS,
    MONTH,
    NOTE,
    SOURCE_ID,
    VINTAGE,
    choice,
    day,
    link,
    name,
    text,
)
from border_report.data.schema.tables import Table

VINTAGES = Table(
    "vintages",
    "Totals as published at different dates",
    "One row for each print of a total. Never add two prints together.",
    (
        choice("series", "Kind of period.", "month", "fiscal_year", "fiscal_year_to_date"),
        name("period", "YYYY-MM, FYYYYY, or “FY2024 through 2023-11”.", required=True),
        COMPONENT_OR_BOTH,
        choice(
            "geography",
            "Where; “other” is neither land border.",
            "nationwide",
            "southwest land border",
            "northern land border",
            "other",
        ),
        ENCOUNTERS,
        EXACTNESS,
        VINTAGE,
        day("published_on", "Day on which the print was public.", required=True),
        choice(
            "published_on_basis",
            "stated by the source, inferred from its name or folder, or set by a rule (last day "
            "of the month).",
            "stated",
            "inferred",
            "rule",
        ),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("series", "period", "component", "geography", "vintage", "source_id"),
    as_of="published_on",
)
RELEASE_DATES = Table(
    "release_dates",
    "When each month became known",
    "One row for each month that has monthly figures.",
    (
        MONTH,
        day("published_on", "Day of the release.", required=True),
        choice(
            "basis",
            "found: read in a source; rule: the last day of the following month, assumed.",
            "found",
            "rule",
        ),
        choice(
            "qualifier", "Whether a found date is the day or a latest day.", "on", "no later than"
        ),
        text("source_id", "Where the date was found."),
        link("url", "Address of that source."),
        choice(
            "confidence", "As elsewhere; empty for the rule.", "read", "secondary", required=False
        ),
        NOTE,
    ),
    ("month",),
    as_of="published_on",
)
PRINTS = (VINTAGES, RELEASE_DATES)
