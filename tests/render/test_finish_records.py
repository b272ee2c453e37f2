"""Each number of a site leads to its note, from there to its rows, and is listed for programs."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from bs4 import BeautifulSoup

from border_report.render import records
from border_report.render.cells import Cell
from border_report.render.finish import note_pages, notes
from border_report.render.records import Row, Run


def page(site: Path, name: str) -> BeautifulSoup:
    """Return a page of the site."""
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def soup(html: str) -> BeautifulSoup:
    """Return a page with some content."""
    return BeautifulSoup(f"<main>{html}</main>", "html.parser")


def record(number: str, *, operands: tuple[str, ...] = (), keys: tuple[str, ...] = ()) -> dict:
    """Return what the engine reads of a record."""
    inputs = [{"table": "levels", "key": [key], "column": "level", "weight": 1.0} for key in keys]
    note = [["Rows", [["levels", "#table-levels"], [": x", ""]]]]
    return {"id": number, "operands": list(operands), "inputs": inputs, "note": note}


def run_of(*made: dict, name: str = "rivers") -> Run:
    """Return a run with some records."""
    return Run(name, {each["id"]: each for each in made})


def test_a_number_leads_to_its_note(site: Path) -> None:
    """On the page of notes, which reads without script."""
    link = page(site, "index.html").select_one("a.figure")
    assert link is not None
    assert link["href"] == "notes/rivers.html#n-rivers-level-2020"
    note = page(site, "notes/rivers.html").find(id="n-rivers-level-2020")
    assert note is not None
    assert note.h2 is not None
    assert note.h2.get_text() == "20"
    assert [e.get_text() for e in note.select("dt, dd")] == [
        "Counts", "the level", "Rows", "levels: 2020", "Sources", "Gauges, a book", "a second book",
    ]  # fmt: skip


def test_no_page_holds_notes_itself(site: Path) -> None:
    """Pages stay light; the same numbers of a computation lead to the same notes."""
    for path in site.rglob("*.html"):
        if path.parent.name != "notes":
            assert page(path.parent, path.name).select(".figure-note") == [], path
    link = page(site, "computed/rivers.html").select_one("a.figure")
    assert link is not None
    assert link["href"] == "../notes/rivers.html#n-rivers-level-2020"


def test_the_script_of_notes_says_what_their_page_says(site: Path) -> None:
    """Its lines are shared, and put together again they are the same words."""
    text = (site / "notes" / "rivers.js").read_text(encoding="utf-8")
    content = json.loads(text.split('reportNotes["rivers"]=')[1].rstrip(";\n"))
    shared = content["shared"]
    text, quote, rest, lines = content["notes"]["n-rivers-level-2020"]
    assert (text, quote + shared[rest]) == (
        "20",
        "20: level, metres; Gauges, a book; as of today",
    )
    said = [word for at in lines for word in (shared[at][0], "".join(w for w, _ in shared[at][1]))]
    shown = page(site, "notes/rivers.html").find(id="n-rivers-level-2020")
    assert shown is not None
    assert [word for word in said if word] == [e.get_text() for e in shown.select("dt, dd")]


def test_a_page_of_rows_holds_what_numbers_came_from_and_no_more(site: Path) -> None:
    """Every column, with the source by its title, linked where it has an address."""
    rows = page(site, "rows/levels.html")
    assert [row["id"] for row in rows.select("tbody tr")] == ["2020", "2021"]
    assert [cell.get_text() for cell in rows.select("thead th")] == ["year", "level", "source_id"]
    read, remembered = rows.select("tbody tr")
    assert [cell.get_text() for cell in read.find_all(["th", "td"])] == ["2020", "20", "A book"]
    assert read.a is not None
    assert read.a["href"] == "https://example.org/gauges"
    assert remembered.a is None
    assert rows.find("a", href="../data/levels.csv") is not None
    assert rows.find("a", href="../report/rivers.html#table-levels") is not None


def test_every_number_is_listed_for_programs(site: Path) -> None:
    """With pages, cells and operands; what only a chart shows is on the chart's page."""
    text = (site / "provenance.json").read_text(encoding="utf-8")
    listed = json.loads(text)
    assert listed["edition"]["name"] == "latest"
    values = {v["id"]: v for v in listed["values"] if "/rivers.html#" in v["address"]}
    assert values["level-2020"]["pages"] == ["index.html"]
    assert values["level-2021"]["pages"] == ["index.html"]
    assert values["level-2021"]["inputs"][0]["key"] == ["2021"]
    assert (values["rise"]["operands"], values["rise"]["pages"]) == (
        ["level-2021", "level-2020"],
        [],
    )
    assert values["level-2020"]["sources"] == ["gauges"]
    assert listed["sources"]["gauges"]["url"] == "https://example.org/gauges"
    assert not {"note", "quote"} & values["rise"].keys()
    assert text.count("\n") == len(listed["values"]) + 4


def test_an_edition_lists_its_own_numbers(site: Path) -> None:
    """Beside its own pages."""
    early = json.loads((site / "editions/early/provenance.json").read_text(encoding="utf-8"))
    assert early["edition"] == {"name": "early", "title": "Early", "as_of": "2023-12-27"}
    notes = (site / "editions/early/notes/rivers.js").read_text(encoding="utf-8")
    assert "as of 2023-12-27" in notes


def test_the_notes_of_every_run_are_listed(site: Path) -> None:
    """So that a reader without script finds them."""
    item = page(site, "report/rivers.html").select_one("#all-notes li")
    assert item is not None
    assert item.get_text() == "rivers: 3 numbers"


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((run_of(record("a")),), "/notes/rivers.html#n-rivers-a"),
        ((run_of(record("a"), name="rivers-low"),), "/notes/rivers-low.html#n-rivers-a"),
        ((run_of(record("b")), run_of(record("a"), name="rivers-low")),
         "/notes/rivers-low.html#n-rivers-a"),
        ((run_of(record("a"), name="lakes"),), "#n-rivers-a"),
    ],
    ids=["its notebook", "another run of it", "the first that has it", "none that has it"],
)  # fmt: skip
def test_a_number_leads_to_the_run_whose_cells_the_page_shows(
    runs: tuple[Run, ...], expected: str
) -> None:
    """A cell says its notebook's name alone, whichever run it is from."""
    shown = soup('<a class="figure" href="#n-rivers-a">1</a>')
    notes.lead(shown, runs)
    assert shown.a is not None
    assert shown.a["href"] == expected


def test_few_rows_are_all_named_and_of_many_the_ends() -> None:
    """The table's page has them all."""
    few = run_of(record("a", keys=("1", "2")))
    many = run_of(record("a", keys=tuple("12345")))
    ((_, words),) = note_pages.note_lines(few, "a")
    assert "".join(word for word, _ in words) == "levels: 1; 2"
    ((_, words),) = note_pages.note_lines(many, "a")
    assert "".join(word for word, _ in words) == "levels, 5 rows: 1 … 5"
    assert words[0] == ("levels", "../rows/levels.html")
    assert words[-1] == ("5", "../rows/levels.html#5")


def test_a_number_of_other_numbers_has_their_rows() -> None:
    """Each once, in the order of the operands."""
    run = run_of(
        record("a", keys=("1", "2")), record("b", keys=("2", "3")), record("c", operands=("b", "a"))
    )
    assert [row.key for row in records.rows_of(run, "c")] == [("2",), ("3",), ("1",)]


def test_a_row_s_address_survives_spaces_and_marks() -> None:
    """An id holds no space, and its link says the same once it is decoded."""
    row = Row("levels", ("2020", "Rio Grande & more"))
    assert row.anchor == "2020/Rio_Grande_&_more"
    assert row.address == "rows/levels.html#2020/Rio_Grande_%26_more"


def test_cells_without_records_make_no_run() -> None:
    """A notebook may show no number at all."""
    assert records.of_cells({"x": Cell("rivers", "x", {}, [], {})}) == {}


def test_notes_are_taken_out_of_a_page() -> None:
    """Paper needs them beside the text."""
    shown = soup('<p>1</p><div class="figure-note" id="n-rivers-a">x</div>')
    notes.drop(shown)
    assert str(shown) == "<main><p>1</p></main>"


def test_where_numbers_lead_is_told_once_each() -> None:
    """From the top."""
    shown = soup('<a class="figure" href="/notes/a.html#n">1</a>' * 2)
    assert list(notes.led_to(shown)) == [str(PurePosixPath("notes/a.html#n"))]
