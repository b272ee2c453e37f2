"""The parts of a claim, the evidence for them, and what a rule concludes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.measures.bounds import Bounds, bounds, rounding_step

if TYPE_CHECKING:
    from datetime import date

    from border_report.measures.figure import Exactness, Figure


class Verdict(StrEnum):
    """How far the data bear a part of a claim out."""

    HOLDS = "holds"
    DOES_NOT_HOLD = "does not hold"
    OTHER_MEASURE = "matches another measure than the words say"
    WINDOW = "true only in a window"
    ON_RECORD = "said, and on record"
    NOT_CHECKABLE = "not checkable with these data"


class Match(StrEnum):
    """How a measured value meets a claimed one."""

    EXACT = "exact"
    ROUNDED = "rounded"
    CUT = "cut"
    REACHED = "reached"
    NONE = "none"


class Bearing(StrEnum):
    """What a row of evidence does for the part that it belongs to."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    ANOTHER_TIME = "another_time"
    ANOTHER_MEASURE = "another_measure"
    SAID = "said"
    CONTEXT = "context"


@dataclass(frozen=True)
class Claimed:
    """The number in a claim, with the word before it and the step that it is read with."""

    value: float
    unit: str
    exactness: Exactness
    step: float

    @property
    def bounds(self) -> Bounds:
        """What the words allow: "over" has no upper end."""
        over = self.exactness.value == "at least"
        return bounds(self.value, self.exactness, None if over else self.step)

    def met_by(self, value: float) -> Match:
        """Return how a counted value meets the claim.

        `ROUNDED`: it rounds to the claim at the claim's step. `CUT`: it only does so when the
        digits below the step are struck off. `REACHED`: the claim says "over" and the value is.
        """
        if self.exactness.value == "at least":
            return Match.REACHED if value > self.value else Match.NONE
        if value == self.value:
            return Match.EXACT
        if self.step > 1 and self.value - self.step / 2 <= value < self.value + self.step / 2:
            return Match.ROUNDED
        if self.step > 1 and self.value <= value < self.value + self.step:
            return Match.CUT
        return Match.NONE


@dataclass(frozen=True)
class Part:
    """One checkable part of a claim: a row of `claim_parts`.

    An empty dimension means that the words don't say; `subject` holds the cities, or the metric
    of a statement, that the words name.
    """

    claim_id: str
    part_id: str
    wording: str
    rule: str
    said_on: date
    claimed: Claimed | None = None
    component: str = ""
    geography: str = ""
    authority: str = ""
    kind: str = ""
    period: str = ""
    subject: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Evidence:
    """A row of `claim_evidence`: who reported what about a part, and when."""

    day: date
    bearing: Bearing
    who: str
    what: str
    value: float | None
    unit: str
    exactness: Exactness | None
    source_id: str
    confidence: str
    note: str = ""
    evidence_id: str = ""

    @property
    def bounds(self) -> Bounds | None:
        """What the row's number says, read with the step that it seems rounded to."""
        if self.value is None or self.exactness is None:
            return None
        return bounds(self.value, self.exactness, rounding_step(self.value))


@dataclass(frozen=True)
class NearMiss:
    """A figure that the claim might have meant, and how it meets the claimed number."""

    figure: Figure
    match: Match


@dataclass(frozen=True)
class Judgement:
    """A verdict on one part, why, and on what.

    `reason` names the branch of the rule, for the wording; `figures` decided it, in the order in
    which the branch speaks of them; `names` are cities that the sentence must name.
    """

    part: Part
    verdict: Verdict
    reason: str
    figures: tuple[Figure, ...] = ()
    near: tuple[NearMiss, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())
    names: tuple[str, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Sources of the deciding figures and of the evidence, each once."""
        counted = [source for figure in self.figures for source in figure.source_ids]
        return tuple(dict.fromkeys([*counted, *(row.source_id for row in self.evidence)]))
