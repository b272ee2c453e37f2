"""The prints of a count: what was published of it, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from border_report.data.cells import cell
from border_report.data.prints import UNDATED
from border_report.measures.figure import Exactness, Figure, Vintage, figure_id
from border_report.measures.measure import Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from border_report.data.package import Package
    from border_report.measures.periods import Period

KINDS = (PeriodKind.MONTH, PeriodKind.FISCAL_YEAR)
Key = tuple[str, str, str]  # component, geography, period
Prints = dict[Key, "tuple[Print, ...]"]


@dataclass(frozen=True)
class Print:
    """One print of a count; `basis` tells how its day is known: stated, inferred or by rule."""

    value: float
    day: date
    basis: str
    row: Mapping[Any, Any]


def months_of_sources(package: Package) -> dict[str, str]:
    """Return the month in which each source was published, where its day is known."""
    sources = package.table("sources")
    days = zip(sources["source_id"], sources["published_on"], strict=True)
    return {str(name): f"{day:%Y-%m}" if day else UNDATED for name, day in days}


def prints(package: Package) -> Prints:
    """Return the prints of months and fiscal years, one a day, in order of their days.

    On one day CBP's own file goes before what others tell of it. Prints rounded by their
    publisher are left out: rounding is no revision.
    """
    table = package.table("vintages")
    table = table[table["exactness"] == "exact"]
    table = table.assign(own=table["source_id"].str.startswith("cbp-"))
    table = table.sort_values(["published_on", "own", "source_id"])
    found: dict[Key, dict[date, Print]] = {}
    for row in table.to_dict("records"):
        key = (str(row["component"]), str(row["geography"]), str(row["period"]))
        day = row["published_on"]
        made = Print(float(row["encounters"]), day, str(row["published_on_basis"]), row)
        found.setdefault(key, {})[day] = made
    return {key: tuple(days.values()) for key, days in found.items()}


def key_of(measure: Measure, period: Period) -> Key | None:
    """Return what identifies the prints of a count; None where none can be held of its kind."""
    if measure != Measure(measure.component, measure.geography) or period.kind not in KINDS:
        return None
    label = period.label
    if not period.complete:
        label = f"{label} through {period.end.isoformat()[:7]}"
    return measure.component.value, measure.geography.value, label


def of_figure(held: Prints, figure: Figure) -> tuple[Print, ...]:
    """Return the prints of a figure in order; empty where none is known to go before it."""
    key = key_of(figure.measure, figure.period)
    own = held.get(key, ()) if key else ()
    alone = len(own) == 1 and figure.vintage.label == UNDATED
    return () if alone else own


def figure_of(
    package: Package, measure: Measure, period: Period, printed: Print, suffix: str = ""
) -> Figure:
    """Return one print as a figure.

    Parameters
    ----------
    suffix : str
        Tells its id apart from that of the figure that stands now.
    """
    return Figure(
        value=printed.value,
        measure=measure,
        period=period,
        exactness=Exactness.EXACT,
        vintage=Vintage(str(printed.row["vintage"]), printed.day),
        id=figure_id(measure, period, suffix),
        rows=(cell(package, "vintages", printed.row),),
    )
