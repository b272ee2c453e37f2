"""Grids of conclusions by definition, what turns them, and how far each definition reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import holds_words as words
from border_report.display import naming, numbers
from border_report.display.escaping import plain_text
from border_report.display.holds import anchor
from border_report.display.phrases import sources
from border_report.display.tables import Column, Markdown, Table, marked
from border_report.display.wording import say
from border_report.measures.conclusions.conclusion import Kind, Outcome, Topic
from border_report.measures.conclusions.definition import COMPONENTS, GEOGRAPHIES
from border_report.measures.conclusions.sensitivity import Effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.notes import Number
    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.conclusions.conclusion import Answer, Cell, Conclusion, Tested
    from border_report.measures.conclusions.reach import Reach
    from border_report.measures.conclusions.sensitivity import Sensitivity

Row = dict[str, "Value"]
READ = "read"
_ADDS_NOTHING = (Outcome.NOT_AVAILABLE, Outcome.SAME)


def grid(page: Page, topic: Topic, rows: Sequence[Tested], read: Sequence[Sensitivity]) -> Table:
    """Return a topic's conclusions by definition: a column for who counted where."""
    rows = [row for row in of_topic(topic, rows) if row.conclusion.stated.measure]
    effects = {row.conclusion.id: row.effect for row in read}
    columns = [Column("conclusion", say("holds-conclusion"))]
    counted = {cell.definition.counts.component for row in rows for cell in row.cells}
    columns += [
        Column(
            f"{component} {geography}",
            say(f"holds-head-{naming.key_of(component)}"),
            say(f"holds-head-{naming.key_of(geography)}"),
        )
        for component in COMPONENTS
        if component in counted
        for geography in GEOGRAPHIES
    ]
    made = [row for tested in rows for row in _by_measure(page, tested, effects)]
    return _grid(f"{topic}", columns, made, rows)


def grid_of_statements(
    page: Page, topic: Topic, rows: Sequence[Tested], read: Sequence[Sensitivity]
) -> Table:
    """Return a topic's conclusions by the set of statements or counts that they are asked of."""
    rows = [row for row in of_topic(topic, rows) if not row.conclusion.stated.measure]
    effects = {row.conclusion.id: row.effect for row in read}
    bases = dict.fromkeys(cell.definition.basis for row in rows for cell in row.cells)
    columns = [Column("conclusion", say("holds-conclusion"))]
    columns += [Column(basis.value, words.basis(basis)) for basis in bases]
    made: list[Row] = []
    for tested in rows:
        row: Row = {"conclusion": _head(page, tested)}
        row |= {
            cell.definition.basis.value: _outcome(page, cell, tested.conclusion)
            for cell in tested.cells
        }
        made.append(row | _read(effects, tested))
    name = "statements" if topic is Topic.CLAIMS else f"{topic}"
    return _grid(name, columns, made, rows)


def of_topic(topic: Topic, rows: Sequence[Tested]) -> list[Tested]:
    """Return the conclusions of a topic."""
    return [row for row in rows if row.conclusion.topic is topic]


def turns(page: Page, topic: Topic, rows: Sequence[Tested]) -> Table:
    """Return every flip of a topic with what is beyond the sentence's own, number by number."""
    made: list[Row] = []
    for row in of_topic(topic, rows):
        lines = _turning(page, row)
        if lines:
            made += [
                {"by": Markdown(f"**{words.statement(page.plainly, row.conclusion)}**")},
                *lines,
            ]
    columns = [
        Column("by", say("holds-turns-by")),
        Column("there", say("holds-turns-here")),
        Column("against", say("holds-turns-against")),
    ]
    flips = [cell for row in of_topic(topic, rows) for cell in row.flipping]
    figures = [f for cell in flips if cell.answer for f in cell.answer.figures[:2]]
    return Table(
        say("holds-turns-caption" if made else "holds-turns-none"),
        columns,
        made or [{"by": say("holds-turns-no-row")}],
        sources=sources(figures),
    )


def unread_table(page: Page, read: Sequence[Sensitivity]) -> Table:
    """Return the conclusions whose numbers rest on rows that weren't read in the source."""
    changed = [row for row in read if row.effect is not Effect.SAME]
    made: list[Row] = [
        {
            "conclusion": Markdown(words.statement(page.plainly, row.conclusion)),
            "stated": _numbers(page, row.conclusion.said, row.conclusion.kind),
            "alone": _numbers(page, row.answer, row.conclusion.kind) if row.answer else None,
            "effect": None
            if row.effect is Effect.NOT_AVAILABLE
            else say(f"holds-effect-{row.effect.value.replace(' ', '-')}"),
        }
        for row in changed
    ]
    columns = [
        Column("conclusion", say("holds-conclusion")),
        Column("stated", say("holds-read-stated")),
        Column("alone", say("holds-read-alone")),
        Column("effect", say("holds-read-effect")),
    ]
    figures = [f for row in changed for f in row.conclusion.said.figures[:2]]
    return Table(
        say("holds-read-caption" if made else "holds-read-empty"),
        columns,
        made or [{"conclusion": say("holds-turns-no-row")}],
        sources=sources(figures),
    )


def reach_table(reaches: Sequence[Reach]) -> Table:
    """Return how far back and forward the data go under each definition."""
    rows: list[Row] = [
        {
            "definition": words.definition_alone(reach.measure),
            "years": _span([f.period.label for f in reach.years]),
            "months": _span([numbers.short_month(f.period.start) for f in reach.months]),
            "missing": reach.missing if reach.months else None,
        }
        for reach in reaches
    ]
    columns = [
        Column("definition", say("holds-reach-definition")),
        Column("years", say("holds-reach-years")),
        Column("months", say("holds-reach-months")),
        Column("missing", say("holds-reach-missing"), align="right"),
    ]
    figures = [f for reach in reaches for f in (*reach.years[:1], *reach.months[-1:])]
    return Table(say("holds-reach-caption"), columns, rows, sources=sources(figures))


def _grid(topic: str, columns: list[Column], made: list[Row], rows: Sequence[Tested]) -> Table:
    columns.append(Column(READ, say("holds-head-read"), say("holds-head-read-unit")))
    figures = [f for row in rows for f in row.conclusion.said.figures[:2]]
    notes = [say("holds-grid-note"), say("holds-grid-read")]
    return Table(
        say(f"holds-grid-{topic}"),
        columns,
        made or [{"conclusion": say("holds-grid-none")}],
        notes=notes if made else (),
        sources=sources(figures),
    )


def _by_measure(page: Page, tested: Tested, effects: dict[str, Effect]) -> list[Row]:
    conclusion = tested.conclusion
    with_basis = len({cell.definition.basis for cell in tested.cells}) > 1
    by_row: dict[str, list[Cell]] = {}
    for cell in tested.cells:
        name = words.variant(cell.definition, with_basis=with_basis)
        by_row.setdefault(name, []).append(cell)
    made: list[Row] = []
    for name, cells in by_row.items():
        if made and all(cell.outcome in _ADDS_NOTHING for cell in cells):
            continue
        first = not made
        head = _head(page, tested, name) if first else Markdown(f"[{name}]{{.variant}}", name)
        row: Row = {"conclusion": head}
        for cell in cells:
            counted = cell.definition.counts
            key = f"{counted.component} {counted.geography}"
            row[key] = _outcome(page, cell, conclusion)
        made.append(row | (_read(effects, tested) if first else {READ: ""}))
    return made


def _head(page: Page, tested: Tested, name: str = "") -> Markdown:
    """Return a conclusion as the head of its row: its anchor, what it says, how often it holds."""
    said = words.statement(page.plainly, tested.conclusion)
    score = say("holds-score", holds=len(tested.holding), all=len(tested.decided))
    text = f"[{said}]{{#{anchor(tested.conclusion.id)} .said}} [{score}]{{.score}}"
    return Markdown(f"{text} [{name}]{{.variant}}" if name else text, plain_text(said))


def _outcome(page: Page, cell: Cell, conclusion: Conclusion) -> Markdown | None:
    """Return a cell of the grid; None where nothing is available."""
    if cell.outcome is Outcome.NOT_AVAILABLE or cell.answer is None:
        return None
    key = cell.outcome.value.replace(" ", "-")
    word = say(f"holds-outcome-{key}")
    shown = f"[{word}]{{.outcome .{key}}}"
    beside = "" if cell.outcome is Outcome.SAME else words.answer(page, cell, conclusion)
    value = word
    if beside:
        shown = say("holds-answer", outcome=shown, answer=beside)
        bare = beside.value if isinstance(beside, Markdown) else beside
        value = say("holds-answer", outcome=word, answer=str(bare))
    made = Markdown(shown, value, id=beside.id if isinstance(beside, Markdown) else "")
    crossed = cell.outcome is not Outcome.SAME and any(k.cuts for k in cell.answer.breaks)
    return marked(made, "b") if crossed else made


def _read(effects: dict[str, Effect], tested: Tested) -> Row:
    effect = effects.get(tested.conclusion.id)
    if effect is None or effect is Effect.NOT_AVAILABLE:
        return {READ: None}
    return {READ: say(f"holds-effect-{effect.value.replace(' ', '-')}")}


def _turning(page: Page, tested: Tested) -> list[Row]:
    """Return what turns a conclusion, definitions that give the same numbers in one row."""
    conclusion = tested.conclusion
    alike: dict[tuple[float, ...], list[Cell]] = {}
    for cell in tested.flipping:
        if cell.answer is not None:
            alike.setdefault(tuple(f.value for f in cell.answer.figures[:2]), []).append(cell)
    made: list[Row] = []
    for cells in alike.values():
        first, *others = (words.definition(cell.definition, conclusion) for cell in cells)
        by = first
        if others:
            by = say("holds-turns-also", definition=first, others=numbers.listed(others))
        made.append({"by": Markdown(by), **_beside(page, conclusion, cells[0].answer)})
    return made


def _beside(page: Page, conclusion: Conclusion, answer: Answer | None) -> Row:
    """Return the deciding number and what it is set against: another, or the one claimed."""
    own, *other = _shown(answer) if answer else ()
    there = _item(page, own, conclusion.kind)
    if conclusion.kind in (Kind.DAYS, Kind.CLAIM) and conclusion.named:
        return {"there": there, "against": words.named(page, conclusion)}
    return {"there": there, "against": _item(page, other[0], conclusion.kind) if other else ""}


def _shown(answer: Answer) -> tuple[Number, ...]:
    return (answer.shown or answer.figures)[:2]


def _item(page: Page, shown: Number, kind: Kind) -> Markdown:
    number = page.number(shown)
    said = say("holds-turns-item", what=words.figure_name(shown, kind), number=number)
    return Markdown(said, id=number.id)


def _numbers(page: Page, answer: Answer, kind: Kind) -> Markdown | None:
    items = [_item(page, shown, kind) for shown in _shown(answer)]
    if not items:
        return None
    return Markdown("; ".join(items), "; ".join(str(item.value) for item in items))


def _span(labels: Sequence[str]) -> str | None:
    if not labels:
        return None
    return say("holds-reach-span", first=labels[0], last=labels[-1])
