"""Operation Lone Star: the State of Texas's own running totals since March 2021, as stated.

They count other events than CBP does. Apprehensions are people whom the state met and referred
to the Border Patrol, so that federal encounters hold them already; arrests and charges are made
under state law. None is added to a federal count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.figure import Figure, Vintage, slug
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
from border_report.measures.transfers import day_of

if TYPE_CHECKING:
    from datetime import date

    from border_report.data.package import Package

APPREHENSIONS, ARRESTS, CHARGES = "apprehensions", "criminal_arrests", "felony_charges"
TRESPASS, TRESPASS_CHARGES = "trespass_arrests_arrest_and_jail", "criminal_trespass_charges"
_KINDS = {
    APPREHENSIONS: Kind.APPREHENSIONS,
    ARRESTS: Kind.ARRESTS,
    TRESPASS: Kind.ARRESTS,
    CHARGES: Kind.CHARGES,
    TRESPASS_CHARGES: Kind.CHARGES,
}
COUNTED = tuple(_KINDS)
CLAIM = "arrests"  # the article's claim on arrests for trespass


@dataclass(frozen=True)
class Total:
    """One running total: as last stated when the article appeared, if it was, and since."""

    metric: str
    then: Figure | None
    newest: Figure


def statements(package: Package) -> tuple[Figure, ...]:
    """Return every statement that counts people or charges, in the order of the data.

    Doses of drugs seized are left out: they are a conversion by the state and no count of either.
    """
    table = package.table("operation_lone_star")
    rows = table[table["metric"].isin(COUNTED) & (table["confidence"] != "recalled")]
    return tuple(_figure(package, row) for row in rows.to_dict("records"))


def steps(package: Package, metric: str) -> tuple[Figure, ...]:
    """Return the statements of one running total, in order of time."""
    own = [f for f in statements(package) if f.measure.subject == metric]
    return tuple(sorted(own, key=lambda f: f.period.end))


def stated_on(package: Package, metric: str, day: date) -> Figure | None:
    """Return the last statement of a running total on or before a day, if any."""
    earlier = [f for f in steps(package, metric) if f.period.end <= day]
    return earlier[-1] if earlier else None


def series(package: Package) -> dict[str, tuple[Figure, ...]]:
    """Return the steps of every running total; none where nothing was stated."""
    return {metric: steps(package, metric) for metric in COUNTED}


def totals(package: Package) -> tuple[Total, ...]:
    """Return each running total of which there is a statement, in the order of `COUNTED`."""
    day = article_day(package)
    return tuple(
        Total(metric, stated_on(package, metric, day), found[-1])
        for metric, found in series(package).items()
        if found
    )


def article_day(package: Package) -> date:
    """Return the day of the article's claim on arrests."""
    return day_of(package.row("claims", CLAIM)["said_on"])


def _figure(package: Package, row: dict[Any, Any]) -> Figure:
    day, metric, source = day_of(row["as_of_date"]), str(row["metric"]), str(row["source_id"])
    measure = Measure(
        component=Component.TEXAS,
        geography=Geography.TEXAS,
        authority=Authority.NONE,
        kind=_KINDS[metric],
        place=Place.NONE,
        unit=Unit.EVENTS,
        subject=metric,
    )
    return Figure(
        value=float(row["stated"]),
        measure=measure,
        period=Period(PeriodKind.TO_DATE, day_of(row["since"]), day, day.isoformat()),
        exactness=QUALIFIERS[str(row["qualifier"])],
        vintage=Vintage("as stated"),
        id=slug("operation-lone-star", metric, day.isoformat(), source),
        rows=(cell(package, "operation_lone_star", row, "stated"),),
    )
