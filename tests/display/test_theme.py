"""Colours of charts and pages."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from coloraide import Color

from border_report.display import charts, theme
from border_report.display.theme import TOKENS, dark_map, face
from border_report.measures.measure import Component, Geography, Measure

GREY = 0.02  # chroma in OKLCH; the report's hues have four times as much and more
TEXT = ("ink", "ink2", "ink3", "teal", "ochre", "plum", "slate", "olive", "rose")


ROOT = Path(__file__).resolve().parents[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    return Color(one).contrast(other, method="wcag21")


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


def test_the_pages_have_the_colours_of_the_charts() -> None:
    """A colour that stylesheet and theme both name is the same in both, in light and in dark."""
    style = (ROOT / "report" / "assets" / "style.css").read_text(encoding="utf-8")
    found = re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);", style)
    assert len(found) >= 12
    for name, *pair in found:
        token = TOKENS[name.replace("-", "_")]
        assert [token.light, token.dark] == pair


@pytest.mark.parametrize("ground", ["teal", "ochre", "ink"])
def test_paper_can_be_read_on_a_solid_ground(ground: str) -> None:
    """Words in bars, on buttons and in the box over a chart: 4.5 to 1 in light and in dark."""
    paper, under = TOKENS["paper"], TOKENS[ground]
    assert contrast(paper.light, under.light) >= 4.5
    assert contrast(paper.dark, under.dark) >= 4.5


@pytest.mark.parametrize("name", ["ink", "ink2", "teal"])
@pytest.mark.parametrize("ground", ["teal_tint", "ochre_tint"])
def test_words_can_be_read_on_a_tint(name: str, ground: str) -> None:
    """Shares in pale bars, and the row of the data that a link leads to."""
    text, under = TOKENS[name], TOKENS[ground]
    assert contrast(text.light, under.light) >= 4.5
    assert contrast(text.dark, under.dark) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "panel"])
def test_edges_of_what_can_be_used_stand_out(ground: str) -> None:
    """Borders of fields and underlines of numbers: 3 to 1 (WCAG 2.2, 1.4.11)."""
    edge, under = TOKENS["edge"], TOKENS[ground]
    assert contrast(edge.light, under.light) >= 3
    assert contrast(edge.dark, under.dark) >= 3


def test_bands_of_administrations_are_grey() -> None:
    """Alternate bands have no hue that could stand for a party."""
    offices = pd.DataFrame(
        {
            "administration": ["A", "B", "C"],
            "start_date": ["2015-01-01", "2018-01-01", "2021-01-01"],
            "end_date": ["2018-01-01", "2021-01-01", None],
        }
    )
    frame = charts.base(theme.WIDE, date(2015, 1, 1), date(2024, 12, 31), 100)
    drawn = [layer.to_dict() for layer in charts.bands(frame, offices).layers]
    colours = set(re.findall(r"#[0-9a-f]{6}", json.dumps([layer["mark"] for layer in drawn])))
    assert colours
    for colour in colours:
        for seen in (colour, dark_map()[colour]):
            assert Color(seen).convert("oklch")["chroma"] < GREY
