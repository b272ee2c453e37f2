"""Repeat crossings as quoted, in words and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.escaping import escape
from border_report.display.phrases import sources
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures.figure import Exactness
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Markdown, Value
    from border_report.measures.figure import Figure
    from border_report.measures.repeats import Quotation


def finding(page: Page, quotations: Sequence[Quotation]) -> str:
    """Return how many figures are quoted by how many, and those that one source has of two years.

    Sources' figures aren't set against each other.
    """
    if not quotations:
        return say("repeats-none", day=numbers.day(page.known_on))
    publishers = {page.publisher(q.source_id) for q in quotations}
    said = say("repeats-finding", n=len(quotations), sources=len(publishers))
    lines = [_within(page, own) for own in _alike(quotations) if len(own) > 1]
    if not lines:
        return said
    listed = "\n".join(f"- {line}" for line in lines)
    return f"{said}\n\n{say('repeats-within-head')}\n\n{listed}"


def table(page: Page, quotations: Sequence[Quotation]) -> Table:
    """Return every figure with its period, measure, place, source and confidence."""
    columns = [
        Column("period", say("repeats-period")),
        Column("what", say("repeats-what")),
        Column("number", say("repeats-number"), align="right"),
        Column("where", say("repeats-where")),
        Column("source", say("repeats-source")),
        Column("confidence", say("repeats-confidence")),
    ]
    rows: list[dict[str, Value]] = [
        {
            "period": _period(quotation),
            "what": _what(quotation),
            "number": _number(page, quotation.figure),
            "where": naming.dimension(quotation.figure.measure.geography),
            "source": page.publisher(quotation.source_id),
            "confidence": naming.confidence(quotation.figure.confidence),
        }
        for quotation in quotations
    ]
    return Table(
        say("repeats-table"),
        columns,
        rows or [{"period": say("repeats-no-row")}],
        notes=(say("repeats-note"),),
        sources=sources([q.figure for q in quotations]),
    )


def _alike(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Return the quotations of each measure, in the order of the first."""
    groups: dict[tuple[str, str], list[Quotation]] = {}
    for quotation in quotations:
        groups.setdefault((quotation.source_id, quotation.metric), []).append(quotation)
    return list(groups.values())


def _within(page: Page, alike: Sequence[Quotation]) -> str:
    parts = [
        say("repeats-within-part", number=_number(page, q.figure), year=_period(q)) for q in alike
    ]
    return say(
        "repeats-within",
        what=_what(alike[0]),
        source=escape(page.publisher(alike[0].source_id)),
        listed=numbers.listed(parts),
    )


def _number(page: Page, figure: Figure) -> Markdown:
    """Return a quoted figure; the table says that all are quoted."""
    if figure.exactness is Exactness.STATED:
        return page.number(figure, numbers.amount(figure))
    return page.number(figure)


def _what(quotation: Quotation) -> str:
    return say(f"repeats-{quotation.source_id}-{quotation.metric.replace('_', '-')}")


def _period(quotation: Quotation) -> str:
    period = quotation.figure.period
    if period.kind is PeriodKind.SPAN or not period.complete:
        return naming.period(period)
    return naming.short_period(period)
