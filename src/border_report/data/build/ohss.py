"""The OHSS monthly tables, rounded to ten."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import fiscal_year
from border_report.data.build.raw import Raw


def ohss_monthly(raw: Raw) -> pd.DataFrame:
    """Make one row for each OHSS table, month, group and category, October 2013 – August 2024."""
    table = raw.facts("encounters/ohss_monthly")
    table = table.assign(
        ohss_table=table["table"],
        group=table["group"].replace("", "all"),
        value=table["value_rounded10"].astype(int),
        exactness="rounded to 10",
        fiscal_year=fiscal_year(table["month"]),
    )
    return table[
        [
            "ohss_table",
            "month",
            "fiscal_year",
            "group",
            "category",
            "value",
            "exactness",
            "source_id",
        ]
    ]
