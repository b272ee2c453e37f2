"""The frame of a chart over time: its size in pixels, its two scales, and what is drawn in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10
from typing import Any

import altair as alt

from border_report.display import numbers, theme
from border_report.measures.figure import Figure

ROW = 14  # px from one line of text to the next
# The pointer meets either the point or the cell around it, which holds the point as its datum.
_POINTED = "datum.datum ? datum.datum.label : datum.label"
SEMIBOLD = 1.06  # how much wider semibold text is
# Advance widths of Report Sans, in em, by kind of character.
_WIDTHS = (("ijlI.,;:'|!()[] ·", 0.27), ("mwMW%—…", 0.82), ("0123456789+−×=", 0.5))


@dataclass(frozen=True)
class Point:
    """A value at a day, with the words that a reader gets who points at it."""

    day: date
    value: float
    label: str

    @classmethod
    def of(cls, figure: Figure, label: str) -> Point:
        """Return a figure as a point at the end of its period, when all of it was counted."""
        return cls(figure.period.end, figure.value, label)


@dataclass(frozen=True)
class Part:
    """Layers of a chart, and the points in them that a reader may ask about.

    What is `behind` is drawn below the grid.
    """

    layers: tuple[alt.Chart, ...]
    points: tuple[Point, ...] = ()
    behind: bool = False


@dataclass(frozen=True)
class Frame:
    """A plot of `width` by `height` px, axis labels and end labels included.

    Attributes
    ----------
    start, end : date
        Ends of the horizontal scale.
    top : float
        End of the vertical scale.
    ticks : tuple of float
        Values with a grid line, zero among them, at most five.
    years : tuple of int
        Years marked at their first of January.
    above, right, below, left : int
        Room around the plot, px.
    percent : bool
        Whether values are parts of one, written as percentages.
    bottom : float
        Beginning of the vertical scale: zero, or less where values are.
    """

    width: int
    height: int
    start: date
    end: date
    top: float
    ticks: tuple[float, ...]
    years: tuple[int, ...]
    above: int
    right: int
    below: int
    left: int
    percent: bool = False
    bottom: float = 0.0

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.width < 500

    @property
    def plot_width(self) -> int:
        """Width of the plot alone, px."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> int:
        """Height of the plot alone, px."""
        return self.height - self.above - self.below

    def px(self, day: date) -> float:
        """Return where a day lies, px from the left of the plot."""
        share = (day - self.start).days / (self.end - self.start).days
        return round(share * self.plot_width, 2)

    def py(self, value: float) -> float:
        """Return where a value lies, px from the top of the plot."""
        share = (self.top - value) / (self.top - self.bottom)
        return round(share * self.plot_height, 2)

    def x(self, field: str = "x") -> alt.X:
        """Return the horizontal encoding of a field of ISO dates."""
        scale = alt.Scale(type="utc", domain=[_iso(self.start), _iso(self.end)], nice=False)
        values = [f"{year}-01-01" for year in self.years]
        axis = alt.Axis(format="%Y", values=values)
        return alt.X(f"{field}:T", scale=scale, axis=axis, title=None)

    def y(self, field: str = "y") -> alt.Y:
        """Return the vertical encoding of a field of counts."""
        scale = alt.Scale(domain=[self.bottom, self.top], nice=False)
        whole = all(float(tick).is_integer() for tick in self.ticks)
        form = ".2~%" if self.percent else ",d" if whole else ",.1f"
        axis = alt.Axis(values=list(self.ticks), format=form, grid=False)
        return alt.Y(f"{field}:Q", scale=scale, axis=axis, title=None)


def base(
    width: int,
    start: date,
    end: date,
    highest: float,
    *,
    height: int | None = None,
    above: int = 4 * ROW,
    right: int = 8,
    percent: bool = False,
    lowest: float = 0.0,
) -> Frame:
    """Return the frame of a chart over time.

    Parameters
    ----------
    width : int
        `theme.WIDE` or `theme.NARROW`.
    start, end : date
        First and last day shown.
    highest : float
        The highest value drawn.
    height : int, optional
        px; by default 372 wide and 340 narrow.
    above : int
        px kept free above the plot: two rows for the names of administrations, then one or
        more for breaks and events.
    right : int
        px kept free at the right, for labels of line ends.
    percent : bool
        Whether values are parts of one, written as percentages.
    lowest : float
        The lowest value drawn, where it is below zero.
    """
    height = height or (340 if width < 500 else 372)
    ticks = _ticks(lowest, highest)
    write = numbers.fine_share if percent else numbers.count
    left = round(max(text_width(write(tick)) for tick in ticks)) + 8
    top = max(highest, ticks[-1], 1e-9) * 1.02
    bottom = min(lowest, ticks[0]) * 1.02
    most = max(2, (width - left - right) // 48)
    years = _years(start, end, most)
    room = (above, right, 24, left)
    return Frame(width, height, start, end, top, ticks, years, *room, percent, bottom)


def nice_ticks(highest: float) -> tuple[float, ...]:
    """Return round values from zero up to `highest`: three to five."""
    if highest <= 0:
        return (0.0,)
    unit = 10.0 ** floor(log10(highest))
    for step in (0.25 * unit, 0.5 * unit, unit, 2 * unit, 2.5 * unit):
        if highest / step < 5 and (step >= 1 or highest < 1):
            return tuple(step * i for i in range(floor(highest / step) + 1))
    return (0.0, unit)


def _ticks(lowest: float, highest: float) -> tuple[float, ...]:
    """Return round values around zero, as far apart as the larger side asks for."""
    one_side = nice_ticks(max(highest, -lowest))
    below = [-tick for tick in reversed(one_side) if 0 < tick <= -lowest]
    return (*below, *(tick for tick in one_side if tick <= max(highest, 0.0)))


def text_width(text: str, size: float = theme.TYPE) -> float:
    """Return about how wide a text is, px."""
    ems = (next((em for kind, em in _WIDTHS if c in kind), 0.56) for c in text)
    return sum(ems) * size


def layer(rows: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """Return a layer without a mark, over rows written into the chart itself."""
    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def words(
    rows: Sequence[Mapping[str, Any]],
    *,
    color: str = theme.INK2,
    size: float = theme.TYPE,
    weight: int = 400,
    align: str = "left",
    baseline: str = "middle",
) -> alt.Chart:
    """Return a layer of texts `t` (a list breaks into lines) at pixels `x`, `y` of the plot."""
    texts: alt.Chart = (
        layer(rows)
        .mark_text(
            color=color,
            fontSize=size,
            fontWeight=weight,  # type: ignore[arg-type]
            align=align,  # type: ignore[arg-type]
            baseline=baseline,  # type: ignore[arg-type]
            lineHeight=round(size * 1.17),
        )
        .encode(x=alt.X("x:Q", scale=None), y=alt.Y("y:Q", scale=None), text=alt.Text("t:N"))
    )
    return texts


def compose(frame: Frame, *parts: Part, description: str) -> alt.LayerChart:
    """Return the chart made of the parts, in their order from the back, over a quiet grid.

    Parameters
    ----------
    description : str
        The finding with its numbers, for those who can't see the chart.
    """
    layers = [layer for part in parts if part.behind for layer in part.layers]
    layers.append(_grid(frame))
    layers += [layer for part in parts if not part.behind for layer in part.layers]
    points = [point for part in parts for point in part.points]
    if points:
        layers.append(_hover(frame, points))
    room = {"top": frame.above, "right": frame.right, "bottom": frame.below, "left": frame.left}
    return alt.LayerChart(
        layer=layers,
        width=frame.plot_width,
        height=frame.plot_height,
        padding=room,
        autosize="none",
        description=description,
    )


def _grid(frame: Frame) -> alt.Chart:
    rows = [{"y": tick} for tick in frame.ticks]
    rules: alt.Chart = layer(rows).mark_rule(color=theme.GRID).encode(y=frame.y())
    return rules


def _hover(frame: Frame, points: Sequence[Point]) -> alt.Chart:
    rows = [{"x": _iso(p.day), "y": p.value, "label": p.label} for p in points]
    return pointed(rows, frame.x(), frame.y())


def pointed(rows: Sequence[Mapping[str, Any]], x: alt.X, y: alt.Y) -> alt.Chart:
    """Return a layer that answers the pointer with the nearest row's `label`.

    It is left out of the still drawing by its name.
    """
    near = alt.selection_point(
        name="near", on="pointerover", clear="pointerout", nearest=True, empty=False
    )
    answers: alt.Chart = (
        layer(rows)
        .mark_point(filled=True, size=60, color=theme.INK, tooltip=alt.expr(_POINTED))
        .encode(x=x, y=y, opacity=alt.condition(near, alt.value(1), alt.value(0)))
        .add_params(near)
        .properties(name="hover")
    )
    return answers


def _iso(day: date) -> str:
    return day.isoformat()


def _years(start: date, end: date, most: int) -> tuple[int, ...]:
    first = start.year if (start.month, start.day) == (1, 1) else start.year + 1
    for step in (1, 2, 4, 5, 10, 20, 25, 50):
        years = tuple(y for y in range(first, end.year + 1) if y % step == 0)
        if len(years) <= most:
            return years
    return (first,)
