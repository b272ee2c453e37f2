"""Conclusions about parts of a total: expulsions, groups by month, the first citizenship."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import derived, detail_lists, detail_parts, encounters
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import COMPONENTS, Basis, Definition, fair
from border_report.measures.detail import SMALLEST
from border_report.measures.figure import slug
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from border_report.data.package import Package
    from border_report.measures.detail import Breakdown

SOUTHWEST = tuple(Measure(component, Geography.SOUTHWEST) for component in COMPONENTS)
LISTED = 10
BREAKDOWNS = (detail_parts.demographics, detail_parts.citizenships)


def of_detail(package: Package, component: Component, year: int) -> tuple[Conclusion, ...]:
    """Return what the page on detail concludes.

    Parameters
    ----------
    component : Component
        Who counted.
    year : int
        The fiscal year of the lists; 0 for the newest full one.
    """
    found = [*_expelled(package, component)]
    for parts_of in BREAKDOWNS:
        found += _months(package, component, parts_of, year)
    return (*found, *_citizens(package, year))


def part_id(name: str) -> str:
    """Return the id of the conclusion about the highest month of a part."""
    return slug("detail month", name)


def _expelled(package: Package, component: Component) -> tuple[Conclusion, ...]:
    """Return the full fiscal year in which the share of expulsions was the highest."""
    stated = Definition(Basis.FISCAL_YEAR, Measure(component, Geography.SOUTHWEST))

    def answer(package: Package, definition: Definition, own: str = "") -> Answer:
        measure = definition.counts
        whole, expelled = (
            {f.period: f for f in encounters.series(package, m, PeriodKind.FISCAL_YEAR)}
            for m in (measure, replace(measure, authority=Authority.TITLE_42))
        )
        full = [p for p in expelled if p.complete and p in whole]
        shares = {p.label: derived.share(expelled[p], whole[p]) for p in full}
        figures = [expelled[p] for p in full]
        return answers.extreme_by(package, figures, shares, tuple(shares), own)

    try:
        said = answer(package, stated)
    except NotAvailableError:
        return ()
    counted = [
        d
        for d in fair(stated)
        if d.counts.authority is Authority.ALL and d.counts.place is Place.UNSPLIT
    ]
    own = said.says.split("; ")[0]
    return (
        Conclusion(
            id="detail-expelled",
            topic=Topic.DETAIL,
            kind=Kind.TOP_EXPELLED,
            stated=stated,
            said=said,
            asked=tuple(counted),
            ask=lambda package, definition: answer(package, definition, own),
        ),
    )


def _months(
    package: Package,
    component: Component,
    parts_of: Callable[[Package, Component], Breakdown],
    number: int,
) -> list[Conclusion]:
    """Return the highest month of each part at the southwest land border."""
    stated = Definition(Basis.MONTH, Measure(component, Geography.SOUTHWEST))
    try:
        breakdown = parts_of(package, component)
        shares = breakdown.year(number).shares
    except NotAvailableError:
        return []
    return [
        _month(package, stated, parts_of, part.name, tuple(f.period.label for f in part.months))
        for part, share in zip(breakdown.parts, shares, strict=True)
        if len(part.months) > 1 and share is not None and share.value >= SMALLEST
    ]


def _month(
    package: Package,
    stated: Definition,
    parts_of: Callable[[Package, Component], Breakdown],
    name: str,
    wanted: tuple[str, ...],
) -> Conclusion:
    def answer(package: Package, definition: Definition, own: str = "") -> Answer:
        breakdown = parts_of(package, definition.counts.component)
        months = [f for part in breakdown.parts if part.name == name for f in part.months]
        return answers.extreme(package, months, wanted, own)

    said = answer(package, stated)
    own = said.says.split("; ")[0]
    return Conclusion(
        id=part_id(name),
        topic=Topic.DETAIL,
        kind=Kind.TOP_MONTH_OF_PART,
        stated=stated,
        said=said,
        asked=fair(stated, measures=SOUTHWEST),
        ask=lambda package, definition: answer(package, definition, own),
        scope=(name, wanted[0]),
        refutable_in_part=True,
    )


def _citizens(package: Package, number: int) -> tuple[Conclusion, ...]:
    """Return which citizenship had the most encounters in a fiscal year."""
    stated = Definition(Basis.FISCAL_YEAR, Measure(Component.BOTH, Geography.SOUTHWEST))

    def first(package: Package, definition: Definition, year: int) -> Answer:
        geography = definition.counts.geography
        named = detail_lists.leading_citizenships(package, year, geography, LISTED)
        figures = tuple(figure for _, figure in named)
        return Answer(named[0][0], figures[:2], tuple(f.value for f in figures))

    try:
        year = detail_parts.regions(package).year(number).number
        said = first(package, stated, year)
    except NotAvailableError:
        return ()
    both = (stated.counts, replace(stated.counts, geography=Geography.NATIONWIDE))
    return (
        Conclusion(
            id="detail-citizenship",
            topic=Topic.DETAIL,
            kind=Kind.TOP_CITIZENSHIP,
            stated=stated,
            said=said,
            asked=fair(stated, measures=both),
            ask=lambda package, definition: first(package, definition, year),
            scope=(f"FY{year}",),
        ),
    )
