"""Encounters by authority, demographic, citizenship, region and sector, for the years of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pandas as pd

from border_report.measures import counts, detail
from border_report.measures.detail import Breakdown, Part, Tally, Totals
from border_report.measures.figure import figure_id
from border_report.measures.measure import Authority, Component, Geography, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.figure import Figure

# CBP's labels, and what they stand for.
DEMOGRAPHICS = {
    "Single Adults": "single adults",
    "FMUA": "family unit members",
    "UAC / Single Minors": "unaccompanied children",
    "Accompanied Minors": "accompanied minors",
}
MEXICO, NORTHERN_CENTRAL = ("Mexico",), ("El Salvador", "Guatemala", "Honduras")
# The nine sectors on the border with Mexico, from the Pacific to the Gulf.
SECTORS = (
    "San Diego",
    "El Centro",
    "Yuma",
    "Tucson",
    "El Paso",
    "Big Bend",
    "Del Rio",
    "Laredo",
    "Rio Grande Valley",
)
RECENT = 13
_REGIONS = {
    Geography.SOUTHWEST: "southwest land border",
    Geography.OTHER: "other",
    Geography.NORTHERN: "northern land border",
}
USBP_SOUTHWEST = Measure(Component.USBP, Geography.SOUTHWEST)


def authorities(package: Package, component: Component, geography: Geography) -> Breakdown:
    """Return Title 8 and Title 42, from the fiscal year before the first expulsion on."""
    whole = Measure(component, geography)
    title_8, title_42 = (
        Totals(package, replace(whole, authority=a))
        for a in (Authority.TITLE_8, Authority.TITLE_42)
    )
    expelled = [*title_42.years, *title_42.months]
    first = min(f.period.start for f in expelled or title_8.years[-1:])
    years = [f for f in title_8.years if f.period.end >= first - timedelta(days=365)]
    parts = [
        Part(Authority.TITLE_8.value, tuple(years), title_8.months),
        Part(Authority.TITLE_42.value, _expulsions(title_42, years), title_42.months),
    ]
    return detail.breakdown(package, whole, parts)


def demographics(package: Package, component: Component) -> Breakdown:
    """Return CBP's demographic groups at the southwest land border, from October 2018 on."""
    name = "southwest_demographics_monthly"
    rows = _of_component(package.table(name), component)
    groups = {ours: rows[rows["demographic"] == cbp] for cbp, ours in DEMOGRAPHICS.items()}
    return _grouped(package, name, Measure(component, Geography.SOUTHWEST), groups, rows)


def citizenships(package: Package, component: Component) -> Breakdown:
    """Return Mexico, northern Central America and all others, southwest, from October 2018 on."""
    name = "citizenships_monthly"
    table = package.table(name)
    rows = _of_component(table[table["geography"] == Geography.SOUTHWEST], component)
    country = rows["citizenship"]
    groups = {
        "citizens of Mexico": rows[country.isin(MEXICO)],
        "citizens of northern Central America": rows[country.isin(NORTHERN_CENTRAL)],
        "citizens of all other countries": rows[~country.isin(MEXICO + NORTHERN_CENTRAL)],
    }
    return _grouped(package, name, Measure(component, Geography.SOUTHWEST), groups, rows)


def mexico_and_others(package: Package) -> Breakdown:
    """Return the Border Patrol's southwest encounters of citizens of Mexico and of others.

    CBP's own table of FY2000 to FY2019, then the sums of its southwest files, which equal it in
    FY2019. By fiscal year alone.
    """
    printed, files = package.table("citizenship_annual"), package.table("citizenships_monthly")
    printed = printed[printed["geography"] == Geography.SOUTHWEST]
    files = files[files["component"] == Component.USBP]
    files = files[~files["fiscal_year"].isin(printed["fiscal_year"])]
    parts = []
    for name, mexican in (
        ("citizens of Mexico", True),
        ("citizens of countries other than Mexico", False),
    ):
        measure = replace(USBP_SOUTHWEST, subject=name)
        old = printed[(printed["citizenship"] == "Mexico") == mexican]
        new = files[(files["citizenship"] == "Mexico") == mexican]
        found = Tally(package, "citizenship_annual").years(old, measure)
        found += Tally(package, "citizenships_monthly").years(new, measure, files)
        parts.append(Part(name, tuple(found)))
    return detail.breakdown(package, USBP_SOUTHWEST, parts)


def regions(package: Package) -> Breakdown:
    """Return the southwest and northern land borders and all else, from October 2019 on."""
    name = "regions_monthly"
    table = package.table(name)
    tally, parts = Tally(package, name), []
    for geography, region in _REGIONS.items():
        measure = Measure(Component.BOTH, geography)
        found = tally.years(table[table["region"] == region], measure, table)
        # The southwest has its own published total, which may cover more months of the year.
        named = [replace(f, id=figure_id(measure, f.period, "by region")) for f in found]
        parts.append(Part(geography.value, tuple(named)))
    return detail.breakdown(package, Measure(Component.BOTH, Geography.NATIONWIDE), parts)


def sectors(package: Package) -> Breakdown:
    """Return the Border Patrol's nine southwest sectors, from FY1960 on, and their newest months.

    Thirteen months, so that the newest has the same month of the year before beside it. A fiscal
    year in progress is the sum of its months. OHSS rounds what it gives to ten.
    """
    monthly = package.table("sectors_monthly")
    own = monthly[monthly["component"] == Component.USBP]
    recent = sorted(own["month"].unique())[-RECENT:]
    parts = [_sector(package, sector, own[own["month"].isin(recent)]) for sector in SECTORS]
    return detail.breakdown(package, USBP_SOUTHWEST, parts)


def sector(package: Package, name: str) -> Part:
    """Return one of the nine sectors with all its fiscal years and months."""
    monthly = package.table("sectors_monthly")
    return _sector(package, name, monthly[monthly["component"] == Component.USBP])


def citizenship(package: Package, name: str) -> Part:
    """Return the citizens of one country, both components, southwest, from October 2018 on."""
    table = package.table("citizenships_monthly")
    among = _of_component(table[table["geography"] == Geography.SOUTHWEST], Component.BOTH)
    measure = Measure(Component.BOTH, Geography.SOUTHWEST, subject=f"citizens of {name}")
    rows, tally = among[among["citizenship"] == name], Tally(package, "citizenships_monthly")
    return Part(name, tuple(tally.years(rows, measure, among)), tuple(tally.months(rows, measure)))


def children_and_families(package: Package) -> tuple[Part, ...]:
    """Return the Border Patrol's older groups at the southwest border, by fiscal year.

    Unaccompanied children from FY2010 and family unit members from FY2013; single adults, who
    would make the total, from FY2019 alone.
    """
    name = "demographics_monthly"
    table = package.table(name)
    table = table[(table["geography"] == Geography.SOUTHWEST) & (table["sector"] == "all")]
    tally, parts = Tally(package, name), []
    for group in ("unaccompanied children", "family unit members", "single adults"):
        rows = table[table["demographic"] == group]
        years = tally.years(rows, replace(USBP_SOUTHWEST, subject=group), table)
        parts.append(Part(group, tuple(years)))
    return tuple(parts)


def _sector(package: Package, name: str, shown: pd.DataFrame) -> Part:
    """Return a sector with its fiscal years, and its months among the rows shown."""
    annual, monthly = package.table("sectors_annual"), package.table("sectors_monthly")
    annual = annual[annual["complete"]]
    monthly = monthly[monthly["component"] == Component.USBP]
    measure = replace(USBP_SOUTHWEST, subject=f"{name} sector")
    old, new = annual[annual["sector"] == name], monthly[monthly["sector"] == name]
    open_year = new[new["fiscal_year"] > old["fiscal_year"].max()]
    by_month = Tally(package, "sectors_monthly")
    years = Tally(package, "sectors_annual").years(old, measure)
    years += by_month.years(open_year, measure, monthly)
    return Part(name, tuple(years), tuple(by_month.months(shown[shown["sector"] == name], measure)))


def _expulsions(title_42: Totals, years: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return Title 42 in each fiscal year; in one held in part, only some months have any."""
    found = []
    for period in (f.period for f in years):
        months = [f for f in title_42.months if period.start <= f.period.start <= period.end]
        year = next((f for f in title_42.years if f.period == period), None)
        if year or months:
            formula = f"sum of {len(months)} months" if len(months) > 1 else "one month"
            found.append(year or counts.add(title_42.measure, months, period, formula))
    return tuple(found)


def _of_component(table: pd.DataFrame, component: Component) -> pd.DataFrame:
    """Return the rows of a component; both are added up where they aren't held together."""
    own = table[table["component"] == component]
    if component is not Component.BOTH:
        return own
    return pd.concat([table[~table["month"].isin(own["month"])], own])


def _grouped(
    package: Package,
    table: str,
    whole: Measure,
    groups: dict[str, pd.DataFrame],
    among: pd.DataFrame,
) -> Breakdown:
    """Return the breakdown of a measure into the groups of rows that aren't empty."""
    tally, parts = Tally(package, table), []
    for name, rows in groups.items():
        measure = replace(whole, subject=name)
        if len(rows):
            years, months = tally.years(rows, measure, among), tally.months(rows, measure)
            parts.append(Part(name, tuple(years), tuple(months)))
    return detail.breakdown(package, whole, parts)
