"""Sentences of the months and of the days of December 2023."""

from __future__ import annotations

from border_report.display import timeline
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import timeline as measured
from border_report.measures.measure import Component, Geography, Measure

BOTH = Measure(Component.BOTH, Geography.SOUTHWEST)


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


def test_one_month_is_neither_highest_nor_newest() -> None:
    """A single month is told as one."""
    page = Page("timeline")
    series = measured.by_month(page.data, BOTH, "2026-08")
    assert text(timeline.finding(page, series)) == "One month is shown, August 2026: 12,242."


def test_the_claimed_mean_is_held_against_each_component() -> None:
    """With ports it rounds to the claim, the Border Patrol alone falls short by a quarter."""
    page = Page("timeline")
    said = text(timeline.days_finding(page, measured.days(page.data)))
    assert "9,741 a day; the claim is 2.7% above it, and what it rounds to" in said
    assert "8,056 a day; the claim is 24% above it." in said
    assert "No mean of the month comes up to it." in said


def test_a_month_not_yet_published_has_no_mean_and_no_rank() -> None:
    """On 27 December 2023 only the press's days were known."""
    page = Page("timeline", as_of="2023-12-27")
    days = measured.days(page.data)
    said = text(timeline.days_finding(page, days))
    assert "hadn’t been published by then" in said
    ranks = measured.ranks(page.data, days.period)
    assert text(timeline.rank_lines(page, days.period, ranks)).count("has no rank") == 3


def test_before_the_claim_there_is_none_to_hold_against() -> None:
    """In June 2022 nobody had claimed a mean for December 2023."""
    page = Page("timeline", as_of="2022-06-01")
    days = measured.days(page.data)
    assert "had been claimed" in timeline.days_finding(page, days)
    assert "none" in timeline.days_table(page, days).markdown()


def test_ranks_tell_the_breaks_that_they_cross() -> None:
    """The ranking of December 2023 runs over Title 42."""
    page = Page("timeline")
    days = measured.days(page.data)
    said = text(timeline.rank_lines(page, days.period, measured.ranks(page.data, days.period)))
    assert "December 2023 is the highest of 119 months" in said
    assert "ranks 2 of 119 months" in said
    assert "Title 42 begins (21 March 2020)" in said
