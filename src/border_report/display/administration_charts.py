"""The chart of encounters by fiscal year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import altair as alt

from border_report.display import administrations, charts, naming, numbers, theme
from border_report.display.frame import layer
from border_report.display.phrases import sources, values_of
from border_report.display.wording import say
from border_report.measures import breaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from border_report.display.page import Page
    from border_report.measures.administrations import FiscalYear
    from border_report.measures.breaks import Break
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


def show_years(page: Page, measure: Measure, years: Sequence[FiscalYear]) -> None:
    """Show the fiscal years as bars; years with an inauguration are pale and come in two parts."""
    finding = administrations.headline(page.plainly, years)
    series = breaks.split(page.data, [y.figure for y in years])
    offices = page.data.table("administrations")
    words_of = say(
        "admin-years-caption",
        n=len(years),
        finding=finding,
        measure=naming.measure(measure),
        first=years[0].figure.period.label,
        last=years[-1].figure.period.label,
    )
    parted = any(y.parts for y in years)
    page.chart(
        _years(theme.WIDE, measure, years, series.breaks, offices, finding),
        narrow=_years(theme.NARROW, measure, years, series.breaks, offices, finding),
        caption=words_of,
        alt=finding,
        sources=sources([y.figure for y in years]),
        note=say("admin-years-chart-note" if parted else "admin-years-chart-note-plain"),
        csv=values_of(page, [y.figure for y in years]),
    )


def _years(
    width: int,
    measure: Measure,
    years: Sequence[FiscalYear],
    cuts: Sequence[Break],
    offices: pd.DataFrame,
    description: str,
) -> alt.LayerChart:
    face = theme.face(measure)
    last = years[-1].figure.period
    end = last.end if last.complete else last.start + timedelta(days=364)
    highest = max(y.figure.value for y in years)
    frame = charts.base(width, years[0].figure.period.start, end, highest)
    bars = [_bar(y.figure, face.hue, theme.PAPER if y.straddles else face.fill) for y in years]
    return charts.compose(
        frame,
        charts.bands(frame, offices),
        charts.bars(frame, bars),
        *[_parting(frame, y, face.hue) for y in years if y.parts],
        charts.rules(frame, cuts),
        description=description,
    )


def _bar(figure: Figure, hue: str, fill: str) -> charts.Bar:
    period = figure.period
    label = f"{period.label}: {numbers.plain(figure)}"
    return charts.Bar(
        period.start, period.end, figure.value, label, hue, fill, partial=not period.complete
    )


def _parting(frame: charts.Frame, year: FiscalYear, hue: str) -> charts.Part:
    """Return the line between the part before an inauguration, below, and the one after it."""
    first, period = year.parts[0].figure, year.figure.period
    left = frame.px(max(period.start, frame.start)) + 1
    right = frame.px(min(period.end + timedelta(days=1), frame.end)) - 1
    height = frame.py(first.value)
    box = {"x": left, "x2": right, "y": height, "y2": frame.py(0)}
    lower = (
        layer([box])
        .mark_rect(fill=theme.GRID, stroke=hue, strokeWidth=1)
        .encode(
            x=alt.X("x:Q", scale=None),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", scale=None),
            y2=alt.Y2("y2:Q"),
        )
    )
    return charts.Part((lower,))
