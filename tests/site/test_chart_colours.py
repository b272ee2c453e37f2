"""Every chart can be read by the colour-blind and in grey, in light and in dark."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from coloraide.everything import ColorAll as Color

from border_report.display.theme import GRID, PANEL, PAPER, RULE, dark_map

# What Petroff asks of any two of eight colours in a chart (Accessible Color Sequences for Data
# Visualization, 2021): a distance in CAM02-UCS for every kind of sight, and one in lightness.
APART, APART_IN_GREY = 18, 4.2
SIGHTS = (None, "protan", "deutan", "tritan")
DRAWN, READ = 3, 4.5  # contrast of what is drawn and of words (WCAG 2.2, 1.4.11 and 1.4.3)
QUIET = {PANEL, GRID, RULE}  # bands, grids and guides carry no value
GREY = 0.03  # chroma in OKLCH


class Mark(NamedTuple):
    """One layer of a chart."""

    kind: str
    look: dict[str, Any]
    rows: list[dict[str, Any]]

    @property
    def colour(self) -> str:
        """The colour that it is known by: its outline's before its fill's."""
        return str(self.look.get("stroke") or self.look.get("color") or self.look.get("fill"))

    @property
    def quiet(self) -> bool:
        """Whether it carries no value: a band, a grid, a guide, or what only the pointer wakes."""
        bare = self.kind in ("rect", "rule", "geoshape")
        return (bare and self.colour in QUIET) or self.look.get("opacity") == 0


def marks(spec: dict[str, Any], sets: dict[str, Any] | None = None) -> Iterator[Mark]:
    """Yield the marks of a chart from the back."""
    sets = sets or spec.get("datasets", {})
    for layer in spec["layer"]:
        if layer.get("name") == "hover":
            continue
        data = layer.get("data", {})
        rows = data.get("values") or sets.get(data.get("name"), [])
        look = {"color": None, **layer["mark"]}
        yield Mark(look["type"], look, rows if isinstance(rows, list) else [])


@pytest.fixture(scope="session")
def drawn(report: Path) -> dict[str, list[Mark]]:
    """Return the marks of every chart of every edition, wide and narrow."""
    found = {}
    for path in sorted(report.rglob("charts/fig-*.js")):
        said = json.loads(path.read_text(encoding="utf-8").split("]=", 1)[1].rstrip(";\n"))
        for width in ("wide", "narrow"):
            name = f"{path.relative_to(report).with_suffix('')} {width}"
            found[name] = [mark for mark in marks(said[width]) if not mark.quiet]
    assert found
    return found


def shown(colour: str) -> tuple[str, str]:
    """Return a colour as it is in light and in dark."""
    return colour, dark_map()[colour]


@cache
def seen(colour: str, sight: str | None) -> Color:
    """Return a colour as somebody sees it."""
    return Color(colour) if sight is None else Color(colour).filter(sight)


@cache
def told_apart(one: str, other: str) -> bool:
    """Return whether everybody tells two colours apart, also in grey, in light and in dark."""
    for a, b in zip(shown(one), shown(other), strict=True):
        for sight in SIGHTS:
            if seen(a, sight).distance(seen(b, sight), space="cam02-ucs") < APART:
                return False
        light = [seen(c, None).convert("cam02-ucs")["j"] for c in (a, b)]
        if abs(light[0] - light[1]) < APART_IN_GREY:
            return False
    return True


@cache
def contrast(colour: str, ground: str) -> float:
    """Return the lower contrast of two colours in light and in dark."""
    pairs = zip(shown(colour), shown(ground), strict=True)
    return min(Color(a).contrast(b, method="wcag21") for a, b in pairs)


def named(mark: Mark, chart: list[Mark]) -> bool:
    """Return whether words say what a mark is: in its colour, or in the row of each."""
    texts = [other for other in chart if other.kind == "text"]
    if any(text.colour == mark.colour for text in texts):
        return True
    heights = [row["y"] for text in texts for row in text.rows]
    return bool(mark.rows) and all(
        any(row["y"] - 1 <= y <= row.get("y2", row["y"]) + 1 for y in heights) for row in mark.rows
    )


def cue(mark: Mark, chart: list[Mark]) -> tuple[Any, ...]:
    """Return what tells a mark from others without colour: its dash, width and shape.

    A line's shape is that of the points on it, all but the triangle of a bound.
    """
    points = [mark] if mark.kind == "point" else [m for m in chart if m.kind == "point"]
    shapes = {m.look.get("shape") for m in points if m.colour == mark.colour}
    dash, width = tuple(mark.look.get("strokeDash", ())), round(mark.look.get("strokeWidth", 1))
    return dash, width, shapes if mark.kind == "point" else shapes - {"triangle-up"}


def test_series_are_told_apart_without_colour(drawn: dict[str, list[Mark]]) -> None:
    """By hue and lightness for every kind of sight, or by dash, width, shape or words beside."""
    mixed = {}
    for name, chart in drawn.items():
        values = [mark for mark in chart if mark.kind in ("line", "point", "rect")]
        for one, other in combinations(values, 2):
            if one.colour == other.colour or one.kind != other.kind:
                continue
            if cue(one, chart) != cue(other, chart):
                continue
            direct = one.kind != "line" and named(one, chart) and named(other, chart)
            if not direct and not told_apart(one.colour, other.colour):
                mixed[name] = (one.kind, one.colour, other.colour)
    assert mixed == {}


def test_each_line_of_several_is_named_at_its_end(drawn: dict[str, list[Mark]]) -> None:
    """In its own colour, so that nobody needs a key."""
    nameless = {}
    for name, chart in drawn.items():
        lines = {mark.colour for mark in chart if mark.kind == "line"}
        words = {mark.colour for mark in chart if mark.kind == "text"}
        said = [row for mark in chart if mark.kind == "text" for row in mark.rows]
        if len(lines) > 1 and (lines - words) and len(said) < len(lines):
            nameless[name] = lines - words
    assert nameless == {}


def test_what_carries_a_value_stands_out(drawn: dict[str, list[Mark]]) -> None:
    """Lines, outlines and dots: 3 to 1 on paper and on the bands behind them."""
    pale = {
        name: mark.colour
        for name, chart in drawn.items()
        for mark in chart
        if mark.kind in ("line", "rect", "point", "rule") and mark.colour != PAPER
        for ground in (PAPER, PANEL)
        if contrast(mark.colour, ground) < DRAWN
    }
    assert pale == {}


def test_words_in_charts_can_be_read(drawn: dict[str, list[Mark]]) -> None:
    """4.5 to 1 on paper and on bands, or on the bar that they stand in."""
    pale = {}
    for name, chart in drawn.items():
        boxes = [(mark, row) for mark in chart if mark.kind == "rect" for row in mark.rows]
        for text in (mark for mark in chart if mark.kind == "text"):
            for row in text.rows:
                under = [
                    str(mark.look.get("fill", PAPER))
                    for mark, box in boxes
                    if box["x"] <= row["x"] + 2 <= box.get("x2", box["x"])
                    and min(box["y"], box["y2"]) <= row["y"] <= max(box["y"], box["y2"])
                ]
                for ground in under[-1:] or (PAPER, PANEL):
                    if contrast(text.colour, ground) < READ:
                        pale[name] = (row["t"], text.colour, ground)
    assert pale == {}


def test_administrations_are_drawn_in_greys_and_their_measures_one_hue(
    drawn: dict[str, list[Mark]],
) -> None:
    """No administration has a hue of its own, so none has its party's."""
    charts = {name: chart for name, chart in drawn.items() if "fig-admin-" in name}
    assert charts
    for name, chart in charts.items():
        colours = {c for mark in chart for c in mark.look.values() if str(c).startswith("#")}
        hues = {c for c in colours if Color(c).convert("oklch")["chroma"] > GREY}
        families = {round(Color(c).convert("oklch")["hue"] / 60) for c in hues}
        assert len(families) <= 1, name
