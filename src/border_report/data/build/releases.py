"""When each month became known."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import last_day, next_month
from border_report.data.build.raw import Raw

FIRST_MONTH, LAST_MONTH = "1999-10", "2026-08"
FOUND_IN_FACTS = {
    "2023-11": ("2023-12-22", "on", "shorenews-2023-12-23"),
    "2023-12": ("2024-01-26", "on", "alipac-2024-01-26"),
    "2024-01": ("2024-02-15", "no later than", "smarthernews-2024-02-15"),
}


def release_dates(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make the table `release_dates`: one row for each month that has monthly figures.

    A date that was found is kept; elsewhere the last day of the following month stands in,
    marked `rule`. Dates from memory (September 2023, January 2024) are not used.
    """
    declared = raw.declared("release_dates").set_index("month")
    facts = raw.facts("release_dates").set_index("month")
    urls = sources.set_index("source_id")["url"]
    rows = []
    for month in pd.period_range(FIRST_MONTH, LAST_MONTH, freq="M").astype(str):
        rule = last_day(next_month(month))
        row = {"month": month, "published_on": rule, "basis": "rule", "qualifier": "on"}
        row |= {"source_id": "", "url": "", "confidence": "", "note": ""}
        if month in declared.index:
            found = declared.loc[month]
            row |= {column: found[column] for column in declared.columns} | {"basis": "found"}
        elif month in FOUND_IN_FACTS:
            day, qualifier, source = FOUND_IN_FACTS[month]
            row |= {"published_on": day, "basis": "found", "qualifier": qualifier}
            row |= {"source_id": source, "confidence": "secondary"}
            row |= {"note": facts.loc[month, "note"]}
        elif month in facts.index:
            row |= {"note": f"not used: {facts.loc[month, 'note']}"}
        if row["source_id"]:
            row["url"] = urls[row["source_id"]]
        rows.append(row)
    return pd.DataFrame(rows)


def known_on(dates: pd.Series[str], source_ids: pd.Series[str], sources: pd.DataFrame) -> list[str]:
    """Return the day by which each row was public: its own date, or its source's if later.

    Parameters
    ----------
    dates : Series of str
        The day that a row is about ("YYYY-MM-DD").
    source_ids : Series of str
        The source that it was read in.
    sources : DataFrame
        Columns `source_id` and `published_on` ("" where unknown).
    """
    published = source_ids.map(sources.set_index("source_id")["published_on"]).fillna("")
    return [max(pair) for pair in zip(dates, published, strict=True)]
