"""The claims and their verdicts in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers, verdicts
from border_report.display.escaping import escape
from border_report.display.holds import Clause, nowhere
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures.conclusions.claims import part_id
from border_report.measures.measure import Authority
from border_report.measures.verdicts.judgement import Match, NearMiss, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.claims import Claim
    from border_report.measures.verdicts.judgement import Judgement

MISSES_SHOWN = 5
WHOLE = (Authority.ALL, Authority.NONE)  # a part under one law alone is no reading of the words


def opening(page: Page, claims: Sequence[Claim]) -> str:
    """Return how many claims and parts there are, and how many have each verdict."""
    if not claims:
        return _none(page)
    found = [part.verdict for claim in claims for part in claim.parts]
    counts = [
        say("claim-count", n=found.count(v), verdict=verdicts.chip(v))
        for v in Verdict
        if v in found
    ]
    said = say("claim-opening", n=len(claims), parts=len(found), counts=numbers.listed(counts))
    if page.as_of:
        said = f"{said} {say('claim-limited', day=numbers.day(page.as_of))}"
    return said


def rules() -> str:
    """Return what each verdict means, as a list."""
    return "\n".join(
        f"- {verdicts.chip(verdict)}: {say(f'claim-rule-{slug}')}"
        for verdict, slug in verdicts.SLUGS.items()
    )


def summary_table(page: Page, claims: Sequence[Claim]) -> Table:
    """Return every claim with the verdicts on its parts."""
    rows: list[dict[str, Value]] = [
        {
            "claim": claim.wording,
            "kind": say(f"claim-kind-{claim.kind}"),
            "verdicts": Markdown(
                chips(claim), "; ".join(f"{v.value} {n}" for v, n in claim.verdicts.items())
            ),
        }
        for claim in claims
    ]
    columns = [
        Column("claim", say("claim-claim")),
        Column("kind", say("claim-kind")),
        Column("verdicts", say("claim-verdicts")),
    ]
    day = numbers.day(claims[0].said_on) if claims else ""
    return Table(
        say("claim-summary-caption", day=day) if claims else _none(page),
        columns,
        rows or [{"claim": _none(page)}],
        (say("claim-summary-note"),) if rows else (),
        tuple(dict.fromkeys(claim.source_id for claim in claims)),
    )


def summary(page: Page, claims: Sequence[Claim], firm: str = "") -> str:
    """Return the claims with their verdicts as a list, for the first page.

    Parameters
    ----------
    firm : str
        Markdown after the list: how many verdicts no other definition turns.
    """
    if not claims:
        return _none(page)
    listed = "\n".join(f"- {escape(claim.title)}: {chips(claim)}" for claim in claims)
    return f"{listed}\n\n{firm}" if firm else listed


def chips(claim: Claim) -> str:
    """Return a claim's verdicts: one chip where its parts agree, else each with its number."""
    found = claim.verdicts
    if len(found) == 1:
        return verdicts.chip(next(iter(found)))
    parts = len(claim.parts)
    return "; ".join(
        f"{verdicts.chip(verdict)} {say('claim-some', n=n, all=parts)}"
        for verdict, n in found.items()
    )


def details(page: Page, claims: Sequence[Claim], held: Clause = nowhere) -> str:
    """Return every claim part by part: verdict, reason, evidence and sources."""
    if not claims:
        return _none(page)
    return "\n\n".join(_claim(page, claim, held) for claim in claims)


def near_text(page: Page, claims: Sequence[Claim]) -> str:
    """Return the claimed numbers that something met which their words don't name."""
    lines = []
    for judged in _numbered(claims):
        met = [
            n for n in judged.near if n.match is not Match.NONE and n.figure not in judged.figures
        ]
        if judged.verdict is Verdict.OTHER_MEASURE:
            met = [n for n in judged.near if n.match is not Match.NONE]
        if met:
            found = "; ".join(_near(page, miss) for miss in met)
            line = say("claim-near-line", claimed=escape(judged.part.wording), found=found)
            lines.append(f"- {line}")
    said = say("claim-near-text", n=len(lines))
    return "\n".join([said, "", *lines]) if lines else said


def near_table(page: Page, claims: Sequence[Claim]) -> Table:
    """Return each claimed number beside what the data hold for it."""
    rows: list[dict[str, Value]] = []
    cited: list[str] = []
    for judged in _numbered(claims):
        met = [miss for miss in judged.near if miss.match is not Match.NONE]
        missed = [miss for miss in judged.near if miss.match is Match.NONE]
        missed = [miss for miss in missed if miss.figure.measure.authority in WHOLE][:MISSES_SHOWN]
        for miss in met + missed:
            rows.append(
                {
                    "part": judged.part.wording,
                    "claimed": verdicts.number(page, judged.part),
                    "found": page.number(miss.figure),
                    "what": Markdown(verdicts.what(miss.figure)),
                    "when": Markdown(verdicts.when(miss.figure)),
                    "meets": say(f"claim-match-{miss.match}"),
                }
            )
            cited += miss.figure.source_ids
    columns = [
        Column("part", say("claim-claim")),
        Column("claimed", say("claim-claimed"), align="right"),
        Column("found", say("claim-found"), align="right"),
        Column("what", say("claim-what")),
        Column("when", say("claim-when")),
        Column("meets", say("claim-meets")),
    ]
    return Table(
        say("claim-near-caption"),
        columns,
        rows or [{"part": say("claim-near-empty")}],
        (say("claim-near-note", n=MISSES_SHOWN),) if rows else (),
        tuple(dict.fromkeys(cited)),
    )


def _numbered(claims: Sequence[Claim]) -> list[Judgement]:
    return [part for claim in claims for part in claim.parts if part.near and part.part.claimed]


def _near(page: Page, miss: NearMiss) -> str:
    return say(
        "claim-near-item",
        number=page.number(miss.figure),
        what=verdicts.what(miss.figure),
        when=verdicts.when(miss.figure),
        match=say(f"claim-match-{miss.match}"),
    )


def _claim(page: Page, claim: Claim, held: Clause) -> str:
    head = f"### {escape(claim.title)} {{#claim-{claim.claim_id}}}"
    said = f"{escape(claim.wording)} {say('claim-said-by', who=escape(claim.said_by))}"
    return "\n\n".join([head, said, *(_part(page, judged, held) for judged in claim.parts)])


def _part(page: Page, judged: Judgement, held: Clause) -> str:
    blocks = [
        f"**{escape(judged.part.wording)}.** {verdicts.chip(judged.verdict)} "
        f"{verdicts.because(page, judged)}{held(part_id(judged.part))}"
    ]
    if judged.evidence:
        blocks.append(
            "\n".join(f"- {verdicts.evidence(page, judged.part, row)}" for row in judged.evidence)
        )
    after = []
    if judged.part.note:
        after.append(say("claim-reading", note=escape(judged.part.note)))
    if judged.source_ids:
        after.append(f"[{say('claim-sources')}]{{.label}} {page.cite(judged.source_ids)}")
    if after:
        blocks.append("::: {.below}\n" + "\n\n".join(after) + "\n:::")
    return "\n\n".join(blocks)


def _none(page: Page) -> str:
    return say(
        "claim-none",
        limited="yes" if page.as_of else "no",
        day=numbers.day(page.as_of) if page.as_of else "",
    )
