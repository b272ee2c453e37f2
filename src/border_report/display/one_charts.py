"""Charts of a fact sheet on one sector, citizenship or administration."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from border_report.display import charts, naming, numbers, one, theme
from border_report.display.phrases import sources, values_of
from border_report.display.wording import say
from border_report.measures import breaks, comparison
from border_report.measures.figure import Exactness

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.measures.breaks import Break, SplitSeries
    from border_report.measures.figure import Figure
    from border_report.measures.one import One


def show_years(page: Page, about: One) -> None:
    """Show its fiscal years as bars; rounded ones are pale, those held in part hatched."""
    finding, years = one.years_finding(page.plainly, about), about.part.years
    cuts = breaks.of_measure(page.data, about.measure)
    page.chart(
        _years(theme.WIDE, years, cuts, finding),
        narrow=_years(theme.NARROW, years, cuts, finding),
        caption=_caption("one-years-caption", one.headline(page.plainly, about), about),
        alt=finding,
        sources=sources(years),
        note=say("one-years-note"),
        csv=values_of(page, years),
    )


def show_months(page: Page, about: One) -> None:
    """Show its months as a line, cut where what is counted changes."""
    finding, months = one.months_finding(page.plainly, about), about.part.months
    series = breaks.split(page.data, months)
    page.chart(
        _months(theme.WIDE, series, finding),
        narrow=_months(theme.NARROW, series, finding),
        caption=_caption("one-months-caption", finding, about),
        alt=finding,
        sources=sources(months),
        note=say("one-months-note"),
        csv=values_of(page, months),
    )


def _years(
    width: int, years: Sequence[Figure], cuts: Sequence[Break], description: str
) -> alt.LayerChart:
    hue = theme.face(years[0].measure).hue
    end = years[-1].period.start + timedelta(days=364)
    frame = charts.base(width, years[0].period.start, end, max(f.value for f in years))
    bars = [
        charts.Bar(
            f.period.start,
            f.period.end,
            f.value,
            _label(f),
            hue,
            theme.TINTS[hue] if f.exactness is Exactness.ROUNDED else hue,
            partial=not f.period.complete,
        )
        for f in years
    ]
    return charts.compose(
        frame, charts.bars(frame, bars), charts.rules(frame, cuts), description=description
    )


def _months(width: int, series: SplitSeries, description: str) -> alt.LayerChart:
    figures, hue = series.figures, theme.face(series.measure).hue
    start, end = figures[0].period.start, figures[-1].period.end
    frame = charts.base(width, start, end, comparison.rank(figures)[0].figure.value)
    pieces = [
        charts.Piece([charts.Point.of(f, _label(f)) for f in piece], hue) for piece in series.pieces
    ]
    return charts.compose(
        frame,
        charts.broken_line(frame, pieces, series.breaks),
        charts.rules(frame, series.breaks),
        description=description,
    )


def _label(figure: Figure) -> str:
    period = naming.short_period(figure.period)
    return say("one-point", period=period, number=numbers.plain(figure))


def _caption(key: str, finding: str, about: One) -> str:
    return say(key, finding=finding, measure=naming.measure(about.measure))
