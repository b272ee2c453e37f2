"""The three published figures, why they can't be set side by side, and what can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from border_report.data.published import published_on
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import (
    administrations,
    claims,
    comparison,
    counts,
    encounters,
    quoted,
    timeline,
)
from border_report.measures.figure import figure_id
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import Period, PeriodKind, fiscal_year, month, overlap_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.comparison import Comparison, Share
    from border_report.measures.figure import Figure
    from border_report.measures.timeline import Rank
    from border_report.measures.verdicts.judgement import Claimed

CLAIMS = ("fy2015", "fy2020", "fy2023")
HEADLINE = tuple(
    Measure(component, geography)
    for component in (Component.USBP, Component.BOTH)
    for geography in (Geography.NATIONWIDE, Geography.SOUTHWEST)
)
TITLE_8_ALONE = Measure(Component.USBP, Geography.NATIONWIDE, Authority.TITLE_8)


@dataclass(frozen=True)
class Published:
    """A figure as an article printed it, and the count that it was taken from."""

    claimed: Claimed
    printed: Figure
    figure: Figure
    said_on: date
    said_by: str
    source_id: str


@dataclass(frozen=True)
class Refusal:
    """Two figures that can't be compared, and the dimensions in which they differ."""

    a: Figure
    b: Figure
    dimensions: tuple[str, ...]


@dataclass(frozen=True)
class Absence:
    """A year that a family lacks: its parts, and a sum rebuilt later, where the data holds them."""

    period: Period
    parts: tuple[Figure, ...]
    rebuilt: Figure | None


@dataclass(frozen=True)
class Family:
    """One measure over the published years: what is held, what isn't, and the last over each."""

    measure: Measure
    figures: tuple[Figure, ...]
    absent: tuple[Absence, ...]
    ratios: tuple[Comparison, ...]

    def ratio_to(self, label: str) -> Comparison | None:
        """Return how the last year compares with the one labelled `label`."""
        return next((c for c in self.ratios if c.b.period.label == label), None)


@dataclass(frozen=True)
class MainPoints:
    """The highest month, the newest, and the year in progress of both components, southwest.

    `at_large` is the newest month's share, `partial` the year that isn't complete, if any.
    """

    highest: Rank
    newest: Figure
    at_large: Share | None
    partial: Figure | None


@dataclass(frozen=True)
class Age:
    """How new the data is, and when the next month should follow."""

    newest: Period
    known_on: date
    upcoming: Period
    due: date


def published(package: Package) -> tuple[Published, ...]:
    """Return the published figures that a count stands behind, in order of their years.

    The count is the one that the rule for claims finds: see `measures.claims`.
    """
    found = []
    for claim in claims.judge(package, CLAIMS, package.as_of):
        for part in claim.parts:
            if part.figures and part.part.claimed:
                found.append(
                    Published(
                        part.part.claimed,
                        quoted.claimed(package, part.part),
                        part.figures[0],
                        claim.said_on,
                        claim.said_by,
                        claim.source_id,
                    )
                )
    return tuple(sorted(found, key=lambda p: p.figure.period.start))


def periods(package: Package) -> tuple[Period, ...]:
    """Return the fiscal years of the published figures, whether they had been printed or not."""
    parts = package.table("claim_parts")
    labels = parts.loc[parts["claim_id"].isin(CLAIMS), "period"].unique()
    return tuple(fiscal_year(int(label.removeprefix("FY"))) for label in sorted(labels))


def main_points(package: Package) -> MainPoints:
    """Return what the months of both components say at the southwest land border."""
    measure = Measure(Component.BOTH, Geography.SOUTHWEST)
    newest = encounters.series(package, measure, PeriodKind.MONTH)[-1]
    year = encounters.series(package, measure, PeriodKind.FISCAL_YEAR)[-1]
    return MainPoints(
        timeline.highest(package, measure),
        newest,
        administrations.at_large(package, newest),
        None if year.period.complete else year,
    )


def refusals(package: Package, figures: Sequence[Figure]) -> tuple[Refusal, ...]:
    """Try every pair of figures and return the pairs that can't be compared."""
    found = []
    for i, a in enumerate(figures):
        for b in figures[i + 1 :]:
            try:
                comparison.compare(b, a, package)
            except UnlikeFiguresError:
                found.append(Refusal(a, b, a.measure.differences(b.measure)))
    return tuple(found)


def families(package: Package, periods: Sequence[Period]) -> tuple[Family, ...]:
    """Return each measure that holds any of the periods, the last held set against the earlier.

    USBP and USBP+OFO, nationwide and southwest, then USBP nationwide under Title 8 alone.
    """
    made = [_family(package, measure, periods) for measure in (*HEADLINE, TITLE_8_ALONE)]
    return tuple(family for family in made if family.figures)


def age(package: Package) -> Age:
    """Return the newest month of both components at the southwest land border, and what follows.

    The day due is the declared rule of `data.published`: the end of the month after.
    """
    measure = Measure(Component.BOTH, Geography.SOUTHWEST)
    newest = encounters.series(package, measure, PeriodKind.MONTH)[-1].period
    year, number = divmod(newest.start.year * 12 + newest.start.month, 12)
    upcoming = month(f"{year}-{number + 1:02d}")
    known_on = published_on(package, newest.label)
    return Age(newest, known_on, upcoming, published_on(package, upcoming.label))


def _family(package: Package, measure: Measure, periods: Sequence[Period]) -> Family:
    figures, absent = [], []
    for period in periods:
        try:
            figures.append(encounters.figure(package, measure, period))
        except NotAvailableError:
            parts = _parts(package, measure, period)
            absent.append(Absence(period, parts, _rebuilt(package, measure, period)))
    ratios: tuple[Comparison, ...] = ()
    if figures:
        last = figures[-1]
        alike = [f for f in figures[:-1] if not comparison.differences(last, f)]
        ratios = tuple(comparison.compare(last, f, package) for f in alike)
    return Family(measure, tuple(figures), tuple(absent), ratios)


def _parts(package: Package, measure: Measure, period: Period) -> tuple[Figure, ...]:
    if measure.component is not Component.BOTH:
        return ()
    parts = []
    for component in encounters.PARTS:
        try:
            one = encounters.figure(package, replace(measure, component=component), period)
        except NotAvailableError:
            return ()
        parts.append(one)
    return tuple(parts)


def _rebuilt(package: Package, measure: Measure, period: Period) -> Figure | None:
    """Return the sum of OHSS's rounded months of both components, if it has all twelve."""
    if measure != Measure(Component.BOTH, Geography.SOUTHWEST):
        return None
    months = counts.rebuilt_months(package, measure)
    own = [f for f in months if overlap_days(f.period, period.start, period.end)]
    if sum(f.period.days for f in own) != period.days:
        return None
    added = counts.add(measure, own, period, f"sum of {len(own)} months rounded to 10 by OHSS")
    return replace(added, id=figure_id(measure, period, "rebuilt"))
