"""Charts of months in order of time, and of the days of one month."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from border_report.display import charts, naming, numbers, theme, timeline
from border_report.display.frame import layer, words
from border_report.display.phrases import short, sources, values_of
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.wording import say
from border_report.measures import breaks, comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from border_report.display.page import Page
    from border_report.display.voice import Voice
    from border_report.measures.breaks import SplitSeries
    from border_report.measures.figure import Figure
    from border_report.measures.timeline import Days, Mark


def show_months(page: Page, series: SplitSeries) -> None:
    """Show all months as a line cut at breaks, with administrations behind."""
    finding = timeline.finding(page.plainly, series)
    offices = page.data.table("administrations")
    page.chart(
        _months(theme.WIDE, series, offices, (), finding),
        narrow=_months(theme.NARROW, series, offices, (), finding),
        caption=say("time-caption", finding=finding, measure=naming.measure(series.measure)),
        alt=finding,
        sources=sources(series.figures),
        note=say("time-chart-note"),
        csv=values_of(page, series.figures),
    )


def show_recent(page: Page, series: SplitSeries, marks: Sequence[Mark]) -> None:
    """Show the months since the first policy, with policies and closures numbered."""
    first = marks[0].day if marks else series.figures[0].period.start
    january = first.replace(month=1, day=1)
    own = [f for f in series.figures if f.period.start >= january] or [series.figures[-1]]
    recent = breaks.split(page.data, own)
    held = [m for m in marks if own[0].period.start <= m.day <= own[-1].period.end]
    said = say(
        "time-alt-recent",
        finding=timeline.extremes(page.plainly, recent),
        n=len(held),
        first=numbers.month(held[0].day) if held else "",
        last=numbers.month(held[-1].day) if held else "",
    )
    offices = page.data.table("administrations")
    page.chart(
        _months(theme.WIDE, recent, offices, marks, said),
        narrow=_months(theme.NARROW, recent, offices, marks, said),
        caption=say(
            "time-caption-recent",
            measure=naming.measure(series.measure),
            month=numbers.month(own[0].period.start),
        ),
        alt=said,
        sources=sources(own),
        note=say("time-chart-note-recent"),
        csv=values_of(page, own),
    )


def show_days(page: Page, days: Days) -> None:
    """Show the claimed number a day, the means of the month, and what the press reported."""
    finding = timeline.days_finding(page.plainly, days)
    month = numbers.month(days.period.start)
    shown = [*days.means, *(report.figure for report in days.reports)]
    shown = [days.quoted, *shown] if days.quoted else shown
    page.chart(
        _days(theme.WIDE, days, finding),
        narrow=_days(theme.NARROW, days, finding),
        caption=say("time-days-caption", finding=_first(page.plainly, days), month=month),
        alt=finding,
        sources=timeline.days_sources(days),
        note=say("time-days-note"),
        csv=values_of(page, shown, counts=[naming.measure(f.measure) for f in shown]),
    )


def _first(voice: Voice, days: Days) -> str:
    """Return the sentence on the means alone, for the caption."""
    month = numbers.month(days.period.start)
    if not days.means:
        return say("time-days-none", month=month)
    if days.claimed is None:
        return timeline.claim(voice, days)
    return f"{timeline.claim(voice, days)} {say('time-days-reached', n=len(days.reached))}"


def _months(
    width: int,
    series: SplitSeries,
    offices: pd.DataFrame,
    marks: Sequence[Mark],
    description: str,
) -> alt.LayerChart:
    figures = series.figures
    hue = theme.face(series.measure).hue
    highest = comparison.rank(figures)[0].figure
    start, end = figures[0].period.start, figures[-1].period.end
    frame = charts.base(width, start, end, highest.value)
    if frame.px(highest.period.end) + _room(highest) > frame.plot_width:
        frame = charts.base(width, start, end, highest.value, right=_room(highest))
    pieces = [
        charts.Piece([charts.Point.of(f, _label(f)) for f in piece], hue) for piece in series.pieces
    ]
    parts = [
        charts.bands(frame, offices),
        charts.broken_line(frame, pieces, series.breaks),
        charts.rules(frame, series.breaks),
    ]
    parts.append(_peak(frame, highest))
    if marks:
        parts.append(_numbers(frame, marks))
    return charts.compose(frame, *parts, description=description)


def _peak(frame: charts.Frame, figure: Figure) -> charts.Part:
    """Return the highest month's words to the right of its point."""
    at = {
        "x": frame.px(figure.period.end) + 8,
        "y": max(frame.py(figure.value), 4),
        "t": _peak_lines(figure),
    }
    return charts.Part((words([at], color=theme.INK, weight=600),))


def _peak_lines(figure: Figure) -> list[str]:
    return [numbers.short_month(figure.period.start), numbers.plain(figure)]


def _room(figure: Figure) -> int:
    """Return the room that the words of the highest month need, px."""
    return round(max(map(charts.text_width, _peak_lines(figure)))) + 16


def _numbers(frame: charts.Frame, marks: Sequence[Mark]) -> charts.Part:
    """Return numbers along the bottom of the plot with a tick each, in rows that keep apart."""
    ticks, texts = [], []
    ends: list[float] = []
    for number, mark in enumerate(marks, 1):
        if not frame.start < mark.day < frame.end:
            continue
        x, wide = frame.px(mark.day), charts.text_width(str(number))
        row = next((i for i, end in enumerate(ends) if x - wide / 2 > end + 3), len(ends))
        ends[row : row + 1] = [x + wide / 2]
        y = frame.plot_height - 10 - 14 * row
        texts.append({"x": x, "y": y, "t": str(number)})
        ticks.append({"x": x, "x2": x, "y": frame.plot_height - 3, "y2": frame.plot_height})
    tick = (
        layer(ticks)
        .mark_rule(color=theme.INK, strokeWidth=1.2)
        .encode(
            x=alt.X("x:Q", scale=None),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", scale=None),
            y2=alt.Y2("y2:Q"),
        )
    )
    return charts.Part((tick, words(texts, color=theme.INK, weight=600, align="center")))


def _label(figure: Figure) -> str:
    month = numbers.month(figure.period.start)
    return say("time-point", month=month, number=numbers.plain(figure))


def _days(width: int, days: Days, description: str) -> alt.LayerChart:
    plain = theme.Face(theme.INK3, theme.PANEL)
    month = numbers.short_month(days.period.start)
    means = [
        RowBar(short(m.measure).split(",")[0], m.value, numbers.plain(m), theme.face(m.measure))
        for m in days.means
    ] or [RowBar(month, None, "", plain, say("time-days-not-yet"))]
    reports = [
        RowBar(
            timeline.stretch(r.figure.period)
            if width >= theme.WIDE
            else numbers.short_day(r.figure.period.end),
            r.figure.value,
            numbers.plain(r.figure),
            theme.Face(theme.face(r.figure.measure).hue, theme.PAPER),
            _remark(r.what, r.figure) if width >= theme.WIDE else "",
        )
        for r in days.reports
    ]
    groups = [Group(say("time-days-group-mean"), means)]
    if days.claimed:
        value = days.claimed.value
        claimed = RowBar(month, value, numbers.count(value), plain)
        groups.insert(0, Group(say("time-days-group-claim"), [claimed]))
    if reports:
        groups.append(Group(say("time-days-group-report"), reports))
    return row_bars(width, groups, description=description)


def _remark(what: str, figure: Figure) -> str:
    return f"{short(figure.measure).split(',')[0]}, {timeline.kind(what)}"
