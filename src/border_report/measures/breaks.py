"""Where a series changes meaning, and series that come apart there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from border_report.measures.measure import Authority, Component, Kind, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


@dataclass(frozen=True)
class Break:
    """A day from which a count means something else.

    `component` is whose counts of `series` it touches. `cuts` is True where the definition itself
    changes, so that no line may cross the day; False where a breakdown begins that earlier counts
    lack, which is marked but may be crossed (the at-large split of October 2023).
    """

    id: str
    day: date
    component: Component
    title: str
    effect: str
    cuts: bool
    source_id: str
    series: Kind = Kind.ENCOUNTERS


@dataclass(frozen=True)
class SplitSeries:
    """A series in pieces that each keep one definition; there is no way to get it as one line."""

    measure: Measure
    pieces: tuple[tuple[Figure, ...], ...]
    breaks: tuple[Break, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in order of time, for ranking and tables."""
        return tuple(figure for piece in self.pieces for figure in piece)


def of_measure(package: Package, measure: Measure) -> tuple[Break, ...]:
    """Return the breaks that touch a measure, in order of time.

    Counts of Title 8 alone, or of Title 42 alone, keep their meaning through March 2020 and
    May 2023; only Border Patrol counts not split by place are touched by the at-large split.
    """
    every = package.once("breaks", lambda: _all(package))
    return tuple(b for b in every if _touches(b, measure))


def between(package: Package, a: Figure, b: Figure) -> tuple[Break, ...]:
    """Return the breaks that lie between two figures or within either of them."""
    first = min(a.period.start, b.period.start)
    last = max(a.period.end, b.period.end)
    return tuple(k for k in of_measure(package, a.measure) if first < k.day <= last)


def split(package: Package, figures: Sequence[Figure]) -> SplitSeries:
    """Cut a series of one measure at its breaks.

    A figure whose period holds a break begins the new piece: it already counts by the new rule
    in part.

    Parameters
    ----------
    figures : sequence of Figure
        Figures of one measure in order of time; at least one.
    """
    measure = figures[0].measure
    first, last = figures[0].period.start, figures[-1].period.end
    breaks = tuple(k for k in of_measure(package, measure) if first < k.day <= last)
    edges = [k.day for k in breaks if k.cuts]
    pieces: list[list[Figure]] = [[] for _ in range(len(edges) + 1)]
    for figure in figures:
        pieces[sum(edge <= figure.period.end for edge in edges)].append(figure)
    return SplitSeries(measure, tuple(tuple(p) for p in pieces if p), breaks)


def _touches(rule: Break, measure: Measure) -> bool:
    if measure.kind is not rule.series:
        return False
    if rule.component is Component.BOTH:  # Title 42 begins or ends
        return measure.authority is Authority.ALL
    of_component = measure.component in (rule.component, Component.BOTH)
    return of_component and measure.place is Place.UNSPLIT


def _all(package: Package) -> tuple[Break, ...]:
    rows = package.table("breaks").sort_values("date").to_dict("records")
    return tuple(
        Break(
            id=str(row["break_id"]),
            day=date.fromisoformat(str(row["date"])[:10]),
            component=Component(row["component"]),
            title=str(row["title"]),
            effect=str(row["effect"]),
            cuts=bool(row["cuts"]),
            source_id=str(row["source_id"]),
            series=Kind(row["series"]),
        )
        for row in rows
    )
