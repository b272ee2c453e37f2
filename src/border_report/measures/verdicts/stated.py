"""Rules that hold a claimed number against what a state or a city has stated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.measures import lone_star
from border_report.measures.bounds import (
    Bounds,
    bounds_of,
    rounding_step,
    total_stated,
)
from border_report.measures.city_counts import cities_counting, counted_on, counts
from border_report.measures.figure import Figure, slug
from border_report.measures.periods import Period, PeriodKind
from border_report.measures.transfers import ALL, destinations, stated_on, steps
from border_report.measures.verdicts.judgement import (
    Claimed,
    Evidence,
    Judgement,
    Match,
    NearMiss,
    Part,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from border_report.data.package import Package

NOTHING = Bounds(0.0, 0.0)


def transfers(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a number of people sent, as the state stated it by the day of the claim.

    Running totals don't fall, so statements before the day bound the true number from below. So
    does the total for all cities less what the cities not named can have had at most, by their
    first statement after it. The upper bounds assume each figure cut at its last digit that
    isn't zero.
    """
    claimed, day = part.claimed, part.said_on
    cities = destinations(package) if part.subject == (ALL,) else part.subject
    subject = part.subject
    named = _known(stated_on(package, city, day) for city in cities)
    overall = stated_on(package, ALL, day)
    if claimed is None or not named:
        return Judgement(part, Verdict.NOT_CHECKABLE, "not-stated", evidence=tuple(rows))
    listed = _sum(named, subject)
    whole = set(cities) == set(destinations(package))
    near = _near(package, claimed, part, cities)
    if whole and overall is not None and overall.value >= listed.value:
        return _by_order(part, claimed, overall, _bounds(overall), "stated", near)
    low = sum((bounds_of(figure, None) for figure in named), NOTHING).low
    if low >= claimed.value:
        return Judgement(part, Verdict.HOLDS, "stated", (listed,), near)
    if overall is not None:
        others = [c for c in destinations(package) if c not in cities]
        most = _most(package, others, overall.period.end)
        if most is not None:
            rest = _bounds(overall).minus(sum((_bounds(f) for f in most), NOTHING))
            if rest.low >= claimed.value:
                figures = (listed, overall, _sum(most, others))
                names = tuple(others)
                return Judgement(part, Verdict.HOLDS, "bounded", figures, near, names=names)
        if _bounds(overall).high <= claimed.value:
            return Judgement(part, Verdict.DOES_NOT_HOLD, "stated-below", (listed, overall), near)
        names = tuple(others)
        return Judgement(
            part, Verdict.NOT_CHECKABLE, "unsettled", (listed, overall), near, names=names
        )
    within = sum((_bounds(figure) for figure in named), NOTHING)
    return _by_order(part, claimed, listed, within, "stated", near)


def destinations_named(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge whether every city named is one that the state says it sends to."""
    by_city = {c: stated_on(package, c, part.said_on) for c in destinations(package)}
    stated = {city: figure for city, figure in by_city.items() if figure is not None}
    if not stated:
        return Judgement(part, Verdict.NOT_CHECKABLE, "not-stated", evidence=tuple(rows))
    missing = tuple(city for city in part.subject if city not in stated)
    if missing:
        return Judgement(part, Verdict.DOES_NOT_HOLD, "not-destinations", names=missing)
    unnamed = tuple(city for city in stated if city not in part.subject)
    figures = tuple(stated[city] for city in (*part.subject, *unnamed))
    return Judgement(part, Verdict.HOLDS, "destinations", figures, names=unnamed)


def arrivals(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a number of arrivals by the cities' own counts on or before the day of the claim.

    Near misses: the same cities later, when their counts first reach the number, and the same
    day with further cities, largest first, until it is reached.
    """
    claimed, day = part.claimed, part.said_on
    found = _known(counted_on(package, city, day) for city in part.subject)
    if claimed is None or len(found) < len(part.subject):
        return Judgement(part, Verdict.NOT_CHECKABLE, "not-counted", evidence=tuple(rows))
    total = _sum(found, part.subject)
    within = sum((_bounds(figure) for figure in found), NOTHING)
    near = [*_later(package, claimed, part.subject, day), *_wider(package, claimed, part, found)]
    judged = _by_order(part, claimed, total, within, "counted-by-cities", tuple(near))
    return replace(judged, figures=(total, *found))


def statement(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a number that the state, or a report of its records, stated by the day of the claim."""
    then = [f for f in lone_star.statements(package) if f.period.end <= part.said_on]
    own = [f for f in then if f.measure.subject in part.subject]
    if part.claimed is None or not own:
        return Judgement(part, Verdict.NOT_CHECKABLE, "not-stated", evidence=tuple(rows))
    step = part.claimed.step
    meeting = [f for f in own if bounds_of(f, step).within(part.claimed.bounds)]
    last = {f.measure.subject: f for f in then if "arrests" in f.measure.subject}
    near = tuple(NearMiss(f, part.claimed.met_by(f.value)) for f in last.values() if f not in own)
    if meeting:
        return Judgement(part, Verdict.HOLDS, "statement", tuple(meeting), near)
    if all(bounds_of(f, step).apart_from(part.claimed.bounds) for f in own):
        return Judgement(part, Verdict.DOES_NOT_HOLD, "statement-differs", tuple(own), near)
    return Judgement(part, Verdict.NOT_CHECKABLE, "statement-unsettled", tuple(own), near)


def _by_order(
    part: Part,
    claimed: Claimed,
    figure: Figure,
    within: Bounds,
    reason: str,
    near: tuple[NearMiss, ...],
) -> Judgement:
    """Judge "over N": above it within the bounds, below it, or not settled by them."""
    if within.low >= claimed.value:
        return Judgement(part, Verdict.HOLDS, reason, (figure,), near)
    if within.high <= claimed.value:
        return Judgement(part, Verdict.DOES_NOT_HOLD, f"{reason}-below", (figure,), near)
    return Judgement(part, Verdict.NOT_CHECKABLE, f"{reason}-unsettled", (figure,), near)


def _near(
    package: Package, claimed: Claimed, part: Part, cities: Sequence[str]
) -> tuple[NearMiss, ...]:
    """Return the cities' sums by the lists before and after the day, and the last of all."""
    days = sorted({figure.period.end for city in cities for figure in steps(package, city)})
    before = [d for d in days if d <= part.said_on][-1:]
    after = [d for d in days if d > part.said_on]
    figures = []
    for when in dict.fromkeys((*before, *after[:1], *days[-1:])):
        found = _known(stated_on(package, city, when) for city in cities)
        figures.append(_sum(found, part.subject))
    return tuple(NearMiss(figure, claimed.met_by(figure.value)) for figure in figures)


def _most(package: Package, cities: Sequence[str], day: date) -> list[Figure] | None:
    """Return each city's first statement on or after a day: it had no more than that before."""
    found = []
    for city in cities:
        later = [figure for figure in steps(package, city) if figure.period.end >= day]
        if not later:
            return None
        found.append(later[0])
    return found or None


def _later(package: Package, claimed: Claimed, cities: Sequence[str], day: date) -> list[NearMiss]:
    """Return the first sum of the cities' counts after the day that reaches the number."""
    days = sorted({figure.period.end for city in cities for figure in counts(package, city)})
    for when in (d for d in days if d > day):
        total = _sum(_known(counted_on(package, city, when) for city in cities), cities)
        if total.value >= claimed.value:
            return [NearMiss(total, Match.REACHED)]
    return []


def _wider(
    package: Package, claimed: Claimed, part: Part, found: Sequence[Figure]
) -> list[NearMiss]:
    """Return the sum with further cities that count all origins, once it reaches the number."""
    others = _known(
        counted_on(package, city, part.said_on)
        for city in cities_counting(package, "all origins")
        if city not in part.subject
    )
    together = list(found)
    for figure in sorted(others, key=lambda f: -f.value):
        if sum(f.value for f in together) >= claimed.value:
            break
        together.append(figure)
    if len(together) == len(found):
        return []
    total = _sum(together, [figure.measure.subject for figure in together])
    return [NearMiss(total, claimed.met_by(total.value))]


def _sum(figures: Sequence[Figure], cities: Sequence[str]) -> Figure:
    """Return one stated figure of several cities; of one city, the figure itself."""
    if len(figures) == 1:
        return figures[0]
    subject = ALL if tuple(cities) == (ALL,) else "; ".join(cities)
    last = max(figures, key=lambda figure: figure.period.end).period
    start = min(figure.period.start for figure in figures)
    period = Period(PeriodKind.TO_DATE, start, last.end, last.label)
    id = slug(figures[0].measure.component, figures[0].measure.kind, subject, last.label)
    return total_stated(figures, subject, period, id)


def _known(figures: Iterable[Figure | None]) -> list[Figure]:
    return [figure for figure in figures if figure is not None]


def _bounds(figure: Figure) -> Bounds:
    return bounds_of(figure, rounding_step(figure.value))
