"""Conclusions about transfers: which city has most, the order of cities, the total, the end.

Their fair definitions are sets of statements and of counts: the statements of the series, all
that are held, those read in the source itself alone; what the statements' bounds settle of the
true numbers; the cities' own counts; residents for people, or people for residents.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError, UnsettledError
from border_report.measures import cross_checks, transfers
from border_report.measures.bounds import Bounds, bounds_of, rounding_step
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import Basis, Definition
from border_report.measures.conclusions.statements import SETS, apart, rates, set_of, totals
from border_report.measures.transfers import TEXAS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.figure import Figure
    from border_report.measures.transfers import Stated

STATED = Definition(Basis.IN_SERIES)
ORDERED = (*SETS, Basis.BOUNDS, Basis.CITY_COUNTS, Basis.OTHER_UNIT)
AT_LEAST, FEWER = "at least", "fewer"
FLAT, RISING = "flat", "rising"
AGREES, DIFFERS = "agrees", "differs"


def of_transfers(package: Package, stated: Stated) -> tuple[Conclusion, ...]:
    """Return what the report concludes from the statements of one origin."""
    cities = tuple(city.city for city in stated.cities)
    if stated.total is None:
        return ()
    found: list[Conclusion] = []
    if len(cities) > 1:
        found += [_most(package, stated, cities), _order(package, stated, cities)]
        if all(city.rate for city in stated.cities):
            found.append(_most(package, stated, cities, per_resident=True))
    found += [_total(package, stated, cities, stated.total), _flat(package, stated, cities)]
    found += _records(package) if stated.origin == TEXAS else ()
    return tuple(found)


def _most(
    package: Package, stated: Stated, cities: tuple[str, ...], *, per_resident: bool = False
) -> Conclusion:
    def answer(package: Package, definition: Definition, own: str = "") -> Answer:
        figures = totals(package, definition, stated.origin, cities)
        if per_resident == (definition.basis is Basis.OTHER_UNIT):
            found = answers.extreme(package, figures, cities, own, name=answers.subject)
        else:
            rated = rates(package, figures)
            found = answers.extreme_by(package, figures, rated, cities, own, name=answers.subject)
        if definition.basis is Basis.BOUNDS:
            _settle_first(package, figures, found.says, per_resident=per_resident)
        return apart(definition, found)

    said = answer(package, STATED)

    def ask(package: Package, definition: Definition) -> Answer:
        return answer(package, definition, said.says.split("; ")[0])

    return Conclusion(
        id="transfers-most-per-resident" if per_resident else "transfers-most",
        topic=Topic.TRANSFERS,
        kind=Kind.MOST_PER_RESIDENT if per_resident else Kind.MOST,
        stated=STATED,
        said=said,
        asked=tuple(Definition(basis) for basis in ORDERED),
        ask=ask,
        scope=(stated.origin,),
        refutable_in_part=True,
    )


def _order(package: Package, stated: Stated, cities: tuple[str, ...]) -> Conclusion:
    def ask(package: Package, definition: Definition) -> Answer:
        figures = totals(package, definition, stated.origin, cities)
        by_rate = definition.basis is Basis.OTHER_UNIT
        rated = rates(package, figures) if by_rate else {}
        values = {answers.subject(f): f.value for f in figures}
        values |= {city: rate.value for city, rate in rated.items()}
        ordered = sorted(figures, key=lambda f: (-values[answers.subject(f)], answers.subject(f)))
        if definition.basis is Basis.BOUNDS:
            for a, b in pairwise(ordered):
                answers.settled_order(a, b)
        decisive = _out_of_order(ordered, cities)
        found = Answer(
            says=" > ".join(answers.subject(f) for f in ordered),
            figures=decisive,
            shown=tuple(rated[answers.subject(f)] for f in decisive) if by_rate else (),
            counted=tuple(values.values()),
            missing=len(cities) - len(figures),
            first=ordered[0] if ordered else None,
        )
        return apart(definition, found)

    said = ask(package, STATED)
    order = said.says.split(" > ")

    def agrees(answer: Answer) -> bool:
        held = answer.says.split(" > ")
        return held == [city for city in order if city in held]

    return Conclusion(
        id="transfers-order",
        topic=Topic.TRANSFERS,
        kind=Kind.ORDER,
        stated=STATED,
        said=said,
        asked=tuple(Definition(basis) for basis in ORDERED),
        ask=ask,
        agrees=agrees,
        scope=tuple(order),
        refutable_in_part=True,
    )


def _total(package: Package, stated: Stated, cities: tuple[str, ...], total: Figure) -> Conclusion:
    """Return that at least so many were sent in all."""

    def ask(package: Package, definition: Definition) -> Answer:
        figures = totals(package, definition, stated.origin, cities)
        if len(figures) < len(cities):
            raise NotAvailableError("Not every city has one.")
        steps = [rounding_step(f.value) for f in figures]
        within = sum((bounds_of(f, s) for f, s in zip(figures, steps, strict=True)), Bounds(0, 0))
        summed = transfers.sum_of(figures, stated.origin, total.measure.subject)
        decided = () if summed is None else (summed,)
        found = Answer(AT_LEAST, decided, tuple(f.value for f in figures))
        if within.low >= total.value:
            return apart(definition, found)
        if within.high <= total.value:
            return replace(found, says=FEWER)
        raise UnsettledError(f"At least {within.low:,.0f} doesn't settle {total.value:,.0f}.")

    return Conclusion(
        id="transfers-total",
        topic=Topic.TRANSFERS,
        kind=Kind.TOTAL,
        stated=STATED,
        said=ask(package, STATED),
        asked=tuple(Definition(basis) for basis in (*SETS, Basis.BOUNDS, Basis.CITY_COUNTS)),
        ask=ask,
        scope=(stated.origin,),
        named=total,
    )


def _flat(package: Package, stated: Stated, cities: tuple[str, ...]) -> Conclusion:
    """Return whether any total rose after the last day on which one is stated to have risen.

    Where the last statement itself still shows a rise, the conclusion is that it does.
    """
    risen = max(city.last_rise for city in stated.cities)
    rising = not all(city.repeats for city in stated.cities)

    def ask(package: Package, definition: Definition) -> Answer:
        if definition.basis is Basis.RECORDS:
            return _buses_after(package, risen)
        seen = set_of(package, definition)
        values: list[Figure] = []
        rose = False
        for city in cities:
            steps = transfers.steps(seen, city, stated.origin)
            before = [f for f in steps if f.period.end <= risen]
            after = [f for f in steps if f.period.end > risen]
            if not before or not (after or rising):
                raise NotAvailableError(f"No statement for {city} is held on both sides.")
            values += [before[-1], *after]
            rose |= any(f.value > before[-1].value for f in after)
        says = RISING if rose or rising else FLAT
        return apart(definition, Answer(says, tuple(values[:2]), tuple(f.value for f in values)))

    bases = SETS if rising else (*SETS, Basis.RECORDS)
    return Conclusion(
        id="transfers-flat",
        topic=Topic.TRANSFERS,
        kind=Kind.FLAT,
        stated=STATED,
        said=ask(package, STATED),
        asked=tuple(Definition(basis) for basis in bases),
        ask=ask,
        scope=(stated.origin, risen.isoformat()),
    )


def _records(package: Package) -> tuple[Conclusion, ...]:
    """Return whether the state's invoices lie between its statements about their last day."""

    def ask(package: Package, definition: Definition) -> Answer:
        check = cross_checks.invoice_check(set_of(package, definition))
        if check is None:
            raise NotAvailableError("No invoices are held, or no statement before their end.")
        beside = (check.before, *([check.after] if check.after else []))
        figures = (check.invoiced, *beside)
        says = AGREES if check.agrees else DIFFERS
        return apart(definition, Answer(says, figures, tuple(f.value for f in figures)))

    try:
        said = ask(package, STATED)
    except NotAvailableError:
        return ()
    asked = tuple(Definition(basis) for basis in SETS)
    return (
        Conclusion("transfers-records", Topic.TRANSFERS, Kind.RECORDS, STATED, said, asked, ask),
    )


def _settle_first(
    package: Package, figures: Sequence[Figure], first: str, *, per_resident: bool
) -> None:
    """Refuse where the bounds of a city's true number reach those of the first.

    Raises
    ------
    UnsettledError
        If the order isn't settled.
    """
    rated = rates(package, figures) if per_resident else {}
    within = {}
    for figure in figures:
        city = answers.subject(figure)
        share = rated[city].value / figure.value if per_resident else 1.0
        bounds = bounds_of(figure, rounding_step(figure.value))
        within[city] = Bounds(bounds.low * share, bounds.high * share, bounds.open_above)
    for city, bounds in within.items():
        if city != first and not bounds.all_below(within[first]):
            raise UnsettledError(f"The bounds of {city} and {first} overlap.")


def _buses_after(package: Package, day: date) -> Answer:
    """Return whether the state's records show a bus that left after a day."""
    records = cross_checks.bus_records(package)
    buses = tuple(r.buses for r in records if r.buses is not None and r.period.end > day)
    if not buses:
        raise NotAvailableError(f"No record of buses is held from {day.isoformat()} on.")
    return Answer(RISING if any(f.value for f in buses) else FLAT, buses)


def _out_of_order(ordered: Sequence[Figure], cities: Sequence[str]) -> tuple[Figure, ...]:
    """Return the first two neighbours that stand the other way round in the stated order."""
    for a, b in pairwise(ordered):
        if cities.index(answers.subject(a)) > cities.index(answers.subject(b)):
            return (a, b)
    return tuple(ordered[:2])
