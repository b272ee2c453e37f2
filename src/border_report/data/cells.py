"""Where numbers stand in the files: cells of the tables, each with its weight in a sum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from border_report.data.package import Package


@dataclass(frozen=True)
class Row:
    """One cell of a table in the data package that a figure was computed from, and its weight.

    `key` holds the values of the table's primary key as text, in the order of
    `datapackage.json`.
    """

    table: str
    key: tuple[str, ...]
    source_id: str
    confidence: str
    column: str = "encounters"
    weight: float = 1.0


def cell(
    package: Package, name: str, row: Mapping[Any, Any], column: str = "encounters", of: str = ""
) -> Row:
    """Return the cell of a row.

    Parameters
    ----------
    package : Package
    name : str
        The table.
    row : mapping
        The row, by column.
    column : str
        Which of its cells.
    of : str
        What the columns of its source and confidence begin with: ``population_``.
    """
    source, confidence = str(row[f"{of}source_id"]), str(row[f"{of}confidence"])
    return Row(name, key(package, name, row), source, confidence, column)


def cells(package: Package, name: str, row: Mapping[Any, Any]) -> tuple[Row, ...]:
    """Return the cells that a row's `encounters` are made of, in a package as of a day as well.

    Its own cell, or the print that was the newest on the day, or the cells of a sum or of a
    difference that takes the place of a later value.
    """
    own = key(package, name, row)
    return package.moved(name).get(own) or (cell(package, name, row),)


def key(package: Package, name: str, row: Mapping[Any, Any]) -> tuple[str, ...]:
    """Return a row's primary key as text, as it stands in the file."""
    columns = package.resource(name)["schema"]["primaryKey"]
    return tuple(_text(row[column]) for column in columns)


def weighted(rows: Iterable[Row], weight: float) -> tuple[Row, ...]:
    """Return cells with their weights multiplied."""
    if weight == 1:
        return tuple(rows)
    return tuple(replace(row, weight=row.weight * weight) for row in rows)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
