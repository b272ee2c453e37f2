"""Operation Lone Star's running totals, apart from federal counts."""

from __future__ import annotations

from datetime import date

import pytest

from border_report.data.package import Package
from border_report.errors import UnlikeFiguresError
from border_report.measures import comparison, encounters, lone_star
from border_report.measures.figure import Exactness
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import fiscal_year

ARTICLE = date(2023, 12, 27)


@pytest.mark.parametrize(
    ("metric", "value", "day"),
    [
        # Office of the Texas Governor, 8 December 2023; The Dallas Express, about 22 December.
        (lone_star.CHARGES, 33_800, "2023-12-08"),
        (lone_star.ARRESTS, 37_800, "2023-12-22"),
        (lone_star.APPREHENSIONS, 491_100, "2023-12-22"),
    ],
)
def test_the_last_statement_before_a_day(
    package: Package, metric: str, value: int, day: str
) -> None:
    """What the state had stated when the article appeared, each a lower bound."""
    stated = lone_star.stated_on(package, metric, ARTICLE)
    assert stated is not None
    assert (stated.value, stated.period.label) == (value, day)
    assert stated.exactness is Exactness.AT_LEAST


def test_running_totals_never_fall(package: Package) -> None:
    """A total since March 2021 can only rise."""
    for metric in lone_star.COUNTED:
        values = [f.value for f in lone_star.steps(package, metric)]
        assert values == sorted(values)


def test_the_state_s_apprehensions_are_never_added_to_federal_ones(package: Package) -> None:
    """They are in the federal count already; a comparison is refused as well."""
    own = lone_star.steps(package, lone_star.APPREHENSIONS)[-1]
    federal = encounters.figure(
        package, Measure(Component.USBP, Geography.SOUTHWEST), fiscal_year(2024)
    )
    with pytest.raises(UnlikeFiguresError, match="component: State of Texas against USBP"):
        comparison.compare(own, federal, package)
    with pytest.raises(UnlikeFiguresError):
        comparison.total([own, federal], fiscal_year(2024))


def test_drugs_seized_are_left_out(package: Package) -> None:
    """Lethal doses are the state's conversion, not a count of people or charges."""
    assert not [f for f in lone_star.statements(package) if "fentanyl" in f.measure.subject]


def test_before_the_operation_nothing_was_stated(package: Package) -> None:
    """The operation began in March 2021, its first total held is of July 2021."""
    assert lone_star.stated_on(package, lone_star.ARRESTS, date(2021, 3, 1)) is None
