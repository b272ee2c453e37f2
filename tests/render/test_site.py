"""A whole build of the small project: real kernels, real pages, a real PDF."""

from __future__ import annotations

import json
from pathlib import Path

from bs4 import BeautifulSoup
from pypdf import PdfReader


def page(site: Path, name: str) -> BeautifulSoup:
    """Return a page of the site."""
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def test_both_editions_stand_in_one_site(site: Path) -> None:
    """The latest at the top, the other below, each saying which it is."""
    assert "In 2020 the Elbe stood" in page(site, "index.html").get_text()
    early = page(site, "editions/early/index.html").get_text()
    assert "In 2020 the Oder stood" in early
    assert "Early" in early


def test_a_chart_has_its_drawings_specification_and_values(site: Path) -> None:
    """As files beside the pages."""
    for name in ("fig-river-levels.svg", "fig-river-levels-narrow.svg"):
        assert (site / "charts" / name).read_text(encoding="utf-8").startswith("<svg")
    script = (site / "charts" / "fig-river-levels.js").read_text(encoding="utf-8")
    start = 'window.reportCharts["fig-river-levels"]='
    specifications = json.loads(script.split(start)[1].rstrip(";\n"))
    assert specifications["wide"]["width"] == 720
    assert specifications["narrow"]["width"] == 342
    values = (site / "tables" / "fig-river-levels.csv").read_text(encoding="utf-8")
    assert values == "year,level\n2020,20\n2021,21\n"
    assert (site / "charts" / "fig-river-levels.png").read_bytes().startswith(b"\x89PNG")


def test_only_pages_with_charts_name_the_bundle(site: Path) -> None:
    """The others stay light."""
    index, rivers = page(site, "index.html").html, page(site, "report/rivers.html").html
    assert index is not None
    assert rivers is not None
    assert index["data-vega"] == "assets/vega.js"
    assert "data-vega" not in rivers.attrs


def test_a_notebook_is_published_with_code_and_outputs(site: Path) -> None:
    """Where each figure links to."""
    computed = page(site, "computed/rivers.html")
    assert "mark_bar" in computed.get_text()
    assert computed.select_one("figure#fig-river-levels picture") is not None
    assert computed.find("a", href="../notes/rivers.html") is not None
    link = page(site, "index.html").find("a", string="How this was computed")
    assert link is not None
    assert link["href"] == "computed/rivers.html#fig-river-levels"


def test_the_pdf_holds_text_chart_and_bookmarks(site: Path) -> None:
    """At the top of its edition, tagged for PDF/UA, dated by the edition."""
    pdf = PdfReader(site / "editions" / "early" / "paper.pdf")
    text = pdf.pages[0].extract_text()
    assert "In 2020 the Oder stood at 20. See Figure 1" in " ".join(text.split())
    assert [entry.title for entry in pdf.outline] == ["1 At a glance", "2 Tables"]
    assert pdf.metadata is not None
    assert pdf.metadata.creation_date_raw == "D:20231227000000Z"


def test_the_manifest_names_editions_renderer_inputs_and_outputs(site: Path) -> None:
    """With a hash for every file, and no clock time."""
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    assert [e["path"] for e in manifest["editions"]] == ["", "editions/early/"]
    assert manifest["editions"][1]["parameters"] == {"river": "Oder"}
    assert manifest["renderer"]["name"] == "portable"
    assert {"notebooks/rivers.ipynb", "data/levels.csv", "index.qmd"} <= manifest["inputs"].keys()
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    assert manifest["outputs"].keys() == files - {"manifest.json"}


def test_the_data_package_is_listed_and_offered(site: Path) -> None:
    """Each table has a place that notes lead to, its rows counted, and its file."""
    row = page(site, "report/rivers.html").select_one("#data-tables #table-levels")
    assert row is not None
    assert [cell.get_text() for cell in row.find_all(["th", "td"])] == [
        "Levels By year, in metres.", "3", "CSV",
    ]  # fmt: skip
    (link,) = row.select("a[download]")
    assert link["aria-label"] == "CSV of Levels"
    assert (site / "report" / str(link["href"])).resolve() == (
        site / "data" / "levels.csv"
    ).resolve()
    assert (site / "data" / "levels.csv").is_file()
    assert (site / "data" / "datapackage.json").is_file()
