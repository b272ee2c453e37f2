"""Months and fiscal years, as text in and text out."""

from __future__ import annotations

import calendar

import pandas as pd

MONTH_NUMBERS = {name.upper(): number for number, name in enumerate(calendar.month_abbr) if number}
FIRST_FISCAL_MONTH = 10


def fiscal_year(month: pd.Series[str]) -> pd.Series[int]:
    """Return the US federal fiscal year of each month "YYYY-MM"."""
    year = month.str[:4].astype(int)
    return year + (month.str[5:7].astype(int) >= FIRST_FISCAL_MONTH)


def calendar_month(fiscal: pd.Series[str], abbreviation: pd.Series[str]) -> pd.Series[str]:
    """Return "YYYY-MM" from CBP's fiscal year ("2024 (FYTD)") and month label ("DEC")."""
    number = abbreviation.map(MONTH_NUMBERS)
    year = fiscal.str[:4].astype(int) - (number >= FIRST_FISCAL_MONTH)
    return year.astype(str) + "-" + number.astype(str).str.zfill(2)


def last_day(month: str) -> str:
    """Return the last day of a month "YYYY-MM" as "YYYY-MM-DD"."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{month}-{calendar.monthrange(year, number)[1]:02d}"


def next_month(month: str) -> str:
    """Return the month after a month, both "YYYY-MM"."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{year + number // 12}-{number % 12 + 1:02d}"
