"""The sections that close every page of a statistical bulletin: data, terms, quality."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from border_report.display import notes, numbers
from border_report.display.escaping import escape
from border_report.display.wording import say
from border_report.measures.figure import Exactness
from border_report.measures.measure import Authority, Component, Geography, Kind, Place, Unit
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.display.page import Page
    from border_report.measures.figure import Figure

# Which terms of the definitions table a figure calls for.
_TERMS: dict[str, tuple[str, ...]] = {
    Component.USBP: ("encounter", "apprehension (USBP)"),
    Component.OFO: ("encounter", "inadmissible (OFO)"),
    Component.BOTH: ("encounter", "apprehension (USBP)", "inadmissible (OFO)"),
    Component.TEXAS: ("stated figure",),
    Kind.TRANSPORTED: ("transport (State of Texas)",),
    Kind.APPOINTMENTS: ("OHSS monthly tables",),
    Kind.REPEATS: ("recidivism rate", "unique individuals"),
    Kind.GOTAWAYS: ("known gotaway",),
    Geography.NATIONWIDE: ("nationwide",),
    Geography.SOUTHWEST: ("southwest land border (USBP)", "southwest land border (OFO)"),
    Authority.ALL: ("Title 8", "Title 42 expulsion"),
    Authority.TITLE_8: ("Title 8",),
    Authority.TITLE_42: ("Title 42 expulsion",),
    Place.AT_ENTRY: ("at entry (USBP)",),
    Place.AT_LARGE: ("at large (USBP)",),
    Unit.PEOPLE_STATED: ("stated figure",),
    PeriodKind.FISCAL_YEAR: ("fiscal year",),
    Exactness.ROUNDED: ("OHSS monthly tables",),
    "unaccompanied children": ("unaccompanied child",),
    "family unit members": ("family unit member",),
}
_NAMED = 3  # publishers; the others are counted
_CLAIMED = (Exactness.AT_LEAST, Exactness.ABOUT, Exactness.NEARLY, Exactness.STATED)
_WORKED_OUT = (Exactness.APPORTIONED, Exactness.ESTIMATE)


def data(page: Page) -> str:
    """Return the tables that the page's numbers were read from, with how many rows of each."""
    rows = {row for figure in _figures(page) for row in figure.rows}
    counted = Counter(table for table, _ in {(row.table, row.key) for row in rows})
    listed = [
        say("bulletin-table", table=f"[{escape(name)}](#table-{name}){{.table}}", n=counted[name])
        for name in sorted(counted)
    ]
    return "\n\n".join([say("bulletin-data", n=len(listed)), _bullets(listed)])


def glossary(page: Page) -> str:
    """Return the definitions of what the page's numbers count, as a definition list."""
    wanted = {
        term
        for figure in _figures(page)
        for dimension in _dimensions(figure)
        for term in _TERMS.get(dimension, ())
    }
    rows = page.data.table("definitions").to_dict("records")
    made = [
        f"{escape(str(row['term']))}\n:   {escape(str(row['definition']))}"
        for row in rows
        if row["term"] in wanted
    ]
    return "\n\n".join([*made, say("bulletin-glossary")])


def quality(page: Page) -> str:
    """Return who published the page's numbers, how they were read, and how exact they are."""
    figures = _figures(page)
    levels = Counter(notes.confidence_of(figure) for figure in figures)
    said = [
        say("bulletin-read", n=len(figures), read=levels["read"], secondary=levels["secondary"]),
        say("bulletin-partial", n=sum(not f.period.complete for f in figures)),
        say("bulletin-stated", n=_count(figures, _CLAIMED)),
        say("bulletin-worked-out", n=_count(figures, _WORKED_OUT)),
        say("bulletin-rounded", n=_count(figures, (Exactness.ROUNDED,))),
    ]
    return "\n\n".join([_publishers(page, figures), _bullets([s for s in said if s])])


def _figures(page: Page) -> tuple[Figure, ...]:
    """Return every figure that the page shows or computes with, each once."""
    found = {f.id: f for number in page.shown for f in notes.operands_of(number)}
    return tuple(found.values())


def _dimensions(figure: Figure) -> tuple[str, ...]:
    measure = figure.measure
    return (
        measure.component,
        measure.kind,
        measure.geography,
        measure.authority,
        measure.place,
        measure.unit,
        measure.subject,
        figure.period.kind,
        figure.exactness,
    )


def _count(figures: tuple[Figure, ...], exactness: tuple[Exactness, ...]) -> int:
    return sum(figure.exactness in exactness for figure in figures)


def _publishers(page: Page, figures: tuple[Figure, ...]) -> str:
    ids = dict.fromkeys(i for figure in figures for i in figure.source_ids)
    publishers = Counter(page.publisher(source_id) for source_id in ids)
    ordered = sorted(publishers.items(), key=lambda item: (-item[1], item[0]))
    named = [escape(name) for name, _ in ordered[:_NAMED]]
    if len(ordered) > _NAMED:
        named.append(say("bulletin-others", n=len(ordered) - _NAMED))
    return say(
        "bulletin-publishers",
        n=len(ordered),
        sources=len(ids),
        listed=numbers.listed(named),
    )


def _bullets(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
