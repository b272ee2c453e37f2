"""Stated figures: what they settle about true counts, and what they don't."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.errors import NotAvailableError, UnlikeFiguresError, UnsettledError
from border_report.measures.bounds import (
    Bounds,
    Order,
    bounds,
    bounds_of,
    rank_stated,
    rounding_step,
    settle_order,
    share_stated,
    total_stated,
)
from border_report.measures.figure import Exactness, Figure, Row, Vintage
from border_report.measures.measure import Component, Kind
from border_report.measures.periods import Period, PeriodKind
from border_report.measures.transfers import transported

DAY = date(2023, 12, 8)
PERIOD = Period(PeriodKind.TO_DATE, date(2022, 4, 1), DAY, DAY.isoformat())
counts = st.integers(min_value=1, max_value=10**6)


def stated(value: float, city: str = "Denver", word: Exactness = Exactness.AT_LEAST) -> Figure:
    """Return a stated total of one city."""
    row = Row("transfer_statements", (city,), "source", "read")
    return Figure(value, transported("Texas", city), PERIOD, word, Vintage("v"), city, (row,))


@given(true=counts, power=st.integers(0, 4))
def test_a_count_lies_within_the_bounds_of_its_own_rounding_down(true: int, power: int) -> None:
    """A publisher who cuts to a step never has a true count outside the bounds of that step."""
    step = 10**power
    within = bounds(true // step * step, Exactness.AT_LEAST, step)
    assert within.low <= true < within.high


@given(value=counts)
def test_the_step_divides_the_value_and_ten_times_it_does_not(value: int) -> None:
    """The assumed step is the last digit that isn't zero."""
    step = rounding_step(value)
    assert value % step == 0
    assert value % (step * 10) != 0


@pytest.mark.parametrize(("value", "step"), [(12_500, 100), (85_000, 1_000), (922, 1), (0, 1)])
def test_steps_of_stated_figures(value: int, step: int) -> None:
    """12,500 was cut to hundreds, 85,000 to thousands, 922 not at all."""
    assert rounding_step(value) == step


@given(a=counts, b=counts, step=st.sampled_from([1, 10, 100, 1000]))
def test_an_order_that_is_settled_is_true_of_every_count_within_the_bounds(
    a: int, b: int, step: int
) -> None:
    """No pair of true counts within the bounds contradicts a settled order."""
    one, two = stated(a), stated(b, "Chicago")
    try:
        order = settle_order(one, two, step)
    except UnsettledError:
        assert abs(a - b) < step
        return
    if order is Order.LESS:
        assert a + step - 1 < b
    elif order is Order.GREATER:
        assert b + step - 1 < a


def test_without_an_assumption_lower_bounds_settle_no_order() -> None:
    """Over 100 may be more than over 45,900 where nothing is assumed of the rounding."""
    with pytest.raises(UnsettledError, match="nothing about rounding"):
        settle_order(stated(100), stated(45_900, "Chicago"), None)


def test_exact_figures_of_one_value_are_equal() -> None:
    """Two exact counts of 922 are settled to be the same."""
    exact = stated(922, word=Exactness.EXACT)
    assert settle_order(exact, stated(922, "Chicago", Exactness.EXACT), None) is Order.EQUAL


@given(values=st.lists(counts, min_size=1, max_size=6))
def test_shares_of_stated_figures_add_to_one(values: list[int]) -> None:
    """Shares of the cities are shares of their own sum."""
    figures = [stated(value, str(i)) for i, value in enumerate(values)]
    total = total_stated(figures, "all", PERIOD, "total")
    assert total.value == sum(values)
    assert sum(share_stated(figure, total).value for figure in figures) == pytest.approx(1)


@given(values=st.lists(counts, min_size=1, max_size=6))
def test_ranks_fall_with_the_value_and_ties_share_one(values: list[int]) -> None:
    """A rank is one more than the number of larger values."""
    ranked = rank_stated([stated(value, str(i)) for i, value in enumerate(values)])
    for rank, figure in ranked:
        assert rank == 1 + sum(value > figure.value for value in values)


@pytest.mark.parametrize(
    ("words", "sum_word"),
    [
        ((Exactness.AT_LEAST, Exactness.EXACT), Exactness.AT_LEAST),
        ((Exactness.EXACT, Exactness.EXACT), Exactness.EXACT),
        ((Exactness.AT_LEAST, Exactness.NEARLY), Exactness.ABOUT),
    ],
)
def test_a_sum_is_as_exact_as_its_parts_allow(
    words: tuple[Exactness, Exactness], sum_word: Exactness
) -> None:
    """Lower bounds add to a lower bound; mixed words only to about."""
    parts = [stated(100, "a", words[0]), stated(200, "b", words[1])]
    assert total_stated(parts, "all", PERIOD, "total").exactness is sum_word


def test_nothing_has_no_sum() -> None:
    """A sum of no figures is refused, not nought."""
    with pytest.raises(NotAvailableError):
        total_stated([], "all", PERIOD, "total")


def test_a_city_count_is_never_ranked_with_the_states_figure() -> None:
    """Unlike figures are refused, and the message names each dimension."""
    measure = replace(transported("Texas", "Denver"), component=Component.CITY, kind=Kind.ARRIVALS)
    other = replace(stated(31_000), measure=measure)
    with pytest.raises(UnlikeFiguresError, match="component") as refusal:
        rank_stated([stated(8_900), other])
    assert len(refusal.value.differences) == 2


@given(low=counts, width=counts, part=counts)
def test_the_rest_of_a_bounded_whole_is_bounded(low: int, width: int, part: int) -> None:
    """Taking a part away moves both ends by what the part can be at most and at least."""
    rest = Bounds(low, low + width).minus(Bounds(part, part + 5))
    assert rest.low == max(0, low - part - 5)
    assert rest.high == low + width - part


def test_nearly_is_below_the_number_and_about_on_either_side() -> None:
    """Nearly 10,000 is under it; about 10,000 may be over."""
    assert bounds_of(stated(10_000, word=Exactness.NEARLY), 1_000) == Bounds(9_500, 10_000, True)
    assert bounds_of(stated(10_000, word=Exactness.ABOUT), 1_000) == Bounds(9_500, 10_500)
