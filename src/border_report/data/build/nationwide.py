"""Nationwide by month and component, and the Border Patrol's split at entry / at large."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import fiscal_year
from border_report.data.build.raw import Raw
from border_report.data.build.releases import known_on

GEOGRAPHIES = {
    "nationwide": "nationwide",
    "southwest": "southwest land border",
    "northern": "northern land border",
    "coastal": "coastal",
    "all borders": "nationwide",
    "unspecified": "unspecified",
}
FIRST_TOTAL_MONTH = "2019-10"
LAST_PDF_MONTH = "2020-09"


def nationwide_monthly(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the nationwide series by month: USBP from October 1999, OFO from October 2019.

    OFO is the nationwide total less USBP. `confidence` is the weaker of the two sources'.
    """
    confidence = sources.set_index("source_id")["confidence"]
    pdf = raw.facts("encounters/usbp_monthly")
    pdf = pdf[
        (pdf["geography"] == "nationwide")
        & (pdf["demographic"] == "all")
        & (pdf["source_id"] == "cbp-pdf-monthly-fy2000-2020")
    ]
    pdf = pdf.assign(encounters=pdf["count"], component="USBP", basis="printed")
    totals = raw.facts("encounters/nationwide_totals")
    later = totals[totals["month"] > LAST_PDF_MONTH]
    usbp = later.assign(
        encounters=later["usbp_nationwide"],
        component="USBP",
        source_id=later["source_usbp"],
        basis=later["source_usbp"].map(
            lambda s: "sum of files" if s == "cbp-aor-usbp-nationwide" else "printed"
        ),
    )
    usbp["confidence"] = usbp["source_id"].map(confidence)
    held = totals[totals["ofo_nationwide"] != ""]
    ofo = held.assign(
        encounters=held["ofo_nationwide"],
        component="OFO",
        source_id=held["source_total"],
        basis=held["basis_of_nationwide"].map(
            {
                "summed": "total less USBP",
                "ytd_difference": "difference of year-to-date totals less USBP",
            }
        ),
    )
    read = (ofo["source_usbp"].map(confidence) == "read") & (
        ofo["source_total"].map(confidence) == "read"
    )
    ofo["confidence"] = read.map({True: "read", False: "secondary"})
    table = pd.concat([pdf, usbp, ofo])
    table["encounters"] = table["encounters"].astype(int)
    table["exactness"] = "exact"
    table["fiscal_year"] = fiscal_year(table["month"])
    published = sources.set_index("source_id")["published_on"]
    table["vintage"] = table["source_id"].map(published).str[:7]
    return table[
        [
            "month",
            "fiscal_year",
            "component",
            "encounters",
            "exactness",
            "basis",
            "vintage",
            "source_id",
            "confidence",
        ]
    ]


def entry_at_large_monthly(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the Border Patrol's split at entry / at large by month and geography.

    When CBP first published the split isn't known: a month counts as known with its page.
    """
    table = raw.facts("encounters/usbp_entry_large").copy()
    table["geography"] = table["area"].map(GEOGRAPHIES)
    for column in ("total", "at_large", "at_entry"):
        table[column] = table[column].astype(int)
    table["fiscal_year"] = fiscal_year(table["month"])
    table["known_on"] = known_on(table["month"] + "-28", table["source_id"], sources)
    return table[
        [
            "month",
            "fiscal_year",
            "geography",
            "total",
            "at_large",
            "at_entry",
            "known_on",
            "source_id",
            "confidence",
            "note",
        ]
    ]
