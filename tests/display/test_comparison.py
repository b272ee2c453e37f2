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
    assert "Between them, on 21 March 2020: Title 42 begins." in text


def test_a_fall_is_told_as_a_share() -> None:
    """The other way round."""
    text = answer(load(), "USBP nationwide FY2015", "USBP nationwide FY2023")
    assert "FY2015 has 16% of FY2023 (−1,726,575)." in text


def refused(a: str, b: str) -> str:
    """Return what is said of two figures that can't be compared."""
    package = load()
    one, other = (encounters.figure(package, *spec.parse(typed)) for typed in (a, b))
    with pytest.raises(UnlikeFiguresError) as fault:
        comparison.compare(one, other, package)
    pairs = comparison.alike_pairs(package, one, other)
    return f"{said.refusal(one, other, fault.value)}\n{said.instead(pairs)}"


def test_a_refusal_names_the_difference_and_answers_with_like_pairs() -> None:
    """337,117 against 646,822: one difference, USBP nationwide and southwest in its stead."""
    lines = refused("USBP nationwide FY2015", "CBP nationwide FY2020").splitlines()
    assert lines[2:5] == [
        "These are not compared, because they count different things:",
        "  - component: USBP against USBP+OFO",
        "Like for like:",
    ]
    assert [line.split(":")[0] for line in lines if line[:1].isdigit()] == [
        *("337,117", "646,822"),
        *("337,117", "405,036"),
        *("331,333", "400,651"),
    ]


def test_a_refusal_without_pairs_says_so() -> None:
    """Eleven months of a year have no like in a full one."""
    assert refused("CBP southwest FY2026", "CBP southwest FY2025").endswith(
        "The data holds no pair of these periods that counts the same thing."
    )
