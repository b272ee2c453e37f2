"""Encounters at ports of entry beside those between them: by period and by administration.

At ports of entry the Office of Field Operations counts, between them the Border Patrol. The two
are never set against each other; each has its share of their sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import administrations, comparison, encounters
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.administrations import Administration, Term
    from border_report.measures.comparison import Share
    from border_report.measures.figure import Figure
    from border_report.measures.periods import PeriodKind


@dataclass(frozen=True)
class Split:
    """One period's encounters between ports, at ports, and together."""

    between: Figure
    at: Figure
    together: Figure

    @property
    def share(self) -> Share:
        """The share of the encounters at ports of entry."""
        return comparison.share(self.at, self.together)


@dataclass(frozen=True)
class TermSplit:
    """One administration's mean months; None where no month of it is held.

    `share` is of the days for which both are held.
    """

    administration: Administration
    between: Term | None
    at: Term | None
    share: Share | None


def splits(package: Package, geography: Geography, kind: PeriodKind) -> tuple[Split, ...]:
    """Return every period for which both counts are held over the same days, in order of time.

    Returns
    -------
    tuple of Split
        None where there is none yet.
    """
    between, at, together = (
        {f.period: f for f in _held(package, Measure(component, geography), kind)}
        for component in (Component.USBP, Component.OFO, Component.BOTH)
    )
    return tuple(
        Split(between[period], at[period], whole)
        for period, whole in together.items()
        if period in between and period in at
    )


def terms(package: Package, geography: Geography) -> tuple[TermSplit, ...]:
    """Return the mean months of each administration that either count reaches, in order."""
    between, at, together = (
        {t.administration.name: t for t in _terms(package, Measure(component, geography))}
        for component in (Component.USBP, Component.OFO, Component.BOTH)
    )
    found = []
    for office in administrations.administrations(package):
        own, whole = at.get(office.name), together.get(office.name)
        alike = own and whole and own.total.period == whole.total.period
        share = comparison.share(own.total, whole.total) if own and whole and alike else None
        if office.name in between or own:
            found.append(TermSplit(office, between.get(office.name), own, share))
    return tuple(found)


def _held(package: Package, measure: Measure, kind: PeriodKind) -> tuple[Figure, ...]:
    try:
        return encounters.series(package, measure, kind)
    except NotAvailableError:
        return ()


def _terms(package: Package, measure: Measure) -> tuple[Term, ...]:
    try:
        return administrations.by_administration(package, measure)
    except NotAvailableError:
        return ()
