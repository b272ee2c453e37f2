"""A value that can't be parted from what it counts and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from border_report.measures.measure import Measure
    from border_report.measures.periods import Period


class Exactness(StrEnum):
    """How the value relates to the true count."""

    EXACT = "exact"
    ROUNDED = "rounded to 10"
    AT_LEAST = "at least"
    ABOUT = "about"
    NEARLY = "nearly"
    STATED = "stated"
    APPORTIONED = "apportioned"
    ESTIMATE = "estimate"


@dataclass(frozen=True)
class Row:
    """One row of a table in the data package that a figure was computed from."""

    table: str
    key: tuple[str, ...]
    source_id: str
    confidence: str


@dataclass(frozen=True)
class Vintage:
    """Which print of a count this is."""

    label: str
    published_on: date | None = None
    provisional: bool = False


@dataclass(frozen=True)
class Figure:
    """A value with its measure, period, exactness, vintage, id, formula and source rows.

    `value` is a count of `measure.unit`, unrounded. `id` is stable across builds and editions:
    a slug of measure and period. `formula` says in words how the rows give the value.
    """

    value: float
    measure: Measure
    period: Period
    exactness: Exactness
    vintage: Vintage
    id: str
    rows: tuple[Row, ...]
    formula: str = ""

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Ids in the sources table, each once, in the order of the rows."""
        return tuple(dict.fromkeys(row.source_id for row in self.rows))

    @property
    def confidence(self) -> str:
        """The weakest confidence of the rows: recalled < secondary < read."""
        order = ("recalled", "secondary", "read")
        found = {row.confidence for row in self.rows}
        return next((level for level in order if level in found), "read")
