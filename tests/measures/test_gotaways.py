"""Known gotaways are estimates that nothing is set against."""

from __future__ import annotations

import pytest

from border_report.data.package import Package
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import comparison, encounters, gotaways
from border_report.measures.figure import Exactness
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import fiscal_year


def test_they_are_estimates_of_the_years_that_were_released(package: Package) -> None:
    """Fox News's records request, as retold: 670,674 in FY2023; FY2014 to FY2018 not released."""
    held = {f.period.label: f for f in gotaways.estimates(package)}
    assert held["FY2023"].value == 670_674
    assert {f.exactness for f in held.values()} == {Exactness.ESTIMATE}
    assert "FY2016" not in held


@pytest.mark.parametrize("geography", [Geography.SOUTHWEST, Geography.NATIONWIDE])
def test_a_comparison_with_encounters_is_refused_by_kind_and_unit(
    package: Package, geography: Geography
) -> None:
    """An estimate of people isn't a count of events, of whichever border."""
    counted = encounters.figure(package, Measure(Component.USBP, geography), fiscal_year(2023))
    with pytest.raises(UnlikeFiguresError) as refused:
        comparison.compare(gotaways.estimate(package, 2023), counted, package)
    assert "kind: known gotaways against encounters" in refused.value.differences
    assert "unit: people against events" in refused.value.differences


def test_they_are_neither_added_to_encounters_nor_a_part_of_them(package: Package) -> None:
    """Sums and shares are refused as well."""
    estimate = gotaways.estimate(package, 2023)
    counted = encounters.figure(
        package, Measure(Component.USBP, Geography.SOUTHWEST), fiscal_year(2023)
    )
    with pytest.raises(UnlikeFiguresError):
        comparison.total([estimate, counted], fiscal_year(2023))
    with pytest.raises(UnlikeFiguresError):
        comparison.share(estimate, counted)


def test_one_year_may_be_compared_with_another(package: Package) -> None:
    """The same estimate of two years is alike; whether detection changed isn't known."""
    pair = comparison.compare(
        gotaways.estimate(package, 2023), gotaways.estimate(package, 2019), package
    )
    assert pair.difference == 670_674 - 151_466


def test_a_year_not_released_is_refused_with_those_that_were(package: Package) -> None:
    """The message names the years held."""
    with pytest.raises(NotAvailableError, match="FY2018; it has one for FY2011, FY2013, FY2019"):
        gotaways.estimate(package, 2018)


def test_none_had_been_released_when_the_article_appeared(article: Package) -> None:
    """The figures were retold in May 2024."""
    assert gotaways.estimates(article) == ()
    with pytest.raises(NotAvailableError, match="for no year by that day"):
        gotaways.estimate(article, 2023)
