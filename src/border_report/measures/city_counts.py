"""Cities' own counts of arrivals, beside what the state says that it sent there.

The two count different people: the state those it put on transport, a city those who asked it
for help, mostly from every origin. They are shown side by side and never subtracted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.figure import Figure, Vintage, figure_id
from border_report.measures.measure import (
    Authority,
    Component,
    Geography,
    Kind,
    Measure,
    Place,
    Unit,
)
from border_report.measures.periods import Period, PeriodKind
from border_report.measures.transfers import ALL, day_of, stated_nearest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from border_report.data.package import Package

CUMULATIVE = "arrivals_cumulative"
CLAIMED = "as claimed by the states"  # repeats the states, so it is no count of the city's own


@dataclass(frozen=True)
class CountBesideStatement:
    """A city's own count, and the state's statement for that city nearest to it in time.

    `counts` is whom the city counted, as the data names it (all origins, Texas buses only, …);
    `state` is None where the state had stated nothing.
    """

    city: str
    counted: Figure
    counts: str
    state: Figure | None


def cities_counting(package: Package, what: str) -> tuple[str, ...]:
    """Return the cities whose running totals count a given group, such as ``all origins``."""
    table = package.table("city_arrivals")
    found = table[(table["metric"] == CUMULATIVE) & (table["counts"] == what)]
    return tuple(dict.fromkeys(found["city"]))


def counts(package: Package, city: str) -> tuple[Figure, ...]:
    """Return every running total of arrivals that a city gave, in order of time."""
    return tuple(figure for figure, _ in _counts(package, city))


def beside_statements(
    package: Package, cities: Sequence[str] = ()
) -> tuple[CountBesideStatement, ...]:
    """Return each city's last own count beside the state's statement of the same time.

    Parameters
    ----------
    package : Package
        The data, already limited to what had been published by an as-of date.
    cities : sequence of str
        Which cities; all with a count when empty. One without a count is left out.

    Returns
    -------
    tuple of CountBesideStatement
        Largest own count first.
    """
    table = package.table("city_arrivals")
    known = tuple(dict.fromkeys(table.loc[table["metric"] == CUMULATIVE, "city"]))
    found = []
    for city in dict.fromkeys(cities) or known:
        own = _counts(package, city)
        if own:
            figure, what = own[-1]
            state = stated_nearest(package, city, figure.period.end)
            found.append(CountBesideStatement(city, figure, what, state))
    return tuple(sorted(found, key=lambda pair: -pair.counted.value))


def counted_on(package: Package, city: str, day: date) -> Figure | None:
    """Return a city's last own count on or before a day, if any."""
    earlier = [figure for figure in counts(package, city) if figure.period.end <= day]
    return earlier[-1] if earlier else None


def _counts(package: Package, city: str) -> list[tuple[Figure, str]]:
    table = package.table("city_arrivals")
    own = table[(table["city"] == city) & (table["metric"] == CUMULATIVE)]
    own = own[own["counts"] != CLAIMED]
    own = own.sort_values(["as_of_date", "value"], kind="stable")
    return [(_figure(package, row), str(row["counts"])) for row in own.to_dict("records")]


def _figure(package: Package, row: dict[Any, Any]) -> Figure:
    day, city = day_of(row["as_of_date"]), str(row["city"])
    measure = Measure(
        component=Component.CITY,
        geography=Geography.DESTINATIONS if city == ALL else Geography.DESTINATION,
        authority=Authority.NONE,
        kind=Kind.ARRIVALS,
        place=Place.NONE,
        unit=Unit.PEOPLE,
        subject=city,
    )
    period = Period(PeriodKind.TO_DATE, day, day, day.isoformat())
    return Figure(
        value=float(row["value"]),
        measure=measure,
        period=period,
        exactness=QUALIFIERS[str(row["qualifier"])],
        vintage=Vintage("as stated"),
        id=figure_id(measure, period),
        rows=(cell(package, "city_arrivals", row, "value"),),
    )
