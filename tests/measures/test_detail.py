"""Encounters in parts: golden figures, parts that add up, and what is not held."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import Package
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import comparison, detail_lists, detail_parts
from border_report.measures.allowed import allowed_values
from border_report.measures.detail import Breakdown, change
from border_report.measures.figure import Exactness, Figure
from border_report.measures.measure import Component, Geography

BOTH, USBP, OFO = Component.BOTH, Component.USBP, Component.OFO
SOUTHWEST, NATIONWIDE = Geography.SOUTHWEST, Geography.NATIONWIDE


def every(package: Package) -> dict[str, Breakdown]:
    """Return every breakdown of the report, by name."""
    found = {
        "Mexico and others": detail_parts.mexico_and_others(package),
        "regions": detail_parts.regions(package),
        "sectors": detail_parts.sectors(package),
        "authorities nationwide": detail_parts.authorities(package, BOTH, NATIONWIDE),
    }
    for component in (BOTH, USBP, OFO):
        name = component.value
        found |= {
            f"authorities, {name}": detail_parts.authorities(package, component, SOUTHWEST),
            f"demographics, {name}": detail_parts.demographics(package, component),
            f"citizenships, {name}": detail_parts.citizenships(package, component),
        }
    return found


@pytest.fixture(scope="module")
def breakdowns(package: Package) -> dict[str, Breakdown]:
    """Return every breakdown of everything known."""
    return every(package)


@pytest.fixture(scope="module")
def at_the_article(article: Package) -> dict[str, Breakdown]:
    """Return every breakdown as of 27 December 2023."""
    return every(article)


def figure(breakdown: Breakdown, part: str, year: int) -> Figure:
    """Return a part's figure of a fiscal year."""
    (found,) = [p for p in breakdown.parts if p.name == part]
    return next(f for f in found.years if f.period.label == f"FY{year}")


@pytest.mark.parametrize(
    ("breakdown", "part", "year", "value"),
    [
        # Quoted in a bill in Congress (notes on recent data).
        ("demographics, USBP+OFO", "single adults", 2024, 1_218_880),
        ("demographics, USBP+OFO", "family unit members", 2024, 804_456),
        ("demographics, USBP+OFO", "unaccompanied children", 2024, 109_998),
        # A third party's sums: the Border Patrol alone, and with ports (the same notes).
        ("demographics, USBP", "single adults", 2023, 1_293_008),
        ("demographics, USBP", "unaccompanied children", 2023, 131_519),
        ("demographics, USBP+OFO", "single adults", 2023, 1_514_322),
        # Third parties' sums of CBP's files by citizenship.
        ("citizenships, USBP+OFO", "citizens of Mexico", 2021, 655_594),
        ("citizenships, USBP+OFO", "citizens of Mexico", 2025, 177_052),
        # CBP's own table of Mexico and other than Mexico.
        ("Mexico and others", "citizens of Mexico", 2000, 1_615_081),
        ("Mexico and others", "citizens of countries other than Mexico", 2019, 685_050),
        # CBP's page on Title 8 and Title 42.
        ("authorities, OFO", "Title 42", 2020, 7_744),
        ("authorities, OFO", "Title 8", 2020, 49_693),
        # CBP's tables of sectors; FY1986 and FY2000 are of its file from FY1960 on.
        ("sectors", "Tucson", 2000, 616_346),
        ("sectors", "San Diego", 1986, 629_656),
    ],
)
def test_golden_figures(
    breakdowns: dict[str, Breakdown], breakdown: str, part: str, year: int, value: float
) -> None:
    """What others published or summed comes out to the unit."""
    assert figure(breakdowns[breakdown], part, year).value == value


def test_parts_make_the_published_total_but_where_it_is_known_why_not(
    breakdowns: dict[str, Breakdown],
) -> None:
    """Rounding, one encounter in CBP's own tables of FY2001, and later prints of the last years."""
    off = {name: [y.period.label for y in b.off] for name, b in breakdowns.items()}
    assert {name: years for name, years in off.items() if years} == {
        "Mexico and others": ["FY2001", "FY2025"],
        "sectors": ["FY2021", "FY2022", "FY2023", "FY2024"],
        "demographics, USBP+OFO": ["FY2026"],
        "citizenships, USBP+OFO": ["FY2026"],
        "demographics, USBP": ["FY2025"],
        "citizenships, USBP": ["FY2025"],
        "demographics, OFO": ["FY2025"],
        "citizenships, OFO": ["FY2025"],
    }


def test_no_gap_is_wider_than_a_later_print_or_rounding_explains(
    breakdowns: dict[str, Breakdown],
) -> None:
    """Five for each of nine rounded sectors, and a few dozen between two prints."""
    for breakdown in breakdowns.values():
        for year in breakdown.off:
            assert year.published is not None
            assert abs(year.whole.value - year.published.value) <= 5 * 9


def test_shares_of_a_year_make_one(
    breakdowns: dict[str, Breakdown], at_the_article: dict[str, Breakdown]
) -> None:
    """In every breakdown, every year, on both days: nothing is left out or counted twice."""
    for found in (breakdowns, at_the_article):
        for breakdown in found.values():
            for year in breakdown.years:
                assert sum(s.value for s in year.shares if s) == pytest.approx(1)


def test_every_figure_follows_from_its_cells(
    package: Package, breakdowns: dict[str, Breakdown]
) -> None:
    """A sum names each row that it adds up, once."""
    for breakdown in breakdowns.values():
        for f in (f for part in breakdown.parts for f in part.years[-2:]):
            assert len(set(f.rows)) == len(f.rows)
            cells = [r.weight * package.row(r.table, _typed(package, r))[r.column] for r in f.rows]
            assert sum(cells) == f.value


def _typed(package: Package, row: object) -> tuple[object, ...]:
    schema = package.resource(row.table)["schema"]
    types = {f["name"]: f["type"] for f in schema["fields"]}
    return tuple(
        int(text) if types[name] == "integer" else text
        for name, text in zip(schema["primaryKey"], row.key, strict=True)
    )


def test_the_article_knew_two_months_of_fiscal_year_2024(
    at_the_article: dict[str, Breakdown],
) -> None:
    """October and November 2023 were out, so the newest full year is FY2023."""
    for name, breakdown in at_the_article.items():
        assert breakdown.year(0).period.label == "FY2023", name
        last = breakdown.years[-1].period
        assert (last.label, last.end) == ("FY2024", date(2023, 11, 30)), name


def test_a_year_that_is_not_held_is_refused_with_those_that_are(
    breakdowns: dict[str, Breakdown],
) -> None:
    """Regions begin with FY2020: FY2019 isn't shown as if it were nought."""
    with pytest.raises(NotAvailableError, match="for FY2019; it has FY2020 to FY2026"):
        breakdowns["regions"].year(2019)


def test_citizenships_of_a_year_that_is_not_held_are_refused(package: Package) -> None:
    """CBP's files with all citizenships begin with FY2020."""
    with pytest.raises(NotAvailableError, match="by citizenship for FY2019; it has FY2020"):
        detail_lists.citizenships(package, 2019, 3)


def test_single_adults_are_not_made_up_before_they_are_held(package: Package) -> None:
    """The older tables have children from FY2010 and families from FY2013 alone."""
    groups = {p.name: p.years[0].period.label for p in detail_parts.children_and_families(package)}
    assert groups == {
        "unaccompanied children": "FY2010",
        "family unit members": "FY2013",
        "single adults": "FY2019",
    }


def test_older_and_newer_counts_of_children_agree_where_both_are_held(
    package: Package, breakdowns: dict[str, Breakdown]
) -> None:
    """FY2019 in the Border Patrol's table and in CBP's file: 76,020."""
    children = detail_parts.children_and_families(package)[0]
    older = next(f for f in children.years if f.period.label == "FY2019")
    newer = figure(breakdowns["demographics, USBP"], "unaccompanied children", 2019)
    assert older.value == newer.value == 76_020


@pytest.mark.parametrize(
    ("a", "b", "difference"),
    [
        (
            ("demographics, USBP", "single adults", 2023),
            ("demographics, USBP+OFO", "single adults", 2023),
            "component: USBP against USBP+OFO",
        ),
        (
            ("demographics, USBP", "single adults", 2023),
            ("demographics, USBP", "family unit members", 2023),
            "subject: single adults against family unit members",
        ),
        (
            ("regions", "southwest land border", 2023),
            ("regions", "northern land border", 2023),
            "geography: southwest land border against northern land border",
        ),
        (
            ("authorities, USBP", "Title 8", 2021),
            ("authorities, USBP", "Title 42", 2021),
            "authority: Title 8 against Title 42",
        ),
    ],
)
def test_parts_that_count_different_things_are_not_compared(
    package: Package,
    breakdowns: dict[str, Breakdown],
    a: tuple[str, str, int],
    b: tuple[str, str, int],
    difference: str,
) -> None:
    """The refusal names the dimension."""
    one, other = (figure(breakdowns[name], part, year) for name, part, year in (a, b))
    with pytest.raises(UnlikeFiguresError) as refused:
        comparison.compare(one, other, package)
    assert refused.value.differences == (difference,)


def test_a_year_in_progress_has_no_change_from_a_full_one(
    package: Package, breakdowns: dict[str, Breakdown]
) -> None:
    """Two months of FY2026 are not held against twelve of FY2025."""
    adults = breakdowns["demographics, USBP+OFO"].parts[0]
    assert change(package, adults.years[-1], adults.years[-2]) is None
    held = change(package, adults.years[-2], adults.years[-3])
    assert held is not None
    assert held.difference == 279_656 - 1_218_880


def test_rounded_sectors_say_so_and_no_other(breakdowns: dict[str, Breakdown]) -> None:
    """OHSS rounds FY2021 to FY2024; CBP's own tables are exact."""
    for part in breakdowns["sectors"].parts:
        rounded = {f.period.label for f in part.years if f.exactness is Exactness.ROUNDED}
        assert rounded == {"FY2021", "FY2022", "FY2023", "FY2024"}


def test_listed_citizenships_and_all_others_make_the_total(package: Package) -> None:
    """However many are listed; the same ones are counted nationwide."""
    southwest, nationwide = detail_lists.citizenships(package, 2023, 4)
    names = ["Mexico", "Venezuela", "Guatemala", "Honduras", detail_lists.REST]
    assert [p.name for p in southwest.parts] == names
    assert [p.name for p in nationwide.parts] == names
    assert southwest.years[-1].whole.value == 2_475_669
    assert nationwide.years[-1].whole.value == 3_201_144
    assert southwest.off == nationwide.off == ()


@given(st.integers(1, 30))
def test_a_longer_list_keeps_the_order_and_the_total(package: Package, count: int) -> None:
    """The first of a long list are those of a short one; the rest only gets smaller."""
    states = detail_lists.states(package, 2024, count)
    named = [p for p in states.parts if p.name != detail_lists.REST]
    values = [p.years[-1].value for p in named]
    assert len(named) == count
    assert values == sorted(values, reverse=True)
    assert states.years[-1].whole.value == 2_901_142


@pytest.mark.parametrize("day", [date(2020, 4, 30), date(2021, 5, 31), date(2023, 7, 31)])
def test_title_42_has_its_share_of_a_year_in_progress(package: Package, day: date) -> None:
    """Only some months of the year had expulsions; both authorities cover the same days."""
    authorities = detail_parts.authorities(published.as_of(package, day), BOTH, SOUTHWEST)
    last = authorities.years[-1]
    assert not last.period.complete
    assert all(s and s.part.period == last.period for s in last.shares)


def test_allowed_years_are_those_that_every_list_holds(package: Package) -> None:
    """A parameter that is accepted has something to show."""
    years = allowed_values(package)["fiscal_year"]
    assert years
    for year in years:
        assert detail_parts.regions(package).year(int(year)).period.complete
