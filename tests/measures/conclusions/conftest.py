"""The conclusions of the report, and one of them under a definition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from border_report.data.package import Package
from border_report.measures import spec
from border_report.measures.conclusions import conclusion, registry
from border_report.measures.conclusions.conclusion import Cell, Conclusion
from border_report.measures.conclusions.definition import Basis, Definition
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.transfers import TEXAS

BORDER_PATROL = Measure(Component.USBP, Geography.SOUTHWEST)


@pytest.fixture(scope="session")
def all_of() -> Callable[..., dict[str, Conclusion]]:
    """Return a function that gives every conclusion of a package by its id."""

    def every(package: Package, measure: Measure = BORDER_PATROL) -> dict[str, Conclusion]:
        found = registry.every(package, measure, (2000, 0), "1999-10", 0, TEXAS, (), ())
        return {one.id: one for one in found}

    return every


@pytest.fixture(scope="session")
def outcome() -> Callable[[Package, Conclusion, str, Basis], Cell]:
    """Return a function that asks a conclusion of a measure as one types it in the terminal."""

    def ask(package: Package, asked: Conclusion, typed: str, basis: Basis) -> Cell:
        measure, _ = spec.parse(f"{typed} FY2023")
        return conclusion.decided(package, asked, Definition(basis, measure))

    return ask
