"""Find every fault of the tables at once: schema, keys, references, sums."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from border_report.data.fault import REBUILD, Fault, fault_of
from border_report.data.package import Package, read_descriptor
from border_report.data.reconcile import reconcile

ADDS_UP = "mend the value or those it adds up with"


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


def _plain(resource: Any) -> dict[str, Any]:
    """Return a resource without our own properties, and without profiles to be fetched."""
    copy: dict[str, Any] = json.loads(json.dumps(resource))
    copy.pop("asOf", None)
    copy.pop("$schema", None)
    copy["schema"].pop("$schema", None)
    return copy
