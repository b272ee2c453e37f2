"""Small charts beside a number: bars without axes, which repeat what the words say."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.display import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH, HEIGHT = 288, 64  # px
_GAP = 0.28  # of a bar's step
_QUIET = 0.42  # opacity of bars that aren't spoken of


@dataclass(frozen=True)
class Bar:
    """One value, and whether the words beside the chart speak of it."""

    value: float
    spoken_of: bool = False


def columns(bars: Sequence[Bar], hue: str) -> str:
    """Return upright bars, left to right, as an image in markdown; `hue` is a light token."""
    step, top = WIDTH / len(bars), max(bar.value for bar in bars)
    width = step * (1 - _GAP)

    def shapes(chosen: bool) -> Iterator[str]:
        for place, bar in enumerate(bars):
            if bar.spoken_of is chosen:
                height = max(HEIGHT * bar.value / top, 1)
                x, y = _px(place * step), _px(HEIGHT - height)
                yield f"M{x} {y}h{_px(width)}v{_px(height)}h{_px(-width)}z"

    return _image(shapes(False), shapes(True), hue)


def rows(bars: Sequence[Bar], hue: str) -> str:
    """Return bars that lie, top to bottom, as an image in markdown; `hue` is a light token."""
    step, top = HEIGHT / len(bars), max(bar.value for bar in bars)
    height = step * (1 - _GAP)

    def shapes(chosen: bool) -> Iterator[str]:
        for place, bar in enumerate(bars):
            if bar.spoken_of is chosen:
                width = max(WIDTH * bar.value / top, 1)
                y = _px(place * step)
                yield f"M0 {y}h{_px(width)}v{_px(height)}h{_px(-width)}z"

    return _image(shapes(False), shapes(True), hue)


def _image(quiet: Iterator[str], spoken: Iterator[str], hue: str) -> str:
    """Return an image without text alternative: the words beside it say it all."""
    night = theme.dark_map()[hue]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" fill="{hue}">'
        f"<style>@media (prefers-color-scheme:dark){{svg{{fill:{night}}}}}</style>"
        f'<path fill-opacity="{_QUIET}" d="{"".join(quiet)}"/><path d="{"".join(spoken)}"/></svg>'
    )
    data = b64encode(svg.encode()).decode()
    return f'![](data:image/svg+xml;base64,{data}){{.spark width={WIDTH} height={HEIGHT} alt=""}}'


def _px(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")
