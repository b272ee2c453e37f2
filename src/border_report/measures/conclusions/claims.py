"""Conclusions about claims: each part that holds or doesn't, judged under other definitions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import claims, encounters, quoted
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import Basis, Definition, fair
from border_report.measures.conclusions.statements import SETS, apart, set_of
from border_report.measures.measure import Authority
from border_report.measures.periods import fiscal_year, mean_day, month
from border_report.measures.verdicts.judgement import Match, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.claims import Claim
    from border_report.measures.conclusions.conclusion import Ask
    from border_report.measures.measure import Measure
    from border_report.measures.verdicts.judgement import Judgement, Part

NUMBERS = {"measure": Basis.FISCAL_YEAR, "mean_day": Basis.MEAN_DAY}
HIGHEST = "highest"
STATED = ("transfers", "destinations", "arrivals", "statement")
SETTLED = (Verdict.HOLDS, Verdict.DOES_NOT_HOLD)


def of_claims(package: Package, judged: Sequence[Claim]) -> tuple[Conclusion, ...]:
    """Return each part that holds or doesn't by a count or a statement.

    A part judged by reports of what happened or was said has no other definition: it isn't asked
    here.
    """
    parts = [part for claim in judged for part in claim.parts if part.verdict in SETTLED]
    found = [_conclusion(package, part) for part in parts]
    return tuple(conclusion for conclusion in found if conclusion is not None)


def part_id(part: Part) -> str:
    """Return the id of the conclusion about a part of a claim."""
    return f"claim-{part.claim_id}-{part.part_id}"


def _conclusion(package: Package, judged: Judgement) -> Conclusion | None:
    part = judged.part
    if part.rule in STATED:
        stated, ask = Definition(Basis.IN_SERIES), _by_statements(part)
        asked = tuple(Definition(basis) for basis in SETS)
    elif part.rule in NUMBERS or part.rule == HIGHEST:
        in_months = Basis.MONTH if "-" in part.period else Basis.FISCAL_YEAR
        basis = NUMBERS.get(part.rule, in_months)
        stated = Definition(basis, judged.figures[0].measure)
        asked = tuple(d for d in fair(stated) if d.counts.place is stated.counts.place)
        ask = _by_record(part) if part.rule == HIGHEST else _by_number(part)
    else:
        return None
    return Conclusion(
        id=part_id(part),
        topic=Topic.CLAIMS,
        kind=Kind.CLAIM,
        stated=stated,
        said=ask(package, stated),
        asked=asked,
        ask=ask,
        scope=(part.wording, judged.verdict.value),
        named=quoted.claimed(package, part) if part.claimed else None,
    )


def _by_number(part: Part) -> Ask:
    """Return whether the number claimed is met by what a definition counts."""

    def ask(package: Package, definition: Definition) -> Answer:
        period = fiscal_year(int(part.period[2:])) if part.rule == "measure" else None
        of = period or mean_day(month(part.period))
        figure = encounters.figure(package, definition.counts, of)
        met = part.claimed is not None and part.claimed.met_by(figure.value) is not Match.NONE
        verdict = Verdict.HOLDS if met else Verdict.DOES_NOT_HOLD
        return Answer(verdict.value, (figure,), (figure.value,))

    return ask


def _by_record(part: Part) -> Ask:
    """Return whether the period was the highest so far, by the rule for the claim."""

    def ask(package: Package, definition: Definition) -> Answer:
        return _judged(package, _counting(part, definition.counts))

    return ask


def _by_statements(part: Part) -> Ask:
    """Return the rule's verdict over another set of statements."""

    def ask(package: Package, definition: Definition) -> Answer:
        return apart(definition, _judged(set_of(package, definition), part))

    return ask


def _judged(package: Package, part: Part) -> Answer:
    rows = claims.evidence_for(package, part)
    judged = claims.RULES[part.rule](package, part, rows)
    if judged.verdict is Verdict.NOT_CHECKABLE:
        raise NotAvailableError(f"{part.wording}: nothing held decides it so.")
    values = tuple(figure.value for figure in judged.figures)
    return Answer(judged.verdict.value, judged.figures, values)


def _counting(part: Part, measure: Measure) -> Part:
    authority = "" if measure.authority is Authority.ALL else measure.authority.value
    return replace(
        part,
        component=measure.component.value,
        geography=measure.geography.value,
        authority=authority,
    )
