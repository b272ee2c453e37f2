"""One table of sources from the three lists of the facts and our own."""

from __future__ import annotations

import re

import pandas as pd

from border_report.data.build.calendar import last_day
from border_report.data.build.raw import Raw

LISTS = (
    "encounters/sources",
    "encounters/sources-historical",
    "transfers/sources",
)
CITING = (
    "encounters/december_2023",
    "encounters/gotaways",
    "encounters/inauguration_split",
    "encounters/ofo_annual",
    "encounters/recidivism",
    "encounters/southwest_monthly",
    "encounters/usbp_annual",
    "encounters/usbp_entry_large",
    "encounters/usbp_monthly",
    "encounters/vintages",
    "transfers/cities",
    "transfers/city_arrivals",
    "transfers/events",
    "transfers/ols_counts",
    "transfers/other_programs",
    "transfers/snapshots",
    "transfers/texas_bus_flow",
)
STATED_DATE = re.compile(r"^(txgov|cbp|dc-mayor|chicago-mayor|house-hsc)-")
WEAKEST = ("recalled", "secondary", "read")
COLUMNS = [
    "source_id",
    "title",
    "publisher",
    "url",
    "published_on",
    "published_on_basis",
    "retrieved_via",
    "accessed",
    "licence",
    "confidence",
    "note",
]


def sources(raw: Raw) -> pd.DataFrame:
    """Make the table `sources`: one row for each file, page or text that a row cites.

    The first list that names a source gives its row; notes of the others are joined to it.
    `confidence` is the weakest at which any fact cites the source, never a stronger one.
    """
    lists = [raw.facts(name).rename(columns={"licence_terms": "licence"}) for name in LISTS]
    declared = raw.declared("sources").assign(accessed="2026-11-24")
    every = pd.concat([*lists, declared]).fillna("")
    by_source = every.groupby("source_id", sort=True)
    merged = by_source.first()
    merged["note"] = by_source["note"].agg(
        lambda notes: "; ".join(dict.fromkeys(note for note in notes if note))
    )
    merged = merged.reset_index()
    cited = _weakest_confidence(raw)
    merged["confidence"] = [
        stated or cited.get(source, "secondary")
        for source, stated in zip(merged["source_id"], merged["confidence"], strict=True)
    ]
    declared_dates = raw.declared("published_on").set_index("source_id")
    dates = [
        _published(source, note, declared_dates)
        for source, note in zip(merged["source_id"], merged["note"], strict=True)
    ]
    merged["published_on"] = [day for day, _ in dates]
    merged["published_on_basis"] = [basis for _, basis in dates]
    return merged[COLUMNS]


def _weakest_confidence(raw: Raw) -> dict[str, str]:
    cited = pd.concat([raw.facts(name)[["source_id", "confidence"]] for name in CITING])
    weakest: dict[str, str] = {}
    for source, confidence in zip(cited["source_id"], cited["confidence"], strict=True):
        weakest[source] = min(weakest.get(source, confidence), confidence, key=WEAKEST.index)
    return weakest


def _published(source_id: str, note: str, declared: pd.DataFrame) -> tuple[str, str]:
    if source_id in declared.index:
        row = declared.loc[source_id].to_dict()
        return row["published_on"], row["basis"]
    if day := re.search(r"-(\d{4}-\d{2}-\d{2})$", source_id):
        doubtful = re.search(r"inferred|undated|approximate", note)
        stated = STATED_DATE.search(source_id) and not doubtful
        return day[1], "stated" if stated else "inferred"
    if month := re.search(r"-(\d{4}-\d{2})$", source_id):
        return last_day(month[1]), "inferred"
    return "", "unknown"
