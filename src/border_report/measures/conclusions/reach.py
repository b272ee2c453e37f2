"""How far the data go under each definition of what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import encounters
from border_report.measures.conclusions.definition import MEASURES
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


@dataclass(frozen=True)
class Reach:
    """The full fiscal years and the months held of a measure, in order of time."""

    measure: Measure
    years: tuple[Figure, ...]
    months: tuple[Figure, ...]

    @property
    def missing(self) -> int:
        """How many months between the first and the last aren't held."""
        if not self.months:
            return 0
        first, last = self.months[0].period.start, self.months[-1].period.start
        return (last.year - first.year) * 12 + last.month - first.month + 1 - len(self.months)


def of_definitions(package: Package) -> tuple[Reach, ...]:
    """Return the reach of every fair definition of what is counted."""
    return tuple(_reach(package, measure) for measure in MEASURES)


def _reach(package: Package, measure: Measure) -> Reach:
    years, months = (_held(package, measure, kind) for kind in
                     (PeriodKind.FISCAL_YEAR, PeriodKind.MONTH))  # fmt: skip
    return Reach(measure, tuple(f for f in years if f.period.complete), months)


def _held(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, measure, kind)
    except NotAvailableError:
        return ()
