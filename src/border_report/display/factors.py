"""How many times one year goes into another, over several measures at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers
from border_report.display.wording import say
from border_report.measures.measure import Authority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.measures.comparison import Comparison
    from border_report.measures.opening import Family


def of_all_authorities(families: Sequence[Family]) -> list[Family]:
    """Return the families that count Title 8 and Title 42 together."""
    return [f for f in families if f.measure.authority is Authority.ALL]


def by_year(families: Sequence[Family]) -> dict[str, list[float]]:
    """Return each earlier year's ratios, one for each family that has one."""
    over: dict[str, list[float]] = {}
    for family in families:
        for c in family.ratios:
            if c.ratio is not None:
                over.setdefault(c.b.period.label, []).append(c.ratio)
    return over


def about(ratios: Sequence[float]) -> str:
    """Return ratios that round alike as one whole factor, others as a range."""
    low, high = min(ratios), max(ratios)
    if round(low) == round(high) and round(low) > 1:
        return say("opening-about", value=numbers.decimal(low, 0))
    return span(ratios)


def span(ratios: Sequence[float]) -> str:
    """Return ratios as one factor, or as the range between the lowest and the highest."""
    low, high = numbers.decimal(min(ratios)), numbers.times(max(ratios))
    if low == numbers.decimal(max(ratios)):
        return high
    return say("opening-range", low=low, high=high)


def factor(comparison: Comparison) -> str | None:
    """Return a comparison's ratio for a table: ``6.1×``; None where there is none."""
    return None if comparison.ratio is None else numbers.factor(comparison.ratio)
