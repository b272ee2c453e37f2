"""Statements have fair definitions of their own, with Texas's and the cities' numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from border_report.data import published
from border_report.data.package import Package
from border_report.errors import UnsettledError
from border_report.measures import transfers
from border_report.measures.conclusions import (
    answers,
    conclusion,
)
from border_report.measures.conclusions import transfers as about_transfers
from border_report.measures.conclusions.conclusion import Cell, Conclusion, Outcome
from border_report.measures.conclusions.definition import Basis

AllOf = Callable[..., dict[str, Conclusion]]
OutcomeOf = Callable[[Package, Conclusion, str, Basis], Cell]


def cell_of(tested: conclusion.Tested, basis: Basis) -> Cell:
    """Return a cell by its basis alone."""
    return next(c for c in tested.cells if c.definition.basis is basis)


class TestTransfers:
    """Statements have definitions of their own."""

    def test_residents_turn_the_city_with_most(self, package: Package, all_of: AllOf) -> None:
        """Denver had 19,200 for 715,522 residents, New York City 45,900 for 8,804,190."""
        tested = conclusion.tested(package, all_of(package)["transfers-most"])
        assert tested.conclusion.said.says == "New York City"
        cell = cell_of(tested, Basis.OTHER_UNIT)
        assert cell.outcome is Outcome.FLIPS
        assert cell.answer is not None
        assert cell.answer.says == "Denver"
        denver, new_york = (rate.value for rate in cell.answer.shown)
        assert denver == pytest.approx(19200 / 715522 * 100_000)
        assert new_york == pytest.approx(45900 / 8804190 * 100_000)

    def test_bounds_settle_it_and_cities_bear_it_out_in_part(
        self, package: Package, all_of: AllOf
    ) -> None:
        """Three of six cities count arrivals of every origin; the others count buses of Texas."""
        tested = conclusion.tested(package, all_of(package)["transfers-most"])
        assert cell_of(tested, Basis.BOUNDS).outcome is Outcome.HOLDS
        counted = cell_of(tested, Basis.CITY_COUNTS)
        assert counted.outcome is Outcome.IN_PART
        assert counted.answer is not None
        assert counted.answer.missing == 3

    def test_overlapping_bounds_settle_no_order(self, package: Package) -> None:
        """Over 19,200 and over 19,250 may be the same number."""
        stated = transfers.steps(package, "Denver")[-1]
        near = replace(stated, value=stated.value + 50)
        with pytest.raises(UnsettledError):
            answers.settled_order(stated, near)

    def test_a_lower_bound_below_the_total_refutes_nothing(
        self, article: Package, all_of: AllOf
    ) -> None:
        """Statements that stop earlier say less, not fewer."""
        tested = conclusion.tested(article, all_of(article)["transfers-total"])
        assert tested.flipping == ()

    def test_the_state_s_buses_stop_with_its_totals(self, package: Package, all_of: AllOf) -> None:
        """No bus in July 2024, by the state's records (NBC, August 2024)."""
        tested = conclusion.tested(package, all_of(package)["transfers-flat"])
        cell = cell_of(tested, Basis.RECORDS)
        assert cell.outcome is Outcome.HOLDS
        assert cell.answer is not None
        assert all(f.value == 0 for f in cell.answer.figures)

    def test_nothing_stated_is_nothing_concluded(self, package: Package) -> None:
        """Before the first statement there is no city with most."""
        then = published.as_of(package, date(2021, 6, 30))
        assert about_transfers.of_transfers(then, transfers.stated(then)) == ()
