"""Conclusions, definitions and answers in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from border_report.display import factors, naming, numbers
from border_report.display.escaping import escape
from border_report.display.notes import Number, operands_of
from border_report.display.phrases import short
from border_report.display.wording import say
from border_report.measures.conclusions.conclusion import Kind, Topic
from border_report.measures.conclusions.definition import Basis
from border_report.measures.measure import Authority, Component, Place
from border_report.measures.periods import PeriodKind, month

if TYPE_CHECKING:
    from enum import StrEnum

    from border_report.display.page import Page
    from border_report.display.tables import Markdown
    from border_report.display.voice import Voice
    from border_report.measures.conclusions.conclusion import Cell, Conclusion, Tested
    from border_report.measures.conclusions.definition import Definition
    from border_report.measures.measure import Measure

NAMED = 3  # choices named in a clause
NEARLY_ONE = 1.05  # below it one decimal would read as level
_OF_PEOPLE = (Kind.MOST_PER_RESIDENT,)
_SHARES = (Kind.TOP_SHARE, Kind.LOW_SHARE)


def statement(voice: Voice, conclusion: Conclusion) -> str:
    """Return what a conclusion says, as markdown without a full stop."""
    said, scope = conclusion.said, conclusion.scope
    number = named(voice, conclusion)
    words: dict[str, str] = {}
    match conclusion.kind:
        case Kind.TIMES:
            factor = factors.about(voice, conclusion.ratios)
            words = {"later": scope[0], "earlier": scope[1], "factor": factor}
        case Kind.TOP_YEAR | Kind.LOW_YEAR:
            words = {"year": _either(said.says), "first": scope[0], "last": scope[1]}
        case Kind.NEWEST_YEAR | Kind.TERM_PAIR:
            words = {"later": scope[0], "earlier": scope[1], "direction": said.says}
        case Kind.TOP_TERM | Kind.LOW_TERM:
            words = {"name": _either(said.says)}
        case Kind.TOP_MONTH:
            words = {"month": _months(said.says), "since": _months(scope[0])}
        case Kind.RANK:
            top = "yes" if said.says == "1" else "no"
            words = {"month": _months(scope[0]), "place": said.says, "top": top}
        case Kind.NEWEST_MONTH:
            later, earlier = (_months(label) for label in scope)
            words = {"later": later, "earlier": earlier, "direction": said.says}
        case Kind.TOP_SHARE | Kind.LOW_SHARE:
            period, first, last = (_period(label) for label in (said.says, *scope))
            words = {"period": period, "first": first, "last": last}
        case Kind.TOP_EXPELLED:
            words = {"year": _either(said.says)}
        case Kind.TOP_MONTH_OF_PART:
            part = say(f"detail-part-{naming.key_of(scope[0])}.head")
            words = {"part": part, "month": _months(said.says), "since": _months(scope[1])}
        case Kind.TOP_CITIZENSHIP:
            words = {"year": scope[0], "country": said.says}
        case Kind.DAYS:
            words = {"month": _months(scope[0]), "reached": said.says, "claimed": number}
        case Kind.MOST | Kind.MOST_PER_RESIDENT:
            words = {"origin": scope[0], "city": _either(said.says)}
        case Kind.ORDER:
            words = {"cities": numbers.listed(scope)}
        case Kind.TOTAL:
            words = {"origin": scope[0], "number": number}
        case Kind.FLAT:
            day = numbers.day(date.fromisoformat(scope[1]))
            words = {"origin": scope[0], "flat": said.says, "day": day}
        case Kind.RECORDS:
            words = {"agrees": said.says}
        case Kind.CLAIM:
            words = {"wording": escape(scope[0]), "verdict": scope[1]}
    told = say(f"holds-says-{conclusion.kind}", **words)
    if conclusion.topic is Topic.PORTS and conclusion.kind not in _SHARES:
        between = conclusion.stated.counts.component is Component.USBP
        return say("holds-says-between" if between else "holds-says-at", said=told)
    return told


def named(voice: Voice, conclusion: Conclusion) -> str:
    """Return the number that a conclusion names, without the word before it; or nothing."""
    figure = conclusion.named
    return voice.number(figure, numbers.count(figure.value)) if figure else ""


def clause(tested: Tested, name: str = "") -> str:
    """Return in how many definitions a conclusion holds, and what turns it, without a link.

    Parameters
    ----------
    name : str
        Begins the clause where it follows a sentence that concludes more than one thing.
    """
    name = name or _tells(tested.conclusion)
    return say(
        "holds-clause-named" if name else "holds-clause",
        name=name,
        holds=len(tested.holding),
        flips=len(tested.flipping),
        all=len(tested.decided),
        by=turned_by(tested),
    )


def _tells(conclusion: Conclusion) -> str:
    """Return what a clause is about where "holds" could be read of a number beside it."""
    if conclusion.kind is Kind.CLAIM:
        return say("holds-name-verdict")
    if conclusion.kind is Kind.DAYS:
        return say("holds-name-days", reached=conclusion.said.says)
    return ""


def turned_by(tested: Tested) -> str:
    """Return in one phrase what turns a conclusion; empty where nothing does."""
    kind = tested.conclusion.kind
    named = [
        facet(turn.facet, kind)
        if turn.flips == turn.decided
        else say(
            "holds-turn-mostly",
            facet=facet(turn.facet, kind),
            flips=turn.flips,
            decided=turn.decided,
        )
        for turn in tested.turns
    ]
    alone = tested.turned_alone
    room = NAMED - len(named)
    shown = alone if len(alone) <= room else alone[: max(room - 1, 0)]
    named += [_apart_from_stated(cell.definition, tested.conclusion) for cell in shown]
    if len(alone) > len(shown):
        named.append(say("holds-turn-others", n=len(alone) - len(shown)))
    return numbers.listed(named)


def _apart_from_stated(asked: Definition, conclusion: Conclusion) -> str:
    """Return in running text by which choices a definition differs from the stated one."""
    other = [f for f in asked.facets if f not in conclusion.stated.facets]
    named = [facet(value, conclusion.kind) for value in other]
    return say("holds-otherwise", facet=named[0]) if len(named) == 1 else ", ".join(named)


def facet(value: StrEnum, kind: Kind) -> str:
    """Return a choice in running text: ``Title 8 alone``."""
    key = f"holds-facet-{naming.key_of(value)}"
    people = value is Basis.OTHER_UNIT and kind in _OF_PEOPLE
    return numbers.keep_together(say(f"{key}.people" if people else key))


def definition(asked: Definition, conclusion: Conclusion) -> str:
    """Return a definition in one phrase; the basis only where it isn't the stated one."""
    if asked.measure is None:
        return facet(asked.basis, conclusion.kind)
    basis = "none"
    if asked.basis is not conclusion.stated.basis:
        basis = facet(asked.basis, conclusion.kind)
    return say("holds-definition", measure=counted(asked.measure), law=law(asked.measure, "none"),
               basis=basis)  # fmt: skip


def definition_alone(measure: Measure) -> str:
    """Return a definition of what is counted, its law said only where it isn't both."""
    return say("holds-definition", measure=counted(measure), law=law(measure, "none"), basis="none")


def counted(measure: Measure) -> str:
    """Return who counted where: ``Border Patrol, nationwide``."""
    return short(replace(measure, authority=Authority.ALL))


def law(measure: Measure, both: str = "", *, head: bool = False) -> str:
    """Return under which law, or at which place alone, a measure counts.

    Parameters
    ----------
    both : str
        What to say of Title 8 and Title 42 together, where that needn't be said in full.
    head : bool
        Say it as a heading.
    """
    split = measure.place not in (Place.UNSPLIT, Place.NONE)
    if measure.authority is Authority.ALL and both and not split:
        return both
    key = f"holds-law-{naming.key_of(measure.place if split else measure.authority)}"
    return numbers.keep_together(say(f"{key}.head" if head else key))


def variant(asked: Definition, *, with_basis: bool) -> str:
    """Return what a row of a grid takes for granted: law or place, and the basis if asked for."""
    if asked.measure is None:
        return basis(asked.basis)
    shown = basis(asked.basis) if with_basis else "none"
    return say("holds-variant", basis=shown, law=law(asked.measure, head=not with_basis))


def basis(value: Basis) -> str:
    """Return a basis as a heading."""
    return say(f"holds-basis-{naming.key_of(value)}")


def answer(page: Page, cell: Cell, conclusion: Conclusion) -> str | Markdown:
    """Return what a cell says that the sentence doesn't; empty where it needs no saying."""
    found = cell.answer
    if found is None:
        return ""
    if conclusion.kind is Kind.TIMES and found.factor is not None:
        return page.number(found.factor, numbers.factor(found.factor.value))
    if conclusion.borne_out_by(found):
        return ""
    match conclusion.kind:
        case Kind.TOP_MONTH | Kind.TOP_MONTH_OF_PART | Kind.TOP_SHARE | Kind.LOW_SHARE:
            return _short_period(found.says)
        case Kind.RANK:
            return say("holds-rank", place=found.says)
        case Kind.NEWEST_YEAR | Kind.NEWEST_MONTH | Kind.TERM_PAIR if found.factor is not None:
            return page.number(found.factor, times(found.factor.value))
        case Kind.DAYS:
            return page.number(found.figures[0])
        case Kind.TOP_YEAR | Kind.LOW_YEAR | Kind.TOP_TERM | Kind.LOW_TERM | Kind.TOP_EXPELLED:
            return _either(found.says)
        case Kind.MOST | Kind.MOST_PER_RESIDENT | Kind.TOP_CITIZENSHIP:
            return _either(found.says)
        case _:
            return ""


def times(ratio: float) -> str:
    """Return a ratio for a table: ``1.2×``, ``1.04×``, and below one as a share."""
    if ratio < 1:
        return numbers.share(ratio)
    return numbers.factor(ratio) if ratio >= NEARLY_ONE else f"{numbers.decimal(ratio, 2)}×"


def figure_name(number: Number, kind: Kind) -> str:
    """Return what tells a number from the others in its answer: a city, a period, a name."""
    figure = operands_of(number)[0]
    period = figure.period
    if kind in (Kind.MOST, Kind.MOST_PER_RESIDENT, Kind.ORDER, Kind.TOP_CITIZENSHIP):
        return figure.measure.subject
    match period.kind:
        case PeriodKind.MONTH | PeriodKind.MEAN_DAY:
            return numbers.month(period.start)
        case PeriodKind.TO_DATE:
            return numbers.day(period.end)
        case PeriodKind.SPAN:
            return naming.period(period)
        case _:
            return period.label


def _either(says: str) -> str:
    return numbers.listed(says.split("; "))


def _short_period(labels: str) -> str:
    if labels.startswith("FY"):
        return _either(labels)
    return numbers.listed([numbers.short_month(month(m).start) for m in labels.split("; ")])


def _period(labels: str) -> str:
    """Return periods' labels in words: fiscal years as they are, months by their names."""
    return _either(labels) if labels.startswith("FY") else _months(labels)


def _months(labels: str) -> str:
    return numbers.listed([numbers.month(month(m).start) for m in labels.split("; ")])
