"""Border Patrol encounters at entry and at large, in words, a chart and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import charts, naming, numbers, theme
from border_report.display.nothing import show_nothing
from border_report.display.phrases import percent, sources, values_of
from border_report.display.ports import where
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures.measure import Geography

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.at_large import Split

    ByPlace = Mapping[Geography, Sequence[Split]]

_HUES = {Geography.SOUTHWEST: theme.TEAL, Geography.NATIONWIDE: theme.INK2}
_DASHES = {Geography.SOUTHWEST: (), Geography.NATIONWIDE: theme.SECOND}


def finding(page: Page, months: ByPlace) -> str:
    """Return the share at large in the newest month and in the first, place by place."""
    if not _held(months):
        return none(page)
    return f"{newest(page, months)} {_first(page, months, 'large-first')}"


def newest(voice: Voice, months: ByPlace) -> str:
    """Return the share at large in the newest month with its counts, place by place."""
    parts = [
        say(
            "large-part",
            share=voice.number(split.share.of_whole),
            where=where(split.both.measure.geography),
            large=voice.number(split.at_large),
            both=voice.number(split.both),
        )
        for split in _at(months, -1)
    ]
    return say("large-newest", month=_month(months, -1), parts=numbers.listed(parts))


def headline(voice: Voice, months: ByPlace) -> str:
    """Return the shares alone of the newest month and of the first."""
    said = say("large-newest", month=_month(months, -1), parts=_shares(voice, months, -1))
    return f"{said} {_first(voice, months, 'large-then')}"


def none(page: Page) -> str:
    """Return that no split was known by the day of the page."""
    return say("large-none", day=numbers.day(page.known_on))


def show_months(page: Page, months: ByPlace) -> None:
    """Show the share at large by month, a line for each place."""
    held = _held(months)
    if not held:
        said = none(page)
        show_nothing(page, said, say("large-none-caption", said=said))
        return
    told = headline(page.plainly, held)
    every = [split for splits in held.values() for split in splits]
    page.chart(
        _months(theme.WIDE, held, told),
        narrow=_months(theme.NARROW, held, told),
        caption=say("large-caption", finding=told),
        alt=told,
        sources=sources([split.at_large for split in every]),
        note=say("large-note"),
        csv=values_of(
            page,
            [split.at_large for split in every],
            geography=[split.both.measure.geography.value for split in every],
            at_entry=[page.number(split.at_entry) for split in every],
            both=[page.number(split.both) for split in every],
            share_at_large=[page.number(split.share.of_whole) for split in every],
        ),
    )


def table(page: Page, years: ByPlace) -> Table:
    """Return each fiscal year's encounters at entry and at large, place by place."""
    every = [split for splits in years.values() for split in splits]
    columns = [
        Column("place", say("large-place")),
        Column("year", say("large-year")),
        Column("entry", say("large-entry"), align="right"),
        Column("large", say("large-large"), align="right"),
        Column("both", say("large-both"), align="right"),
        Column("share", say("large-share"), say("large-share-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = [
        {
            "place": naming.dimension(split.both.measure.geography),
            "year": split.both.period.label,
            "entry": page.number(split.at_entry),
            "large": page.number(split.at_large),
            "both": page.number(split.both),
            "share": percent(page, split.share),
        }
        for split in every
    ]
    last = [splits[-1] for splits in _held(years).values()]
    told = " ".join(_year(page.plainly, split) for split in last) or none(page)
    return Table(
        say("large-table", finding=told),
        columns,
        rows or [{"place": say("large-no-row")}],
        notes=(say("large-note"),),
        sources=sources([split.at_large for split in every]),
    )


def _first(voice: Voice, months: ByPlace, key: str) -> str:
    n = max(len(splits) for splits in months.values())
    return say(key, n=n, month=_month(months, 0), parts=_shares(voice, months, 0))


def _shares(voice: Voice, months: ByPlace, index: int) -> str:
    return numbers.listed(
        [
            say(
                "large-short-part",
                share=voice.number(split.share.of_whole),
                where=where(split.both.measure.geography),
            )
            for split in _at(months, index)
        ]
    )


def _month(months: ByPlace, index: int) -> str:
    return numbers.month(_at(months, index)[0].both.period.start)


def _at(months: ByPlace, index: int) -> list[Split]:
    """Return the first (0) or the newest (-1) split of each place that has any."""
    return [splits[index] for splits in _held(months).values()]


def _held(splits: ByPlace) -> ByPlace:
    return {place: found for place, found in splits.items() if found}


def _year(voice: Voice, split: Split) -> str:
    return say(
        "large-year-finding",
        year=naming.short_period(split.both.period),
        where=where(split.both.measure.geography),
        share=voice.number(split.share.of_whole),
    )


def _months(width: int, months: ByPlace, description: str) -> alt.LayerChart:
    every = [split for splits in months.values() for split in splits]
    labels = [_end(place, splits[-1]) for place, splits in months.items()]
    start = min(split.both.period.start for split in every)
    end = max(split.both.period.end for split in every)
    highest = max(split.share.value for split in every)
    right = charts.label_room(labels)
    frame = charts.base(width, start, end, highest, height=300, right=right, above=14, percent=True)
    lines = [
        charts.broken_line(
            frame,
            [charts.Piece([_point(s) for s in splits], _HUES[place], dash=_DASHES[place])],
        )
        for place, splits in months.items()
    ]
    return charts.compose(frame, *lines, charts.end_labels(frame, labels), description=description)


def _end(place: Geography, last: Split) -> charts.EndLabel:
    share = last.share.value
    return charts.EndLabel(
        share, (say("large-name", place=place), numbers.share(share)), _HUES[place]
    )


def _point(split: Split) -> charts.Point:
    both = split.both
    label = say(
        "large-point",
        place=naming.dimension(both.measure.geography),
        month=numbers.month(both.period.start),
        share=numbers.share(split.share.value),
        large=numbers.plain(split.at_large),
        both=numbers.plain(both),
    )
    return charts.Point(both.period.end, split.share.value, label)
