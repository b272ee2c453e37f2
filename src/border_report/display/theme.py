"""Colour tokens and the chart theme that follows from them.

Charts are drawn once, in the light tokens, as literal hex attributes. Each hex is unique, so
that the maker of the SVG can map every one to its dark twin.
"""

from __future__ import annotations

from dataclasses import dataclass

import altair as alt
from altair.utils import schemapi

from border_report.measures.measure import Component, Geography, Measure

# a fifth of a notebook's time: specifications are held against the schema once, by a test
schemapi.disable_debug_mode()

SANS = "Report Sans"
WIDE, NARROW = 720, 342  # px; drawn 1:1, so that 12 px type is 12 px on a phone too
TYPE = 12


@dataclass(frozen=True)
class Token:
    """One colour, on light and on dark paper."""

    light: str
    dark: str


TOKENS = {
    "paper": Token("#fdfcf9", "#14181c"),
    "panel": Token("#f4f1ea", "#1d2228"),
    "grid": Token("#e5e1d8", "#2b3239"),
    "rule": Token("#cfcabe", "#434b53"),
    "edge": Token("#7d858b", "#7f888f"),
    "ink": Token("#1b2228", "#ece9e2"),
    "ink2": Token("#465059", "#c0c3c3"),
    "ink3": Token("#616a72", "#9aa1a6"),
    "teal": Token("#12546a", "#72c3d8"),
    "teal_tint": Token("#c9dfe5", "#1f4653"),
    "ochre": Token("#a4560a", "#eba851"),
    "ochre_tint": Token("#f4dfc3", "#5b3d18"),
    "plum": Token("#7a3d7c", "#d29cd6"),
    "slate": Token("#4c5965", "#a8b5c0"),
    "olive": Token("#5a6819", "#b6c565"),
    "rose": Token("#9a394f", "#e797a8"),
}
INK, INK2, INK3 = TOKENS["ink"].light, TOKENS["ink2"].light, TOKENS["ink3"].light
PAPER, PANEL, GRID, RULE = (TOKENS[name].light for name in ("paper", "panel", "grid", "rule"))
EDGE = TOKENS["edge"].light  # the palest grey that may carry meaning
TEAL, TEAL_TINT = TOKENS["teal"].light, TOKENS["teal_tint"].light
OCHRE, OCHRE_TINT = TOKENS["ochre"].light, TOKENS["ochre_tint"].light
TINTS = {TEAL: TEAL_TINT, OCHRE: OCHRE_TINT}  # what stands pale beside a hue
# For series that have no measure of their own colour, such as cities; told apart by labels too.
SERIES = (
    TEAL,
    OCHRE,
    TOKENS["plum"].light,
    TOKENS["slate"].light,
    TOKENS["olive"].light,
    TOKENS["rose"].light,
)
# What tells series apart without colour: a mark at each statement, a dash of the second line.
SHAPES = dict(
    zip(
        SERIES,
        ("circle", "square", "diamond", "cross", "triangle-down", "triangle-left"),
        strict=True,
    )
)
SECOND = (6, 5)


@dataclass(frozen=True)
class Face:
    """How a measure looks: hue says who counted, a pale outlined fill says nationwide."""

    hue: str
    fill: str


def face(measure: Measure) -> Face:
    """Return the look of a measure.

    Border Patrol is teal, CBP with ports ochre, ports alone plum, anybody else slate; a solid
    fill is one border or place, a pale one with an outline nationwide.
    """
    hue, tint = {
        Component.USBP: (TEAL, TEAL_TINT),
        Component.BOTH: (OCHRE, OCHRE_TINT),
        Component.OFO: (TOKENS["plum"].light, PAPER),
    }.get(measure.component, (TOKENS["slate"].light, PAPER))
    return Face(hue, tint if measure.geography is Geography.NATIONWIDE else hue)


def dark_map() -> dict[str, str]:
    """Return each light hex with the dark hex that stands for it."""
    return {token.light: token.dark for token in TOKENS.values()}


@alt.theme.register("border-report", enable=True)
def chart_theme() -> alt.theme.ThemeConfig:
    """Return the look of all charts: quiet grid, no frame, no legend, no axis titles."""
    return alt.theme.ThemeConfig(
        config={
            "background": PAPER,
            "font": SANS,
            "view": {"stroke": None},
            "axis": {
                "labelFont": SANS,
                "labelFontSize": TYPE,
                "labelColor": INK3,
                "labelPadding": 6,
                "title": None,
                "domain": False,
                "ticks": False,
                "gridColor": GRID,
            },
            "axisX": {
                "grid": False,
                "domain": True,
                "domainColor": RULE,
                "ticks": True,
                "tickColor": RULE,
                "tickSize": 5,
                "labelFlush": False,
            },
            "legend": {"disable": True},
            "text": {"font": SANS, "fontSize": TYPE, "color": INK2},
            "line": {"strokeWidth": 2, "strokeJoin": "round", "strokeCap": "round"},
        }
    )
