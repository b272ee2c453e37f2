"""Operation Lone Star's own totals beside federal counts, in words, a chart and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import charts, numbers, theme
from border_report.display.frame import layer, words
from border_report.display.nothing import show_nothing
from border_report.display.phrases import sources, values_of
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.measures import quoted
from border_report.measures.lone_star import APPREHENSIONS, ARRESTS, CHARGES, TRESPASS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.claims import Claim
    from border_report.measures.figure import Figure
    from border_report.measures.lone_star import Total

    Steps = Mapping[str, Sequence[Figure]]

STATED = (APPREHENSIONS, ARRESTS, CHARGES)  # by the state itself, with every release
_HUES = dict(zip((ARRESTS, CHARGES, TRESPASS), theme.SERIES[3:], strict=True))


def finding(page: Page, totals: Sequence[Total], claims: Sequence[Claim]) -> str:
    """Return the last totals, what they overlap with, and the article's number of arrests."""
    if not totals:
        return none(page)
    said = headline(page, totals, STATED)
    if any(total.metric == APPREHENSIONS for total in totals):
        said = f"{said} {say('star-apprehensions')}"
    return "\n\n".join([said, *(_claim(page, claim, totals) for claim in claims)])


def headline(voice: Voice, totals: Sequence[Total], metrics: Sequence[str]) -> str:
    """Return the last statements of some running totals."""
    newest = [total.newest for total in totals if total.metric in metrics]
    return say(
        "star-finding",
        day=numbers.day(max(f.period.end for f in newest)),
        since=numbers.month(min(f.period.start for f in newest)),
        listed=numbers.listed([_part(voice, f) for f in newest]),
    )


def none(page: Page) -> str:
    """Return that the state had stated no total by the day of the page."""
    return say("star-none", day=numbers.day(page.known_on))


def show_steps(page: Page, steps: Steps, totals: Sequence[Total], day: date) -> None:
    """Show arrests and charges as steps, and the arrests for trespass as reported.

    Parameters
    ----------
    day : date
        The day of the article, marked in the chart.
    """
    held = {metric: steps[metric] for metric in _HUES if steps[metric]}
    if not held:
        said = none(page)
        show_nothing(page, said, say("star-none-caption", said=said))
        return
    told = _drawn(page.plainly, totals)
    every = [figure for found in held.values() for figure in found]
    page.chart(
        _steps(theme.WIDE, held, day, told),
        narrow=_steps(theme.NARROW, held, day, told),
        caption=say("star-caption", finding=told),
        alt=told,
        sources=sources([found[-1] for found in held.values()]),
        note=say("star-note"),
        csv=values_of(page, every, counts=[what(f) for f in every]),
    )


def table(page: Page, totals: Sequence[Total], day: date) -> Table:
    """Return each running total as stated by the article's day and last, and its overlap."""
    columns = [
        Column("what", say("star-what")),
        Column("then", say("star-then", day=numbers.short_day(day)), align="right"),
        Column("then_day", say("star-then-day")),
        Column("newest", say("star-newest"), align="right"),
        Column("newest_day", say("star-newest-day")),
        Column("overlap", say("star-overlap")),
    ]
    rows: list[dict[str, Value]] = [
        {
            "what": say(f"star-metric-{_slug(total.metric)}.row"),
            "then": page.number(total.then) if total.then else None,
            "then_day": numbers.short_day(total.then.period.end) if total.then else None,
            "newest": page.number(total.newest),
            "newest_day": numbers.short_day(total.newest.period.end),
            "overlap": say(f"star-overlap-{_slug(total.metric)}"),
        }
        for total in totals
    ]
    told = headline(page.plainly, totals, STATED) if totals else none(page)
    figures = [f for t in totals for f in (t.then, t.newest) if f]
    return Table(
        say("star-table", finding=told),
        columns,
        rows or [{"what": say("star-no-row")}],
        notes=(say("star-table-note"),),
        sources=sources(figures),
    )


def _drawn(voice: Voice, totals: Sequence[Total]) -> str:
    """Return the last statements of arrests and charges, and the arrests for trespass."""
    said = [headline(voice, totals, (ARRESTS, CHARGES))]
    said += [
        say(
            "star-trespass",
            number=voice.number(total.newest),
            month=numbers.month(total.newest.period.end),
        )
        for total in totals
        if total.metric == TRESPASS
    ]
    return " ".join(said)


def _claim(page: Page, claim: Claim, totals: Sequence[Total]) -> str:
    """Return the article's number of arrests beside what was stated and reported by then."""
    part = next(judged.part for judged in claim.parts if judged.part.claimed)
    then = {total.metric: total.then for total in totals}
    trespass, arrests = then.get(TRESPASS), then.get(ARRESTS)
    claimed = quoted.claimed(page.data, part)
    return say(
        "star-claim",
        day=numbers.day(claim.said_on),
        claimed=page.number(claimed, numbers.amount(claimed)),
        trespass=page.number(trespass) if trespass else "none",
        arrests=page.number(arrests) if arrests else "none",
        arrests_day=numbers.day(arrests.period.end) if arrests else "",
    )


def _part(voice: Voice, figure: Figure) -> str:
    return say("star-part", number=voice.number(figure), what=what(figure))


def what(figure: Figure) -> str:
    """Return in a word or two what a running total counts."""
    return say(f"star-metric-{_slug(figure.measure.subject)}")


def _slug(metric: str) -> str:
    return metric.replace("_", "-")


def _steps(width: int, steps: Steps, day: date, description: str) -> alt.LayerChart:
    every = [figure for found in steps.values() for figure in found]
    labels = [_end(found[-1]) for found in steps.values()]
    start, end = min(f.period.start for f in every), max(f.period.end for f in every)
    right = charts.label_room([label for label in labels if label.day is None])
    highest = max(f.value for f in every)
    frame = charts.base(width, start, end, highest, right=right, above=28)
    event = charts.Event(day, (say("star-event"),))
    lines = [
        charts.steps(frame, [_point(f) for f in found], _HUES[metric])
        for metric, found in steps.items()
        if metric != TRESPASS
    ]
    return charts.compose(
        frame,
        charts.rules(frame, events=[event]),
        *lines,
        *[_dot(frame, found[-1]) for metric, found in steps.items() if metric == TRESPASS],
        charts.end_labels(frame, [label for label in labels if label.day is None]),
        description=description,
    )


def _end(figure: Figure) -> charts.EndLabel:
    metric = figure.measure.subject
    lines = (what(figure), numbers.plain(figure))
    day = figure.period.end if metric == TRESPASS else None
    return charts.EndLabel(figure.value, lines, _HUES[metric], day)


def _dot(frame: charts.Frame, figure: Figure) -> charts.Part:
    """Return an approximate number as a dot with its words behind it."""
    hue = _HUES[TRESPASS]
    point = _point(figure)
    row = {"x": point.day.isoformat(), "y": point.value}
    dot = layer([row]).mark_point(color=hue, filled=True, opacity=1, size=60)
    at = {
        "x": frame.px(point.day) + 8,
        "y": frame.py(point.value) - 7,
        "t": list(_end(figure).lines),
    }
    said = words([at], color=hue, weight=600)
    return charts.Part((dot.encode(x=frame.x(), y=frame.y()), said), (point,))


def _point(figure: Figure) -> charts.Point:
    label = say(
        "star-point",
        what=what(figure),
        day=numbers.day(figure.period.end),
        number=numbers.plain(figure),
    )
    return charts.Point(figure.period.end, figure.value, label)
