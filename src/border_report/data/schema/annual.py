"""Tables by fiscal year."""

from __future__ import annotations

from border_report.data.schema.fields import (
    AUTHORITY,
    COMPONENT,
    CONFIDENCE,
    ENCOUNTERS,
    EXACTNESS,
    FISCAL_YEAR,
    GEOGRAPHY,
    KNOWN_ON,
    NOTE,
    SECTOR_REGION,
    SOURCE_ID,
    VINTAGE,
    boolean,
    choice,
    day,
    integer,
    name,
    number,
)
from border_report.data.schema.tables import Table

COMPLETE = boolean("complete", "Whether the fiscal year is held whole; FY2026 ends at August 2026.")

ENCOUNTERS_ANNUAL = Table(
    "encounters_annual",
    "Encounters by fiscal year",
    "One canonical row for each fiscal year, component, geography and authority. USBP nationwide "
    "from FY1925 and southwest from FY1960; OFO nationwide from FY2005 and southwest from FY2014.",
    (
        FISCAL_YEAR,
        COMPONENT,
        GEOGRAPHY,
        AUTHORITY,
        ENCOUNTERS,
        EXACTNESS,
        integer("months", "Number of months in the figure.", required=True, minimum=1, maximum=12),
        COMPLETE,
        VINTAGE,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("fiscal_year", "component", "geography", "authority"),
    as_of="fiscal_year",
)
SECTORS_ANNUAL = Table(
    "sectors_annual",
    "Border Patrol sectors by fiscal year",
    "The nine southwest sectors from FY1960; coastal and northern ones FY2021–FY2024. Rounded to "
    "ten in FY2021–FY2024.",
    (
        FISCAL_YEAR,
        COMPONENT,
        SECTOR_REGION,
        name("sector", "Border Patrol sector, by its present name.", required=True),
        ENCOUNTERS,
        EXACTNESS,
        COMPLETE,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("fiscal_year", "component", "sector"),
    as_of="fiscal_year",
)
CITIZENSHIP_ANNUAL = Table(
    "citizenship_annual",
    "Border Patrol apprehensions of Mexican and other citizens by fiscal year",
    "FY2000–FY2019, nationwide and southwest.",
    (
        FISCAL_YEAR,
        COMPONENT,
        GEOGRAPHY,
        choice("citizenship", "Citizenship, in two groups.", "Mexico", "other than Mexico"),
        ENCOUNTERS,
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("fiscal_year", "component", "geography", "citizenship"),
    as_of="fiscal_year",
)
FISCAL_YEAR_SPLIT = Table(
    "fiscal_year_split",
    "CBP’s own split of a fiscal year at an inauguration",
    "FY2025 before and after 20 January 2025, USBP southwest, preliminary.",
    (
        FISCAL_YEAR,
        COMPONENT,
        GEOGRAPHY,
        AUTHORITY,
        day("period_start", "First day of the part.", required=True),
        day("period_end", "Last day of the part.", required=True),
        integer("days", "Days in the part, as the release counts them.", required=True, minimum=1),
        ENCOUNTERS,
        VINTAGE,
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("fiscal_year", "component", "geography", "authority", "period_start"),
    as_of="known_on",
)
RECIDIVISM = Table(
    "recidivism",
    "Repeat crossing: quoted fragments",
    "Rates, ratios and counts of people as quoted by others; not a series. Each metric has its "
    "own base.",
    (
        FISCAL_YEAR,
        choice(
            "geography",
            "Where, as far as the quotation says.",
            "nationwide",
            "southwest land border",
            "unspecified",
        ),
        name("metric", "What is measured; the words of the quotation.", required=True),
        number("value", "The figure.", required=True),
        choice("unit", "Unit of the figure.", "percent", "ratio", "people"),
        choice("qualifier", "How the quotation qualifies it.", "stated", "at least"),
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("fiscal_year", "geography", "metric"),
    as_of="known_on",
)
GOTAWAYS = Table(
    "gotaways",
    "Known gotaways: estimates",
    "People seen or detected crossing and not met, as released under a records request and "
    "retold; estimates.",
    (
        FISCAL_YEAR,
        integer("known_gotaways", "Estimated number of people.", required=True, minimum=0),
        EXACTNESS,
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("fiscal_year",),
    as_of="known_on",
)
ANNUAL = (
    ENCOUNTERS_ANNUAL,
    SECTORS_ANNUAL,
    CITIZENSHIP_ANNUAL,
    FISCAL_YEAR_SPLIT,
    RECIDIVISM,
    GOTAWAYS,
)
