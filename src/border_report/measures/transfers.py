"""What a state or city says that it sent to each destination: running totals, as stated.

Every statement is a running total since its programme began. Only rows marked `in_series` are
used: the others repeat, round or lag behind what the same publisher had already stated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.data.cells import cell
from border_report.measures import derived, residents
from border_report.measures.bounds import QUALIFIERS, rank_stated, share_stated, total_stated
from border_report.measures.figure import Figure, Vintage, figure_id, slug
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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.derived import Derived

TEXAS = "Texas"
ALL = "all"


@dataclass(frozen=True)
class CityStatement:
    """The last stated total of one city, and where it stands among the cities asked for.

    `share` is of their sum, `rate` for every 100,000 residents by the census of 2020.
    `first` is the day of the city's first statement, `last_rise` the day on which its present
    total was first stated, `repeats` how many later statements gave the same total again.
    """

    city: str
    figure: Figure
    rank: int
    share: Derived
    first: date
    last_rise: date
    repeats: int
    rate: Derived | None

    @property
    def as_of(self) -> date:
        """The day of the last statement."""
        return self.figure.period.end


@dataclass(frozen=True)
class Stated:
    """What one origin had stated for the cities asked for, largest first.

    `total` adds the cities' last statements; None when there are none. `overall` is the last
    total for all destinations that the origin stated itself. `absent` are cities asked for of
    which nothing had been stated.
    """

    origin: str
    cities: tuple[CityStatement, ...]
    total: Figure | None
    overall: Figure | None
    absent: tuple[str, ...]

    @property
    def same_day(self) -> bool:
        """Whether all cities' last statements are of one day."""
        return len({city.as_of for city in self.cities}) <= 1


def transported(origin: str, city: str) -> Measure:
    """Return the measure of people that an origin says it put on transport to a city."""
    return Measure(
        component=Component.TEXAS if origin == TEXAS else Component.OTHER_PROGRAMME,
        geography=Geography.DESTINATIONS if city == ALL else Geography.DESTINATION,
        authority=Authority.NONE,
        kind=Kind.TRANSPORTED,
        place=Place.NONE,
        unit=Unit.PEOPLE_STATED,
        subject=city,
    )


def origins(package: Package) -> tuple[str, ...]:
    """Return the origins that have statements by city, Texas first."""
    found = _statements(package)
    others = sorted(set(found.loc[found["city"] != ALL, "origin"]) - {TEXAS})
    return (*([TEXAS] if (found["origin"] == TEXAS).any() else []), *others)


def destinations(package: Package, origin: str = TEXAS) -> tuple[str, ...]:
    """Return the cities of which an origin has stated a total, in order of their first."""
    found = _statements(package)
    own = found[(found["origin"] == origin) & (found["city"] != ALL)]
    return tuple(dict.fromkeys(own["city"]))


def steps(package: Package, city: str, origin: str = TEXAS) -> tuple[Figure, ...]:
    """Return every statement of one city (or of ``all``) in order of time."""
    return package.once(("statements", city, origin), lambda: _steps(package, city, origin))


def stated(package: Package, origin: str = TEXAS, cities: Sequence[str] = ()) -> Stated:
    """Return the last stated totals of cities, with shares, ranks and rates.

    Parameters
    ----------
    package : Package
        The data, already limited to what had been published by an as-of date.
    origin : str
        Who sent: ``Texas``, or another origin of the other programmes.
    cities : sequence of str
        Which destinations; all that have a statement when empty.

    Returns
    -------
    Stated
        Shares are of the cities asked for. The sum is a stated figure as of the last statement:
        where the cities' statements are of different days it is still a lower bound, because
        running totals don't fall.
    """
    known = destinations(package, origin)
    wanted = tuple(dict.fromkeys(cities)) or known
    series = {city: steps(package, city, origin) for city in wanted if city in known}
    last = [figures[-1] for figures in series.values()]
    total = sum_of(last, origin, ALL if set(series) == set(known) else "; ".join(series))
    overall = steps(package, ALL, origin)
    return Stated(
        origin=origin,
        cities=tuple(
            _city_statement(package, series[figure.measure.subject], rank, total)
            for rank, figure in rank_stated(last)
            if total is not None
        ),
        total=total,
        overall=overall[-1] if overall else None,
        absent=tuple(city for city in wanted if city not in known),
    )


def stated_on(package: Package, city: str, day: date, origin: str = TEXAS) -> Figure | None:
    """Return the last statement of a city (or of ``all``) on or before a day, if any."""
    earlier = [f for f in steps(package, city, origin) if f.period.end <= day]
    return earlier[-1] if earlier else None


def stated_nearest(package: Package, city: str, day: date, origin: str = TEXAS) -> Figure | None:
    """Return the statement of a city nearest in time to a day, the earlier of two; None if none."""
    found = steps(package, city, origin)
    return min(found, key=lambda f: abs((f.period.end - day).days)) if found else None


def first_flight(package: Package) -> date | None:
    """Return the day of Texas's first chartered flight, None where it wasn't known yet."""
    return _event(package, "first chartered flight")


def last_bus(package: Package) -> date | None:
    """Return the day of the last bus in Texas's records, None where it wasn't known yet."""
    return _event(package, "last Texas state migrant bus")


def day_of(value: object) -> date:
    """Return a table's ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY`` as a day, the first of its span."""
    text = str(value)[:10]
    return date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])


def _steps(package: Package, city: str, origin: str) -> tuple[Figure, ...]:
    found = _statements(package)
    own = found[(found["origin"] == origin) & (found["city"] == city)]
    return tuple(figure_of(package, row) for row in own.to_dict("records"))


def _event(package: Package, words: str) -> date | None:
    events = package.table("events")
    found = events[events["title"].str.contains(words, case=False, regex=False)]
    if found.empty:
        return None
    told = package.row("sources", found["source_id"].iloc[0])["published_on"]
    late = package.as_of is not None and told is not None and told > package.as_of
    return None if late else day_of(found["date"].iloc[0])


def _statements(package: Package) -> pd.DataFrame:
    """Return the rows in series of Texas's statements and of the other programmes, by date."""
    return package.once("statements", lambda: _in_series(package))


def _in_series(package: Package) -> pd.DataFrame:
    texas = package.table("transfer_statements")
    others = package.table("other_programmes")
    both = pd.concat(
        [
            texas[texas["in_series"].astype(bool)].assign(table="transfer_statements"),
            others.assign(table="other_programmes"),
        ]
    )
    return both.sort_values("as_of_date", kind="stable")


def figure_of(package: Package, row: dict[Any, Any]) -> Figure:
    """Return a row of a statement as a figure."""
    day, city, origin = day_of(row["as_of_date"]), str(row["city"]), str(row["origin"])
    measure = transported(origin, city)
    period = Period(PeriodKind.TO_DATE, day_of(row["since"]), day, day.isoformat())
    table = str(row.get("table", "transfer_statements"))
    apart = [] if origin == TEXAS else [origin]
    apart += [] if row.get("in_series", True) else [str(row["source_id"])]
    return Figure(
        value=float(row["stated"]),
        measure=measure,
        period=period,
        exactness=QUALIFIERS[str(row["qualifier"])],
        vintage=Vintage("as stated"),
        id=figure_id(measure, period, " ".join(apart)),
        rows=(cell(package, table, row, "stated"),),
        formula="sum of the cities in the same statement"
        if row.get("basis") == "sum_of_cities"
        else "",
    )


def sum_of(
    figures: Sequence[Figure], origin: str, subject: str, suffix: str = "sum"
) -> Figure | None:
    """Return the sum of an origin's stated figures as of the last of them; None of none."""
    if not figures:
        return None
    period = Period(
        PeriodKind.TO_DATE,
        min(figure.period.start for figure in figures),
        max(figure.period.end for figure in figures),
        max(figure.period.label for figure in figures),
    )
    id = slug(origin, "people transported", subject, suffix, period.label)
    return total_stated(figures, subject, period, id)


def _city_statement(
    package: Package, series: Sequence[Figure], rank: int, total: Figure
) -> CityStatement:
    figure = series[-1]
    risen = next(f for f in series if f.value == figure.value)
    return CityStatement(
        city=figure.measure.subject,
        figure=figure,
        rank=rank,
        share=share_stated(figure, total),
        first=series[0].period.end,
        last_rise=risen.period.end,
        repeats=sum(f.period.end > risen.period.end for f in series),
        rate=rate_of(package, figure),
    )


def rate_of(package: Package, figure: Figure) -> Derived | None:
    """Return a total of one city for every 100,000 of its residents; None if none are counted."""
    of_city = residents.of_city(package, figure.measure.subject)
    return derived.rate(figure, of_city) if of_city else None
