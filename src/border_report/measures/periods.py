"""Fiscal years, months and other stretches of time that figures are counted over."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class PeriodKind(StrEnum):
    """What sort of stretch a period is."""

    FISCAL_YEAR = "fiscal year"
    MONTH = "month"
    MEAN_DAY = "mean day of a month"
    MEAN_MONTH = "mean month of a term"
    TERM = "term of office"
    TO_DATE = "cumulative to a date"
    SPAN = "span of dates"


@dataclass(frozen=True)
class Period:
    """A stretch of time, both ends included.

    `complete` is False where the data covers only a part of it (FY2026 has eleven months);
    `end` is then the last day covered.
    """

    kind: PeriodKind
    start: date
    end: date
    label: str
    complete: bool = True

    @property
    def days(self) -> int:
        """Number of days covered, both ends included."""
        return (self.end - self.start).days + 1


def fiscal_year(year: int, months: int = 12) -> Period:
    """Return the US federal fiscal year: 1 October of the year before to 30 September.

    Parameters
    ----------
    year : int
        The calendar year in which the fiscal year ends.
    months : int
        How many of its months the data covers, counted from October.
    """
    start = date(year - 1, 10, 1)
    last = (9 + months - 1) % 12 + 1
    last_year = year - 1 if last >= 10 else year
    end = date(last_year, last, calendar.monthrange(last_year, last)[1])
    return Period(PeriodKind.FISCAL_YEAR, start, end, f"FY{year}", complete=months == 12)


def month(label: str) -> Period:
    """Return the calendar month written as ``YYYY-MM``."""
    year, number = (int(part) for part in label.split("-"))
    end = date(year, number, calendar.monthrange(year, number)[1])
    return Period(PeriodKind.MONTH, date(year, number, 1), end, label)


def mean_day(of_month: Period) -> Period:
    """Return the mean day of a month, written as ``mean day 2023-12``."""
    return Period(PeriodKind.MEAN_DAY, of_month.start, of_month.end, f"mean day {of_month.label}")


def fiscal_year_of(day: date) -> int:
    """Return the fiscal year that a day falls in."""
    return day.year + 1 if day.month >= 10 else day.year


def overlap_days(period: Period, start: date, end: date) -> int:
    """Return how many days of a period lie between two dates, both included."""
    first, last = max(period.start, start), min(period.end, end)
    return max(0, (last - first + timedelta(days=1)).days)
