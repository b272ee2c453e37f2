"""Known gotaways: the agency's estimates of people seen or detected crossing and not met.

They are no count of events, so nothing here adds them to encounters or sets them against any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.errors import NotAvailableError
from border_report.measures import encounters
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
from border_report.measures.periods import fiscal_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package

MEASURE = Measure(
    Component.USBP,
    Geography.UNSPECIFIED,
    Authority.NONE,
    Kind.GOTAWAYS,
    Place.NONE,
    Unit.PEOPLE,
)


def estimates(package: Package) -> tuple[Figure, ...]:
    """Return the estimates held, by fiscal year; years between them are not held."""
    table = package.table("gotaways").sort_values("fiscal_year")
    rows = table[table["confidence"] != "recalled"]
    return tuple(_figure(package, row) for row in rows.to_dict("records"))


def estimate(package: Package, year: int) -> Figure:
    """Return the estimate of one fiscal year.

    Raises
    ------
    NotAvailableError
        If none is held; the message names the years that are.
    """
    held = {f.period.label: f for f in estimates(package)}
    label = fiscal_year(year).label
    if label not in held:
        known = f"for {', '.join(held)}" if held else "for no year by that day"
        raise NotAvailableError(
            f"The data has no estimate of known gotaways for {label}; it has one {known}."
        )
    return held[label]


def counted_beside(package: Package, estimates: Sequence[Figure]) -> Figure | None:
    """Return the Border Patrol's encounters in the year of the last estimate; None without one.

    They stand there for what the estimate is not: a comparison of the two is refused.
    """
    if not estimates:
        return None
    measure = Measure(Component.USBP, Geography.SOUTHWEST)
    return encounters.figure(package, measure, estimates[-1].period)


def _figure(package: Package, row: dict[Any, Any]) -> Figure:
    period = fiscal_year(int(row["fiscal_year"]))
    return Figure(
        value=float(row["known_gotaways"]),
        measure=MEASURE,
        period=period,
        exactness=Exactness(row["exactness"]),
        vintage=Vintage("as retold from a records request", row["known_on"]),
        id=figure_id(MEASURE, period),
        rows=(cell(package, "gotaways", row, "known_gotaways"),),
    )
