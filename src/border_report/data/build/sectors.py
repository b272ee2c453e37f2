"""Border Patrol sectors and OFO field offices, and the Border Patrol's demographics."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import fiscal_year
from border_report.data.build.nationwide import GEOGRAPHIES
from border_report.data.build.raw import Raw

NORTHERN = {
    "Blaine",
    "Buffalo",
    "Detroit",
    "Grand Forks",
    "Havre",
    "Houlton",
    "Spokane",
    "Swanton",
}
# CBP counts Livermore, which closed in 2004, as coastal; OHSS counts it as northern.
COASTAL = {"Livermore", "Miami", "New Orleans", "Ramey"}
FIRST_ROUNDED_MONTH, FIRST_THIRD_PARTY_MONTH = "2020-10", "2024-10"
FIRST_FILE_MONTH = "2018-10"
ANNUAL_SERIES = ("apprehensions", "encounters_t8_t42", "encounters", "encounters_rounded10")
ROUNDED = {True: "rounded to 10", False: "exact"}


def sectors_monthly(raw: Raw) -> pd.DataFrame:
    """Make one row for each month and sector (USBP) or southwest field office (OFO).

    USBP is exact to September 2020 and from October 2024; between, OHSS rounds to ten and leaves
    small cells out. OFO is rounded throughout.
    """
    usbp = raw.facts("encounters/usbp_monthly")
    usbp = usbp[usbp["geography"].str.startswith("sector") & (usbp["demographic"] == "all")]
    rounded = usbp["metric"] == "encounters_rounded10"
    # October and November 2024 stand in both; the exact series goes on, so it is taken.
    usbp = usbp[~(rounded & (usbp["month"] >= FIRST_THIRD_PARTY_MONTH))]
    usbp = usbp.assign(
        component="USBP",
        sector=usbp["geography"].map(_sector_name),
        encounters=usbp["count"],
        exactness=(usbp["metric"] == "encounters_rounded10").map(ROUNDED),
    )
    usbp["region"] = usbp["sector"].map(_region)
    ofo = raw.facts("encounters/sector_monthly")
    ofo = ofo[ofo["component"] == "OFO"]
    ofo = ofo.assign(
        sector=ofo["sector_or_office"].str.split(",").str[0],
        encounters=ofo["encounters_rounded10"],
        exactness="rounded to 10",
        confidence="read",
    )
    table = pd.concat([usbp, ofo]).astype({"encounters": int})
    table["fiscal_year"] = fiscal_year(table["month"])
    return table[
        [
            "month",
            "fiscal_year",
            "component",
            "region",
            "sector",
            "encounters",
            "exactness",
            "source_id",
            "confidence",
        ]
    ]


def sectors_annual(raw: Raw) -> pd.DataFrame:
    """Make one row for each fiscal year and Border Patrol sector."""
    table = raw.facts("encounters/usbp_annual")
    table = table[table["geography"].str.startswith("sector")]
    table = table[table["metric"].isin(ANNUAL_SERIES)]
    table = table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        component="USBP",
        sector=table["geography"].map(_sector_name),
        encounters=table["count"].astype(int),
        exactness=(table["metric"] == "encounters_rounded10").map(ROUNDED),
        complete=~table["note"].str.startswith("PARTIAL"),
    )
    table["region"] = table["sector"].map(_region)
    return table[
        [
            "fiscal_year",
            "component",
            "region",
            "sector",
            "encounters",
            "exactness",
            "complete",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def demographics_monthly(raw: Raw) -> pd.DataFrame:
    """Make the Border Patrol's children, family members and single adults by month and place.

    Unaccompanied children from October 2009, family unit members from October 2012, single
    adults from October 2018. For the southwest CBP's own file is taken from October 2018 on.
    """
    table = raw.facts("encounters/usbp_monthly")
    table = table[table["demographic"] != "all"]
    from_file = table["source_id"].str.startswith("cbp-sbo")
    southwest = table["geography"] == "southwest"
    table = table[from_file | ~southwest | (table["month"] < FIRST_FILE_MONTH)]
    is_sector = table["geography"].str.startswith("sector")
    sector = table["geography"].map(_sector_name).where(is_sector, "all")
    table = table.assign(
        component="USBP",
        sector=sector,
        geography=sector.map(_region).where(is_sector, table["geography"].map(GEOGRAPHIES)),
        encounters=table["count"].astype(int),
        fiscal_year=fiscal_year(table["month"]),
    )
    return table[
        [
            "month",
            "fiscal_year",
            "component",
            "geography",
            "sector",
            "demographic",
            "encounters",
            "source_id",
            "confidence",
        ]
    ]


def citizenship_annual(raw: Raw) -> pd.DataFrame:
    """Make Border Patrol apprehensions of Mexican and other citizens, FY2000–FY2019."""
    labels = {
        "apprehensions_mexican": "Mexico",
        "apprehensions_other_than_mexican": "other than Mexico",
    }
    table = raw.facts("encounters/usbp_annual")
    table = table[table["metric"].isin(labels)]
    table = table.assign(
        fiscal_year=table["fiscal_year"].astype(int),
        component="USBP",
        geography=table["geography"].map(GEOGRAPHIES),
        citizenship=table["metric"].map(labels),
        encounters=table["count"].astype(int),
    )
    return table[
        [
            "fiscal_year",
            "component",
            "geography",
            "citizenship",
            "encounters",
            "source_id",
            "confidence",
        ]
    ]


def _sector_name(geography: str) -> str:
    return geography.split(": ")[-1]


def _region(sector: str) -> str:
    if sector in NORTHERN:
        return "northern land border"
    return "coastal" if sector in COASTAL else "southwest land border"
