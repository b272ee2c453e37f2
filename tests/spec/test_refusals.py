"""Which figures may be compared, and what is said of those that may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package, load
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import comparison, encounters, spec
from border_report.measures.figure import Figure
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind


def figure(package: Package, typed: str) -> Figure:
    """Return a figure as one types it in the terminal."""
    return encounters.figure(package, *spec.parse(typed))


UNLIKE = [
    ("USBP nationwide FY2023", "USBP+OFO nationwide FY2023", "component: USBP against USBP+OFO"),
    (
        "USBP nationwide FY2023",
        "USBP southwest FY2023",
        "geography: nationwide against southwest land border",
    ),
    (
        "USBP southwest FY2022",
        "USBP southwest title 8 FY2022",
        "authority: Title 8 and Title 42 against Title 8",
    ),
    (
        "USBP southwest FY2025",
        "USBP southwest at large FY2025",
        "place: at entry and at large against at large",
    ),
    ("USBP southwest FY2023", "USBP southwest 2023-09", "period: a fiscal year against a month"),
    (
        "USBP southwest 2023-12",
        "USBP southwest mean day 2023-12",
        "period: a month against a mean day of a month",
    ),
    (
        "USBP southwest FY2026",
        "USBP southwest FY2025",
        "days covered: 335 days of FY2026 against all of FY2025",
    ),
]


@pytest.mark.parametrize(("a", "b", "difference"), UNLIKE)
def test_each_dimension_is_refused_by_name(
    package: Package, a: str, b: str, difference: str
) -> None:
    """The refusal names the dimension with both its values."""
    with pytest.raises(UnlikeFiguresError) as refused:
        comparison.compare(figure(package, a), figure(package, b), package)
    assert refused.value.differences == (difference,)
    assert difference in str(refused.value)


def test_two_dimensions_are_both_named(package: Package) -> None:
    """337,117 against 2,475,669 differ in who counted and where."""
    a, b = (figure(package, t) for t in ("USBP nationwide FY2015", "CBP southwest FY2023"))
    with pytest.raises(UnlikeFiguresError) as refused:
        comparison.compare(a, b, package)
    assert [d.split(":")[0] for d in refused.value.differences] == ["component", "geography"]


def test_the_article_s_pair_is_answered_with_its_like(package: Package) -> None:
    """337,117 against 646,822: USBP nationwide comes first, then USBP southwest."""
    a, b = (figure(package, t) for t in ("USBP nationwide FY2015", "CBP nationwide FY2020"))
    pairs = comparison.alike_pairs(package, a, b)
    assert [(p.a.value, p.b.value) for p in pairs] == [(337117, 405036), (331333, 400651)]


def test_like_figures_carry_the_breaks_between_them(package: Package) -> None:
    """FY2015 and FY2023 lie on both sides of Title 42's beginning, which FY2023 sees end."""
    a, b = (figure(package, f"USBP nationwide FY{y}") for y in (2023, 2015))
    held = comparison.compare(a, b, package)
    assert held.ratio == pytest.approx(2063692 / 337117)
    assert [k.id for k in held.breaks] == ["title-42-begins", "title-42-ends"]


def test_two_years_before_2020_have_no_break_between_them(package: Package) -> None:
    """Nothing changed between FY2015 and FY2019."""
    a, b = (figure(package, f"USBP nationwide FY{y}") for y in (2019, 2015))
    assert comparison.compare(a, b, package).breaks == ()


def test_an_incomplete_year_can_be_ranked_with_no_full_one(package: Package) -> None:
    """A rank that mixes eleven months with twelve would mislead."""
    years = encounters.series(
        package, Measure(Component.USBP, Geography.SOUTHWEST), PeriodKind.FISCAL_YEAR
    )
    with pytest.raises(UnlikeFiguresError, match="days covered"):
        comparison.rank(years)


def test_nothing_to_rank_is_an_error_of_its_own() -> None:
    """No figures, no rank."""
    with pytest.raises(NotAvailableError):
        comparison.rank(())


def test_overlapping_periods_are_not_added_up(package: Package) -> None:
    """A month counted twice would count twice."""
    december = figure(package, "USBP southwest 2023-12")
    with pytest.raises(UnlikeFiguresError, match="overlaps"):
        comparison.total([december, december], december.period)


@given(first=st.integers(1960, 2025), second=st.integers(1960, 2025))
def test_a_comparison_and_its_reverse_agree(first: int, second: int) -> None:
    """A over b is the inverse of b over a, and the differences cancel out."""
    package = load()
    a, b = (figure(package, f"USBP southwest FY{y}") for y in (first, second))
    there, back = comparison.compare(a, b, package), comparison.compare(b, a, package)
    assert there.ratio is not None
    assert back.ratio is not None
    assert there.ratio * back.ratio == pytest.approx(1)
    assert there.difference == -back.difference
    assert there.breaks == back.breaks
