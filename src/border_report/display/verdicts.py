"""One judgement in words: its chip, its reason, its evidence, its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.escaping import escape
from border_report.display.wording import say
from border_report.measures import quoted
from border_report.measures.measure import Authority
from border_report.measures.periods import PeriodKind, month
from border_report.measures.verdicts.judgement import Evidence, Judgement, Match, Verdict

if TYPE_CHECKING:
    from border_report.display.page import Page
    from border_report.measures.figure import Figure
    from border_report.measures.verdicts.judgement import Part

SLUGS = {
    Verdict.HOLDS: "holds",
    Verdict.DOES_NOT_HOLD: "does-not-hold",
    Verdict.OTHER_MEASURE: "other-measure",
    Verdict.WINDOW: "window",
    Verdict.ON_RECORD: "on-record",
    Verdict.NOT_CHECKABLE: "not-checkable",
}


def chip(verdict: Verdict) -> str:
    """Return a verdict as a span that pages and PDF draw as a chip."""
    slug = SLUGS[verdict]
    return f"[{say(f'claim-verdict-{slug}')}]{{.verdict .{slug}}}"


def because(page: Page, judged: Judgement) -> str:
    """Return why a part has its verdict, in one or two sentences with linked figures."""
    figures = judged.figures
    shown = [str(page.number(figure)) for figure in figures[:3]]
    times = [when(figure) for figure in figures[:3]]
    claimed = judged.part.claimed
    met = claimed.met_by(figures[0].value) if claimed and figures else Match.NONE
    args: dict[str, str | int] = {
        "a": _all_parts(page, judged) if judged.reason == "statement" else (shown or [""])[0],
        "b": shown[1] if len(shown) > 1 else "",
        "c": shown[2] if len(shown) > 2 else "",
        "when": (times or [""])[0],
        "when-b": times[1] if len(times) > 1 else "",
        "when-c": times[2] if len(times) > 2 else "",
        "what": what(figures[0]) if figures else "",
        "match": say(f"claim-match-{met}"),
        "claimed": number(page, judged.part) if claimed else "",
        "names": numbers.listed(judged.names),
        "n": len(judged.names),
        "period": _period(judged),
        "limited": "yes" if page.as_of else "no",
        "day": numbers.day(page.as_of) if page.as_of else "",
    }
    said = say(f"claim-because-{judged.reason}", **args)
    if judged.reason == "not-yet" and figures:
        said = f"{said} {say('claim-newest-known', **args)}"
    return said


def evidence(page: Page, part: Part, row: Evidence) -> str:
    """Return a report in one line: day, who, what, and what has to be known of it."""
    told = escape(row.what)
    if row.value is not None:
        value = page.number(quoted.reported(part, row))
        told = say("claim-evidence-value", what=told, value=value, unit=escape(row.unit))
    line = say("claim-evidence", day=numbers.day(row.day), who=escape(row.who), what=told)
    return f"{line} ({escape(row.note)})" if row.note else line


def number(page: Page, part: Part, *, plainly: bool = False) -> str:
    """Return a part's number as it was written: millions in words where it is rounded so."""
    said = quoted.claimed(page.data, part)
    rounded = said.value >= 1_000_000 and part.claimed and part.claimed.step >= 10_000
    words = numbers.million(said.value) if rounded else numbers.count(said.value)
    return page.remember(said, words) if plainly else page.number(said, words)


def what(figure: Figure) -> str:
    """Return what a figure counts, in few words."""
    measure = figure.measure
    if measure.authority is Authority.NONE:
        names = numbers.listed(measure.subject.replace("_", " ").split("; "))
        subject = "" if measure.subject == "all" else f": {escape(names)}"
        return f"{naming.dimension(measure.component, 'short')}{subject}"
    return naming.measure(measure)


def when(figure: Figure) -> str:
    """Return a figure's period for a sentence: a fiscal year, a month, or a day."""
    if figure.period.kind in (PeriodKind.TO_DATE, PeriodKind.SPAN):
        return numbers.day(figure.period.end)
    if figure.period.kind is PeriodKind.MEAN_DAY:
        return numbers.month(figure.period.start)
    return naming.short_period(figure.period)


def _all_parts(page: Page, judged: Judgement) -> str:
    return numbers.listed([page.number(figure) for figure in judged.figures])


def _period(judged: Judgement) -> str:
    period = judged.part.period
    if len(period) == len("2023-12") and "-" in period:
        return numbers.month(month(period).start)
    return period
