"""Labels beside the marks that they name, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from border_report.display.frame import ROW, SEMIBOLD, Frame, Part, text_width, words


@dataclass(frozen=True)
class EndLabel:
    """Words at a value's height (and day); `lines` is broken as given."""

    value: float
    lines: tuple[str, ...]
    color: str
    day: date | None = None


def end_labels(frame: Frame, labels: Sequence[EndLabel], *, gap: int = 10) -> Part:
    """Return labels at the right of their values, moved apart so that none overlap."""
    line = ROW
    ordered = sorted(labels, key=lambda label: -label.value)
    heights = [line * len(label.lines) + 2 for label in ordered]
    middles = spread([frame.py(label.value) for label in ordered], heights, frame.plot_height)
    layers = []
    for label, middle, height in zip(ordered, middles, heights, strict=True):
        first = middle - height / 2 + line / 2 + 1
        row = {"x": frame.px(label.day or frame.end) + gap, "y": first, "t": list(label.lines)}
        layers.append(words([row], color=label.color, weight=600))
    return Part(tuple(layers))


def label_room(labels: Sequence[EndLabel], gap: int = 10) -> int:
    """Return how much room `end_labels` needs at the right of the plot, px; see `base`."""
    widest = max(text_width(line) for label in labels for line in label.lines)
    return gap + round(widest * SEMIBOLD) + 2


def value_labels(frame: Frame, items: Sequence[tuple[date, float, str]], color: str) -> Part:
    """Return texts centred above their values."""
    rows = [{"x": frame.px(day), "y": frame.py(value) - 8, "t": text} for day, value, text in items]
    return Part((words(rows, color=color, weight=600, align="center"),))


def spread(middles: Sequence[float], heights: Sequence[float], limit: float) -> list[float]:
    """Return middles moved as little as a single pass allows, so that no two overlap.

    Parameters
    ----------
    middles : sequence of float
        Wished middles, px from the top, in order.
    heights : sequence of float
        Height of each label, px.
    limit : float
        Bottom of the room, px.
    """
    placed: list[float] = []
    floor = 0.0
    for middle, height in zip(middles, heights, strict=True):
        placed.append(max(middle, floor + height / 2))
        floor = placed[-1] + height / 2
    ceiling = limit
    for i in reversed(range(len(placed))):
        placed[i] = min(placed[i], ceiling - heights[i] / 2)
        ceiling = placed[i] - heights[i] / 2
    return placed
