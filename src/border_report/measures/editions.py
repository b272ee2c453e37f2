"""Two editions beside each other: what has changed, and how the earlier one's figures fared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.data.prints import LATER
from border_report.errors import NotAvailableError
from border_report.measures import claims, derived, encounters
from border_report.measures.apportioning import between
from border_report.measures.derived import Derived
from border_report.measures.figure import Figure, slug
from border_report.measures.headlines import headlines
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.headlines import Headline, Number
    from border_report.measures.verdicts.judgement import Judgement

PRINTED = (PeriodKind.MONTH, PeriodKind.FISCAL_YEAR)


class Outcome(StrEnum):
    """What became of a result from one edition to the next."""

    NEW = "new"
    REVISED = "revised"
    MOVED_ON = "moved on"
    UNCHANGED = "unchanged"
    NOT_HELD = "print of that day not held"
    GONE = "gone"


@dataclass(frozen=True)
class Change:
    """One headline result in both editions.

    `then` is the earlier edition's number, under an id of its own; `now` what stands in its
    place; `again` the very same count (measure and period) as it is held now. Each is None
    where there is none.
    """

    headline: Headline
    then: Number | None
    now: Number | None
    again: Number | None
    outcome: Outcome

    @property
    def fate(self) -> Outcome:
        """What became of the earlier edition's number itself: unchanged, revised or not held."""
        if self.then is None or self.again is None:
            return self.outcome
        if _later(self.then):
            return Outcome.NOT_HELD
        return Outcome.UNCHANGED if self.then.value == self.again.value else Outcome.REVISED


@dataclass(frozen=True)
class Verdicts:
    """One part of a claim as judged in both editions; `then` is None where it wasn't judged."""

    title: str
    then: Judgement | None
    now: Judgement

    @property
    def changed(self) -> bool:
        """Whether both editions judged it, and differently."""
        return self.then is not None and self.then.verdict is not self.now.verdict


@dataclass(frozen=True)
class Editions:
    """What two editions say of the same questions."""

    earlier: date
    changes: tuple[Change, ...]
    verdicts: tuple[Verdicts, ...]

    def with_outcome(self, *outcomes: Outcome) -> tuple[Change, ...]:
        """Return the changes of these outcomes, in order."""
        return tuple(c for c in self.changes if c.outcome in outcomes)


def compare(now: Package, then: Package | None) -> Editions | None:
    """Set an edition beside an earlier one; None where there is none.

    Parameters
    ----------
    now : Package
        The data of the edition.
    then : Package or None
        The data as of the earlier edition's day.
    """
    if then is None or then.as_of is None:
        return None
    before = {line.name: line for line in headlines(then)}
    after = {line.name: line for line in headlines(now)}
    lines = [*after.values(), *(line for name, line in before.items() if name not in after)]
    changes = [_change(now, then.as_of, line, before, after) for line in lines]
    return Editions(then.as_of, tuple(changes), _verdicts(now, then))


def _change(
    now: Package,
    day: date,
    line: Headline,
    before: dict[str, Headline],
    after: dict[str, Headline],
) -> Change:
    old, new = before.get(line.name), after.get(line.name)
    current = new.number if new else None
    if old is None:
        return Change(line, None, current, None, Outcome.NEW)
    made = _of_edition(old.number, day)
    if current is None:
        return Change(line, made, None, _again(now, old.number), Outcome.GONE)
    if old.number.id != current.id or _end(old.number) != _end(current):
        outcome = Outcome.MOVED_ON
    elif _later(old.number):
        outcome = Outcome.NOT_HELD
    else:
        same = old.number.value == current.value
        outcome = Outcome.UNCHANGED if same else Outcome.REVISED
    return Change(line, made, current, _again(now, old.number), outcome)


def _again(package: Package, number: Number) -> Number | None:
    """Return the same count of the same time as it is held now."""
    if isinstance(number, Derived):
        a, b = (_again(package, figure) for figure in number.operands)
        both = isinstance(a, Figure) and isinstance(b, Figure)
        return derived.ratio(a, b) if both else None  # type: ignore[arg-type]
    period, measure = number.period, number.measure
    if period.kind is PeriodKind.TO_DATE:
        return number  # a statement is followed by others, and not printed again
    try:
        if period.kind in PRINTED and period.complete:
            return encounters.figure(package, measure, period)
        months = encounters.series(package, measure, PeriodKind.MONTH)
    except NotAvailableError:
        return None
    total = between(months, period.start, period.end, period)
    if total is None:
        return None
    reached = slug("until", period.end.isoformat())
    if period.kind is not PeriodKind.MEAN_MONTH:
        return replace(total, id=slug(number.id, reached))
    whole = number.divisor
    return replace(
        total,
        value=total.value / whole,
        divisor=total.divisor * whole,
        id=slug(number.id, reached),
        formula=f"{total.value:,.0f} divided by {whole:.1f} months ({total.formula})",
    )


def _of_edition(number: Number, day: date) -> Number:
    """Return a number under an id that says of which edition it is."""
    suffix = slug("as of", day.isoformat())
    if isinstance(number, Figure):
        return replace(number, id=slug(number.id, suffix))
    operands = tuple(replace(f, id=slug(f.id, suffix)) for f in number.operands)
    return replace(number, operands=operands, id=slug(number.id, suffix))


def _later(number: Number) -> bool:
    """Tell whether a number rests on a print that is later than its edition."""
    figures = number.operands if isinstance(number, Derived) else (number,)
    return any(f.vintage.label == LATER for f in figures)


def _end(number: Number) -> date:
    figures = number.operands if isinstance(number, Derived) else (number,)
    return max(f.period.end for f in figures)


def _verdicts(now: Package, then: Package) -> tuple[Verdicts, ...]:
    earlier = {
        (part.part.claim_id, part.part.part_id): part
        for claim in claims.judge(then, (), then.as_of)
        for part in claim.parts
    }
    return tuple(
        Verdicts(claim.title, earlier.get((part.part.claim_id, part.part.part_id)), part)
        for claim in claims.judge(now, (), now.as_of)
        for part in claim.parts
    )
