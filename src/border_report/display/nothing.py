"""Charts that have nothing to draw say so in their own room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from border_report.display import theme
from border_report.display.frame import layer, text_width, words

if TYPE_CHECKING:
    from border_report.display.page import Page


def show_nothing(page: Page, sentence: str, caption: str) -> None:
    """Show an empty chart in place of one for which nothing is held.

    Parameters
    ----------
    sentence : str
        What there is none of, and by which day.
    caption : str
        Markdown: the sentence, and what the chart would count.
    """
    page.chart(
        _empty(theme.WIDE, sentence),
        narrow=_empty(theme.NARROW, sentence),
        caption=caption,
        alt=sentence,
    )


def _empty(width: int, sentence: str) -> alt.LayerChart:
    lines = _wrap(sentence, width - 20)
    said = words([{"x": 10, "y": 20, "t": lines}], color=theme.INK2)
    frame = layer([{"x": 0, "x2": width, "y": 0, "y2": 120}]).mark_rect(fill=theme.PANEL)
    frame = frame.encode(
        x=alt.X("x:Q", scale=None), x2=alt.X2("x2:Q"), y=alt.Y("y:Q", scale=None), y2=alt.Y2("y2:Q")
    )
    return alt.LayerChart(
        layer=[frame, said],
        width=width,
        height=120,
        padding=0,
        autosize="none",
        description=sentence,
    )


def _wrap(text: str, room: float) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
