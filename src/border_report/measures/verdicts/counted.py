"""Rules that hold a claimed number against what CBP counted."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import counts, encounters
from border_report.measures.measure import Authority, Component, Geography, Kind, Measure
from border_report.measures.periods import Period, PeriodKind, fiscal_year, mean_day, month
from border_report.measures.verdicts.judgement import (
    Bearing,
    Claimed,
    Evidence,
    Judgement,
    Match,
    NearMiss,
    Part,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.figure import Figure

MEETING = (Match.EXACT, Match.ROUNDED, Match.CUT)
MEASURES = tuple(
    Measure(component, geography, authority)
    for component, geography, authority in product(
        (Component.USBP, Component.BOTH, Component.OFO),
        (Geography.NATIONWIDE, Geography.SOUTHWEST),
        (Authority.ALL, Authority.TITLE_8, Authority.TITLE_42),
    )
)


def measure(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a claimed count: as worded, else as any other measure of the same period.

    Holds where a measure that the words allow meets the number. Matches another measure where
    only one that they don't allow meets it. Every measure of the period is kept as a near miss,
    and so is every other period of the data in which the number is met.
    """
    period = _period(part)
    near = near_misses(package, part.claimed, period, part.geography) if part.claimed else ()
    of_period = [miss for miss in near if miss.figure.period.label == period.label]
    as_worded = [miss for miss in of_period if fits_words(part, miss.figure)]
    met = [miss for miss in of_period if miss.match is not Match.NONE]
    met_as_worded = [miss for miss in met if miss in as_worded]
    if met_as_worded:
        verdict, reason, found = Verdict.HOLDS, "counted", met_as_worded
    elif met:
        verdict, reason, found = Verdict.OTHER_MEASURE, "counted-otherwise", met
    elif as_worded:
        verdict, reason, found = Verdict.DOES_NOT_HOLD, "counted-differently", as_worded
    else:
        verdict, reason, found = Verdict.NOT_CHECKABLE, "not-held", []
    figures = tuple(miss.figure for miss in found)
    return Judgement(part, verdict, reason, figures, near, tuple(rows))


def highest(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge whether a period was the highest of its series up to then.

    The series reaches no further back than the data: the figures are the period's own, the
    highest before it, and the first of the series.
    """
    period, what = _period(part), _measure(part)
    try:
        series = encounters.series(package, what, period.kind)
    except NotAvailableError:
        series = ()
    then = [f for f in series if f.period.complete and f.period.end <= period.end]
    if not then or then[-1].period.label != period.label:
        return Judgement(part, Verdict.NOT_CHECKABLE, "not-yet", tuple(then[-1:]))
    own, before = then[-1], then[:-1]
    if not before:
        return Judgement(part, Verdict.NOT_CHECKABLE, "no-series", (own,))
    top = max(before, key=lambda figure: figure.value)
    figures = (own, top, then[0])
    if own.value > top.value:
        return Judgement(part, Verdict.HOLDS, "highest", figures, evidence=tuple(rows))
    reason = "highest-tied" if own.value == top.value else "not-highest"
    return Judgement(part, Verdict.DOES_NOT_HOLD, reason, figures, evidence=tuple(rows))


def mean_day_of(package: Package, part: Part, rows: Sequence[Evidence]) -> Judgement:
    """Judge a daily mean over a month; where it falls short, days or weeks may reach it."""
    period = mean_day(_period(part))
    near = near_misses(package, part.claimed, period, part.geography) if part.claimed else ()
    of_period = [miss for miss in near if miss.figure.period.label == period.label]
    own = [miss for miss in of_period if miss.figure.measure == _measure(part)]
    figures = tuple(miss.figure for miss in own)
    if any(miss.match is not Match.NONE for miss in own):
        return Judgement(part, Verdict.HOLDS, "mean-day", figures, near, tuple(rows))
    if part.claimed and any(_reaches(row, part.claimed) for row in rows):
        reason = "mean-day-window" if own else "mean-day-window-only"
        return Judgement(part, Verdict.WINDOW, reason, figures, near, tuple(rows))
    if own:
        return Judgement(part, Verdict.DOES_NOT_HOLD, "mean-day-short", figures, near, tuple(rows))
    return Judgement(part, Verdict.NOT_CHECKABLE, "not-yet", evidence=tuple(rows))


def near_misses(
    package: Package, claimed: Claimed, period: Period, geography: str = ""
) -> tuple[NearMiss, ...]:
    """Return what a claimed number might be: measures of its period, other periods that meet it.

    Parameters
    ----------
    package : Package
        The data; every measure in `MEASURES` is searched, over all periods of the same kind.
    claimed : Claimed
        The number as claimed.
    period : Period
        The period that the claim names.
    geography : str
        Where the words place it; other periods are searched there alone. Empty: everywhere.

    Returns
    -------
    tuple of NearMiss
        Nearest value first. A measure that only repeats another's value (Title 8 in a year
        without Title 42) is left out.
    """
    found: dict[tuple[object, ...], NearMiss] = {}
    for what in MEASURES:
        for figure in _series(package, what, period.kind):
            miss = NearMiss(figure, claimed.met_by(figure.value))
            same_period = figure.period.label == period.label
            placed = geography in ("", what.geography)
            met_elsewhere = placed and figure.period.complete and miss.match in MEETING
            if same_period or met_elsewhere:
                key = (what.component, what.geography, figure.period.label, figure.value)
                found.setdefault(key, miss)
    return tuple(sorted(found.values(), key=lambda m: abs(m.figure.value / claimed.value - 1)))


def fits_words(part: Part, figure: Figure) -> bool:
    """Return whether a figure counts what the words say; what they leave open, fits."""
    counted = figure.measure
    said = (part.component, part.geography, part.authority)
    counts = (counted.component, counted.geography, counted.authority)
    named = all(not word or word == value for word, value in zip(said, counts, strict=True))
    return named and (not part.kind or part.kind in kinds(figure))


def kinds(figure: Figure) -> frozenset[Kind]:
    """Return what the figure may rightly be called.

    CBP's terms: an apprehension is the Border Patrol's act under Title 8, an inadmissible is
    found by OFO under Title 8, an expulsion is under Title 42; an encounter is any of them.
    """
    authority = figure.measure.authority
    inside = (
        figure.period.start <= counts.TITLE_42_UNTIL and figure.period.end >= counts.TITLE_42_FROM
    )
    if authority is Authority.TITLE_42:
        return frozenset({Kind.ENCOUNTERS, Kind.EXPULSIONS})
    own = {Component.USBP: Kind.APPREHENSIONS, Component.OFO: Kind.INADMISSIBLES}
    kind = own.get(figure.measure.component)
    if kind is None or (authority is Authority.ALL and inside):
        return frozenset({Kind.ENCOUNTERS})
    return frozenset({Kind.ENCOUNTERS, kind})


def _series(package: Package, what: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, what, kind)
    except NotAvailableError:
        return ()


def _reaches(row: Evidence, claimed: Claimed) -> bool:
    short = claimed.value - claimed.step / 2
    return row.bearing is Bearing.ANOTHER_TIME and row.value is not None and row.value >= short


def _period(part: Part) -> Period:
    if part.period.startswith("FY"):
        return fiscal_year(int(part.period.removeprefix("FY")))
    return month(part.period)


def _measure(part: Part) -> Measure:
    authority = Authority(part.authority) if part.authority else Authority.ALL
    return Measure(Component(part.component), Geography(part.geography), authority)
