"""Totals of cities by one set of statements or another, or by the cities' own counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.data import narrowed
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import city_counts, transfers
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.definition import Basis, Definition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Answer
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure

SETS = (Basis.IN_SERIES, Basis.ALL_STATEMENTS, Basis.READ_STATEMENTS)
ALL_ORIGINS = "all origins"


def totals(
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


def rates(package: Package, figures: Sequence[Figure]) -> dict[str, Derived]:
    """Return each city's total for every 100,000 of its residents.

    Raises
    ------
    NotAvailableError
        If no count of a city's residents is held.
    """
    found = {answers.subject(f): transfers.rate_of(package, f) for f in figures}
    unknown = [city for city, rate in found.items() if rate is None]
    if unknown:
        raise NotAvailableError(f"{unknown[0]} has no count of residents.")
    return {city: rate for city, rate in found.items() if rate is not None}


def set_of(package: Package, definition: Definition) -> Package:
    """Return the package with the statements that a definition takes."""
    if definition.basis is Basis.ALL_STATEMENTS:
        return package.once("all statements", lambda: narrowed.all_statements(package))
    if definition.basis is Basis.READ_STATEMENTS:
        return package.once("read alone", lambda: narrowed.read_alone(package))
    return package


def apart(definition: Definition, answer: Answer) -> Answer:
    """Return an answer as that of its definition.

    Bounds ask another question of the same values, so they are a definition of their own.
    """
    if definition.basis in (Basis.ALL_STATEMENTS, Basis.READ_STATEMENTS):
        return answers.of_other_rows(answer, definition.basis.value)
    return replace(answer, counted=()) if definition.basis is Basis.BOUNDS else answer
