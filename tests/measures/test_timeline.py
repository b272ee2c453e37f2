"""Months, marks, ranks and the days of December 2023."""

from __future__ import annotations

import pytest

from border_report.data.package import Package
from border_report.measures import timeline
from border_report.measures.measure import Component, Geography, Measure

BOTH = Measure(Component.BOTH, Geography.SOUTHWEST)


def test_december_2023_means_stand_below_ten_thousand_a_day(package: Package) -> None:
    """301,981 and 249,740 over 31 days; the claim was 10,000."""
    days = timeline.days(package)
    assert days.claimed is not None
    assert days.claimed.value == 10000
    means = {f.measure.component: f.value for f in days.means}
    assert means[Component.BOTH] == pytest.approx(301981 / 31)
    assert means[Component.USBP] == pytest.approx(249740 / 31)
    assert days.reached == ()


def test_december_2023_was_not_known_to_the_article(article: Package) -> None:
    """No mean and no rank; only what the press had said by then."""
    days = timeline.days(article)
    assert days.means == ()
    assert all(r.figure.vintage.published_on <= article.as_of for r in days.reports)
    assert timeline.rank_of(article, BOTH, "2023-12") is None


def test_december_2023_is_the_highest_month(package: Package) -> None:
    """Of both components since October 2016."""
    rank = timeline.rank_of(package, BOTH, "2023-12")
    assert rank is not None
    assert (rank.place, rank.ties, rank.of) == (1, 1, 119)
    assert timeline.highest(package, BOTH) == rank


def test_marks_are_in_order_and_none_is_from_memory(package: Package) -> None:
    """Recalled events stay out of the chart until they are read."""
    marks = timeline.marks(package)
    assert [m.day for m in marks] == sorted(m.day for m in marks)
    events = package.table("events")
    recalled = set(events.loc[events["confidence"] == "recalled", "title"])
    assert not recalled & {m.title for m in marks}


def test_months_from_a_late_start_are_still_a_series(package: Package) -> None:
    """A first month after the newest gives the newest alone."""
    series = timeline.by_month(package, BOTH, "2030-01")
    assert [f.period.label for f in series.figures] == ["2026-08"]
