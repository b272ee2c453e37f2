"""Months in order of time, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.escaping import escape
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import short, sources
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures import breaks, comparison, derived
from border_report.measures.verdicts.judgement import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.breaks import SplitSeries
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure
    from border_report.measures.periods import Period
    from border_report.measures.timeline import Days, Mark, Rank
    from border_report.measures.verdicts.judgement import Claimed

APART = ("rounds", "below", "above")  # where a sentence says by which share


def lead(page: Page, series: SplitSeries, held: Clause = nowhere) -> str:
    """Return the finding behind what is counted: it is read and copied without its heading."""
    measure = naming.measure(series.figures[0].measure)
    return say("time-lead", measure=measure, finding=finding(page, series, held))


def finding(voice: Voice, series: SplitSeries, held: Clause = nowhere) -> str:
    """Return the highest month and the newest one, with the newest as a share of the highest."""
    top, newest = comparison.rank(series.figures)[0].figure, series.figures[-1]
    share = derived.share(newest, top) if top.value else None
    return extremes(voice, series, share, held)


def extremes(
    voice: Voice, series: SplitSeries, share: Derived | None = None, held: Clause = nowhere
) -> str:
    """Return the highest month and the newest one."""
    ranked = comparison.rank(series.figures)
    top, newest = ranked[0].figure, series.figures[-1]
    if len(ranked) == 1:
        month = numbers.month(top.period.start)
        return say("time-finding-one", month=month, number=voice.number(top))
    said = say(
        "time-finding",
        tied=sum(r.place == 1 for r in ranked),
        n=len(ranked),
        month=numbers.month(top.period.start),
        since=numbers.month(series.figures[0].period.start),
        number=voice.number(top),
    ) + held("months-top")
    if newest.id == top.id:
        return f"{said} {say('time-newest-top')}"
    month, number = numbers.month(newest.period.start), voice.number(newest)
    beside = say(
        "time-newest", month=month, number=number, ratio=voice.number(share) if share else "none"
    )
    return f"{said} {beside}{held('months-newest')}"


def breaks_list(series: SplitSeries) -> str:
    """Return what changes at each break in the months shown."""
    if not series.breaks:
        return say("time-breaks-none")
    return "\n".join(
        "- "
        + say("time-break", title=escape(k.title), day=numbers.day(k.day), effect=escape(k.effect))
        for k in series.breaks
    )


def events_table(marks: Sequence[Mark]) -> Table:
    """Return policies and closures, numbered as in the chart."""
    rows: list[dict[str, Value]] = [
        {
            "number": number,
            "day": numbers.short_day(mark.day),
            "what": mark.title,
            "kind": say("time-event-closure" if mark.closure else "time-event-policy"),
            **({"end": numbers.short_day(mark.end) if mark.end else None} if mark.closure else {}),
        }
        for number, mark in enumerate(marks, 1)
    ]
    columns = [
        Column("number", say("time-event-number"), align="right"),
        Column("day", say("time-event-day")),
        Column("end", say("time-event-end")),
        Column("what", say("time-event-what")),
        Column("kind", say("time-event-kind")),
    ]
    return Table(
        say("time-events-table"),
        columns,
        rows or [{"what": say("time-events-none")}],
        notes=(say("time-events-note"),),
        sources=tuple(dict.fromkeys(mark.source_id for mark in marks)),
    )


def days_finding(voice: Voice, days: Days, held: Clause = nowhere) -> str:
    """Return each component's mean day against the claimed one, and what was reported of days."""
    month, claimed = numbers.month(days.period.start), days.claimed
    said = [claim(voice, days)]
    if not days.means:
        said.append(say("time-days-none", month=month))
    said += [_mean(voice, days, mean) for mean in days.means]
    if claimed:
        if days.means:
            said.append(say("time-days-reached", n=len(days.reached)) + held("months-days"))
        high = sum(r.figure.value >= claimed.value for r in days.reports)
        said.append(say("time-days-peaks", n=len(days.reports), high=high))
    return " ".join(said)


def claim(voice: Voice, days: Days) -> str:
    """Return the sentence that states the claim."""
    month = numbers.month(days.period.start)
    if days.quoted is None:
        return say("time-days-no-claim", month=month)
    return say("time-days-claim", claimed=claimed(voice, days.quoted), month=month)


def claimed(voice: Voice, quoted: Figure) -> Markdown:
    """Return the number as it was claimed, without the word before it."""
    return voice.number(quoted, numbers.count(quoted.value))


def days_table(page: Page, days: Days) -> Table:
    """Return the claim, the means of the month and the press's days and weeks."""
    month = numbers.month(days.period.start)
    rows: list[dict[str, Value]] = []
    if days.quoted:
        rows.append(
            {
                "what": say("time-days-group-claim"),
                "when": month,
                "number": claimed(page, days.quoted),
                "basis": say("time-days-basis-claim"),
            }
        )
    rows += [
        {
            "what": say("time-days-group-mean"),
            "who": short(mean.measure),
            "when": month,
            "number": page.number(mean),
            "basis": say("time-days-basis-mean"),
        }
        for mean in days.means
    ]
    rows += [
        {
            "what": kind(report.what),
            "who": short(report.figure.measure),
            "when": stretch(report.figure.period),
            "number": page.number(report.figure),
            "basis": say("time-days-basis-report"),
        }
        for report in days.reports
    ]
    columns = [
        Column("what", say("time-days-what")),
        Column("who", say("time-days-who")),
        Column("when", say("time-days-when")),
        Column("number", say("time-days-number"), align="right"),
        Column("basis", say("time-days-basis")),
    ]
    return Table(
        say("time-days-table", month=month),
        columns,
        rows or [{"what": say("time-days-no-row")}],
        notes=(say("time-days-note"),),
        sources=days_sources(days),
    )


def rank_lines(
    page: Page,
    period: Period,
    ranks: Sequence[tuple[Measure, Rank | None]],
    held: Clause = nowhere,
) -> str:
    """Say where a month stands, measure by measure, and which breaks the rankings cross."""
    said = [f"- {rank_line(page, measure, period, rank)}" for measure, rank in ranks]
    said[0] += held("months-rank")
    crossed = {
        k.id: k
        for _, rank in ranks
        if rank
        for k in breaks.between(page.data, rank.first, rank.last)
    }
    if crossed:
        ordered = sorted(crossed.values(), key=lambda k: k.day)
        listed = numbers.listed([f"{escape(k.title)} ({numbers.day(k.day)})" for k in ordered])
        said.append(f"\n{say('time-rank-breaks', listed=listed)}")
    return "\n".join(said)


def rank_line(page: Page, measure: Measure, period: Period, rank: Rank | None) -> str:
    """Say where a month stands among all months of a measure."""
    month, what = numbers.month(period.start), naming.measure(measure)
    if rank is None:
        return say("time-rank-absent", month=month, measure=what)
    said: dict[str, str | int] = {
        "month": month,
        "ties": rank.ties,
        "n": rank.of,
        "first": numbers.month(rank.first.period.start),
        "last": numbers.month(rank.last.period.start),
        "measure": what,
        "number": page.number(rank.month),
    }
    if rank.place == 1:
        return say("time-rank-first", **said)
    place = page.number(rank.ranked.rank)
    return say("time-rank", place=place, others=rank.ties - 1, **said)


def rank_table(page: Page, measure: Measure, rank: Rank) -> Table:
    """Return the highest months of a measure."""
    rows: list[dict[str, Value]] = [
        {
            "place": page.number(ranked.rank),
            "month": numbers.month(ranked.figure.period.start),
            "number": page.number(ranked.figure),
        }
        for ranked in rank.top
    ]
    columns = [
        Column("place", say("time-rank-place"), align="right"),
        Column("month", say("time-rank-month")),
        Column("number", say("time-rank-number"), align="right"),
    ]
    figures = [ranked.figure for ranked in rank.top]
    caption = say("time-rank-table", measure=naming.measure(measure))
    return Table(caption, columns, rows, sources=sources(figures))


def kind(what: str) -> str:
    """Return in words what a report is of: one day, or a mean of seven."""
    return say(f"time-kind-{what.replace(' ', '-')}")


def stretch(period: Period) -> str:
    """Return the days of a report: ``5 Dec 2023``, ``14 Dec 2023 to 20 Dec 2023``."""
    first = numbers.short_day(period.start)
    if period.days == 1:
        return first
    ends = {"from": first, "to": numbers.short_day(period.end)}
    return say("measure-period-span", **ends)


def days_sources(days: Days) -> tuple[str, ...]:
    """Return the ids of all sources of the means and reports."""
    return sources([*days.means, *(r.figure for r in days.reports)])


def _mean(voice: Voice, days: Days, mean: Figure) -> str:
    """Return one component's mean day, and how far the claim is from it."""
    way, quoted = _direction(days.claimed, mean), days.quoted
    apart = voice.number(derived.excess(quoted, mean)) if quoted and way in APART else ""
    times = voice.number(derived.ratio(quoted, mean)) if quoted and way == "far" else ""
    return say(
        "time-days-mean",
        direction=way,
        name=short(mean.measure),
        number=voice.number(mean),
        gap=apart,
        factor=times,
        step=numbers.count(days.claimed.step if days.claimed else 1),
    )


def _direction(claimed: Claimed | None, mean: Figure) -> str:
    if claimed is None:
        return "alone"
    if claimed.met_by(mean.value) is Match.ROUNDED and mean.value < claimed.value:
        return "rounds"
    if 2 * mean.value < claimed.value:
        return "far"
    if mean.value == claimed.value:
        return "same"
    return "below" if mean.value < claimed.value else "above"
