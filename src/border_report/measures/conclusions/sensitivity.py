"""What rests on rows that weren't read in the publisher's own text or file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.data import narrowed
from border_report.measures.conclusions.conclusion import Outcome, decided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Answer, Conclusion


class Effect(StrEnum):
    """What leaving the rows out does to a conclusion."""

    SAME = "same"
    CHANGED = "changed"
    IN_PART = "in part"
    FLIPS = "flips"
    NOT_AVAILABLE = "not available"


@dataclass(frozen=True)
class Sensitivity:
    """A conclusion as stated beside the same asked of rows read in the source alone."""

    conclusion: Conclusion
    effect: Effect
    answer: Answer | None


def without_unread(package: Package, conclusions: Sequence[Conclusion]) -> tuple[Sensitivity, ...]:
    """Ask each conclusion, as stated, of the data without rows that aren't ``read``.

    See `data.narrowed.read_alone` for which rows that leaves out.
    """
    read = package.once("read alone", lambda: narrowed.read_alone(package))
    return tuple(_asked(read, conclusion) for conclusion in conclusions)


def _asked(read: Package, conclusion: Conclusion) -> Sensitivity:
    cell = decided(read, conclusion, conclusion.stated)
    effects = {
        Outcome.HOLDS: Effect.SAME,
        Outcome.IN_PART: Effect.IN_PART,
        Outcome.FLIPS: Effect.FLIPS,
        Outcome.NOT_AVAILABLE: Effect.NOT_AVAILABLE,
    }
    effect = effects[cell.outcome]
    if effect is Effect.SAME and cell.answer is not None:
        then, now = ([f.value for f in a.figures] for a in (conclusion.said, cell.answer))
        effect = Effect.SAME if then == now else Effect.CHANGED
    return Sensitivity(conclusion, effect, cell.answer)
