"""Figures as they are typed."""

from __future__ import annotations

import pytest

from border_report.errors import ParameterError
from border_report.measures import spec
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import fiscal_year, mean_day, month


@pytest.mark.parametrize(
    ("typed", "measure"),
    [
        ("USBP nationwide FY2015", Measure(Component.USBP, Geography.NATIONWIDE)),
        ("fy 2015 southwest land border ofo", Measure(Component.OFO, Geography.SOUTHWEST)),
        ("CBP southwest FY2015", Measure(Component.BOTH, Geography.SOUTHWEST)),
        ("USBP + OFO southwest FY2015", Measure(Component.BOTH, Geography.SOUTHWEST)),
        (
            "Border Patrol encounters nationwide title 8 FY2015",
            Measure(Component.USBP, Geography.NATIONWIDE, Authority.TITLE_8),
        ),
        (
            "usbp southwest at large fiscal year 2015",
            Measure(Component.USBP, Geography.SOUTHWEST, place=Place.AT_LARGE),
        ),
    ],
)
def test_words_may_come_in_any_order_and_case(typed: str, measure: Measure) -> None:
    """Component, place, law and year are found wherever they stand."""
    assert spec.parse(typed) == (measure, fiscal_year(2015))


def test_a_month_and_its_mean_day_are_told_apart() -> None:
    """`mean day` before a month asks for its daily mean."""
    assert spec.parse("USBP southwest 2023-12")[1] == month("2023-12")
    assert spec.parse("USBP southwest mean day 2023-12")[1] == mean_day(month("2023-12"))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("nationwide FY2015", "who counted: add USBP, OFO or USBP\\+OFO"),
        ("USBP FY2015", "where: add nationwide, southwest or northern"),
        ("USBP nationwide", "when: add one fiscal year"),
        ("USBP nationwide FY2015 FY2020", "when: add one fiscal year"),
        ("USBP nationwide mean day FY2015", "a mean day is taken of a month"),
        ("USBP nationwid FY2015", "'nationwid' isn't understood; did you mean 'nationwide'"),
    ],
)
def test_what_is_missing_or_misspelt_is_named(typed: str, message: str) -> None:
    """The message says what to add or to mend."""
    with pytest.raises(ParameterError, match=message):
        spec.parse(typed)
