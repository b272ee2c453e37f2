"""A table of the data package: its columns, keys, and how it is limited by an as-of date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from border_report.data.schema.fields import Field


@dataclass(frozen=True)
class Table:
    """One table, described by hand.

    Attributes
    ----------
    as_of : str
        What an as-of date limits: "month" and "fiscal_year" by the release of their last month,
        "always" not at all, anything else names the date column to compare.
    blank_after : tuple
        Date columns that are emptied where they lie after the as-of date, each with the columns
        that tell of the same and go with it.
    order : tuple of str, optional
        Columns to sort rows by, if not by the key; () keeps the order in which they were declared.
    refers : tuple
        Foreign keys besides those to `sources`: own columns, other table, its columns.
    """

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    as_of: str = "always"
    blank_after: tuple[tuple[str, tuple[str, ...]], ...] = ()
    order: tuple[str, ...] | None = None
    refers: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()

    def resource(self) -> dict[str, Any]:
        """Return the resource as Data Package v2 has it, with `asOf` as a property of our own."""
        names = {field["name"] for field in self.fields}
        refers = list(self.refers)
        refers += [
            ((column,), "sources", ("source_id",))
            for column in ("source_id", "population_source_id", "reopening_source_id")
            if column in names and self.name != "sources"
        ]
        schema: dict[str, Any] = {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": list(self.fields),
            "missingValues": [""],
            "primaryKey": list(self.key),
        }
        if refers:
            schema["foreignKeys"] = [
                {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
                for own, other, theirs in refers
            ]
        return {
            "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
            "name": self.name,
            "type": "table",
            "title": self.title,
            "description": self.description,
            "path": f"{self.name}.csv",
            "scheme": "file",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "asOf": {
                "by": self.as_of,
                "blankAfter": {c: list(told) for c, told in self.blank_after},
            },
            "schema": schema,
        }
