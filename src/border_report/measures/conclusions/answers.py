"""Answers to the questions that conclusions ask: which is highest, which is above, how often."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError, UnsettledError
from border_report.measures import breaks, comparison, derived
from border_report.measures.bounds import bounds_of, rounding_step
from border_report.measures.conclusions.conclusion import Answer
from border_report.measures.figure import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from border_report.data.package import Package
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure

UP, DOWN, LEVEL = "up", "down", "same"


def label(figure: Figure) -> str:
    """Return the label of a figure's period."""
    return figure.period.label


def subject(figure: Figure) -> str:
    """Return whom or what a figure is about: a city."""
    return figure.measure.subject


def extreme(
    package: Package,
    figures: Sequence[Figure],
    wanted: Sequence[str],
    stated: str = "",
    *,
    lowest: bool = False,
    name: Callable[[Figure], str] = label,
) -> Answer:
    """Return which of several like figures is the highest, or the lowest.

    Parameters
    ----------
    figures : sequence of Figure
        Of one measure; those that aren't wanted are left out.
    wanted : sequence of str
        Names of all that the conclusion covers.
    stated : str
        The one that the conclusion names; without it there is nothing to be refuted.
    lowest : bool
        Ask for the lowest instead.
    name : callable
        How a figure is named, by default by its period.

    Raises
    ------
    NotAvailableError
        If none is held, or the stated one isn't.
    """
    kept = [f for f in figures if name(f) in set(wanted)]
    if not kept:
        raise NotAvailableError(f"None of {wanted[0]} to {wanted[-1]} is held.")
    own = next((f for f in kept if name(f) == stated), None)
    if stated and own is None:
        raise NotAvailableError(f"{stated} isn't held under this definition.")
    ordered = sorted(kept, key=lambda f: f.value if lowest else -f.value)
    first = ordered[0]
    tied = [f for f in ordered if f.value == first.value]
    says = "; ".join(sorted(name(f) for f in tied))
    against = own if own is not None and own not in tied else next(iter(ordered[len(tied) :]), None)
    ends = (kept[0], kept[-1])
    return Answer(
        says=says,
        figures=(first, *([against] if against is not None else [])),
        counted=tuple(f.value for f in kept),
        missing=len(wanted) - len(kept),
        first=kept[0],
        breaks=breaks.between(package, *ends),
    )


def extreme_by(
    package: Package,
    figures: Sequence[Figure],
    numbers: Mapping[str, Derived],
    wanted: Sequence[str],
    stated: str = "",
    *,
    lowest: bool = False,
    name: Callable[[Figure], str] = label,
) -> Answer:
    """Return which figure is the highest, or the lowest, by a number that follows from it.

    Parameters
    ----------
    numbers : mapping
        The number of each figure, by its name. See `extreme` for the others.
    """
    valued = [replace(f, value=numbers[name(f)].value) for f in figures]
    found = extreme(package, valued, wanted, stated, lowest=lowest, name=name)
    own = {name(f): f for f in figures}
    names = [name(f) for f in found.figures]
    shown = tuple(numbers[n] for n in names)
    return replace(found, figures=tuple(own[n] for n in names), shown=shown)


def ordered_pair(package: Package, a: Figure, b: Figure, missing: int = 0) -> Answer:
    """Return whether a figure is above another that counts the same thing, and how many times.

    Raises
    ------
    UnlikeFiguresError
        If the two count different things.
    """
    held = comparison.compare(a, b, package)
    says = LEVEL if a.value == b.value else UP if a.value > b.value else DOWN
    return Answer(
        says=says,
        figures=(a, b),
        counted=(a.value, b.value),
        factor=derived.ratio(a, b) if b.value else None,
        missing=missing,
        first=a if missing else None,
        breaks=held.breaks,
    )


def of_other_rows(answer: Answer, suffix: str) -> Answer:
    """Return an answer whose figures can't be taken for those of the whole data."""
    figures = tuple(_renamed(f, suffix) for f in answer.figures)
    shown = tuple(
        replace(
            d, id=slug(d.id, suffix), operands=(_renamed(d.operands[0], suffix), *d.operands[1:])
        )
        for d in answer.shown
    )
    return replace(answer, figures=figures, shown=shown, factor=None)


def settled_order(a: Figure, b: Figure) -> str:
    """Return how two true numbers stand to each other, each read as cut at its last digit.

    Raises
    ------
    UnsettledError
        If the bounds overlap.
    """
    in_a, in_b = (bounds_of(f, rounding_step(f.value)) for f in (a, b))
    if in_b.all_below(in_a):
        return UP
    if in_a.all_below(in_b):
        return DOWN
    raise UnsettledError(
        f"{a.value:,.0f} ({subject(a)}) and {b.value:,.0f} ({subject(b)}) are bounds that overlap."
    )


def _renamed(figure: Figure, suffix: str) -> Figure:
    return replace(figure, id=slug(figure.id, suffix))
