"""Find every fault of the tables at once: schema, keys, references, sums."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from border_report.data.fault import REBUILD, Fault, fault_of
from border_report.data.package import Package, read_descriptor
from border_report.data.reconcile import reconcile

ADDS_UP = "mend the value or those it adds up with"
# The tables are offered for download as they are, and their text stands on pages as it is.
REFUSED = (
    (r"\s*[=+\-@＝＋－＠]", "a spreadsheet takes this for a formula", "begin with a word"),
    (
        r".*[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]",
        "the text holds a character that isn't seen",
        "write it on one line, without control characters",
    ),
    (r"\s|.*\s$", "there is space around the text", "take it away"),
    (r".*\{\{<", "a renderer takes this for a command", "write it without {{<"),
)


def check(root: Path) -> list[Fault]:
    """Return all faults of the tables of a project, none if they are sound.

    Types, constraints, keys and references are checked by Frictionless; then text, for what
    would be more than text elsewhere. Sums are checked when there are no other faults, since
    they need sound columns.

    Raises
    ------
    DataError
        When there is no readable `datapackage.json`.
    """
    package = Package(Path(root), read_descriptor(Path(root)))
    faults = _missing_files(package) or _frictionless(package) or list(_text(package))
    if faults:
        return faults
    return [
        Fault(f"data/{name}.csv", row, column, value, problem, ADDS_UP)
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
    # Imported here: it takes longer than all else, and sound tables are checked only once.
    from frictionless import Checklist
    from frictionless import Package as FrictionlessPackage

    described = FrictionlessPackage.from_descriptor(
        {
            "name": package.descriptor["name"],
            "resources": [_plain(package.resource(name)) for name in package.names],
        },
        basepath=str(package.root / "data"),
    )
    report = described.validate(Checklist(), limit_errors=100_000)
    faults = [
        fault_of(f"data/{task.place}", error, package.resource(task.name)["schema"])
        for task in report.tasks
        for error in task.errors
    ]
    return [fault for fault in faults if fault]


def _text(package: Package) -> Iterator[Fault]:
    """Yield each cell of text that would be a formula, a command or unseen."""
    for name in package.names:
        table, resource = package.table(name), package.resource(name)
        for field in resource["schema"]["fields"]:
            if field["type"] != "string":
                continue
            for pattern, problem, remedy in REFUSED:
                refused = table[field["name"]].str.match(pattern, flags=re.DOTALL)
                for index in table.index[refused]:
                    value = str(table.loc[index, field["name"]])
                    file = f"data/{resource['path']}"
                    yield Fault(file, int(index) + 2, field["name"], value, problem, remedy)


def _plain(resource: Any) -> dict[str, Any]:
    """Return a resource without our own properties, and without profiles to be fetched."""
    copy: dict[str, Any] = json.loads(json.dumps(resource))
    copy.pop("asOf", None)
    copy.pop("$schema", None)
    copy["schema"].pop("$schema", None)
    return copy
