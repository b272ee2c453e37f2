"""The closed lists of parameter values."""

from __future__ import annotations

from border_report.data.package import Package
from border_report.measures.allowed import allowed_values
from border_report.measures.measure import Component


def test_lists_come_from_the_data_and_the_dimensions(package: Package) -> None:
    """Every component that encounters have, every year and month that is held."""
    allowed = allowed_values(package)
    counted = {Component.USBP, Component.OFO, Component.BOTH}
    assert set(allowed["component"]) == {component.value for component in counted}
    assert allowed["first_year"][0] == 1925
    assert allowed["first_month"][0] == "1999-10"
