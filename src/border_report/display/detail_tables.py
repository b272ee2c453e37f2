"""Encounters in parts, in tables: by fiscal year, by citizenship, by state and by sector."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.display import detail, naming, numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import sources
from border_report.display.tables import Column, Table
from border_report.display.wording import has, say
from border_report.measures import derived
from border_report.measures.detail import change
from border_report.measures.detail_lists import REST
from border_report.measures.detail_parts import USBP_SOUTHWEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.comparison import Comparison
    from border_report.measures.detail import Breakdown, Part, Year
    from border_report.measures.figure import Figure


def years_table(page: Page, breakdown: Breakdown, key: str) -> Table:
    """Return each fiscal year with its parts and their whole.

    Parameters
    ----------
    key : str
        The message of the caption.
    """
    rows: list[dict[str, Value]] = []
    for year in breakdown.years:
        row: dict[str, Value] = {"year": detail.year_words(year.period)}
        for part, share in zip(breakdown.parts, year.shares, strict=True):
            row[part.name] = page.number(share.part) if share else None
        rows.append(row | {"all": page.number(year.whole)})
    columns = [_year(), *[_count(p.name, detail.head(p)) for p in breakdown.parts]]
    columns.append(_count("all", say("detail-total")))
    return _table(page, breakdown, key, columns, rows)


def authority_table(page: Page, southwest: Breakdown, nationwide: Breakdown) -> Table:
    """Return each fiscal year with Title 8, Title 42, and the latter's share in both places."""
    elsewhere = {y.period: y.shares[1] for y in nationwide.years}
    rows: list[dict[str, Value]] = []
    for year in southwest.years:
        row: dict[str, Value] = {"year": detail.year_words(year.period)}
        for part, share in zip(southwest.parts, year.shares, strict=True):
            row |= {part.name: page.number(share.part)} if share else {}
        for key, share in (("share", year.shares[1]), ("all", elsewhere.get(year.period))):
            row |= {key: page.number(share.of_whole)} if share else {}
        rows.append(row)
    columns = [
        _year(),
        *[_count(p.name, detail.head(p)) for p in southwest.parts],
        _count("share", say("detail-authority-share")),
        _count("all", say("detail-authority-nationwide")),
    ]
    return _table(page, southwest, "detail-authority-table", columns, rows)


def older_table(page: Page, parts: Sequence[Part]) -> Table:
    """Return the Border Patrol's older groups by fiscal year; what isn't held is marked."""
    held = {(p.name, f.period.label): f for p in parts for f in p.years}
    periods = {f.period.label: f.period for p in parts for f in p.years}
    rows: list[dict[str, Value]] = []
    for label in sorted(periods):
        row: dict[str, Value] = {"year": detail.year_words(periods[label])}
        for part in parts:
            figure = held.get((part.name, label))
            row[part.name] = page.number(figure) if figure else None
        rows.append(row)
    return Table(
        say("detail-older-table", measure=naming.measure(USBP_SOUTHWEST)),
        [_year(), *[_count(p.name, detail.head(p)) for p in parts]],
        rows,
        sources=sources([f for p in parts for f in p.years]),
    )


def long_table(page: Page, breakdown: Breakdown) -> Table:
    """Return each fiscal year with citizens of Mexico, of other countries and their share."""
    rows: list[dict[str, Value]] = []
    for year in breakdown.years:
        row: dict[str, Value] = {"year": detail.year_words(year.period)}
        for part, share in zip(breakdown.parts, year.shares, strict=True):
            row[part.name] = page.number(share.part) if share else None
            row["share"] = page.number(share.of_whole) if share else None
        rows.append(row)
    columns = [_year(), *[_count(p.name, detail.head(p)) for p in breakdown.parts]]
    columns.append(_count("share", say("detail-long-share")))
    return _table(page, breakdown, "detail-long-table", columns, rows)


def citizenships_table(
    page: Page, southwest: Breakdown, nationwide: Breakdown, held: Clause = nowhere
) -> Table:
    """Return the citizenships with the most encounters, and the same ones nationwide."""
    rows = _listed(page, southwest)
    for row, part in zip(rows, nationwide.parts, strict=True):
        row["nationwide"] = page.number(part.years[-1])
    more = [_count("nationwide", say("detail-nationwide"))]
    table = _list(page, southwest, rows, "detail-citizenship", more)
    return replace(table, notes=[note + held("detail-citizenship") for note in table.notes])


def states_table(page: Page, breakdown: Breakdown) -> Table:
    """Return the states and territories with the most encounters."""
    return _list(page, breakdown, _listed(page, breakdown), "detail-state", [])


def sectors_table(page: Page, breakdown: Breakdown, year: Year) -> Table:
    """Return each sector with a fiscal year, the year before and its highest."""
    before = breakdown.before(year)
    rows: list[dict[str, Value]] = []
    for place, part in enumerate(breakdown.parts):
        top = detail.highest(part)
        row: dict[str, Value] = {"sector": part.name}
        for key, own in (("year", year), ("before", before)):
            share = own.shares[place] if own else None
            row[key] = page.number(share.part) if share else None
        rows.append(row | {"highest": top.period.label, "number": page.number(top)})
    columns = [
        Column("sector", say("detail-sector")),
        _count("year", detail.year_words(year.period)),
        *([_count("before", detail.year_words(before.period))] if before else []),
        Column("highest", say("detail-highest")),
        _count("number", say("detail-highest-number")),
    ]
    return _table(page, breakdown, "detail-sector-table", columns, rows)


def recent_table(page: Page, breakdown: Breakdown) -> Table:
    """Return each sector in the newest month, the month before and the same of the year before."""
    wanted = sorted({f.period.start for p in breakdown.parts for f in p.months})
    chosen = [wanted[i] for i in (0, -2, -1)]
    rows: list[dict[str, Value]] = []
    for part in breakdown.parts:
        held = {f.period.start: f for f in part.months}
        row: dict[str, Value] = {"sector": part.name}
        for day in chosen:
            row[day.isoformat()] = page.number(held[day]) if day in held else None
        rows.append(row)
    columns = [Column("sector", say("detail-sector"))]
    columns += [_count(day.isoformat(), numbers.short_month(day)) for day in chosen]
    figures = [f for p in breakdown.parts for f in p.months if f.period.start in chosen]
    caption = say("detail-recent-table", measure=naming.measure(breakdown.measure))
    return Table(caption, columns, rows, sources=sources(figures))


def _listed(page: Page, breakdown: Breakdown) -> list[dict[str, Value]]:
    """Return each part of a list with its share and how it moved from the year before."""
    rows: list[dict[str, Value]] = []
    for part, share in zip(breakdown.parts, breakdown.years[-1].shares, strict=True):
        row: dict[str, Value] = {"name": _name(part)}
        if share:
            row |= {"number": page.number(share.part), "share": page.number(share.of_whole)}
        held = _change(page, part)
        if held and held.ratio is not None:
            moved = derived.excess(held.a, held.b)
            row["change"] = page.number(moved, numbers.relative(moved.value))
        rows.append(row)
    return rows


def _list(
    page: Page,
    breakdown: Breakdown,
    rows: list[dict[str, Value]],
    key: str,
    more: list[Column],
) -> Table:
    year = breakdown.years[-1].period
    before = breakdown.years[0].period
    columns = [
        Column("name", say(key)),
        _count("number", say("detail-number")),
        _count("share", say("detail-share")),
        *([_count("change", say("detail-change", year=before.label))] if before != year else []),
        *more,
    ]
    caption = say(
        "detail-list-table",
        finding=_list_finding(page, breakdown),
        measure=naming.measure(breakdown.measure),
        year=detail.year_words(year),
    )
    figures = [f for p in breakdown.parts for f in p.years]
    return Table(caption, columns, rows, notes=(say(f"{key}-note"),), sources=sources(figures))


def _list_finding(page: Page, breakdown: Breakdown) -> str:
    """Return who leads a list, what it leaves to all others, and how many fell."""
    year, named = breakdown.years[-1], [p for p in breakdown.parts if p.name != REST]
    changes = [held for part in named if (held := _change(page, part))]
    first = year.shares[0]
    rest = year.shares[-1] if len(named) < len(breakdown.parts) else None
    fell = sum(held.difference < 0 for held in changes)
    return say(
        "detail-top-finding",
        n=len(named),
        year=detail.year_words(year.period),
        first=_name(named[0]),
        share=page.remember(first.of_whole) if first else "",
        rest=page.remember(rest.of_whole) if rest else "none",
        held="none" if not changes else "all" if fell == len(named) else "some",
        before=breakdown.years[0].period.label,
        fell=fell,
    )


def _change(page: Page, part: Part) -> Comparison | None:
    return change(page.data, part.years[-1], part.years[0]) if len(part.years) > 1 else None


def _name(part: Part) -> str:
    key = f"detail-state-{part.name}"
    return say(key) if has(key) else detail.head(part)


def _table(
    page: Page,
    breakdown: Breakdown,
    key: str,
    columns: list[Column],
    rows: list[dict[str, Value]],
) -> Table:
    """Return a table of a breakdown, with a note on whether its parts add up."""
    return Table(
        say(key, measure=naming.measure(breakdown.measure)),
        columns,
        rows,
        notes=(detail.sums(page, breakdown),),
        sources=sources([y.whole for y in breakdown.years] + _figures(breakdown)),
    )


def _figures(breakdown: Breakdown) -> list[Figure]:
    return [f for part in breakdown.parts for f in part.years]


def _year() -> Column:
    return Column("year", say("detail-fiscal-year"))


def _count(key: str, title: str) -> Column:
    return Column(key, title, align="right")
