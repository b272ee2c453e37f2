"""Every fault is told, at once, with file, row, column, value and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from border_report.data.check import check
from border_report.data.package import load
from border_report.errors import DataError
from hostile_text import FRAGMENTS


def test_the_tables_have_no_fault(root: Path) -> None:
    """Schema, keys, references and sums all hold."""
    assert check(root) == []


HARMLESS = {"1. one", "a  b", "https://e.example/a_b_c"}
PLANTED = [
    (
        "encounters_annual",
        "1925,USBP,nationwide,all,22199",
        "1925,USBP,nationwide,all,many",
        "data/encounters_annual.csv, row 2, column encounters, value 'many': "
        "this is not a whole number; write a whole number.",
    ),
    (
        "encounters_annual",
        "1926,USBP",
        "1926,ICE",
        "data/encounters_annual.csv, row 3, column component, value 'ICE': "
        "the value is not allowed; write one of USBP, OFO.",
    ),
    (
        "southwest_monthly",
        "all,91410",
        "all,-1",
        "data/southwest_monthly.csv, row 2, column encounters, value '-1': "
        "the value is below 0; write a value within.",
    ),
    (
        "southwest_monthly",
        "1999-10,2000",
        "1999-13,2000",
        "data/southwest_monthly.csv, row 2, column month, value '1999-13': the value has "
        "another form than it should; write it as [0-9]{4}-(0[1-9]|1[0-2]).",
    ),
    (
        "closures",
        "2023-12-04",
        "4 December",
        "data/closures.csv, row 3, column start_date, value '4 December': "
        "this is not a date YYYY-MM-DD; write a date YYYY-MM-DD.",
    ),
    (
        "cities",
        "Chicago,IL",
        ",IL",
        "data/cities.csv, row 4, column place: the cell is empty; write the value.",
    ),
    (
        "gotaways",
        "2013,",
        "2011,",
        "data/gotaways.csv, row 3, column fiscal_year, value '2011': "
        "row 2 has the same key; remove one of the two, or mend its key.",
    ),
    (
        "gotaways",
        "amgreatness-2024-05-16",
        "nobody",
        "data/gotaways.csv, row 2, column source_id, value 'nobody': sources has no row with "
        "this source_id; add it to sources, or mend the reference.",
    ),
    (
        "breaks",
        "effect",
        "impact",
        "data/breaks.csv, column effect, value 'impact': "
        "the header has another name here; name it as datapackage.json does.",
    ),
    (
        "recidivism",
        ",CRS\n",
        ",CRS,x\n",
        "data/recidivism.csv, row 2, value 'x': "
        "the row has more cells than the header; remove one, or quote a comma.",
    ),
    (
        "administrations",
        "Carter,",
        "\nCarter,",
        "data/administrations.csv, row 2: the row is empty; remove it.",
    ),
]


@pytest.fixture(scope="module")
def told(spoil: Callable[..., Path]) -> list[str]:
    """Return what is told of a copy in which all of `PLANTED` are."""
    return [str(fault) for fault in check(spoil(*(plant[:3] for plant in PLANTED)))]


@pytest.mark.parametrize("line", [line for *_, line in PLANTED])
def test_a_planted_fault_is_told_in_one_line(told: list[str], line: str) -> None:
    """The line holds all that is needed to find and mend it."""
    assert line in told


def test_nothing_is_told_but_what_was_planted(told: list[str]) -> None:
    """Sound rows beside a fault are left alone."""
    assert sorted(told) == sorted(line for *_, line in PLANTED)


def test_a_missing_table_is_told(spoil: Callable[..., Path]) -> None:
    """Without the file there is nothing else to say about it."""
    project = spoil()
    (project / "data" / "gotaways.csv").unlink()
    assert [str(fault) for fault in check(project)] == [
        "data/gotaways.csv: the file is missing; "
        "mend the file, or make it again with 'border-report data build'."
    ]


def test_text_that_would_be_more_than_text_is_told(spoil: Callable[..., Path]) -> None:
    """A formula in a download, a command to a renderer, what can't be seen, a name with markup."""
    project = spoil(
        ("gotaways", "lowest of", "=HYPERLINK(1) of"),
        ("breaks", "March 2020 mixes", "{{< include x >}} mixes"),
        ("closures", "northbound passenger", "north\u202ebound passenger"),
    )
    assert [str(fault) for fault in check(project)] == [
        "data/breaks.csv, row 2, column note, value '{{< include x >}} mixes both': a renderer "
        "takes this for a command; write it without {{<.",
        "data/gotaways.csv, row 2, column note, value '=HYPERLINK(1) of FY2010-2020': a "
        "spreadsheet takes this for a formula; begin with a word.",
        "data/closures.csv, row 2, column note, value 'north\\u202ebound passenger vehicles': the "
        "text holds a character that isn't seen; write it on one line, without control characters.",
    ]


def test_space_around_text_is_told(spoil: Callable[..., Path]) -> None:
    """At the beginning of a line it would be markup."""
    project = spoil(("closures", "northbound passenger", " northbound passenger"))
    (fault,) = check(project)
    assert "there is space around the text; take it away" in str(fault)


def test_names_and_addresses_hold_no_markup(root: Path) -> None:
    """What tables and code refer to, and what links lead to, is refused where it is hostile."""
    limits = {
        field["constraints"]["pattern"]
        for resource in load(root).descriptor["resources"]
        for field in resource.get("schema", {"fields": ()})["fields"]
        if "pattern" in field.get("constraints", {})
    }
    hostile = [*FRAGMENTS, "=1+1", "@x", "+1", "-1", "javascript:alert(1)", "https://x/<b>"]
    passed = {(p, text) for p in limits for text in hostile if re.fullmatch(p, text)}
    assert {text for _, text in passed} <= HARMLESS


def test_loading_tells_all_faults_at_once(spoil: Callable[..., Path]) -> None:
    """Whoever edits rows need not mend them one by one."""
    project = spoil(
        ("gotaways", "2013,", "2011,"),
        ("closures", "2023-12-04", "4 December"),
        ("encounters_annual", "1926,USBP", "1926,ICE"),
    )
    with pytest.raises(DataError) as told:
        load(project)
    assert str(told.value).startswith("The data have 3 fault(s):\n")
    assert [line.split(",")[0].strip() for line in str(told.value).splitlines()[1:]] == [
        "data/encounters_annual.csv",
        "data/gotaways.csv",
        "data/closures.csv",
    ]


def test_an_edited_row_is_allowed_when_all_sums_still_hold(spoil: Callable[..., Path]) -> None:
    """A fork may put its own rows in: no hash forbids it."""
    project = spoil(("gotaways", "lowest of FY2010-2020", "our own note"))
    assert load(project).row("gotaways", 2011)["note"] == "our own note"


def test_broken_json_is_told_with_its_row(spoil: Callable[..., Path]) -> None:
    """The descriptor, too, can be edited."""
    project = spoil()
    (project / "data" / "datapackage.json").write_text('{"name":\n oops}')
    with pytest.raises(DataError, match=r"data/datapackage\.json, row 2: not JSON"):
        load(project)
