"""Events: policies, operations, rulings, and reports on what the claims are about."""

from __future__ import annotations

import re

import pandas as pd

from border_report.data.build.raw import Raw


def events(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each event, and each report gathered on a claim (`claim` names it)."""
    table = pd.concat([raw.facts("transfers/events"), _reports(raw, sources)]).fillna("")
    table["event_id"] = [
        _slug(date, title, source)
        for date, title, source in zip(
            table["date"], table["title"], table["source_id"], strict=True
        )
    ]
    return table.assign(
        value=pd.to_numeric(table["value"]).astype("Int64"),
    )[
        [
            "event_id",
            "date",
            "title",
            "category",
            "jurisdiction",
            "who",
            "claim",
            "value",
            "unit",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def _reports(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    table = raw.facts("events_2023")
    ids = sources[sources["url"] != ""]
    by_url = dict(zip(ids["url"].str.rstrip("/"), ids["source_id"], strict=True))
    table = table.assign(
        title=table["what"],
        category="report",
        jurisdiction="United States; Mexico",
        source_id=table["url"].str.rstrip("/").map(by_url),
    )
    return table.drop(columns=["kind", "what", "url"])


def _slug(date: str, title: str, source_id: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-").split("-")
    return "-".join([date, *words[:6], source_id.split("-")[0]])
