"""Comparisons and refusals for the terminal: plain text, a line to each thought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.phrases import direction
from border_report.display.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            factor=numbers.times(held.ratio or 0.0),
            share=numbers.share(held.ratio or 0.0),
        )
    )
    lines += [
        say("comparison-break", title=k.title, day=numbers.day(k.day), effect=k.effect)
        for k in held.breaks
    ]
    return "\n".join(lines)


def refusal(a: Figure, b: Figure, error: UnlikeFiguresError) -> str:
    """Return two figures that aren't compared, and each dimension in which they differ."""
    lines = [figure_line(a), figure_line(b), say("comparison-refused")]
    lines += [say("comparison-difference", difference=each) for each in error.differences]
    return "\n".join(lines)


def instead(pairs: Sequence[Comparison]) -> str:
    """Return the like-for-like pairs that stand in for a refused comparison, each in full."""
    return "\n\n".join([say("comparison-instead", n=len(pairs)), *map(answer, pairs)])


def figure_line(figure: Figure) -> str:
    """Return a figure with what it counts, when, and how far it is complete."""
    return say(
        "comparison-figure",
        number=numbers.plain(figure),
        measure=naming.measure(figure.measure),
        period=naming.period(figure.period),
    )
