"""Every figure of the data, to be looked up."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from border_report.data.package import Package
from border_report.measures import claims, encounters, lookup
from border_report.measures.figure import Figure
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import PeriodKind

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def every(package: Package) -> tuple[Figure, ...]:
    """Return all figures of the data."""
    return lookup.figures(package, claims.judge(package))


def named(every: tuple[Figure, ...], value: float) -> list[str]:
    """Return the ids of the figures with a value."""
    return [figure.id for figure in every if round(figure.value) == value]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # CBP, "Southwest Land Border Encounters FY2023": 2,475,669.
        (2_475_669, "usbp-ofo-southwest-all-encounters-fy2023"),
        # CBP, "Nationwide Encounters FY2020": 646,822.
        (646_822, "usbp-ofo-nationwide-all-encounters-fy2020"),
        # CBP, "Nationwide Illegal Alien Apprehensions FY1925-FY2019": 337,117.
        (337_117, "usbp-nationwide-all-encounters-fy2015"),
        # First print of December 2023, 26 January 2024.
        (302_034, "usbp-ofo-southwest-all-encounters-2023-12-first-print"),
    ],
)
def test_a_published_total_is_found_under_its_measure_alone(
    every: tuple[Figure, ...], value: int, expected: str
) -> None:
    """One count has one entry."""
    assert named(every, value) == [expected]


def test_no_figure_is_listed_twice(every: tuple[Figure, ...]) -> None:
    """Neither by id nor as the same count under another law."""
    assert len({figure.id for figure in every}) == len(every)
    december = [f for f in every if f.period.label == "2023-12" and f.value == 249_740]
    assert [f.measure.authority.value for f in december] == ["Title 8 and Title 42"]


@pytest.mark.parametrize("kind", [PeriodKind.MONTH, PeriodKind.FISCAL_YEAR])
@pytest.mark.parametrize("geography", [Geography.SOUTHWEST, Geography.NATIONWIDE])
@pytest.mark.parametrize("component", lookup.COMPONENTS)
def test_every_count_of_the_report_is_held(
    package: Package,
    every: tuple[Figure, ...],
    component: Component,
    geography: Geography,
    kind: PeriodKind,
) -> None:
    """Whatever component, place and kind of period."""
    held = {(f.measure, f.period, f.value) for f in every}
    for figure in encounters.series(package, Measure(component, geography), kind):
        assert (figure.measure, figure.period, figure.value) in held


def test_every_statement_in_series_is_held(every: tuple[Figure, ...]) -> None:
    """Read plainly from the CSV."""
    with (DATA / "transfer_statements.csv").open(encoding="utf-8", newline="") as file:
        stated = {float(r["stated"]) for r in csv.DictReader(file) if r["in_series"] == "true"}
    held = {f.value for f in every for row in f.rows if row.table == "transfer_statements"}
    assert stated <= held


def test_the_figure_behind_a_claim_is_named(package: Package, every: tuple[Figure, ...]) -> None:
    """2.4 million was cut from CBP's southwest total."""
    behind = lookup.behind_claims(claims.judge(package))
    assert behind["usbp-ofo-southwest-all-encounters-fy2023"] == "fy2023"
    assert set(behind) <= {figure.id for figure in every}


def test_an_edition_of_a_day_holds_nothing_later(package: Package, article: Package) -> None:
    """December 2023 and what Texas stated later aren't there yet."""
    then = lookup.figures(article, claims.judge(article, (), article.as_of))
    assert named(then, 301_981) == named(then, 302_034) == []
    assert named(then, 242_418)
    assert max(f.period.start for f in then) <= article.as_of  # type: ignore[operator]
    assert len(then) < len(lookup.figures(package))
