"""Charts of encounters in parts: lines by authority, small multiples, shares by region."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from border_report.display import charts, detail, naming, numbers, theme
from border_report.display.holds import Clause, nowhere
from border_report.display.panels import Panel, panels
from border_report.display.phrases import sources, values_of
from border_report.display.sharebars import Slice, share_bars
from border_report.display.wording import say
from border_report.measures import breaks, comparison
from border_report.measures.conclusions.detail import part_id
from border_report.measures.detail import SMALLEST
from border_report.measures.figure import Exactness

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.tables import Table
    from border_report.measures.breaks import Break
    from border_report.measures.detail import Breakdown, Part, Year
    from border_report.measures.figure import Figure

Months = dict[str, list["Figure"]]


def show_authority(page: Page, breakdown: Breakdown, held: Clause = nowhere) -> None:
    """Show Title 8 and Title 42 by month as two lines, with the months of the change."""
    finding = detail.authority_finding(page.plainly, breakdown)
    first = breakdown.years[0].period.start
    months: Months = {
        detail.head(part): [f for f in part.months if f.period.start >= first]
        for part in breakdown.parts
    }
    months = {name: figures for name, figures in months.items() if figures}
    cuts = breaks.of_measure(page.data, breakdown.measure)
    page.chart(
        _authority(theme.WIDE, breakdown, months, cuts, finding),
        narrow=_authority(theme.NARROW, breakdown, months, cuts, finding),
        caption=_caption("detail-authority-caption", finding, breakdown),
        alt=finding,
        sources=sources([f for figures in months.values() for f in figures]),
        note=say("detail-authority-note") + held("detail-expelled"),
        csv=_values(page, months),
    )


def show_months(
    page: Page, breakdown: Breakdown, year: Year, key: str, held: Clause = nowhere
) -> None:
    """Show the months of each part as a panel; parts too small to see are named below.

    Parameters
    ----------
    page, breakdown
    year : Year
        Whose shares decide which parts are too small.
    key : str
        The message of the caption.
    held : Clause
    """
    small = {p.name for p, share in detail.held(breakdown, year) if share.value < SMALLEST}
    parts = [p for p in breakdown.parts if p.name not in small]
    left = [detail.head(p) for p in breakdown.parts if p.name in small]
    finding = detail.months_finding(page.plainly, parts)
    face = theme.face(breakdown.measure)
    items = [_lines(page, part, face.hue) for part in parts]
    figures = [f for part in parts for f in part.months]
    span = (figures[0].period.start, max(f.period.end for f in figures))
    cuts = breaks.of_measure(page.data, breakdown.measure)
    page.chart(
        panels(theme.WIDE, items, span, cuts, columns=len(items), description=finding),
        narrow=panels(theme.NARROW, items, span, cuts, columns=1, description=finding),
        caption=_caption(key, finding, breakdown),
        alt=finding,
        sources=sources(figures),
        note=say("detail-panels-note", left=numbers.listed(left) or "none")
        + "".join(held(part_id(p.name), detail.head(p)) for p in parts),
        csv=_values(page, {detail.head(p): list(p.months) for p in parts}),
    )


def show_long(page: Page, breakdown: Breakdown) -> None:
    """Show the fiscal years of citizens of Mexico and of other countries as bars."""
    finding = detail.long_finding(page.plainly, breakdown)
    note = say("detail-long-note", partial=_partial(breakdown))
    _show_years(page, breakdown, "detail-long-caption", finding, note, columns=(2, 1))


def show_sectors(page: Page, breakdown: Breakdown, year: Year) -> None:
    """Show the fiscal years of each sector as bars; rounded ones are pale."""
    finding = detail.sector_finding(page.plainly, breakdown, year)
    rounded = [f.period.label for f in breakdown.parts[0].years if _is_rounded(f)]
    note = say(
        "detail-sector-note",
        n=len(rounded),
        first=rounded[0] if rounded else "",
        last=rounded[-1] if rounded else "",
        partial=_partial(breakdown),
    )
    _show_years(page, breakdown, "detail-sector-caption", finding, note, columns=(3, 2))


def show_regions(page: Page, breakdown: Breakdown, year: Year) -> None:
    """Show the share of each region in each full fiscal year as stacked bars."""
    finding = detail.shares_finding(page.plainly, breakdown, year)
    years = [y for y in breakdown.years if y.period.complete] or list(breakdown.years)
    held = [(detail.head(p), share) for y in years for p, share in detail.held(breakdown, y)]
    page.chart(
        _regions(theme.WIDE, breakdown, years, finding),
        narrow=_regions(theme.NARROW, breakdown, years, finding),
        caption=_caption("detail-region-caption", finding, breakdown),
        alt=finding,
        sources=sources([share.part for _, share in held]),
        note=say("detail-region-note"),
        csv=values_of(
            page,
            [share.part for _, share in held],
            part=[name for name, _ in held],
            share=[page.number(share.of_whole) for _, share in held],
        ),
    )


def _show_years(
    page: Page,
    breakdown: Breakdown,
    key: str,
    finding: str,
    note: str,
    *,
    columns: tuple[int, int],
) -> None:
    """Show the fiscal years of each part as a panel of bars, in so many columns wide and narrow."""
    face = theme.face(breakdown.measure)
    items = [_bars(part, face.hue) for part in breakdown.parts]
    first, last = breakdown.years[0].period, breakdown.years[-1].period
    span = (first.start, last.start + timedelta(days=364))
    cuts = breaks.of_measure(page.data, breakdown.measure)
    wide, narrow = columns
    years = {detail.head(p): list(p.years) for p in breakdown.parts}
    page.chart(
        panels(theme.WIDE, items, span, cuts, columns=wide, description=finding),
        narrow=panels(theme.NARROW, items, span, cuts, columns=narrow, description=finding),
        caption=_caption(key, finding, breakdown),
        alt=finding,
        sources=sources([f for held in years.values() for f in held]),
        note=note,
        csv=_values(page, years),
    )


def _authority(
    width: int, breakdown: Breakdown, months: Months, cuts: Sequence[Break], description: str
) -> alt.LayerChart:
    hues = dict(zip(months, (theme.face(breakdown.measure).hue, theme.INK2), strict=False))
    dashes = dict(zip(months, ((), theme.SECOND), strict=False))
    labels = [
        charts.EndLabel(held[-1].value, (name,), hues[name], held[-1].period.end)
        for name, held in months.items()
    ]
    every = [f for held in months.values() for f in held]
    frame = charts.base(
        width,
        min(f.period.start for f in every),
        max(f.period.end for f in every),
        max(f.value for f in every),
        above=20,
        right=charts.label_room(labels),
    )
    pieces = [
        charts.Piece(
            [charts.Point.of(f, _label(name, f)) for f in held], hues[name], dash=dashes[name]
        )
        for name, held in months.items()
    ]
    return charts.compose(
        frame,
        charts.broken_line(frame, pieces),
        charts.rules(frame, cuts),
        charts.end_labels(frame, labels),
        description=description,
    )


def _regions(
    width: int, breakdown: Breakdown, years: Sequence[Year], description: str
) -> alt.LayerChart:
    face = theme.face(breakdown.parts[0].years[0].measure)
    tint = theme.face(breakdown.measure)
    looks = ((face, theme.PAPER), (tint, theme.INK), (theme.Face(face.hue, theme.PAPER), theme.INK))
    heads = [
        (detail.head(part), look, ink)
        for part, (look, ink) in zip(breakdown.parts, looks, strict=True)
    ]
    rows = [
        (
            year.period.label,
            [
                Slice(share.value, numbers.share(share.value), _label(detail.head(p), share.part))
                for p, share in detail.held(breakdown, year)
            ],
        )
        for year in years
    ]
    return share_bars(width, heads, rows, description=description)


def _lines(page: Page, part: Part, hue: str) -> Panel:
    name = detail.head(part)
    newest, top = part.months[-1], comparison.rank(part.months)[0].figure
    pieces = [
        charts.Piece([charts.Point.of(f, _label(name, f)) for f in piece], hue)
        for piece in breaks.split(page.data, part.months).pieces
    ]
    return Panel(name, _newest_and_highest(newest, top), pieces)


def _bars(part: Part, hue: str) -> Panel:
    name = detail.head(part)
    bars = [
        charts.Bar(
            f.period.start,
            f.period.end,
            f.value,
            _label(name, f),
            hue,
            theme.TINTS[hue] if _is_rounded(f) else hue,
            partial=not f.period.complete,
        )
        for f in part.years
    ]
    return Panel(name, _newest_and_highest(part.full_years[-1], detail.highest(part)), bars=bars)


def _newest_and_highest(newest: Figure, top: Figure) -> list[str]:
    return [
        say(key, period=_short(figure), number=numbers.plain(figure))
        for key, figure in (("detail-line-newest", newest), ("detail-line-highest", top))
    ]


def _short(figure: Figure) -> str:
    label = figure.period.label
    return label if label.startswith("FY") else numbers.short_month(figure.period.start)


def _label(name: str, figure: Figure) -> str:
    period = naming.short_period(figure.period)
    return say("detail-point-value", part=name, period=period, number=numbers.plain(figure))


def _is_rounded(figure: Figure) -> bool:
    return figure.exactness is Exactness.ROUNDED


def _partial(breakdown: Breakdown) -> str:
    """Return the fiscal years that are held in part, in words; ``none`` where all are whole."""
    partial = [detail.year_words(y.period) for y in breakdown.years if not y.period.complete]
    return numbers.listed(partial) or "none"


def _values(page: Page, held: Months) -> Table:
    figures = [f for own in held.values() for f in own]
    return values_of(page, figures, part=[name for name, own in held.items() for _ in own])


def _caption(key: str, finding: str, breakdown: Breakdown) -> str:
    return say(key, finding=finding, measure=naming.measure(breakdown.measure))
