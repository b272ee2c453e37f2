"""Find every fault of the tables at once: schema, keys, references, sums."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from border_report.data.package import Package, read_descriptor

REMEDIES = {
    "type-error": "write a value of that type, or leave the cell empty where it may be",
    "constraint-error": "write a value that the column allows; datapackage.json describes it",
    "primary-key": "remove one of the two rows, or mend its key",
    "foreign-key": "add the row that is referred to, or mend the reference",
    "blank-row": "remove the row",
    "missing-label": "add the column back, in its place",
    "incorrect-label": "name the column as datapackage.json does",
    "extra-label": "remove the column, or describe it in src/border_report/data/schema",
    "duplicate-label": "remove one of the two columns",
    "missing-cell": "give the row as many cells as the header has",
    "extra-cell": "give the row as many cells as the header has",
}
REBUILD = "mend the file, or make it again with 'border-report data build'"


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


def check(root: Path) -> list[Fault]:
    """Return all faults of the tables of a project, none if they are sound.

    Types, constraints, keys and references are checked by Frictionless. Sums are checked when
    there are no other faults, since they need sound columns.

    Raises
    ------
    DataError
        When there is no readable `datapackage.json`.
    """
    package = Package(Path(root), read_descriptor(Path(root)))
    faults = _missing_files(package) or _frictionless(package)
    if faults:
        return faults
    from border_report.data.reconcile import reconcile

    return [
        Fault(f"data/{name}.csv", row, column, value, problem, "mend the value or those it adds up with")
        for name, row, column, value, problem in reconcile(package)
    ]


def _missing_files(package: Package) -> list[Fault]:
    paths = [Path("data") / package.resource(name)["path"] for name in package.names]
    return [
        Fault(path.as_posix(), None, "", "", "the file is missing", REBUILD)
        for path in paths
        if not (package.root / path).is_file()
    ]


def _frictionless(package: Package) -> list[Fault]:
    from frictionless import Checklist
    from frictionless import Package as FrictionlessPackage

    # Our own properties and the addresses of profiles mean nothing here; validation is offline.
    resources = [_plain(package.resource(name)) for name in package.names]
    described = FrictionlessPackage.from_descriptor(
        {"name": package.descriptor["name"], "resources": resources},
        basepath=str(package.root / "data"),
    )
    report = described.validate(Checklist(), limit_errors=100_000)
    faults = []
    for task in report.tasks:
        faults += [_fault(f"data/{task.place}", error) for error in task.errors]
    return faults


def _plain(resource: Any) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(resource))
    copy.pop("asOf", None)
    copy.pop("$schema", None)
    copy["schema"].pop("$schema", None)
    return copy


def _fault(file: str, error: Any) -> Fault:
    row = getattr(error, "row_number", None)
    column, value = getattr(error, "field_name", ""), getattr(error, "cell", "")
    if error.type == "primary-key":
        value = ", ".join(error.cells[: len(error.cells)]) if not value else value
    if error.type == "foreign-key":
        column, value = ", ".join(error.field_names), ", ".join(map(str, error.field_cells))
    problem = str(error.note or error.message).rstrip(".")
    return Fault(file, row, column, value, problem, REMEDIES.get(error.type, REBUILD))
