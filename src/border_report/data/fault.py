"""A fault of the tables: where it is, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

REBUILD = "mend the file, or make it again with 'border-report data build'"
TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "date": "a date YYYY-MM-DD",
    "boolean": "true or false",
}
OF_THE_LAYOUT = {
    "missing-label": ("the header lacks this column", "add the column back, in its place"),
    "incorrect-label": ("the header has another name here", "name it as datapackage.json does"),
    "extra-label": ("datapackage.json has no such column", "remove the column"),
    "duplicate-label": ("the header has this column twice", "remove one of the two"),
    "blank-row": ("the row is empty", "remove it"),
    "missing-cell": ("the row has fewer cells than the header", "add the cell"),
    "extra-cell": ("the row has more cells than the header", "remove one, or quote a comma"),
}


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file of the package.

    Attributes
    ----------
    file : str
        Path from the project's folder.
    row : int or None
        Line of the file; the header is line 1.
    column, value : str
        Where in the row and what stands there; "" where that makes no sense.
    problem, remedy : str
        What is wrong, and what to do.
    """

    file: str
    row: int | None
    column: str
    value: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the fault in one line."""
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        value = f", value {self.value!r}" if self.value else ""
        return f"{self.file}{row}{column}{value}: {self.problem}; {self.remedy}."


def fault_of(file: str, error: Any, schema: Mapping[str, Any]) -> Fault | None:
    """Return an error of Frictionless in our words, None where another error says the same.

    Parameters
    ----------
    file : str
        Path of the table.
    error : frictionless.Error
        The error; its `type` tells what else it holds.
    schema : mapping
        The table's schema.
    """
    row = getattr(error, "row_number", None)
    column = str(getattr(error, "field_name", ""))
    value = str(getattr(error, "cell", "") or getattr(error, "label", ""))
    fields = {field["name"]: field for field in schema["fields"]}
    if error.type in OF_THE_LAYOUT:
        problem, remedy = OF_THE_LAYOUT[error.type]
    elif error.type == "type-error":
        kind = TYPES[fields[column]["type"]]
        problem, remedy = f"this is not {kind}", f"write {kind}"
    elif error.type == "constraint-error":
        problem, remedy = _constraint(error.note, fields[column]["constraints"])
    elif error.type == "primary-key":
        if "None" in error.note:
            return None
        cells = dict(zip(fields, error.cells, strict=False))
        column = ", ".join(schema["primaryKey"])
        value = ", ".join(str(cells[key]) for key in schema["primaryKey"])
        other = re.sub(r"\D+", "", error.note)
        problem, remedy = f"row {other} has the same key", "remove one of the two, or mend its key"
    elif error.type == "foreign-key":
        column, value = ", ".join(error.field_names), ", ".join(map(str, error.field_cells))
        table = error.reference_name
        problem = f"{table} has no row with this {', '.join(error.reference_field_names)}"
        remedy = f"add it to {table}, or mend the reference"
    else:
        problem, remedy = str(error.note or error.message).rstrip("."), REBUILD
    return Fault(file, row, column, value, problem, remedy)


def _constraint(note: str, constraints: Mapping[str, Any]) -> tuple[str, str]:
    broken = re.search(r'constraint "(\w+)"', note)
    name = broken[1] if broken else ""
    allowed = constraints.get(name)
    if name == "required":
        return "the cell is empty", "write the value"
    if name == "enum":
        return "the value is not allowed", f"write one of {', '.join(constraints['enum'])}"
    if name == "pattern":
        return "the value has another form than it should", f"write it as {allowed}"
    least = {"minimum": "below", "maximum": "above"}.get(name, "outside")
    return f"the value is {least} {allowed}", "write a value within"
