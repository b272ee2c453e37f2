"""What a fact sheet is about: one Border Patrol sector, one citizenship or one administration."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import comparison, detail_parts, encounters
from border_report.measures.administrations import administrations
from border_report.measures.detail import Part, Totals
from border_report.measures.detail_lists import UNNAMED
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.comparison import Share
    from border_report.measures.figure import Figure


class Kind(StrEnum):
    """What sort of thing a fact sheet is about."""

    SECTOR = "sector"
    CITIZENSHIP = "citizenship"
    ADMINISTRATION = "administration"


@dataclass(frozen=True)
class One:
    """One part of a measure: its fiscal years and months, and its share of the whole.

    Attributes
    ----------
    kind : Kind
    part : Part
        An administration has the months and fiscal years that lie in its term alone.
    measure : Measure
        What it is a part of.
    shares : tuple of Share or None
        Of the published total of each of its fiscal years, where that covers the same days; none
        for an administration, whose days are all its own.
    """

    kind: Kind
    part: Part
    measure: Measure
    shares: tuple[Share | None, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its fiscal years and its months."""
        return (*self.part.years, *self.part.months)


def names(package: Package) -> dict[str, Kind]:
    """Return what there can be a fact sheet about."""
    table = package.table("citizenships_monthly")
    together = table[table["component"] == Component.BOTH]
    citizenships = sorted(set(together["citizenship"]) - {UNNAMED})
    held = encounters.series(package, detail_parts.USBP_SOUTHWEST, PeriodKind.MONTH)
    offices = [a for a in administrations(package) if any(a.holds(f.period) for f in held)]
    return {
        **dict.fromkeys(detail_parts.SECTORS, Kind.SECTOR),
        **dict.fromkeys(citizenships, Kind.CITIZENSHIP),
        **{office.name: Kind.ADMINISTRATION for office in offices},
    }


def of(package: Package, name: str) -> One:
    """Return what a fact sheet says of one sector, citizenship or administration.

    Raises
    ------
    NotAvailableError
        When the data knows no such name, or holds no month of it.
    """
    kind = names(package).get(name)
    if kind is None:
        raise NotAvailableError(f"The data has no sector, citizenship or administration {name}.")
    one = {
        Kind.SECTOR: _sector,
        Kind.CITIZENSHIP: _citizenship,
        Kind.ADMINISTRATION: _administration,
    }[kind](package, name)
    if not one.part.months or not one.part.years:
        raise NotAvailableError(f"The data has no fiscal year of {name}; take a later day.")
    return one


def _sector(package: Package, name: str) -> One:
    part = detail_parts.sector(package, name)
    return _shared(package, Kind.SECTOR, part, detail_parts.USBP_SOUTHWEST)


def _citizenship(package: Package, name: str) -> One:
    part = detail_parts.citizenship(package, name)
    whole = Measure(Component.BOTH, Geography.SOUTHWEST)
    return _shared(package, Kind.CITIZENSHIP, part, whole)


def _shared(package: Package, kind: Kind, part: Part, measure: Measure) -> One:
    totals = Totals(package, measure)
    wholes = ((figure, totals.over(figure.period)) for figure in part.years)
    shares = tuple(comparison.share(own, whole) if whole else None for own, whole in wholes)
    return One(kind, part, measure, shares)


def _administration(package: Package, name: str) -> One:
    measure = detail_parts.USBP_SOUTHWEST
    office = next(a for a in administrations(package) if a.name == name)
    years, months = (
        tuple(f for f in encounters.series(package, measure, kind) if office.holds(f.period))
        for kind in (PeriodKind.FISCAL_YEAR, PeriodKind.MONTH)
    )
    return One(Kind.ADMINISTRATION, Part(name, years, months), measure, (None,) * len(years))
