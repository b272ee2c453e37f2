"""Border Patrol encounters at entry and at large, from October 2023 on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import comparison, encounters
from border_report.measures.measure import Component, Geography, Measure, Place

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.comparison import Share
    from border_report.measures.figure import Figure
    from border_report.measures.periods import PeriodKind


@dataclass(frozen=True)
class Split:
    """One period's Border Patrol encounters, at entry, at large, and both."""

    at_entry: Figure
    at_large: Figure
    both: Figure

    @property
    def share(self) -> Share:
        """The share that was met at large."""
        return comparison.share(self.at_large, self.both)


def splits(package: Package, geography: Geography, kind: PeriodKind) -> tuple[Split, ...]:
    """Return every period for which CBP published the split, in order of time.

    Returns
    -------
    tuple of Split
        Empty for a day on which no split had been published yet.
    """
    at_entry, at_large, both = (
        {f.period: f for f in _held(package, geography, place, kind)}
        for place in (Place.AT_ENTRY, Place.AT_LARGE, Place.UNSPLIT)
    )
    return tuple(
        Split(entry, at_large[period], both[period])
        for period, entry in at_entry.items()
        if period in both
    )


def by_place(package: Package, kind: PeriodKind) -> dict[Geography, tuple[Split, ...]]:
    """Return the splits of the southwest land border and of the nation."""
    places = (Geography.SOUTHWEST, Geography.NATIONWIDE)
    return {place: splits(package, place, kind) for place in places}


def _held(
    package: Package, geography: Geography, place: Place, kind: PeriodKind
) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, Measure(Component.USBP, geography, place=place), kind)
    except NotAvailableError:
        return ()
