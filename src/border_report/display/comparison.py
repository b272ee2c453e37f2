"""Comparisons and refusals for the terminal: plain text, a line to each thought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.phrases import direction, ratio_words
from border_report.display.wording import say

if TYPE_CHECKING:
    from border_report.errors import UnlikeFiguresError
    from border_report.measures.comparison import Comparison
    from border_report.measures.figure import Figure


def answer(held: Comparison) -> str:
    """Return a like-for-like comparison: both figures, the ratio, and the breaks between them."""
    lines = [figure_line(held.a), figure_line(held.b)]
    lines.append(
        say(
            "comparison-result",
            direction=direction(held),
            a=naming.short_period(held.a.period),
            b=naming.short_period(held.b.period),
            change=numbers.change(held.difference),
            **ratio_words(held),
        )
    )
    lines += [
        say("comparison-break", title=k.title, day=numbers.day(k.day), effect=k.effect)
        for k in held.breaks
    ]
    return "\n".join(lines)


def refusal(error: UnlikeFiguresError) -> str:
    """Return why two figures aren't compared, and which pairs can be."""
    lines = [say("comparison-refused", n=len(error.differences))]
    lines += [say("comparison-item", text=difference) for difference in error.differences]
    lines.append(say("comparison-instead", n=len(error.alternatives)))
    lines += [say("comparison-item", text=pair) for pair in error.alternatives]
    return "\n".join(lines)


def figure_line(figure: Figure) -> str:
    """Return a figure with what it counts, when, and how far it is complete."""
    return say(
        "comparison-figure",
        number=numbers.plain(figure),
        measure=naming.measure(figure.measure),
        period=naming.period(figure.period),
    )
