"""Other records of the same transports: buses, invoices, and programmes that aren't the state's.

None of them is added to the state's statements. They say whether the statements are of the
right size, and how much moved outside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from border_report.data.cells import cell
from border_report.measures import derived
from border_report.measures.bounds import QUALIFIERS
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id, slug
from border_report.measures.measure import Kind, Unit
from border_report.measures.periods import Period, PeriodKind
from border_report.measures.transfers import ALL, TEXAS, day_of, steps, transported

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.derived import Derived
    from border_report.measures.measure import Measure


@dataclass(frozen=True)
class BusRecord:
    """State records of buses, passengers or both over a stretch of dates."""

    period: Period
    buses: Figure | None
    passengers: Figure | None

    @property
    def per_bus(self) -> Derived | None:
        """Mean number of passengers of a bus, where both are known."""
        if self.passengers is None or self.buses is None or not self.buses.value:
            return None
        return derived.mean(self.passengers, self.buses)


@dataclass(frozen=True)
class InvoiceCheck:
    """People that the state's invoices imply, between the statements before and after."""

    invoiced: Figure
    before: Figure
    after: Figure | None

    @property
    def agrees(self) -> bool:
        """Whether the invoices lie between the two statements; unknown ends don't count."""
        above = self.invoiced.value >= self.before.value
        return above and (self.after is None or self.invoiced.value <= self.after.value)


@dataclass(frozen=True)
class Programme:
    """The last figure of a programme that isn't counted in Texas's statements."""

    origin: str
    name: str
    city: str
    figure: Figure


def bus_records(package: Package) -> tuple[BusRecord, ...]:
    """Return the records of buses and passengers, in order of time, spans joined by period."""
    table = package.table("bus_flows").sort_values(["period_start", "period_end"], kind="stable")
    found: dict[tuple[str, str], BusRecord] = {}
    for row in table.to_dict("records"):
        record = _bus_record(package, row)
        key = (str(row["period_start"]), str(row["period_end"]))
        known = found.get(key)
        found[key] = (
            record
            if known is None
            else BusRecord(
                known.period,
                known.buses or record.buses,
                known.passengers or record.passengers,
            )
        )
    return tuple(found.values())


def invoice_check(package: Package) -> InvoiceCheck | None:
    """Return the longest record of passengers between the statements about its last day.

    None where the data holds no such record by the as-of date, or no statement before it.
    """
    records = [r for r in bus_records(package) if r.passengers is not None]
    statements = steps(package, ALL)
    if not records:
        return None
    longest = max(records, key=lambda record: record.period.days)
    end = longest.period.end
    before = [f for f in statements if f.period.end <= end]
    after = [f for f in statements if f.period.end > end]
    if longest.passengers is None or not before or longest.period.days < 365:
        return None
    return InvoiceCheck(longest.passengers, before[-1], after[0] if after else None)


def programmes(package: Package) -> tuple[Programme, ...]:
    """Return the last figure of each other programme and city, by origin, programme and city.

    What is known from memory alone is left out.
    """
    table = package.table("other_programmes").sort_values("as_of_date", kind="stable")
    table = table[table["confidence"] != "recalled"]
    last = table.drop_duplicates(["origin", "programme", "city"], keep="last")
    last = last.sort_values(["origin", "programme", "city"])
    return tuple(_programme(package, row) for row in last.to_dict("records"))


def _bus_record(package: Package, row: dict[Any, Any]) -> BusRecord:
    start, end = day_of(row["period_start"]), day_of(row["period_end"])
    period = Period(PeriodKind.SPAN, start, end, f"{start.isoformat()} to {end.isoformat()}")
    transports = transported(TEXAS, str(row["city"]))
    buses = replace(transports, kind=Kind.BUSES, unit=Unit.BUSES)
    return BusRecord(
        period,
        _recorded(package, row, "buses", buses, period, Exactness.EXACT),
        _recorded(package, row, "passengers", transports, period, _exactness(row)),
    )


def _recorded(
    package: Package,
    row: dict[Any, Any],
    column: str,
    measure: Measure,
    period: Period,
    exactness: Exactness,
) -> Figure | None:
    if pd.isna(row[column]):
        return None
    return Figure(
        value=float(row[column]),
        measure=measure,
        period=period,
        exactness=exactness,
        vintage=Vintage("state records"),
        id=figure_id(measure, period, "records"),
        rows=(cell(package, "bus_flows", row, column),),
    )


def _exactness(row: dict[Any, Any]) -> Exactness:
    if row["basis"] == "derived":
        return Exactness.ESTIMATE
    return Exactness.AT_LEAST if row["passengers_qualifier"] == "over" else Exactness.EXACT


def _programme(package: Package, row: dict[Any, Any]) -> Programme:
    origin, name, city = str(row["origin"]), str(row["programme"]), str(row["city"])
    day, measure = day_of(row["as_of_date"]), transported(origin, city)
    period = Period(PeriodKind.TO_DATE, day_of(row["since"]), day, day.isoformat())
    figure = Figure(
        value=float(row["stated"]),
        measure=measure,
        period=period,
        exactness=QUALIFIERS[str(row["qualifier"])],
        vintage=Vintage("as stated"),
        id=slug("programme", origin, name, city, period.label),
        rows=(cell(package, "other_programmes", row, "stated"),),
    )
    return Programme(origin, name, city, figure)
