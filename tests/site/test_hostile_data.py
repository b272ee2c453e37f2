"""The whole report from data whose every free text tries to be more than text."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import yaml
from lxml import html
from rich.console import Console

from border_report.build import Order, build, subject_of
from border_report.run import editions
from hostile_text import MARK, Column, Planted, free_columns, plain, plant, printed, read_descriptor

ROOT = Path(__file__).resolve().parents[2]
# columns that no page shows: they are read in the table's own file
IN_DOWNLOADS_ALONE = {
    Column("breaks", "note"),
    Column("closures", "note"),
    Column("closures", "reopening_note"),
    Column("events", "note"),
    Column("events", "unit"),
    Column("events", "who"),
    Column("known_totals", "note"),
    Column("known_totals", "published_by"),
    Column("release_dates", "note"),
    Column("source_aliases", "reason"),
    Column("sources", "licence"),
    Column("sources", "note"),
    Column("sources", "retrieved_via"),
}
# addresses are made of keys, by a rule of their own; that they lead to places is checked by links
WORDS = "//body//@*[not(name() = 'href' or name() = 'id')]"
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e-[0-9]+)?")
# the foot of a page with its number, and the head of the next
PAGE_END = re.compile(r"\n[^\n]* [0-9]+\s*\f[^\n]*")
READ_BY_PEOPLE = ("index.html", "report/*.html", "notes/*.html", "rows/*.html", "computed/*.html")


class Report(NamedTuple):
    """A site made from hostile data, and what was planted in them, by its mark."""

    site: Path
    planted: Planted

    def pages(self) -> list[Path]:
        """Return every page of the site."""
        return sorted(self.site.rglob("*.html"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Build the latest edition from a copy of the project whose data are hostile.

    Options are left out: they run the same notebooks once more.
    """
    copy = tmp_path_factory.mktemp("hostile") / "project"
    for folder in ("data", "notebooks", "report", "editions"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("raw"))
    shutil.copy(ROOT / "index.qmd", copy)
    settings = yaml.safe_load((ROOT / "_quarto.yml").read_text(encoding="utf-8"))
    del settings["choices"]
    (copy / "_quarto.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    planted = plant(copy / "data", list(free_columns(read_descriptor(ROOT))))
    latest = editions.load(copy / "editions")[editions.LATEST]
    order = Order(copy, (latest,), copy / "_site", renderer="portable")
    return Report(build(order, subject_of(copy), Console(file=StringIO())), planted)


@cache
def tree(path: Path) -> html.HtmlElement:
    """Return a parsed page."""
    return html.document_fromstring(path.read_bytes())


def broken(text: str, planted: Planted) -> Iterator[str]:
    """Yield each planted text that isn't there as it is, wherever its mark is."""
    shown = plain(text)
    for found in MARK.finditer(shown):
        wanted = plain(planted[found[0]][1])
        begin = found.start() - wanted.index(found[0])
        if shown[max(begin, 0) :][: len(wanted)] != wanted:
            yield f"{planted[found[0]][0]}: {shown[max(begin, 0) :][: len(wanted)]!r}"


def strings(value: Any) -> Iterator[str]:
    """Yield every text in JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.items() for side in part for text in strings(side))
    elif isinstance(value, list):
        yield from (text for part in value for text in strings(part))


def data_of(script: str) -> Iterator[Any]:
    """Yield what a script of data assigns: JSON behind an equals sign, to the end of its line."""
    for line in script.splitlines():
        if given := re.fullmatch(r'window\.\w+\["[\w-]+"\]=(.*);', line):
            yield json.loads(given[1])


def test_text_stands_on_pages_as_it_stands_in_the_data(hostile: Report) -> None:
    """Nothing of it is lost, changed or understood, in text and in attributes."""
    faults = [
        f"{path.relative_to(hostile.site)}: {fault}"
        for path in hostile.pages()
        for text in [tree(path).body.text_content(), *map(str, tree(path).xpath(WORDS))]
        for fault in broken(text, hostile.planted)
    ]
    assert faults == []


def test_every_column_of_free_text_is_seen(hostile: Report) -> None:
    """Each was tried on a page; a new column that is shown nowhere has to be named."""
    seen = {
        hostile.planted[mark][0]
        for path in hostile.pages()
        for mark in MARK.findall(html.tostring(tree(path), encoding="unicode"))
    }
    assert {column for column, _ in hostile.planted.values()} - seen == IN_DOWNLOADS_ALONE


def parts(page: html.HtmlElement) -> Counter[tuple[str, tuple[str, ...]]]:
    """Return how often each element is there, with the names of its attributes."""
    return Counter(
        (str(element.tag), tuple(sorted(set(element.attrib) - {"class"})))
        for element in page.xpath("//main//*")
    )


def test_pages_have_the_same_parts_as_with_sound_data(hostile: Report, report: Path) -> None:
    """No element and no attribute comes of text; rows and notes of options alone are missing."""
    for path in hostile.pages():
        name = path.relative_to(hostile.site)
        assert parts(tree(path)) - parts(tree(report / name)) == Counter(), name


def test_every_row_of_a_table_has_as_many_cells_as_its_head(hostile: Report) -> None:
    """A bar in a cell divides nothing; a head among the rows takes the whole of its row."""
    for path in hostile.pages():
        for table in tree(path).xpath("//table[thead]"):
            wide = len(table.xpath("thead/tr[last()]/*"))
            for row in table.xpath("tbody/tr"):
                assert sum(int(cell.get("colspan", 1)) for cell in row) == wide, path.name


def scheme(address: str) -> str:
    """Return what an address begins with, "" for one within the site."""
    return urlsplit(address).scheme


def test_links_lead_to_pages_and_the_web_alone(hostile: Report) -> None:
    """An address that is a script becomes no link."""
    for path in hostile.pages():
        hrefs = map(str, tree(path).xpath("//@href | //@action | //@formaction"))
        assert {scheme(href) for href in hrefs} <= {"", "https", "http"}, path.name
        loaded = map(str, tree(path).xpath("//@src"))
        assert {scheme(src) for src in loaded if not src.startswith("data:image/")} <= {""}


def test_scripts_of_data_hold_text_as_text(hostile: Report) -> None:
    """Each is JSON behind an assignment."""
    for path in sorted(hostile.site.rglob("*.js")):
        script = path.read_text(encoding="utf-8")
        if MARK.search(script):
            given = list(data_of(script))
            assert set(MARK.findall(script)) == set(MARK.findall(json.dumps(given))), path
            words = [text for text in strings(given) if not text.startswith("../")]
            assert [f for text in words for f in broken(text, hostile.planted)] == [], path


def test_downloads_hold_text_and_no_formula(hostile: Report) -> None:
    """Every row is as long as its head, and no cell of text is one that a spreadsheet runs."""
    marks = set()
    for path in sorted(hostile.site.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        assert {len(row) for row in rows} <= {len(head)}, path
        cells = {cell for row in rows for cell in row}
        assert {c for c in cells if FORMULA.match(c) and not NUMBER.fullmatch(c)} == set(), path
        assert [f for cell in cells for f in broken(cell, hostile.planted)] == [], path
        marks |= {mark for cell in cells for mark in MARK.findall(cell)}
    assert marks == hostile.planted.keys()


def test_the_pdf_shows_text_as_text(
    hostile: Report, poppler: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """It was compiled, and what is printed of a cell is the cell."""
    done = poppler("pdftotext", "-raw", str(hostile.site / "border-report.pdf"), "-")
    assert done.returncode == 0
    shown = printed(PAGE_END.sub("", done.stdout))
    assert MARK.search(shown)
    bare = {m: (column, printed(text)) for m, (column, text) in hostile.planted.items()}
    assert list(broken(shown, bare)) == []


@pytest.mark.browser
def test_a_browser_runs_nothing_of_it(hostile: Report, visit: Callable[..., Any]) -> None:
    """No dialog, no fault, no request, nothing that the policy had to stop."""
    for pattern in READ_BY_PEOPLE:
        for path in sorted(hostile.site.glob(pattern)):
            with visit(path.as_uri()) as page:
                page.page.on("dialog", lambda d: page.faults.append(f"dialog: {d.message}"))
                if path.parent.name in ("report", hostile.site.name):
                    page.settle()
                assert page.faults == [], path.name


@pytest.mark.browser
def test_what_is_searched_for_is_shown_as_text(hostile: Report, visit: Callable[..., Any]) -> None:
    """An excerpt of hostile text holds marked words and no other element."""
    mark = next(m for m, (c, _) in hostile.planted.items() if c == Column("claims", "wording"))
    with visit((hostile.site / "index.html").as_uri()) as page:
        page.page.fill("#search", mark)
        page.page.wait_for_selector(".results li")
        shown = page.page.locator(".results .excerpt").first
        assert plain(hostile.planted[mark][1]) in plain(shown.inner_text())
        assert page.page.locator(".excerpt *:not(mark)").count() == 0
        assert page.faults == []
