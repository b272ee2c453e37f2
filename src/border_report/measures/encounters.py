"""Figures of border encounters, for any measure and period that the data holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.data.prints import LATER
from border_report.errors import NotAvailableError
from border_report.measures import counts, prints
from border_report.measures.figure import Figure, figure_id
from border_report.measures.measure import (
    Authority,
    Component,
    Geography,
    Kind,
    Place,
    Unit,
    in_words,
)
from border_report.measures.periods import Period, PeriodKind, fiscal_year_of, mean_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.measure import Measure

PARTS = (Component.USBP, Component.OFO)
# From these fiscal years on CBP prints both components on one page; the parts of earlier years
# come from different editions, and nobody published their sum.
FIRST_SUM = {Geography.SOUTHWEST: 2017, Geography.NATIONWIDE: 2016}


def figure(package: Package, measure: Measure, period: Period) -> Figure:
    """Return what was counted by a measure in a period.

    Parameters
    ----------
    package : Package
        The data, already limited to what had been published by an as-of date.
    measure : Measure
        What is counted: USBP, OFO or both, in a geography, under an authority.
    period : Period
        A fiscal year, a month, or the mean day of a month; found by its label.

    Returns
    -------
    Figure
        Its own period says how much of the one asked for the data covers.

    Raises
    ------
    NotAvailableError
        If the data has no such figure; the message says what it has.
    """
    held = _series(package, measure, period.kind)
    for found in held:
        if found.period.label == period.label:
            return found
    raise NotAvailableError(_absence(package, measure, period, held))


def series(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    """Return every figure of a measure for one kind of period, in order of time.

    Raises
    ------
    NotAvailableError
        If the data has none at all.
    """
    held = _series(package, measure, kind)
    if not held:
        raise NotAvailableError(
            f"The data has no {in_words(measure)} by {kind.value}; "
            "choose another component, geography, authority or place."
        )
    return held


def mean_of_day(of_month: Figure) -> Figure:
    """Return the mean day of a month's figure."""
    period = mean_day(of_month.period)
    return replace(
        of_month,
        value=of_month.value / period.days,
        divisor=of_month.divisor * period.days,
        period=period,
        id=figure_id(of_month.measure, period),
        formula=f"{of_month.value:,.0f} in the month, divided by its {period.days} days",
    )


def _series(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    key = ("encounters", measure, kind)
    return package.once(key, lambda: _counted(package, measure, kind))


def _counted(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    if not _of_encounters(measure):
        return ()
    if kind is PeriodKind.MEAN_DAY:
        return tuple(mean_of_day(f) for f in _series(package, measure, PeriodKind.MONTH))
    if measure.component is Component.BOTH:
        return _sums(package, measure, kind)
    match kind:
        case PeriodKind.FISCAL_YEAR:
            return tuple(counts.years(package, measure))
        case PeriodKind.MONTH:
            return tuple(counts.months(package, measure))
        case _:
            return ()


def _of_encounters(measure: Measure) -> bool:
    """Tell whether a measure is of all encounters; other kinds are found elsewhere."""
    applies = measure.authority is not Authority.NONE and measure.place is not Place.NONE
    counted = (measure.kind, measure.unit, measure.subject)
    return applies and counted == (Kind.ENCOUNTERS, Unit.EVENTS, "all")


def _sums(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    """Return USBP + OFO where both cover the same days."""
    usbp, ofo = (_series(package, replace(measure, component=part), kind) for part in PARTS)
    by_period = {(f.period.start, f.period.end): f for f in ofo}
    first = FIRST_SUM.get(measure.geography, 0)
    sums = []
    for a in usbp:
        b = by_period.get((a.period.start, a.period.end))
        if b is not None and fiscal_year_of(a.period.start) >= first:
            formula = f"USBP {a.value:,.0f} + OFO {b.value:,.0f}"
            sums.append(counts.add(measure, (a, b), a.period, formula))
    return _of_day(package, sums)


def _of_day(package: Package, sums: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return sums, as of a day the total printed by then where a part is known only later."""
    if all(f.vintage.label != LATER for f in sums):
        return tuple(sums)
    held = prints.prints(package)
    found = []
    for total in sums:
        key = prints.key_of(total.measure, total.period)
        if total.vintage.label == LATER and key in held:
            printed = prints.figure_of(package, total.measure, total.period, held[key][-1])
            provisional = total.vintage.provisional
            found.append(
                replace(printed, vintage=replace(printed.vintage, provisional=provisional))
            )
        else:
            found.append(total)
    return tuple(found)


def _absence(package: Package, measure: Measure, period: Period, held: tuple[Figure, ...]) -> str:
    what = f"The data has no {in_words(measure)} for {period.label}"
    if held:
        what += f"; it has {held[0].period.label} to {held[-1].period.label}."
    else:
        what += f", nor for any other {period.kind.value}."
    if measure.component is Component.BOTH:
        alone = [
            f"{part.value} ({f.value:,.0f})"
            for part in PARTS
            for f in _series(package, replace(measure, component=part), period.kind)
            if f.period.label == period.label
        ]
        if alone:
            what += f" Ask for one component: {' or '.join(alone)}."
    return what
