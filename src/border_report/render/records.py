"""The records of the numbers that notebooks show, and the addresses that follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from border_report.render.cells import Cell

NOTES = PurePosixPath("notes")
ROWS = PurePosixPath("rows")
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Run:
    """An executed notebook and the records of its numbers.

    Attributes
    ----------
    name : str
        The executed notebook's file without its suffix: the notebook's name, which has no
        hyphen, and behind a hyphen whatever else tells this run from others.
    records : mapping of id to Record
    """

    name: str
    records: Mapping[str, Record]

    @property
    def page(self) -> PurePosixPath:
        """The page with its notes, from the top."""
        return NOTES / f"{self.name}.html"

    def anchor(self, number: str) -> str:
        """Return the id of a number's note, the same in all runs of a notebook."""
        return f"n-{self.name.partition('-')[0]}-{number}"

    def address(self, number: str) -> str:
        """Return where a number's note is, from the top."""
        return f"{self.page}#{self.anchor(number)}"

    def anchors(self) -> dict[str, str]:
        """Return the number that each note's id stands for."""
        return {self.anchor(number): number for number in self.records}


@dataclass(frozen=True, order=True)
class Row:
    """A row of the data package that numbers were computed from."""

    table: str
    key: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Its id on the page of its table."""
        return "/".join("_".join(part.split()) for part in self.key)

    @property
    def address(self) -> str:
        """Where it is, from the top."""
        return f"{page_of_rows(self.table)}#{quote(self.anchor, safe='/')}"


def of_cells(cells: Mapping[str, Cell]) -> dict[str, Run]:
    """Return the runs whose notes cell holds records, by name."""
    return {
        cell.notebook: Run(cell.notebook, {record["id"]: record for record in cell.said["records"]})
        for cell in cells.values()
        if "records" in cell.said
    }


def page_of_rows(table: str) -> PurePosixPath:
    """Return the page with the rows of a table, from the top."""
    return ROWS / f"{table}.html"


def rows_of(run: Run, number: str) -> list[Row]:
    """Return the rows behind a number, those of its operands included, each once."""
    return list(dict.fromkeys(_rows(run, number)))


def _rows(run: Run, number: str) -> Iterator[Row]:
    record = run.records[number]
    for given in record["inputs"]:
        yield Row(given["table"], tuple(given["key"]))
    for operand in record["operands"]:
        yield from _rows(run, operand)
