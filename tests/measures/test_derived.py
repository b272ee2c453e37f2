"""Numbers that follow from figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package
from border_report.measures import comparison, derived, encounters
from border_report.measures.derived import Operation, computed
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind, fiscal_year

USBP = Measure(Component.USBP, Geography.NATIONWIDE)
COUNTS = st.integers(1, 3_000_000).map(float)


def test_a_comparison_gives_its_ratio_and_difference_with_their_operands(package: Package) -> None:
    """FY2023 over FY2015: CBP's 2,063,692 over 337,117 of the Border Patrol, nationwide."""
    a, b = (encounters.figure(package, USBP, fiscal_year(y)) for y in (2023, 2015))
    held = comparison.compare(a, b, package)
    assert held.times is not None
    assert (held.times.value, held.times.operands) == (held.ratio, (a, b))
    assert (held.gap.value, held.gap.operands) == (held.difference, (a, b))
    assert held.times.id == "ratio-usbp-nationwide-all-encounters-fy2023-to-fy2015"


def test_figures_of_two_measures_are_both_named_in_the_id(package: Package) -> None:
    """A share of the nationwide count that was met at the southwest border."""
    part = encounters.figure(
        package, Measure(Component.USBP, Geography.SOUTHWEST), fiscal_year(2015)
    )
    whole = encounters.figure(package, USBP, fiscal_year(2015))
    made = derived.share(part, whole)
    assert made.id == (
        "share-usbp-southwest-all-encounters-fy2015-to-usbp-nationwide-all-encounters-fy2015"
    )


def test_every_rank_follows_from_the_figures_that_it_was_found_among(package: Package) -> None:
    """Ties share a place, and each figure stands first among its own operands."""
    held = encounters.series(package, USBP, PeriodKind.FISCAL_YEAR)
    years = [f for f in held if f.period.complete]
    for ranked in comparison.rank(years):
        assert ranked.rank.value == ranked.place
        assert ranked.rank.operands[0] == ranked.figure
        assert sorted(f.id for f in ranked.rank.operands) == sorted(f.id for f in years)


@given(COUNTS, COUNTS)
def test_ratio_excess_and_difference_tell_the_same_of_two_counts(a: float, b: float) -> None:
    """A is b and the difference; a is b times the ratio; the excess is the ratio less one."""
    ratio, excess, gap = (
        computed(o, [a, b]) for o in (Operation.RATIO, Operation.EXCESS, Operation.DIFFERENCE)
    )
    assert b + gap == a
    assert b * ratio == pytest.approx(a)
    assert excess == pytest.approx(ratio - 1)
    assert excess == pytest.approx(gap / b)


@given(st.lists(COUNTS, min_size=1, max_size=20))
def test_a_rank_is_between_one_and_the_number_of_figures(values: list[float]) -> None:
    """The first of the operands is the one that is ranked; sum and count are of all."""
    rank = computed(Operation.RANK, values)
    assert 1 <= rank <= computed(Operation.COUNT, values)
    assert (rank == 1) == (values[0] == max(values))
    assert computed(Operation.SUM, values) == sum(values)


def test_a_share_of_nothing_is_none_of_it() -> None:
    """A month in which nobody was met has no one met at large."""
    assert computed(Operation.SHARE, [0, 0]) == 0
