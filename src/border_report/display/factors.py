"""How many times one year goes into another, over several measures at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers
from border_report.display.wording import say
from border_report.measures.measure import Authority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.tables import Markdown
    from border_report.display.voice import Voice
    from border_report.measures.comparison import Comparison
    from border_report.measures.derived import Derived
    from border_report.measures.opening import Family


def of_all_authorities(families: Sequence[Family]) -> list[Family]:
    """Return the families that count Title 8 and Title 42 together."""
    return [f for f in families if f.measure.authority is Authority.ALL]


def by_year(families: Sequence[Family]) -> dict[str, list[Derived]]:
    """Return each earlier year's ratios, one for each family that has one."""
    over: dict[str, list[Derived]] = {}
    for family in families:
        for c in family.ratios:
            if c.times is not None:
                over.setdefault(c.b.period.label, []).append(c.times)
    return over


def about(voice: Voice, ratios: Sequence[Derived]) -> str:
    """Return ratios that round alike as one whole factor, others as a range."""
    low, high = _ends(ratios)
    if round(low.value) == round(high.value) and round(low.value) > 1:
        return say("opening-about", value=voice.number(low, numbers.decimal(low.value, 0)))
    return span(voice, ratios)


def span(voice: Voice, ratios: Sequence[Derived]) -> str:
    """Return ratios as one factor, or as the range between the lowest and the highest."""
    low, high = _ends(ratios)
    if numbers.decimal(low.value) == numbers.decimal(high.value):
        return voice.number(high)
    number = voice.number(low, numbers.decimal(low.value))
    return say("opening-range", low=number, high=voice.number(high))


def factor(voice: Voice, comparison: Comparison) -> Markdown | None:
    """Return a comparison's ratio for a table: ``6.1×``; None where there is none."""
    times = comparison.times
    return None if times is None else voice.number(times, numbers.factor(times.value))


def _ends(ratios: Sequence[Derived]) -> tuple[Derived, Derived]:
    ordered = sorted(ratios, key=lambda ratio: ratio.value)
    return ordered[0], ordered[-1]
