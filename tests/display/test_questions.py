"""Questions that a newsroom asks are answered with their measure, and as of a day too."""

from __future__ import annotations

from functools import cache

import pytest

from border_report.display import numbers, questions
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.errors import ParameterError

DAY = "2023-12-27"


@cache
def told(as_of: str) -> dict[str, str]:
    """Return the answers as plain text with plain spaces, by their slug."""
    found = questions.answers(Page("questions", as_of), DAY)
    return {a.slug: plain_text(a.answer).replace(numbers.NBSP, " ") for a in found}


@pytest.fixture(scope="module", params=["", "2023-12-27"], ids=["latest", "article"])
def answers(request: pytest.FixtureRequest) -> dict[str, str]:
    """Return the answers of an edition as plain text, by their slug."""
    return told(request.param)


@pytest.fixture(scope="module")
def latest() -> dict[str, str]:
    """Return the answers of the latest edition."""
    return told("")


def test_ten_questions_and_more_are_answered_in_every_edition(answers: dict[str, str]) -> None:
    """An answer that has nothing to say would still say so."""
    assert len(answers) >= 10
    assert all(answers.values())


def test_2_4_million_is_the_southwest_border_cut_and_not_rounded(answers: dict[str, str]) -> None:
    """CBP, southwest land border encounters FY2023: 2,475,669."""
    said = answers["fy2023"]
    assert "CBP encounters, southwest land border, FY2023" in said
    assert "when cut, not rounded: 2,475,669" in said


def test_the_three_published_figures_are_refused_with_like_for_like_beside(
    answers: dict[str, str],
) -> None:
    """Apprehensions nationwide rose 6.1-fold from FY2015 to FY2023, the southwest 6.2-fold."""
    said = answers["comparable"]
    assert "No ratio is taken between any two of these" in said
    assert "US Border Patrol encounters, nationwide: FY2023 was 6.1 times FY2015" in said


def test_between_ports_and_at_ports_are_answered_apart(latest: dict[str, str]) -> None:
    """Mean months in office at the southwest land border, by component."""
    assert "Biden 153,225" in latest["between-ports"]
    assert "Biden 29,950" in latest["at-ports"]


def test_what_texas_had_sent_to_denver_by_the_day_of_the_article(answers: dict[str, str]) -> None:
    """Governor's release of 8 December 2023: over 8,900 to Denver."""
    assert "Denver at least 8,900 (8 December 2023)" in answers["sent"]


def test_expulsions_under_title_42_are_given_by_year(answers: dict[str, str]) -> None:
    """CBP, Title 42 expulsions at the southwest land border in FY2021: 1,063,526."""
    assert "1,063,526 in FY2021" in answers["expelled"]


def test_a_day_before_the_first_statement_has_no_answer() -> None:
    """Texas stated no total by city before May 2022."""
    page = Page("questions")
    found = {a.slug: a.answer for a in questions.answers(page, "2022-01-01")}
    assert found["sent"] == "Texas had stated no total for a city by then."


def test_a_day_that_is_none_is_refused() -> None:
    """The message names the parameter and shows a right one."""
    with pytest.raises(ParameterError, match="day must be a date like 2023-12-27, not 'soon'"):
        questions.answers(Page("questions"), "soon")


def test_questions_lead_to_their_answers() -> None:
    """The list above the answers links to each heading."""
    found = questions.answers(Page("questions"), DAY)
    assert found
    for answer in found:
        assert f"(#question-{answer.slug})" in questions.contents(found)
        assert f"{{#question-{answer.slug}}}" in questions.listed(found)
