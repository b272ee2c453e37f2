"""Numbers and dates as text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.display import naming, numbers
from border_report.measures.measure import Authority, Component, Geography, Kind, Place, Unit
from border_report.measures.periods import fiscal_year


@given(st.integers(-(10**12), 10**12))
def test_a_count_reads_back_as_the_same_number(value: int) -> None:
    """Separators and the real minus lose nothing."""
    assert int(numbers.count(value).replace(",", "").replace("−", "-")) == value


def test_a_negative_count_has_a_real_minus_and_nought_has_none() -> None:
    """The hyphen stands for no minus, and −0 is 0."""
    assert (numbers.count(-59), numbers.count(-0.2)) == ("−59", "0")


@pytest.mark.parametrize(("share", "text"), [(0.14, "14%"), (0.018, "1.8%"), (0.0996, "10%")])
def test_a_share_has_a_decimal_below_a_tenth_alone(share: float, text: str) -> None:
    """Two significant figures either way."""
    assert numbers.share(share) == text


def test_a_change_carries_its_sign() -> None:
    """Up, down and not at all."""
    assert [numbers.change(n) for n in (34_400, -59, 0)] == ["+34,400", "−59", "no change"]


def test_a_date_and_a_law_are_not_torn_apart() -> None:
    """Day and month, and Title 42, stay on one line."""
    assert numbers.day(date(2023, 12, 27)) == "27\u00a0December 2023"
    assert numbers.keep_together("Title 42 and S.B. 4") == "Title\u00a042 and S.B.\u00a04"


@pytest.mark.parametrize("dimension", [Component, Geography, Authority, Kind, Place, Unit])
def test_every_value_of_a_dimension_has_words(dimension: type) -> None:
    """A value added to a dimension must be named before it can be shown."""
    assert all(naming.dimension(value) for value in dimension)


def test_an_unfinished_fiscal_year_says_how_many_months_it_has() -> None:
    """FY2026 covers eleven months of data."""
    words = naming.period(fiscal_year(2026, 11)).replace("\u00a0", " ")
    assert words == "the first 11 months of fiscal year 2026 (October 2025 to August 2026)"
