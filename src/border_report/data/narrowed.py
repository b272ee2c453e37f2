"""The same package with fewer rows, or with rows read another way, to see what rests on them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from border_report.data.package import Package

READ = "read"
STATEMENTS = "transfer_statements"
# What the report counts, quotes or judges by; tables of reference say when and where alone.
COUNTS = (
    "bus_flows",
    "citizenships_monthly",
    "city_arrivals",
    "claim_evidence",
    "december_2023",
    "encounters_annual",
    "entry_at_large_monthly",
    "fiscal_year_split",
    "nationwide_monthly",
    "operation_lone_star",
    "other_programmes",
    "southwest_demographics_monthly",
    "southwest_monthly",
    "southwest_total_monthly",
    STATEMENTS,
)


def read_alone(package: Package) -> Package:
    """Return the package without counts that weren't read in the publisher's own text or file.

    A row stays where its source has the confidence ``read``, and so has it itself in tables
    that say so of each row.
    """
    sources = package.table("sources")
    certain = set(sources.loc[sources["confidence"] == READ, "source_id"])

    def narrow(name: str, table: pd.DataFrame) -> pd.DataFrame:
        if name not in COUNTS:
            return table
        kept = table["source_id"].isin(certain)
        if "confidence" in table.columns:
            kept &= table["confidence"] == READ
        return table[kept].reset_index(drop=True)

    return _seen(package, narrow)


def all_statements(package: Package) -> Package:
    """Return the package with every statement of transfers in its series, none set aside."""

    def widen(name: str, table: pd.DataFrame) -> pd.DataFrame:
        return table.assign(in_series=True) if name == STATEMENTS else table

    return _seen(package, widen)


def _seen(package: Package, change: Callable[[str, pd.DataFrame], pd.DataFrame]) -> Package:
    @cache
    def read(name: str) -> pd.DataFrame:
        return change(name, package.table(name))

    return replace(package, _read=read, _made={})
