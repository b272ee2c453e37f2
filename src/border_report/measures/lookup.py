"""Every figure that the data holds, so that a number found elsewhere can be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, product
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import (
    administrations,
    appointments,
    city_counts,
    detail_parts,
    encounters,
    gotaways,
    lone_star,
    revisions,
    timeline,
    transfers,
)
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from border_report.data.package import Package
    from border_report.measures.claims import Claim
    from border_report.measures.detail import Breakdown
    from border_report.measures.figure import Figure

COMPONENTS = (Component.BOTH, Component.USBP, Component.OFO)
GEOGRAPHIES = (Geography.SOUTHWEST, Geography.NATIONWIDE, Geography.NORTHERN)
AUTHORITIES = (Authority.ALL, Authority.TITLE_8, Authority.TITLE_42)
PLACES = (Place.UNSPLIT, Place.AT_ENTRY, Place.AT_LARGE)
DAILY = tuple(Measure(component, Geography.SOUTHWEST) for component in COMPONENTS[:2])


def figures(package: Package, claims: Iterable[Claim] = ()) -> tuple[Figure, ...]:
    """Return every figure once: counts, means, running totals, and first prints since revised.

    Encounters by fiscal year and month under every measure that is held, mean days of months at
    the southwest land border, totals and mean months of terms, parts by fiscal year, what states
    and cities stated, and what is counted apart. One that is the same as another over the same
    time (Title 8 while nothing else was used) is left out.

    Parameters
    ----------
    package : Package
    claims : iterable of Claim
        Whose figures are held as well: sums over the cities that a claim names, say.
    """
    found: dict[tuple[object, ...], Figure] = {}
    ids: set[str] = set()
    for figure in chain(
        _encounters(package),
        _terms(package),
        _first_prints(package),
        _parts(package),
        _stated(package),
        _apart(package),
        (f for claim in claims for judged in claim.parts for f in judged.figures),
    ):
        whole = replace(figure.measure, authority=Authority.ALL)
        same = (whole, figure.period, figure.value, figure.vintage.published_on)
        if same not in found and figure.id not in ids:
            found[same] = figure
            ids.add(figure.id)
    return tuple(found.values())


def behind_claims(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the id of the figure behind each claimed number, with the claim's id."""
    found: dict[str, str] = {}
    for claim in claims:
        for judged in claim.parts:
            if judged.part.claimed and judged.figures:
                found.setdefault(judged.figures[0].id, claim.claim_id)
    return found


def _encounters(package: Package) -> Iterator[Figure]:
    for component, geography, authority, place in product(
        COMPONENTS, GEOGRAPHIES, AUTHORITIES, PLACES
    ):
        measure = Measure(component, geography, authority, place=place)
        for kind in (PeriodKind.FISCAL_YEAR, PeriodKind.MONTH):
            yield from _series(package, measure, kind)
    for measure in DAILY:
        yield from _series(package, measure, PeriodKind.MEAN_DAY)


def _series(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, measure, kind)
    except NotAvailableError:
        return ()


def _terms(package: Package) -> Iterator[Figure]:
    for component, geography in product(COMPONENTS, GEOGRAPHIES):
        try:
            terms = administrations.by_administration(package, Measure(component, geography))
        except NotAvailableError:
            continue
        for term in terms:
            yield from (term.total, term.mean)


def _first_prints(package: Package) -> Iterator[Figure]:
    for counted in revisions.of_all(package):
        for revision in (*counted.months.revised, *counted.years.revised):
            yield revision.first


def _parts(package: Package) -> Iterator[Figure]:
    """Return the fiscal years of sectors, regions, citizenships and demographic groups."""
    asked: list[Callable[[], Breakdown]] = [
        partial(made, package)
        for made in (detail_parts.sectors, detail_parts.regions, detail_parts.mexico_and_others)
    ]
    asked += [
        partial(made, package, component)
        for made in (detail_parts.demographics, detail_parts.citizenships)
        for component in COMPONENTS
    ]
    for ask in asked:
        try:
            parts = ask().parts
        except NotAvailableError:
            continue
        yield from (figure for part in parts for figure in part.years)
    yield from (f for part in detail_parts.children_and_families(package) for f in part.years)


def _stated(package: Package) -> Iterator[Figure]:
    for origin in transfers.origins(package):
        stated = transfers.stated(package, origin)
        yield from (figure for figure in (stated.total, stated.overall) if figure)
        for city in (*transfers.destinations(package, origin), transfers.ALL):
            yield from transfers.steps(package, city, origin)
    for pair in city_counts.beside_statements(package):
        yield from city_counts.counts(package, pair.city)
    yield from lone_star.statements(package)


def _apart(package: Package) -> Iterator[Figure]:
    yield from (report.figure for report in timeline.days(package).reports)
    yield from gotaways.estimates(package)
    for month in appointments.months(package):
        yield month.appointments
    processed = appointments.total(package)
    yield from (processed,) if processed else ()
    yield from appointments.by_citizenship(package)
