"""What is set for one build: on the command line, in a file, in an edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from border_report.errors import ParameterError
from border_report.run.editions import Edition
from border_report.run.given import from_file, from_words, given

EARLY = Edition(
    "early",
    "Early",
    date(2023, 12, 27),
    {"river": "Oder", "lakes.depth": 2},
    origins=dict.fromkeys(("as_of", "river", "lakes.depth"), "editions/early.yml"),
)


def file(folder: Path, text: str) -> Path:
    """Write a file of parameters."""
    path = folder / "my.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_words_of_the_command_line_are_split_at_the_first_equals_sign() -> None:
    """A value may hold one."""
    assert from_words(["river=Elbe", "note=a=b"]) == {"river": "Elbe", "note": "a=b"}


@pytest.mark.parametrize("words", [["river"], ["=Elbe"], ["river=a", "river=b"]])
def test_a_word_that_sets_nothing_or_twice_is_refused(words: list[str]) -> None:
    """Nothing is guessed."""
    with pytest.raises(ParameterError):
        from_words(words)


def test_a_file_sets_a_name_everywhere_or_in_one_notebook(tmp_path: Path) -> None:
    """With a dot, or below the notebook's name; a notebook and a parameter may share a name."""
    text = "river: Elbe\nlakes.depth: 3\nrivers:\n  years: [2015, 2017..2019]\n  rivers: [a]\n"
    assert from_file(file(tmp_path, text)) == {
        "river": "Elbe",
        "lakes.depth": 3,
        "rivers.years": [2015, "2017..2019"],
        "rivers.rivers": ["a"],
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- river\n", "my.yml must be a mapping: lines of `name: value`"),
        ("river: [\n", "my.yml isn't YAML: "),
        ("lakes.depth: 1\nlakes: {depth: 2}\n", "my.yml sets lakes.depth twice."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_name(
    tmp_path: Path, text: str, told: str
) -> None:
    """And where it can, by the name of what is wrong."""
    with pytest.raises(ParameterError) as refusal:
        from_file(file(tmp_path, text))
    assert told in str(refusal.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """By the name that was typed."""
    with pytest.raises(ParameterError, match=r"There is no file .*none\.yml\."):
        from_file(tmp_path / "none.yml")


def test_the_command_line_goes_over_the_file_and_the_file_over_the_edition(tmp_path: Path) -> None:
    """A bare name covers what lies below for one notebook; what stays keeps its origin."""
    path = file(tmp_path, "lakes: {river: Elbe}\ndepth: 3\nas_of: 2024-01-01\n")
    over = given(["river=Rhine"], path)
    changed = EARLY.changed(over.values, over.origins)
    assert changed.given == {"as_of": "2024-01-01", "depth": 3, "river": "Rhine"}
    assert changed.origins == {"as_of": str(path), "depth": str(path)}
    assert changed.title == "Early, depth = 3, as_of = 2024-01-01, river = Rhine"


def test_what_nobody_changed_comes_from_the_edition() -> None:
    """Its file is named."""
    changed = EARLY.changed({"depth": "4"})
    assert changed.given == {"as_of": "2023-12-27", "river": "Oder", "depth": "4"}
    assert changed.origins == dict.fromkeys(("as_of", "river"), "editions/early.yml")
