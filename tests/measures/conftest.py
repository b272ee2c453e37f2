"""The data package, as it is and as it stood when the article appeared."""

from __future__ import annotations

from datetime import date

import pytest

from border_report.data import published
from border_report.data.package import Package, load


@pytest.fixture(scope="session")
def package() -> Package:
    """Return the whole data package."""
    return load()


@pytest.fixture(scope="session")
def article(package: Package) -> Package:
    """Return the package as of 27 December 2023."""
    return published.as_of(package, date(2023, 12, 27))
