"""The parts of charts."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.display import charts, theme
from border_report.errors import UnlikeFiguresError
from border_report.measures.breaks import Break
from border_report.measures.measure import Component

MARCH_2020 = Break(
    id="title-42",
    day=date(2020, 3, 21),
    component=Component.BOTH,
    title="Title 42 begins",
    effect="",
    cuts=True,
    source_id="",
)
POINTS = [
    charts.Point(date(2020, 2, 29), 36_687, "February 2020"),
    charts.Point(date(2020, 3, 31), 34_460, "March 2020"),
]
LABELS = st.lists(st.tuples(st.floats(0, 300), st.sampled_from([16, 30])), max_size=9)


def frame(width: int = theme.WIDE) -> charts.Frame:
    """Return a frame of ten years."""
    return charts.base(width, date(2015, 1, 1), date(2024, 12, 31), 301_981)


def test_a_line_across_a_break_is_refused() -> None:
    """Counts of before and after March 2020 are no one line."""
    with pytest.raises(UnlikeFiguresError, match="2020-03-21"):
        charts.broken_line(frame(), [charts.Piece(POINTS, theme.TEAL)], [MARCH_2020])


def test_a_line_in_pieces_may_stand_on_both_sides_of_a_break() -> None:
    """The month that holds the break belongs to the later piece."""
    pieces = [charts.Piece([point], theme.TEAL) for point in POINTS]
    assert len(charts.broken_line(frame(), pieces, [MARCH_2020]).layers) == 2


@given(LABELS)
def test_spread_labels_never_overlap(labels: list[tuple[float, int]]) -> None:
    """However close their values lie, as long as there is room for all."""
    ordered = sorted(labels)
    heights = [height for _, height in ordered]
    middles = charts.spread([middle for middle, _ in ordered], heights, 300)
    for i in range(len(middles) - 1):
        assert middles[i + 1] - middles[i] >= (heights[i] + heights[i + 1]) / 2 - 1e-6


@given(st.floats(1, 1e9))
def test_an_axis_has_at_most_five_round_values_from_zero(highest: float) -> None:
    """Three to five grid lines, the last not above the highest value."""
    ticks = charts.nice_ticks(highest)
    assert ticks[0] == 0
    assert len(ticks) <= 5
    assert ticks[-1] <= highest


@given(st.floats(0, 100), st.floats(0, 100), st.floats(1, 90), st.floats(1, 90))
def test_hatching_stays_inside_its_bar(x: float, y: float, wide: float, high: float) -> None:
    """No stroke of a partial period reaches into its neighbours."""
    for line in charts.hatching(x, y, x + wide, y + high):
        assert x - 0.01 <= line["x"] <= line["x2"] + 0.01 <= x + wide + 0.02
        assert y - 0.01 <= line["y2"] <= line["y"] + 0.01 <= y + high + 0.02


@pytest.mark.parametrize("width", [theme.WIDE, theme.NARROW])
def test_a_chart_is_as_wide_as_it_says_and_describes_itself(width: int) -> None:
    """Drawn one to one, with the finding as its description."""
    f = frame(width)
    spec = charts.compose(f, charts.rules(f, [MARCH_2020]), description="A finding.").to_dict()
    room = spec["padding"]
    assert spec["width"] + room["left"] + room["right"] == width
    assert spec["description"] == "A finding."


def test_every_colour_of_a_chart_is_a_token() -> None:
    """What isn't a token could not follow the reader's scheme."""
    f = frame()
    bar = charts.Bar(date(2020, 1, 1), date(2020, 12, 31), 5, "", theme.TEAL, theme.TEAL, True)
    parts = [charts.bars(f, [bar]), charts.steps(f, POINTS, theme.OCHRE)]
    spec = charts.compose(f, *parts, description="").to_dict()
    assert set(re.findall(r"#[0-9a-f]{6}", json.dumps(spec))) <= set(theme.dark_map())
