"""Conclusions about months: the highest, where one ranks, the newest, and one month's mean day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import breaks, comparison, encounters, timeline
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import (
    EVERYTHING,
    Basis,
    Definition,
    Subject,
    fair,
)
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.figure import Figure

BASES = (Basis.MONTH, Basis.MEAN_DAY)
REACHED, SHORT = "reached", "short"


def of_months(
    package: Package, measure: Measure, first: str, subject: Subject = EVERYTHING
) -> tuple[Conclusion, ...]:
    """Return the highest month since `first` (``YYYY-MM``), and the newest beside it.

    Asked of whole months and of mean days, which leave the length of a month out.
    """
    stated = Definition(Basis.MONTH, measure)
    held = [f for f in _series(package, stated) if month_of(f) >= first]
    if len(held) < 2:
        return ()
    labels = tuple(month_of(f) for f in held)
    said = answers.extreme(package, held, labels)
    top = said.says.split("; ")[0]

    def highest(package: Package, definition: Definition) -> Answer:
        series = _series(package, definition)
        return answers.extreme(package, series, labels, said.says, name=month_of)

    def newest(package: Package, definition: Definition) -> Answer:
        series = _series(package, definition)
        return answers.ordered_pair(package, _held(series, labels[-1]), _held(series, top))

    conclusions = [
        Conclusion(
            id=subject.id("months-top"),
            topic=Topic.PORTS if subject.prefix else Topic.MONTHS,
            kind=Kind.TOP_MONTH,
            stated=stated,
            said=said,
            asked=fair(stated, BASES, subject.measures),
            ask=highest,
            scope=(labels[0], labels[-1]),
            refutable_in_part=True,
        )
    ]
    if labels[-1] != top:
        conclusions.append(
            Conclusion(
                id=subject.id("months-newest"),
                topic=Topic.PORTS if subject.prefix else Topic.MONTHS,
                kind=Kind.NEWEST_MONTH,
                stated=stated,
                said=newest(package, stated),
                asked=fair(stated, BASES, subject.measures),
                ask=newest,
                scope=(labels[-1], top),
            )
        )
    return tuple(conclusions)


def of_rank(package: Package, measure: Measure, label: str) -> tuple[Conclusion, ...]:
    """Return where a month ranks among all that its measure holds; nothing where it isn't held.

    Each definition is asked for its own series, as far back as it goes.
    """

    def ask(package: Package, definition: Definition) -> Answer:
        series = _series(package, definition)
        own = _held(series, label)
        ranked = comparison.rank(series)
        place = next(r.place for r in ranked if r.figure is own)
        beside = next(r.figure for r in ranked if r.figure is not own)
        return Answer(
            says=str(place),
            figures=(own, beside) if place == 1 else (beside, own),
            counted=tuple(f.value for f in series),
            first=series[0],
            breaks=breaks.between(package, series[0], series[-1]),
        )

    stated = Definition(Basis.MONTH, measure)
    try:
        said = ask(package, stated)
    except NotAvailableError:
        return ()
    return (
        Conclusion(
            id="months-rank",
            topic=Topic.MONTHS,
            kind=Kind.RANK,
            stated=stated,
            said=said,
            asked=fair(stated, BASES),
            ask=ask,
            scope=(label,),
        ),
    )


def of_days(package: Package) -> tuple[Conclusion, ...]:
    """Return whether a mean day of the month claimed for comes up to the number claimed.

    The report states it of both components at the southwest land border, and of each.
    """
    days = timeline.days(package)
    claimed = days.claimed
    if claimed is None or not days.means:
        return ()

    def ask(package: Package, definition: Definition) -> Answer:
        mean = _held(_series(package, definition), days.period.label)
        says = REACHED if mean.value >= claimed.value else SHORT
        return Answer(says, (mean,), (mean.value,))

    stated = Definition(Basis.MEAN_DAY, Measure(Component.BOTH, Geography.SOUTHWEST))
    return (
        Conclusion(
            id="months-days",
            topic=Topic.MONTHS,
            kind=Kind.DAYS,
            stated=stated,
            said=ask(package, stated),
            asked=fair(stated),
            ask=ask,
            scope=(days.period.label,),
            named=days.quoted,
        ),
    )


def month_of(figure: Figure) -> str:
    """Return the month of a month's figure or of its mean day: ``2023-12``."""
    return figure.period.start.isoformat()[:7]


def _series(package: Package, definition: Definition) -> tuple[Figure, ...]:
    """Return the months of a measure, whole or as mean days."""
    kind = PeriodKind.MEAN_DAY if definition.basis is Basis.MEAN_DAY else PeriodKind.MONTH
    return encounters.series(package, definition.counts, kind)


def _held(series: tuple[Figure, ...], label: str) -> Figure:
    for figure in series:
        if month_of(figure) == label:
            return figure
    raise NotAvailableError(f"{label} isn't held under this definition.")
