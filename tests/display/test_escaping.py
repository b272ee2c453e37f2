"""Text on its way out: into markdown and all that is made of it, and into CSV."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from border_report.display.escaping import escape, plain_text, safe_cell
from border_report.display.sourcing import markdown
from border_report.display.tables import Column, Table
from border_report.render import pandoc
from hostile_text import FRAGMENTS, plain, printed

ROOT = Path(__file__).parents[2]
# pandoc reads no control characters; NUL and halves of pairs are no text
ANY = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]), max_size=12)
HOSTILE = st.lists(st.sampled_from(FRAGMENTS) | ANY, min_size=1, max_size=5).map("".join)
ASCII = st.characters(min_codepoint=32, max_codepoint=126)
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
PAPER = "#set page(width: 90cm, height: auto)\n#set text(size: 6pt)"
PLACES = (
    "{}", "# {}", "- {}", "1. {}", "> {}", "*{}*", "[{}](#x)", "[{}]{.unit}", "Term\n:   {}",
    "{}\n:   it", "![{}](/x.svg)", "| a | b |\n|---|---|\n| {} | end |\n\n: {}",
)  # fmt: skip


def made_of(markdown: str) -> html.HtmlElement:
    """Return a page on which markdown stands wherever the report puts text."""
    page = "\n\n".join(PLACES).replace("{}", markdown)
    return html.fromstring(f"<div>{pypandoc.convert_text(page, 'html', 'markdown')}</div>")


def elements(page: html.HtmlElement) -> list[str]:
    """Return the elements of a page, but for those that set how wide columns are."""
    return [str(e.tag) for e in page.iter() if e.tag not in ("col", "colgroup")]


def same(text: str) -> str:
    """Return text as a reader sees it, with the same form of each letter."""
    return plain(text).strip()


@settings(max_examples=60)
@given(HOSTILE.filter(same))
def test_text_is_the_same_text_in_html_wherever_it_stands(text: str) -> None:
    """In prose, headings, lists, links, spans, definitions, images, tables and captions.

    The data hold no text with space around it.
    """
    text = text.strip()
    page, sound = made_of(escape(text)), made_of("word")
    assert elements(page) == elements(sound)
    assert same(page.text_content()) == same(sound.text_content().replace("word", same(text)))
    assert [same(alt) for alt in page.xpath("//@alt")] == [same(text)]


@settings(max_examples=200)
@given(HOSTILE)
def test_markdown_of_text_is_the_text_again(text: str) -> None:
    """What screen readers, quotations and CSV files get says the same."""
    assert same(plain_text(escape(text))) == same(text)
    assert same(plain_text(markdown((text, "https://e.example/")))) == same(text)


@settings(max_examples=100, deadline=500)
@given(st.text("[]\\*(){}ab", max_size=4000))
def test_plain_text_takes_no_longer_for_hostile_text(text: str) -> None:
    """Brackets and backslashes in any number are read once."""
    plain_text(text * 20)


@settings(max_examples=10)
@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(ASCII, max_size=12), min_size=9, max_size=30))
def test_text_is_the_same_text_on_paper(
    poppler: Callable[..., subprocess.CompletedProcess[str]], texts: list[str]
) -> None:
    """No cell becomes Typst code; what is printed is what was given."""
    table = Table("", [Column("a", "A"), Column("b", "B")], [{"a": t, "b": "end"} for t in texts])
    lines = "\n\n".join(f"begin {escape(text)} end" for text in texts)
    filters = [ROOT / "report" / "filters" / "report.lua"]
    body = pandoc.convert(
        f"{lines}\n\n{table.markdown()}", "typst", metadata={}, folder=ROOT, filters=filters
    )
    with TemporaryDirectory() as folder:
        path = Path(folder, "paper.pdf")
        typst.compile(f"{PAPER}\n{body}".encode(), output=path)
        shown = printed(poppler("pdftotext", "-raw", str(path), "-").stdout)
    assert shown.startswith("".join(f"begin{printed(text)}end" for text in texts) + "AB")
    assert shown.count("end") >= 2 * len(texts)


@given(st.text() | HOSTILE.map(lambda text: f"={text}"))
def test_no_text_cell_of_a_csv_begins_a_formula(text: str) -> None:
    """A spreadsheet takes = + - @ for a formula; a plain negative number stays one."""
    safe = str(safe_cell(text))
    assert safe.lstrip()[:1] not in FORMULA or re.fullmatch(r"-[0-9]+(\.[0-9]+)?", safe)


@given(st.text() | st.from_regex(r"'*\s*[=+@-]?.*"))
def test_a_csv_read_back_gives_the_text(text: str) -> None:
    """It is one line, and one apostrophe comes off a cell that would begin a formula without."""
    table = Table.of_rows([{"a": text, "b": 1}])
    _, (cell, one) = csv.reader(io.StringIO(table.csv(), newline=""))
    quoted = cell.startswith("'") and cell.lstrip("'").lstrip()[:1] in FORMULA
    assert (cell[quoted:], one) == (re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]", " ", text), "1")
