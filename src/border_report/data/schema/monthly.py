"""Tables by month."""

from __future__ import annotations

from border_report.data.schema.fields import (
    AUTHORITY,
    AUTHORITY_ALONE,
    COMPONENT,
    CONFIDENCE,
    ENCOUNTERS,
    EXACTNESS,
    FISCAL_YEAR,
    GEOGRAPHY,
    KNOWN_ON,
    LAND_REGION,
    MONTH,
    NOTE,
    SECTOR_REGION,
    SOURCE_ID,
    VINTAGE,
    choice,
    integer,
    name,
)
from border_report.data.schema.tables import Table

SECTOR = name("sector", "Border Patrol sector, or OFO field office.", required=True)
CBP_DEMOGRAPHIC = choice(
    "demographic",
    "CBP’s demographic group; FMUA are individuals in a family unit.",
    "Single Adults",
    "FMUA",
    "UAC / Single Minors",
    "Accompanied Minors",
)

SOUTHWEST_MONTHLY = Table(
    "southwest_monthly",
    "Southwest land border by month and component",
    "The canonical series: USBP from October 1999, OFO from October 2016, to August 2026. Rows "
    "for Title 8 and Title 42 from October 2018 add up to “all”.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT,
        AUTHORITY,
        ENCOUNTERS,
        EXACTNESS,
        VINTAGE,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("month", "component", "authority"),
    as_of="month",
)
SOUTHWEST_TOTAL_MONTHLY = Table(
    "southwest_total_monthly",
    "Southwest land border by month, both components together",
    "CBP’s total of USBP and OFO from October 2013; rounded to ten by OHSS before October 2016.",
    (
        MONTH,
        FISCAL_YEAR,
        ENCOUNTERS,
        EXACTNESS,
        VINTAGE,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("month",),
    as_of="month",
)
SOUTHWEST_DETAIL_MONTHLY = Table(
    "southwest_detail_monthly",
    "Southwest land border by month, component, authority, demographic and citizenship",
    "Sums of CBP’s own files, October 2018 – August 2025. A combination without a row had no "
    "encounter. The months of FY2025 are of an earlier print than southwest_monthly.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT,
        AUTHORITY_ALONE,
        choice(
            "encounter_type",
            "Apprehensions (USBP, Title 8), Inadmissibles (OFO, Title 8) or Expulsions (Title 42).",
            "Apprehensions",
            "Inadmissibles",
            "Expulsions",
        ),
        CBP_DEMOGRAPHIC,
        choice(
            "citizenship_group",
            "Citizenship in the five groups of the file.",
            "El Salvador",
            "Guatemala",
            "Honduras",
            "Mexico",
            "Other",
        ),
        ENCOUNTERS,
        VINTAGE,
        SOURCE_ID,
    ),
    ("month", "component", "authority", "encounter_type", "demographic", "citizenship_group"),
    as_of="month",
)
NATIONWIDE_MONTHLY = Table(
    "nationwide_monthly",
    "Nationwide by month and component",
    "USBP from October 1999 to August 2026; OFO, as total less USBP, October 2019 – June 2026.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT,
        ENCOUNTERS,
        EXACTNESS,
        choice(
            "basis",
            "How the figure came about.",
            "printed",
            "sum of files",
            "total less USBP",
            "difference of year-to-date totals less USBP",
        ),
        VINTAGE,
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("month", "component"),
    as_of="month",
)
NATIONWIDE_DETAIL_MONTHLY = Table(
    "nationwide_detail_monthly",
    "Nationwide by month, region, authority, demographic and citizenship",
    "Sums of CBP’s state files, October 2019 – November 2025. The files don’t tell USBP from OFO. "
    "A combination without a row had no encounter.",
    (
        MONTH,
        FISCAL_YEAR,
        LAND_REGION,
        AUTHORITY_ALONE,
        CBP_DEMOGRAPHIC,
        name("citizenship", "Citizenship as CBP writes it, in 22 groups.", required=True),
        ENCOUNTERS,
        SOURCE_ID,
    ),
    ("month", "region", "authority", "demographic", "citizenship"),
    as_of="month",
)
STATES_MONTHLY = Table(
    "states_monthly",
    "Nationwide by month, region, state and authority",
    "Sums of CBP’s state files, October 2019 – November 2025. A combination without a row had no "
    "encounter.",
    (
        MONTH,
        FISCAL_YEAR,
        LAND_REGION,
        name("state", "State or territory in which the encounter was filed.", required=True),
        AUTHORITY_ALONE,
        ENCOUNTERS,
        SOURCE_ID,
    ),
    ("month", "region", "state", "authority"),
    as_of="month",
)
SECTORS_MONTHLY = Table(
    "sectors_monthly",
    "Sectors and field offices by month",
    "Border Patrol sectors October 1999 – August 2026, rounded to ten October 2020 – September "
    "2024 with small cells left out; OFO’s four southwest field offices October 2013 – August "
    "2024, rounded to ten.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT,
        SECTOR_REGION,
        SECTOR,
        ENCOUNTERS,
        EXACTNESS,
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("month", "component", "sector"),
    as_of="month",
)
ENTRY_AT_LARGE_MONTHLY = Table(
    "entry_at_large_monthly",
    "Border Patrol at entry and at large by month",
    "CBP’s own split, October 2023 – August 2026. Before October 2023 no split was published.",
    (
        MONTH,
        FISCAL_YEAR,
        GEOGRAPHY,
        integer("total", "USBP encounters, at entry and at large.", required=True, minimum=0),
        integer("at_large", "Of these, people who had reached a destination.", required=True),
        integer("at_entry", "Of these, people who had not.", required=True, minimum=0),
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("month", "geography"),
    as_of="known_on",
)
DEMOGRAPHICS_MONTHLY = Table(
    "demographics_monthly",
    "Border Patrol demographics by month and sector",
    "Unaccompanied children from October 2009, family unit members from October 2012, single "
    "adults (southwest) from October 2018, to August 2025.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT,
        GEOGRAPHY,
        name("sector", "Border Patrol sector, or “all” for the geography.", required=True),
        choice(
            "demographic",
            "Group; family unit members are counted one by one.",
            "unaccompanied children",
            "family unit members",
            "single adults",
        ),
        ENCOUNTERS,
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("month", "geography", "sector", "demographic"),
    as_of="month",
)
OHSS_MONTHLY = Table(
    "ohss_monthly",
    "OHSS monthly tables",
    "Six tables of the edition of August 2024, October 2013 – August 2024, rounded to ten: "
    "encounters by type, agency, citizenship and family status, CBP One appointments, book-outs, "
    "paroles. OHSS rebuilds its counts from records and can differ from CBP.",
    (
        name("ohss_table", "Which of the OHSS tables.", required=True),
        MONTH,
        FISCAL_YEAR,
        name("group", "Row group of the OHSS table, “all” where it has none.", required=True),
        name("category", "Row of the OHSS table.", required=True),
        integer("value", "Number of events, rounded to ten.", required=True, minimum=0),
        EXACTNESS,
        SOURCE_ID,
    ),
    ("ohss_table", "month", "group", "category"),
    as_of="month",
)
MONTHLY = (
    SOUTHWEST_MONTHLY,
    SOUTHWEST_TOTAL_MONTHLY,
    SOUTHWEST_DETAIL_MONTHLY,
    NATIONWIDE_MONTHLY,
    NATIONWIDE_DETAIL_MONTHLY,
    STATES_MONTHLY,
    SECTORS_MONTHLY,
    ENTRY_AT_LARGE_MONTHLY,
    DEMOGRAPHICS_MONTHLY,
    OHSS_MONTHLY,
)
