"""Numbers and dates as text: thousands in full, a real minus, nothing torn at a line end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from math import floor, log10

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from border_report.display.wording import say
from border_report.display.wording.language import spoken
from border_report.measures.derived import Derived, Operation
from border_report.measures.figure import Exactness, Figure
from border_report.measures.measure import Unit

NBSP = "\u00a0"
MINUS = "−"

_EXACTNESS = {
    Exactness.EXACT: "numbers-exact",
    Exactness.ROUNDED: "numbers-rounded",
    Exactness.AT_LEAST: "numbers-at-least",
    Exactness.ABOUT: "numbers-about",
    Exactness.NEARLY: "numbers-nearly",
    Exactness.STATED: "numbers-stated",
    Exactness.APPORTIONED: "numbers-apportioned",
    Exactness.ESTIMATE: "numbers-estimate",
}
# Legal names and units whose parts belong on one line.
_TOGETHER = re.compile(r"\b(Title|S\.B\.|H\.B\.|Section|Figure|Table) (?=\d)")


def plain(number: Figure | Derived) -> str:
    """Return a number in full: a figure with the words that its exactness calls for.

    ``2,475,669``, ``at least 12,500``, ``about 60,000``, ``6.1 times``, ``14%``.
    """
    if isinstance(number, Figure):
        return qualified(number.exactness, amount(number))
    match number.operation:
        case Operation.RATIO:
            return times(number.value)
        case Operation.SHARE:
            return share(number.value)
        case Operation.EXCESS:
            return share(abs(number.value))
        case Operation.MEAN:
            return decimal(number.value)
        case Operation.DIFFERENCE:
            return change(number.value)
        case Operation.MEAN_EXCESS:
            return relative(number.value)
        case Operation.MEAN_DISTANCE:
            return fine_share(number.value)
        case _:
            return count(number.value)


def amount(figure: Figure) -> str:
    """Return a figure's value alone: ``2,475,669``, a share as ``27%``, a mean as ``1.63``."""
    match figure.measure.unit:
        case Unit.PEOPLE_SHARE:
            return share(figure.value)
        case Unit.EVENTS_PER_PERSON:
            return decimal(figure.value, 2)
        case _:
            return count(figure.value)


def qualified(exactness: Exactness, value: str) -> str:
    """Return a written number with the words that its exactness calls for."""
    return say(_EXACTNESS[exactness], value=value)


def count(value: float) -> str:
    """Return a count to the unit: ``2,475,669``, ``−59``; halves go to the even number."""
    return _decimal(value, "#,##0")


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with exactly so many decimals: ``4.5``, ``1,234.0``."""
    return _decimal(value, "#,##0" + ("." + "0" * digits if digits else ""))


def million(value: float, digits: int = 1) -> str:
    """Return a count in millions, in words: ``2.4 million``."""
    return _together(say("numbers-million", value=decimal(value / 1e6, digits)))


def times(ratio: float) -> str:
    """Return a ratio for a sentence, with one decimal: ``6.1 times``."""
    return _together(say("numbers-times", value=decimal(ratio)))


def factor(ratio: float) -> str:
    """Return a ratio for a table or a chart, with one decimal: ``6.1×``."""
    return decimal(ratio) + "×"


def share(fraction: float) -> str:
    """Return a fraction of 1 as a percentage: ``14%``, and below a tenth ``1.8%``."""
    percent = fraction * 100
    return _percent(percent, 1 if 0 < abs(percent) < 9.95 else 0)


def fine_share(fraction: float) -> str:
    """Return a small fraction of 1 as a percentage with two digits that count: ``0.018%``."""
    percent = abs(fraction) * 100
    digits = 1 if percent >= 0.95 or not percent else min(6, 1 - floor(log10(percent)))
    return _percent(percent, digits)


def relative(change: float) -> str:
    """Return a small relative change with its sign: ``+1.0%``, ``−0.018%``, ``no change``."""
    if not change:
        return say("numbers-no-change")
    return ("+" if change > 0 else MINUS) + fine_share(change)


def change(difference: float) -> str:
    """Return a difference with its sign: ``+34,400``, ``−59``, ``no change``."""
    text = count(difference)
    if text == "0":
        return say("numbers-no-change")
    return text if difference < 0 else "+" + text


def day(value: date) -> str:
    """Return a date for a sentence: ``27 December 2023``."""
    return _first_together(format_date(value, spoken().day, locale=spoken().locale))


def short_day(value: date) -> str:
    """Return a date for a table: ``27 Dec 2023``."""
    return _together(format_date(value, spoken().short_day, locale=spoken().locale))


def month(value: date) -> str:
    """Return a date's month: ``December 2023``."""
    return _together(format_skeleton("yMMMM", value, locale=spoken().locale))


def short_month(value: date) -> str:
    """Return a date's month for a chart or a table: ``Dec 2023``."""
    return _together(format_skeleton("yMMM", value, locale=spoken().locale))


def listed(items: Sequence[str]) -> str:
    """Return items in one phrase: ``a``, ``a and b``, ``a, b and c``."""
    return format_list(list(items), locale=spoken().lists or spoken().locale) if items else ""


def keep_together(text: str) -> str:
    """Return text in which ``Title 42``, ``S.B. 4`` and their like can't be torn apart."""
    return _TOGETHER.sub(lambda found: found[1] + NBSP, text)


def _decimal(value: float, pattern: str) -> str:
    text = format_decimal(value, format=pattern, locale=spoken().locale)
    if not any(digit in text for digit in "123456789"):
        return text.lstrip("-")  # no minus nought
    return text.replace("-", MINUS)


def _percent(percent: float, digits: int) -> str:
    """Return hundredths with the sign where the language has it: ``14%``, in Spanish ``14 %``."""
    pattern = Locale.parse(spoken().locale).percent_formats[None]
    before, behind = pattern.prefix[0], pattern.suffix[0]
    return f"{before}{decimal(percent, digits)}{behind}"


def _together(text: str) -> str:
    return text.replace(" ", NBSP)


def _first_together(text: str) -> str:
    return text.replace(" ", NBSP, 1)
