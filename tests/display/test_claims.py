"""Claims and verdicts in words."""

from __future__ import annotations

import pytest

from border_report.display import claims, verdicts
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.display.wording import has
from border_report.measures.claims import judge
from border_report.measures.verdicts.judgement import Verdict


@pytest.mark.parametrize("as_of", ["2023-12-27", ""])
def test_every_part_has_a_reason_in_words(as_of: str) -> None:
    """Each reason that a rule gives has its sentence, filled in with linked figures."""
    page = Page("claims", as_of=as_of)
    for claim in judge(page.data, as_of=page.as_of):
        for part in claim.parts:
            assert has(f"claim-because-{part.reason}")
            assert verdicts.because(page, part)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_chip_says_its_verdict(verdict: Verdict) -> None:
    """A chip is a span with words, so that it needs no colour."""
    assert verdicts.chip(verdict).endswith(f"{{.verdict .{verdicts.SLUGS[verdict]}}}")
    assert len(plain_text(verdicts.chip(verdict))) > 4


def test_before_the_article_there_is_one_clear_sentence() -> None:
    """No claim had been made by 2021."""
    page = Page("claims", as_of="2021-01-01")
    none = "None of the claims had been made by"
    assert claims.opening(page, ()).startswith(none)
    assert claims.details(page, ()).startswith(none)


def test_the_article_edition_names_no_count_of_december_2023() -> None:
    """The month's total, published later, stands nowhere in that edition."""
    page = Page("claims", as_of="2023-12-27")
    text = claims.details(page, judge(page.data, as_of=page.as_of))
    assert "301,981" not in text
    assert "249,740" not in text
