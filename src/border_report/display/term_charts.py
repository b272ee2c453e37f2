"""Charts of encounters by term of office and by month of term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from border_report.display import charts, naming, numbers, theme
from border_report.display.frame import layer, text_width, words
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import sources, values_of
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.terms import means_headline, months_finding, reach, times_the_lowest
from border_report.display.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.measures.administrations import Term, TermMonths
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure

FOUR_YEARS = 47  # whole months between two inaugurations
# Terms before the newest, the latest of them first: greys, told apart by their dashes too.
_EARLIER: tuple[tuple[str, tuple[float, ...]], ...] = (
    (theme.INK2, ()),
    (theme.INK3, (4, 4)),
    (theme.EDGE, (9, 4)),
    (theme.EDGE, (0.5, 3.5)),
)


def show_means(page: Page, measure: Measure, terms: Sequence[Term], held: Clause = nowhere) -> None:
    """Show the mean month of each administration as bars."""
    finding = means_headline(page.plainly, terms)
    page.chart(
        _means(theme.WIDE, measure, terms, finding),
        narrow=_means(theme.NARROW, measure, terms, finding),
        caption=say("admin-means-caption", finding=finding, measure=naming.measure(measure)),
        alt=finding,
        sources=sources([t.mean for t in terms]),
        note=say("admin-means-note")
        + held("terms-top", say("holds-name-highest"))
        + held("terms-low", say("holds-name-lowest")),
        csv=values_of(
            page, [t.mean for t in terms], times_the_lowest=times_the_lowest(page, terms)
        ),
    )


def show_months(page: Page, measure: Measure, lines: Sequence[TermMonths]) -> None:
    """Show the whole months of each term as lines from its beginning; the newest is emphasised."""
    finding = months_finding(page.plainly, lines)
    every = [(line, figure) for line in lines for figure in line.series.figures]
    page.chart(
        _months(theme.WIDE, measure, lines, finding),
        narrow=_months(theme.NARROW, measure, lines, finding),
        caption=say("admin-months-caption", finding=finding, measure=naming.measure(measure)),
        alt=finding,
        sources=sources([f for line in lines for f in line.series.figures]),
        note=say("admin-months-note"),
        csv=values_of(
            page,
            [f for line, f in every],
            administration=[line.administration.name for line, _ in every],
            month_of_term=[line.number(f) for line, f in every],
        ),
    )


def _means(width: int, measure: Measure, terms: Sequence[Term], description: str) -> alt.LayerChart:
    face = theme.face(measure)
    part = theme.Face(face.hue, theme.PAPER)
    rows = [
        RowBar(
            term.administration.name,
            term.mean.value,
            numbers.plain(term.mean),
            face if term.total.period.complete else part,
            reach(term),
        )
        for term in terms
    ]
    return row_bars(width, [Group("", rows)], description=description)


def _months(
    width: int, measure: Measure, lines: Sequence[TermMonths], description: str
) -> alt.LayerChart:
    shown = [line for line in lines if any(line.number(f) <= FOUR_YEARS for f in _figures(line))]
    lines = shown or lines
    every = [(line, f) for line in lines for f in _figures(line) if _early(line, f, shown)]
    most = max(line.number(f) for line, f in every)
    highest = max(f.value for _, f in every)
    ticks = charts.nice_ticks(highest)
    left = round(max(text_width(numbers.count(tick)) for tick in ticks)) + 10
    names = [line.administration.name for line in lines]
    right = round(max(map(text_width, names)) * 1.08) + 12
    height, below = (300 if width < theme.WIDE else 340), 40
    plot = width - left - right

    def px(number: float) -> float:
        return round(left + (number - 1) / max(most - 1, 1) * plot, 2)

    def py(value: float) -> float:
        return round(10 + (1 - value / (max(highest, ticks[-1], 1) * 1.02)) * (height - 10), 2)

    step = 12 if most > 12 else 1
    marked = list(range(step, most + 1, step)) or [most]
    layers: list[Any] = [
        _rules([{"x": left, "x2": left + plot, "y": py(t), "y2": py(t)} for t in ticks]),
        words(
            [{"x": left - 6, "y": py(t), "t": numbers.count(t)} for t in ticks],
            color=theme.INK3,
            align="right",
        ),
        words(
            [{"x": px(n), "y": height + 16, "t": str(n)} for n in marked],
            color=theme.INK3,
            align="center",
        ),
        words(
            [{"x": left + plot / 2, "y": height + 33, "t": say("admin-months-axis")}],
            color=theme.INK3,
            align="center",
        ),
    ]
    ends = []
    for age, line in zip(reversed(range(len(lines))), lines, strict=True):
        newest = age == 0
        color, dash = (theme.face(measure).hue, ()) if newest else _EARLIER[min(age, 4) - 1]
        for piece in line.series.pieces:
            rows = [
                {
                    "x": px(line.number(f)),
                    "y": py(f.value),
                    "label": f"{line.administration.name}, {numbers.month(f.period.start)}: "
                    f"{numbers.plain(f)}",
                }
                for f in piece
                if _early(line, f, shown)
            ]
            if rows:
                layers.append(_line(rows, color, 2.6 if newest else 1.5, dash))
        last = [f for f in _figures(line) if _early(line, f, shown)][-1]
        ends.append((px(line.number(last)), py(last.value), line.administration.name, color))
    layers += _labels(ends, height)
    return alt.LayerChart(
        layer=layers,
        width=width,
        height=height + below,
        padding=0,
        autosize="none",
        description=description,
    )


def _figures(line: TermMonths) -> tuple[Figure, ...]:
    return line.series.figures


def _early(line: TermMonths, figure: Figure, shown: Sequence[TermMonths]) -> bool:
    """Tell whether a month is drawn: those of the first four years, if any line has them."""
    return not shown or line.number(figure) <= FOUR_YEARS


def _line(
    rows: list[dict[str, Any]], color: str, stroke: float, dash: Sequence[float]
) -> alt.Chart:
    chart = layer(rows)
    mark = (
        chart.mark_line(color=color, strokeWidth=stroke, strokeDash=list(dash))
        if len(rows) > 1
        else chart.mark_point(color=color, filled=True, size=14, opacity=1)
    )
    drawn: alt.Chart = mark.encode(
        x=alt.X("x:Q", scale=None),
        y=alt.Y("y:Q", scale=None),
        tooltip=alt.Tooltip("label:N", title=" "),
    )
    return drawn


def _rules(rows: list[dict[str, Any]]) -> alt.Chart:
    mark = layer(rows).mark_rule(color=theme.GRID)
    x, y = alt.X("x:Q", scale=None), alt.Y("y:Q", scale=None)
    drawn: alt.Chart = mark.encode(x=x, x2=alt.X2("x2:Q"), y=y, y2=alt.Y2("y2:Q"))
    return drawn


def _labels(ends: list[tuple[float, float, str, str]], height: float) -> list[alt.Chart]:
    """Return names behind the line ends; those that end near each other are moved apart."""
    made = []
    for start in sorted({round(x / 40) for x, *_ in ends}):
        near = sorted((e for e in ends if round(e[0] / 40) == start), key=lambda e: e[1])
        middles = charts.spread([e[1] for e in near], [15.0] * len(near), height)
        for (x, _, name, color), middle in zip(near, middles, strict=True):
            ink = theme.INK2 if color == theme.EDGE else color
            made.append(words([{"x": x + 6, "y": middle, "t": name}], color=ink, weight=600))
    return made
