"""The charts of stated transports, with caption, text alternative, sources and values."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import altair as alt

from border_report.data.reading import content
from border_report.display import charts, numbers, theme, transfer_charts
from border_report.display.holds import Clause, nowhere
from border_report.display.notes import source_ids_of
from border_report.display.nothing import show_nothing
from border_report.display.tables import Table
from border_report.display.transfer_checks import counts_finding, counts_sources
from border_report.display.transfers import finding, nothing, rises, sources
from border_report.display.wording import say
from border_report.measures import transfers
from border_report.measures.derived import PER_RESIDENTS
from border_report.measures.transfers import TEXAS

if TYPE_CHECKING:
    from border_report.display.page import Page
    from border_report.measures.city_counts import CountBesideStatement
    from border_report.measures.transfers import Stated

Drawing = Callable[[int], alt.LayerChart]
OUTLINES = "data/geo/us-states.json"


def steps(page: Page, stated: Stated) -> None:
    """Show running totals by city as steps."""
    if stated.total is None:
        return _nothing(page, nothing(page, stated))
    series = {c.city: transfers.steps(page.data, c.city, stated.origin) for c in stated.cities}
    figures = [figure for city in series.values() for figure in city]
    last = stated.total.period.end
    bus = transfers.last_bus(page.data) if stated.origin == TEXAS else None
    events = []
    if bus is not None and bus <= last:
        events.append(charts.Event(bus, (say("transfer-last-bus"), numbers.day(bus))))
    flat = all(city.repeats for city in stated.cities)
    said = (
        say(
            "transfer-steps-finding",
            n=len(stated.cities),
            city=stated.cities[0].city,
            number=page.remember(stated.cities[0].figure),
            flat="yes" if flat else "no",
            day=numbers.day(max(city.last_rise for city in stated.cities)),
        )
        .replace(" ,", ",")
        .replace(" .", ".")
    )
    alternative = f"{said} {finding(page, stated)} {rises(page, stated)}"
    hues = _hues(page, stated)
    _show(
        page,
        lambda width: transfer_charts.steps(width, series, hues, events, alternative),
        caption=say(
            "transfer-steps-caption",
            finding=said,
            first=numbers.day(min(f.period.end for f in figures)),
            last=numbers.day(last),
        ),
        alternative=alternative,
        cited=sources(stated.cities),
        note=say("transfer-steps-note"),
        csv=Table.of_rows(
            [
                {
                    "as_of_date": f.period.label,
                    "city": f.measure.subject,
                    "stated": page.number(f),
                    "exactness": f.exactness.value,
                    "source_id": f.source_ids[0],
                }
                for f in figures
            ]
        ),
    )
    return None


def rates(page: Page, stated: Stated, held: Clause = nowhere) -> None:
    """Show stated totals for every 100,000 residents."""
    rated = [(city, city.rate) for city in stated.cities if city.rate is not None]
    if not rated:
        cities = numbers.listed([city.city for city in stated.cities])
        none = say("transfer-rates-none", cities=cities or say("transfer-any-city"))
        return _nothing(page, none if stated.cities else nothing(page, stated))
    top = max((rate for _, rate in rated), key=lambda rate: rate.value)
    first = [city.city for city, rate in rated if rate.value == top.value]
    key = "transfer-rates-finding" if len(first) == 1 else "transfer-rates-tied"
    names, per = numbers.listed(first), numbers.count(PER_RESIDENTS)
    said = say(key, city=names, cities=names, rate=page.remember(top), per=per)
    each = "; ".join(f"{city.city} {page.remember(rate)}" for city, rate in rated)
    alternative = f"{said} {each}."
    hues = _hues(page, stated)
    _show(
        page,
        lambda width: transfer_charts.rates(width, stated, hues, alternative),
        caption=say("transfer-rates-caption", finding=said, per=per),
        alternative=alternative,
        cited=tuple(dict.fromkeys(s for _, rate in rated for s in source_ids_of(rate))),
        note=say("transfer-rates-note") + held("transfers-most-per-resident"),
        csv=Table.of_rows(
            [
                {
                    "city": city.city,
                    "stated": page.number(city.figure),
                    "residents_2020": page.number(rate.operands[1]),
                    "per_100000": page.number(rate),
                }
                for city, rate in rated
            ]
        ),
    )
    return None


def destinations(page: Page, stated: Stated) -> None:
    """Show a map of the destinations."""
    places = page.data.table("cities")
    shown = [city for city in stated.cities if city.city in set(places["place"])]
    if not shown:
        return _nothing(page, nothing(page, stated))
    topology = json.loads(content(page.data.root, OUTLINES))
    said = say("transfer-map-finding", n=len(shown), city=shown[0].city)
    each = "; ".join(f"{city.city}: {page.remember(city.figure)}" for city in shown)
    alternative = f"{said} {each}."
    hues = _hues(page, stated)
    _show(
        page,
        lambda width: transfer_charts.destinations(
            width, stated, places, topology, hues, alternative
        ),
        caption=say("transfer-map-caption", finding=said),
        alternative=alternative,
        cited=(*sources(shown), "us-atlas-3.0.1", "geonames"),
        note=say("transfer-map-note"),
        csv=Table.of_rows(
            [
                {
                    "city": city.city,
                    "stated": page.number(city.figure),
                    "as_of_date": city.as_of.isoformat(),
                }
                for city in shown
            ]
        ),
    )
    return None


def counts(page: Page, pairs: Sequence[CountBesideStatement]) -> None:
    """Show each city's own count beside the state's statement."""
    said = counts_finding(pairs)
    if not any(pair.state for pair in pairs):
        day = numbers.day(page.as_of) if page.as_of else ""
        return _nothing(page, say("transfer-by", day=day, said=said) if day else said)
    each = "; ".join(
        f"{pair.city}: {page.remember(pair.counted)} ({pair.counts})"
        + (f", {TEXAS} {page.remember(pair.state)}" if pair.state else "")
        for pair in pairs
    )
    alternative = f"{said} {each}."
    _show(
        page,
        lambda width: transfer_charts.counts(width, pairs, alternative),
        caption=say("transfer-counts-caption", finding=said),
        alternative=alternative,
        cited=counts_sources(pairs),
        note=say("transfer-counts-note"),
        csv=Table.of_rows(
            [
                {
                    "city": pair.city,
                    "city_count": page.number(pair.counted),
                    "city_count_on": pair.counted.period.label,
                    "city_counts": pair.counts,
                    "state": page.number(pair.state) if pair.state else None,
                    "state_on": pair.state.period.label if pair.state else None,
                }
                for pair in pairs
            ]
        ),
    )
    return None


def _show(
    page: Page,
    draw: Drawing,
    *,
    caption: str,
    alternative: str,
    cited: Sequence[str],
    note: str,
    csv: Table,
) -> None:
    page.chart(
        draw(theme.WIDE),
        narrow=draw(theme.NARROW),
        caption=caption,
        alt=alternative,
        sources=cited,
        note=note,
        csv=csv,
    )


def _nothing(page: Page, sentence: str) -> None:
    show_nothing(page, sentence, say("transfer-nothing", said=sentence))


def _hues(page: Page, stated: Stated) -> dict[str, str]:
    return transfer_charts.colors(transfers.destinations(page.data, stated.origin))
