"""Rounded figures are the cells of OHSS's own workbooks."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from border_report.data.package import Package


@pytest.fixture(scope="module")
def workbook_sectors(root: Path) -> pd.Series:
    """Return the sheet of sectors by month: encounters by month and sector."""
    path = root / "data" / "raw" / "ohss" / "khsm-encounters-usbp-fy25m11.xlsx"
    sheet = openpyxl.load_workbook(path, read_only=True)["Monthly Sector"]
    rows = list(sheet.iter_rows(values_only=True, min_row=2))
    table = pd.DataFrame(rows, columns=["fiscal_year", "label", "sector", "encounters"])
    table = table.dropna().astype({"fiscal_year": int, "encounters": int})
    # "01 October" is the first month of the fiscal year.
    first = pd.PeriodIndex((table["fiscal_year"] - 1).astype(str) + "-10", freq="M")
    table["month"] = (first + (table["label"].str[:2].astype(int) - 1).to_numpy()).astype(str)
    table["sector"] = table["sector"].str.split(",").str[0]
    return table.set_index(["month", "sector"])["encounters"]


def test_every_rounded_sector_month_is_a_cell_of_the_workbook(
    package: Package, workbook_sectors: pd.Series
) -> None:
    """October 2020 – September 2024, and no cell of the workbook is left out."""
    table = package.table("sectors_monthly")
    table = table[(table["component"] == "USBP") & (table["exactness"] == "rounded to 10")]
    held = table.set_index(["month", "sector"])["encounters"].sort_index()
    months = workbook_sectors.index.get_level_values("month")
    cells = workbook_sectors[(months >= "2020-10") & (months <= "2024-09")].sort_index()
    assert held.index.equals(cells.index)
    assert held.tolist() == cells.tolist()


def test_exact_sector_months_agree_with_the_workbook_from_2006_on(
    package: Package, workbook_sectors: pd.Series
) -> None:
    """FY2006–FY2020: a thousandth of a month apart at most, rounding of each sector aside."""
    table = package.table("sectors_monthly")
    table = table[(table["component"] == "USBP") & table["month"].between("2005-10", "2020-09")]
    exact = table.groupby("month")["encounters"].sum()
    rounding = table.groupby("month").size() * 5
    rounded = workbook_sectors.groupby("month").sum().loc[exact.index]
    assert len(exact) == 180
    assert ((exact - rounded).abs() <= exact / 1000 + rounding).all()


def test_cbp_one_appointments_are_the_cells_of_the_workbook(root: Path, package: Package) -> None:
    """January 2023 – August 2024, in all."""
    name = "2024_1206_ohss_immigration-enforcement-and-legal-processes-tables-august-2024.xlsx"
    book = openpyxl.load_workbook(root / "data" / "raw" / "ohss" / name, read_only=True)
    rows = list(book["CBP One Appointments"].iter_rows(values_only=True, min_row=4, max_col=3))
    months = [total for _, label, total in rows if label != "Total" and isinstance(total, int)]
    table = package.table("ohss_monthly")
    table = table[(table["ohss_table"] == "cbp_one_appointments") & (table["category"] == "Total")]
    assert table["value"].tolist() == months
    assert len(months) == 20
