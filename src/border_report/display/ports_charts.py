"""Charts of encounters at and between ports of entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import charts, numbers, ports, theme
from border_report.display.holds import Clause, nowhere
from border_report.display.nothing import show_nothing
from border_report.display.phrases import sources, values_of
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.terms import reach
from border_report.display.wording import say
from border_report.measures import breaks

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt
    import pandas as pd

    from border_report.display.page import Page
    from border_report.measures.administrations import Term
    from border_report.measures.breaks import SplitSeries
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Geography
    from border_report.measures.ports import Split, TermSplit


def show_months(
    page: Page, geography: Geography, months: Sequence[Split], held: Clause = nowhere
) -> None:
    """Show the months between and at ports of entry as two lines cut at breaks."""
    if not months:
        _nothing(page)
        return
    finding = ports.months_finding(page.plainly, months)
    series = [
        breaks.split(page.data, figures)
        for figures in ([m.between for m in months], [m.at for m in months])
    ]
    offices = page.data.table("administrations")
    page.chart(
        _months(theme.WIDE, series, offices, finding),
        narrow=_months(theme.NARROW, series, offices, finding),
        caption=say("ports-months-caption", finding=finding, where=ports.where(geography)),
        alt=finding,
        sources=sources([f for one in series for f in one.figures]),
        note=say("ports-months-note", geography=geography) + ports.sides(held, "months-top"),
        csv=values_of(
            page,
            [m.together for m in months],
            between_ports=[page.number(m.between) for m in months],
            at_ports=[page.number(m.at) for m in months],
            share_at_ports=[page.number(m.share.of_whole) for m in months],
        ),
    )


def show_share(page: Page, geography: Geography, months: Sequence[Split]) -> None:
    """Show the share at ports of entry by month, cut at breaks."""
    if not months:
        _nothing(page)
        return
    finding = ports.share_range(page.plainly, months)
    offices = page.data.table("administrations")
    series = breaks.split(page.data, [m.together for m in months])
    shares = {m.together.id: m.share.value for m in months}
    page.chart(
        _share(theme.WIDE, series, shares, offices, finding),
        narrow=_share(theme.NARROW, series, shares, offices, finding),
        caption=say("ports-share-caption", finding=finding, where=ports.where(geography)),
        alt=finding,
        sources=sources([m.together for m in months]),
        note=say("ports-share-note"),
        csv=values_of(
            page,
            [m.at for m in months],
            together=[page.number(m.together) for m in months],
            share_at_ports=[page.number(m.share.of_whole) for m in months],
        ),
    )


def show_terms(
    page: Page, geography: Geography, terms: Sequence[TermSplit], held: Clause = nowhere
) -> None:
    """Show the mean month of each administration, between ports and at ports apart."""
    if not terms:
        _nothing(page)
        return
    finding = ports.terms_headline(page.plainly, terms)
    means = [t.mean for term in terms for t in (term.between, term.at) if t]
    page.chart(
        _terms(theme.WIDE, terms, finding),
        narrow=_terms(theme.NARROW, terms, finding),
        caption=say("ports-terms-caption", finding=finding, where=ports.where(geography)),
        alt=finding,
        sources=sources(means),
        note=say("ports-terms-note") + ports.sides(held, "terms-top"),
        csv=values_of(page, means, counted_by=[f.measure.component.value for f in means]),
    )


def _nothing(page: Page) -> None:
    said = ports.none(page)
    show_nothing(page, said, say("ports-none-caption", said=said))


def _months(
    width: int, series: Sequence[SplitSeries], offices: pd.DataFrame, description: str
) -> alt.LayerChart:
    every = [figure for one in series for figure in one.figures]
    labels = [_end(one, key) for one, key in zip(series, _NAMES, strict=True)]
    start, end = every[0].period.start, every[-1].period.end
    highest = max(f.value for f in every)
    frame = charts.base(width, start, end, highest, right=charts.label_room(labels))
    lines = [
        charts.broken_line(frame, _pieces(one, say(key), dash), one.breaks)
        for one, key, dash in zip(series, _NAMES, ((), theme.SECOND), strict=True)
    ]
    return charts.compose(
        frame,
        charts.bands(frame, offices),
        charts.rules(frame, series[0].breaks),
        *lines,
        charts.end_labels(frame, labels),
        description=description,
    )


_NAMES = ("ports-between", "ports-at")


def _pieces(series: SplitSeries, name: str, dash: Sequence[float]) -> list[charts.Piece]:
    hue = theme.face(series.measure).hue
    return [
        charts.Piece([charts.Point.of(f, _point(name, f)) for f in piece], hue, dash=dash)
        for piece in series.pieces
    ]


def _point(name: str, figure: Figure) -> str:
    month = numbers.month(figure.period.start)
    return say("ports-point", name=name, month=month, number=numbers.plain(figure))


def _end(series: SplitSeries, key: str) -> charts.EndLabel:
    last = series.figures[-1]
    lines = (say(f"{key}-short"), numbers.plain(last))
    return charts.EndLabel(last.value, lines, theme.face(series.measure).hue)


def _share(
    width: int,
    series: SplitSeries,
    shares: dict[str, float],
    offices: pd.DataFrame,
    description: str,
) -> alt.LayerChart:
    figures = series.figures
    hue = theme.TOKENS["plum"].light
    last = shares[figures[-1].id]
    label = charts.EndLabel(last, (numbers.share(last),), hue)
    start, end = figures[0].period.start, figures[-1].period.end
    right = charts.label_room([label])
    frame = charts.base(
        width, start, end, max(shares.values()), height=300, right=right, percent=True
    )
    pieces = [
        charts.Piece(
            [charts.Point(f.period.end, shares[f.id], _told(f, shares)) for f in piece], hue
        )
        for piece in series.pieces
    ]
    return charts.compose(
        frame,
        charts.bands(frame, offices),
        charts.broken_line(frame, pieces, series.breaks),
        charts.rules(frame, series.breaks),
        charts.end_labels(frame, [label]),
        description=description,
    )


def _told(figure: Figure, shares: dict[str, float]) -> str:
    month = numbers.month(figure.period.start)
    return say("ports-share-point", month=month, share=numbers.share(shares[figure.id]))


def _terms(width: int, terms: Sequence[TermSplit], description: str) -> alt.LayerChart:
    between = [_bar(term.between) for term in terms if term.between]
    at = [_bar(term.at) for term in terms if term.at]
    groups = [
        Group(say(key), rows) for key, rows in zip(_NAMES, (between, at), strict=True) if rows
    ]
    return row_bars(width, groups, description=description)


def _bar(term: Term) -> RowBar:
    face = theme.face(term.mean.measure)
    outlined = theme.Face(face.hue, theme.PAPER)
    return RowBar(
        term.administration.name,
        term.mean.value,
        numbers.plain(term.mean),
        face if term.total.period.complete else outlined,
        reach(term),
    )
