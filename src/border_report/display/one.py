"""A fact sheet on one sector, citizenship or administration, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import detail, naming, numbers
from border_report.display.phrases import named_breaks, sources
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures import breaks, comparison, derived
from border_report.measures.detail import change

RECENT = 13  # months, so that the newest has the same one of the year before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.figure import Figure
    from border_report.measures.one import One


def name(one: One) -> str:
    """Return what it is about, at the head of a sentence."""
    return say(f"one-{one.kind}", name=one.part.name)


def points(page: Page, one: One) -> str:
    """Return what is found of its years, and what is counted."""
    return (
        f"{years_finding(page, one)}\n\n{say('one-counted', measure=naming.measure(one.measure))}"
    )


def headline(voice: Voice, one: One) -> str:
    """Return the newest full fiscal year and the one before; else what is held of one."""
    full = one.part.full_years
    return _newest(voice, one, full) if full else _so_far(voice, one, one.part.years[-1])


def years_finding(voice: Voice, one: One) -> str:
    """Return the headline, the highest and lowest full fiscal year, and what came since."""
    full, newest, said = one.part.full_years, one.part.years[-1], [headline(voice, one)]
    if len(full) > 1:
        ranked = comparison.rank(full)
        top, bottom = ranked[0].figure, ranked[-1].figure
        extremes = say(
            "one-extremes",
            first=full[0].period.label,
            top=top.period.label,
            number=voice.number(top),
            bottom=bottom.period.label,
            lowest=voice.number(bottom),
        )
        said.append(extremes)
    if full and newest is not full[-1]:
        said.append(_so_far(voice, one, newest))
    return " ".join(said)


def _newest(voice: Voice, one: One, full: Sequence[Figure]) -> str:
    *earlier, newest = full
    words = {"before": "none", "last": ""}
    if earlier:
        words = {"before": _year(earlier[-1]), "last": voice.number(earlier[-1])}
    number, year = voice.number(newest), _year(newest)
    return say("one-newest", name=name(one), number=number, year=year, **words)


def _so_far(voice: Voice, one: One, figure: Figure) -> str:
    return say("one-so-far", name=name(one), number=voice.number(figure), year=_year(figure))


def months_finding(voice: Voice, one: One) -> str:
    """Return the newest month, and the highest."""
    newest, top = one.part.months[-1], comparison.rank(one.part.months)[0].figure
    return say(
        "one-months",
        month=numbers.month(newest.period.start),
        number=voice.number(newest),
        top=numbers.month(top.period.start),
        highest=voice.number(top),
    )


def crossed(page: Page, one: One) -> str:
    """Say which changes of what is counted lie between its first and last month; or nothing."""
    months = one.part.months
    found = [b for b in breaks.between(page.data, months[0], months[-1]) if b.cuts]
    return say("one-breaks", breaks=named_breaks(found)) if found else ""


def years_table(page: Page, one: One) -> Table:
    """Return each fiscal year with its change on the year before and its share of the total."""
    rows: list[dict[str, Value]] = []
    before: Figure | None = None
    for figure, share in zip(one.part.years, one.shares, strict=True):
        row: dict[str, Value] = {"year": _year(figure), "number": page.number(figure)}
        row["change"] = _moved(page, figure, before)
        row["share"] = page.number(share.of_whole) if share else None
        rows.append(row)
        before = figure
    columns = [Column("year", say("one-year")), *_counted()]
    if any(one.shares):
        columns.append(_right("share", say("one-share")))
    wholes = [share.whole for share in one.shares if share]
    return _table(one, "one-years-table", columns, rows, [*one.part.years, *wholes])


def months_table(page: Page, one: One) -> Table:
    """Return the newest months, each with its change on the same month of the year before."""
    held = {figure.period.start: figure for figure in one.part.months}
    shown = one.part.months[-RECENT:]
    earlier = [held.get(f.period.start.replace(year=f.period.start.year - 1)) for f in shown]
    rows: list[dict[str, Value]] = [
        {
            "month": numbers.month(figure.period.start),
            "number": page.number(figure),
            "change": _moved(page, figure, before),
        }
        for figure, before in zip(shown, earlier, strict=True)
    ]
    columns = [Column("month", say("one-month")), *_counted()]
    figures = [*shown, *(f for f in earlier if f)]
    return _table(one, "one-months-table", columns, rows, figures)


def _table(
    one: One, key: str, columns: list[Column], rows: list[dict[str, Value]], figures: list[Figure]
) -> Table:
    caption = say(key, name=name(one), measure=naming.measure(one.measure))
    return Table(caption, columns, rows, sources=sources(figures))


def _counted() -> list[Column]:
    return [_right("number", say("one-number")), _right("change", say("one-change"))]


def _right(key: str, title: str) -> Column:
    return Column(key, title, align="right")


def _moved(page: Page, figure: Figure, before: Figure | None) -> Value:
    """Return how far a figure is from the one a year before, where both cover alike."""
    held = change(page.data, figure, before)
    if held is None or held.ratio is None:
        return None
    moved = derived.excess(held.a, held.b)
    return page.number(moved, numbers.relative(moved.value))


def _year(figure: Figure) -> str:
    return detail.year_words(figure.period)
