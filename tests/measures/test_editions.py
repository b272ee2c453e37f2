"""Two editions of the headline results beside each other."""

from __future__ import annotations

from datetime import date

import pytest

from border_report.data import published
from border_report.data.package import Package
from border_report.measures import editions
from border_report.measures.editions import Change, Editions, Outcome
from border_report.measures.headlines import headlines
from border_report.measures.verdicts.judgement import Verdict


@pytest.fixture(scope="module")
def both(package: Package, article: Package) -> Editions:
    """Return everything beside what was known when the article appeared."""
    made = editions.compare(package, article)
    assert made is not None
    return made


def change(both: Editions, name: str) -> Change:
    """Return one headline result in both."""
    return next(c for c in both.changes if c.headline.name == name)


def test_there_is_nothing_to_compare_without_an_earlier_edition(package: Package) -> None:
    """Neither without one, nor with one that has no day."""
    assert editions.compare(package, None) is None
    assert editions.compare(package, package) is None


def test_an_edition_beside_itself_has_not_changed(package: Package) -> None:
    """Nothing is new, revised or moved on within one day."""
    day = published.as_of(package, date(2023, 7, 1))
    made = editions.compare(day, day)
    assert made is not None
    assert {c.outcome for c in made.changes} <= {Outcome.UNCHANGED, Outcome.NOT_HELD}
    assert not any(v.changed for v in made.verdicts)


def test_the_highest_month_was_superseded_and_still_stands(both: Editions) -> None:
    """September 2023 had 269,735; December 2023 came out a month after the article."""
    found = change(both, "highest-month")
    assert found.then is not None
    assert found.now is not None
    assert (found.then.value, found.now.value) == (269_735, 301_981)
    assert (found.outcome, found.fate) == (Outcome.MOVED_ON, Outcome.UNCHANGED)


def test_the_newest_month_has_been_revised_since(both: Editions) -> None:
    """November 2023: 242,418 in CBP's file of December 2023, 242,399 in those of 2024 on."""
    found = change(both, "newest-month")
    assert found.then is not None
    assert found.again is not None
    assert (found.then.value, found.again.value) == (242_418, 242_399)
    assert found.fate is Outcome.REVISED


def test_what_no_print_of_the_day_shows_is_not_called_unchanged(both: Editions) -> None:
    """FY2023 of the Border Patrol, southwest: only later prints are held."""
    found = change(both, "year-usbp-southwest-all-encounters-fy2023")
    assert (found.outcome, found.fate) == (Outcome.NOT_HELD, Outcome.NOT_HELD)


def test_a_term_to_date_is_followed_over_the_same_days(both: Editions) -> None:
    """The Biden term up to November 2023, then and now, from the same months."""
    found = change(both, "term-usbp-ofo-southwest-all-encounters-biden")
    assert found.then is not None
    assert found.again is not None
    gap = found.again.value - found.then.value
    assert gap == pytest.approx((240_927 - 240_986) + (242_399 - 242_418), abs=20)


def test_statements_are_followed_and_not_revised(both: Editions) -> None:
    """Texas on New York City: over 27,300 on 8 December 2023, over 45,900 in the end."""
    found = change(both, "city-new-york-city")
    assert found.then is not None
    assert found.now is not None
    assert (found.then.value, found.now.value) == (27_300, 45_900)
    assert (found.outcome, found.fate) == (Outcome.MOVED_ON, Outcome.UNCHANGED)


def test_every_result_of_either_edition_is_listed_once(
    both: Editions, package: Package, article: Package
) -> None:
    """None is lost, none is told twice."""
    names = [c.headline.name for c in both.changes]
    assert len(names) == len(set(names))
    assert set(names) == {line.name for data in (package, article) for line in headlines(data)}


def test_numbers_of_the_earlier_edition_have_ids_of_their_own(both: Editions) -> None:
    """One id never stands for two values."""
    values: dict[str, float] = {}
    for found in both.changes:
        for number in (found.then, found.now, found.again):
            if number is not None:
                assert values.setdefault(number.id, number.value) == number.value


def test_verdicts_that_differ_are_found(both: Editions) -> None:
    """December 2023 could not be judged without its months."""
    changed = {
        (v.now.part.claim_id, v.now.part.part_id): (v.then.verdict, v.now.verdict)
        for v in both.verdicts
        if v.then is not None and v.changed
    }
    assert changed["unprecedented", "month-cbp-southwest"] == (
        Verdict.NOT_CHECKABLE,
        Verdict.HOLDS,
    )
    assert changed["daily-dec-2023", "with-ports"] == (Verdict.WINDOW, Verdict.HOLDS)
    assert all(then is not now for then, now in changed.values())
