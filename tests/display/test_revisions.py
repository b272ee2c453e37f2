"""Revisions and editions in words and tables."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from border_report.display import editions, revision_charts, revisions, theme
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.errors import ParameterError
from border_report.measures import corrections
from border_report.measures import editions as compared
from border_report.measures import revisions as printed
from border_report.measures.editions import Editions
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.revisions import Revisions, Summary

BOTH = Measure(Component.BOTH, Geography.SOUTHWEST)


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page of everything."""
    return Page("revisions")


@pytest.fixture(scope="module")
def counted(page: Page) -> Revisions:
    """Return the revisions of both components at the southwest border."""
    return printed.of_measure(page.data, BOTH)


@pytest.fixture(scope="module")
def both(page: Page) -> Editions:
    """Return everything beside the edition of the article."""
    made = compared.compare(page.data, page.edition("2023-12-27"))
    assert made is not None
    return made


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


def first(months: Summary, n: int, *, revised: bool) -> Summary:
    """Return a summary of so many revisions, of which all or none changed."""
    return replace(months, revisions=tuple(r for r in months.revisions if r.revised is revised)[:n])


def test_the_finding_tells_how_many_and_the_largest(page: Page, counted: Revisions) -> None:
    """May 2023 was raised by one per cent."""
    said = text(revisions.finding(page, counted.months))
    assert said == (
        "Of the 82 months held in more than one print, 27 stand revised, the most by +1.0% "
        "(May 2023): CBP encounters, southwest land border."
    )


@pytest.mark.parametrize(
    ("n", "revised", "expected"),
    [
        (0, True, "No month is held in more than one print"),
        (3, False, "Of the 3 months held in more than one print, none stands revised"),
        (1, True, "Of the one month held in more than one print, one stands revised, by +0.28%"),
    ],
)
def test_the_finding_reads_right_for_any_number(
    page: Page, counted: Revisions, n: int, revised: bool, expected: str
) -> None:
    """None, none revised, one."""
    said = revisions.finding(page.plainly, first(counted.months, n, revised=revised))
    assert text(said).startswith(expected)


def test_releases_say_how_long_a_change_took(page: Page, counted: Revisions) -> None:
    """From the first print to the one that stands."""
    said = text(revisions.releases(page, counted.months))
    assert "Of 14 months the print of the release itself is held: 11 stand revised" in said
    assert "first printed 47 to 664 days later" in said
    none = replace(counted.months, revisions=())
    assert text(revisions.releases(page, none)).startswith("Of none of them")


def test_prints_whose_day_is_inferred_are_marked(page: Page, counted: Revisions) -> None:
    """A stated day stands alone."""
    table = page.qualified(revisions.revised_table(page, counted)).markdown()
    rows = {line.split("|")[1].strip(): text(line) for line in table.splitlines()[2:]}
    months = {name.replace("\u00a0", " "): line for name, line in rows.items()}
    assert "31 May 2021, inferred" in months["April 2021"]
    assert "26 Jan 2024 |" in months["December 2023"]
    assert "301,981 [r]" in months["December 2023"]


def test_revised_fiscal_years_are_named(page: Page) -> None:
    """FY2025 of the Border Patrol is the only one."""
    said = text(revisions.years(page, printed.of_all(page.data)))
    assert "one stands revised: FY2025 of US Border Patrol encounters, southwest" in said


def test_the_chart_names_its_largest_revisions(counted: Revisions) -> None:
    """Three months are written beside their points; where there is no room, those that have it."""
    named = ("May\u00a02023 +1.0%", "Nov\u00a02020 +0.91%", "Jan\u00a02023 +0.69%")
    for width, known in ((theme.WIDE, named), (theme.NARROW, named[:2])):
        chart = revision_charts._drawn(width, counted.months, "").to_dict()
        drawn = json.dumps(chart, ensure_ascii=False)
        assert tuple(month for month in named if month in drawn) == known


def test_notices_of_correction_give_old_and_new_value_day_and_reason(page: Page) -> None:
    """CBP's page misprints FY2024."""
    notices = corrections.notices(page.data)
    rows = text(revisions.corrections_table(page, notices).markdown())
    assert "| 1,577,319 | 1,557,319 | 24 Nov 2026 | The page’s own total" in rows
    assert text(revisions.corrections(notices)).startswith("2 published values are corrected")
    assert "No value" in revisions.corrections(())
    assert "none" in revisions.corrections_table(page, ()).markdown()


def test_the_earlier_edition_is_followed_in_a_sentence(page: Page, both: Editions) -> None:
    """How many stand, were revised, weren't held, were superseded."""
    said = text(editions.fates(page, both))
    assert said.startswith("Of 56 headline figures in the edition of 27 December 2023, 43 stand")
    assert "4 have been revised, the most by −0.016% (Fiscal year in progress" in said
    assert "17 have been superseded" in said


def test_a_result_that_moved_on_stands_beside_the_time_that_it_is_of(
    page: Page, both: Editions
) -> None:
    """Nobody should take a month for the one before."""
    rows = text(editions.changes_table(page, both).markdown())
    assert "| 269,735 | Sep 2023 | 301,981 | Dec 2023 | moved on |" in rows
    assert "| [z] | [z] | 8,202 | 20 Jan 2025 to 31 Aug 2026 | new |" in rows


def test_fates_give_then_and_the_same_count_now(page: Page, both: Editions) -> None:
    """Revised and superseded are told apart."""
    rows = text(editions.fates_table(page, both).markdown())
    assert "| 242,418 | Nov 2023 | 242,399 | −0.0078% | revised; superseded |" in rows
    assert "| 2,045,838 | FY2023 | 2,045,838 | [x] | print of that day not held |" in rows
    assert "| 6.1 times | FY2023 over FY2015 | 6.1 times | no change | stands |" in rows


def test_changed_verdicts_stand_beside_each_other(page: Page, both: Editions) -> None:
    """With the reason for the present one."""
    rows = text(editions.verdicts_table(page, both).markdown())
    assert "Not checkable with these data | Holds | 301,981 in December 2023." in rows
    assert "5 parts of claims are judged otherwise" in text(editions.verdicts_line(both))


def test_a_page_without_an_earlier_edition_says_so(page: Page) -> None:
    """In each place where something would be compared."""
    assert page.edition("") is None
    assert page.edition("2099-01-01") is None
    assert Page("revisions", as_of="2023-06-01").edition("2023-12-27") is None
    for said in (editions.opening(None), editions.fates(page, None), editions.verdicts_line(None)):
        assert said.startswith("No earlier edition is set beside this one")
    for table in (editions.changes_table, editions.fates_table, editions.verdicts_table):
        assert table(page, None).caption.startswith("No earlier edition")


def test_the_day_of_the_earlier_edition_has_to_be_one(page: Page) -> None:
    """The parameter is named."""
    with pytest.raises(ParameterError, match="previous must be a date"):
        page.edition("last year")
