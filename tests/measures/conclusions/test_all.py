"""What holds of every conclusion, with any measure and on any day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import Package
from border_report.errors import NotAvailableError
from border_report.measures.conclusions import (
    conclusion,
    registry,
)
from border_report.measures.conclusions.conclusion import Cell, Conclusion, Outcome
from border_report.measures.conclusions.definition import MEASURES, Basis
from border_report.measures.derived import Derived, computed
from border_report.measures.figure import Figure
from border_report.measures.measure import Measure

AllOf = Callable[..., dict[str, Conclusion]]
OutcomeOf = Callable[[Package, Conclusion, str, Basis], Cell]

DAYS = st.none() | st.dates(date(2014, 1, 1), date(2026, 12, 31))


@settings(max_examples=8)
@given(st.sampled_from(MEASURES), DAYS)
def test_a_sentence_holds_under_the_definition_that_it_states(
    package: Package, all_of: AllOf, measure: Measure, day: date | None
) -> None:
    """For any measure and any day: the grid never contradicts the page."""
    seen = published.as_of(package, day)
    try:
        asked = all_of(seen, measure)
    except NotAvailableError:
        assume(False)
        return
    for one in asked.values():
        assert one.asked[0] == one.stated
        assert conclusion.decided(seen, one, one.stated).outcome is Outcome.HOLDS, one.id


def test_every_answer_follows_from_its_cells(
    package: Package, cell: Callable[[str, tuple[str, ...], str], float], all_of: AllOf
) -> None:
    """Each figure is the weighted sum of its cells, each other number what its operands give."""
    for tested in conclusion.tested_all(package, tuple(all_of(package).values())):
        for found in (c.answer for c in tested.cells if c.answer is not None):
            numbers = [*found.shown, *([found.factor] if found.factor else [])]
            for figure in (*found.figures, *(f for n in numbers for f in n.operands)):
                assert summed(cell, figure) == pytest.approx(figure.value), figure.id
            for number in numbers:
                assert number.value == pytest.approx(recomputed(number)), number.id


@settings(max_examples=4)
@given(DAYS)
def test_each_flip_is_accounted_for_once(package: Package, all_of: AllOf, day: date | None) -> None:
    """What turns a conclusion names every flip, and full choices hold nowhere."""
    seen = published.as_of(package, day)
    try:
        asked = all_of(seen)
    except NotAvailableError:
        assume(False)
        return
    for tested in conclusion.tested_all(seen, tuple(asked.values())):
        named = {turn.facet for turn in tested.turns}
        covered = [c for c in tested.flipping if named & set(c.definition.facets)]
        assert len(covered) + len(tested.turned_alone) == len(tested.flipping)
        for turn in tested.turns:
            holding = sum(turn.facet in c.definition.facets for c in tested.holding)
            assert turn.flips + holding == turn.decided


def test_ids_are_unique_and_what_is_not_stated_is_known(package: Package, all_of: AllOf) -> None:
    """A page with other parameters leads to a row or to what stands for one."""
    stated = tuple(all_of(package).values())
    assert len({c.id for c in stated}) == len(stated)
    for measure in MEASURES:
        other = all_of(package, measure)
        missing = set(registry.not_stated(package, stated))
        assert set(other) <= {c.id for c in stated} | missing


def summed(cell: Callable[[str, tuple[str, ...], str], float], figure: Figure) -> float:
    """Return a figure from the CSV files."""
    return sum(r.weight * cell(r.table, r.key, r.column) for r in figure.rows) / figure.divisor


def recomputed(number: Derived) -> float:
    """Return what an operation gives for its operands' values."""
    return computed(number.operation, [f.value for f in number.operands])
