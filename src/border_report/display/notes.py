"""Notes: for each number what it counts, over what time, how exactly, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from border_report.display import naming, numbers, sourcing
from border_report.display.sourcing import Run, Sources
from border_report.display.wording import say
from border_report.measures.derived import PER_RESIDENTS, Derived
from border_report.measures.figure import Figure, Vintage
from border_report.measures.measure import Authority, Place

Number = Figure | Derived
ROWS_SHOWN = 3  # a sum over hundreds of months names its ends


@dataclass(frozen=True)
class Item:
    """One entry of a note: a term, and lines of words that may lead somewhere."""

    term: str
    lines: tuple[tuple[Run, ...], ...]


def anchor(notebook: str, number: Number) -> str:
    """Return the id of a number's note: ``n-administrations-usbp-nationwide-…``."""
    return f"n-{notebook}-{number.id}"


def note(notebook: str, number: Number, text: str, sources: Sources, as_of: date | None) -> str:
    """Return the note of one number as a pandoc div with a definition list.

    Parameters
    ----------
    notebook : str
        Name of the notebook that shows the number; part of the note's id.
    number : Figure or Derived
    text : str
        The number as the reader sees it, in markdown; heads the note.
    sources : mapping
        Rows of the sources table by id.
    as_of : date or None
        The day of the edition; a source published later is marked as a later print.
    """
    *said, source = items(notebook, number, sources, as_of)
    cited = sourcing.cite_together(source_ids_of(number), sources, as_of)
    made = [*map(_markdown, said), f"{source.term}\n:   {cited}"]
    head = f"::: {{#{anchor(notebook, number)} .figure-note}}\n[{text}]{{.figure-note-head}}"
    return "\n\n".join([head, *made, ":::"])


def items(notebook: str, number: Number, sources: Sources, as_of: date | None) -> tuple[Item, ...]:
    """Return what a note says, in order, for markdown and for records alike."""
    operands = operands_of(number)
    said = [
        ("notes-counts", [_counts(f) for f in operands]),
        ("notes-place", [_place(f) for f in operands]),
        ("notes-authority", [
            naming.dimension(f.measure.authority, "long")
            for f in operands if f.measure.authority is not Authority.NONE
        ]),
        ("notes-at", [
            naming.dimension(f.measure.place)
            for f in operands if f.measure.place is not Place.NONE
        ]),
        ("notes-unit", [naming.dimension(f.measure.unit) for f in operands]),
        ("notes-period", [naming.period(f.period) for f in operands]),
        ("notes-exactness", [naming.dimension(f.exactness) for f in operands]),
    ]  # fmt: skip
    made = [_plain(key, _ends(words)) for key, words in said if words]
    made += _formula(notebook, number)
    made.append(_plain("notes-vintage", _ends([_vintage(f.vintage) for f in operands])))
    made.append(_rows(operands))
    made.append(_plain("notes-confidence", [naming.confidence(confidence_of(number))]))
    cited = sourcing.cite(source_ids_of(number), sources, as_of)
    made.append(Item(say("notes-source", n=len(cited)), cited))
    return tuple(made)


def operands_of(number: Number) -> tuple[Figure, ...]:
    """Return the figures that a number is computed from; a figure itself is the only one."""
    return number.operands if isinstance(number, Derived) else (number,)


def source_ids_of(number: Number) -> tuple[str, ...]:
    """Return the ids of a number's sources, each once."""
    return tuple(dict.fromkeys(s for f in operands_of(number) for s in f.source_ids))


def confidence_of(number: Number) -> str:
    """Return the weakest confidence of what a number is computed from."""
    found = {f.confidence for f in operands_of(number)}
    return next((level for level in ("recalled", "secondary") if level in found), "read")


def _counts(figure: Figure) -> str:
    measure = figure.measure
    return f"{naming.dimension(measure.kind)}: {naming.dimension(measure.component, 'long')}"


def _place(figure: Figure) -> str:
    words = naming.dimension(figure.measure.geography, "long")
    return words if figure.measure.subject == "all" else f"{words}: {figure.measure.subject}"


def formula(number: Number, told: Sequence[str] = ()) -> str:
    """Return in words how a number is computed, "" for one that stands in a row as it is.

    Parameters
    ----------
    number : Figure or Derived
    told : sequence of str
        How to name the first two operands; by their numbers alone when empty.
    """
    if isinstance(number, Figure):
        return number.formula
    named = told or [numbers.plain(f) for f in number.operands[:2]]
    a, b, *_ = [*named, "", ""]
    per, n = numbers.count(PER_RESIDENTS), len(number.operands)
    return say(f"notes-operation-{number.operation}", a=a, b=b, n=n, per=per)


def _formula(notebook: str, number: Number) -> list[Item]:
    said = formula(number)
    if not said:
        return []
    lines: list[tuple[Run, ...]] = [((said, ""),)]
    if isinstance(number, Derived):
        lines += [
            ((numbers.plain(f), f"#{anchor(notebook, f)}"), (f" ({when(f)})", ""))
            for f in number.operands[:2]
        ]
    return [Item(say("notes-formula"), tuple(lines))]


def when(figure: Figure) -> str:
    """Return a figure's period in few words, and its subject where it has one."""
    words = naming.short_period(figure.period)
    return words if figure.measure.subject == "all" else f"{figure.measure.subject}, {words}"


def _vintage(vintage: Vintage) -> str:
    words = vintage.label
    if vintage.provisional:
        words = say("notes-provisional", label=words)
    if vintage.published_on:
        words = say("notes-published", label=words, day=numbers.day(vintage.published_on))
    return words


def _rows(operands: Sequence[Figure]) -> Item:
    """Name each table once, linked to where the site offers it, with its rows' keys."""
    keys: dict[str, dict[str, None]] = {}
    for row in (row for figure in operands for row in figure.rows):
        keys.setdefault(row.table, {})[", ".join(row.key)] = None
    lines = []
    for table, found in keys.items():
        every = list(found)
        listed = every if len(every) <= ROWS_SHOWN else [every[0], "…", every[-1]]
        rows = say("notes-rows-of", n=len(found))
        lines.append(((table, f"#table-{table}"), (f", {rows}: {'; '.join(listed)}", "")))
    return Item(say("notes-rows"), tuple(lines))


def _plain(key: str, lines: Iterable[str]) -> Item:
    return Item(say(key), tuple(((numbers.keep_together(line), ""),) for line in lines))


def _ends(lines: Sequence[str]) -> list[str]:
    """Return lines each once, and of many the first two alone: a rank has hundreds."""
    return list(dict.fromkeys(lines[:2]))


def _markdown(item: Item) -> str:
    lines = [f":   {''.join(map(sourcing.markdown, line))}" for line in item.lines]
    return "\n".join([item.term, *lines])
