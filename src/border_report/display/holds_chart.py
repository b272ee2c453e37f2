"""The headline's factor under every definition, as dots on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import altair as alt

from border_report.display import holds_words, naming, numbers, theme
from border_report.display.frame import layer, text_width, words
from border_report.display.nothing import show_nothing
from border_report.display.phrases import sources
from border_report.display.tables import Table
from border_report.display.wording import say
from border_report.measures.conclusions.conclusion import Kind, Outcome
from border_report.measures.conclusions.definition import MEASURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.measures.conclusions.conclusion import Cell, Tested
    from border_report.measures.measure import Measure

ROW = 21  # px from one dot to the next
HEAD = 26  # px of a group's title
GAP = 10
FOOT = 22


@dataclass(frozen=True)
class Band:
    """Factors that bear the headline out: from `low` to `high`."""

    low: float
    high: float
    rounds: bool


def show(page: Page, rows: Sequence[Tested]) -> None:
    """Show the factor of the headline's first year under each definition that has it."""
    tested = next((row for row in rows if row.conclusion.kind is Kind.TIMES), None)
    if tested is None:
        day = numbers.day(page.as_of) if page.as_of else ""
        none = say("holds-chart-none", limited="yes" if day else "no", day=day)
        show_nothing(page, none, say("holds-chart-none-caption", sentence=none))
        return
    conclusion = tested.conclusion
    found = _finding(page, tested)
    band = _band([ratio.value for ratio in conclusion.ratios])
    listed = "; ".join(_item(page, cell) for cell in tested.cells)
    described = say("holds-chart-alt", finding=found, listed=listed)
    shown = [c.answer for c in tested.cells if c.answer is not None]
    page.chart(
        _dots(theme.WIDE, tested, band, described),
        narrow=_dots(theme.NARROW, tested, band, described),
        caption=say(
            "holds-chart-caption",
            finding=found,
            later=conclusion.scope[0],
            earlier=conclusion.scope[1],
        ),
        alt=described,
        sources=sources([f for answer in shown for f in answer.figures]),
        note=_note(tested, band),
        csv=_values(page, tested),
    )


def _finding(page: Page, tested: Tested) -> str:
    found = [c.answer.factor for c in tested.flipping if c.answer and c.answer.factor]
    others = sorted(found, key=lambda factor: factor.value)
    return say(
        "holds-chart-finding",
        stated=holds_words.statement(page.plainly, tested.conclusion),
        flips=len(others),
        holds=len(tested.holding),
        all=len(tested.decided),
        low=page.remember(others[0]) if others else "",
        high=page.remember(others[-1]) if others else "",
    )


def _band(span: Sequence[float]) -> Band:
    low, high = min(span), max(span)
    if round(low) == round(high) > 1:
        return Band(round(low) - 0.5, round(low) + 0.5, rounds=True)
    return Band(low, high, rounds=False)


def _dots(width: int, tested: Tested, band: Band, description: str) -> alt.LayerChart:
    ordered = [cell for cells in _groups(tested) for cell in cells if _any_held(cells)]
    names = [_name(c.definition.counts, short=width < theme.WIDE) for c in ordered]
    left = max(map(text_width, names)) + 12
    factors = [c.answer.factor.value for c in ordered if c.answer and c.answer.factor]
    scale = (width - left - 44) / max([*factors, band.high])
    heads, texts, dots, labels, absent, rules = ([] for _ in range(6))
    y, group = 0.0, ""
    for cell, name in zip(ordered, names, strict=True):
        law = holds_words.law(cell.definition.counts, head=True)
        if law != group:
            y += GAP if group else 0
            heads.append({"x": 0, "y": y + 8, "t": law})
            y, group = y + HEAD, law
        texts.append({"x": left - 10, "y": y, "t": name})
        factor = cell.answer.factor if cell.answer else None
        if factor is None:
            missing = _missing(tested, short=width < theme.WIDE)
            absent.append({"x": left, "y": y, "t": missing})
        else:
            x = left + factor.value * scale
            rules.append({"x": left, "x2": x, "y": y})
            dots.append((cell, {"x": x, "y": y, "label": f"{name}: {_factor(factor.value)}"}))
            labels.append({"x": x + 11, "y": y, "t": _factor(factor.value)})
        y += ROW
    height = y - ROW / 2
    label = say("holds-chart-band")
    middle = min(left + (band.low + band.high) / 2 * scale, width - text_width(label) / 2)
    layers = [
        _box(left + band.low * scale, left + band.high * scale, height),
        _lines(rules),
        *[_dot(cell, at) for cell, at in dots],
        words(heads, size=13.5, weight=600, color=theme.INK),
        words(texts, color=theme.INK3, align="right"),
        words(labels, weight=600, color=theme.INK),
        words(absent, color=theme.INK3),
        words([{"x": middle, "y": height + 11, "t": label}], color=theme.INK3, align="center"),
    ]  # fmt: skip
    return alt.LayerChart(
        layer=[mark for mark in layers if mark.data.values],
        width=width,
        height=height + FOOT,
        padding=0,
        autosize="none",
        description=description,
    )


def _box(x: float, x2: float, height: float) -> alt.Chart:
    box: alt.Chart = (
        layer([{"x": x, "x2": x2, "y": 0, "y2": height}])
        .mark_rect(fill=theme.PANEL)
        .encode(
            x=alt.X("x:Q", scale=None),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", scale=None),
            y2=alt.Y2("y2:Q"),
        )
    )
    return box


def _lines(rows: Sequence[dict[str, Any]]) -> alt.Chart:
    lines: alt.Chart = (
        layer(rows)
        .mark_rule(color=theme.RULE)
        .encode(x=alt.X("x:Q", scale=None), x2=alt.X2("x2:Q"), y=alt.Y("y:Q", scale=None))
    )
    return lines


def _dot(cell: Cell, at: dict[str, Any]) -> alt.Chart:
    face = theme.face(cell.definition.counts)
    dot: alt.Chart = (
        layer([at])
        .mark_point(shape="circle", size=80, fill=face.fill, stroke=face.hue, opacity=1)
        .encode(
            x=alt.X("x:Q", scale=None), y=alt.Y("y:Q", scale=None), tooltip=alt.Tooltip("label:N")
        )
    )
    return dot


def _item(page: Page, cell: Cell) -> str:
    measure = holds_words.definition_alone(cell.definition.counts)
    if cell.answer is None or cell.answer.factor is None:
        return say("holds-chart-absent", measure=measure)
    factor = page.remember(cell.answer.factor, _factor(cell.answer.factor.value))
    return say("holds-chart-item", measure=measure, factor=factor)


def _groups(tested: Tested) -> list[list[Cell]]:
    """Return the cells law by law, in the order of the definitions."""
    cells = {c.definition.counts: c for c in tested.cells}
    groups: dict[str, list[Cell]] = {}
    for measure in MEASURES:
        if measure in cells:
            groups.setdefault(holds_words.law(measure), []).append(cells[measure])
    return list(groups.values())


def _any_held(cells: Sequence[Cell]) -> bool:
    return any(cell.answer is not None for cell in cells)


def _note(tested: Tested, band: Band) -> str:
    said = say("holds-chart-note" if band.rounds else "holds-chart-note-range")
    without = [cells[0].definition.counts for cells in _groups(tested) if not _any_held(cells)]
    if not without:
        return said
    laws = numbers.listed([holds_words.law(measure) for measure in without])
    return f"{said} {say('holds-chart-without', laws=laws)}"


def _name(measure: Measure, *, short: bool) -> str:
    if not short:
        return holds_words.counted(measure)
    component = say(f"holds-head-{naming.key_of(measure.component)}")
    geography = say(f"holds-head-{naming.key_of(measure.geography)}")
    return say("holds-chart-name", component=component, geography=geography)


def _missing(tested: Tested, *, short: bool) -> str:
    key = "holds-chart-missing"
    return say(f"{key}.short" if short else key, earlier=tested.conclusion.scope[1])


def _factor(value: float) -> str:
    return numbers.factor(value)


def _values(page: Page, tested: Tested) -> Table:
    rows = []
    for cell in tested.cells:
        factor = cell.answer.factor if cell.answer else None
        rows.append(
            {
                "definition": naming.measure(cell.definition.counts),
                "factor": page.number(factor, _factor(factor.value)) if factor else None,
                "outcome": cell.outcome.value
                if cell.outcome is not Outcome.NOT_AVAILABLE
                else None,
            }
        )
    return Table.of_rows(rows)
