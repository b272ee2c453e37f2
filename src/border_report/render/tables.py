"""The data package as the site offers it, read by its descriptor alone."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Table:
    """One file of the package; only what is CSV has columns and rows."""

    folder: Path
    said: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its name in the package."""
        return str(self.said["name"])

    @property
    def title(self) -> str:
        """Its title, else its name."""
        return str(self.said.get("title", self.name))

    @property
    def description(self) -> str:
        """What it holds, in a sentence."""
        return str(self.said.get("description", ""))

    @property
    def path(self) -> str:
        """Its file, from the package's folder."""
        return str(self.said["path"])

    @property
    def is_csv(self) -> bool:
        """Whether it has rows."""
        return self.path.endswith(".csv")

    @property
    def key(self) -> Sequence[str]:
        """The columns that tell its rows apart."""
        found = self.said.get("schema", {}).get("primaryKey", [])
        return [found] if isinstance(found, str) else found

    @property
    def columns(self) -> Sequence[str]:
        """Its columns, in order."""
        return self._read[0]

    @property
    def rows(self) -> Sequence[Mapping[str, str]]:
        """Its rows, in order, as text."""
        return self._read[1]

    def key_of(self, row: Mapping[str, str]) -> tuple[str, ...]:
        """Return a row's values of the key."""
        return tuple(row[name] for name in self.key)

    @cached_property
    def by_key(self) -> Mapping[tuple[str, ...], Mapping[str, str]]:
        """Its rows by their key."""
        return {self.key_of(row): row for row in self.rows}

    @cached_property
    def _read(self) -> tuple[Sequence[str], Sequence[Mapping[str, str]]]:
        with (self.folder / self.path).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
            return list(reader.fieldnames or []), rows


@dataclass(frozen=True)
class Package:
    """A folder with a descriptor.

    Attributes
    ----------
    folder : Path
    as_of : str
        The day of the edition that offers it, ``YYYY-MM-DD``; empty for the latest.
    """

    folder: Path
    as_of: str = ""

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Every file that the descriptor names, by name, in its order."""
        descriptor = json.loads((self.folder / DESCRIPTOR).read_text(encoding="utf-8"))
        return {said["name"]: Table(self.folder, said) for said in descriptor["resources"]}

    def table(self, name: str) -> Table:
        """Return a table by its name."""
        return self.tables[name]

    def referred(self, table: Table, column: str, value: str) -> Mapping[str, str] | None:
        """Return the row of another table that a cell refers to by that row's whole key."""
        for reference in table.said.get("schema", {}).get("foreignKeys", []):
            if reference["fields"] == [column] and value:
                other = self.tables[reference["reference"]["resource"]]
                return other.by_key.get((value,))
        return None
