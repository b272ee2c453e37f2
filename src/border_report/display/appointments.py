"""CBP One appointments within the encounters at ports, in words, a chart and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import charts, numbers, theme
from border_report.display.nothing import show_nothing
from border_report.display.phrases import percent, sources, values_of
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures import comparison
from border_report.measures.appointments import OTHER

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.appointments import Month
    from border_report.measures.figure import Figure

NAMED = 3  # citizenships in the sentence
GAP = 4  # px between bars


def finding(page: Page, months: Sequence[Month], total: Figure | None) -> str:
    """Return how many appointments were processed, and their share of the newest month."""
    if not months or total is None:
        return none(page)
    last = numbers.month(total.period.end)
    said = say(
        "appoint-total",
        first=numbers.month(total.period.start),
        last=last,
        total=page.number(total),
    )
    return f"{said} {headline(page, months)} {say('appoint-held', last=last)}"


def headline(voice: Voice, months: Sequence[Month]) -> str:
    """Return the share of the encounters at ports in the newest month."""
    newest = months[-1]
    return say(
        "appoint-newest",
        month=numbers.month(newest.appointments.period.start),
        share=voice.number(newest.share.of_whole),
        number=voice.number(newest.appointments),
        at=voice.number(newest.at_ports),
    )


def none(page: Page) -> str:
    """Return that there were no appointments by the day of the page."""
    return say("appoint-none", day=numbers.day(page.known_on))


def show_months(page: Page, months: Sequence[Month]) -> None:
    """Show each month's appointments as a bar within the one of all encounters at ports."""
    if not months:
        said = none(page)
        show_nothing(page, said, say("appoint-none-caption", said=said))
        return
    told = headline(page.plainly, months)
    page.chart(
        _months(theme.WIDE, months, told),
        narrow=_months(theme.NARROW, months, told),
        caption=say("appoint-caption", finding=told),
        alt=told,
        sources=sources([f for m in months for f in (m.appointments, m.at_ports)]),
        note=say("appoint-note"),
        csv=values_of(
            page,
            [m.at_ports for m in months],
            appointments=[page.number(m.appointments) for m in months],
            share=[page.number(m.share.of_whole) for m in months],
        ),
    )


def table(page: Page, total: Figure | None, citizenships: Sequence[Figure]) -> Table:
    """Return the appointments of all months held by citizenship, with shares of the total."""
    columns = [
        Column("citizenship", say("appoint-citizenship")),
        Column("number", say("appoint-number"), align="right"),
        Column("share", say("appoint-share"), say("appoint-share-unit"), align="right"),
    ]
    if total is None:
        caption = say("appoint-none-caption", said=none(page))
        return Table(caption, columns, [{"citizenship": say("appoint-no-row")}])
    rows: list[dict[str, Value]] = [
        {
            "citizenship": _name(figure),
            "number": page.number(figure),
            "share": percent(page, comparison.share(figure, total)),
        }
        for figure in citizenships
    ]
    return Table(
        say(
            "appoint-table",
            finding=_largest(page.plainly, citizenships),
            first=numbers.month(total.period.start),
            last=numbers.month(total.period.end),
        ),
        columns,
        rows,
        notes=(say("appoint-table-note"),),
        sources=sources([total]),
    )


def _largest(voice: Voice, citizenships: Sequence[Figure]) -> str:
    named = [f for f in citizenships if f.measure.subject != OTHER][:NAMED]
    listed = [
        say("appoint-largest-part", citizenship=_name(f), number=voice.number(f)) for f in named
    ]
    return say("appoint-largest", n=len(named), listed=numbers.listed(listed))


def _name(figure: Figure) -> str:
    subject = figure.measure.subject
    return say("appoint-other") if subject == OTHER else subject


def _months(width: int, months: Sequence[Month], description: str) -> alt.LayerChart:
    start, end = months[0].at_ports.period.start, months[-1].at_ports.period.end
    hue = theme.face(months[0].at_ports.measure).hue
    last = months[-1]
    labels = [
        charts.EndLabel(f.value, (say(key), numbers.plain(f)), color)
        for f, key, color in (
            (last.at_ports, "appoint-all", theme.INK2),
            (last.appointments, "appoint-processed", hue),
        )
    ]
    highest = max(m.at_ports.value for m in months)
    right = charts.label_room(labels)
    frame = charts.base(width, start, end, highest, height=280, right=right, above=14)
    outer = [_bar(m, m.at_ports, hue, theme.PAPER) for m in months]
    inner = [_bar(m, m.appointments, hue, hue) for m in months]
    return charts.compose(
        frame,
        charts.bars(frame, outer, GAP),
        charts.bars(frame, inner, GAP),
        charts.end_labels(frame, labels),
        description=description,
    )


def _bar(month: Month, figure: Figure, hue: str, fill: str) -> charts.Bar:
    label = say(
        "appoint-point",
        month=numbers.month(figure.period.start),
        number=numbers.plain(month.appointments),
        at=numbers.plain(month.at_ports),
    )
    return charts.Bar(figure.period.start, figure.period.end, figure.value, label, hue, fill)
