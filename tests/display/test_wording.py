"""The messages of the report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from border_report.display import numbers
from border_report.display.wording import WordingError, say
from border_report.display.wording.language import Language, speaking

POLISH = """
rows = { $n ->
    [one] { $n } wiersz
    [few] { $n } wiersze
   *[many] { $n } wierszy
}
numbers-million = { $value } mln
"""


@pytest.fixture
def polish(tmp_path: Path) -> Iterator[None]:
    """Speak a language with three plural forms, whose messages lie in a folder of their own."""
    (tmp_path / "rows.ftl").write_text(POLISH, encoding="utf-8")
    with speaking(Language(tmp_path, "pl")):
        yield


def test_a_count_chooses_between_singular_and_plural() -> None:
    """Integers choose the form."""
    assert (say("notes-rows-of", n=1), say("notes-rows-of", n=3)) == ("1 row", "3 rows")


def test_a_missing_message_is_a_fault_not_an_empty_text() -> None:
    """Nothing unsaid passes silently."""
    with pytest.raises(WordingError, match="no-such-message"):
        say("no-such-message")


def test_a_variable_not_given_is_a_fault() -> None:
    """No placeholder reaches a reader."""
    with pytest.raises(WordingError, match="value"):
        say("numbers-times")


@pytest.mark.usefixtures("polish")
def test_another_language_has_its_own_plural_forms() -> None:
    """One, few and many, by the rules of CLDR."""
    assert [say("rows", n=n) for n in (1, 3, 5, 22)] == [
        "1 wiersz",
        "3 wiersze",
        "5 wierszy",
        "22 wiersze",
    ]


@pytest.mark.usefixtures("polish")
def test_another_language_has_its_own_numbers_lists_and_dates() -> None:
    """Grouping, decimal sign, order of a date and the last word of a list come from CLDR."""
    written = [
        numbers.count(2_475_669),
        numbers.million(2_475_669),
        numbers.share(0.018),
        numbers.listed(["a", "b", "c"]),
        numbers.day(date(2023, 12, 27)),
        numbers.month(date(2023, 12, 1)),
    ]
    assert [text.replace("\u00a0", " ") for text in written] == [
        "2 475 669",
        "2,5 mln",
        "1,8%",
        "a, b i c",
        "27 grudnia 2023",
        "grudzień 2023",
    ]


def test_a_percent_sign_stands_where_the_language_has_it(tmp_path: Path) -> None:
    """Behind a space in Spanish, before the number in Turkish."""
    with speaking(Language(tmp_path, "es_ES")):
        assert numbers.share(0.14) == "14\u00a0%"
    with speaking(Language(tmp_path, "tr")):
        assert numbers.share(0.14) == "%14"


@pytest.mark.usefixtures("polish")
def test_a_message_that_a_language_lacks_is_a_fault() -> None:
    """English never fills in."""
    with pytest.raises(WordingError, match="numbers-times"):
        numbers.times(6.1)
