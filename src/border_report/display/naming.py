"""Measures, their dimensions and periods in plain words."""

from __future__ import annotations

import re
from enum import StrEnum

from border_report.display import numbers
from border_report.display.wording import has, say
from border_report.measures.derived import PER_RESIDENTS, Derived, Operation
from border_report.measures.figure import Figure
from border_report.measures.measure import Authority, Component, Measure, Place
from border_report.measures.periods import Period, PeriodKind

# What follows in the unit of its first operand.
SUMMING = (Operation.DIFFERENCE, Operation.SUM, Operation.MEAN)


def dimension(value: StrEnum, form: str = "") -> str:
    """Return a dimension's value in words.

    Parameters
    ----------
    value : StrEnum
        A member of `Component`, `Geography`, `Authority`, `Kind`, `Place`, `Unit` or `Exactness`.
    form : str
        ``"short"`` or ``"long"`` for a shorter or a full wording (`Component`); ``"long"`` also
        for `Geography` and `Authority`. Empty for the usual one.
    """
    key = f"measure-{type(value).__name__.lower()}-{key_of(value)}"
    return numbers.keep_together(say(f"{key}.{form}" if form else key))


def key_of(value: str) -> str:
    """Return an enum's value, or another name, as a part of a message's name."""
    return re.sub(r"[^A-Za-z0-9]+", "-", value).strip("-")


def confidence(level: str) -> str:
    """Return in words how sure a source is (``read``, ``secondary``, ``recalled``)."""
    key = f"measure-confidence-{level}"
    return say(key) if has(key) else level


def measure(value: Measure) -> str:
    """Return a measure in one line: ``US Border Patrol encounters, nationwide``."""
    if value.component is Component.QUOTED:
        return say("measure-line-quoted", subject=value.subject)
    line = say(
        "measure-line",
        component=dimension(value.component),
        kind=dimension(value.kind),
        geography=dimension(value.geography),
    )
    if value.authority in (Authority.TITLE_8, Authority.TITLE_42):
        line = say("measure-line-authority", line=line, authority=dimension(value.authority))
    if value.place in (Place.AT_ENTRY, Place.AT_LARGE):
        line = say("measure-line-place", line=line, place=dimension(value.place))
    if value.subject != "all":
        line = say("measure-line-subject", line=line, subject=value.subject)
    return line


def unit(number: Figure | Derived) -> str:
    """Return what one of a number is, in a word or two: ``events``, ``times``, ``%``."""
    own = isinstance(number, Derived) and number.operation not in SUMMING
    if isinstance(number, Derived) and own:
        return say(f"measure-unit-{number.operation}", per=numbers.count(PER_RESIDENTS))
    figure = number.operands[0] if isinstance(number, Derived) else number
    return dimension(figure.measure.unit, "short")


def period(value: Period) -> str:
    """Return a period in full: ``fiscal year 2015 (October 2014 to September 2015)``."""
    ends = {"from": numbers.day(value.start), "to": numbers.day(value.end)}
    months = {"from": numbers.month(value.start), "to": numbers.month(value.end)}
    match value.kind:
        case PeriodKind.FISCAL_YEAR:
            year = value.label.removeprefix("FY")
            if value.complete:
                return say("measure-period-fiscal-year", year=year, **months)
            n = (value.end.year - value.start.year) * 12 + value.end.month - value.start.month + 1
            return say("measure-period-part-year", year=year, n=n, **months)
        case PeriodKind.MONTH:
            words = numbers.month(value.start)
        case PeriodKind.MEAN_DAY:
            words = say("measure-period-mean-day", month=numbers.month(value.start))
        case PeriodKind.MEAN_MONTH:
            words = say("measure-period-mean-month", label=value.label, **ends)
        case PeriodKind.TERM:
            words = say("measure-period-term", label=value.label, **ends)
        case PeriodKind.TO_DATE:
            words = say("measure-period-to-date", to=ends["to"])
        case PeriodKind.SPAN:
            words = say("measure-period-span", **ends)
    return words if value.complete else say("measure-period-incomplete", period=words)


def short_period(value: Period) -> str:
    """Return a period as it stands in a table: ``FY2015``, ``December 2023``, else its label."""
    if value.kind is PeriodKind.MONTH:
        return numbers.month(value.start)
    return value.label
