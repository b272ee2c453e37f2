"""Stated transports in words and tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from border_report.display import numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures import derived, transfers
from border_report.measures.derived import PER_RESIDENTS
from border_report.measures.transfers import TEXAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.overall_totals import OverallBesideList
    from border_report.measures.transfers import CityStatement, Stated


def nothing(page: Page, stated: Stated) -> str:
    """Return that nothing had been stated for the cities asked for."""
    cities = numbers.listed(stated.absent) if stated.absent else say("transfer-any-city")
    return say(
        "transfer-none",
        limited="yes" if page.as_of else "no",
        day=numbers.day(page.as_of) if page.as_of else "",
        origin=stated.origin,
        cities=cities,
    )


def opening(page: Page, stated: Stated, held: Clause = nowhere) -> str:
    """Return what had been stated, for whom most, as of which days, and how to read it."""
    if stated.total is None:
        return nothing(page, stated)
    cities = stated.cities
    sentences = [
        say(
            "transfer-opening",
            day=numbers.day(stated.total.period.end),
            origin=stated.origin,
            total=page.number(stated.total),
            n=len(cities),
            cities=names(cities),
        )
        + held("transfers-total")
    ]
    if len(cities) > 1:
        sentences.append(_lead(page, cities) + held("transfers-most"))
    sentences.append(_days(stated))
    if stated.absent:
        sentences.append(say("transfer-absent", cities=numbers.listed(stated.absent)))
    flight = transfers.first_flight(page.data)
    reading = [say("transfer-bound")]
    if stated.origin == TEXAS and flight and flight <= stated.total.period.end:
        reading.append(say("transfer-flights", day=numbers.day(flight)))
    reading.append(say("transfer-not-settled"))
    return " ".join(sentences) + "\n\n" + " ".join(reading)


def point(page: Page, stated: Stated, held: Clause = nowhere) -> str:
    """Return the finding in one sentence, for the summary."""
    if stated.total is None:
        return nothing(page, stated)
    rose = max(city.last_rise for city in stated.cities)
    flat = all(city.repeats for city in stated.cities)
    said = say(
        "transfer-point",
        origin=stated.origin,
        total=page.number(stated.total),
        n=len(stated.cities),
        cities=names(stated.cities),
        flat="yes" if flat else "no",
        day=numbers.day(rose),
        last=numbers.day(stated.total.period.end),
    ).replace(" ,", ",")
    total = held("transfers-total", say("holds-name-total"))
    return said + total + held("transfers-flat", say("holds-name-last-rise"))


def cities_table(page: Page, stated: Stated, held: Clause = nowhere) -> Table:
    """Return the last stated total of each city, with share, last rise and rate."""
    rows: list[dict[str, Value]] = [
        {
            "city": city.city,
            "first": numbers.short_day(city.first),
            "total": page.number(city.figure),
            "as_of": numbers.short_day(city.as_of),
            "share": page.number(city.share),
            "rose": numbers.short_day(city.last_rise),
            "rate": page.number(city.rate) if city.rate else None,
        }
        for city in stated.cities
    ]
    if stated.total is not None and len(rows) > 1:
        rows.append(
            {
                "city": Markdown(f"**{say('transfer-all-cities')}**"),
                "first": numbers.short_day(min(city.first for city in stated.cities)),
                "total": page.number(stated.total),
                "as_of": numbers.short_day(stated.total.period.end),
                "share": page.number(derived.share(stated.total, stated.total)),
                "rose": numbers.short_day(max(city.last_rise for city in stated.cities)),
            }
        )
    columns = [
        Column("city", say("transfer-city")),
        Column("first", say("transfer-first")),
        Column("total", say("transfer-total"), say("transfer-people"), align="right"),
        Column("as_of", say("transfer-as-of")),
        Column("share", say("transfer-share"), align="right"),
        Column("rose", say("transfer-rose")),
        Column("rate", say("transfer-rate", per=numbers.count(PER_RESIDENTS)), align="right"),
    ]
    caption = say("transfer-cities-caption", finding=finding(page, stated), origin=stated.origin)
    return Table(
        caption,
        columns,
        rows or [{"city": nothing(page, stated)}],
        (say("transfer-cities-note") + held("transfers-order", say("holds-name-order")),)
        if rows
        else (),
        sources(stated.cities),
    )


def finding(page: Page, stated: Stated) -> str:
    """Return the total in a sentence, for captions and text alternatives."""
    if stated.total is None:
        return nothing(page, stated)
    return say(
        "transfer-finding-total",
        origin=stated.origin,
        total=page.remember(stated.total),
        n=len(stated.cities),
        cities=names(stated.cities),
    )


def rises(page: Page, stated: Stated, held: Clause = nowhere) -> str:
    """Return which totals still rose at the last statement, and which had stopped."""
    if stated.total is None:
        return nothing(page, stated)
    several = [c for c in stated.cities if c.repeats or c.last_rise > c.first]
    once = [c for c in stated.cities if c not in several]
    rising = [c for c in several if not c.repeats]
    flat = [c for c in several if c.repeats]
    said = []
    if rising:
        day = numbers.day(max(c.as_of for c in rising))
        said.append(say("transfer-rising", day=day, n=len(rising), cities=names(rising)))
    if flat and rising:
        day = numbers.day(max(c.last_rise for c in flat))
        said.append(say("transfer-rest-flat", day=day, n=len(flat), cities=names(flat)))
    elif flat:
        day = numbers.day(max(c.last_rise for c in flat))
        said.append(say("transfer-flat", day=day, cities=len(flat), n=max(c.repeats for c in flat)))
    if once:
        day = numbers.day(max(c.as_of for c in once))
        said.append(say("transfer-once", day=day, cities=names(once)))
    return " ".join(said) + held("transfers-flat")


def overall(page: Page, stated: Stated, pairs: Sequence[OverallBesideList]) -> str:
    """Return how the origin's own total for all cities stands to its list of cities."""
    if stated.overall is None or stated.total is None:
        return say("transfer-overall-none")
    last, listed = stated.overall, stated.total
    key = "same" if last.period.end == listed.period.end else "newer"
    whole = [pair for pair in pairs if pair.listed is not None]
    differing = [p for p in whole if p.listed and p.listed.value != p.overall.value]
    said = say(
        f"transfer-overall-{key}",
        **{
            "origin": stated.origin,
            "overall": page.number(last),
            "day": numbers.day(last.period.end),
            "list-day": numbers.day(listed.period.end),
            "sum": page.number(listed),
        },
    )
    return f"{said} {say('transfer-overall-differ', n=len(whole), k=len(differing))}"


def totals_table(page: Page, pairs: Sequence[OverallBesideList]) -> Table:
    """Return each total stated beside a whole list of cities, with the sum of the list."""
    whole = [pair for pair in pairs if pair.listed is not None]
    rows: list[dict[str, Value]] = [
        {
            "day": numbers.short_day(pair.overall.period.end),
            "overall": page.number(pair.overall),
            "listed": page.number(pair.listed) if pair.listed else None,
        }
        for pair in whole
    ]
    columns = [
        Column("day", say("transfer-day")),
        Column("overall", say("transfer-stated-overall"), say("transfer-people"), align="right"),
        Column("listed", say("transfer-listed"), say("transfer-people"), align="right"),
    ]
    cited = [source for pair in whole for source in pair.overall.source_ids]
    return Table(
        say("transfer-totals-caption"),
        columns,
        rows or [{"day": say("transfer-totals-empty")}],
        (say("transfer-totals-note"),) if rows else (),
        tuple(dict.fromkeys(cited)),
    )


def names(cities: Sequence[CityStatement]) -> str:
    """Return the cities' names as a list in words."""
    return numbers.listed([city.city for city in cities])


def sources(cities: Sequence[CityStatement]) -> tuple[str, ...]:
    """Return the sources of the cities' last statements, each once."""
    return tuple(dict.fromkeys(s for city in cities for s in city.figure.source_ids))


def _lead(page: Page, cities: Sequence[CityStatement]) -> str:
    first = [city for city in cities if city.rank == 1]
    if len(first) > 1:
        return say("transfer-lead-tied", cities=names(first), number=page.number(first[0].figure))
    return say(
        "transfer-lead",
        city=first[0].city,
        number=page.number(first[0].figure),
        share=page.number(first[0].share),
    )


def _days(stated: Stated) -> str:
    days: list[date] = [city.as_of for city in stated.cities]
    if stated.same_day:
        return say("transfer-days-same", n=len(days), day=numbers.day(days[0]))
    return say("transfer-days-own", first=numbers.day(min(days)), last=numbers.day(max(days)))
