"""CBP One appointments processed at southwest land ports of entry, as OHSS counts them.

OHSS's table holds "CBP One app appointments for inspection and processing at SW Border land
POEs", by the number "actually processed", from records that need not match CBP's own counts.
Who is processed there is met at a port of entry, so that an appointment is a part of the ports'
encounters. The app scheduled appointments from 12 January 2023.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.errors import NotAvailableError
from border_report.measures import comparison, counts, encounters
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import Component, Geography, Kind, Measure
from border_report.measures.periods import Period, PeriodKind, month
from border_report.measures.prints import months_of_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.comparison import Share

TABLE, TOTAL, OTHER = "cbp_one_appointments", "Total", "Other"
AT_PORTS = Measure(Component.OFO, Geography.SOUTHWEST)


@dataclass(frozen=True)
class Month:
    """A month's appointments beside all encounters at the same ports."""

    appointments: Figure
    at_ports: Figure

    @property
    def share(self) -> Share:
        """The appointments as a share of the encounters at ports."""
        return comparison.share(self.appointments, self.at_ports)


def processed(citizenship: str = "all") -> Measure:
    """Return the measure of appointments processed, of all or of one citizenship."""
    return Measure(Component.OFO, Geography.SOUTHWEST, kind=Kind.APPOINTMENTS, subject=citizenship)


def months(package: Package) -> tuple[Month, ...]:
    """Return each month's appointments, in order of time; empty before there were any."""
    try:
        at_ports = encounters.series(package, AT_PORTS, PeriodKind.MONTH)
    except NotAvailableError:
        return ()
    held = {f.period: f for f in at_ports}
    return tuple(Month(f, held[f.period]) for f in _series(package, TOTAL) if f.period in held)


def total(package: Package) -> Figure | None:
    """Return the appointments of all months held; None before there were any."""
    return _sum(_series(package, TOTAL))


def by_citizenship(package: Package) -> tuple[Figure, ...]:
    """Return the appointments of all months held by citizenship, the largest first, others last."""
    table = package.table("ohss_monthly")
    held = table.loc[table["ohss_table"] == TABLE, "category"]
    named = [name for name in dict.fromkeys(held) if name not in (TOTAL, OTHER)]
    sums = [_sum(_series(package, name)) for name in named]
    ordered = sorted((f for f in sums if f), key=lambda f: (-f.value, f.measure.subject))
    rest = _sum(_series(package, OTHER))
    return (*ordered, rest) if rest else tuple(ordered)


def _series(package: Package, category: str) -> tuple[Figure, ...]:
    table = package.table("ohss_monthly")
    rows = table[(table["ohss_table"] == TABLE) & (table["category"] == category)]
    sources = package.table("sources")[["source_id", "confidence"]]
    cited = rows.merge(sources, on="source_id").sort_values("month")
    printed = months_of_sources(package)
    return tuple(
        _figure(package, row, printed[str(row["source_id"])]) for row in cited.to_dict("records")
    )


def _figure(package: Package, row: dict[Any, Any], printed: str) -> Figure:
    category, period = str(row["category"]), month(str(row["month"]))
    measure = processed("all" if category == TOTAL else category)
    return Figure(
        value=float(row["value"]),
        measure=measure,
        period=period,
        exactness=Exactness(row["exactness"]),
        vintage=Vintage(printed),
        id=figure_id(measure, period),
        rows=(cell(package, "ohss_monthly", row, "value"),),
    )


def _sum(figures: Sequence[Figure]) -> Figure | None:
    if not figures:
        return None
    first, last = figures[0].period, figures[-1].period
    label = f"{first.label} to {last.label}"
    period = Period(PeriodKind.SPAN, first.start, last.end, label)
    formula = f"sum of {len(figures)} months" if len(figures) > 1 else "one month"
    return counts.add(figures[0].measure, figures, period, formula)
