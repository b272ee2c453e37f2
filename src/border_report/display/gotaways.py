"""Known gotaways, estimates apart from all counts, in words, a chart and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers, theme
from border_report.display.escaping import escape
from border_report.display.nothing import show_nothing
from border_report.display.phrases import sources, values_of
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.tables import Column, Table
from border_report.display.wording import say
from border_report.errors import UnlikeFiguresError
from border_report.measures import comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.figure import Figure

TERM = "known gotaway"


def definition(page: Page) -> str:
    """Return what the agency's term means."""
    row = page.data.row("definitions", TERM)
    return say("gotaways-define", definition=escape(str(row["definition"])))


def finding(page: Page, estimates: Sequence[Figure], counted: Figure | None) -> str:
    """Return the range of the estimates, and why none is set against a count of encounters.

    Parameters
    ----------
    counted : Figure or None
        Encounters in the year of the newest estimate.
    """
    if not estimates:
        return none(page)
    said = headline(page, estimates)
    if counted is None:
        return said
    try:
        comparison.compare(estimates[-1], counted, page.data)
    except UnlikeFiguresError as refusal:
        refused = say(
            "gotaways-refusal",
            year=counted.period.label,
            estimate=page.number(estimates[-1]),
            counted=page.number(counted),
            geography=naming.dimension(counted.measure.geography),
            differences=_counted_apart(refusal),
        )
        said = f"{said} {refused}"
    return said


def headline(voice: Voice, estimates: Sequence[Figure]) -> str:
    """Return the lowest and the highest estimate."""
    ranked = comparison.rank(estimates)
    high, low = ranked[0].figure, ranked[-1].figure
    return say(
        "gotaways-finding",
        n=len(estimates),
        low=voice.number(low),
        low_year=low.period.label,
        high=voice.number(high),
        high_year=high.period.label,
    )


def none(page: Page) -> str:
    """Return that no estimate had been released by the day of the page."""
    return say("gotaways-none", day=numbers.day(page.known_on))


def show_years(page: Page, estimates: Sequence[Figure]) -> None:
    """Show the estimates as bars, years not held as such."""
    if not estimates:
        said = none(page)
        show_nothing(page, said, say("gotaways-none-caption", said=said))
        return
    told = headline(page.plainly, estimates)
    page.chart(
        _years(theme.WIDE, estimates, told),
        narrow=_years(theme.NARROW, estimates, told),
        caption=say("gotaways-caption", finding=told),
        alt=told,
        sources=sources(estimates),
        note=say("gotaways-note"),
        csv=values_of(page, estimates),
    )


def table(page: Page, estimates: Sequence[Figure]) -> Table:
    """Return each estimate with who retold it, when, and how sure it is."""
    columns = [
        Column("year", say("gotaways-year")),
        Column("estimate", say("gotaways-estimate"), align="right"),
        Column("retold", say("gotaways-retold")),
        Column("confidence", say("gotaways-confidence")),
        Column("remark", say("gotaways-remark")),
    ]
    held = page.data.table("gotaways")
    remarks = dict(zip(held["fiscal_year"], held["note"], strict=True))
    rows: list[dict[str, Value]] = [
        {
            "year": figure.period.label,
            "estimate": page.number(figure),
            "retold": page.publisher(figure.rows[0].source_id),
            "confidence": naming.confidence(figure.confidence),
            "remark": remarks[figure.period.end.year] or "",
        }
        for figure in estimates
    ]
    return Table(
        say("gotaways-table"),
        columns,
        rows or [{"year": say("gotaways-no-row")}],
        notes=(say("gotaways-note"),),
        sources=sources(estimates),
    )


def _counted_apart(refusal: UnlikeFiguresError) -> str:
    """Return what is counted and in which unit, of both figures."""
    parts = [part.partition(": ") for part in refusal.differences]
    return numbers.listed([escape(both) for name, _, both in parts if name in ("kind", "unit")])


def _years(width: int, estimates: Sequence[Figure], description: str) -> alt.LayerChart:
    face = theme.Face(theme.INK3, theme.PAPER)
    rows: list[RowBar] = []
    before: int | None = None
    for figure in estimates:
        year = figure.period.end.year
        if before is not None and year - before > 1:
            rows.append(
                RowBar(_gap(before + 1, year - 1), None, "", face, say("gotaways-not-held"))
            )
        rows.append(RowBar(figure.period.label, figure.value, numbers.plain(figure), face))
        before = year
    return row_bars(width, [Group("", rows)], description=description)


def _gap(first: int, last: int) -> str:
    if first == last:
        return f"FY{first}"
    return say("gotaways-years", first=f"FY{first}", last=f"FY{last}")
