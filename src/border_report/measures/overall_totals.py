"""Totals that Texas stated for all cities, beside the list of cities of the same day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.measures.transfers import ALL, TEXAS, figure_of, sum_of

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.figure import Figure


@dataclass(frozen=True)
class OverallBesideList:
    """A total for all destinations, and the sum of the list of cities stated on the same day.

    `listed` is None where that day's list is missing or leaves out a city.
    """

    overall: Figure
    listed: Figure | None


def overall_beside_lists(package: Package) -> tuple[OverallBesideList, ...]:
    """Return each total that Texas itself stated for all cities, beside its list of that day.

    Rows out of the series count here as well: a release may state a round total over a list
    that adds to more. A list that leaves out a city stated before isn't the whole of the day.
    """
    table = package.table("transfer_statements")
    own = table[(table["origin"] == TEXAS) & (table["basis"] == "stated")]
    own = own[own["qualifier"] == "over"]
    found = []
    for row in own[own["city"] == ALL].drop_duplicates(["as_of_date", "stated"]).to_dict("records"):
        cities = own[
            (own["city"] != ALL)
            & (own["as_of_date"] == row["as_of_date"])
            & (own["source_id"] == row["source_id"])
        ]
        known = set(own.loc[own["as_of_date"] <= row["as_of_date"], "city"]) - {ALL}
        figures = [
            figure_of(package, city) for city in cities.drop_duplicates("city").to_dict("records")
        ]
        whole = known == {figure.measure.subject for figure in figures}
        listed = sum_of(figures, TEXAS, ALL, "listed") if whole else None
        found.append(OverallBesideList(figure_of(package, row), listed))
    return tuple(sorted(found, key=lambda pair: pair.overall.period.end))
