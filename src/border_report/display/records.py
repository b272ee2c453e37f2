"""Records: what is known of each number that a notebook shows, for pages and programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from border_report.display import naming, notes, numbers, sourcing
from border_report.display.escaping import plain_text
from border_report.display.notes import Number, operands_of
from border_report.display.sourcing import Sources
from border_report.display.wording import say
from border_report.measures.derived import Derived
from border_report.measures.figure import Exactness, Figure
from border_report.measures.measure import Measure

LINEAR = "linear"
SOURCES_QUOTED = 2


@dataclass(frozen=True)
class Recorder:
    """Makes the records of one notebook.

    Attributes
    ----------
    notebook : str
        Its name.
    sources : mapping
        Rows of the sources table by id.
    as_of : date or None
        The day of the edition.
    known_on : date
        The day by whose end everything shown had been published; a quotation names it.
    """

    notebook: str
    sources: Sources
    as_of: date | None
    known_on: date

    def record(self, number: Number, text: str) -> dict[str, Any]:
        """Return the record of one number, made of text, numbers, lists and mappings alone.

        Parameters
        ----------
        number : Figure or Derived
        text : str
            How it was first shown, in markdown.
        """
        operands = operands_of(number)
        items = notes.items(self.notebook, number, self.sources, self.as_of)
        *_, source = items
        return {
            "id": number.id,
            "value": number.value,
            "text": plain_text(text),
            "unit": naming.unit(number),
            **_computation(number),
            "formula": notes.formula(number),
            "measure": _measure([f.measure for f in operands]),
            "period": {
                "label": _joined(f.period.label for f in operands),
                "start": min(f.period.start for f in operands).isoformat(),
                "end": max(f.period.end for f in operands).isoformat(),
                "complete": all(f.period.complete for f in operands),
            },
            "exactness": _joined(f.exactness.value for f in operands),
            "vintage": _joined(f.vintage.label for f in operands),
            "confidence": notes.confidence_of(number),
            "sources": [
                {"id": i, "text": sourcing.text(line), "url": _url(line)}
                for i, line in zip(notes.source_ids_of(number), source.lines, strict=True)
            ],
            "note": [pair for item in items for pair in _lines(item)],
            "quote": self.quote(number),
        }

    def quote(self, number: Number) -> str:
        """Return a number as it can be pasted: what it counts, when, source and as-of day."""
        if isinstance(number, Figure):
            what = say(
                "notes-quote-figure",
                number=numbers.plain(number),
                counted=_counted(number),
                unit=naming.unit(number),
                exactness=_exactness(number),
            )
        else:
            told = [f"{numbers.plain(f)} ({_counted(f)})" for f in number.operands[:2]]
            what = say(
                "notes-quote-derived",
                number=numbers.plain(number),
                formula=notes.formula(number, told),
            )
        ids = notes.source_ids_of(number)
        source = sourcing.cite_in_short(ids, self.sources, SOURCES_QUOTED, self.as_of)
        day = numbers.day(self.known_on)
        said = say("notes-quote", what=what, source=source, day=day)
        return said.replace(numbers.NBSP, " ")


def _computation(number: Number) -> dict[str, Any]:
    """Return how to compute a number again: from cells, or from other numbers."""
    if isinstance(number, Derived):
        ids = [f.id for f in number.operands]
        return {"operation": number.operation.value, "operands": ids, "inputs": [], "divisor": 1.0}
    inputs = [
        {"table": r.table, "key": list(r.key), "column": r.column, "weight": r.weight}
        for r in number.rows
    ]
    return {"operation": LINEAR, "operands": [], "inputs": inputs, "divisor": number.divisor}


def _lines(item: notes.Item) -> list[list[Any]]:
    """Return an entry of a note line by line; the lines after the first have no term."""
    terms = [item.term, *[""] * (len(item.lines) - 1)]
    return [
        [term, [list(run) for run in line]] for term, line in zip(terms, item.lines, strict=True)
    ]


def _measure(measures: list[Measure]) -> dict[str, str]:
    """Return each dimension in words; where operands differ in one, the words of each."""
    return {
        field.name: _joined(
            m.subject if field.name == "subject" else naming.dimension(getattr(m, field.name))
            for m in measures
        )
        for field in fields(Measure)
    }


def _counted(figure: Figure) -> str:
    return f"{naming.measure(figure.measure)}, {naming.period(figure.period)}"


def _exactness(figure: Figure) -> str:
    if figure.exactness is Exactness.EXACT:
        return "none"
    return naming.dimension(figure.exactness)


def _joined(words: Iterable[str]) -> str:
    """Return words each once; a rank among hundreds names the first two and the last."""
    once = list(dict.fromkeys(words))
    return "; ".join(once if len(once) <= 3 else [*once[:2], "…", once[-1]])


def _url(line: Iterable[sourcing.Run]) -> str:
    return next((href for _, href in line if href), "")
