"""What the terminal says of two figures."""

from __future__ import annotations

import pytest

from border_report.data.package import Package, load
from border_report.display import comparison as said
from border_report.errors import UnlikeFiguresError
from border_report.measures import comparison, encounters, spec


def answer(package: Package, a: str, b: str) -> str:
    """Compare two figures as typed."""
    pair = [encounters.figure(package, *spec.parse(typed)) for typed in (a, b)]
    return said.answer(comparison.compare(pair[0], pair[1], package)).replace("\u00a0", " ")


def test_like_figures_are_answered_with_ratio_and_breaks() -> None:
    """Both figures, the ratio, the difference, and each break between them."""
    text = answer(load(), "USBP nationwide FY2023", "USBP nationwide FY2015")
    assert "FY2023 has 6.1 times FY2015 (+1,726,575)." in text
    assert "Between them: Title 42 begins" in text


def test_a_fall_is_told_as_a_share() -> None:
    """The other way round."""
    text = answer(load(), "USBP nationwide FY2015", "USBP nationwide FY2023")
    assert "FY2015 has 16% of FY2023 (−1,726,575)." in text


def test_a_refusal_lists_the_differences_and_the_pairs() -> None:
    """337,117 against 646,822: one difference, two like-for-like pairs."""
    with pytest.raises(UnlikeFiguresError) as refused:
        answer(load(), "USBP nationwide FY2015", "CBP nationwide FY2020")
    assert said.refusal(refused.value).splitlines() == [
        "Not compared: the two figures differ in",
        "  component: USBP against USBP+OFO",
        "Like for like there are",
        "  USBP nationwide encounters, 337,117 in FY2015 with 405,036 in FY2020",
        "  USBP southwest land border encounters, 331,333 in FY2015 with 400,651 in FY2020",
    ]


def test_a_refusal_without_pairs_says_so() -> None:
    """Eleven months of a year have no like in a full one."""
    with pytest.raises(UnlikeFiguresError) as refused:
        answer(load(), "CBP southwest FY2026", "CBP southwest FY2025")
    assert said.refusal(refused.value).endswith("no like-for-like pair for these periods.")
