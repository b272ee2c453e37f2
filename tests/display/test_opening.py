"""The opening's sentences from results."""

from __future__ import annotations

import pytest

from border_report.display import opening
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import opening as measured

THEN = "2023-12-27"


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


@pytest.mark.parametrize("as_of", ["", THEN])
def test_the_headline_is_the_same_then_and_now(as_of: str) -> None:
    """All years in it were closed in December 2023."""
    page = Page("opening", as_of=as_of)
    families = measured.families(page.data, measured.periods(page.data))
    assert text(opening.title(page, families)) == (
        "Counted alike, FY2023 had about 6 times the encounters of FY2015 "
        "and about 5 times those of FY2020"
    )


def test_before_the_article_nothing_was_published() -> None:
    """In June 2021 FY2020 is the last year, and no figure had been printed."""
    page = Page("opening", as_of="2021-06-01")
    published = measured.published(page.data)
    families = measured.families(page.data, measured.periods(page.data))
    said = text(opening.standfirst(page, published, (), families))
    assert said.startswith("None of the figures had been published by then.")
    assert text(opening.title(page, families)) == (
        "Counted alike, FY2020 had 1.2 times the encounters of FY2015"
    )
    assert "None of the figures" in opening.refusal(page, published, ())


def test_the_refusal_names_who_and_where() -> None:
    """Each pair says in what it differs, with both values."""
    page = Page("opening")
    published = measured.published(page.data)
    refused = measured.refusals(page.data, [p.figure for p in published])
    said = text(opening.refusal(page, published, refused))
    assert "who counted (US Border Patrol against CBP)" in said
    assert "where (nationwide against southwest land border)" in said


def test_missing_totals_say_so_with_a_reason_below() -> None:
    """CBP with ports has no FY2015; the note gives the parts."""
    page = Page("opening")
    table = opening.alike_table(page, measured.families(page.data, measured.periods(page.data)))
    assert "| [x] |" in plain_text(table.markdown())
    note = text(" ".join(table.notes))
    assert "331,333 and ports of entry 114,486" in note
    assert "444,840" in note


def test_the_edition_s_day_is_said_with_its_age() -> None:
    """An edition as of a day says so, the newest one doesn't."""
    then, now = Page("opening", as_of=THEN), Page("administrations")
    assert "27 December 2023" in text(opening.age(then, measured.age(then.data)))
    assert "edition" not in opening.age(now, measured.age(now.data))
