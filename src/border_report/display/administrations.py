"""Encounters by fiscal year and who held office, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import (
    direction,
    named_breaks,
    percent,
    ratio_words,
    sources,
)
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures import breaks, comparison, derived
from border_report.measures.figure import Exactness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.administrations import FiscalYear
    from border_report.measures.apportioning import SplitCheck
    from border_report.measures.comparison import Share
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


def measure_line(measure: Measure, years: Sequence[FiscalYear]) -> str:
    """Say which measure and years the page shows."""
    first, last = years[0].figure.period.label, years[-1].figure.period.label
    words = naming.measure(measure)
    return say("admin-measure", n=len(years), measure=words, first=first, last=last)


def years_finding(page: Page, years: Sequence[FiscalYear], held: Clause = nowhere) -> str:
    """Return the highest full year, the newest one and the year in progress."""
    full = [y for y in years if y.figure.period.complete]
    partial = [y for y in years if not y.figure.period.complete]
    said = [_extremes(page, [y.figure for y in full])] if full else []
    if len(full) > 1:
        said[0] += held("years-top", say("holds-name-highest"))
        said[0] += held("years-low", say("holds-name-lowest"))
        said.append(_latest(page, full[-1]) + held("years-newest"))
    said += [_in_progress(page, y.figure) for y in partial]
    newest = years[-1]
    if newest.at_large:
        said.append(_large(page, newest.at_large))
    return " ".join(said)


def headline(voice: Voice, years: Sequence[FiscalYear]) -> str:
    """Return the highest and the lowest of the years in one sentence, for captions."""
    full = [y.figure for y in years if y.figure.period.complete]
    return _extremes(voice, full or [years[-1].figure])


def breaks_line(page: Page, years: Sequence[FiscalYear]) -> str:
    """Say which changes of what is counted fall into the years."""
    series = breaks.split(page.data, [y.figure for y in years])
    named = named_breaks(series.breaks)
    return say("admin-breaks", n=len(series.breaks), listed=named)


def years_table(page: Page, measure: Measure, years: Sequence[FiscalYear]) -> Table:
    """Return each fiscal year with who held office, the parts of a straddling year below it."""
    columns = [
        Column("year", say("admin-year")),
        Column("office", say("admin-office")),
        Column("encounters", say("admin-encounters"), align="right"),
        Column("change", say("admin-change"), align="right"),
        Column("large", say("admin-at-large"), say("admin-at-large-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = []
    for year in years:
        rows.append(
            {
                "year": year.figure.period.label,
                "office": _office(year),
                "encounters": page.number(year.figure),
                "change": page.number(year.change.gap) if year.change else None,
                "large": percent(page, year.at_large),
            }
        )
        rows += [
            {
                "year": year.figure.period.label,
                "office": say("admin-part", name=part.administration.name),
                "encounters": page.number(part.figure),
            }
            for part in year.parts
        ]
    return Table(
        say("admin-years-table", measure=naming.measure(measure)),
        columns,
        rows,
        notes=(say("admin-years-table-note"),),
        sources=sources([y.figure for y in years]),
    )


def split(page: Page, years: Sequence[FiscalYear], checks: Sequence[SplitCheck]) -> str:
    """Say which years belong to nobody, how they are split, and how far days may be out."""
    straddling = [y for y in years if y.straddles]
    names = numbers.listed([y.figure.period.label for y in straddling])
    said = [say("admin-split", n=len(straddling), years=names)]
    if straddling:
        any_parts = any(y.parts for y in straddling)
        said.append(say("admin-split-how" if any_parts else "admin-split-none"))
        said += [_check(page, check) for check in checks[:1]]
    return " ".join(said)


def split_table(page: Page, measure: Measure, years: Sequence[FiscalYear]) -> Table:
    """Return the parts of the straddling years with their days and basis."""
    rows: list[dict[str, Value]] = [
        {
            "year": year.figure.period.label,
            "office": part.administration.name,
            "from": numbers.short_day(part.figure.period.start),
            "to": numbers.short_day(part.figure.period.end),
            "encounters": page.number(part.figure),
            "basis": say(
                "admin-basis-apportioned"
                if part.figure.exactness is Exactness.APPORTIONED
                else "admin-basis-published"
            ),
        }
        for year in years
        for part in year.parts
    ]
    columns = [
        Column("year", say("admin-year")),
        Column("office", say("admin-split-part")),
        Column("from", say("admin-split-from")),
        Column("to", say("admin-split-to")),
        Column("encounters", say("admin-encounters"), align="right"),
        Column("basis", say("admin-split-basis")),
    ]
    figures = [part.figure for year in years for part in year.parts]
    rows = rows or [{"year": say("admin-split-no-row")}]
    caption = say("admin-split-table", measure=naming.measure(measure))
    return Table(caption, columns, rows, sources=sources(figures))


def _extremes(voice: Voice, figures: Sequence[Figure]) -> str:
    ranked = comparison.rank(figures)
    top, low = ranked[0].figure, ranked[-1].figure
    if len(figures) == 1:
        return say("admin-years-one", year=top.period.label, number=voice.number(top))
    apart = 0 < low.value < top.value
    ratio = voice.number(derived.ratio(top, low)) if apart else "none"
    return say(
        "admin-years-finding",
        tied=sum(r.place == 1 for r in ranked),
        n=len(figures),
        first=figures[0].period.label,
        last=figures[-1].period.label,
        year=top.period.label,
        number=voice.number(top),
        ratio=ratio,
        low_year=low.period.label,
        low=voice.number(low),
    )


def _latest(page: Page, year: FiscalYear) -> str:
    label, number = year.figure.period.label, page.number(year.figure)
    if year.change is None:
        return say("admin-years-latest-alone", year=label, number=number)
    return say(
        "admin-years-latest",
        direction=direction(year.change),
        year=label,
        number=number,
        before=year.change.b.period.label,
        **ratio_words(page, year.change),
    )


def _in_progress(page: Page, figure: Figure) -> str:
    start, end = figure.period.start, figure.period.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    number = page.number(figure)
    return say("admin-years-partial", year=figure.period.label, n=months, number=number)


def _large(page: Page, share: Share) -> str:
    period = share.whole.period.label
    return say("admin-large", share=percent(page, share) or "", period=period)


def _check(page: Page, check: SplitCheck) -> str:
    published = check.published
    return say(
        "admin-split-check",
        year=published.period.label.split(",")[0],
        measure=naming.measure(published.measure),
        published=page.number(published),
        **{"from": numbers.day(published.period.start), "to": numbers.day(published.period.end)},
        apportioned=page.number(check.apportioned),
        direction="short" if check.error.value < 0 else "over",
        error=page.number(check.error, numbers.count(abs(check.error.value))),
        percent=page.number(derived.excess(check.apportioned, published)),
    )


def _office(year: FiscalYear) -> str:
    if year.administration:
        return year.administration.name
    if year.straddles and year.parts:
        names = [part.administration.name for part in year.parts]
        return say("admin-office-nobody", names=numbers.listed(names))
    return say("admin-office-unknown")
