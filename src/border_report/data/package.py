"""Load the data package: its tables, typed by their schema, read only when asked for."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from border_report.data import reading
from border_report.data.cells import Row
from border_report.errors import DataError

Moved = Mapping[tuple[str, ...], tuple[Row, ...]]
DESCRIPTOR = Path("data") / "datapackage.json"
STAMPS = "_build"
Made = TypeVar("Made")
DTYPES = {"integer": "Int64", "number": "Float64", "string": "str", "boolean": "str", "date": "str"}


@dataclass(frozen=True)
class Package:
    """The tables of a project, as they are or as they stood on a day.

    Attributes
    ----------
    root : Path
        The project: the folder that holds `data/`.
    descriptor : mapping
        `datapackage.json`.
    as_of : date or None
        The day by whose end everything in the tables had been published; None for no limit.
    """

    root: Path
    descriptor: Mapping[str, Any] = field(repr=False, compare=False)
    as_of: date | None = None
    _read: Callable[[str], pd.DataFrame] | None = field(default=None, repr=False, compare=False)
    _moved: Callable[[str], Moved] | None = field(default=None, repr=False, compare=False)
    _made: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the tables, in the order of the descriptor."""
        resources = self.descriptor["resources"]
        return tuple(r["name"] for r in resources if r.get("type") == "table")

    def resource(self, name: str) -> Mapping[str, Any]:
        """Return the descriptor of a table, with its schema.

        Raises
        ------
        DataError
            When there is no such table.
        """
        for resource in self.descriptor["resources"]:
            if resource["name"] == name and resource.get("type") == "table":
                found: Mapping[str, Any] = resource
                return found
        raise DataError(f"There is no table {name!r}; there are {', '.join(self.names)}.")

    def table(self, name: str) -> pd.DataFrame:
        """Return a table; a frame of one's own, to change as one likes.

        Columns have the type of their schema: whole numbers `Int64`, decimals `Float64`, text
        `str` ("" where empty), true and false `bool`, dates `datetime.date` (None where empty).

        Raises
        ------
        DataError
            When there is no such table.
        """
        resource = self.resource(name)
        if self._read is not None:
            return self._read(name).copy(deep=False)
        fields = tuple((f["name"], f["type"]) for f in resource["schema"]["fields"])
        content = reading.content(self.root, f"data/{resource['path']}")
        return _typed(content, fields).copy(deep=False)

    def moved(self, name: str) -> Moved:
        """Return by primary key the cells that totals of a table are taken from, as of a day.

        Empty without a limit: each total is its own cell. See `data.cells.cells`.
        """
        return self._moved(name) if self._moved is not None else {}

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of the tables under a key, made when first asked for.

        Parameters
        ----------
        key : hashable
            Names what is made; the same key always stands for the same thing.
        make : callable
            Makes it of this package's tables alone.
        """
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]
        return made

    def row(self, name: str, key: object) -> dict[str, Any]:
        """Return one row as a dictionary.

        Parameters
        ----------
        name : str
            The table.
        key : tuple or single value
            Values of the primary key, in its order.

        Raises
        ------
        DataError
            When no row has this key.
        """
        columns = self.resource(name)["schema"]["primaryKey"]
        values = key if isinstance(key, tuple) else (key,)
        table = self.table(name)
        found = pd.Series(True, index=table.index)
        for column, value in zip(columns, values, strict=True):
            found &= table[column] == value
        if not found.any():
            wanted = ", ".join(f"{c} {v}" for c, v in zip(columns, values, strict=True))
            raise DataError(f"data/{name}.csv has no row with {wanted}.")
        return {str(column): cell for column, cell in table[found].iloc[0].items()}


def load(root: Path | None = None) -> Package:
    """Return the data package of a project, checked once for each content.

    Parameters
    ----------
    root : Path, optional
        The project. Without it, the nearest folder upwards from the working directory that
        holds `data/datapackage.json`.

    Raises
    ------
    DataError
        When there is no package, or the tables have faults: all of them are told.
    """
    root = _nearest() if root is None else Path(root)
    package = Package(root, read_descriptor(root))
    stamp = root / STAMPS / f"checked-{_content(package)}"
    if not stamp.exists():
        # Imported here: it looks into packages itself, and is needed once for each content.
        from border_report.data.check import check

        if faults := check(root):
            listed = "\n".join(f"  {fault}" for fault in faults)
            raise DataError(f"The data have {len(faults)} fault(s):\n{listed}")
        with contextlib.suppress(OSError):
            stamp.parent.mkdir(exist_ok=True)
            stamp.touch()
    return package


def read_descriptor(root: Path) -> Mapping[str, Any]:
    """Return `data/datapackage.json` of a project.

    Raises
    ------
    DataError
        When it is missing or no JSON.
    """
    try:
        descriptor: Mapping[str, Any] = json.loads(reading.content(root, DESCRIPTOR.as_posix()))
    except FileNotFoundError:
        raise DataError(
            f"{root} has no {DESCRIPTOR.as_posix()}: name the folder of a border report, or make "
            "the tables there with 'border-report data build'."
        ) from None
    except json.JSONDecodeError as error:
        raise DataError(
            f"{DESCRIPTOR.as_posix()}, row {error.lineno}: not JSON ({error.msg}); make it again "
            "with 'border-report data build'."
        ) from None
    return descriptor


def _nearest() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / DESCRIPTOR).is_file():
            return folder
    raise DataError(
        f"There is no {DESCRIPTOR.as_posix()} here or in any folder above: go into the folder of "
        "the report first."
    )


def _content(package: Package) -> str:
    digest = hashlib.sha256()
    files = [DESCRIPTOR, *(Path("data") / package.resource(n)["path"] for n in package.names)]
    for file in files:
        path = package.root / file
        digest.update(path.read_bytes() if path.is_file() else b"missing")
    # A changed rule has to look at unchanged tables again.
    for module in ("check.py", "reconcile.py"):
        digest.update((Path(__file__).parent / module).read_bytes())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=256)
def _typed(content: bytes, fields: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    missing = {name: [""] for name, kind in fields if kind in ("integer", "number")}
    table = pd.read_csv(
        io.BytesIO(content),
        dtype={name: DTYPES[kind] for name, kind in fields},
        keep_default_na=False,
        na_values=missing,
        encoding="utf-8",
    )
    for name, kind in fields:
        if kind == "boolean":
            table[name] = table[name] == "true"
        elif kind == "date":
            days = [date.fromisoformat(text) if text else None for text in table[name]]
            table[name] = pd.Series(days, index=table.index, dtype=object)
    return table
