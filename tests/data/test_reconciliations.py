"""Each sum that has to be met is met, and is noticed when it isn't."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from border_report.data.check import check
from border_report.data.package import Package

SOUTHWEST = "southwest land border"


PLANTED = [
    # A fiscal year and its months.
    (
        "encounters_annual",
        "2019,USBP,nationwide,all,859501",
        "2019,USBP,nationwide,all,859502",
        "value '859502': its months make 859501",
    ),
    # A month and its fiscal year.
    (
        "entry_at_large_monthly",
        "2023-10,2024,nationwide",
        "2023-10,2023,nationwide",
        "column fiscal_year, value '2023': the month and the October rule make 2024",
    ),
    # Title 8, Title 42 and both.
    (
        "southwest_monthly",
        "2021-03,2021,USBP,Title 42,107246",
        "2021-03,2021,USBP,Title 42,107247",
        "Title 8 and Title 42 make",
    ),
    # At entry, at large and their total.
    (
        "entry_at_large_monthly",
        "190454,2977,187477",
        "190454,2978,187477",
        "column total, value '190454': at large and at entry make 190455",
    ),
    # Border Patrol and ports against CBP's total.
    (
        "southwest_total_monthly",
        "2023-12,2024,301981",
        "2023-12,2024,302034",
        "value '302034': USBP and OFO make 301981",
    ),
    # Cells of CBP's file against the month.
    (
        "southwest_detail_monthly",
        "2018-10,2019,OFO,Title 8,Inadmissibles,Accompanied Minors,Mexico,78",
        "2018-10,2019,OFO,Title 8,Inadmissibles,Accompanied Minors,Mexico,88",
        "the cells of the detail make",
    ),
    # States against citizenships.
    (
        "states_monthly",
        "2019-10,2020,northern land border,ME,Title 8,610",
        "2019-10,2020,northern land border,ME,Title 8,611",
        "the citizenships of the same region make",
    ),
    # Groups against the detail that they add up.
    (
        "regions_monthly",
        "2019-10,2020,northern land border,Title 8,3834",
        "2019-10,2020,northern land border,Title 8,3835",
        "column encounters, value '3835': the cells of the detail make 3834",
    ),
    (
        "southwest_demographics_monthly",
        "2019-10,2020,USBP+OFO,FMUA,13719",
        "2019-10,2020,USBP+OFO,FMUA,13720",
        "column encounters, value '13720': the cells of the detail make 13719",
    ),
    (
        "citizenships_monthly",
        "2018-10,2019,OFO,southwest land border,El Salvador,246",
        "2018-10,2019,OFO,southwest land border,El Salvador,247",
        "the cells of the detail make",
    ),
    # Sectors against the southwest.
    (
        "sectors_annual",
        "1960,USBP,southwest land border,Big Bend,732",
        "1960,USBP,southwest land border,Big Bend,733",
        "the southwest series of USBP make",
    ),
    # A stated total that falls.
    (
        "transfer_statements",
        "2023-12-29,Texas,Chicago,28000",
        "2023-12-29,Texas,Chicago,2800",
        "column stated, value '2800': the row before states 22500",
    ),
    # A known total.
    (
        "known_totals",
        "encounters,646822",
        "encounters,646823",
        "value '646823': the tables give 646822 for encounters",
    ),
]


@pytest.fixture(scope="module")
def told(spoil: Callable[..., Path]) -> list[str]:
    """Return what is told of a copy in which all of `PLANTED` are."""
    return [str(fault) for fault in check(spoil(*(plant[:3] for plant in PLANTED)))]


@pytest.mark.parametrize("words", [words for *_, words in PLANTED])
def test_a_sum_that_is_not_met_is_told(told: list[str], words: str) -> None:
    """The line names the value and what its parts make."""
    assert any(words in line for line in told), told


def test_every_fiscal_year_since_2000_is_checked_against_its_months(package: Package) -> None:
    """The check compares something: USBP nationwide and southwest hold all their months."""
    months = package.table("southwest_monthly")
    months = months[(months["component"] == "USBP") & (months["authority"] == "all")]
    held = months.groupby("fiscal_year")["month"].nunique()
    assert held.to_dict() == dict.fromkeys(range(2000, 2026), 12) | {2026: 11}


def test_single_adults_families_and_children_of_2024_are_as_congress_quotes_them(
    package: Package,
) -> None:
    """1,218,880, 804,456 and 109,998: quoted in a bill in Congress."""
    detail = package.table("southwest_detail_monthly")
    year = detail[detail["fiscal_year"] == 2024].groupby("demographic")["encounters"].sum()
    assert year["Single Adults"] == 1_218_880
    assert year["FMUA"] == 804_456
    assert year["UAC / Single Minors"] == 109_998


def test_single_adults_of_2023_differ_with_and_without_ports(package: Package) -> None:
    """1,293,008 is the Border Patrol alone, 1,514,322 with OFO (notes on recent data)."""
    detail = package.table("southwest_detail_monthly")
    adults = detail[(detail["fiscal_year"] == 2023) & (detail["demographic"] == "Single Adults")]
    assert adults.loc[adults["component"] == "USBP", "encounters"].sum() == 1_293_008
    assert adults["encounters"].sum() == 1_514_322


def test_state_and_nationality_tables_add_up_to_the_same(package: Package) -> None:
    """12,225,041 encounters, October 2019 – November 2025 (notes on recent data)."""
    assert package.table("states_monthly")["encounters"].sum() == 12_225_041
    assert package.table("nationwide_detail_monthly")["encounters"].sum() == 12_225_041


def test_ohss_agrees_with_cbp_within_rounding_from_fiscal_year_2021(package: Package) -> None:
    """OHSS rebuilds its counts; after September 2020 only rounding is left."""
    ohss = package.table("ohss_monthly")
    ohss = ohss[
        (ohss["ohss_table"] == "encounters_by_type_region")
        & (ohss["group"] == "Total CBP")
        & (ohss["category"] == "SW Land Border")
        & (ohss["month"] >= "2020-10")
    ]
    total = package.table("southwest_total_monthly").set_index("month")["encounters"]
    assert len(ohss) == 47
    assert ((ohss["value"] - ohss["month"].map(total)).abs() <= 5).all()


def test_the_split_of_2025_adds_up_to_the_preliminary_total(package: Package) -> None:
    """172,026 and 65,539 make 237,565, printed on 7 October 2025; the final total is lower."""
    split = package.table("fiscal_year_split")
    prints = package.table("vintages")
    preliminary = prints[(prints["period"] == "FY2025") & (prints["source_id"] == "cbp-2025-10-07")]
    assert split["encounters"].sum() == preliminary["encounters"].iloc[0]
    assert split["days"].sum() == 365


def test_closed_years_are_the_same_in_every_file_held(package: Package) -> None:
    """FY2019–FY2024, southwest: files of different dates print one value (notes)."""
    prints = package.table("vintages")
    years = prints[(prints["series"] == "fiscal_year") & (prints["geography"] == SOUTHWEST)]
    years = years[years["period"].between("FY2019", "FY2024")]
    assert (years.groupby(["period", "component"])["encounters"].nunique() == 1).all()
    assert len(years) > 40


def test_administrations_follow_each_other_without_a_gap(package: Package) -> None:
    """The last day of one is the first of the next."""
    table = package.table("administrations")
    assert table["end_date"].tolist()[:-1] == table["start_date"].tolist()[1:]
    assert table["end_date"].iloc[-1] is None
