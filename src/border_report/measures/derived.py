"""Numbers computed from figures, which keep the figures that they were computed from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean
from typing import TYPE_CHECKING

from border_report.measures.figure import measure_slug, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from border_report.measures.figure import Figure

PER_RESIDENTS = 100_000


class Operation(StrEnum):
    """How a number follows from its operands; see `computed`."""

    RATIO = "ratio"
    SHARE = "share"
    DIFFERENCE = "difference"
    EXCESS = "excess"
    RATE = "rate"
    MEAN = "mean"
    RANK = "rank"
    SUM = "sum"
    COUNT = "count"
    MEAN_EXCESS = "mean-excess"
    MEAN_DISTANCE = "mean-distance"


@dataclass(frozen=True)
class Derived:
    """A number that isn't a count of its own: a ratio, a share, a difference, a rank.

    `value` is unrounded and is `computed(operation, values of the operands)`. `id` is stable
    across builds and editions.
    """

    value: float
    operation: Operation
    operands: tuple[Figure, ...]
    id: str


def _pairs(values: Sequence[float]) -> Iterator[tuple[float, float]]:
    return zip(values[::2], values[1::2], strict=True)


_COMPUTED: Mapping[Operation, Callable[[Sequence[float]], float]] = {
    Operation.RATIO: lambda v: v[0] / v[1],
    Operation.SHARE: lambda v: v[0] / v[1] if v[1] else 0.0,
    Operation.DIFFERENCE: lambda v: v[0] - v[1],
    Operation.EXCESS: lambda v: v[0] / v[1] - 1,
    Operation.RATE: lambda v: v[0] / v[1] * PER_RESIDENTS,
    Operation.MEAN: lambda v: v[0] / v[1],
    Operation.RANK: lambda v: 1 + sum(other > v[0] for other in v[1:]),
    Operation.SUM: sum,
    Operation.COUNT: len,
    Operation.MEAN_EXCESS: lambda v: fmean(a / b - 1 for a, b in _pairs(v)),
    Operation.MEAN_DISTANCE: lambda v: fmean(abs(a / b - 1) for a, b in _pairs(v)),
}


def computed(operation: Operation, values: Sequence[float]) -> float:
    """Return what an operation gives for the values of its operands.

    Ratio and share are the first over the second, the difference is the first less the second,
    the excess is the share by which the first is above the second. The rate is the first for
    every 100,000 of the second, the mean for each one. The rank is one more than the number of
    others that are above the first. Sum and count are of all. The operands of mean excess and
    mean distance are pairs: the former is the mean of the excess of each pair, the latter that of
    its size whatever its direction.
    """
    return _COMPUTED[operation](values)


def ratio(a: Figure, b: Figure) -> Derived:
    """Return how many times `b` goes into `a`."""
    return _made(Operation.RATIO, (a, b))


def share(part: Figure, whole: Figure) -> Derived:
    """Return a part over its whole, 0 to 1; 0 if the whole is nought."""
    return _made(Operation.SHARE, (part, whole))


def difference(a: Figure, b: Figure) -> Derived:
    """Return `a` less `b`."""
    return _made(Operation.DIFFERENCE, (a, b))


def excess(a: Figure, b: Figure) -> Derived:
    """Return by which share of `b` the figure `a` is above it; less than 0 if it is below."""
    return _made(Operation.EXCESS, (a, b))


def rate(a: Figure, residents: Figure) -> Derived:
    """Return `a` for every 100,000 residents."""
    return _made(Operation.RATE, (a, residents))


def mean(a: Figure, among: Figure) -> Derived:
    """Return how much of `a` falls to each of what the other counts."""
    return _made(Operation.MEAN, (a, among))


def mean_excess(pairs: Sequence[tuple[Figure, Figure]]) -> Derived:
    """Return the mean share by which the first of each pair is above the second."""
    return _mean(Operation.MEAN_EXCESS, pairs)


def mean_distance(pairs: Sequence[tuple[Figure, Figure]]) -> Derived:
    """Return the mean share by which the first of each pair is off the second, up or down."""
    return _mean(Operation.MEAN_DISTANCE, pairs)


def rank(figure: Figure, among: Sequence[Figure]) -> Derived:
    """Return a figure's place from the highest among figures of which it is one."""
    others = tuple(f for f in among if f.id != figure.id)
    id = slug(Operation.RANK, figure.id, f"of {len(others) + 1}")
    operands = (figure, *others)
    return Derived(
        computed(Operation.RANK, [f.value for f in operands]), Operation.RANK, operands, id
    )


def _mean(operation: Operation, pairs: Sequence[tuple[Figure, Figure]]) -> Derived:
    operands = tuple(figure for pair in pairs for figure in pair)
    id = slug(operation, f"of {len(pairs)}", operands[0].id, "to", operands[-2].id)
    return Derived(computed(operation, [f.value for f in operands]), operation, operands, id)


def _made(operation: Operation, operands: tuple[Figure, Figure]) -> Derived:
    """Return what an operation gives for two figures; the id repeats no measure."""
    a, b = operands
    other = b.id.removeprefix(measure_slug(b.measure)) if a.measure == b.measure else b.id
    id = slug(operation, a.id, "to", other)
    return Derived(computed(operation, [a.value, b.value]), operation, operands, id)
