"""The parts that every chart of the report is made of.

A chart over time: ``base`` gives the frame, each part is drawn in it, ``compose`` puts them
together. No colour stands for a party; lines can't cross a break; partial periods are hatched;
bounds end in an open triangle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import altair as alt
import pandas as pd

from border_report.display import numbers, theme
from border_report.display.frame import (
    ROW,
    Frame,
    Part,
    Point,
    base,
    compose,
    layer,
    nice_ticks,
    text_width,
    words,
)
from border_report.display.labels import (
    EndLabel,
    end_labels,
    label_room,
    spread,
    value_labels,
)
from border_report.errors import UnlikeFiguresError
from border_report.measures.breaks import Break

__all__ = [
    "Bar",
    "EndLabel",
    "Event",
    "Frame",
    "Part",
    "Piece",
    "Point",
    "bands",
    "bars",
    "base",
    "broken_line",
    "compose",
    "end_labels",
    "hatching",
    "label_room",
    "nice_ticks",
    "refuse_crossing",
    "rules",
    "spread",
    "steps",
    "text_width",
    "value_labels",
    "words",
]


@dataclass(frozen=True)
class Piece:
    """A stretch of a line between two breaks, dashed where it's one of several lines."""

    points: Sequence[Point]
    color: str
    stroke: float = 2
    dash: Sequence[float] = ()


@dataclass(frozen=True)
class Bar:
    """A bar from `start` to `end` (both included), with the words for who points at it."""

    start: date
    end: date
    value: float
    label: str
    hue: str
    fill: str
    partial: bool = False


@dataclass(frozen=True)
class Event:
    """Something that happened on a day."""

    day: date
    lines: tuple[str, ...]


def bands(frame: Frame, administrations: pd.DataFrame) -> Part:
    """Return administrations as alternate grey bands with their names at the top.

    Parameters
    ----------
    administrations : DataFrame
        `administration`, `start_date`, `end_date` (missing: still in office), in order.
    """
    shades, names = [], []
    taken = -99.0
    for place, row in enumerate(administrations.to_dict("records")):
        since = pd.Timestamp(row["start_date"]).date()
        until = frame.end if pd.isna(row["end_date"]) else pd.Timestamp(row["end_date"]).date()
        if since >= frame.end or until <= frame.start:
            continue
        left, right = frame.px(max(since, frame.start)), frame.px(min(until, frame.end))
        if place % 2 == 0:
            shades.append({"x": left, "x2": right, "y": -frame.above, "y2": frame.plot_height})
        lines, middle = _name(str(row["administration"]), left, right, frame)
        wide = max(map(text_width, lines), default=0)
        if lines and middle - wide / 2 > taken + 4:
            names.append({"x": middle, "y": ROW / 2 - frame.above, "t": lines})
            taken = middle + wide / 2
    shade = layer(shades).mark_rect(color=theme.PANEL).encode(**_pixels())
    return Part((shade, words(names, color=theme.INK3, align="center")), behind=True)


def broken_line(frame: Frame, pieces: Sequence[Piece], breaks: Sequence[Break] = ()) -> Part:
    """Return a line in pieces, none of which crosses a break.

    Raises
    ------
    UnlikeFiguresError
        When a piece has points on both sides of a break that cuts.
    """
    layers: list[alt.Chart] = []
    points: list[Point] = []
    for piece in pieces:
        refuse_crossing(piece, breaks)
        rows = [{"x": point.day.isoformat(), "y": point.value} for point in piece.points]
        chart = layer(rows)
        mark = chart.mark_line if len(rows) > 1 else chart.mark_point
        drawn = mark(color=piece.color, strokeWidth=piece.stroke, strokeDash=list(piece.dash))
        layers.append(drawn.encode(x=frame.x(), y=frame.y()))
        points += piece.points
    return Part(tuple(layers), tuple(points))


def refuse_crossing(piece: Piece, breaks: Sequence[Break]) -> None:
    """Refuse a piece of a line that has points on both sides of a break that cuts.

    Raises
    ------
    UnlikeFiguresError
        If it has.
    """
    days = [point.day for point in piece.points]
    for cut in breaks:
        if cut.cuts and days and min(days) < cut.day <= max(days):
            raise UnlikeFiguresError(
                f"A line from {min(days)} to {max(days)} would cross the break of {cut.day} "
                f"({cut.title}); draw one piece before it and one after."
            )


def rules(frame: Frame, breaks: Sequence[Break] = (), events: Sequence[Event] = ()) -> Part:
    """Return dashed rules: the month of each break that cuts, the words of each event.

    The words stand above the plot, one above the other where they would overlap.
    """
    marks: list[tuple[date, tuple[str, ...]]]
    marks = [(cut.day, (numbers.short_month(cut.day),)) for cut in breaks if cut.cuts]
    marks += [(event.day, event.lines) for event in events]
    lines, texts = [], []
    placed: list[tuple[float, int]] = []  # right end and top row of the words so far
    for day, said in sorted(mark for mark in marks if frame.start < mark[0] < frame.end):
        x, wide = frame.px(day), max(map(text_width, said))
        middle = min(max(x, wide / 2 - frame.left), frame.plot_width + frame.right - wide / 2)
        row = max((top for end, top in placed if end + 6 > middle - wide / 2), default=0)
        placed.append((middle + wide / 2, row + len(said)))
        texts.append({"x": middle, "y": ROW / 2 - 2 - placed[-1][1] * ROW, "t": list(said)})
        lines.append({"x": x, "x2": x, "y": -row * ROW, "y2": frame.plot_height})
    rule = layer(lines).mark_rule(color=theme.INK3, strokeDash=[3, 3]).encode(**_pixels())
    return Part((rule, words(texts, color=theme.INK3, align="center")))


def bars(frame: Frame, items: Sequence[Bar], gap: float = 1.5) -> Part:
    """Return one bar for each period; partial periods are pale and hatched."""
    layers: list[alt.Chart] = []
    for hue, fill, partial in dict.fromkeys((b.hue, b.fill, b.partial) for b in items):
        chosen = [b for b in items if (b.hue, b.fill, b.partial) == (hue, fill, partial)]
        boxes = [_box(frame, bar, gap) for bar in chosen]
        rows = [{"x": x, "x2": x2, "y": y, "y2": y2} for x, y, x2, y2 in boxes]
        layers.append(
            layer(rows)
            .mark_rect(fill=theme.PAPER if partial else fill, stroke=hue, strokeWidth=1)
            .encode(**_pixels())
        )
        if partial:
            lines = [line for box in boxes for line in hatching(*box)]
            layers.append(layer(lines).mark_rule(color=hue, strokeWidth=1).encode(**_pixels()))
    points = tuple(Point(b.start + (b.end - b.start) / 2, b.value, b.label) for b in items)
    return Part((_axes(frame), *layers), points)


def steps(frame: Frame, points: Sequence[Point], color: str, *, until: date | None = None) -> Part:
    """Return stated figures as steps: a mark for each statement, an open triangle at the end.

    Parameters
    ----------
    points : sequence of Point
        In order of time, each a lower bound.
    color : str
        One of `theme.SERIES`, which has a mark of its own.
    until : date, optional
        How far the last step is drawn on.
    """
    rows = [{"x": point.day.isoformat(), "y": point.value} for point in points]
    end = rows[-1] if until is None else rows[-1] | {"x": until.isoformat()}
    line = (
        layer([*rows, end])
        .mark_line(color=color, interpolate="step-after", strokeWidth=1.8, strokeJoin="miter")
        .encode(x=frame.x(), y=frame.y())
    )
    dots = (
        layer(rows)
        .mark_point(shape=theme.SHAPES[color], color=color, filled=True, opacity=1, size=26)
        .encode(x=frame.x(), y=frame.y())
    )
    bound = (
        layer([end])
        .mark_point(shape="triangle-up", size=58, fill=theme.PAPER, stroke=color, opacity=1)
        .encode(x=frame.x(), y=frame.y())
    )
    return Part((line, dots, bound), tuple(points))


def hatching(x: float, y: float, x2: float, y2: float, pitch: float = 5) -> list[dict[str, float]]:
    """Return diagonal lines that fill a box given by two corners, px."""
    left, right, top, bottom = min(x, x2), max(x, x2), min(y, y2), max(y, y2)
    lines, offset = [], left + top + pitch
    while offset < right + bottom:  # points of one diagonal share x + y
        ax, bx = max(left, offset - bottom), min(right, offset - top)
        lines.append(
            {"x": round(ax, 2), "y": round(offset - ax, 2),
             "x2": round(bx, 2), "y2": round(offset - bx, 2)}
        )  # fmt: skip
        offset += pitch
    return lines


def _pixels() -> dict[str, Any]:
    return {
        "x": alt.X("x:Q", scale=None),
        "y": alt.Y("y:Q", scale=None),
        "x2": alt.X2("x2:Q"),
        "y2": alt.Y2("y2:Q"),
    }


def _axes(frame: Frame) -> alt.Chart:
    """Draw both axes where all marks are placed by pixel."""
    row = {"x": frame.start.isoformat(), "y": 0}
    mark: alt.Chart = layer([row]).mark_point(opacity=0).encode(x=frame.x(), y=frame.y())
    return mark


def _box(frame: Frame, bar: Bar, gap: float) -> tuple[float, float, float, float]:
    left = frame.px(max(bar.start, frame.start)) + gap / 2
    right = frame.px(min(bar.end + timedelta(days=1), frame.end)) - gap / 2
    return left, frame.py(bar.value), max(left + 0.5, right), frame.py(0)


def _name(name: str, left: float, right: float, frame: Frame) -> tuple[list[str], float]:
    """Return a name as it fits between two pixels, in one line or two, and its middle.

    The last name may reach back over its band's edge; one that fits nowhere is left out.
    """
    middle, two = (left + right) / 2, name.replace(" (", "\n(").split("\n")
    for lines in ([name], two, two[:1]):
        wide = max(map(text_width, lines))
        if wide <= right - left:
            return lines, middle
        if len(lines) > 1 and right == frame.plot_width:
            return lines, right + min(frame.right, 8) - wide / 2
    return [], middle
