"""First prints against what stands now, and notices of correction, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.phrases import short, sources
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.corrections import Correction
    from border_report.measures.revisions import Revision, Revisions, Summary


def finding(voice: Voice, months: Summary) -> str:
    """Return how many months stand revised, and the largest revision."""
    what = naming.measure(months.measure)
    if not months.revisions:
        return say("rev-finding-none", measure=what)
    return say(
        "rev-finding",
        held=say("rev-held", n=len(months.revisions)),
        revised=len(months.revised),
        measure=what,
        **_largest(voice, months),
    )


def means(voice: Voice, months: Summary) -> str:
    """Return the mean revision, its mean size, and how many went which way."""
    if months.mean is None or months.mean_size is None:
        return ""
    return say(
        "rev-means",
        mean=voice.number(months.mean),
        size=voice.number(months.mean_size),
        up=months.up,
        down=months.down,
    )


def releases(page: Page, months: Summary) -> str:
    """Return how the months whose print at release is held have fared since."""
    released = months.released
    if not released.revisions:
        return say("rev-releases-none")
    waits = [r.settled_after for r in released.revised if r.settled_after is not None]
    return say(
        "rev-releases",
        n=len(released.revisions),
        revised=len(released.revised),
        least=min(waits, default=0),
        most=max(waits, default=0),
        **_largest(page, released),
    )


def years(page: Page, counted: Sequence[Revisions]) -> str:
    """Return how many fiscal years of all measures stand revised, and which."""
    every = [r for one in counted for r in one.years.revisions]
    changed = [r for one in counted for r in one.years.revised]
    listed = [
        say(
            "rev-year",
            year=r.latest.period.label,
            measure=naming.measure(r.latest.measure),
            rate=page.number(r.rate, numbers.relative(r.rate.value)),
        )
        for r in changed
    ]
    return say("rev-years", n=len(every), revised=len(changed), listed=numbers.listed(listed))


def measures_table(page: Page, counted: Sequence[Revisions]) -> Table:
    """Return what the revisions of the months of each measure come to."""
    summaries = [one.months for one in counted if one.months.revisions]
    rows = [_measure_row(page, summary) for summary in summaries]
    columns = [
        Column("what", say("rev-what")),
        Column("held", say("rev-prints-held"), align="right"),
        Column("revised", say("rev-revised"), align="right"),
        Column("up", say("rev-up"), align="right"),
        Column("down", say("rev-down"), align="right"),
        Column("mean", say("rev-mean"), align="right"),
        Column("size", say("rev-size"), align="right"),
        Column("largest", say("rev-largest"), align="right"),
    ]
    figures = [r.first for summary in summaries for r in summary.revisions]
    return Table(
        say("rev-measures-caption"),
        columns,
        rows or [{"what": say("rev-measures-empty")}],
        (say("rev-measures-note"),),
        sources(figures),
    )


def revised_table(page: Page, counted: Revisions) -> Table:
    """Return each month and fiscal year of a measure that stands revised."""
    changed = [*counted.months.revised, *counted.years.revised]
    rows: list[dict[str, Value]] = [
        {
            "period": naming.short_period(r.latest.period),
            "print": say("rev-print-release" if r.at_release else "rev-print-after"),
            "printed": day(r.printed, r.printed_basis),
            "first": page.number(r.first),
            "since": day(r.since, r.since_basis) if r.since else None,
            "days": r.settled_after,
            "latest": page.number(r.latest),
            "gap": page.number(r.gap),
            "rate": page.number(r.rate, numbers.relative(r.rate.value)),
        }
        for r in changed
    ]
    columns = [
        Column("period", say("rev-period")),
        Column("print", say("rev-print")),
        Column("printed", say("rev-printed")),
        Column("first", say("rev-first"), align="right"),
        Column("since", say("rev-since")),
        Column("days", say("rev-days"), align="right"),
        Column("latest", say("rev-latest"), align="right"),
        Column("gap", say("rev-gap"), align="right"),
        Column("rate", say("rev-rate"), align="right"),
    ]
    return Table(
        say("rev-months-caption", measure=naming.measure(counted.months.measure)),
        columns,
        rows or [{"period": say("rev-months-empty")}],
        (say("rev-months-note"),),
        sources([f for r in changed for f in (r.first, r.latest)]),
    )


def corrections(notices: Sequence[Correction]) -> str:
    """Return how many published values are corrected."""
    return say("rev-corrections", n=len(notices))


def corrections_table(page: Page, notices: Sequence[Correction]) -> Table:
    """Return each notice of correction: old value, new value, day and reason."""
    rows: list[dict[str, Value]] = [
        {
            "what": say(
                "rev-corrected-of",
                measure=naming.measure(notice.corrected.measure),
                period=naming.short_period(notice.corrected.period),
            ),
            "old": page.number(notice.published),
            "new": page.number(notice.corrected),
            "on": numbers.short_day(notice.corrected_on),
            "why": notice.reason,
        }
        for notice in notices
    ]
    columns = [
        Column("what", say("rev-corrected-what")),
        Column("old", say("rev-corrected-old"), align="right"),
        Column("new", say("rev-corrected-new"), align="right"),
        Column("on", say("rev-corrected-on")),
        Column("why", say("rev-corrected-why")),
    ]
    return Table(
        say("rev-corrections-caption"),
        columns,
        rows or [{"what": say("rev-corrections-empty")}],
        sources=tuple(dict.fromkeys(notice.source_id for notice in notices)),
    )


def day(value: date, basis: str) -> str:
    """Return the day of a print, with how it is known where its source doesn't state it."""
    return say("rev-day", day=numbers.short_day(value), basis=basis)


def _measure_row(page: Page, summary: Summary) -> dict[str, Value]:
    return {
        "what": short(summary.measure),
        "held": len(summary.revisions),
        "revised": len(summary.revised),
        "up": summary.up,
        "down": summary.down,
        "mean": page.number(summary.mean) if summary.mean else None,
        "size": page.number(summary.mean_size) if summary.mean_size else None,
        **({"largest": _of(page, summary.largest)} if summary.largest else {}),
    }


def _of(page: Page, revision: Revision) -> Markdown:
    rate = page.number(revision.rate, numbers.relative(revision.rate.value))
    period = naming.short_period(revision.latest.period)
    return Markdown(
        say("rev-largest-of", rate=rate, period=period), revision.rate.value, id=rate.id
    )


def _largest(voice: Voice, summary: Summary) -> dict[str, str]:
    largest = summary.largest
    if largest is None:
        return {"largest": "", "month": ""}
    return {
        "largest": voice.number(largest.rate, numbers.relative(largest.rate.value)),
        "month": naming.short_period(largest.latest.period),
    }
