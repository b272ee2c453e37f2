"""Numbers as texts quote them, so that a claimed number has its source like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.data.cells import Row
from border_report.errors import NotAvailableError
from border_report.measures.figure import Exactness, Figure, Vintage, slug
from border_report.measures.measure import (
    Authority,
    Component,
    Geography,
    Kind,
    Measure,
    Place,
    Unit,
)
from border_report.measures.periods import Period, PeriodKind, fiscal_year, month

if TYPE_CHECKING:
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.verdicts.judgement import Evidence, Part


def claimed(package: Package, part: Part) -> Figure:
    """Return the number that a part of a claim names, with the claim's source.

    Raises
    ------
    NotAvailableError
        If the part names no number.
    """
    if part.claimed is None:
        raise NotAvailableError(f"The claim '{part.claim_id}/{part.part_id}' names no number.")
    source_id = str(package.row("claims", part.claim_id)["source_id"])
    confidence = str(package.row("sources", source_id)["confidence"])
    key = (part.claim_id, part.part_id)
    row = Row("claim_parts", key, source_id, confidence, "claimed_value")
    id = slug("claim", *key)
    period = _period(part.period, part.said_on)
    return _figure(part.claimed.value, part.wording, period, part.claimed.exactness, id, row)


def reported(part: Part, evidence: Evidence) -> Figure:
    """Return the number that a row of evidence reports, with that row's source.

    Raises
    ------
    NotAvailableError
        If the row gives no number.
    """
    key = (part.claim_id, part.part_id, evidence.evidence_id)
    if evidence.value is None:
        raise NotAvailableError(f"The evidence '{'/'.join(key)}' gives no number.")
    row = Row("claim_evidence", key, evidence.source_id, evidence.confidence, "value")
    period = _period("", evidence.day)
    exactness = evidence.exactness or Exactness.STATED
    id = slug("evidence", *key)
    return _figure(evidence.value, evidence.what, period, exactness, id, row)


def _period(label: str, day: date) -> Period:
    if label.startswith("FY"):
        return fiscal_year(int(label.removeprefix("FY")))
    return month(label) if label else Period(PeriodKind.SPAN, day, day, day.isoformat())


def _figure(
    value: float, words: str, period: Period, exactness: Exactness, id: str, row: Row
) -> Figure:
    measure = Measure(
        component=Component.QUOTED,
        geography=Geography.UNSPECIFIED,
        authority=Authority.NONE,
        kind=Kind.QUOTED,
        place=Place.NONE,
        unit=Unit.QUOTED,
        subject=words,
    )
    return Figure(value, measure, period, exactness, Vintage("as quoted"), id, (row,))
