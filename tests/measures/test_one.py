"""One sector, citizenship or administration."""

from __future__ import annotations

from itertools import combinations

import pytest

from border_report.data import package
from border_report.data.package import Package
from border_report.errors import NotAvailableError
from border_report.measures import detail_parts, one
from border_report.measures.one import Kind, One


@pytest.fixture(scope="module")
def data() -> Package:
    """Return the data package."""
    return package.load()


@pytest.fixture(scope="module")
def offices(data: Package) -> list[One]:
    """Return every administration."""
    return [one.of(data, n) for n, kind in one.names(data).items() if kind is Kind.ADMINISTRATION]


def year(found: One, label: str) -> float:
    """Return a fiscal year of it."""
    return next(f.value for f in found.part.years if f.period.label == label)


def test_there_is_one_of_each_sector_citizenship_and_administration(data: Package) -> None:
    """No remainder of countries is a citizenship."""
    names = one.names(data)
    assert [n for n, kind in names.items() if kind is Kind.SECTOR] == list(detail_parts.SECTORS)
    citizenships = [n for n, kind in names.items() if kind is Kind.CITIZENSHIP]
    assert len(citizenships) == 21
    assert not [n for n in citizenships if "all" in n.split() or "not" in n.split()]
    assert [n for n, kind in names.items() if kind is Kind.ADMINISTRATION] == [
        "Clinton",
        "G. W. Bush",
        "Obama",
        "Trump (first)",
        "Biden",
        "Trump (second)",
    ]


def test_a_sector_has_the_years_of_cbps_table_and_its_share_of_their_total(data: Package) -> None:
    """Tucson, FY2000: 616,346 of 1,643,679 (CBP, southwest border sectors FY1960-FY2019)."""
    tucson = one.of(data, "Tucson")
    place = [f.period.label for f in tucson.part.years].index("FY2000")
    share = tucson.shares[place]
    assert share is not None
    assert (share.part.value, share.whole.value) == (616_346, 1_643_679)


def test_the_months_of_a_sector_make_its_years(data: Package) -> None:
    """From FY2000 to FY2019 both are exact, and from one publisher."""
    for name in detail_parts.SECTORS:
        found = one.of(data, name)
        for number in range(2000, 2020):
            own = next(f for f in found.part.years if f.period.label == f"FY{number}")
            months = [f.value for f in found.part.months if own.period.start <= f.period.start]
            assert sum(months[:12]) == own.value, (name, number)


def test_a_citizenship_counts_both_components(data: Package) -> None:
    """Venezuela, FY2023: 266,071 at the southwest land border (CBP, nationwide encounters file)."""
    assert year(one.of(data, "Venezuela"), "FY2023") == 266_071


def test_no_month_or_year_belongs_to_two_administrations(offices: list[One]) -> None:
    """Those of an inauguration belong to none."""
    for a, b in combinations(offices, 2):
        assert not {f.period for f in a.figures} & {f.period for f in b.figures}
    held = {f.period.label for office in offices for f in office.part.months}
    assert not held & {"2001-01", "2009-01", "2017-01", "2021-01", "2025-01"}


def test_what_the_data_has_not_is_refused(data: Package) -> None:
    """By name."""
    with pytest.raises(NotAvailableError, match="or administration Atlantis"):
        one.of(data, "Atlantis")
