"""Figures as they are typed in a terminal: ``USBP nationwide FY2015``."""

from __future__ import annotations

import difflib
import re
from enum import StrEnum
from typing import TypeVar

from border_report.errors import ParameterError
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import Period, fiscal_year, mean_day, month

EXAMPLE = "USBP nationwide FY2015"
Word = TypeVar("Word", bound=StrEnum)

# What may be typed, longest first where one begins another; the enums' own values are added.
_COMPONENTS = {
    "border patrol": Component.USBP,
    "usbp + ofo": Component.BOTH,
    "usbp+ofo": Component.BOTH,
    "cbp": Component.BOTH,
    "usbp": Component.USBP,
    "ofo": Component.OFO,
}
_GEOGRAPHIES = {
    "southwest land border": Geography.SOUTHWEST,
    "northern land border": Geography.NORTHERN,
    "southwest": Geography.SOUTHWEST,
    "northern": Geography.NORTHERN,
    "nationwide": Geography.NATIONWIDE,
}
_AUTHORITIES = {
    "title 8 and title 42": Authority.ALL,
    "title 42": Authority.TITLE_42,
    "title 8": Authority.TITLE_8,
}
_PLACES = {"at entry": Place.AT_ENTRY, "at large": Place.AT_LARGE}
_YEAR = re.compile(r"\b(?:fy ?|fiscal year )(\d{4})\b")
_MONTH = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])\b")
_MEAN = re.compile(r"\b(?:mean day|a day|per day)\b")
_QUIET = re.compile(r"\b(?:encounters|all|of|in|land border)\b")


def parse(text: str) -> tuple[Measure, Period]:
    """Read a figure as typed: component, geography and period in any order.

    Authority (``title 8``, ``title 42``), place (``at entry``, ``at large``) and ``mean day``
    before a month may be added.

    Returns
    -------
    Measure, Period
        The period is whole; how much of it the data covers is for `encounters.figure` to say.

    Raises
    ------
    ParameterError
        If a part is missing, said twice or not understood; the message gives the choices.

    Examples
    --------
    ``USBP nationwide FY2015``, ``USBP+OFO southwest 2023-12``,
    ``USBP southwest title 8 FY2022``, ``USBP southwest mean day 2023-12``
    """
    rest = " ".join(text.lower().split())
    component, rest = _take(rest, _COMPONENTS)
    authority, rest = _take(rest, _AUTHORITIES)
    geography, rest = _take(rest, _GEOGRAPHIES)
    place, rest = _take(rest, _PLACES)
    period, rest = _period(text, rest)
    left = _QUIET.sub(" ", rest).split()
    if left:
        raise ParameterError(_not_understood(text, left[0]))
    if component is None:
        raise ParameterError(_missing(text, "who counted", "USBP, OFO or USBP+OFO"))
    if geography is None:
        raise ParameterError(_missing(text, "where", "nationwide, southwest or northern"))
    return (
        Measure(component, geography, authority or Authority.ALL, place=place or Place.UNSPLIT),
        period,
    )


def _take(text: str, words: dict[str, Word]) -> tuple[Word | None, str]:
    """Return the first of the words that stands in a text, and the text without it."""
    for word, value in words.items():
        found = re.search(rf"(?<![\w+]){re.escape(word)}(?![\w+])", text)
        if found:
            return value, text[: found.start()] + " " + text[found.end() :]
    return None, text


def _period(text: str, rest: str) -> tuple[Period, str]:
    years, months = _YEAR.findall(rest), _MONTH.findall(rest)
    mean = _MEAN.search(rest) is not None
    if len(years) + len(months) != 1:
        choices = "one fiscal year like FY2015 or one month like 2023-12"
        raise ParameterError(_missing(text, "when", choices))
    rest = _MEAN.sub(" ", _MONTH.sub(" ", _YEAR.sub(" ", rest)))
    if years:
        if mean:
            raise ParameterError(f"'{text}': a mean day is taken of a month, like 2023-12.")
        return fiscal_year(int(years[0])), rest
    of_month = month("-".join(months[0]))
    return (mean_day(of_month) if mean else of_month), rest


def _missing(text: str, what: str, choices: str) -> str:
    return f"'{text}' doesn't say {what}: add {choices}, as in '{EXAMPLE}'."


def _not_understood(text: str, word: str) -> str:
    known = [w for words in (_COMPONENTS, _GEOGRAPHIES, _AUTHORITIES, _PLACES) for w in words]
    near = difflib.get_close_matches(word, known, 1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    return f"'{text}': '{word}' isn't understood; {hint}write it as '{EXAMPLE}'."
