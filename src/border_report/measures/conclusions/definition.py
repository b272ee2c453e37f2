"""Fair definitions of a conclusion's words: what is counted, and on which basis it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures.measure import Authority, Component, Geography, Measure, Place

if TYPE_CHECKING:
    from collections.abc import Sequence


class Basis(StrEnum):
    """What is set against each other: a stretch of time, or a set of statements."""

    FISCAL_YEAR = "fiscal year"
    MONTH = "month"
    MEAN_DAY = "mean day of a month"
    MEAN_MONTH = "mean month in office"
    FULL_YEARS = "mean month of full fiscal years in office"
    SAME_MONTHS = "mean of the same months of the term"
    IN_SERIES = "statements in series"
    ALL_STATEMENTS = "all statements held"
    READ_STATEMENTS = "statements read in the source itself"
    BOUNDS = "true numbers, by bounds"
    CITY_COUNTS = "the cities' own counts"
    RECORDS = "the state's own records"
    OTHER_UNIT = "in the other unit: residents or people"


Facet = Component | Geography | Authority | Place | Basis


@dataclass(frozen=True)
class Definition:
    """One way to understand a conclusion; `measure` is None where statements are its matter."""

    basis: Basis
    measure: Measure | None = None

    @property
    def counts(self) -> Measure:
        """What is counted.

        Raises
        ------
        NotAvailableError
            Where statements are the conclusion's matter.
        """
        if self.measure is None:
            raise NotAvailableError(f"No measure is counted by {self.basis.value}.")
        return self.measure

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What it takes of each dimension."""
        if self.measure is None:
            return (self.basis,)
        counted = self.measure
        return (
            self.basis,
            counted.component,
            counted.geography,
            counted.authority,
            counted.place,
        )


COMPONENTS = (Component.USBP, Component.OFO, Component.BOTH)
GEOGRAPHIES = (Geography.SOUTHWEST, Geography.NATIONWIDE)
AUTHORITIES = (Authority.ALL, Authority.TITLE_8)
MEASURES = (
    *(
        Measure(component, geography, authority)
        for authority, component, geography in product(AUTHORITIES, COMPONENTS, GEOGRAPHIES)
    ),
    *(Measure(Component.USBP, geography, place=Place.AT_ENTRY) for geography in GEOGRAPHIES),
)


@dataclass(frozen=True)
class Subject:
    """What several conclusions are about, where it narrows the definitions that are fair.

    `prefix` begins their ids; `measures` are those that count the subject at all.
    """

    prefix: str
    measures: tuple[Measure, ...]

    def id(self, name: str) -> str:
        """Return the id of a conclusion about the subject."""
        return f"{self.prefix}-{name}" if self.prefix else name


EVERYTHING = Subject("", MEASURES)
BETWEEN_PORTS, AT_PORTS = (
    Subject(prefix, tuple(m for m in MEASURES if m.component is component))
    for prefix, component in (("between", Component.USBP), ("at", Component.OFO))
)


def fair(
    stated: Definition, bases: Sequence[Basis] = (), measures: Sequence[Measure] = MEASURES
) -> tuple[Definition, ...]:
    """Return the fair definitions of a conclusion about encounters, the stated one first.

    Border Patrol, ports of entry and both; the southwest land border and nationwide; with and
    without Title 42 expulsions; Border Patrol at entry alone; each on every basis given, or on
    the stated one alone.
    """
    every = (
        Definition(basis, measure) for basis in bases or (stated.basis,) for measure in measures
    )
    return tuple(dict.fromkeys((stated, *every)))
