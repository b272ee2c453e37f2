"""Sums that the tables have to meet: months and years, parts and wholes, known totals."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from border_report.data.package import Package

Discrepancy = tuple[str, int, str, str, str]

SOUTHWEST, BOTH = "southwest land border", "USBP+OFO"
LAND_AND_COAST = 3
ROUNDING = 5
# Up to here the southwest detail is of the same print as the headline; later months moved a little.
LAST_SAME_PRINT, LATER_PRINT_MOVES = "2024-09", 10
# CBP's table by citizenship prints one fewer than its annual table for FY2001.
CITIZENSHIP_GAP = 1


def reconcile(package: Package) -> Iterator[Discrepancy]:
    """Yield each sum that isn't met: table, line of the file, column, value, what is wrong.

    Checked are fiscal years against months, Title 8 and Title 42 against both, sectors and
    regions against their whole, at entry and at large against their total, USBP and OFO against
    CBP's total, CBP's files against each other, and the known totals against the tables.
    """
    yield from _fiscal_years(package)
    yield from _years_and_months(package)
    yield from _authorities(package)
    yield from _entry(package)
    yield from _components(package)
    yield from _detail(package)
    yield from _groups(package)
    yield from _sectors(package)
    yield from _borders(package)
    yield from _rising(package)
    yield from _known_totals(package)


def _off(
    name: str, table: pd.DataFrame, column: str, whole: pd.Series, tolerance: object, of: str
) -> Iterator[Discrepancy]:
    """Yield each row whose column is further than a tolerance from what it should add up to."""
    gap = (table[column] - whole).abs()
    for index in table.index[(gap > tolerance).fillna(False).astype(bool)]:
        value = str(table.loc[index, column])
        yield name, int(index) + 2, column, value, f"{of} make {whole[index]:.0f}"


def _fiscal_years(package: Package) -> Iterator[Discrepancy]:
    for name in package.names:
        table = package.table(name)
        if {"month", "fiscal_year"} <= set(table.columns):
            year = table["month"].str[:4].astype(int) + (table["month"].str[5:] >= "10")
            yield from _off(name, table, "fiscal_year", year, 0, "the month and the October rule")


def _years_and_months(package: Package) -> Iterator[Discrepancy]:
    southwest = package.table("southwest_monthly")
    southwest = southwest[southwest["authority"] == "all"].assign(geography=SOUTHWEST)
    nationwide = package.table("nationwide_monthly").assign(geography="nationwide")
    keys = ["fiscal_year", "component", "geography"]
    summed = (
        pd.concat([southwest, nationwide])
        .groupby(keys)["encounters"]
        .agg(["sum", "count"])
        .reset_index()
    )
    annual = package.table("encounters_annual")
    annual = annual[annual["authority"] == "all"]
    both = annual.reset_index().merge(summed, on=keys).set_index("index")
    both = both[both["count"] == both["months"]]
    yield from _off("encounters_annual", both, "encounters", both["sum"], 0, "its months")


def _authorities(package: Package) -> Iterator[Discrepancy]:
    for name, keys in (
        ("encounters_annual", ["fiscal_year", "component", "geography"]),
        ("southwest_monthly", ["month", "component"]),
    ):
        table = package.table(name)
        parts = table[table["authority"] != "all"].groupby(keys)["encounters"].sum().rename("parts")
        whole = table[table["authority"] == "all"].join(parts, on=keys)
        yield from _off(name, whole, "encounters", whole["parts"], 0, "Title 8 and Title 42")


def _entry(package: Package) -> Iterator[Discrepancy]:
    name = "entry_at_large_monthly"
    table = package.table(name)
    parts = table["at_large"] + table["at_entry"]
    yield from _off(name, table, "total", parts, 0, "at large and at entry")
    usbp = package.table("southwest_monthly")
    usbp = usbp[(usbp["component"] == "USBP") & (usbp["authority"] == "all")]
    whole = package.table("nationwide_monthly")
    whole = whole[whole["component"] == "USBP"]
    for geography, months in ((SOUTHWEST, usbp), ("nationwide", whole)):
        own = table[table["geography"] == geography]
        series = own["month"].map(months.set_index("month")["encounters"])
        yield from _off(name, own, "total", series, 0, f"the {geography} series of USBP")


def _components(package: Package) -> Iterator[Discrepancy]:
    headline = package.table("southwest_monthly")
    months = headline[headline["authority"] == "all"].groupby("month")["encounters"]
    both = months.sum()[months.count() == 2]
    total = package.table("southwest_total_monthly")
    total = total[total["exactness"] == "exact"]
    yield from _off(
        "southwest_total_monthly", total, "encounters", total["month"].map(both), 0, "USBP and OFO"
    )
    detail = package.table("nationwide_detail_monthly")
    regions = detail.groupby("month")["encounters"].sum()
    nationwide = package.table("nationwide_monthly")
    ofo = nationwide[nationwide["component"] == "OFO"]
    usbp = nationwide[nationwide["component"] == "USBP"].set_index("month")["encounters"]
    rest = ofo["month"].map(regions) - ofo["month"].map(usbp)
    yield from _off("nationwide_monthly", ofo, "encounters", rest, 0, "the regions less USBP")


def _detail(package: Package) -> Iterator[Discrepancy]:
    detail = package.table("southwest_detail_monthly")
    cells = detail.groupby(["month", "component"])["encounters"].sum().rename("cells")
    months = package.table("southwest_monthly")
    months = months[months["authority"] == "all"].join(cells, on=["month", "component"])
    moves = (months["month"] > LAST_SAME_PRINT) * LATER_PRINT_MOVES
    yield from _off(
        "southwest_monthly", months, "encounters", months["cells"], moves, "the cells of the detail"
    )
    states = package.table("states_monthly")
    keys = ["month", "region", "authority"]
    by_state = states.groupby(keys)["encounters"].sum()
    by_citizen = package.table("nationwide_detail_monthly").groupby(keys)["encounters"].sum()
    first = states.drop_duplicates(keys)
    own = first.join(by_state.rename("own"), on=keys).join(by_citizen.rename("other"), on=keys)
    yield from _off(
        "states_monthly",
        own.assign(encounters=own["own"]),
        "encounters",
        own["other"],
        0,
        "the citizenships of the same region",
    )


def _groups(package: Package) -> Iterator[Discrepancy]:
    southwest = package.table("southwest_detail_monthly")
    both = package.table("nationwide_detail_monthly").assign(component=BOTH, geography="nationwide")
    at_southwest = both[both["region"] == SOUTHWEST]
    demographics = pd.concat([southwest, at_southwest])
    apart = demographics.assign(geography=SOUTHWEST)
    for name, cells, keys in (
        ("regions_monthly", both, ["month", "region", "authority"]),
        ("southwest_demographics_monthly", demographics, ["month", "component", "demographic"]),
        ("citizenships_monthly", pd.concat([both, apart]), ["month", "component", "geography"]),
    ):
        table = package.table(name)
        own = table.drop_duplicates(keys).drop(columns="encounters")
        own = own.join(table.groupby(keys)["encounters"].sum(), on=keys)
        own = own.join(cells.groupby(keys)["encounters"].sum().rename("cells"), on=keys)
        yield from _off(name, own, "encounters", own["cells"], 0, "the cells of the detail")


def _sectors(package: Package) -> Iterator[Discrepancy]:
    months = package.table("southwest_monthly")
    months = months[(months["component"] == "USBP") & (months["authority"] == "all")]
    years = package.table("encounters_annual")
    years = years[
        (years["component"] == "USBP")
        & (years["geography"] == SOUTHWEST)
        & (years["authority"] == "all")
    ]
    for name, period, whole in (
        ("sectors_monthly", "month", months),
        ("sectors_annual", "fiscal_year", years),
    ):
        table = package.table(name)
        table = table[(table["component"] == "USBP") & (table["region"] == SOUTHWEST)]
        grouped = table.groupby(period)
        first = table.drop_duplicates(period)
        rounded = first["exactness"] != "exact"
        tolerance = rounded * ROUNDING * first[period].map(grouped.size())
        own = first.assign(encounters=first[period].map(grouped["encounters"].sum()))
        series = own[period].map(whole.set_index(period)["encounters"])
        yield from _off(name, own, "encounters", series, tolerance, "the southwest series of USBP")
    citizens = package.table("citizenship_annual")
    keys = ["fiscal_year", "geography"]
    own = citizens.drop_duplicates(keys).drop(columns="encounters")
    own = own.join(citizens.groupby(keys)["encounters"].sum(), on=keys)
    annual = package.table("encounters_annual")
    annual = annual[(annual["component"] == "USBP") & (annual["authority"] == "all")]
    series = annual.set_index(keys)["encounters"].rename("series")
    own = own.join(series, on=keys)
    yield from _off(
        "citizenship_annual", own, "encounters", own["series"], CITIZENSHIP_GAP, "the annual series"
    )


def _borders(package: Package) -> Iterator[Discrepancy]:
    annual = package.table("encounters_annual")
    annual = annual[annual["authority"] == "all"]
    pieces = annual[annual["geography"] != "nationwide"].groupby(["fiscal_year", "component"])
    parts = pieces["encounters"].agg(["sum", "count"])
    whole = annual[annual["geography"] == "nationwide"]
    whole = whole.join(parts, on=["fiscal_year", "component"])
    whole = whole[whole["count"] == LAND_AND_COAST]
    yield from _off(
        "encounters_annual", whole, "encounters", whole["sum"], 0, "southwest, northern, coastal"
    )


def _rising(package: Package) -> Iterator[Discrepancy]:
    name = "transfer_statements"
    table = package.table(name)
    series = table[table["in_series"]]
    before = series.groupby(["origin", "city"])["stated"].shift()
    for index in series.index[(series["stated"] < before).fillna(False).astype(bool)]:
        value = str(series.loc[index, "stated"])
        yield name, int(index) + 2, "stated", value, f"the row before states {before[index]}"


def _known_totals(package: Package) -> Iterator[Discrepancy]:
    table = package.table("known_totals")
    for index, row in table.iterrows():
        found = _total(package, row)
        if found != row["value"]:
            problem = f"the tables give {found} for {row['counts']}"
            yield "known_totals", int(str(index)) + 2, "value", str(row["value"]), problem


def _total(package: Package, row: pd.Series) -> int | None:
    components = row["component"].split("+")
    monthly = not row["period"].startswith("FY")
    if row["counts"] == "encounters of citizens of Mexico":
        detail = package.table("nationwide_detail_monthly")
        of_year = detail["fiscal_year"] == int(row["period"][2:])
        of_region = detail["region"] == row["geography"]
        mexican = detail["citizenship"] == "MEXICO"
        return int(detail.loc[of_year & of_region & mexican, "encounters"].sum())
    authority = next((a for a in ("Title 8", "Title 42") if row["counts"].startswith(a)), "all")
    table = package.table("southwest_monthly" if monthly else "encounters_annual")
    if monthly:
        table = table[table["month"] == row["period"]]
    else:
        of_year = table["fiscal_year"] == int(row["period"][2:])
        table = table[of_year & (table["geography"] == row["geography"])]
    table = table[(table["authority"] == authority) & table["component"].isin(components)]
    return int(table["encounters"].sum()) if len(table) == len(components) else None
