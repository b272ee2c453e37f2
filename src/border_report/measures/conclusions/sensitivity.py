"""What rests on rows that weren't read in the publisher's own text or file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.data import narrowed
from border_report.measures import claims
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.claims import SETTLED
from border_report.measures.conclusions.conclusion import Outcome, decided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Answer, Conclusion


BY_REPORTS = ("evidence", "evidence_count", "said")


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


def verdicts_by_reports(package: Package, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return each verdict that rests on reports beside what reports read in the source give.

    Parameters
    ----------
    ids : sequence of str
        Which claims; all when empty.
    """
    read = package.once("read alone", lambda: narrowed.read_alone(package))
    judged = [claims.judge(seen, ids, package.as_of) for seen in (package, read)]
    parts = [[part for claim in of for part in claim.parts] for of in judged]
    return tuple(
        (a.verdict.value, b.verdict.value)
        for a, b in zip(*parts, strict=True)
        if a.part.rule in BY_REPORTS and a.verdict in SETTLED
    )


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
    answer = answers.of_other_rows(cell.answer, "read alone") if cell.answer else None
    return Sensitivity(conclusion, effect, answer)
