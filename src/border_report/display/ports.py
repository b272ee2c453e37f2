"""Encounters at and between ports of entry, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.holds import Clause, about, nowhere
from border_report.display.phrases import percent, sources
from border_report.display.tables import Column, Table
from border_report.display.terms import reach, terms_finding
from border_report.display.wording import say
from border_report.measures import comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.administrations import Term
    from border_report.measures.measure import Geography
    from border_report.measures.ports import Split, TermSplit


def where(geography: Geography) -> str:
    """Return a place as it stands in a sentence: ``at the southwest land border``."""
    return say("ports-where", geography=naming.dimension(geography))


def newest(page: Page, months: Sequence[Split], held: Clause = nowhere) -> str:
    """Return the share at ports in the newest month, and its lowest and highest months."""
    if not months:
        return none(page)
    clauses = extremes(held, "ports-share-month")
    return f"{newest_share(page, months)} {share_range(page, months)}{clauses}"


def extremes(held: Clause, id: str) -> str:
    """Return the clauses of the lowest and the highest of a sentence."""
    low = held(f"{id}-low", say("holds-name-lowest"))
    return low + held(f"{id}-top", say("holds-name-highest"))


def newest_share(voice: Voice, months: Sequence[Split]) -> str:
    """Return the share at ports of entry in the newest month."""
    last = months[-1]
    return say(
        "ports-newest",
        month=numbers.month(last.together.period.start),
        share=voice.number(last.share.of_whole),
        where=where(last.together.measure.geography),
        at=voice.number(last.at),
        together=voice.number(last.together),
    )


def share_range(voice: Voice, months: Sequence[Split]) -> str:
    """Return the months with the lowest and the highest share at ports of entry."""
    low, high = _extremes(months)
    return say(
        "ports-range",
        n=len(months),
        first=numbers.month(months[0].together.period.start),
        low_month=numbers.month(low.together.period.start),
        low=voice.number(low.share.of_whole),
        high_month=numbers.month(high.together.period.start),
        high=voice.number(high.share.of_whole),
    )


def none(page: Page) -> str:
    """Return that nothing at ports of entry was known by the day of the page."""
    return say("ports-none", day=numbers.day(page.known_on))


def months_finding(voice: Voice, months: Sequence[Split]) -> str:
    """Return the highest month between and the highest at ports of entry."""
    between = comparison.rank([m.between for m in months])[0].figure
    at = comparison.rank([m.at for m in months])[0].figure
    return say(
        "ports-months-finding",
        between_month=numbers.month(between.period.start),
        between=voice.number(between),
        at_month=numbers.month(at.period.start),
        at=voice.number(at),
    )


def years_finding(voice: Voice, years: Sequence[Split]) -> str:
    """Return the full fiscal years with the lowest and the highest share at ports."""
    full = [y for y in years if y.together.period.complete]
    if not full:
        return say("ports-years-none-full")
    low, high = _extremes(full)
    return say(
        "ports-years-finding",
        n=len(full),
        first=full[0].together.period.label,
        last=full[-1].together.period.label,
        low_year=low.together.period.label,
        low=voice.number(low.share.of_whole),
        high_year=high.together.period.label,
        high=voice.number(high.share.of_whole),
    )


def years_table(
    page: Page, geography: Geography, years: Sequence[Split], held: Clause = nowhere
) -> Table:
    """Return each fiscal year's encounters between ports, at ports and together."""
    columns = [
        Column("year", say("ports-year")),
        Column("between", say("ports-between"), align="right"),
        Column("at", say("ports-at"), align="right"),
        Column("together", say("ports-together"), align="right"),
        Column("share", say("ports-share"), say("ports-share-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = [
        {
            "year": year.together.period.label,
            "between": page.number(year.between),
            "at": page.number(year.at),
            "together": page.number(year.together),
            "share": percent(page, year.share),
        }
        for year in years
    ]
    finding = years_finding(page.plainly, years)
    return Table(
        say("ports-years-table", finding=finding, where=where(geography)),
        columns,
        rows or [{"year": say("ports-years-none")}],
        notes=(say("ports-years-note") + extremes(held, "ports-share-year"),),
        sources=sources([f for y in years for f in (y.between, y.at)]),
    )


def between_finding(page: Page, terms: Sequence[TermSplit], held: Clause = nowhere) -> str:
    """Set each administration's mean month between ports against the one before it."""
    return _pairs(page, [t.between for t in terms if t.between], about(held, "between"))


def at_finding(page: Page, terms: Sequence[TermSplit], held: Clause = nowhere) -> str:
    """Set each administration's mean month at ports against the one before it."""
    return _pairs(page, [t.at for t in terms if t.at], about(held, "at"))


def terms_headline(voice: Voice, terms: Sequence[TermSplit]) -> str:
    """Return which administrations have the highest mean month between and at ports."""
    between, between_number = _top(voice, [t.between for t in terms if t.between])
    at, at_number = _top(voice, [t.at for t in terms if t.at])
    return say(
        "ports-terms-finding",
        between=between,
        between_number=between_number,
        at="same" if at == between else at,
        at_number=at_number,
    )


def terms_table(page: Page, geography: Geography, terms: Sequence[TermSplit]) -> Table:
    """Return mean months of each administration between and at ports, and the share at ports."""
    columns = [
        Column("office", say("ports-office")),
        Column("between", say("ports-between-column"), say("ports-mean"), align="right"),
        Column("between_months", say("ports-covered"), align="right"),
        Column("at", say("ports-at-column"), say("ports-mean"), align="right"),
        Column("at_months", say("ports-covered"), align="right"),
        Column("share", say("ports-share"), say("ports-share-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = [
        {
            "office": term.administration.name,
            "between": page.number(term.between.mean) if term.between else None,
            "between_months": _months(term.between),
            "at": page.number(term.at.mean) if term.at else None,
            "at_months": _months(term.at),
            "share": percent(page, term.share),
        }
        for term in terms
    ]
    held = [t for term in terms for t in (term.between, term.at) if t]
    at = [t.at for t in terms if t.at]
    note = say("ports-terms-share-none")
    if at:
        since = numbers.month(min(t.total.period.start for t in at))
        note = say("ports-terms-share-note", **{"from": since})
    return Table(
        say("ports-terms-table", where=where(geography)),
        columns,
        rows or [{"office": say("ports-no-term")}],
        notes=(note,),
        sources=sources([t.total for t in held]),
    )


def _pairs(page: Page, terms: Sequence[Term], held: Clause) -> str:
    return terms_finding(page, terms, held) if terms else none(page)


def sides(held: Clause, id: str) -> str:
    """Return the clauses of what a sentence says between and at ports of entry."""
    between = held(f"between-{id}", say("holds-name-between"))
    return between + held(f"at-{id}", say("holds-name-at"))


def _top(voice: Voice, terms: Sequence[Term]) -> tuple[str, str]:
    """Return the administration with the highest mean month, and that mean in words."""
    if not terms:
        return "none", ""
    top = comparison.rank([t.mean for t in terms])[0].figure
    term = next(t for t in terms if t.mean.id == top.id)
    return term.administration.name, f"{voice.number(top)}{reach(term)}"


def _months(term: Term | None) -> Value:
    if term is None:
        return None
    return int(term.months) if term.months.is_integer() else term.months


def _extremes(splits: Sequence[Split]) -> tuple[Split, Split]:
    """Return the splits with the lowest and the highest share, the earliest of equal ones."""
    return min(splits, key=_share), max(splits, key=_share)


def _share(split: Split) -> float:
    return split.share.value
