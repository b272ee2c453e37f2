"""Counts that were printed more than once: the first print held beside what stands now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from border_report.data.published import published_on
from border_report.errors import NotAvailableError
from border_report.measures import derived, encounters, prints
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure
    from border_report.measures.periods import PeriodKind
    from border_report.measures.prints import Print

MEASURES = tuple(
    Measure(component, geography)
    for geography in (Geography.SOUTHWEST, Geography.NATIONWIDE)
    for component in (Component.BOTH, Component.USBP, Component.OFO)
)


@dataclass(frozen=True)
class Revision:
    """A count that is held in several prints.

    `first` is the earliest print held, `latest` the count as the report shows it, `prints` the
    number of days of print. `since` is the day of the earliest print from which on the value
    stood, None where it isn't known. The bases tell how the days are known. `at_release` says
    whether the first print held is that of the release itself.
    """

    first: Figure
    latest: Figure
    prints: int
    printed: date
    printed_basis: str
    since: date | None
    since_basis: str
    at_release: bool

    @property
    def gap(self) -> Derived:
        """The latest less the first."""
        return derived.difference(self.latest, self.first)

    @property
    def rate(self) -> Derived:
        """By which share of the first the latest is above it."""
        return derived.excess(self.latest, self.first)

    @property
    def revised(self) -> bool:
        """Whether the two differ."""
        return self.latest.value != self.first.value

    @property
    def settled_after(self) -> int | None:
        """Days from the first print held to the one from which on the value stood."""
        return (self.since - self.printed).days if self.since else None


@dataclass(frozen=True)
class Summary:
    """What the revisions of counts of one kind come to.

    `mean` lets ups and downs cancel out, `mean_size` doesn't; both are None of none.
    """

    measure: Measure
    kind: PeriodKind
    revisions: tuple[Revision, ...]

    @property
    def revised(self) -> tuple[Revision, ...]:
        """Those whose value differs from the first print held."""
        return tuple(r for r in self.revisions if r.revised)

    @property
    def up(self) -> int:
        """How many were revised upwards."""
        return sum(r.latest.value > r.first.value for r in self.revisions)

    @property
    def down(self) -> int:
        """How many were revised downwards."""
        return sum(r.latest.value < r.first.value for r in self.revisions)

    @property
    def mean(self) -> Derived | None:
        """The mean revision as a share of the first print."""
        return derived.mean_excess(self._pairs) if self.revisions else None

    @property
    def mean_size(self) -> Derived | None:
        """The mean size of a revision as a share of the first print."""
        return derived.mean_distance(self._pairs) if self.revisions else None

    @property
    def largest(self) -> Revision | None:
        """The one furthest from its first print, as a share of it; None where none differs."""
        return max(self.revised, key=lambda r: abs(r.rate.value), default=None)

    @property
    def released(self) -> Summary:
        """Those alone whose first print held is that of the release itself."""
        return replace(self, revisions=tuple(r for r in self.revisions if r.at_release))

    @property
    def _pairs(self) -> list[tuple[Figure, Figure]]:
        return [(r.latest, r.first) for r in self.revisions]


@dataclass(frozen=True)
class Revisions:
    """The months and the fiscal years of a measure that are held in several prints."""

    months: Summary
    years: Summary


def of_measure(package: Package, measure: Measure) -> Revisions:
    """Return what of a measure is held in several prints, in order of time."""
    held = prints.prints(package)
    months, years = (_summary(package, measure, kind, held) for kind in prints.KINDS)
    return Revisions(months, years)


def of_all(package: Package) -> tuple[Revisions, ...]:
    """Return the revisions of each of `MEASURES`."""
    return tuple(of_measure(package, measure) for measure in MEASURES)


def _summary(package: Package, measure: Measure, kind: PeriodKind, held: prints.Prints) -> Summary:
    try:
        figures = encounters.series(package, measure, kind)
    except NotAvailableError:
        figures = ()
    found = []
    for figure in figures:
        own = prints.of_figure(held, figure)
        if len(own) > 1 or (own and own[0].value != figure.value):
            found.append(_revision(package, figure, own))
    return Summary(measure, kind, tuple(found))


def _revision(package: Package, figure: Figure, own: Sequence[Print]) -> Revision:
    first = own[0]
    same = list(takewhile(lambda p: p.value == figure.value, reversed(own)))
    since, basis = (same[-1].day, same[-1].basis) if same else _told(package, figure)
    release = published_on(package, figure.period.end.isoformat()[:7])
    return Revision(
        first=prints.figure_of(package, figure.measure, figure.period, first, "first print"),
        latest=figure,
        prints=len(own) + (not same),
        printed=first.day,
        printed_basis=first.basis,
        since=since,
        since_basis=basis,
        at_release=first.day <= release,
    )


def _told(package: Package, figure: Figure) -> tuple[date | None, str]:
    """Return the day of a figure that no print holds: that of its newest source."""
    sources = [package.row("sources", source_id) for source_id in figure.source_ids]
    newest = max(
        (s for s in sources if s["published_on"]), key=lambda s: s["published_on"], default=None
    )
    if newest is None:
        return None, "unknown"
    return newest["published_on"], str(newest["published_on_basis"])
