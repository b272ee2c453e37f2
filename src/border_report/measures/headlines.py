"""The report's headline results, by names that stay the same from edition to edition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import administrations, opening, transfers
from border_report.measures.derived import Derived
from border_report.measures.figure import Figure, measure_slug, slug
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from border_report.data.package import Package

Number = Figure | Derived
TERMS = tuple(
    Measure(component, Geography.SOUTHWEST) for component in (Component.USBP, Component.BOTH)
)


class Topic(StrEnum):
    """What a headline result is about."""

    YEAR = "year"
    RATIO = "ratio"
    HIGHEST = "highest"
    NEWEST = "newest"
    PROGRESS = "progress"
    TERM = "term"
    MEAN = "mean"
    PEAK = "peak"
    CITY = "city"
    SUM = "sum"
    OVERALL = "overall"


@dataclass(frozen=True)
class Headline:
    """One result: `name` is stable, `subject` what it is of (an administration, a city)."""

    name: str
    topic: Topic
    number: Number
    subject: str = ""


def headlines(package: Package) -> tuple[Headline, ...]:
    """Return the headline results that a package gives, in the order of the report.

    Years and ratios of the published figures, the months of both components at the southwest
    land border, terms of office, and what Texas stated that it sent to each city.
    """
    return (
        *_families(package),
        *_months(package),
        *(line for measure in TERMS for line in _terms(package, measure)),
        *_transfers(package),
    )


def _families(package: Package) -> Iterator[Headline]:
    for family in opening.families(package, opening.periods(package)):
        for figure in family.figures:
            yield Headline(slug("year", figure.id), Topic.YEAR, figure)
        for held in family.ratios:
            if held.times:
                yield Headline(held.times.id, Topic.RATIO, held.times)


def _months(package: Package) -> Iterator[Headline]:
    main = opening.main_points(package)
    yield Headline("highest-month", Topic.HIGHEST, main.highest.month)
    yield Headline("newest-month", Topic.NEWEST, main.newest)
    if main.partial:
        yield Headline("year-in-progress", Topic.PROGRESS, main.partial)


def _terms(package: Package, measure: Measure) -> Iterator[Headline]:
    try:
        terms = administrations.by_administration(package, measure)
    except NotAvailableError:
        return
    for term in terms:
        office, what = term.administration.name, measure_slug(measure)
        yield Headline(slug("term", what, office), Topic.TERM, term.total, office)
        yield Headline(slug("mean", what, office), Topic.MEAN, term.mean, office)
        for peak in term.peaks[:1]:
            yield Headline(slug("peak", what, office), Topic.PEAK, peak, office)


def _transfers(package: Package) -> Iterator[Headline]:
    stated = transfers.stated(package)
    for city in stated.cities:
        yield Headline(slug("city", city.city), Topic.CITY, city.figure, city.city)
    if stated.total:
        yield Headline("sum-of-cities", Topic.SUM, stated.total)
    if stated.overall:
        yield Headline("overall-total", Topic.OVERALL, stated.overall)
