"""City counts, buses, invoices and other programmes beside the stated transports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers
from border_report.display.escaping import escape
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import sources
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.errors import UnlikeFiguresError
from border_report.measures.comparison import compare
from border_report.measures.transfers import ALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.city_counts import CountBesideStatement
    from border_report.measures.cross_checks import BusRecord, InvoiceCheck, Programme

ALL_ORIGINS = "all origins"


def beside(page: Page, pairs: Sequence[CountBesideStatement]) -> str:
    """Return what the two kinds of count are, and the refusal to set one against the other."""
    if not pairs:
        return say("transfer-counts-none")
    said = say("transfer-counts", n=len(pairs))
    shown = next((pair for pair in pairs if pair.state is not None), None)
    if shown is None or shown.state is None:
        return said
    try:
        compare(shown.state, shown.counted, page.data)
    except UnlikeFiguresError as refusal:
        refused = say(
            "transfer-refusal",
            city=shown.city,
            state=page.number(shown.state),
            counted=page.number(shown.counted),
            differences=escape("; ".join(refusal.differences)),
        )
        said = f"{said}\n\n{refused}"
    return said


def counts_finding(pairs: Sequence[CountBesideStatement]) -> str:
    """Return which cities count arrivals of every origin."""
    if not pairs:
        return say("transfer-counts-none")
    every = [pair.city for pair in pairs if pair.counts == ALL_ORIGINS]
    if every:
        return say("transfer-counts-finding", n=len(every), cities=numbers.listed(every))
    cities = numbers.listed([pair.city for pair in pairs])
    return say("transfer-counts-finding-own", cities=cities)


def counts_table(page: Page, pairs: Sequence[CountBesideStatement]) -> Table:
    """Return each city's own count and the state's statement, with what is counted."""
    rows: list[dict[str, Value]] = [
        {
            "city": pair.city,
            "counted": page.number(pair.counted),
            "counted_on": numbers.short_day(pair.counted.period.end),
            "counts": pair.counts,
            "state": page.number(pair.state) if pair.state else None,
            "stated_on": numbers.short_day(pair.state.period.end) if pair.state else None,
        }
        for pair in pairs
    ]
    columns = [
        Column("city", say("transfer-city")),
        Column("counted", say("transfer-counted"), say("transfer-people"), align="right"),
        Column("counted_on", say("transfer-as-of")),
        Column("counts", say("transfer-counts-what")),
        Column("state", say("transfer-state"), say("transfer-people"), align="right"),
        Column("stated_on", say("transfer-as-of")),
    ]
    return Table(
        say("transfer-counts-caption", finding=counts_finding(pairs)),
        columns,
        rows or [{"city": say("transfer-counts-none")}],
        (say("transfer-counts-note"),) if rows else (),
        counts_sources(pairs),
    )


def counts_sources(pairs: Sequence[CountBesideStatement]) -> tuple[str, ...]:
    """Return the sources of counts and statements, each once."""
    figures = [f for pair in pairs for f in (pair.counted, pair.state) if f is not None]
    return tuple(dict.fromkeys(source for figure in figures for source in figure.source_ids))


def checks(
    page: Page,
    invoices: InvoiceCheck | None,
    records: Sequence[BusRecord],
    held: Clause = nowhere,
) -> str:
    """Return how the state's invoices agree with its statements, and when buses stopped."""
    said = [say("transfer-invoices-none")]
    if invoices is not None:
        after = invoices.after
        said = [
            say(
                "transfer-invoices",
                **{
                    "day": numbers.day(invoices.invoiced.period.end),
                    "invoiced": page.number(invoices.invoiced),
                    "agrees": "yes" if invoices.agrees else "no",
                    "before": page.number(invoices.before),
                    "before-day": numbers.day(invoices.before.period.end),
                    "after-known": "yes" if after else "no",
                    "after": page.number(after) if after else "",
                    "after-day": numbers.day(after.period.end) if after else "",
                },
            )
            + held("transfers-records")
        ]
    idle = [record for record in records if record.buses and not record.buses.value]
    if idle:
        said.append(say("transfer-stopped", period=numbers.month(idle[-1].period.start)))
    return " ".join(said)


def buses_table(page: Page, records: Sequence[BusRecord]) -> Table:
    """Return the state's records of buses and passengers."""
    rows: list[dict[str, Value]] = [
        {
            "period": f"{numbers.short_day(r.period.start)} – {numbers.short_day(r.period.end)}",
            "buses": page.number(r.buses) if r.buses else None,
            "passengers": page.number(r.passengers) if r.passengers else None,
            **({"per_bus": page.number(r.per_bus) if r.per_bus else None} if r.buses else {}),
        }
        for r in records
    ]
    columns = [
        Column("period", say("transfer-period")),
        Column("buses", say("transfer-buses"), align="right"),
        Column("passengers", say("transfer-passengers"), say("transfer-people"), align="right"),
        Column("per_bus", say("transfer-per-bus"), align="right"),
    ]
    return Table(
        say("transfer-buses-caption"),
        columns,
        rows or [{"period": say("transfer-buses-empty")}],
        (say("transfer-buses-note"),) if rows else (),
        sources([f for r in records for f in (r.buses, r.passengers) if f]),
    )


def programmes_table(page: Page, programmes: Sequence[Programme]) -> Table:
    """Return the last figure of each other programme."""
    rows: list[dict[str, Value]] = [
        {
            "origin": p.origin,
            "programme": p.name,
            "city": say("transfer-all-destinations") if p.city == ALL else p.city,
            "stated": page.number(p.figure),
            "as_of": numbers.short_day(p.figure.period.end),
        }
        for p in programmes
    ]
    columns = [
        Column("origin", say("transfer-origin")),
        Column("programme", say("transfer-programme")),
        Column("city", say("transfer-city")),
        Column("stated", say("transfer-total"), say("transfer-people"), align="right"),
        Column("as_of", say("transfer-as-of")),
    ]
    cited = [source for p in programmes for source in p.figure.source_ids]
    return Table(
        say("transfer-programmes-caption"),
        columns,
        rows or [{"origin": say("transfer-programmes-empty")}],
        sources=tuple(dict.fromkeys(cited)),
    )
