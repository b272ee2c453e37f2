"""The claims that the report checks, each judged part by part by the rule that its row names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.errors import DataError, ParameterError
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.transfers import day_of
from border_report.measures.verdicts import counted, recorded, stated
from border_report.measures.verdicts.judgement import (
    Bearing,
    Claimed,
    Evidence,
    Judgement,
    Part,
    Verdict,
)

if TYPE_CHECKING:
    from border_report.data.package import Package

Rule = Callable[["Package", Part, Sequence[Evidence]], Judgement]

RULES: dict[str, Rule] = {
    "measure": counted.measure,
    "highest": counted.highest,
    "mean_day": counted.mean_day_of,
    "transfers": stated.transfers,
    "destinations": stated.destinations_named,
    "arrivals": stated.arrivals,
    "statement": stated.statement,
    "evidence": recorded.evidence,
    "evidence_count": recorded.evidence_count,
    "said": recorded.said,
}


@dataclass(frozen=True)
class Claim:
    """A claim and the judgements of its parts, in the order of the data."""

    claim_id: str
    title: str
    wording: str
    kind: str
    said_on: date
    said_by: str
    source_id: str
    parts: tuple[Judgement, ...]

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """How many parts have each verdict, in the order of `Verdict`; absent ones left out."""
        found = [judgement.verdict for judgement in self.parts]
        return {verdict: found.count(verdict) for verdict in Verdict if verdict in found}


def claim_ids(package: Package) -> tuple[str, ...]:
    """Return the ids of all claims in the data."""
    return tuple(package.table("claims")["claim_id"].astype(str))


def judge(
    package: Package, ids: Sequence[str] = (), as_of: date | None = None
) -> tuple[Claim, ...]:
    """Judge claims by the data.

    Parameters
    ----------
    package : Package
        The data, already limited to what had been published by `as_of`.
    ids : sequence of str
        Which claims; all when empty.
    as_of : date, optional
        Claims made later than this are left out.

    Raises
    ------
    ParameterError
        The data has no claim of such an id.
    DataError
        A part names a rule that doesn't exist.
    """
    table = package.table("claims")
    known = claim_ids(package)
    for wanted in ids:
        if wanted not in known:
            raise ParameterError(
                f"The data has no claim '{wanted}': choose among {', '.join(known)}."
            )
    made = [
        row for row in table.to_dict("records") if as_of is None or day_of(row["said_on"]) <= as_of
    ]
    return tuple(_claim(package, row) for row in made if not ids or str(row["claim_id"]) in ids)


def _claim(package: Package, row: dict[Any, Any]) -> Claim:
    claim_id, said_on = str(row["claim_id"]), day_of(row["said_on"])
    parts = package.table("claim_parts")
    own = parts[parts["claim_id"] == claim_id]
    return Claim(
        claim_id=claim_id,
        title=str(row["title"]),
        wording=str(row["wording"]),
        kind=str(row["kind"]),
        said_on=said_on,
        said_by=str(row["said_by"]),
        source_id=str(row["source_id"]),
        parts=tuple(_judge(package, part_of(part, said_on)) for part in own.to_dict("records")),
    )


def _judge(package: Package, part: Part) -> Judgement:
    rule = RULES.get(part.rule)
    if rule is None:
        raise DataError(
            f"data/claim_parts.csv: part '{part.claim_id}/{part.part_id}' names the rule "
            f"'{part.rule}', which doesn't exist; use one of {', '.join(RULES)}."
        )
    return rule(package, part, evidence_for(package, part))


def part_of(row: dict[Any, Any], said_on: date) -> Part:
    """Return a row of `claim_parts` as a part."""
    claimed = None
    if pd.notna(row["claimed_value"]):
        exactness = QUALIFIERS[_text(row["qualifier"])]
        step = float(row["precision"]) if pd.notna(row["precision"]) else 1.0
        claimed = Claimed(float(row["claimed_value"]), _text(row["claimed_unit"]), exactness, step)
    words = {name: _text(row[name]) for name in ("component", "geography", "authority", "kind")}
    return Part(
        claim_id=_text(row["claim_id"]),
        part_id=_text(row["part_id"]),
        wording=_text(row["wording"]),
        rule=_text(row["rule"]),
        said_on=said_on,
        claimed=claimed,
        period=_text(row["period"]),
        subject=tuple(filter(None, _text(row["subject"]).split("; "))),
        note=_text(row["note"]),
        **words,
    )


def evidence_for(package: Package, part: Part) -> tuple[Evidence, ...]:
    """Return the rows of `claim_evidence` for a part, in their order."""
    table = package.table("claim_evidence")
    own = table[(table["claim_id"] == part.claim_id) & (table["part_id"] == part.part_id)]
    return tuple(_evidence(row) for row in own.to_dict("records"))


def _evidence(row: dict[Any, Any]) -> Evidence:
    qualifier = _text(row["qualifier"])
    return Evidence(
        day=day_of(row["date"]),
        bearing=Bearing(_text(row["bearing"])),
        who=_text(row["who"]),
        what=_text(row["what"]),
        value=float(row["value"]) if pd.notna(row["value"]) else None,
        unit=_text(row["unit"]),
        exactness=QUALIFIERS[qualifier] if qualifier else None,
        source_id=_text(row["source_id"]),
        confidence=_text(row["confidence"]),
        note=_text(row["note"]),
        evidence_id=_text(row["evidence_id"]),
    )


def _text(value: object) -> str:
    return "" if value is None or value is pd.NA or value != value else str(value)
