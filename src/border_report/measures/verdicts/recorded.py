"""Rules that weigh reports of what happened or was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.measures.verdicts.judgement import (
    Bearing,
    Claimed,
    Evidence,
    Judgement,
    Part,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package


def evidence(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge whether something happened as worded, by what the reports of it say.

    Support alone holds; support against contradiction settles nothing. A report of the same
    thing at another time, or of another thing, decides only where none supports the words.
    """
    del package
    found = {row.bearing for row in rows}
    if {Bearing.SUPPORTS, Bearing.CONTRADICTS} <= found:
        return _judge(part, Verdict.NOT_CHECKABLE, "disputed", rows)
    if Bearing.SUPPORTS in found:
        return _judge(part, Verdict.HOLDS, "reported", rows)
    if Bearing.ANOTHER_TIME in found:
        return _judge(part, Verdict.WINDOW, "another-time", rows)
    if Bearing.CONTRADICTS in found:
        return _judge(part, Verdict.DOES_NOT_HOLD, "contradicted", rows)
    if Bearing.ANOTHER_MEASURE in found:
        return _judge(part, Verdict.OTHER_MEASURE, "another-thing", rows)
    if Bearing.SAID in found:
        return _judge(part, Verdict.ON_RECORD, "said", rows)
    return _judge(part, Verdict.NOT_CHECKABLE, "context-only" if rows else "no-row", rows)


def evidence_count(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a number that reports give: then, or only at another time."""
    del package
    numbered = [row for row in rows if row.bounds is not None]
    if part.claimed is None or not numbered:
        return _judge(part, Verdict.NOT_CHECKABLE, "context-only" if rows else "no-row", rows)
    if _any_fits(part.claimed, numbered, Bearing.SUPPORTS):
        return _judge(part, Verdict.HOLDS, "number-reported", rows)
    if _any_fits(part.claimed, numbered, Bearing.ANOTHER_TIME):
        return _judge(part, Verdict.WINDOW, "number-another-time", rows)
    if _any_fits(part.claimed, numbered, Bearing.ANOTHER_MEASURE):
        return _judge(part, Verdict.OTHER_MEASURE, "another-thing", rows)
    if any(row.bearing is Bearing.SUPPORTS for row in numbered):
        return _judge(part, Verdict.DOES_NOT_HOLD, "number-differs", rows)
    return _judge(part, Verdict.NOT_CHECKABLE, "context-only", rows)


def said(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge whether somebody said something; whether it is so is another part's question."""
    del package
    found = {row.bearing for row in rows}
    if found & {Bearing.SAID, Bearing.SUPPORTS}:
        return _judge(part, Verdict.ON_RECORD, "said", rows)
    if Bearing.CONTRADICTS in found:
        return _judge(part, Verdict.DOES_NOT_HOLD, "contradicted", rows)
    return _judge(part, Verdict.NOT_CHECKABLE, "context-only" if rows else "no-row", rows)


def _any_fits(claimed: Claimed, rows: Sequence[Evidence], bearing: Bearing) -> bool:
    return any(
        row.bounds is not None and row.bounds.within(claimed.bounds)
        for row in rows
        if row.bearing is bearing
    )


def _judge(part: Part, verdict: Verdict, reason: str, rows: Sequence[Evidence]) -> Judgement:
    return Judgement(part, verdict, reason, evidence=tuple(rows))
