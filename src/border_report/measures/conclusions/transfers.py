"""Conclusions about transfers: which city has most, the order of cities, the total, the end.

Their fair definitions are sets of statements and of counts: the statements of the series, all
that are held, those read in the source itself alone; what the statements' bounds settle of the
true numbers; the cities' own counts; residents for people, or people for residents.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from border_report.data import narrowed
from border_report.errors import NotAvailableError, UnlikeFiguresError, UnsettledError
from border_report.measures import city_counts, cross_checks, transfers
from border_report.measures.bounds import Bounds, bounds_of, rounding_step
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import Basis, Definition
from border_report.measures.derived import PER_RESIDENTS
from border_report.measures.transfers import TEXAS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.figure import Figure
    from border_report.measures.transfers import Stated

STATED = Definition(Basis.IN_SERIES)
SETS = (Basis.IN_SERIES, Basis.ALL_STATEMENTS, Basis.READ_STATEMENTS)
ORDERED = (*SETS, Basis.BOUNDS, Basis.CITY_COUNTS, Basis.OTHER_UNIT)
ALL_ORIGINS = "all origins"
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
        unit = per_resident != (definition.basis is Basis.OTHER_UNIT)
        figures = _totals(package, definition, stated.origin, cities)
        if unit:
            figures = [_per_resident(package, f) for f in figures]
        found = answers.extreme(package, figures, cities, own, name=answers.subject)
        if definition.basis is Basis.BOUNDS:
            top = found.figures[0]
            for other in figures:
                if other is not top:
                    answers.settled_order(top, other)
        return _apart(definition, found)

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
        figures = _totals(package, definition, stated.origin, cities)
        if definition.basis is Basis.OTHER_UNIT:
            figures = [_per_resident(package, f) for f in figures]
        ordered = sorted(figures, key=lambda f: (-f.value, answers.subject(f)))
        if definition.basis is Basis.BOUNDS:
            for a, b in pairwise(ordered):
                answers.settled_order(a, b)
        found = Answer(
            says=" > ".join(answers.subject(f) for f in ordered),
            figures=_out_of_order(ordered, cities),
            counted=tuple(f.value for f in figures),
            missing=len(cities) - len(figures),
            first=ordered[0] if ordered else None,
        )
        return _apart(definition, found)

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
        figures = _totals(package, definition, stated.origin, cities)
        if len(figures) < len(cities):
            raise NotAvailableError("Not every city has one.")
        steps = [rounding_step(f.value) for f in figures]
        within = sum((bounds_of(f, s) for f, s in zip(figures, steps, strict=True)), Bounds(0, 0))
        summed = transfers.sum_of(figures, stated.origin, total.measure.subject, "asked")
        decided = () if summed is None else (summed,)
        found = Answer(AT_LEAST, decided, tuple(f.value for f in figures))
        if within.low >= total.value:
            return _apart(definition, found)
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
        span=(total.value,),
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
        return Answer(says, tuple(values[:2]), tuple(f.value for f in values))

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
        return Answer(says, figures, tuple(f.value for f in figures))

    try:
        said = ask(package, STATED)
    except NotAvailableError:
        return ()
    asked = tuple(Definition(basis) for basis in SETS)
    return (
        Conclusion("transfers-records", Topic.TRANSFERS, Kind.RECORDS, STATED, said, asked, ask),
    )


def _totals(
    package: Package, definition: Definition, origin: str, cities: Sequence[str]
) -> list[Figure]:
    """Return each city's total under a definition; cities without one are left out."""
    if definition.basis is Basis.CITY_COUNTS:
        return _own_counts(package, cities)
    seen = set_of(package, definition)
    steps = [transfers.steps(seen, city, origin) for city in cities]
    return [max(reversed(held), key=lambda f: f.value) for held in steps if held]


def _own_counts(package: Package, cities: Sequence[str]) -> list[Figure]:
    """Return the last own counts of the cities that count arrivals of every origin.

    Raises
    ------
    UnlikeFiguresError
        If fewer than two cities do: the others count other groups.
    """
    pairs = city_counts.beside_statements(package, cities)
    alike = [pair.counted for pair in pairs if pair.counts == ALL_ORIGINS]
    if len(alike) < 2:
        raise UnlikeFiguresError("The cities' own counts are of unlike groups.")
    return alike


def _per_resident(package: Package, figure: Figure) -> Figure:
    rate = transfers.rate_of(package, figure)
    if rate is None:
        raise NotAvailableError(f"{answers.subject(figure)} has no count of residents.")
    residents = rate.operands[1].value / PER_RESIDENTS
    return replace(figure, value=rate.value, divisor=figure.divisor * residents, id=rate.id)


def set_of(package: Package, definition: Definition) -> Package:
    """Return the package with the statements that a definition takes."""
    if definition.basis is Basis.ALL_STATEMENTS:
        return package.once("all statements", lambda: narrowed.all_statements(package))
    if definition.basis is Basis.READ_STATEMENTS:
        return package.once("read alone", lambda: narrowed.read_alone(package))
    return package


def _buses_after(package: Package, day: date) -> Answer:
    """Return whether the state's records show a bus that left after a day."""
    records = cross_checks.bus_records(package)
    later = [r for r in records if r.buses is not None and r.period.end > day]
    if not later:
        raise NotAvailableError(f"No record of buses is held from {day.isoformat()} on.")
    figures = tuple(r.passengers for r in later if r.passengers is not None)
    return Answer(RISING if any(r.buses.value for r in later if r.buses) else FLAT, figures)


def _out_of_order(ordered: Sequence[Figure], cities: Sequence[str]) -> tuple[Figure, ...]:
    """Return the first two neighbours that stand the other way round in the stated order."""
    for a, b in pairwise(ordered):
        if cities.index(answers.subject(a)) > cities.index(answers.subject(b)):
            return (a, b)
    return tuple(ordered[:2])


def _apart(definition: Definition, answer: Answer) -> Answer:
    """Bounds ask another question of the same values, so they are a definition of their own."""
    return replace(answer, counted=()) if definition.basis is Basis.BOUNDS else answer
