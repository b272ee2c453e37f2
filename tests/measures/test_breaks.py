"""Series come apart where a count changes its meaning."""

from __future__ import annotations

import pytest

from border_report.data.package import Package
from border_report.measures import breaks, encounters
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import PeriodKind

SOUTHWEST = Measure(Component.BOTH, Geography.SOUTHWEST)


def test_months_are_cut_in_march_2020_and_in_may_2023(package: Package) -> None:
    """Each piece begins with the month in which the break falls."""
    months = encounters.series(package, SOUTHWEST, PeriodKind.MONTH)
    pieces = breaks.split(package, months).pieces
    assert [piece[0].period.label for piece in pieces] == ["2016-10", "2020-03", "2023-05"]


def test_no_month_is_lost_or_doubled_by_the_cut(package: Package) -> None:
    """The pieces together are the series."""
    months = encounters.series(package, SOUTHWEST, PeriodKind.MONTH)
    assert breaks.split(package, months).figures == months


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (SOUTHWEST, ["title-42-begins", "title-42-ends", "at-large-split"]),
        (Measure(Component.OFO, Geography.SOUTHWEST), ["title-42-begins", "title-42-ends"]),
        (
            Measure(Component.USBP, Geography.SOUTHWEST, Authority.TITLE_8),
            ["at-large-split"],
        ),
    ],
)
def test_a_break_touches_only_what_it_changes(
    package: Package, measure: Measure, expected: list[str]
) -> None:
    """Title 8 alone runs through Title 42; OFO has no at-large split."""
    assert [k.id for k in breaks.of_measure(package, measure)] == expected
