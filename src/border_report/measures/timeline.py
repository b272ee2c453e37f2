"""Months in order of time: breaks, events, ranks, and the days of one month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.data.cells import cell
from border_report.errors import NotAvailableError
from border_report.measures import breaks, claims, comparison, encounters, quoted
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import Period, PeriodKind, mean_day, month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.breaks import SplitSeries
    from border_report.measures.comparison import Ranked
    from border_report.measures.verdicts.judgement import Claimed

DAILY_CLAIM, DAILY_MONTH = "daily-dec-2023", "2023-12"
# Categories of events that touch who may cross or be expelled; others are told elsewhere.
MARKED = ("policy",)
FEDERAL = "United States"
TOP = 10  # months in a table of the highest
_WORDS = {**QUALIFIERS, "more than": Exactness.AT_LEAST, "as many as": Exactness.ABOUT}
_COMPONENTS = (Component.BOTH, Component.USBP, Component.OFO)
_DAYS = ("one day", "highest day", "mean of seven days")


@dataclass(frozen=True)
class Mark:
    """A policy or a closure; `end` is the last day of a closure, None for a policy."""

    day: date
    end: date | None
    title: str
    closure: bool
    source_id: str


@dataclass(frozen=True)
class Rank:
    """Where a month stands in its series: 1 is the highest; `ties` share the place."""

    ranked: Ranked
    ties: int
    first: Figure
    last: Figure
    top: tuple[Ranked, ...]

    @property
    def month(self) -> Figure:
        """The month itself."""
        return self.ranked.figure

    @property
    def place(self) -> int:
        """Its place from the highest."""
        return self.ranked.place

    @property
    def of(self) -> int:
        """How many months are ranked; the series has no gap."""
        first, last = self.first.period.start, self.last.period.start
        return (last.year - first.year) * 12 + last.month - first.month + 1


@dataclass(frozen=True)
class Report:
    """A day's or a week's number from the press, of whom it was said and for which days."""

    figure: Figure
    what: str
    note: str


@dataclass(frozen=True)
class Days:
    """One month's mean days by component beside the number that was claimed for it.

    `claimed` and the number `quoted` from it are None where the claim hadn't been made yet,
    `means` are empty where the month hadn't been published.
    """

    claimed: Claimed | None
    quoted: Figure | None
    period: Period
    means: tuple[Figure, ...]
    reports: tuple[Report, ...]

    @property
    def reached(self) -> tuple[Figure, ...]:
        """The means that come up to the claimed number itself."""
        claimed = self.claimed
        return tuple(f for f in self.means if claimed and f.value >= claimed.value)


def by_month(package: Package, measure: Measure, first: str) -> SplitSeries:
    """Return the months of a measure from `first` (``YYYY-MM``) on, cut at breaks.

    Raises
    ------
    NotAvailableError
        If the measure has no months.
    """
    months = encounters.series(package, measure, PeriodKind.MONTH)
    kept = [f for f in months if f.period.label >= first] or [months[-1]]
    return breaks.split(package, kept)


def marks(package: Package) -> tuple[Mark, ...]:
    """Return federal policies and closures of crossings, in order of time."""
    events = package.table("events")
    chosen = events[
        events["category"].isin(MARKED)
        & (events["jurisdiction"] == FEDERAL)
        & (events["confidence"] != "recalled")
    ]
    found = [
        Mark(_day(row["date"]), None, str(row["title"]), False, str(row["source_id"]))
        for row in chosen.to_dict("records")
    ]
    found += [
        Mark(
            _day(row["start_date"]),
            None if pd.isna(row["end_date"]) else _day(row["end_date"]),
            str(row["place"]),
            True,
            str(row["source_id"]),
        )
        for row in package.table("closures").to_dict("records")
    ]
    return tuple(sorted(found, key=lambda m: (m.day, m.title)))


def rank_of(package: Package, measure: Measure, label: str) -> Rank | None:
    """Return where a month ranks among all months of its measure, or None if it isn't held.

    The ranking crosses the breaks of the series, which have to be told with it.
    """
    try:
        months = encounters.series(package, measure, PeriodKind.MONTH)
    except NotAvailableError:
        return None
    ranked = comparison.rank(months)
    own = next((r for r in ranked if r.figure.period.label == label), None)
    return None if own is None else _rank(months, ranked, own)


def highest(package: Package, measure: Measure) -> Rank:
    """Return the highest month of a measure, the first of them if several tie.

    Raises
    ------
    NotAvailableError
        If the measure has no months.
    """
    months = encounters.series(package, measure, PeriodKind.MONTH)
    ranked = comparison.rank(months)
    return _rank(months, ranked, ranked[0])


def ranks(
    package: Package, period: Period, authority: Authority = Authority.ALL
) -> tuple[tuple[Measure, Rank | None], ...]:
    """Return a month's rank at the southwest land border under an authority, by component."""
    measures = [Measure(component, Geography.SOUTHWEST, authority) for component in _COMPONENTS]
    return tuple((measure, rank_of(package, measure, period.label)) for measure in measures)


def days(package: Package) -> Days:
    """Return December 2023's mean days at the southwest land border beside the claimed mean."""
    judged = claims.judge(package, (DAILY_CLAIM,), package.as_of)
    part = next((j.part for c in judged for j in c.parts if j.part.claimed), None)
    period = month(DAILY_MONTH)
    means = []
    for component in _COMPONENTS:
        try:
            measure = Measure(component, Geography.SOUTHWEST)
            means.append(encounters.figure(package, measure, mean_day(period)))
        except NotAvailableError:
            continue
    claimed, said = (part.claimed, quoted.claimed(package, part)) if part else (None, None)
    return Days(claimed, said, period, tuple(means), _reports(package, period))


def _rank(months: Sequence[Figure], ranked: tuple[Ranked, ...], own: Ranked) -> Rank:
    ties = sum(r.place == own.place for r in ranked)
    return Rank(own, ties, months[0], months[-1], ranked[:TOP])


def _reports(package: Package, period: Period) -> tuple[Report, ...]:
    table = package.table("december_2023")
    chosen = table[
        table["kind"].isin(_DAYS)
        & table["component"].isin([Component.USBP.value, Component.BOTH.value])
        & (table["place"] == Geography.SOUTHWEST.value)
    ]
    rows = chosen.sort_values(["period", "measure"]).to_dict("records")
    return tuple(_report(package, row) for row in rows if str(row["period"])[:7] == period.label)


def _report(package: Package, row: dict[Any, Any]) -> Report:
    text = str(row["period"])
    start, _, end = text.partition("/")
    stretch = Period(PeriodKind.SPAN, _day(start), _day(end or start), text.replace("/", " to "))
    measure = Measure(Component(str(row["component"])), Geography.SOUTHWEST)
    said = _WORDS.get(str(row["qualifier"]), Exactness.STATED)
    figure = Figure(
        value=float(str(row["value"])),
        measure=measure,
        period=stretch,
        exactness=Exactness.STATED if said is Exactness.EXACT else said,
        vintage=Vintage("as reported by the press", _day(row["known_on"]), provisional=True),
        id=figure_id(measure, stretch, str(row["kind"])),
        rows=(cell(package, "december_2023", row, "value"),),
    )
    return Report(figure, str(row["kind"]), "" if pd.isna(row["note"]) else str(row["note"]))


def _day(value: object) -> date:
    return date.fromisoformat(str(value)[:10])
