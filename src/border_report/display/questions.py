"""Questions that a newsroom asks, each answered in a few sentences that lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import (
    factors,
    naming,
    numbers,
    opening,
    question_parts,
    terms,
    timeline,
    verdicts,
)
from border_report.display.escaping import escape
from border_report.display.holds import Clause, nowhere
from border_report.display.page import read_day
from border_report.display.question_parts import Answer
from border_report.display.wording import say
from border_report.measures import administrations, transfers
from border_report.measures import opening as published_figures
from border_report.measures import timeline as months
from border_report.measures.claims import judge
from border_report.measures.comparison import compare, rank
from border_report.measures.conclusions.claims import part_id
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from border_report.display.page import Page

SOUTHWEST = Geography.SOUTHWEST


def answers(page: Page, day: str, held: Clause = nowhere) -> tuple[Answer, ...]:
    """Return all questions with their answers.

    Parameters
    ----------
    page : Page
    day : str
        ``YYYY-MM-DD``, by which stated totals of a city are asked for; empty for the newest.
    held : Clause

    Raises
    ------
    ParameterError
        When the day isn't a date.
    """
    by_then = read_day(day, "day") or page.known_on
    return (
        *(_claimed(page, claim_id, held) for claim_id in reversed(published_figures.CLAIMS)),
        _comparable(page, held),
        _per_month(page, Component.USBP, "between", held),
        _per_month(page, Component.OFO, "at", held),
        _highest(page, held("months-rank")),
        _a_day(page, held),
        question_parts.expelled(page, held),
        question_parts.at_ports(page),
        question_parts.sector(page),
        question_parts.got_away(page),
        _sent_by_then(page, by_then),
        _claimed(page, "transfers", held),
    )


def listed(found: tuple[Answer, ...]) -> str:
    """Return the answers, each under its question."""
    return "\n\n".join(
        f"### {a.question} {{#question-{a.slug}}}\n\n{a.answer} "
        f"[{say('question-more')}](#{a.more}){{.more}}"
        for a in found
    )


def contents(found: tuple[Answer, ...]) -> str:
    """Return the questions as a list that leads to the answers."""
    return "\n".join(f"- [{a.question}](#question-{a.slug})" for a in found)


def _claimed(page: Page, claim_id: str, held: Clause) -> Answer:
    """Ask whether a claimed number is right, and answer by the verdicts on its parts."""
    (claim,) = judge(page.data, (claim_id,), page.as_of) or (None,)
    if claim is None:
        return Answer(
            claim_id, say("question-claim-none"), say("question-not-yet"), "tbl-claim-summary"
        )
    asked = say("question-claim", title=escape(claim.title))
    said = [
        f"{verdicts.chip(judged.verdict)} {verdicts.because(page, judged)}"
        f"{held(part_id(judged.part))}"
        for judged in claim.parts
    ]
    return Answer(claim_id, asked, "\n\n".join(said), f"claim-{claim_id}")


def _comparable(page: Page, held: Clause) -> Answer:
    """Ask whether the published figures may be compared."""
    published = published_figures.published(page.data)
    refused = published_figures.refusals(page.data, [p.figure for p in published])
    families = published_figures.families(page.data, published_figures.periods(page.data))
    printed = [str(opening.printed(page.plainly, p)) for p in published]
    said = [opening.refusal(page, published, refused)]
    pairs = [
        sentence
        for family in factors.of_all_authorities(families)
        if family.ratios
        for sentence in _alike(page, family)
    ]
    if pairs:
        said.append("\n".join([say("question-alike"), "", *(f"- {pair}" for pair in pairs)]))
        years = [p.figure.period.label for p in published[:-1]]
        said.append("".join(held(f"times-{year.lower()}", year) for year in years).strip())
    asked = say("question-comparable", n=len(printed), listed=numbers.listed(printed))
    return Answer("comparable", asked, "\n\n".join(said), "tbl-opening-alike")


def _alike(page: Page, family: published_figures.Family) -> Iterator[str]:
    """Yield the last published year under one measure over the earlier, and these over each other.

    The middle one over the first answers for the two that are set side by side the most.
    """
    first, *between = family.figures[:-1]
    within = tuple(compare(later, first, page.data) for later in between)
    for compared in (family.ratios, within):
        listed = [
            say(
                "question-alike-times",
                factor=page.number(c.times, numbers.times(c.times.value)),
                year=c.b.period.label,
            )
            for c in compared
            if c.times
        ]
        if listed:
            yield say(
                "question-alike-one",
                measure=naming.measure(family.measure),
                last=compared[0].a.period.label,
                listed=numbers.listed(listed),
            )


def _per_month(page: Page, component: Component, place: str, held: Clause) -> Answer:
    """Ask under whom a component counted the most for each month in office."""
    measure = Measure(component, SOUTHWEST)
    found = administrations.by_administration(page.data, measure)
    ordered = [r.figure for r in rank([term.mean for term in found])]
    reach = {term.mean.id: terms.reach(term) for term in found}
    pairs = terms.terms_finding(page, found, held) if component is Component.USBP else ""
    said = [
        say("question-mean", name=f.period.label, number=page.number(f), reach=reach[f.id])
        for f in ordered
    ]
    return Answer(
        f"{place}-ports",
        say(f"question-{place}-ports"),
        say(
            "question-means",
            n=len(said),
            top=ordered[0].period.label,
            measure=naming.measure(measure),
            listed=numbers.listed(said),
        )
        + held(f"{place}-terms-top", say("holds-name-highest"))
        + f"\n\n{pairs}",
        "fig-admin-means",
    )


def _highest(page: Page, clause: str) -> Answer:
    """Ask which month is the highest, and whether the measure matters."""
    found = [
        months.highest(page.data, Measure(component, SOUTHWEST))
        for component in (Component.BOTH, Component.USBP, Component.OFO)
    ]
    lines = [timeline.rank_line(page, r.month.measure, r.month.period, r) for r in found]
    lines[0] += clause
    said = "\n".join(f"- {line}" for line in lines)
    return Answer("highest-month", say("question-highest"), f"{said}\n\n", "fig-time-months")


def _a_day(page: Page, held: Clause) -> Answer:
    """Ask whether the number claimed for a mean day is right."""
    days = months.days(page.data)
    asked = say(
        "question-a-day",
        claimed=timeline.claimed(page.plainly, days.quoted) if days.quoted else "none",
        month=numbers.month(days.period.start),
    )
    return Answer("a-day", asked, timeline.days_finding(page, days, held), "fig-time-december")


def _sent_by_then(page: Page, day: date) -> Answer:
    """Ask how many Texas had said, by a day, that it sent to each city."""
    held = [
        (city, transfers.stated_on(page.data, city, day))
        for city in transfers.destinations(page.data)
    ]
    said = [
        say(
            "question-sent-city",
            city=escape(city),
            number=page.number(figure),
            day=numbers.day(figure.period.end),
        )
        for city, figure in held
        if figure is not None
    ]
    answer = say("question-sent-to", n=len(said), listed=numbers.listed(said))
    return Answer("sent", say("question-sent", day=numbers.day(day)), answer, "tbl-transfer-cities")
