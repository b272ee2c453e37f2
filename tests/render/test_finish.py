"""The last step brings both renderers' pages to one form."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from bs4 import BeautifulSoup

from border_report.errors import RenderError
from border_report.render import cells
from border_report.render.cells import Cell
from border_report.render.finish import attributes, figures, links, switch, tools
from border_report.render.finish.offers import Imprint
from border_report.render.finish.switch import Sister
from border_report.render.records import Run

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300"/>'
CHART = Cell(
    "rivers",
    "fig-river",
    {},
    [{cells.VEGA_LITE: {"mark": "bar"}, "image/svg+xml": SVG}],
    {
        "csv": "year,level\n2020,20\n",
        "ids": [["", "level-2020"]],
        "narrow_svg": SVG.replace("720", "342"),
        "caption": "x",
        "words": {
            "finding": "It rose.",
            "counts": "Level.",
            "source": "A book",
            "day": "1 May 2024",
        },
    },
)
TABLE = Cell("rivers", "tbl-river", {}, [], {"csv": "a,b\n1,2\n"})
QUARTO_CHART = """
<div class="quarto-embed-nb-cell" data-notebook="/somewhere/rivers.ipynb">
<div id="fig-river" class="cell quarto-float quarto-figure" alt="It rose.">
<figure class="quarto-float quarto-float-fig figure">
<div aria-describedby="fig-river-caption-1b2c"><img src="index_files/x.svg" alt="It rose."></div>
<figcaption id="fig-river-caption-1b2c">Figure\u00a01: It <em>rose</em>.
</figcaption></figure></div></div>
<div class="quarto-embed-nb-cell"><div class="cell">
<div class="below"><p>Source</p></div></div></div>
"""
OUR_CHART = """
<figure id="fig-river"><img src="/charts/fig-river.svg" alt="It rose." />
<figcaption><span class="number">Figure\u00a01</span> It <em>rose</em>.</figcaption></figure>
<div class="below"><p>Source</p></div>
"""
QUARTO_TABLE = """
<div id="tbl-river" class="cell quarto-float"><figure class="quarto-float-tbl">
<figcaption id="c-1b2c">Table\u00a01: Levels.</figcaption><div aria-describedby="c-1b2c">
<table class="cell caption-top"><colgroup><col style="width: 50%"></colgroup>
<thead><tr class="header"><th style="text-align: left;">a</th>
<th style="text-align: right;">b</th></tr></thead>
<tbody><tr class="odd"><td style="text-align: left;">1</td>
<td style="text-align: right;">2</td></tr></tbody></table></div></figure></div>
"""
OUR_TABLE = """
<table id="tbl-river"><caption><span class="number">Table\u00a01</span> Levels.</caption>
<thead><tr><th style="text-align: left;">a</th>
<th style="text-align: right;">b</th></tr></thead>
<tbody><tr><td style="text-align: left;">1</td>
<td style="text-align: right;">2</td></tr></tbody></table>
"""


def soup(html: str) -> BeautifulSoup:
    """Return a page with some content."""
    return BeautifulSoup(f"<html><body><main>{html}</main></body></html>", "html.parser")


def finished(html: str, place: str = "report/rivers.html") -> str:
    """Return a page's content, cleaned and with its figures in final form."""
    page = soup(f"<h1>Levels</h1>{html}")
    attributes.clean(page)
    cells = {"fig-river": CHART, "tbl-river": TABLE}
    figures.normalise(page, PurePosixPath(place), cells, Imprint("Rivers", "Latest"))
    return "".join(line.strip() for line in str(page.main).splitlines())


@pytest.mark.parametrize(
    ("quarto", "ours"), [(QUARTO_CHART, OUR_CHART), (QUARTO_TABLE, OUR_TABLE)], ids=["fig", "tbl"]
)
def test_both_renderers_figures_come_to_one_form(quarto: str, ours: str) -> None:
    """What a page looks like doesn't depend on what rendered it."""
    assert finished(quarto) == finished(ours)


@pytest.mark.parametrize("html", [QUARTO_CHART, QUARTO_TABLE])
def test_nothing_of_the_builder_s_machine_or_run_is_left(html: str) -> None:
    """No path, no random id, no inline style."""
    page = finished(html)
    assert "/somewhere" not in page
    assert "1b2c" not in page
    assert "style=" not in page


def test_a_chart_is_a_picture_for_wide_and_narrow_screens() -> None:
    """With its size, its words and where its specification is."""
    page = soup(finished(OUR_CHART))
    picture = page.select_one("figure#fig-river.chart > figcaption + picture")
    assert picture is not None
    assert picture["data-src"] == "/charts/fig-river.js"
    narrow, wide = picture.find_all(["source", "img"])
    assert narrow["srcset"] == "/charts/fig-river-narrow.svg"
    assert (wide["width"], wide["height"], wide["alt"]) == ("720", "300", "It rose.")


def test_below_a_chart_stand_source_values_and_where_it_comes_from() -> None:
    """In this order."""
    page = soup(finished(OUR_CHART))
    row = page.select_one("figure + .below + .links")
    assert row is not None
    offered = [e.get_text() for e in row.select("summary, a")]
    assert offered == ["Table", "CSV", "SVG", "PNG", "Cite this chart", "How this was computed"]
    assert [td.get_text() for td in row.select(".values td, .values th")] == [
        "year", "level", "2020", "20",
    ]  # fmt: skip


def test_a_citation_says_finding_measure_source_edition_day_and_address() -> None:
    """In one paragraph that can be pasted."""
    cited = soup(finished(OUR_CHART)).select_one("details.cite p")
    assert cited is not None
    assert cited.get_text() == (
        "It rose. Level. Source: A book. Rivers, “Levels”, edition “Latest”, as of 1 May 2024, "
        "report/rivers.html#fig-river"
    )


def test_the_values_of_a_chart_say_where_their_notes_are() -> None:
    """Script leads each value to its note; the cells themselves stay light."""
    values = soup(finished(OUR_CHART)).select_one("details.values")
    assert values is not None
    assert values["data-src"] == "/charts/fig-river.js"
    assert values["data-notes"] == "/notes/rivers.html"
    assert {name for cell in values.find_all(["td", "th"]) for name in cell.attrs} == set()


def test_the_page_of_a_computation_does_not_link_to_itself() -> None:
    """It is where the link would lead."""
    assert "How this was computed" not in finished(OUR_CHART, "computed/rivers.html")


def test_cells_of_a_table_know_their_heads() -> None:
    """For screen readers, and for tables that stack on a phone."""
    page = soup(finished(OUR_TABLE))
    assert [th["scope"] for th in page.find_all("th")] == ["col", "col", "row"]
    cell = page.select_one("td")
    assert cell is not None
    assert cell["class"] == ["right"]
    assert not page.select("[role], [data-label]")


def test_a_wide_table_repeats_its_heads_where_it_stacks_on_a_phone() -> None:
    """Each cell under its own."""
    heads = "".join(f"<th>{name}</th>" for name in "abcd")
    page = soup(
        finished(
            f"<table id='tbl-river'><thead><tr>{heads}</tr></thead>"
            "<tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>"
        )
    )
    assert [cell["data-label"] for cell in page.select("tbody > tr > *")] == list("abcd")


def test_a_chart_that_lost_its_picture_is_refused() -> None:
    """A page never goes out without it."""
    with pytest.raises(RenderError, match="fig-river was rendered without its picture"):
        finished('<figure id="fig-river"><figcaption>x</figcaption></figure>')


def test_a_place_on_another_page_is_linked_to_there() -> None:
    """A cell need not know on which page its link will stand."""
    index = soup('<a href="#table-x">x</a>')
    links.point_to_other_pages(index, (), {"table-x": PurePosixPath("report/data.html")})
    assert index.a is not None
    assert index.a["href"] == "/report/data.html#table-x"


@pytest.mark.parametrize(
    ("written", "place", "relative"),
    [
        ("rivers.qmd#top", "report/data.html", "rivers.html#top"),
        ("/index.qmd", "report/data.html", "../index.html"),
        ("../index.html", "report/data.html", "../index.html"),
        ("/report/data.qmd#x", "report/data.html", "#x"),
        ("./", "index.html", "./"),
        ("#x", "index.html", "#x"),
        ("https://example.org/a.qmd", "index.html", "https://example.org/a.qmd"),
        ("mailto:a@example.org", "index.html", "mailto:a@example.org"),
    ],
)
def test_addresses_become_relative_and_name_html_pages(
    written: str, place: str, relative: str
) -> None:
    """The site works under any path and from a file."""
    page = soup(f'<a href="{written}">x</a>')
    links.from_top(page, PurePosixPath(place))
    links.relative(page, PurePosixPath(place))
    assert page.a is not None
    assert page.a["href"] == relative


def test_the_navigation_marks_the_page_one_is_on() -> None:
    """And no other."""
    page = soup('<nav><a href="/index.html">S</a><a href="/report/data.html">D</a></nav>')
    links.mark_current(page, PurePosixPath("report/data.html"))
    assert [a.get("aria-current") for a in page.find_all("a")] == [None, "page"]


def test_the_switch_leads_to_the_same_page_of_the_other_edition() -> None:
    """And marks the one that is read."""
    page = soup('<nav class="editions"></nav>')
    sisters = [Sister("Latest", "../../"), Sister("Early", "")]
    switch.fill(page, PurePosixPath("report/data.html"), sisters)
    latest, early = page.select("nav.editions a")
    assert latest["href"] == "../../../report/data.html"
    assert (early["href"], early["aria-current"]) == ("../report/data.html", "true")


def test_one_edition_alone_needs_no_switch() -> None:
    """An empty list would be read out."""
    page = soup('<nav class="editions"></nav>')
    switch.fill(page, PurePosixPath("index.html"), [Sister("Latest", "")])
    assert page.nav is None


TOOL = Cell(
    "rivers",
    "river-check",
    {},
    [],
    {
        "script": {
            "name": "check",
            "words": {"label": 'A level, "quoted"'},
            "data": {"entries": [20, 30, 40]},
            "ids": ["level-2020", "level-2021", "old-print"],
            "made": ["level-2020", "level-2021", "level-2019"],
            "tables": ["levels", "gone"],
        }
    },
)


def test_a_tool_gets_its_script_its_words_and_where_its_data_are() -> None:
    """What stands there without script is left alone."""
    page = BeautifulSoup(
        '<html><head></head><body><div class="tool" id="check"><p>x</p></div></body></html>',
        "html.parser",
    )
    tools.attach(page, [TOOL, TABLE])
    place = page.select_one("#check")
    assert place is not None
    assert place.get_text() == "x"
    assert place["data-src"] == "/scripts/check.js"
    assert json.loads(str(place["data-words"])) == {"label": 'A level, "quoted"'}
    assert [tag["src"] for tag in page.select("head script")] == ["/report/assets/check.js"]


def test_the_data_of_a_tool_say_where_the_notes_of_its_numbers_are(tmp_path: Path) -> None:
    """Its own notebook first, then others; a number that isn't shown has no note."""
    runs = {
        name: Run(name, {id: {} for id in ids})
        for name, ids in {
            "lakes": ["level-2020", "old-print"],
            "lakes-deep": ["level-2020"],
            "rivers": ["level-2020"],
        }.items()
    }
    tools.write(tmp_path, [TOOL], runs, {"levels": PurePosixPath("report/data.html")})
    text = (tmp_path / "scripts" / "check.js").read_text(encoding="utf-8")
    given = json.loads(text.partition('["check"]=')[2].rstrip(";\n"))
    assert given["entries"] == [20, 30, 40]
    assert given["notes"] == ["notes/rivers.html#n-rivers-", "notes/lakes.html#n-lakes-"]
    assert given["at"] == "0.1"
    assert given["ids"] == {"2": "old-print"}
    assert given["tables"] == ["report/data.html#table-levels", "#table-gone"]
