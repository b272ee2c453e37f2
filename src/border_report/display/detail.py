"""Encounters in parts, in words: shares of a year, of the year before, and whether parts add up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.phrases import named_breaks, shown
from border_report.display.wording import has, say
from border_report.measures import breaks, comparison, derived
from border_report.measures.figure import Exactness
from border_report.measures.measure import Geography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.measures.comparison import Share
    from border_report.measures.detail import Breakdown, Part, Year
    from border_report.measures.figure import Figure
    from border_report.measures.periods import Period


def points(
    page: Page, authority: Breakdown, shared: dict[str, tuple[Breakdown, Year]], sector: str
) -> str:
    """Return the main points: what each breakdown finds, after its name.

    Parameters
    ----------
    page : Page
    authority : Breakdown
    shared : dict
        The breakdowns told by the shares of a year, by name.
    sector : str
        What is found of the sectors.
    """
    found = {"authority": authority_finding(page, authority)}
    found |= {name: shares_finding(page, *own) for name, own in shared.items()}
    found["sector"] = sector
    lines = [f"- {say(f'detail-point-{name}', finding=text)}" for name, text in found.items()]
    head = say("detail-points", measure=naming.measure(authority.measure))
    return "\n".join([head, "", *lines])


def shares_finding(page: Page | None, breakdown: Breakdown, year: Year) -> str:
    """Return the share of each part in a year; without a page, without links."""
    scope = "nationwide" if breakdown.measure.geography is Geography.NATIONWIDE else "other"
    said = []
    for place, (part, share) in enumerate(held(breakdown, year)):
        key = "detail-share-next" if place else "detail-share-first"
        words = {"share": shown(page, share.of_whole), "part": _in_sentence(part)}
        said.append(say(key, **words) if place else say(key, scope=scope, **words))
    return say("detail-shares", year=year_words(year.period), shares=numbers.listed(said))


def shares_before(page: Page, breakdown: Breakdown, year: Year) -> str:
    """Return the total of a year, and the shares of the year before."""
    words = {
        "measure": naming.measure(breakdown.measure),
        "whole": page.number(year.whole),
        "year": year_words(year.period),
    }
    before = breakdown.before(year)
    if before is None:
        return say("detail-shares-alone", **words)
    shares = [page.number(share.of_whole) for _, share in held(breakdown, before)]
    listed = numbers.listed(shares)
    return say("detail-shares-before", before=year_words(before.period), shares=listed, **words)


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


def authority_finding(page: Page | None, breakdown: Breakdown) -> str:
    """Return when Title 42 was used and the fiscal year in which its share was the highest."""
    _, title_42 = breakdown.parts
    shares = {
        year.period.label: share
        for year in breakdown.years
        if (share := year.shares[1]) and year.period.complete
    }
    if not title_42.months or not shares:
        last = breakdown.years[-1]
        number, year = shown(page, last.whole), year_words(last.period)
        return say("detail-authority-none", number=number, year=year)
    top = max(shares, key=lambda label: shares[label].value)
    return say(
        "detail-authority-finding",
        tied=sum(s.value == shares[top].value for s in shares.values()),
        year=top,
        share=shown(page, shares[top].of_whole),
        **{
            "from": numbers.month(title_42.months[0].period.start),
            "to": numbers.month(title_42.months[-1].period.start),
        },
    )


def older_groups(parts: Sequence[Part]) -> str:
    """Say from when on the Border Patrol's older groups are held, and that they make no total."""
    children, families, adults = (part.years[0].period.label for part in parts)
    return say("detail-older-finding", children=children, families=families, adults=adults)


def long_finding(page: Page | None, breakdown: Breakdown) -> str:
    """Return the first fiscal year in which others outnumber citizens of Mexico, and the share."""
    full = [y for y in breakdown.years if y.period.complete]
    first, last = full[0], full[-1]
    turned = next((y for y in full if _value(y.shares[1]) > _value(y.shares[0])), None)
    others = [y.shares[1] for y in (first, last)]
    return say(
        "detail-long-finding",
        year=turned.period.label if turned else "none",
        first=first.period.label,
        last=last.period.label,
        before=_shown(page, others[0]),
        share=_shown(page, others[1]),
    )


def sector_finding(page: Page | None, breakdown: Breakdown, year: Year) -> str:
    """Return the sector with the most encounters in a year and in the year before."""
    before = breakdown.before(year)
    top, share = most(breakdown, year)
    words = {"before": "none", "other": "", "last": ""}
    if before:
        other, last = most(breakdown, before)
        words = {
            "before": year_words(before.period),
            "other": head(other),
            "last": _with_rounding(page, last.part),
        }
    return say(
        "detail-sector-finding",
        year=year_words(year.period),
        top=head(top),
        n=len(breakdown.parts),
        number=_with_rounding(page, share.part),
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


def _in_sentence(part: Part) -> str:
    return numbers.keep_together(say(_key(part)))


def _key(part: Part) -> str:
    return f"detail-part-{re.sub(r'[^A-Za-z0-9]+', '-', part.name)}"


def _with_rounding(page: Page | None, figure: Figure) -> str:
    number = shown(page, figure)
    rounded = figure.exactness is Exactness.ROUNDED
    return say("detail-rounded", number=number) if rounded else number


def _value(share: Share | None) -> float:
    return share.value if share else 0.0


def _shown(page: Page | None, share: Share | None) -> str:
    return shown(page, share.of_whole) if share else numbers.share(0.0)
