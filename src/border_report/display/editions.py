"""One edition beside an earlier one, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers, verdicts
from border_report.display.notes import operands_of, source_ids_of
from border_report.display.phrases import short
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures import derived
from border_report.measures.editions import Outcome
from border_report.measures.figure import Figure, slug
from border_report.measures.measure import Kind
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.editions import Change, Editions
    from border_report.measures.headlines import Number

ORDER = (
    Outcome.UNCHANGED,
    Outcome.REVISED,
    Outcome.MOVED_ON,
    Outcome.NEW,
    Outcome.NOT_HELD,
    Outcome.GONE,
)
CHANGED = (Outcome.NEW, Outcome.REVISED, Outcome.MOVED_ON, Outcome.GONE)


def opening(both: Editions | None) -> str:
    """Return how many headline results are unchanged, revised, new, and so on, as a list."""
    if both is None:
        return say("ed-none")
    counted = [(outcome, len(both.with_outcome(outcome))) for outcome in ORDER]
    lines = [say(f"ed-count-{slug(outcome)}", n=n) for outcome, n in counted if n]
    judged = both.verdicts
    lines.append(
        say(
            "ed-verdicts",
            n=len(judged),
            changed=sum(v.changed for v in judged),
            added=sum(v.then is None for v in judged),
        )
    )
    said = say("ed-opening", day=numbers.day(both.earlier), n=len(both.changes))
    return "\n".join([said, "", *(f"- {line}" for line in lines)])


def changes_table(page: Page, both: Editions | None) -> Table:
    """Return the headline results that changed, as they stood then and as they stand now."""
    changed = both.with_outcome(*CHANGED) if both else ()
    rows: list[dict[str, Value]] = [
        {
            **_named(change),
            **_cells(page, "then", change.then),
            **_cells(page, "now", change.now),
            "happened": say(f"ed-outcome-{slug(change.outcome)}"),
        }
        for change in changed
    ]
    day = _day(both)
    columns = [
        *_columns(both),
        Column("now", say("ed-now"), align="right"),
        Column("now_when", say("ed-when")),
        Column("happened", say("ed-happened")),
    ]
    return Table(
        say("ed-changes-caption", day=day) if both else say("ed-none"),
        columns,
        rows or [{"result": say("ed-changes-empty")}],
        (say("ed-changes-note"),) if rows else (),
        _sources([number for c in changed for number in (c.then, c.now) if number]),
    )


def fates(page: Page, both: Editions | None) -> str:
    """Return how many of the earlier edition's figures stand, were revised, or superseded."""
    if both is None:
        return say("ed-fates-none")
    held = _held(both)
    found = [change.fate for change in held]
    revised = [change for change in held if change.fate is Outcome.REVISED]
    largest = max(revised, key=lambda c: abs(_rate(c)), default=None)
    return say(
        "ed-fates",
        n=len(held),
        day=numbers.day(both.earlier),
        stands=found.count(Outcome.UNCHANGED),
        revised=len(revised),
        unheld=found.count(Outcome.NOT_HELD),
        superseded=sum(change.outcome is Outcome.MOVED_ON for change in held),
        largest=str(_revised_by(page, largest)) if largest else "",
        what=say("ed-named", **_named(largest)) if largest else "",
    )


def fates_table(page: Page, both: Editions | None) -> Table:
    """Return each headline figure of the earlier edition beside the same count as held now."""
    held = _held(both) if both else []
    rows: list[dict[str, Value]] = []
    for change in held:
        row: dict[str, Value] = {
            **_named(change),
            **_cells(page, "then", change.then),
            "again": page.number(change.again) if change.again else None,
            "fared": _fared(change),
        }
        if change.fate is not Outcome.GONE:
            known = change.fate is not Outcome.NOT_HELD
            row["by"] = _revised_by(page, change) if known else None
        rows.append(row)
    day = _day(both)
    columns = [
        *_columns(both),
        Column("again", say("ed-again"), align="right"),
        Column("by", say("ed-revised-by"), align="right"),
        Column("fared", say("ed-fared")),
    ]
    return Table(
        say("ed-fates-caption", day=day) if both else say("ed-none"),
        columns,
        rows or [{"result": say("ed-fates-empty")}],
        (say("ed-fates-note"),) if rows else (),
        _sources([number for c in held for number in (c.then, c.again) if number]),
    )


def verdicts_line(both: Editions | None) -> str:
    """Return how many parts of claims are judged otherwise."""
    if both is None:
        return say("ed-verdicts-unknown")
    changed = sum(v.changed for v in both.verdicts)
    day = numbers.day(both.earlier)
    return say("ed-verdicts-some" if changed else "ed-verdicts-none", n=changed, day=day)


def verdicts_table(page: Page, both: Editions | None) -> Table:
    """Return the parts of claims whose verdict differs, with the reason for the present one."""
    rows: list[dict[str, Value]] = []
    cited: list[str] = []
    for judged in both.verdicts if both else ():
        if judged.then is None or not judged.changed:
            continue
        rows.append(
            {
                "part": judged.now.part.wording,
                "then": Markdown(verdicts.chip(judged.then.verdict), judged.then.verdict.value),
                "now": Markdown(verdicts.chip(judged.now.verdict), judged.now.verdict.value),
                "why": Markdown(verdicts.because(page, judged.now).rstrip(":")),
            }
        )
        cited += judged.now.source_ids
    day = _day(both)
    columns = [
        Column("part", say("ed-part")),
        Column("then", say("ed-then", day=day)),
        Column("now", say("ed-now")),
        Column("why", say("ed-why")),
    ]
    return Table(
        say("ed-verdicts-caption", day=day) if both else say("ed-none"),
        columns,
        rows or [{"part": say("ed-verdicts-empty")}],
        sources=tuple(dict.fromkeys(cited)),
    )


def _named(change: Change) -> dict[str, str]:
    """Return a headline result and what it counts, in words."""
    headline = change.headline
    first = operands_of(headline.number)[0].measure
    return {
        "result": say(f"ed-result-{headline.topic}", subject=headline.subject),
        "counted": short(first)
        if first.kind is Kind.ENCOUNTERS
        else naming.dimension(first.component),
    }


def _columns(both: Editions | None) -> tuple[Column, ...]:
    return (
        Column("result", say("ed-result")),
        Column("counted", say("ed-counted")),
        Column("then", say("ed-then", day=_day(both)), align="right"),
        Column("then_when", say("ed-when")),
    )


def _cells(page: Page, key: str, number: Number | None) -> dict[str, Value]:
    """Return a number and the time that it is of; nothing of none."""
    if number is None:
        return {}
    return {key: page.number(number), f"{key}_when": _when(number)}


def _when(number: Number) -> str:
    if not isinstance(number, Figure):
        year, other, *_ = number.operands
        return say("ed-over", year=year.period.label, other=other.period.label)
    period = number.period
    ends = {"from": numbers.short_day(period.start), "to": numbers.short_day(period.end)}
    match period.kind:
        case PeriodKind.MONTH:
            return numbers.short_month(period.start)
        case PeriodKind.FISCAL_YEAR if period.complete:
            return period.label
        case PeriodKind.FISCAL_YEAR:
            month = numbers.short_month(period.end)
            return say("ed-year-until", year=period.label, month=month)
        case PeriodKind.TERM | PeriodKind.MEAN_MONTH if period.complete:
            return say("ed-whole-term")
        case PeriodKind.TERM | PeriodKind.MEAN_MONTH:
            return say("measure-period-span", **ends)
        case _:
            return ends["to"]


def _held(both: Editions) -> list[Change]:
    return [change for change in both.changes if change.then is not None]


def _fared(change: Change) -> str:
    fate = say(f"ed-fate-{slug(change.fate)}")
    return say("ed-fate-superseded", fate=fate) if change.outcome is Outcome.MOVED_ON else fate


def _rate(change: Change) -> float:
    assert change.then is not None
    assert change.again is not None
    return change.again.value / change.then.value - 1 if change.then.value else 0.0


def _revised_by(page: Page, change: Change) -> Value:
    text = numbers.relative(_rate(change))
    if isinstance(change.then, Figure) and isinstance(change.again, Figure):
        return page.number(derived.excess(change.again, change.then), text)
    return text


def _sources(numbers: Sequence[Number]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for number in numbers for s in source_ids_of(number)))


def _day(both: Editions | None) -> str:
    return numbers.day(both.earlier) if both else "none"
