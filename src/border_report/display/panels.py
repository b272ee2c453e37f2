"""Small multiples: one small chart for each part, all on the same two scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import altair as alt

from border_report.display import charts, numbers, theme
from border_report.display.frame import ROW, Frame, layer, pointed, text_width, words
from border_report.measures.breaks import Break

TITLE = 17  # px of a panel's title
FOOT = 28  # px below a plot, for the years
GAP = 22  # px between columns, and below a row


@dataclass(frozen=True)
class Panel:
    """One part: its title, lines of words below it, and its values as line pieces or bars.

    No piece may cross a break that cuts.
    """

    title: str
    lines: Sequence[str]
    pieces: Sequence[charts.Piece] = field(default=())
    bars: Sequence[charts.Bar] = field(default=())

    @property
    def values(self) -> list[float]:
        """All values drawn."""
        return [p.value for piece in self.pieces for p in piece.points] + [
            b.value for b in self.bars
        ]


@dataclass(frozen=True)
class _Cell:
    """A panel in its place: the left and the top of its plot, px."""

    panel: Panel
    frame: Frame
    left: float
    top: float

    def xy(self, day: date, value: float) -> dict[str, Any]:
        """Return the pixels of a value at a day."""
        return {
            "x": round(self.left + self.frame.px(day), 2),
            "y": round(self.top + self.frame.py(value), 2),
        }

    def box(self, bar: charts.Bar) -> dict[str, Any]:
        """Return the corners of a bar, px."""
        end = min(bar.end + timedelta(days=1), self.frame.end)
        low, high = self.xy(max(bar.start, self.frame.start), 0), self.xy(end, bar.value)
        gap = min(1.5, (high["x"] - low["x"]) / 4)
        return {"x": low["x"] + gap / 2, "x2": high["x"] - gap / 2, "y": high["y"], "y2": low["y"]}


def panels(
    width: int,
    items: Sequence[Panel],
    span: tuple[date, date],
    breaks: Sequence[Break] = (),
    *,
    columns: int,
    height: int = 110,
    description: str,
) -> alt.LayerChart:
    """Return small charts in rows, to be read from left to right.

    Parameters
    ----------
    width : int
        `theme.WIDE` or `theme.NARROW`.
    items : sequence of Panel
    span : pair of dates
        First and last day of every panel.
    breaks : sequence of Break
        Those that cut are dashed in every panel and named in the first.
    columns : int
        How many stand in a row.
    height : int
        px of each plot.
    description : str
        The finding with its numbers, for those who can't see the chart.

    Raises
    ------
    UnlikeFiguresError
        When a piece has points on both sides of a break that cuts.
    """
    highest = max(value for item in items for value in item.values)
    left = 8 + max(text_width(numbers.count(tick)) for tick in charts.nice_ticks(highest))
    wide = (width - left - GAP * (columns - 1)) / columns
    measured = charts.base(round(wide), *span, highest, height=height, above=0, right=0)
    frame = replace(measured, width=round(wide), right=0, below=0, left=0)
    cuts = [k for k in breaks if k.cuts and span[0] < k.day < span[1]]
    named = _named(frame, cuts)
    above = TITLE + ROW * max(len(item.lines) for item in items) + 8
    first = above + ROW * max((row + 1 for *_, row in named), default=0)
    step = above + height + FOOT
    cells = [
        _Cell(item, frame, left + i % columns * (wide + GAP), first + i // columns * step)
        for i, item in enumerate(items)
    ]
    layers = [
        *_scales(cells, columns),
        *_bars(cells),
        *[_line(cell, piece, cuts) for cell in cells for piece in cell.panel.pieces],
        *_breaks(cells, cuts, named),
        *_titles(cells, above, first),
        _hover(cells),
    ]
    return alt.LayerChart(
        layer=[mark for mark in layers if mark.data.values],
        width=width,
        height=round(cells[-1].top + height + FOOT),
        padding=0,
        autosize="none",
        description=description,
    )


def _scales(cells: Sequence[_Cell], columns: int) -> list[alt.Chart]:
    """Return grid lines and years of every panel, values at the left of every row."""
    grid, values, years = [], [], []
    for place, cell in enumerate(cells):
        right = cell.left + cell.frame.width
        for tick in cell.frame.ticks:
            y = round(cell.top + cell.frame.py(tick), 2)
            grid.append({"x": cell.left, "x2": right, "y": y, "y2": y})
            if place % columns == 0:
                values.append({"x": cell.left - 6, "y": y, "t": numbers.count(tick)})
        for year in cell.frame.years:
            half = text_width(str(year)) / 2
            x = cell.left + min(cell.frame.px(date(year, 1, 1)), cell.frame.width - half)
            years.append({"x": x, "y": cell.top + cell.frame.height + 11, "t": str(year)})
    return [
        _rules(grid, color=theme.GRID),
        words(values, color=theme.INK3, align="right"),
        words(years, color=theme.INK3, align="center"),
    ]


def _bars(cells: Sequence[_Cell]) -> list[alt.Chart]:
    drawn = [(bar, cell.box(bar)) for cell in cells for bar in cell.panel.bars]
    layers = []
    for hue, fill in dict.fromkeys((bar.hue, bar.fill) for bar, _ in drawn):
        rows = [b for bar, b in drawn if (bar.hue, bar.fill, bar.partial) == (hue, fill, False)]
        edge = 0 if fill == hue else 0.75
        mark = layer(rows).mark_rect(fill=fill, stroke=hue, strokeWidth=edge)
        layers.append(mark.encode(**_corners()))
    for bar, box in drawn:
        if bar.partial:
            outline = layer([box]).mark_rect(fill=theme.PAPER, stroke=bar.hue, strokeWidth=1)
            layers.append(outline.encode(**_corners()))
            layers.append(_rules(charts.hatching(**box), color=bar.hue))
    return layers


def _line(cell: _Cell, piece: charts.Piece, cuts: Sequence[Break]) -> alt.Chart:
    charts.refuse_crossing(piece, cuts)
    chart = layer([cell.xy(point.day, point.value) for point in piece.points])
    mark = chart.mark_line if len(piece.points) > 1 else chart.mark_point
    drawn: alt.Chart = mark(color=piece.color, strokeWidth=piece.stroke).encode(
        x=alt.X("x:Q", scale=None), y=alt.Y("y:Q", scale=None)
    )
    return drawn


def _named(frame: Frame, cuts: Sequence[Break]) -> list[tuple[float, str, int]]:
    """Return the middle of each break's month in words, and in which row it has room."""
    found: list[tuple[float, str, int]] = []
    ends: list[float] = []
    for cut in cuts:
        text = numbers.short_month(cut.day)
        half = text_width(text) / 2
        middle = min(max(frame.px(cut.day), half), frame.width - half)
        row = next((i for i, end in enumerate(ends) if middle - half > end + 6), len(ends))
        ends[row : row + 1] = [middle + half]
        found.append((middle, text, row))
    return found


def _breaks(
    cells: Sequence[_Cell], cuts: Sequence[Break], named: Sequence[tuple[float, str, int]]
) -> list[alt.Chart]:
    lines = []
    for cell in cells:
        for cut, (_, _, row) in zip(cuts, named, strict=True):
            x = round(cell.left + cell.frame.px(cut.day), 2)
            up = ROW * row + 4 if cell is cells[0] else 0
            lines.append({"x": x, "x2": x, "y": cell.top - up, "y2": cell.top + cell.frame.height})
    texts = [
        {"x": cells[0].left + middle, "y": cells[0].top - ROW * row - 11, "t": text}
        for middle, text, row in named
    ]
    return [
        _rules(lines, color=theme.INK3, dash=[3, 3]),
        words(texts, color=theme.INK3, align="center"),
    ]


def _titles(cells: Sequence[_Cell], above: float, first: float) -> list[alt.Chart]:
    heads, lines = [], []
    for cell in cells:
        y = cell.top - (first if cell.top == cells[0].top else above)
        heads.append({"x": cell.left, "y": y + 8, "t": cell.panel.title})
        for place, line in enumerate(cell.panel.lines):
            lines.append({"x": cell.left, "y": y + 8 + TITLE + ROW * place, "t": line})
    return [words(heads, size=13.5, weight=600, color=theme.INK), words(lines, color=theme.INK2)]


def _hover(cells: Sequence[_Cell]) -> alt.Chart:
    rows = []
    for cell in cells:
        for point in (p for piece in cell.panel.pieces for p in piece.points):
            rows.append(cell.xy(point.day, point.value) | {"label": point.label})
        for bar in cell.panel.bars:
            box = cell.box(bar)
            rows.append({"x": (box["x"] + box["x2"]) / 2, "y": box["y"], "label": bar.label})
    return pointed(rows, alt.X("x:Q", scale=None), alt.Y("y:Q", scale=None))


def _rules(rows: Sequence[dict[str, Any]], *, color: str, dash: Sequence[int] = ()) -> alt.Chart:
    drawn: alt.Chart = (
        layer(rows).mark_rule(color=color, strokeDash=list(dash)).encode(**_corners())
    )
    return drawn


def _corners() -> dict[str, Any]:
    return {
        "x": alt.X("x:Q", scale=None),
        "x2": alt.X2("x2:Q"),
        "y": alt.Y("y:Q", scale=None),
        "y2": alt.Y2("y2:Q"),
    }
