"""The main points of what is counted apart from encounters, within them or beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import at_large, numbers, ports
from border_report.display.wording import say
from border_report.measures.lone_star import APPREHENSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.at_large import ByPlace
    from border_report.display.page import Page
    from border_report.measures.figure import Figure
    from border_report.measures.lone_star import Total
    from border_report.measures.ports import Split, TermSplit


def main_points(
    page: Page,
    months: Sequence[Split],
    terms: Sequence[TermSplit],
    large: ByPlace,
    estimates: Sequence[Figure],
    totals: Sequence[Total],
) -> str:
    """Return the page's findings as a list, one for each thing that is counted apart."""
    points = [
        ports.newest_share(page, months) if months else ports.none(page),
        *([ports.terms_headline(page, terms)] if terms else []),
        at_large.newest(page, large) if any(large.values()) else at_large.none(page),
        _never_added(page, estimates, totals),
    ]
    return "\n".join(f"- {point}" for point in points)


def _never_added(page: Page, estimates: Sequence[Figure], totals: Sequence[Total]) -> str:
    estimate = estimates[-1] if estimates else None
    stated = next((t.newest for t in totals if t.metric == APPREHENSIONS), None)
    return say(
        "apart-never-added",
        day=numbers.day(page.known_on),
        estimate=page.number(estimate) if estimate else "none",
        year=estimate.period.label if estimate else "",
        stated=page.number(stated) if stated else "none",
        stated_day=numbers.day(stated.period.end) if stated else "",
    )
