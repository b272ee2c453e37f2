"""Groups of horizontal bars: one row for each figure, its number in full at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from border_report.display import theme
from border_report.display.frame import SEMIBOLD, layer, text_width, words

ROW = 19  # px from one bar to the next
BAR = 13
HEAD = 24  # px of a group's title
ASIDE = 16
GAP = 13


@dataclass(frozen=True)
class RowBar:
    """One row: its name, its value, the value as text, and words behind it.

    Without a value the words stand where the bar would. A `bound` ends in an open triangle.
    """

    name: str
    value: float | None
    text: str
    face: theme.Face
    remark: str = ""
    bound: bool = False


@dataclass(frozen=True)
class Group:
    """Rows that may be compared with each other, and what is said about the comparison."""

    title: str
    rows: Sequence[RowBar]
    aside: str = ""


def row_bars(width: int, groups: Sequence[Group], *, description: str) -> alt.LayerChart:
    """Return groups of bars on one common scale from zero.

    Parameters
    ----------
    width : int
        `theme.WIDE` or `theme.NARROW`.
    groups : sequence of Group
    description : str
        The finding with its numbers, for those who can't see the chart.
    """
    rows = [row for group in groups for row in group.rows]
    left = max(text_width(row.name) for row in rows) + 10
    # px a unit: every bar leaves room for its own words, and none gets none
    rooms = [max(width - left - _after(row), 20) / row.value for row in rows if row.value]
    scale = min(rooms, default=0.0)
    heads, asides, names, values, remarks, boxes, bounds = ([] for _ in range(7))
    y = 0.0
    for group in groups:
        if group.title:
            heads.append({"x": 0, "y": y + 8, "t": group.title})
            y += HEAD
        if group.aside:
            beside = bool(group.title) and _fits(group, width)
            at = {"x": width, "y": y + 8 - HEAD} if beside else {"x": 0, "y": y + 4}
            asides.append((at | {"t": group.aside}, "right" if beside else "left"))
            y += 0 if beside else ASIDE
        for row in group.rows:
            middle = y + BAR / 2
            names.append({"x": left - 10, "y": middle, "t": row.name})
            end = left + (row.value or 0) * scale
            if row.value is not None:
                said = "\n".join(filter(None, (f"{row.name}: {row.text}", row.remark, group.title)))
                boxes.append((row, {"x": left, "x2": end, "y": y, "y2": y + BAR, "label": said}))
                if row.bound:
                    bounds.append((row, {"x": end + 4, "y": middle}))
                    end += 8
                values.append({"x": end + 6, "y": middle, "t": row.text})
                end += 12 + text_width(row.text) * SEMIBOLD
            if row.remark:
                remarks.append({"x": end + (0 if row.value is None else 4), "y": middle,
                                "t": row.remark})  # fmt: skip
            y += ROW
        y += GAP
    layers = [
        *[_bar(row, box) for row, box in boxes],
        *[_bound(row, at) for row, at in bounds],
        words(heads, size=13.5, weight=600, color=theme.INK),
        *[words([at], align=align) for at, align in asides],
        words(names, color=theme.INK3, align="right"),
        words(values, weight=600, color=theme.INK),
        words(remarks, color=theme.INK3),
    ]
    return alt.LayerChart(
        layer=[mark for mark in layers if mark.data.values],
        width=width,
        height=y - GAP + 2,
        padding=0,
        autosize="none",
        description=description,
    )


def _after(row: RowBar) -> float:
    """Room that a row needs behind its bar, px."""
    remark = text_width(row.remark) + 4 if row.remark else 0
    return 14 + text_width(row.text) * SEMIBOLD + remark + (8 if row.bound else 0)


def _fits(group: Group, width: int) -> bool:
    return text_width(group.title, 13.5) * SEMIBOLD + text_width(group.aside) + 24 <= width


def _bar(row: RowBar, box: dict[str, Any]) -> alt.Chart:
    bar: alt.Chart = (
        layer([box])
        .mark_rect(fill=row.face.fill, stroke=row.face.hue, strokeWidth=1.25)
        .encode(
            x=alt.X("x:Q", scale=None),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", scale=None),
            y2=alt.Y2("y2:Q"),
            tooltip=alt.Tooltip("label:N"),
        )
    )
    return bar


def _bound(row: RowBar, at: dict[str, Any]) -> alt.Chart:
    mark: alt.Chart = (
        layer([at])
        .mark_point(
            shape="triangle-right", size=44, fill=theme.PAPER, stroke=row.face.hue, opacity=1
        )
        .encode(x=alt.X("x:Q", scale=None), y=alt.Y("y:Q", scale=None))
    )
    return mark
