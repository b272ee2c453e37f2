"""A value that can't be parted from what it counts and where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.data.cells import Row as Row
from border_report.measures.measure import Authority, Place

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
class Vintage:
    """Which print of a count this is."""

    label: str
    published_on: date | None = None
    provisional: bool = False


@dataclass(frozen=True)
class Figure:
    """A value with its measure, period, exactness, vintage, id, formula and source rows.

    `value` is a count of `measure.unit`, unrounded. `id` is stable across builds and editions:
    a slug of measure and period. `formula` says in words how the rows give the value, which is
    always the sum of weight times cell over the rows, divided by `divisor`.
    """

    value: float
    measure: Measure
    period: Period
    exactness: Exactness
    vintage: Vintage
    id: str
    rows: tuple[Row, ...]
    formula: str = ""
    divisor: float = 1.0

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


def slug(*words: str) -> str:
    """Join words to lower-case letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", " ".join(words).lower()).strip("-")


def measure_slug(measure: Measure) -> str:
    """Return the part of an id that names the measure, such as ``usbp-nationwide-all-encounters``.

    Dimensions at their plain value (place unsplit, subject all) are left out.
    """
    authority = "all" if measure.authority is Authority.ALL else measure.authority.value
    words = [measure.component.value, measure.geography.value.split()[0], authority]
    if measure.geography.value.startswith(("all ", "destination")):
        words[1] = measure.geography.value
    words.append(measure.kind.value)
    if measure.place not in (Place.UNSPLIT, Place.NONE):
        words.append(measure.place.value)
    if measure.subject != "all":
        words.append(measure.subject)
    return slug(*words)


def figure_id(measure: Measure, period: Period, suffix: str = "") -> str:
    """Return the id of a figure, the same in every build and edition.

    Parameters
    ----------
    measure, period
        What is counted and when.
    suffix : str
        Tells apart two figures of one measure and period (a first print, a part of a year).

    Examples
    --------
    ``usbp-nationwide-all-encounters-fy2015``
    """
    return slug(measure_slug(measure), period.label, suffix)
