"""What stated figures ("over 12,500") settle about the true numbers, and what they don't.

Two ways to read a stated figure are kept apart. *As stated*: figures of one publisher may be
ranked, shared and summed, and the answer is about statements. *As bounds*: a conclusion about
the true count follows only where the bounds leave one answer. The upper bound rests on an
assumption, that a publisher cuts to a round step, so the step is always an argument.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError, UnlikeFiguresError, UnsettledError
from border_report.measures import derived
from border_report.measures.figure import Exactness
from border_report.measures.measure import Geography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure
    from border_report.measures.periods import Period

QUALIFIERS = {
    "over": Exactness.AT_LEAST,
    "exact": Exactness.EXACT,
    "about": Exactness.ABOUT,
    "nearly": Exactness.NEARLY,
    "stated": Exactness.STATED,
}
ROUNDED_TO = 10


class Order(StrEnum):
    """How two true counts stand to each other."""

    LESS = "less"
    EQUAL = "equal"
    GREATER = "greater"


@dataclass(frozen=True)
class Bounds:
    """The true count lies from `low` to `high`; `high` itself is left out when `open_above`."""

    low: float
    high: float
    open_above: bool = False

    def __add__(self, other: Bounds) -> Bounds:
        """Return the bounds of the sum of two counts."""
        either_open = self.open_above or other.open_above
        return Bounds(self.low + other.low, self.high + other.high, either_open)

    def minus(self, part: Bounds) -> Bounds:
        """Return the bounds of what is left of this count when a part of it is taken away."""
        return Bounds(max(0.0, self.low - part.high), self.high - part.low, self.open_above)

    def within(self, other: Bounds) -> bool:
        """Return whether every count that these bounds allow is allowed by the other."""
        below = self.high < other.high or (
            self.high == other.high and (self.open_above or not other.open_above)
        )
        return other.low <= self.low and below

    def apart_from(self, other: Bounds) -> bool:
        """Return whether no count is allowed by both."""
        return self.all_below(other) or other.all_below(self)

    def all_below(self, other: Bounds) -> bool:
        """Return whether every count allowed here is less than every count allowed there."""
        return self.high < other.low or (self.high == other.low and self.open_above)


def rounding_step(value: float) -> int:
    """Return the step that a stated value seems cut to: its last digit that isn't zero.

    12,500 gives 100 and 85,000 gives 1,000. An assumption to declare, not a fact: a publisher
    whose figures all end in 00 may state 42,000 to the nearest hundred, and then the step of
    1,000 leaves the bound wider than it need be, never too narrow.
    """
    whole, step = round(value), 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    return step


def bounds(value: float, exactness: Exactness, step: float | None) -> Bounds:
    """Return what a stated value says about the true count.

    Parameters
    ----------
    value : float
        The count as published.
    exactness : Exactness
        The word that it was published with.
    step : float or None
        The rounding step assumed of the publisher; None assumes nothing, so that "over" has no
        upper bound, "nearly" no lower one and "about" neither.

    Returns
    -------
    Bounds
        `over` lies from the value to less than one step above; `nearly` within half a step
        below it; `about`, and a value stated with no word, within half a step on either side.
    """
    match exactness:
        case Exactness.EXACT:
            return Bounds(value, value)
        case Exactness.ROUNDED:
            return Bounds(max(0.0, value - ROUNDED_TO / 2), value + ROUNDED_TO / 2)
        case Exactness.AT_LEAST:
            return Bounds(value, inf) if step is None else Bounds(value, value + step, True)
        case Exactness.NEARLY:
            return Bounds(0.0 if step is None else max(0.0, value - step / 2), value, True)
        case Exactness.ABOUT | Exactness.STATED if step is not None:
            return Bounds(max(0.0, value - step / 2), value + step / 2)
        case _:
            return Bounds(0.0, inf)


def bounds_of(figure: Figure, step: float | None) -> Bounds:
    """Return `bounds` of a figure's value and exactness."""
    return bounds(figure.value, figure.exactness, step)


def settle_order(a: Figure, b: Figure, step: float | None) -> Order:
    """Return which of two true counts is larger, where the bounds settle it.

    Parameters
    ----------
    a, b : Figure
        Stated figures that count the same thing; they may be of different cities.
    step : float or None
        The declared rounding step; see `bounds`.

    Raises
    ------
    UnlikeFiguresError
        The figures count different things.
    UnsettledError
        Both orders are possible within the bounds.
    """
    _refuse_unlike((a, b))
    in_a, in_b = bounds_of(a, step), bounds_of(b, step)
    if in_a.all_below(in_b):
        return Order.LESS
    if in_b.all_below(in_a):
        return Order.GREATER
    if in_a.low == in_a.high == in_b.low == in_b.high:
        return Order.EQUAL
    assumed = "nothing about rounding" if step is None else f"a rounding step of {step:,.0f}"
    raise UnsettledError(
        f"{_words(a)} and {_words(b)} don't settle which true count is larger, assuming "
        f"{assumed}: rank them as stated figures, or declare a smaller step."
    )


def rank_stated(figures: Sequence[Figure]) -> tuple[tuple[int, Figure], ...]:
    """Return the figures from the largest stated value down, equal values with equal rank.

    The order is one of statements; `settle_order` says whether it holds of the true counts.
    """
    _refuse_unlike(figures)
    ordered = sorted(figures, key=lambda figure: (-figure.value, figure.measure.subject))
    values = [figure.value for figure in ordered]
    return tuple((values.index(figure.value) + 1, figure) for figure in ordered)


def total_stated(figures: Sequence[Figure], subject: str, period: Period, id: str) -> Figure:
    """Return the sum of stated figures as a stated figure.

    A sum of lower bounds is a lower bound. So is one whose parts were stated on different days,
    at the last of them, because running totals never fall. Any other mixture of words gives a
    figure that is only *about* the sum.

    Raises
    ------
    NotAvailableError
        There is nothing to add.
    UnlikeFiguresError
        The figures count different things.
    """
    if not figures:
        raise NotAvailableError("No stated figure to add: choose other cities or a later date.")
    _refuse_unlike(figures)
    kinds = {figure.exactness for figure in figures}
    if kinds == {Exactness.EXACT}:
        exactness = Exactness.EXACT
    elif kinds <= {Exactness.EXACT, Exactness.AT_LEAST}:
        exactness = Exactness.AT_LEAST
    else:
        exactness = Exactness.ABOUT
    first = figures[0]
    return replace(
        first,
        value=sum(figure.value for figure in figures),
        measure=replace(first.measure, geography=Geography.DESTINATIONS, subject=subject),
        period=period,
        exactness=exactness,
        id=id,
        rows=tuple(row for figure in figures for row in figure.rows),
        formula=" + ".join(f"{figure.value:,.0f}" for figure in figures),
    )


def share_stated(part: Figure, whole: Figure) -> Derived:
    """Return a stated figure's share of a stated total, from 0 to 1: a share of statements.

    Raises
    ------
    UnlikeFiguresError
        The figures count different things.
    NotAvailableError
        The total is nought.
    """
    _refuse_unlike((part, whole))
    if not whole.value:
        raise NotAvailableError("The stated total is nought, so nothing has a share of it.")
    return derived.share(part, whole)


def _refuse_unlike(figures: Sequence[Figure]) -> None:
    """Raise where figures differ in what they count; the city alone may differ."""
    for figure in figures[1:]:
        dimensions = [
            name
            for name in figures[0].measure.differences(figure.measure)
            if name not in {"subject", "geography"}
        ]
        if dimensions:
            told = tuple(
                f"{name}: {getattr(figures[0].measure, name)} / {getattr(figure.measure, name)}"
                for name in dimensions
            )
            raise UnlikeFiguresError(
                f"{_words(figures[0])} and {_words(figure)} count different things "
                f"({', '.join(told)}), so they are shown side by side and never set against "
                "each other.",
                told,
            )


def _words(figure: Figure) -> str:
    qualifier = "" if figure.exactness is Exactness.EXACT else f"{figure.exactness} "
    return f"{qualifier}{figure.value:,.0f} ({figure.measure.subject}, {figure.period.label})"
