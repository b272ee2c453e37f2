"""Encounters by term of office and by month of term, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import (
    direction,
    named_breaks,
    percent,
    ratio_words,
    sources,
)
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures import comparison, derived
from border_report.measures.conclusions.terms import pair_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.administrations import Term, TermMonths
    from border_report.measures.breaks import Break
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


def terms_finding(page: Page, terms: Sequence[Term], clause: Clause = nowhere) -> str:
    """Set each administration's mean month against the one before it, the newest first."""
    said, crossed = [], dict[str, "Break"]()
    for later, earlier in zip(reversed(terms), reversed(terms[:-1]), strict=False):
        held = comparison.compare(later.mean, earlier.mean, page.data)
        crossed |= {k.id: k for k in held.breaks}
        said.append(
            say(
                "admin-term-pair",
                direction=direction(held),
                name=later.administration.name,
                number=page.number(later.mean),
                reach=reach(later),
                other=earlier.administration.name,
                other_number=page.number(earlier.mean),
                other_reach=reach(earlier),
                **ratio_words(page, held),
            )
            + clause(pair_id(later.administration.name, earlier.administration.name))
        )
    if not said:
        only = terms[-1]
        number = page.number(only.mean)
        said.append(
            say("admin-term-one", name=only.administration.name, number=number, reach=reach(only))
        )
    listed = "\n".join(f"- {sentence}" for sentence in said)
    if not crossed:
        return listed
    ordered = sorted(crossed.values(), key=lambda k: k.day)
    return f"{listed}\n\n{say('admin-term-breaks', listed=named_breaks(ordered))}"


def means_headline(voice: Voice, terms: Sequence[Term]) -> str:
    """Return which administration has the highest mean month, for captions."""
    ranked = comparison.rank([t.mean for t in terms])
    top, low = ranked[0], ranked[-1]
    reaches = {t.mean.id: reach(t) for t in terms}
    apart = low.place > 1 and low.figure.value > 0
    ratio = voice.number(derived.ratio(top.figure, low.figure)) if apart else "none"
    return say(
        "admin-means-finding",
        tied=sum(r.place == 1 for r in ranked),
        name=top.figure.period.label,
        number=f"{voice.number(top.figure)}{reaches[top.figure.id]}",
        lowest=ratio,
        low_name=low.figure.period.label,
        low=f"{voice.number(low.figure)}{reaches[low.figure.id]}",
    )


def times_the_lowest(voice: Voice, terms: Sequence[Term]) -> list[Markdown | None]:
    """Return how many times the lowest mean month each administration's is."""
    lowest = comparison.rank([t.mean for t in terms])[-1].figure
    if not lowest.value:
        return [None for _ in terms]
    ratios = [derived.ratio(term.mean, lowest) for term in terms]
    return [voice.number(ratio, numbers.factor(ratio.value)) for ratio in ratios]


def terms_table(page: Page, measure: Measure, terms: Sequence[Term]) -> Table:
    """Return total, months, mean and peak of each administration."""
    columns = [
        Column("office", say("admin-administration")),
        Column("covered", say("admin-covered")),
        Column("months", say("admin-months"), align="right"),
        Column("total", say("admin-total"), align="right"),
        Column("mean", say("admin-mean"), align="right"),
        Column("peak", say("admin-peak")),
        Column("large", say("admin-at-large"), say("admin-at-large-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = [
        {
            "office": term.administration.name,
            "covered": _covered(term),
            "months": int(term.months) if term.months.is_integer() else term.months,
            "total": page.number(term.total),
            "mean": page.number(term.mean),
            "peak": _peaks(page, term.peaks),
            "large": percent(page, term.at_large),
        }
        for term in terms
    ]
    return Table(
        say("admin-terms-table", measure=naming.measure(measure)),
        columns,
        rows,
        notes=(say("admin-terms-note"),),
        sources=sources([t.total for t in terms]),
    )


def months_finding(voice: Voice, lines: Sequence[TermMonths]) -> str:
    """Set the newest month against the same month of the earlier terms."""
    if not lines:
        return say("admin-months-finding", n=0, parts="")
    own = lines[-1]
    newest = own.series.figures[-1]
    number = own.number(newest)
    others = [
        say("admin-months-other", name=line.administration.name, number=voice.number(figure))
        for line in lines[:-1]
        for figure in line.series.figures
        if line.number(figure) == number
    ]
    said = say(
        "admin-months-one",
        name=own.administration.name,
        n=number,
        period=numbers.month(newest.period.start),
        number=voice.number(newest),
        others=numbers.listed(others) or "none",
    )
    return say("admin-months-finding", n=len(lines), parts=said)


def months_table(page: Page, measure: Measure, lines: Sequence[TermMonths]) -> Table:
    """Return first, highest and last whole month of each term."""
    columns = [
        Column("office", say("admin-administration")),
        Column("held", say("admin-months-held"), align="right"),
        Column("first", say("admin-months-first"), align="right"),
        Column("peak", say("admin-months-peak"), align="right"),
        Column("number", say("admin-months-peak-number"), align="right"),
        Column("last", say("admin-months-last"), align="right"),
    ]
    rows: list[dict[str, Value]] = []
    for line in lines:
        figures = line.series.figures
        peak = comparison.rank(figures)[0].figure
        rows.append(
            {
                "office": line.administration.name,
                "held": len(figures),
                "first": _dated(page, figures[0]),
                "peak": _dated(page, peak),
                "number": line.number(peak),
                "last": _dated(page, figures[-1]),
            }
        )
    figures = tuple(f for line in lines for f in line.series.figures)
    caption = say("admin-months-table", measure=naming.measure(measure))
    note = say("admin-months-note")
    return Table(caption, columns, rows, notes=(note,), sources=sources(figures))


def reach(term: Term) -> str:
    """Return the days counted in words, where they aren't the whole term."""
    period, office = term.total.period, term.administration
    if period.complete:
        return ""
    if period.start > office.start:
        return say("admin-reach-since", **{"from": numbers.month(period.start)})
    return say("admin-reach-until", to=numbers.month(period.end))


def _peaks(page: Page, peaks: Sequence[Figure]) -> Markdown | None:
    if not peaks:
        return None
    months = numbers.listed([numbers.short_month(f.period.start) for f in peaks])
    number = page.number(peaks[0])
    return Markdown(say("admin-peaks", months=months, number=number), id=number.id)


def _dated(page: Page, figure: Figure) -> Markdown:
    month = numbers.short_month(figure.period.start)
    number = page.number(figure)
    words = say("admin-peaks", months=month, number=number)
    return Markdown(words, figure.value, id=number.id)


def _covered(term: Term) -> str:
    period = term.total.period
    if period.complete:
        return say("admin-covered-all")
    ends = {"from": numbers.short_day(period.start), "to": numbers.short_day(period.end)}
    return say("admin-covered-part", **ends)
