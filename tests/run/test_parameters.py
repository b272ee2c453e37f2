"""What can be set, and the refusal of what can't, before any kernel starts."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_notebook

from border_report.errors import ParameterError
from border_report.run.parameters import Parameter, declared, from_words, resolve

RIVERS = (
    Parameter("rivers", "as_of", "str", ""),
    Parameter("rivers", "river", "str", "Elbe", "which river"),
    Parameter("rivers", "years", "list[int]", [2020]),
    Parameter("rivers", "towns", "list[str]", []),
    Parameter("rivers", "deep", "bool", False),
)
LAKES = (Parameter("lakes", "river", "str", "Rhine"), Parameter("lakes", "depth", "int", 3))
NOTEBOOKS = {"rivers": RIVERS, "lakes": LAKES}
ALLOWED = {"river": ("Elbe", "Rhine", "Oder"), "towns": ("Köln", "Washington, DC")}


def notebook(folder: Path, source: str) -> Path:
    """Write a notebook with a parameters cell; return the folder."""
    cell = new_code_cell(source)
    cell.metadata["tags"] = ["parameters"]
    nbformat.write(new_notebook(cells=[cell]), folder / "rivers.ipynb")
    return folder


def test_a_line_of_the_cell_is_read_with_type_default_and_help(tmp_path: Path) -> None:
    """Name, type, default and the words behind the number sign."""
    folder = notebook(tmp_path, 'years: list[int] = [\n    2020,\n]  # years of the Elbe, "é"')
    expected = Parameter("rivers", "years", "list[int]", [2020], 'years of the Elbe, "é"')
    assert declared(folder)["rivers"] == (expected,)


def test_a_hash_inside_a_default_is_no_help(tmp_path: Path) -> None:
    """Only a comment is help."""
    folder = notebook(tmp_path, 'colour: str = "#fff"')
    assert declared(folder)["rivers"][0].default == "#fff"
    assert declared(folder)["rivers"][0].help == ""


@pytest.mark.parametrize("line", ["x = 1", "x: float = 1.0", "x: int", "import os"])
def test_a_line_of_another_kind_is_refused(tmp_path: Path, line: str) -> None:
    """Every parameter has a name, a type that can be set from a terminal, and a default."""
    with pytest.raises(ParameterError, match="must read `name: type = default"):
        declared(notebook(tmp_path, line))


def test_a_notebook_without_a_parameters_cell_is_refused(tmp_path: Path) -> None:
    """There must be one such cell."""
    nbformat.write(new_notebook(cells=[new_code_cell("x = 1")]), tmp_path / "rivers.ipynb")
    with pytest.raises(ParameterError, match=r"rivers\.ipynb needs one cell tagged 'parameters'"):
        declared(tmp_path)


def test_a_bare_name_reaches_every_notebook_that_has_it() -> None:
    """A name means the same everywhere."""
    values = resolve(NOTEBOOKS, {"river": "Oder"}, ALLOWED)
    assert values == {"rivers": {"river": "Oder"}, "lakes": {"river": "Oder"}}


def test_a_name_with_its_notebook_goes_before_a_bare_one() -> None:
    """What is said of one notebook holds there."""
    values = resolve(NOTEBOOKS, {"lakes.river": "Elbe", "river": "Oder"}, ALLOWED)
    assert values == {"rivers": {"river": "Oder"}, "lakes": {"river": "Elbe"}}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("depth", "-4", -4),
        ("deep", "True", True),
        ("years", "2020, 2021", [2020, 2021]),
        ("years", "[2020]", [2020]),
        ("towns", '"Washington, DC",Köln', ["Washington, DC", "Köln"]),
        ("towns", '["Köln"]', ["Köln"]),
        ("as_of", "2023-12-27", "2023-12-27"),
    ],
)
def test_text_becomes_the_declared_type(name: str, text: str, value: object) -> None:
    """Lists are JSON or words between commas."""
    assert {name: value} in resolve(NOTEBOOKS, {name: text}, ALLOWED).values()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"rivr": "Elbe"}, "No notebook has a parameter rivr; did you mean river?"),
        ({"rivers.yeers": "1"}, "rivers has no parameter yeers; did you mean years?"),
        ({"lakes.zzz": "1"}, "lakes has no parameter zzz; there are river, depth."),
        ({"river": "elb"}, "The parameter river can't be 'elb'; did you mean Elbe?"),
        ({"river": "Ganges"}, "river can't be 'Ganges'; it takes Elbe, Rhine, Oder."),
        ({"depth": "deep"}, "The parameter depth takes int, not 'deep'."),
        ({"depth": True}, "The parameter depth takes int, not True."),
        ({"deep": "maybe"}, "The parameter deep takes bool, not 'maybe'."),
        ({"years": "2020,x"}, "The parameter years takes list[int], not '2020,x'."),
        ({"as_of": "2023-13-01"}, "takes a date like 2023-12-27, not '2023-13-01'."),
    ],
)
def test_what_is_wrong_is_told_with_the_nearest_right(given: dict[str, object], told: str) -> None:
    """Input and message side by side."""
    with pytest.raises(ParameterError) as refusal:
        resolve(NOTEBOOKS, given, ALLOWED)
    assert told in str(refusal.value)
    assert "`border-report params` lists all that can be set." in str(refusal.value)


def test_all_faults_are_told_at_once() -> None:
    """Nobody mends one word after the other."""
    with pytest.raises(ParameterError) as refusal:
        resolve(NOTEBOOKS, {"rivr": "x", "depth": "y", "river": "z"}, ALLOWED)
    assert len(str(refusal.value).splitlines()) == 4


def test_words_of_the_command_line_are_split_at_the_first_equals_sign() -> None:
    """A value may hold one."""
    assert from_words(["river=Elbe", "note=a=b"]) == {"river": "Elbe", "note": "a=b"}


@pytest.mark.parametrize("words", [["river"], ["=Elbe"], ["river=a", "river=b"]])
def test_a_word_that_sets_nothing_or_twice_is_refused(words: list[str]) -> None:
    """Nothing is guessed."""
    with pytest.raises(ParameterError):
        from_words(words)


@given(st.lists(st.integers()))
def test_a_list_of_numbers_comes_through_as_it_was(numbers: list[int]) -> None:
    """Whether typed with commas or given as a list."""
    typed = {"years": ",".join(map(str, numbers))}
    assert resolve(NOTEBOOKS, typed, {})["rivers"]["years"] == numbers
    assert resolve(NOTEBOOKS, {"years": numbers}, {})["rivers"]["years"] == numbers


@given(st.text())
def test_any_text_is_accepted_or_refused_in_words(text: str) -> None:
    """No input ends in anything but a value or a `ParameterError`."""
    for name in ("depth", "deep", "years", "towns", "as_of", text):
        with suppress(ParameterError):
            resolve(NOTEBOOKS, {name: text}, ALLOWED)
