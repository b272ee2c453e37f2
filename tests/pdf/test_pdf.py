"""The PDF read back: its text, pages, fonts, bookmarks, tags, title and pictures."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

PARTS = ("summary", "administration", "month by month", "texas", "claims", "method", "sources")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+")


@pytest.fixture(scope="module")
def path(report: Path) -> Path:
    """Return the PDF of the latest edition."""
    return report / "border-report.pdf"


@pytest.fixture(scope="module")
def texts(path: Path) -> list[str]:
    """Return the text of each page."""
    return [page.extract_text() for page in PdfReader(path).pages]


@pytest.fixture(scope="module")
def pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    """Open the PDF's objects."""
    with pikepdf.open(path) as opened:
        yield opened


def fonts(resources: Any, seen: set[tuple[int, int]]) -> Iterator[Any]:
    """Return every font of a page, those inside its drawings included."""
    yield from (resources.get("/Font") or {}).values()
    for drawing in (resources.get("/XObject") or {}).values():
        if drawing.objgen not in seen and "/Resources" in drawing:
            seen.add(drawing.objgen)
            yield from fonts(drawing.Resources, seen)


def elements(node: Any) -> Iterator[Any]:
    """Return every element of the structure tree."""
    children = node.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def headings(outline: list[Any]) -> Iterator[str]:
    """Return the titles of the bookmarks, nested ones included."""
    for item in outline:
        if isinstance(item, list):
            yield from headings(item)
        else:
            yield str(item.title)


def test_it_has_pages_and_each_has_text(texts: list[str]) -> None:
    """No page is empty, and a report is more than a leaflet."""
    assert len(texts) > 10
    assert [number for number, text in enumerate(texts, 1) if len(text.strip()) < 40] == []


def test_it_has_a_cover_and_contents(texts: list[str]) -> None:
    """The first page names the report, and the contents follow it."""
    assert "Border Report" in texts[0]
    assert any("Contents" in text for text in texts[1:4])


def test_every_page_after_the_cover_has_its_number(texts: list[str]) -> None:
    """A reader of paper can find a page that the contents name."""
    missing = [
        number
        for number, text in enumerate(texts, 1)
        if number > 2 and not re.search(rf"(?m)(?:^|\s){number}(?:\s|$)", text)
    ]
    assert missing == []


def test_bookmarks_lead_through_the_parts(path: Path) -> None:
    """Each part of the report has a bookmark."""
    titles = " ".join(headings(PdfReader(path).outline)).lower()
    assert [part for part in PARTS if part not in titles] == []


def test_headings_are_numbered(texts: list[str]) -> None:
    """The numbers that references use stand before the headings."""
    whole = "\n".join(texts)
    assert re.search(r"(?m)^\s*1\.? +\S", whole)
    assert re.search(r"(?m)^\s*2\.? +\S", whole)


def test_it_is_tagged_titled_and_in_english(pdf: pikepdf.Pdf, texts: list[str]) -> None:
    """What a screen reader needs, as PDF/UA asks."""
    assert pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang).startswith("en")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        title = str(metadata.get("dc:title"))
        assert title.split()[0] in texts[0]
        assert metadata.get("pdfuaid:part") == "1"


def test_every_picture_has_words(pdf: pikepdf.Pdf) -> None:
    """Each figure carries the text alternative that its chart has on the site."""
    figures = [e for e in elements(pdf.Root.StructTreeRoot) if str(e.S) == "/Figure"]
    assert figures
    assert [figure for figure in figures if len(str(figure.get("/Alt", ""))) <= 30] == []


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    """It looks the same on every machine and printer."""
    seen: set[tuple[int, int]] = set()
    bare, names = [], set()
    for page in pdf.pages:
        for font in fonts(page.resources, seen):
            descendant = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = descendant.get("/FontDescriptor")
            names.add(str(font.get("/BaseFont")).rpartition("+")[2])
            if descriptor is None or not any(k.startswith("/FontFile") for k in descriptor):
                bare.append(str(font.get("/BaseFont")))
    assert bare == []
    assert names
    assert all("Report" in name for name in names), names


def test_charts_are_drawn_as_vectors(pdf: pikepdf.Pdf) -> None:
    """Nothing is a picture of pixels."""
    pictures = [
        str(number)
        for number, page in enumerate(pdf.pages, 1)
        for drawing in (page.resources.get("/XObject") or {}).values()
        if str(drawing.get("/Subtype")) == "/Image"
    ]
    assert pictures == []


def test_figures_and_tables_are_numbered_without_gaps(texts: list[str]) -> None:
    """References by number find what they name."""
    whole = "\n".join(texts)
    for kind in ("Figure", "Table"):
        numbers = {int(n) for n in re.findall(rf"{kind}[ \u00a0](\d+)\b", whole)}
        assert numbers == set(range(1, len(numbers) + 1)), kind
        assert numbers, kind


def test_nothing_is_left_unresolved(texts: list[str]) -> None:
    """No reference, shortcode or missing value is printed."""
    whole = "\n".join(texts)
    assert [
        mark for mark in ("?@", "{{<", "??", "@fig", "@tbl", "#n-", "NaN") if mark in whole
    ] == []


def test_the_numbers_of_the_summary_are_the_numbers_of_the_pdf(
    report: Path, texts: list[str]
) -> None:
    """One report in two forms: what the first page says, the PDF says."""
    page = BeautifulSoup((report / "index.html").read_text(encoding="utf-8"), "html.parser")
    said = {n for a in page.select("main a.figure") for n in NUMBER.findall(a.get_text())}
    assert said
    whole = " ".join(texts)
    assert {number for number in said if number not in whole} == set()


def test_links_inside_it_lead_somewhere(path: Path) -> None:
    """Contents and source notes are links to places that exist."""
    reader = PdfReader(path)
    named = set(reader.named_destinations)
    inside = 0
    for page in reader.pages:
        for annotation in page.get("/Annots") or []:
            link = annotation.get_object()
            target = link.get("/Dest") or (link.get("/A") or {}).get("/D")
            address = (link.get("/A") or {}).get("/URI")
            assert address is None or str(address).startswith(("https://", "http://", "mailto:"))
            inside += target is not None
            if isinstance(target, str):
                assert target in named
    assert inside > 10


def test_poppler_reads_the_same_number_of_pages(
    path: Path, texts: list[str], poppler: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """A second reader opens it without a complaint."""
    done = poppler("pdftotext", str(path), "-")
    assert done.stderr == ""
    assert len(done.stdout.rstrip("\f").split("\f")) == len(texts)
