"""What the cards at a glance show: years, months, shares at large and stated transfers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.measures import at_large, encounters, timeline, transfers
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.at_large import Split
    from border_report.measures.figure import Figure
    from border_report.measures.timeline import Rank
    from border_report.measures.transfers import Stated

MEASURE = Measure(Component.BOTH, Geography.SOUTHWEST)


@dataclass(frozen=True)
class Glance:
    """Series of USBP and OFO at the southwest land border, and what Texas stated.

    `years` and `months` are in order of time, the last year maybe incomplete. `splits` are the
    months for which CBP published who was met at large; empty where none had been published.
    """

    years: tuple[Figure, ...]
    months: tuple[Figure, ...]
    highest: Rank
    splits: tuple[Split, ...]
    stated: Stated

    @property
    def complete(self) -> tuple[Figure, ...]:
        """The years that have ended."""
        return tuple(year for year in self.years if year.period.complete)


def at_a_glance(package: Package) -> Glance:
    """Return what the cards show."""
    return Glance(
        years=encounters.series(package, MEASURE, PeriodKind.FISCAL_YEAR),
        months=encounters.series(package, MEASURE, PeriodKind.MONTH),
        highest=timeline.highest(package, MEASURE),
        splits=at_large.splits(package, Geography.SOUTHWEST, PeriodKind.MONTH),
        stated=transfers.stated(package),
    )
