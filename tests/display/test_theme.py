"""Colours of charts and pages."""

from __future__ import annotations

import pytest

from border_report.display.theme import TOKENS, dark_map, face
from border_report.measures.measure import Component, Geography, Measure

TEXT = ("ink", "ink2", "ink3", "teal", "ochre", "plum", "slate", "olive", "rose")


def luminance(colour: str) -> float:
    """Return the relative luminance of a hex colour (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two hex colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", TEXT)
@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_text_colours_can_be_read_on_every_ground(name: str, ground: str) -> None:
    """4.5 to 1 in light and in dark (WCAG 2.2, 1.4.3)."""
    text, under = TOKENS[name], TOKENS[ground]
    assert contrast(text.light, under.light) >= 4.5
    assert contrast(text.dark, under.dark) >= 4.5


def test_each_light_colour_stands_for_one_token() -> None:
    """The SVG maps hex to hex, so no two tokens may share one."""
    assert len(dark_map()) == len(TOKENS)
    assert not set(dark_map()) & {token.dark for token in TOKENS.values()}


def test_hue_says_who_counted_and_fill_says_where() -> None:
    """Unlike measures look unlike."""
    measures = [
        Measure(who, where)
        for who in (Component.USBP, Component.BOTH)
        for where in (Geography.NATIONWIDE, Geography.SOUTHWEST)
    ]
    assert len({face(measure) for measure in measures}) == 4
    assert face(measures[0]).hue == face(measures[1]).hue == TOKENS["teal"].light
