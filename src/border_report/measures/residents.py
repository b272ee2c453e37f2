"""Residents of destination cities, by the census of 2020."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from border_report.data.cells import cell
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
from border_report.measures.periods import Period, PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package

CENSUS_DAY = date(2020, 4, 1)
COLUMN = "population_2020"


def of_city(package: Package, city: str) -> Figure | None:
    """Return how many residents a city had on the day of the census, None where none is held."""
    cities = package.table("cities")
    found = cities[(cities["place"] == city) & cities[COLUMN].notna()].to_dict("records")
    if not found:
        return None
    measure = Measure(
        component=Component.CENSUS,
        geography=Geography.DESTINATION,
        authority=Authority.NONE,
        kind=Kind.RESIDENTS,
        place=Place.NONE,
        unit=Unit.PEOPLE,
        subject=city,
    )
    period = Period(PeriodKind.SPAN, CENSUS_DAY, CENSUS_DAY, CENSUS_DAY.isoformat())
    return Figure(
        value=float(found[0][COLUMN]),
        measure=measure,
        period=period,
        exactness=Exactness.EXACT,
        vintage=Vintage("census of 2020"),
        id=figure_id(measure, period),
        rows=(cell(package, "cities", found[0], COLUMN, of="population_"),),
    )
