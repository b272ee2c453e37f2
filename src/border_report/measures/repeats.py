"""Repeat crossings as quoted: rates, ratios and counts of people, each with a method of its own.

They are fragments from reports that count unlike things over unlike places and times. The source
that quotes a figure is a part of its measure, so that no two sources' figures can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.measures.apportioning import span
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import (
    Authority,
    Component,
    Geography,
    Kind,
    Measure,
    Place,
    Unit,
)
from border_report.measures.periods import fiscal_year, month

if TYPE_CHECKING:
    from border_report.data.package import Package

_QUALIFIERS = {**QUALIFIERS, "at least": Exactness.AT_LEAST}
_UNITS = {
    "percent": (Unit.PEOPLE_SHARE, 100.0),
    "ratio": (Unit.EVENTS_PER_PERSON, 1.0),
    "people": (Unit.PEOPLE, 1.0),
}
# Figures that aren't of a whole fiscal year, and which days they are of.
_PARTS = {
    "unique_individuals_through_aug": fiscal_year(2021, 11),
    "unique_individuals_april": month("2022-04"),
    "repeat_share_of_expelled": span(
        date(2020, 3, 21), date(2020, 9, 30), "2020-03-21 to 2020-09-30"
    ),
    "repeat_share_20Mar2020_4Feb2021": span(
        date(2020, 3, 20), date(2021, 2, 4), "2020-03-20 to 2021-02-04"
    ),
}


@dataclass(frozen=True)
class Quotation:
    """A figure on repeat crossings, what was measured, and who quoted it."""

    figure: Figure
    metric: str
    source_id: str


def quotations(package: Package) -> tuple[Quotation, ...]:
    """Return every figure quoted, by period."""
    table = package.table("recidivism").sort_values(["fiscal_year", "metric", "geography"])
    rows = table[table["confidence"] != "recalled"]
    return tuple(
        Quotation(_figure(package, row), str(row["metric"]), str(row["source_id"]))
        for row in rows.to_dict("records")
    )


def _figure(package: Package, row: dict[Any, Any]) -> Figure:
    metric, source = str(row["metric"]), str(row["source_id"])
    unit, divisor = _UNITS[str(row["unit"])]
    measure = Measure(
        Component.USBP,
        Geography(str(row["geography"])),
        Authority.NONE,
        Kind.REPEATS,
        Place.NONE,
        unit,
        subject=f"{metric.replace('_', ' ')}, as quoted by {_quoted_by(package, source)}",
    )
    period = _PARTS.get(metric) or fiscal_year(int(row["fiscal_year"]))
    return Figure(
        value=float(row["value"]) / divisor,
        measure=measure,
        period=period,
        exactness=_QUALIFIERS[str(row["qualifier"])],
        vintage=Vintage("as quoted", row["known_on"]),
        id=figure_id(measure, period),
        rows=(cell(package, "recidivism", row, "value"),),
        formula="the percentage as a part of one" if unit is Unit.PEOPLE_SHARE else "",
        divisor=divisor,
    )


def _quoted_by(package: Package, source: str) -> str:
    """Name a publisher, with the day where it is known: one may quote by several methods."""
    row = package.row("sources", source)
    day = row["published_on"]
    return f"{row['publisher']} ({day.isoformat()})" if isinstance(day, date) else row["publisher"]
