"""Sentences and tables of what is counted apart."""

from __future__ import annotations

import pytest

from border_report.display import (
    apart,
    appointments,
    at_large,
    gotaways,
    lone_star,
    ports,
    repeats,
)
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import appointments as app
from border_report.measures import at_large as split
from border_report.measures import claims
from border_report.measures import gotaways as estimated
from border_report.measures import lone_star as state
from border_report.measures import ports as counted
from border_report.measures import repeats as quoted
from border_report.measures.measure import Geography
from border_report.measures.periods import PeriodKind

SOUTHWEST = Geography.SOUTHWEST


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


@pytest.fixture
def page() -> Page:
    """Return the page as it stands."""
    return Page("apart")


@pytest.fixture
def then() -> Page:
    """Return the page as of the article's day."""
    return Page("apart", as_of="2023-12-27")


def points(page: Page) -> str:
    """Return the main points."""
    return text(
        apart.main_points(
            page,
            counted.splits(page.data, SOUTHWEST, PeriodKind.MONTH),
            counted.terms(page.data, SOUTHWEST),
            split.by_place(page.data, PeriodKind.MONTH),
            estimated.estimates(page.data),
            state.totals(page.data),
        )
    )


def test_the_main_points_are_four(page: Page) -> None:
    """Ports, administrations, at large, and what is never added."""
    said = points(page)
    assert said.count("- ") == 4
    assert "28% of CBP’s encounters at the southwest land border were at ports of entry" in said
    assert "never added to encounters: known gotaways, about 670,674 in FY2023" in said


def test_the_main_points_say_what_was_not_known_yet(then: Page) -> None:
    """On 27 December 2023 neither the split nor an estimate had been published."""
    said = points(then)
    assert "By 27 December 2023 CBP had published no count of encounters at large." in said
    assert "gotaways" not in said
    assert "at least 491,100 by 22 December 2023" in said


def test_who_had_more_per_month_between_ports(page: Page) -> None:
    """Each administration against the one before it, between and at ports apart."""
    terms = counted.terms(page.data, SOUTHWEST)
    between = text(ports.between_finding(page, terms))
    assert "Biden: 153,225 a month, 3.6 times Trump (first) (42,753)." in between
    assert "Title 42 begins (21 March 2020)" in between
    assert "Biden: 29,950 a month, 3.9 times Trump (first) (7,736)." in text(
        ports.at_finding(page, terms)
    )


def test_a_term_without_counts_at_ports_shows_none(page: Page) -> None:
    """Not nought: not available."""
    table = page.qualified(ports.terms_table(page, SOUTHWEST, counted.terms(page.data, SOUTHWEST)))
    (row,) = [line for line in table.markdown().splitlines() if "Clinton" in line]
    assert text(row).count("[x]") == 3


def test_the_highest_of_two_administrations_is_told_apart() -> None:
    """The sentence differs where one has both, and where no month at ports is held."""
    early, page = Page("apart", as_of="2012-06-30"), Page("apart", as_of="2018-06-30")
    said = [text(ports.terms_headline(p, counted.terms(p.data, SOUTHWEST))) for p in (early, page)]
    assert said[0].endswith("at ports of entry no month is held.")
    assert "Clinton has the highest mean month between ports of entry" in said[1]
    assert "and Obama at ports of entry" in said[1]


def test_a_share_at_large_has_its_two_counts_beside_it(page: Page) -> None:
    """CBP, August 2026: 1,246 of 8,870 at the southwest land border."""
    said = text(at_large.finding(page, split.by_place(page.data, PeriodKind.MONTH)))
    assert "14% at the southwest land border (1,246 of 8,870)" in said
    assert "In October 2023, the first of the 35 months" in said


def test_one_month_of_the_split_is_told_as_the_first(page: Page) -> None:
    """No range is made of a single month."""
    one = {p: s[:1] for p, s in split.by_place(page.data, PeriodKind.MONTH).items()}
    assert "It is the first month for which the split is published." in at_large.finding(page, one)


def test_appointments_end_with_the_table(page: Page) -> None:
    """What isn't held isn't nought."""
    said = text(appointments.finding(page, app.months(page.data), app.total(page.data)))
    assert "771,300 CBP One appointments" in said
    assert "the appointments after it are not held" in said


def test_every_quoted_figure_has_words_for_what_it_measures(page: Page) -> None:
    """A row of the table without a message would stop the notebook."""
    quotations = quoted.quotations(page.data)
    table = repeats.table(page, quotations)
    assert len(table.rows) == len(quotations) > 10
    assert "| 27% |" in text(table.markdown())


def test_quoted_figures_are_listed_within_one_source_alone(page: Page) -> None:
    """Two years of one source and measure stand in a line, never two sources."""
    said = text(repeats.finding(page, quoted.quotations(page.data)))
    assert "(Associated Press / Springfield News-Sun): 7.0% in FY2019 and 27% in FY2021" in said
    assert "30%" not in said


def test_gotaways_are_defined_and_refused(page: Page) -> None:
    """The agency's term is explained, and both numbers of the refusal are shown."""
    assert "neither caught nor turned back" in gotaways.definition(page)
    found = estimated.estimates(page.data)
    said = text(gotaways.finding(page, found, estimated.counted_beside(page.data, found)))
    assert "about 670,674 and the Border Patrol’s 2,045,838 encounters" in said
    assert "known gotaways against encounters and people against events" in said


def test_the_article_s_arrests_stand_beside_what_was_stated_by_then(then: Page) -> None:
    """10,000 as claimed, about 10,000 as reported, and all criminal arrests as stated."""
    judged = claims.judge(then.data, (state.CLAIM,), then.as_of)
    said = text(lone_star.finding(then, state.totals(then.data), judged))
    assert "had arrested 10,000 people for trespass" in said
    assert "Reports of about that day give about 10,000." in said
    assert "at least 37,800 on 22 December 2023" in said


def test_before_the_claim_the_article_is_not_spoken_of() -> None:
    """In June 2022 there was no article."""
    early = Page("apart", as_of="2022-06-30")
    judged = claims.judge(early.data, (state.CLAIM,), early.as_of)
    assert "article" not in lone_star.finding(early, state.totals(early.data), judged)
