"""The messages of the report."""

from __future__ import annotations

import pytest

from border_report.display.wording import WordingError, say


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
