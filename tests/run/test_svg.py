"""One SVG for light, dark and paper."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import typst
from pypdf import PdfReader

from border_report.run.svg import Look, render

ROOT = Path(__file__).resolve().parents[2]
INK, PAPER = "#1b2228", "#fdfcf9"
LOOK = Look({INK: "#ece9e2", PAPER: "#14181c"}, ROOT / "report" / "fonts" / "static")
TEXT = {
    "data": {"values": [{"t": "301,981"}]},
    "mark": {"type": "text", "font": "Report Sans", "fontWeight": 600, "color": INK},
    "encoding": {"text": {"field": "t"}},
}
POINTER = {
    "name": "hover",
    "data": {"values": [{"x": 1}]},
    "mark": {"type": "point", "color": "#abcdef"},
    "encoding": {"x": {"field": "x", "type": "quantitative", "axis": None}},
}
SPEC = {"layer": [TEXT, POINTER], "config": {"background": PAPER}}


@pytest.fixture(scope="module")
def drawn() -> str:
    """Return the chart as drawn once."""
    return render(SPEC, LOOK).decode()


def test_the_same_chart_gives_the_same_bytes(drawn: str) -> None:
    """Also after another chart was drawn in between."""
    render(TEXT, LOOK)
    assert render(SPEC, LOOK).decode() == drawn


def test_colours_follow_the_readers_scheme_and_the_fragment(drawn: str) -> None:
    """Each light hex has its dark twin, by media query and by #dark."""
    rule = f'[fill="{INK}"]{{fill:#ece9e2}}'
    style = ET.fromstring(drawn).findtext("{http://www.w3.org/2000/svg}style") or ""
    assert rule in style.partition("@media (prefers-color-scheme:dark)")[2]
    assert f"#dark:target {rule}" in style


def test_the_glyphs_of_the_chart_travel_with_it(drawn: str) -> None:
    """An image can't use the page's fonts."""
    assert "@font-face{font-family:'Report Sans';font-weight:600;src:url(data:font/woff2" in drawn


def test_nothing_outside_is_asked_for_and_marks_make_no_noise(drawn: str) -> None:
    """No address but the namespaces, one role for the whole."""
    addresses = drawn.replace("http://www.w3.org/2000/svg", "")
    assert "http" not in addresses.replace("http://www.w3.org/1999/xlink", "")
    assert "aria-" not in drawn
    assert drawn.count("role=") == 1


def test_what_answers_a_pointer_is_left_out(drawn: str) -> None:
    """A still drawing has no use for it."""
    assert "#abcdef" not in drawn


def test_typst_draws_text_as_text(drawn: str, tmp_path: Path) -> None:
    """In the PDF the chart's words can be searched and copied."""
    (tmp_path / "chart.svg").write_text(drawn)
    (tmp_path / "page.typ").write_text('#image("chart.svg")')
    pdf = typst.compile(
        str(tmp_path / "page.typ"), font_paths=[str(LOOK.fonts)], ignore_system_fonts=True
    )
    assert "301,981" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
