"""The PDF as a printer would look at it: what stands together, what is torn, what runs over."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from printed import Part, Printed

INCH = 72
WIDTH, HEIGHT, EDGE = 8.5 * INCH, 11 * INCH, 0.85 * INCH
TEXT_TOP, TEXT_BOTTOM = 1.0 * INCH, HEIGHT - 0.9 * INCH
FILLED = 1 / 3  # of the height of the text, on every page but the last of a section
ROWS, LINES = 3, 2  # the fewest of a table and of a paragraph on either side of a page's end
HEADINGS = ("H1", "H2", "H3", "H4")
BLOCKS = (*HEADINGS, "Caption", "TR", "P", "LBody", "Figure", "TOCI")
OUTSIDE = 0.3 * INCH  # above a page's head and below its foot


class Word(NamedTuple):
    """A word and its box, from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@pytest.fixture(scope="module")
def path(report: Path) -> Path:
    """Return the PDF of the latest edition."""
    return report / "border-report.pdf"


@pytest.fixture(scope="module")
def printed(path: Path) -> Iterator[Printed]:
    """Read the tags and where their text stands."""
    with pikepdf.open(path) as pdf:
        yield Printed(pdf)


@pytest.fixture(scope="module")
def words(
    path: Path, poppler: Callable[..., subprocess.CompletedProcess[str]]
) -> dict[int, list[Word]]:
    """Return the words of each page."""
    soup = BeautifulSoup(poppler("pdftotext", "-bbox", str(path), "-").stdout, "lxml-xml")
    return {
        number: [
            Word(w.get_text(), *(float(w[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
            for w in page.find_all("word")
        ]
        for number, page in enumerate(soup.find_all("page"), 1)
    }


@pytest.fixture(scope="module")
def sections(path: Path) -> list[tuple[str, int]]:
    """Return the bookmarks of the first level, with the pages that they lead to."""
    reader = PdfReader(path)
    return [
        (str(item.title), (reader.get_destination_page_number(item) or 0) + 1)
        for item in reader.outline
        if not isinstance(item, list)
    ]


def in_order(printed: Printed) -> dict[int, list[Part]]:
    """Return for each page the blocks that have text on it, in reading order."""
    found: dict[int, list[Part]] = {}

    def look(part: Part) -> None:
        if part.tag in BLOCKS and part.all_marks:
            for page in part.pages:
                found.setdefault(page, []).append(part)
        else:
            for kid in part.kids:
                look(kid)

    look(printed.root)
    return found


def lines_of(words: list[Word]) -> list[str]:
    """Return the lines of a page as text, from the top."""
    lines: dict[int, list[Word]] = {}
    for word in sorted(words, key=lambda w: w.bottom):
        near = next((y for y in lines if abs(word.bottom - y) < 4), round(word.bottom))
        lines.setdefault(near, []).append(word)
    return [" ".join(w.text for w in sorted(line, key=lambda w: w.left)) for line in lines.values()]


def body(words: list[Word]) -> list[Word]:
    """Return the words between a page's head and foot."""
    return [w for w in words if w.bottom > TEXT_TOP and w.top < TEXT_BOTTOM]


def test_no_page_ends_with_a_heading_or_a_caption(printed: Printed) -> None:
    """What a heading or a title announces stands under it."""
    torn = {
        p: b[-1].tag for p, b in in_order(printed).items() if b[-1].tag in (*HEADINGS, "Caption")
    }
    assert torn == {}


def test_no_table_leaves_a_few_rows_alone(printed: Printed) -> None:
    """At least three rows stand on each page that a table begins or ends on; heads don't count."""
    torn = []
    for table in printed.root.every("Table"):
        rows = [row for row in table.every("TR") if any(row.every("TD"))]
        pages = [row.pages[0] for row in rows]
        counts = [pages.count(page) for page in dict.fromkeys(pages)]
        if len(counts) > 1 and min(counts[0], counts[-1]) < ROWS:
            torn.append((pages[0], counts))
    assert torn == []


def test_a_table_that_goes_on_repeats_its_head(
    printed: Printed, words: dict[int, list[Word]]
) -> None:
    """Each page of it names the columns."""
    torn = []
    for table in printed.root.every("Table"):
        for before, page in pairwise(table.pages):
            first = lines_of(body(words[page]))[0].split()
            last = {w for line in lines_of(body(words[before])) for w in line.split()}
            torn += [page] if not set(first) <= last else []
    assert torn == []


def test_no_line_of_a_paragraph_stands_alone(printed: Printed) -> None:
    """No widow at a page's top, no orphan at its foot."""
    alone = []
    for part in printed.root.every("P"):
        counts = [(page, len(printed.lines(part, page))) for page in part.pages]
        if len(counts) > 1 and min(counts[0][1], counts[-1][1]) < LINES:
            alone.append(counts)
    assert alone == []


def test_no_source_line_is_torn_from_its_chart_or_table(words: dict[int, list[Word]]) -> None:
    """It stands under it, on the same page."""
    torn = [
        page
        for page, found in words.items()
        if (lines := lines_of(body(found))) and re.match(r"(Sources?|Note) [A-Z]", lines[0])
    ]
    assert torn == []


def test_every_page_head_names_the_section(
    words: dict[int, list[Word]], sections: list[tuple[str, int]]
) -> None:
    """The one that begins on the page or runs on it."""
    wrong = []
    for page, found in words.items():
        here = [title for title, first in sections if first <= page]
        head = " ".join(w.text for w in found if w.bottom < TEXT_TOP)
        if here and re.sub(r"^[\d.]+ ", "", here[-1]) not in head:
            wrong.append((page, head))
    assert len(sections) > 10
    assert wrong == []


def test_bookmarks_have_two_levels_and_lead_to_their_headings(
    path: Path, words: dict[int, list[Word]]
) -> None:
    """Sections, and what is in them."""
    reader, astray, levels = PdfReader(path), [], set()

    def follow(items: list[object], level: int) -> None:
        for item in items:
            if isinstance(item, list):
                follow(item, level + 1)
                continue
            levels.add(level)
            page = (reader.get_destination_page_number(item) or 0) + 1
            said = " ".join(w.text for w in words[page]).replace("’", "'")
            if " ".join(str(item.title).split()) not in said:
                astray.append((item.title, page))

    follow(reader.outline, 1)
    assert levels == {1, 2}
    assert astray == []


@pytest.mark.parametrize("kind", ["Figure", "Table"])
def test_the_list_names_each_with_its_page(kind: str, words: dict[int, list[Word]]) -> None:
    """Every chart and every table, in order."""
    where = {
        int(number): page
        for page, found in words.items()
        for line in lines_of(body(found))
        for number in re.findall(rf"^{kind} (\d+)$", line)
    }
    listed = {
        int(number): int(page)
        for found in words.values()
        if "Contents" in " ".join(w.text for w in found if w.bottom < TEXT_TOP)
        for line in lines_of(body(found))
        for number, page in re.findall(rf"^{kind} (\d+) \D.* (\d+)$", line)
    }
    assert len(where) > 20
    assert listed == where


def test_no_page_is_mostly_empty_in_the_middle_of_a_section(
    words: dict[int, list[Word]], sections: list[tuple[str, int]]
) -> None:
    """A chart or a table that had to move leaves a third of the page filled at least."""
    last = {first - 1 for _, first in sections} | {max(words)}
    reach = {p: max(w.bottom for w in body(found)) for p, found in words.items() if p not in last}
    full = TEXT_BOTTOM - TEXT_TOP
    filled = {page: round((bottom - TEXT_TOP) / full, 2) for page, bottom in reach.items()}
    assert {page: part for page, part in filled.items() if part < FILLED} == {}


def test_nothing_stands_in_the_margins(words: dict[int, list[Word]]) -> None:
    """All words stand between the edges of the page."""
    out = [
        (page, w.text)
        for page, found in words.items()
        for w in found
        if w.left < EDGE - 1
        or w.right > WIDTH - EDGE + 1
        or w.top < OUTSIDE
        or w.bottom > HEIGHT - OUTSIDE
    ]
    assert out == []


def test_no_words_stand_on_each_other(words: dict[int, list[Word]]) -> None:
    """Columns keep apart; a margin's note keeps off the text."""
    clashes = []
    for page, found in words.items():
        for i, a in enumerate(ordered := sorted(found, key=lambda w: w.top)):
            for b in ordered[i + 1 :]:
                if b.top > a.bottom:
                    break
                across = min(a.right, b.right) - max(a.left, b.left)
                down = min(a.bottom, b.bottom) - b.top
                if across > 1 and down > 0.5 * min(a.bottom - a.top, b.bottom - b.top):
                    clashes.append((page, a.text, b.text))
    assert clashes == []


def test_every_number_of_a_source_is_in_the_list_of_sources(words: dict[int, list[Word]]) -> None:
    """Each is listed once, without gaps, and each that is listed is used."""
    listed, used = [], set()
    for found in words.values():
        head = " ".join(w.text for w in found if w.bottom < TEXT_TOP)
        for line in lines_of(body(found)):
            first = re.match(r"S(\d+) ", line)
            if head.endswith("Report Sources") and first:
                listed.append(int(first[1]))
            elif not head.endswith("Report Sources"):
                for a, b in re.findall(r"\bS(\d+)(?:–S(\d+))?\b", line):
                    used |= set(range(int(a), int(b or a) + 1))
    assert len(listed) > 50
    assert listed == list(range(1, len(listed) + 1))
    assert used == set(listed)
