"""Notices of correction: values that a publisher misprinted, and what stands in their place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.errors import NotAvailableError
from border_report.measures import encounters
from border_report.measures.figure import Figure, figure_id
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import Period, fiscal_year, month

if TYPE_CHECKING:
    from datetime import date

    from border_report.data.package import Package

_COMPONENTS = {"entry_at_large_monthly": Component.USBP}  # tables of one component
_PLACES = {"at_entry": Place.AT_ENTRY, "at_large": Place.AT_LARGE}


@dataclass(frozen=True)
class Correction:
    """A value as published, the one that stands, why, and from which edition on."""

    published: Figure
    corrected: Figure
    reason: str
    corrected_on: date
    source_id: str


def notices(package: Package) -> tuple[Correction, ...]:
    """Return the corrections of values that had been published by the package's day."""
    found = []
    for row in package.table("corrections").to_dict("records"):
        measure, period = _counted(row)
        try:
            stands = encounters.figure(package, measure, period)
        except NotAvailableError:
            continue
        if stands.period != period:  # a year that wasn't out in full
            continue
        published = replace(
            stands,
            value=float(row["published_value"]),
            id=figure_id(measure, period, "misprint"),
            rows=(cell(package, "corrections", row, "published_value"),),
        )
        found.append(
            Correction(
                published, stands, str(row["reason"]), row["corrected_on"], str(row["source_id"])
            )
        )
    return tuple(found)


def _counted(row: dict[Any, Any]) -> tuple[Measure, Period]:
    """Return what a corrected cell counts, and when, from its table, key and column."""
    key = dict(part.split("=") for part in str(row["key"]).split(";"))
    authority = key.get("authority", "all")
    measure = Measure(
        _COMPONENTS.get(str(row["table"])) or Component(key["component"]),
        Geography(key["geography"]),
        Authority.ALL if authority == "all" else Authority(authority),
        place=_PLACES.get(str(row["column"]), Place.UNSPLIT),
    )
    year = key.get("fiscal_year")
    return measure, fiscal_year(int(year)) if year else month(key["month"])
