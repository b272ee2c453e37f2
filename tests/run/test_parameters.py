"""What can be set, and the refusal of what can't, before any kernel starts."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_notebook

from border_report.errors import ParameterError
from border_report.run.parameters import Parameter, declared, resolve, value_of

RIVERS = (
    Parameter("rivers", "as_of", "date", ""),
    Parameter("rivers", "river", "str", "Elbe", "which river"),
    Parameter("rivers", "years", "list[int]", [2020]),
    Parameter("rivers", "towns", "list[str]", []),
    Parameter("rivers", "deep", "bool", False),
    Parameter("rivers", "since", "month", "1999-10"),
)
LAKES = (
    Parameter("lakes", "river", "str", "Rhine"),
    Parameter("lakes", "depth", "int", 3),
    Parameter("lakes", "last", "int", 0),
)
NOTEBOOKS = {"rivers": RIVERS, "lakes": LAKES}
ALLOWED = {
    "river": ("Elbe", "Rhine", "Oder"),
    "towns": ("Köln", "Washington, DC"),
    "years": range(2000, 2024),
    "last": range(1925, 2027),
    "since": ("1999-10", "1999-11", "1999-12"),
}


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


@pytest.mark.parametrize(
    "line", ["x = 1", "x: float = 1.0", "x: 'day' = ''", "x: int", "import os"]
)
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
        ("years", "2002,2015..2017", [2002, 2015, 2016, 2017]),
        ("years", [2002, "2015..2016"], [2002, 2015, 2016]),
        ("years", 2020, [2020]),
        ("as_of", "2023-12-27", "2023-12-27"),
        ("as_of", "20231227", "2023-12-27"),
        ("as_of", date(2023, 12, 27), "2023-12-27"),
        ("as_of", "", ""),
        ("since", "1999-12", "1999-12"),
        ("last", "0", 0),
    ],
)
def test_text_becomes_the_declared_type(name: str, text: object, value: object) -> None:
    """Lists are JSON, YAML or words between commas; numbers may be ranges."""
    assert {name: value} in resolve(NOTEBOOKS, {name: text}, ALLOWED).values()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"rivr": "Elbe"}, "No notebook has a parameter rivr; did you mean river?"),
        ({"rivers.yeers": "1"}, "rivers has no parameter yeers; did you mean years?"),
        ({"lakes.zzz": "1"}, "lakes has no parameter zzz; there are river, depth, last."),
        ({"river": "elb"}, "river takes Elbe, Rhine or Oder, not 'elb'; did you mean Elbe?"),
        ({"river": "Ganges"}, "The parameter river takes Elbe, Rhine or Oder, not 'Ganges'."),
        ({"depth": "deep"}, "The parameter depth takes a whole number, not 'deep'."),
        ({"depth": True}, "depth takes a whole number, not true."),
        ({"depth": None}, "depth takes a whole number, not nothing."),
        ({"depth": "1..3"}, "takes a whole number, not '1..3'; a range is for a list of numbers."),
        ({"deep": "maybe"}, "The parameter deep takes true or false, not 'maybe'."),
        ({"last": "1924"}, "last takes a whole number from 1925 to 2026 or 0, not 1924."),
        (
            {"years": "2020,x"},
            "several between commas or as a range like 2015..2023, not '2020,x'.",
        ),
        ({"years": "1999..2001"}, "years takes a whole number from 2000 to 2023; several"),
        ({"years": "1999..2001"}, ", not 1999."),
        ({"years": "2023..2015"}, "not '2023..2015'; write 2015..2023."),
        ({"years": "1..999999999999"}, "a range holds 1000 numbers at most."),
        (
            {"towns": "Bonn"},
            "Köln or Washington, DC; several between commas, or nothing, not 'Bonn'",
        ),
        ({"as_of": "2023-13-01"}, "takes a date like 2023-12-27 or nothing, not '2023-13-01'."),
        ({"since": "1999"}, "since takes a month from 1999-10 to 1999-12, not '1999'."),
        ({"since": ""}, "since takes a month from 1999-10 to 1999-12, not nothing."),
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


def test_a_fault_is_told_with_the_file_that_it_stands_in() -> None:
    """What was typed needs no place."""
    with pytest.raises(ParameterError) as refusal:
        resolve(NOTEBOOKS, {"rivr": "x", "depth": "y"}, ALLOWED, {"rivr": "my.yml"})
    lines = str(refusal.value).splitlines()
    assert lines[0].startswith("my.yml: No notebook has a parameter rivr;")
    assert lines[1].startswith("The parameter depth takes")


@pytest.mark.parametrize("line", ["x: int = '3'", "x: 'date' = 'soon'", "x: list[int] = ['2..3']"])
def test_a_default_of_another_type_is_refused(tmp_path: Path, line: str) -> None:
    """It would fail in the notebook alone."""
    with pytest.raises(ParameterError, match="the default of x must be a"):
        declared(notebook(tmp_path, line))


def test_a_day_is_text_of_a_type_in_quotes(tmp_path: Path) -> None:
    """So that the cell runs by itself: Python looks no such name up."""
    (parameter,) = declared(notebook(tmp_path, 'day: "date" = "2023-12-27"  # by when'))["rivers"]
    assert parameter == Parameter("rivers", "day", "date", "2023-12-27", "by when")


def test_one_value_can_be_read_alone() -> None:
    """For whoever sets one parameter at a time."""
    assert value_of(RIVERS[2], "2015..2017", {}) == [2015, 2016, 2017]


@given(st.lists(st.integers()))
def test_a_list_of_numbers_comes_through_as_it_was(numbers: list[int]) -> None:
    """Whether typed with commas or given as a list."""
    typed = {"years": ",".join(map(str, numbers))}
    assert resolve(NOTEBOOKS, typed, {})["rivers"]["years"] == numbers
    assert resolve(NOTEBOOKS, {"years": numbers}, {})["rivers"]["years"] == numbers


@given(st.lists(st.tuples(st.integers(-500, 500), st.integers(0, 99))))
def test_a_range_is_each_number_from_its_first_to_its_last(pairs: list[tuple[int, int]]) -> None:
    """Among others between commas, in their order; a range of one is that number."""
    typed = ",".join(f"{first}..{first + more}" for first, more in pairs)
    expected = [n for first, more in pairs for n in range(first, first + more + 1)]
    assert resolve(NOTEBOOKS, {"years": typed}, {})["rivers"]["years"] == expected


@given(st.integers(), st.integers(min_value=1))
def test_a_range_that_runs_backwards_is_refused(last: int, more: int) -> None:
    """With the one that was meant."""
    with pytest.raises(ParameterError, match=rf"write {last}\.\.{last + more}\."):
        resolve(NOTEBOOKS, {"years": f"{last + more}..{last}"}, {})


@given(st.text())
def test_any_text_is_accepted_or_refused_in_words(text: str) -> None:
    """No input ends in anything but a value or a `ParameterError`."""
    for name in ("depth", "deep", "years", "towns", "as_of", text):
        with suppress(ParameterError):
            resolve(NOTEBOOKS, {name: text}, ALLOWED)
