"""Southwest land border by month: by component and authority, and the total of both."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import fiscal_year
from border_report.data.build.raw import Raw

FIRST_DETAIL_MONTH = "2018-10"
LAST_CLOSED_MONTH = "2024-09"
DERIVED_OFO = "derived-ofo-total-minus-usbp"
COLUMNS = [
    "month",
    "fiscal_year",
    "component",
    "authority",
    "encounters",
    "exactness",
    "vintage",
    "source_id",
    "confidence",
    "note",
]


def southwest_monthly(raw: Raw, detail: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the canonical southwest series by month, component and authority.

    USBP from October 1999, OFO from October 2016. Rows with authority "all" hold the headline;
    rows for Title 8 and Title 42 follow from October 2018, with 0 where there was none.
    """
    table = pd.concat(
        [_before_detail(raw), _headline(raw, sources), _by_authority(raw, detail, sources)]
    )
    table["fiscal_year"] = fiscal_year(table["month"])
    table["exactness"] = "exact"
    table["vintage"] = _vintage(raw, table, sources)
    return table[COLUMNS]


def southwest_total_monthly(raw: Raw, monthly: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the southwest total of both components by month, from October 2013.

    Up to September 2016 only OHSS totals rounded to ten exist; from October 2016 the total is
    the sum of the components, which equals CBP's own total.
    """
    every = raw.facts("encounters/southwest_monthly")
    rounded = every[(every["source_id"] == "ohss-monthly-backfill") & (every["month"] < "2016-10")]
    rounded = rounded.rename(columns={"count": "encounters"}).astype({"encounters": int})
    rounded = rounded.assign(exactness="rounded to 10", note="OHSS, both components")
    headline = monthly[monthly["authority"] == "all"].set_index("month")
    usbp, ofo = (headline[headline["component"] == c] for c in ("USBP", "OFO"))
    printed = raw.facts("encounters/southwest_totals").set_index("month")["source_total"]
    source_id = printed.reindex(ofo.index).fillna(ofo["source_id"])
    summed = pd.DataFrame(
        {
            "encounters": usbp.loc[ofo.index, "encounters"] + ofo["encounters"],
            "exactness": "exact",
            "source_id": source_id,
            "confidence": source_id.map(sources.set_index("source_id")["confidence"]),
            "note": "equals the sum of the components",
        }
    ).reset_index()
    table = pd.concat([rounded, summed])
    table["fiscal_year"] = fiscal_year(table["month"])
    table["vintage"] = _vintage(raw, table, sources)
    return table[[c for c in COLUMNS if c not in ("component", "authority")]]


def _before_detail(raw: Raw) -> pd.DataFrame:
    every = raw.facts("encounters/southwest_monthly")
    chosen = every[
        ((every["component"] == "USBP") & (every["source_id"] == "cbp-pdf-monthly-fy2000-2020"))
        | ((every["component"] == "OFO") & (every["source_id"] == "cbp-swb-fy2017"))
        | (every["component"] == "OFO (derived)")
    ]
    chosen = chosen[chosen["month"] < FIRST_DETAIL_MONTH].rename(columns={"count": "encounters"})
    derived = chosen["component"] == "OFO (derived)"
    return chosen.assign(
        component=chosen["component"].str[:4].str.strip(),
        authority="all",
        encounters=chosen["encounters"].astype(int),
        note=derived.map({True: "derived: all CBP less USBP", False: ""}),
    )


def _headline(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    totals = raw.facts("encounters/southwest_totals")
    usbp = totals.assign(component="USBP", encounters=totals["usbp"], note="")
    usbp["source_id"] = usbp["source_usbp"]
    ofo = totals.assign(component="OFO", encounters=totals["ofo"], note="")
    # In closed years the southwest file gives OFO itself; later it is total less USBP.
    ofo["source_id"] = ofo["source_total"].where(
        ofo["source_total"] == ofo["source_usbp"], "cbp-sbo-fy2022-2025-aug"
    )
    open_months = ofo["month"] > LAST_CLOSED_MONTH
    ofo.loc[open_months, "source_id"] = DERIVED_OFO
    ofo.loc[open_months, "note"] = "derived: all CBP less USBP"
    table = pd.concat([usbp, ofo]).assign(authority="all")
    confidence = sources.set_index("source_id")["confidence"]
    table["confidence"] = table["source_id"].map(confidence)
    return table.astype({"encounters": int})


def _by_authority(raw: Raw, detail: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    headline = _headline(raw, sources)
    expelled = (
        detail[detail["authority"] == "Title 42"]
        .groupby(["month", "component"])["encounters"]
        .sum()
        .rename("expelled")
    )
    table = headline.join(expelled, on=["month", "component"])
    table["expelled"] = table["expelled"].fillna(0).astype(int)
    title_42 = table.assign(authority="Title 42", encounters=table["expelled"])
    title_8 = table.assign(authority="Title 8", encounters=table["encounters"] - table["expelled"])
    return pd.concat([title_8, title_42])


def _vintage(raw: Raw, table: pd.DataFrame, sources: pd.DataFrame) -> pd.Series[str]:
    """Return the month of the file; a derived row has that of the total it is derived from."""
    published = sources.set_index("source_id")["published_on"]
    totals = raw.facts("encounters/southwest_totals").set_index("month")["vintage_of_total"]
    own = table["source_id"].map(published).str[:7].replace("", "unknown")
    return own.where(table["source_id"] != DERIVED_OFO, table["month"].map(totals))
