"""Rows of stacked bars, each as long as the whole: the shares of a few parts, one row a period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from border_report.display import theme
from border_report.display.frame import SEMIBOLD, layer, text_width, words

ROW = 30  # px from one bar to the next
BAR = 22
KEY = 20  # px of a line of names
PAD = 6


@dataclass(frozen=True)
class Slice:
    """One part of a row: its share of the whole, 0 to 1, the words in it, and who points at it."""

    share: float
    text: str
    label: str


def share_bars(
    width: int,
    heads: Sequence[tuple[str, theme.Face, str]],
    rows: Sequence[tuple[str, Sequence[Slice]]],
    *,
    description: str,
) -> alt.LayerChart:
    """Return one bar a row, its parts named above the first row in the order in which they stand.

    Parameters
    ----------
    width : int
        `theme.WIDE` or `theme.NARROW`.
    heads : sequence of (name, face, ink)
        One for each part: its name, its look, and the colour of words on it.
    rows : sequence of (name, slices)
        A slice for each part. Words that don't fit into their slice are left out, those of the
        last one stand behind it.
    description : str
        The finding with its numbers, for those who can't see the chart.
    """
    left = max(text_width(name) for name, _ in rows) + 10
    after = max(text_width(slices[-1].text) for _, slices in rows) * SEMIBOLD + PAD + 2
    scale = width - left - after
    keys, names, head = _keys(width, left, heads)
    texts, layers = [], []
    boxes: dict[int, list[dict[str, Any]]] = {}
    marks = []
    for place, (name, slices) in enumerate(rows):
        y, x = head + place * ROW, left
        marks.append({"x": left - 10, "y": y + BAR / 2, "t": name})
        for part, own in enumerate(slices):
            end = x + own.share * scale
            boxes.setdefault(part, []).append(
                {"x": x, "x2": end, "y": y, "y2": y + BAR, "label": own.label}
            )
            last = part == len(slices) - 1
            if last or text_width(own.text) * SEMIBOLD + 2 * PAD <= end - x:
                ink = theme.INK if last else heads[part][2]
                at = {"x": end + PAD if last else x + PAD, "y": y + BAR / 2, "t": own.text}
                texts.append((ink, at))
            x = end
    for part, found in boxes.items():
        layers.append(_boxes(found, heads[part][1]))
    layers += [_boxes([box], face) for face, box in keys]
    layers += [words(names, color=theme.INK2), words(marks, color=theme.INK3, align="right")]
    for ink in dict.fromkeys(ink for ink, _ in texts):
        layers.append(words([at for own, at in texts if own == ink], color=ink, weight=600))
    return alt.LayerChart(
        layer=layers,
        width=width,
        height=head + len(rows) * ROW - (ROW - BAR) + 2,
        padding=0,
        autosize="none",
        description=description,
    )


def _keys(
    width: int, left: float, heads: Sequence[tuple[str, theme.Face, str]]
) -> tuple[list[tuple[theme.Face, dict[str, Any]]], list[dict[str, Any]], float]:
    """Return the squares and names of the parts, in as many lines as needed, and their height."""
    keys, names = [], []
    x, y = left, 2.0
    for name, face, _ in heads:
        wide = 18 + text_width(name)
        if x > left and x + wide > width:
            x, y = left, y + KEY
        keys.append((face, {"x": x, "x2": x + 12, "y": y, "y2": y + 12}))
        names.append({"x": x + 18, "y": y + 6.5, "t": name})
        x += wide + 18
    return keys, names, y + KEY + PAD


def _boxes(rows: Sequence[dict[str, Any]], face: theme.Face) -> alt.Chart:
    chart = layer(rows).mark_rect(fill=face.fill, stroke=face.hue, strokeWidth=1.25)
    x, y = alt.X("x:Q", scale=None), alt.Y("y:Q", scale=None)
    tooltip = {"tooltip": "label:N"} if "label" in rows[0] else {}
    drawn: alt.Chart = chart.encode(x=x, x2=alt.X2("x2:Q"), y=y, y2=alt.Y2("y2:Q"), **tooltip)
    return drawn
