"""Cards at a glance: a number, a small chart of its series, and what the number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers, sparks, theme
from border_report.display.holds import Clause, nowhere
from border_report.display.sparks import Bar
from border_report.display.transfers import names
from border_report.display.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from border_report.display.page import Page
    from border_report.display.tables import Markdown
    from border_report.measures.figure import Figure
    from border_report.measures.glance import Glance


def cards(page: Page, seen: Glance, held: Clause = nowhere) -> str:
    """Return the cards that the data gives, as one block of markdown."""
    made = [*_years(page, seen), _highest(page, seen, held), *_at_large(page, seen)]
    made += _transfers(page, seen)
    return ":::: {.cards .glance}\n" + "\n\n".join(made) + "\n::::"


def _years(page: Page, seen: Glance) -> Iterator[str]:
    if not seen.complete:
        return
    last, newest = seen.complete[-1], seen.years[-1]
    before = seen.complete[-2:-1]
    said = say(
        "glance-year",
        year=last.period.label,
        n=len(before),
        before=page.number(before[0]) if before else "",
        earlier=before[0].period.label if before else "",
    )
    if newest is not last:
        said += " " + say(
            "glance-partial",
            n=_months(newest),
            year=newest.period.label,
            number=page.number(newest),
        )
    bars = [Bar(year.value, year is last) for year in seen.years]
    yield _card(
        say("glance-year-title", year=last.period.label),
        page.number(last),
        sparks.columns(bars, theme.face(last.measure).hue),
        (seen.years[0].period.label, _ended(newest)),
        said,
    )


def _highest(page: Page, seen: Glance, held: Clause) -> str:
    top, first, last = seen.highest.month, seen.months[0].period, seen.months[-1].period
    bars = [Bar(month.value, month.period == top.period) for month in seen.months]
    return _card(
        say("glance-month-title", since=numbers.month(first.start)),
        page.number(top),
        sparks.columns(bars, theme.face(top.measure).hue),
        (numbers.short_month(first.start), numbers.short_month(last.start)),
        say("glance-month", month=numbers.month(top.period.start)) + held("months-top"),
    )


def _at_large(page: Page, seen: Glance) -> Iterator[str]:
    if not seen.splits:
        return
    shares = [split.share.of_whole for split in seen.splits]
    first, last = seen.splits[0], seen.splits[-1]
    bars = [Bar(share.value, share is shares[-1]) for share in shares]
    begun = numbers.short_month(first.both.period.start)
    yield _card(
        say("glance-large-title", month=numbers.month(last.both.period.start)),
        page.number(shares[-1]),
        sparks.columns(bars, theme.face(last.both.measure).hue),
        (
            say("glance-large-first", month=begun, share=page.number(shares[0])),
            numbers.short_month(last.both.period.start),
        ),
        say("glance-large", large=page.number(last.at_large), both=page.number(last.both)),
    )


def _transfers(page: Page, seen: Glance) -> Iterator[str]:
    stated = seen.stated
    if stated.total is None:
        return
    cities = [say("glance-city", city=c.city, number=page.number(c.figure)) for c in stated.cities]
    bars = [Bar(city.figure.value, spoken_of=True) for city in stated.cities]
    yield _card(
        say("glance-transfers-title", n=len(cities), cities=names(stated.cities)),
        page.number(stated.total),
        sparks.rows(bars, theme.face(stated.total.measure).hue),
        (cities[0], cities[-1] if len(cities) > 1 else ""),
        say(
            "glance-transfers",
            origin=stated.origin,
            day=numbers.day(stated.total.period.end),
        ),
    )


def _card(title: str, number: Markdown, spark: str, ends: tuple[str, str], said: str) -> str:
    """Return a card; the ends say what the chart's first and last bars are."""
    first, last = ends
    parts = [
        f"[{title}]{{.card-title}}",
        f"[{number}]{{.card-number}}",
        spark,
        f"[{first}]{{.spark-end}} [{last}]{{.spark-end}}",
        said,
    ]
    return "::: {.card}\n" + "\n\n".join(parts) + "\n:::"


def _months(year: Figure) -> int:
    start, end = year.period.start, year.period.end
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _ended(newest: Figure) -> str:
    if newest.period.complete:
        return newest.period.label
    return say("glance-partial-end", year=newest.period.label, n=_months(newest))
