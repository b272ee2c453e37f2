"""Tables as pandoc markdown and as CSV, made of the same cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import pandas as pd

from border_report.display import numbers
from border_report.display.escaping import escape, plain_text, safe_cell
from border_report.display.wording import say

Align = Literal["left", "right", "center"]
Value = str | int | float | None
Marks = Literal["p", "b", "e", "n", "r", "x", "z"]

_RULES = {"left": ":---", "right": "---:", "center": ":---:"}


class Markdown(str):
    """Text that is markdown already; every other text in a table is escaped.

    Attributes
    ----------
    value : str, int, float or None
        What stands for it in the CSV.
    marks : str
        Shorthand letters that qualify it: p, b, e, n, r, x, z.
    id : str
        Id of the figure or derived number that it shows, "" if it shows none.
    """

    __slots__ = ("id", "marks", "value")

    value: Value
    marks: str
    id: str

    def __new__(cls, text: str, value: Value = None, marks: str = "", id: str = "") -> Markdown:
        """Return the text with its bare value, by default the text without markup."""
        made = super().__new__(cls, text)
        made.value = plain_text(text) if value is None else value
        made.marks = marks
        made.id = id
        return made


@dataclass(frozen=True)
class Column:
    """One column: its key in the rows, its heading, the unit under it, its alignment."""

    key: str
    title: str
    unit: str = ""
    align: Align = "left"


@dataclass(frozen=True)
class Table:
    """A captioned table.

    Attributes
    ----------
    caption : str
        Markdown: the finding, then what is counted, where and when.
    columns : sequence of Column
    rows : sequence of mappings
        Column key to cell: `Markdown`, text (escaped), a number (written with thousands
        separators, a float with one decimal), or None where a value isn't available, shown as
        ``[x]``. A key that isn't there is a cell to which its column doesn't apply, ``[z]``;
        a row of one cell is a remark, and empty beside it. See `marked` and `qualified`.
    notes : sequence of str
        Markdown sentences shown below.
    sources : sequence of str
        Ids in the sources table.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Value]]
    notes: Sequence[str] = field(default=())
    sources: Sequence[str] = field(default=())

    @classmethod
    def of_frame(cls, frame: pd.DataFrame, caption: str = "") -> Table:
        """Return a data frame as a table: numbers to the right, missing values empty."""
        columns = [
            Column(str(name), str(name), align="right" if values.dtype.kind in "if" else "left")
            for name, values in frame.items()
        ]
        known = frame.astype(object).where(frame.notna(), None)
        rows = [{str(k): v for k, v in row.items()} for row in known.to_dict("records")]
        return cls(caption, columns, rows)

    @classmethod
    def of_rows(cls, rows: Sequence[Mapping[str, Value]]) -> Table:
        """Return rows as a table whose headings are their keys, for download."""
        keys = dict.fromkeys(key for row in rows for key in row)
        return cls("", [Column(key, key) for key in keys], rows)

    @property
    def marks(self) -> str:
        """The shorthand letters that the cells use, in alphabetical order."""
        used = {m for row in self._cells() for cell in row for m in _marks(cell)}
        return "".join(sorted(used))

    def qualified(self, letters: Callable[[str], str]) -> Table:
        """Return the table with the numbers in it marked.

        Parameters
        ----------
        letters : callable
            Gives for the id of a number the letters that qualify it.
        """
        rows = [{k: _qualified(cell, letters) for k, cell in row.items()} for row in self.rows]
        return replace(self, rows=rows)

    def full_caption(self) -> str:
        """Return the caption with the shorthand explained: it stands above the table."""
        if not self.marks:
            return self.caption
        explained = "; ".join(f"{_mark(m)} {say(f'tables-{m}')}" for m in self.marks)
        return f"{self.caption} {say('tables-shorthand', marks=explained)}"

    def markdown(self) -> str:
        """Return the table as a pandoc pipe table, without its caption."""
        heads = [_heading(column) for column in self.columns]
        lines = [_line(heads), _line([_RULES[column.align] for column in self.columns])]
        lines += [_line([_cell(cell) for cell in row]) for row in self._cells()]
        return "\n".join(lines) + "\n"

    def csv(self) -> str:
        """Return the cells as CSV: keys as header, plain values, `notes` for the shorthand."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        marks = self.marks
        writer.writerow([c.key for c in self.columns] + (["notes"] if marks else []))
        for row in self._cells():
            used = "".join(sorted({m for cell in row for m in _marks(cell)}))
            cells = [safe_cell(_bare(cell)) for cell in row]
            writer.writerow(cells + ([used] if marks else []))
        return out.getvalue()

    def ids(self) -> list[list[str]]:
        """Return the ids of the numbers in the rows of `csv`, the head apart; "" for none."""
        extra = [""] if self.marks else []
        return [[_id(cell) for cell in row] + extra for row in self._cells()]

    def _cells(self) -> list[list[Value]]:
        keys = [column.key for column in self.columns]
        return [
            [row.get(key, "" if len(row) == 1 else _NOT_APPLICABLE) for key in keys]
            for row in self.rows
        ]


def marked(cell: Value, marks: str) -> Markdown:
    """Return a cell with shorthand letters behind it, as in ``12,242 [p]``."""
    text = _cell(cell) + "".join(f" {_mark(m)}" for m in marks)
    return Markdown(text, _bare(cell), _marks(cell) + marks, _id(cell))


def _heading(column: Column) -> str:
    unit = f" [{escape(column.unit)}]{{.unit}}" if column.unit else ""
    return escape(column.title) + unit


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _mark(letter: str) -> str:
    return f"[\\[{letter}\\]]{{.shorthand}}"


def _marks(cell: Value) -> str:
    if cell is None:
        return "x"
    return cell.marks if isinstance(cell, Markdown) else ""


def _qualified(cell: Value, letters: Callable[[str], str]) -> Value:
    found = "".join(m for m in letters(_id(cell)) if m not in _marks(cell)) if _id(cell) else ""
    return marked(cell, found) if found else cell


def _id(cell: Value) -> str:
    return cell.id if isinstance(cell, Markdown) else ""


_NOT_APPLICABLE = Markdown(_mark("z"), "", "z")


def _bare(cell: Value) -> Value:
    value = cell.value if isinstance(cell, Markdown) else cell
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _cell(cell: Value) -> str:
    if cell is None:
        return _mark("x")
    if isinstance(cell, Markdown):
        return cell.replace("\n", " ")
    if isinstance(cell, str):
        return escape(cell)
    return numbers.count(cell) if isinstance(cell, int) else numbers.decimal(cell)
