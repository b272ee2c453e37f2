"""A site that breaks a promise is refused, with every fault told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from border_report.errors import SiteError
from border_report.render.verify import verify

PROJECT = Path("/somewhere/the-project")


def site(folder: Path, content: str) -> Path:
    """Write a site of two pages, the first with some content; return its folder."""
    page = "<!DOCTYPE html><html lang='en'><body>{}</body></html>"
    (folder / "index.html").write_text(page.format(content), encoding="utf-8")
    (folder / "other.html").write_text(page.format("<p id='here'>x</p>"), encoding="utf-8")
    return folder


SOUND = (
    '<a href="other.html#here">x</a> <a href="#top" id="top">x</a> '
    '<a href="https://example.org/">x</a> <img src="data:image/png;base64,AA" alt="">'
)


def test_a_sound_site_passes(tmp_path: Path) -> None:
    """Links to pages, to places in them, and to elsewhere."""
    verify(site(tmp_path, SOUND), PROJECT)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<p>?@fig-x</p>", "unresolved reference ?@fig-x"),
        ("<p>{{< embed x >}}</p>", "unresolved reference {{<"),
        ('<a href="none.html">x</a>', "none.html leads to nothing"),
        ('<a href="other.html#none">x</a>', "other.html#none: the page has no such place"),
        ('<a href="#none">x</a>', "#none: the page has no such place"),
        ('<a href="../secret.html">x</a>', "../secret.html leads to nothing"),
        ('<img src="none.png" alt="x">', "none.png leads to nothing"),
        (
            '<img src="data:image/png;base64,AA">',
            "the image data:image/png;base64,AA has no alternative",
        ),
        ('<a href="/other.html">x</a>', "href /other.html only works at the top of a server"),
        ('<img src="https://example.org/x.png" alt="">', "<img> asks for https://example.org"),
        ('<script src="//example.org/x.js"></script>', "<script> asks for //example.org/x.js"),
        ("<p id='a'>x</p><p id='a'>x</p>", "the id a stands twice"),
        ('<p style="color: red">x</p>', "has inline style"),
        ("<style>p {}</style>", "has inline style"),
        ("<script>1</script>", "has inline script"),
        ('<p onclick="x()">x</p>', "has an inline event handler"),
        (f"<p>{PROJECT}/data</p>", "holds a path of the machine"),
    ],
)
def test_a_broken_promise_is_told(tmp_path: Path, content: str, told: str) -> None:
    """Content and message side by side."""
    with pytest.raises(SiteError) as fault:
        verify(site(tmp_path, content), PROJECT)
    assert f"index.html: {told}" in str(fault.value)


def test_a_stylesheet_asks_for_nothing_outside(tmp_path: Path) -> None:
    """No web font slips in."""
    (tmp_path / "style.css").write_text("@import 'https://example.org/x.css';", encoding="utf-8")
    with pytest.raises(SiteError, match=r"style\.css: asks for something outside"):
        verify(site(tmp_path, SOUND), PROJECT)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """One line each."""
    with pytest.raises(SiteError) as fault:
        verify(site(tmp_path, '<a href="a.html">x</a><a href="b.html">x</a>'), PROJECT)
    assert len(str(fault.value).splitlines()) == 3


def test_a_site_without_a_page_is_refused(tmp_path: Path) -> None:
    """An empty folder keeps every promise but one."""
    with pytest.raises(SiteError, match="has no page"):
        verify(tmp_path, PROJECT)


NUMBER = {
    "address": "notes/rivers.html#n-rivers-a",
    "notebook": "rivers",
    "id": "a",
    "operands": [],
    "inputs": [{"table": "levels", "key": ["2020"], "column": "level", "weight": 1.0}],
}


def traced(folder: Path, *numbers: dict[str, Any]) -> Path:
    """Write a site whose one number leads to its note; return its folder."""
    site(folder, '<a class="figure" href="notes/rivers.html#n-rivers-a">20</a>')
    for name in ("notes", "data"):
        (folder / name).mkdir()
    note = "<!DOCTYPE html><html lang='en'><body><p id='n-rivers-a'>x</p></body></html>"
    (folder / "notes/rivers.html").write_text(note, encoding="utf-8")
    (folder / "data/levels.csv").write_text("year,level\n2020,20\n", encoding="utf-8")
    table = {"name": "levels", "path": "levels.csv", "schema": {"primaryKey": "year"}}
    (folder / "data/datapackage.json").write_text(json.dumps({"resources": [table]}), "utf-8")
    values = {"edition": {}, "values": numbers}
    (folder / "provenance.json").write_text(json.dumps(values), encoding="utf-8")
    return folder


def test_a_number_that_can_be_followed_to_its_cell_passes(tmp_path: Path) -> None:
    """Record, table, row and column are there."""
    verify(traced(tmp_path, NUMBER), PROJECT)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], "index.html: the number at notes/rivers.html#n-rivers-a has no record"),
        ([{**NUMBER, "operands": ["b"]}], "a is computed from b, which has no record"),
        (
            [{**NUMBER, "inputs": [{"table": "levels", "key": ["1999"], "column": "level"}]}],
            r"a names a row that levels doesn't have: \('1999',\)",
        ),
        (
            [{**NUMBER, "inputs": [{"table": "lakes", "key": ["2020"], "column": "level"}]}],
            "a names a row that lakes doesn't have",
        ),
        (
            [{**NUMBER, "inputs": [{"table": "levels", "key": ["2020"], "column": "depth"}]}],
            "a names a column of levels: depth",
        ),
    ],
    ids=["record", "operand", "row", "table", "column"],
)
def test_a_number_that_cannot_be_followed_is_refused(
    tmp_path: Path, numbers: list[dict[str, Any]], told: str
) -> None:
    """Each step of the way is checked."""
    with pytest.raises(SiteError, match=told):
        verify(traced(tmp_path, *numbers), PROJECT)
