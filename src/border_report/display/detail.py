"""Encounters in parts, in words: shares of a year, of the year before, and whether parts add up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import named_breaks
from border_report.display.wording import has, say
from border_report.measures import breaks, comparison, derived
from border_report.measures.figure import Exactness
from border_report.measures.measure import Geography

POINTS = ("authority", "demographic", "citizenship", "place")

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.voice import Voice
    from border_report.measures.comparison import Share
    from border_report.measures.detail import Breakdown, Part, Year
    from border_report.measures.figure import Figure
    from border_report.measures.periods import Period


def points(page: Page, authority: Breakdown, *found: str, held: Clause = nowhere) -> str:
    """Return the main points, each after the name of what it is about.

    Parameters
    ----------
    page : Page
    authority : Breakdown
    *found : str
        What is found of demographic groups, of citizenships, and of places.
    held : Clause
    """
    expelled = authority_finding(page, authority) + held("detail-expelled")
    texts = dict(zip(POINTS, (expelled, *found), strict=True))
    lines = [f"- {say(f'detail-point-{name}', finding=text)}" for name, text in texts.items()]
    head = say("detail-points", measure=naming.measure(authority.measure))
    return "\n".join([head, "", *lines])


def first_share(page: Page, breakdown: Breakdown, year: Year) -> str:
    """Return the share of the first part in a year and in the year before."""
    part, share = held(breakdown, year)[0]
    before = breakdown.before(year)
    return say(
        "detail-first",
        scope=_scope(breakdown),
        share=page.number(share.of_whole),
        part=_in_sentence(part),
        year=year_words(year.period),
        before=page.number(held(breakdown, before)[0][1].of_whole) if before else "none",
        last=year_words(before.period) if before else "",
    )


def shares_finding(voice: Voice, breakdown: Breakdown, year: Year) -> str:
    """Return the share of each part in a year."""
    scope, said = _scope(breakdown), []
    for place, (part, share) in enumerate(held(breakdown, year)):
        key = "detail-share-next" if place else "detail-share-first"
        words = {"share": voice.number(share.of_whole), "part": _in_sentence(part)}
        said.append(say(key, **words) if place else say(key, scope=scope, **words))
    return say("detail-shares", year=year_words(year.period), shares=numbers.listed(said))


def months_finding(voice: Voice, parts: Sequence[Part]) -> str:
    """Return the highest month of each part, the first of those that tie."""
    said = []
    for place, part in enumerate(parts):
        top = comparison.rank(part.months)[0].figure
        key = "detail-month-next" if place else "detail-month-first"
        month = numbers.month(top.period.start)
        said.append(say(key, part=_in_sentence(part), month=month, number=voice.number(top)))
    return say("detail-months", listed=numbers.listed(said))


def shares(page: Page, breakdown: Breakdown, year: Year) -> str:
    """Return the share of each part in a year, the total, and the shares of the year before."""
    words = {"measure": naming.measure(breakdown.measure), "whole": page.number(year.whole)}
    said = [shares_finding(page, breakdown, year), say("detail-shares-of", **words)]
    before = breakdown.before(year)
    if before is None:
        said.append(say("detail-shares-alone"))
    else:
        listed = [page.number(share.of_whole) for _, share in held(breakdown, before)]
        year_before = year_words(before.period)
        said.append(say("detail-shares-before", year=year_before, shares=numbers.listed(listed)))
    return " ".join(said)


def sums(page: Page, breakdown: Breakdown) -> str:
    """Say in how many years the parts make the published total, and how far they are off else."""
    n, off = len(breakdown.years), breakdown.off
    said = [say("detail-sums", n=n, off=len(off), even=n - len(off))]
    rounded = [y for y in off if y.whole.exactness is Exactness.ROUNDED]
    said += [
        say(
            "detail-sum",
            year=year_words(year.period),
            sum=page.number(year.whole),
            published=page.number(year.published),
        )
        for year in off
        if year.published and year not in rounded
    ]
    gaps = [derived.difference(y.whole, y.published) for y in rounded if y.published]
    if gaps:
        widest = max(gaps, key=lambda gap: abs(gap.value))
        said.append(
            say(
                "detail-sums-rounded",
                n=len(rounded),
                first=rounded[0].period.label,
                last=rounded[-1].period.label,
                gap=page.number(widest, numbers.count(abs(widest.value))),
            )
        )
    return " ".join(said)


def authority_finding(voice: Voice, breakdown: Breakdown) -> str:
    """Return when Title 42 was used and the fiscal year in which its share was the highest."""
    _, title_42 = breakdown.parts
    shares = {
        year.period.label: share
        for year in breakdown.years
        if (share := year.shares[1]) and year.period.complete
    }
    last = breakdown.years[-1]
    months = {
        "from": numbers.month(title_42.months[0].period.start) if title_42.months else "",
        "to": numbers.month(title_42.months[-1].period.start) if title_42.months else "",
    }
    if not title_42.months:
        number, year = voice.number(last.whole), year_words(last.period)
        return say("detail-authority-none", number=number, year=year)
    if not shares:
        so_far = last.shares[1]
        said = voice.number(so_far.of_whole) if so_far else "none"
        return say("detail-authority-so-far", year=last.period.label, share=said, **months)
    top = max(shares, key=lambda label: shares[label].value)
    return say(
        "detail-authority-finding",
        tied=sum(s.value == shares[top].value for s in shares.values()),
        year=top,
        share=voice.number(shares[top].of_whole),
        **months,
    )


def older_groups(parts: Sequence[Part]) -> str:
    """Say from when on the Border Patrol's older groups are held, and that they make no total."""
    children, families, adults = (part.years[0].period.label for part in parts)
    return say("detail-older-finding", children=children, families=families, adults=adults)


def long_finding(voice: Voice, breakdown: Breakdown) -> str:
    """Return the first fiscal year in which others outnumber citizens of Mexico, and the share."""
    mexican, others = breakdown.parts
    pairs = list(zip(mexican.full_years, others.full_years, strict=True))
    turned = next((other.period.label for own, other in pairs if other.value > own.value), "none")
    shares = [y.shares[1] for y in breakdown.years if y.period.complete]
    first, last = (voice.number(s.of_whole) if s else "" for s in (shares[0], shares[-1]))
    return say(
        "detail-long-finding",
        year=turned,
        first=pairs[0][0].period.label,
        last=pairs[-1][0].period.label,
        before=first,
        share=last,
    )


def sector_finding(voice: Voice, breakdown: Breakdown, year: Year) -> str:
    """Return the sector with the most encounters in a year and in the year before."""
    before = breakdown.before(year)
    top, share = most(breakdown, year)
    words = {"before": "none", "other": "", "last": ""}
    if before:
        other, last = most(breakdown, before)
        words = {
            "before": year_words(before.period),
            "other": head(other),
            "last": _with_rounding(voice, last.part),
        }
    return say(
        "detail-sector-finding",
        year=year_words(year.period),
        top=head(top),
        n=len(breakdown.parts),
        number=_with_rounding(voice, share.part),
        **words,
    )


def sector_highest(page: Page, breakdown: Breakdown) -> str:
    """Return the highest full fiscal year of any sector."""
    part = max(breakdown.parts, key=lambda p: highest(p).value)
    figure = highest(part)
    years = part.full_years
    crossed = [k for k in breaks.between(page.data, years[0], years[-1]) if k.cuts]
    return say(
        "detail-sector-highest",
        first=breakdown.years[0].period.label,
        year=figure.period.label,
        sector=head(part),
        number=_with_rounding(page, figure),
        breaks=named_breaks(crossed) or "none",
    )


def highest(part: Part) -> Figure:
    """Return the highest full fiscal year of a part, the first of those that tie."""
    return comparison.rank(part.full_years)[0].figure


def held(breakdown: Breakdown, year: Year) -> list[tuple[Part, Share]]:
    """Return the parts that have a share in a year, in the breakdown's order."""
    return [(p, s) for p, s in zip(breakdown.parts, year.shares, strict=True) if s]


def most(breakdown: Breakdown, year: Year) -> tuple[Part, Share]:
    """Return the part with the largest share in a year, the first of those that tie."""
    return max(held(breakdown, year), key=lambda pair: pair[1].value)


def head(part: Part) -> str:
    """Return a part's name as it heads a column or a panel."""
    key = _key(part)
    return say(f"{key}.head") if has(key) else part.name


def year_words(period: Period) -> str:
    """Return a fiscal year, with its last month where it isn't held whole."""
    if period.complete:
        return period.label
    return say("detail-year-part", year=period.label, month=numbers.month(period.end))


def _scope(breakdown: Breakdown) -> str:
    return "nationwide" if breakdown.measure.geography is Geography.NATIONWIDE else "other"


def _in_sentence(part: Part) -> str:
    return numbers.keep_together(say(_key(part)))


def _key(part: Part) -> str:
    return f"detail-part-{re.sub(r'[^A-Za-z0-9]+', '-', part.name)}"


def _with_rounding(voice: Voice, figure: Figure) -> str:
    number = voice.number(figure)
    rounded = figure.exactness is Exactness.ROUNDED
    return say("detail-rounded", number=number) if rounded else number
