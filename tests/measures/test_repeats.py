"""Quoted figures on repeat crossings."""

from __future__ import annotations

from itertools import combinations

import pytest

from border_report.data.package import Package
from border_report.errors import UnlikeFiguresError
from border_report.measures import comparison, repeats
from border_report.measures.measure import Kind


def test_figures_of_two_sources_are_never_alike(package: Package) -> None:
    """Methods and places differ from source to source."""
    quoted = repeats.quotations(package)
    assert len({q.source_id for q in quoted}) > 4
    for a, b in combinations(quoted, 2):
        if a.source_id != b.source_id:
            with pytest.raises(UnlikeFiguresError):
                comparison.rank([a.figure, b.figure])


def test_percentages_are_parts_of_one(package: Package) -> None:
    """The Associated Press, October 2021: 27 percent in FY2021, against 7 percent in FY2019."""
    rates = {
        q.figure.period.label: q.figure.value
        for q in repeats.quotations(package)
        if q.source_id == "ap-2021-10-22"
    }
    assert rates == {"FY2019": pytest.approx(0.07), "FY2021": pytest.approx(0.27)}


def test_a_figure_of_less_than_a_year_says_so(package: Package) -> None:
    """Cato, after CBP: 38 percent from 20 March 2020 to 4 February 2021."""
    (figure,) = [q.figure for q in repeats.quotations(package) if "4Feb2021" in q.metric]
    assert (figure.period.start.isoformat(), figure.period.end.isoformat()) == (
        "2020-03-20",
        "2021-02-04",
    )


def test_they_are_no_encounters(package: Package) -> None:
    """People counted once and rates stand under a kind of their own."""
    assert {q.figure.measure.kind for q in repeats.quotations(package)} == {Kind.REPEATS}
