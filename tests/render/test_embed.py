"""Included parts and embedded cells come to stand where a page names them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

import nbformat
import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from nbformat.v4 import new_code_cell, new_notebook, new_output

from border_report.errors import RenderError
from border_report.render import cells
from border_report.render.cells import Cell
from border_report.render.embed import expand
from hostile_text import FRAGMENTS, plain

INDEX = PurePosixPath("index.qmd")
TEXT = Cell("rivers", "river-sentence", {}, [{"text/markdown": "It *rose*."}], {})
CHART = Cell(
    "rivers",
    "fig-river",
    {"fig-cap": "It *rose*.", "fig-alt": "It rose."},
    [{cells.VEGA_LITE: {}, "image/svg+xml": "<svg/>", "text/plain": "It rose."}],
    {"caption": "It *rose*."},
)
TABLE = Cell(
    "rivers", "tbl-river", {"tbl-cap": "Levels."}, [{"text/markdown": "|a|\n|-|\n|1|\n"}], {}
)
CELLS = {cell.label: cell for cell in (TEXT, CHART, TABLE)}


@settings(max_examples=30)
@given(
    st.lists(st.sampled_from([*FRAGMENTS, "{{< embed x >}}", "\\", '"']), min_size=1).map(" ".join)
)
def test_any_text_is_the_alternative_of_a_chart(alt: str) -> None:
    """Quotes, entities, backslashes and braces are text."""
    chart = replace(CHART, options={"fig-cap": "It.", "fig-alt": alt})
    page = "{{< embed notebooks/rivers.ipynb#fig-river >}}"
    text = expand(page, INDEX, Path(), {"fig-river": chart})
    made = html.fromstring(pypandoc.convert_text(text, "html", "markdown"))
    assert list(map(plain, made.xpath("//img/@alt"))) == [plain(alt)]


@pytest.mark.parametrize(
    ("label", "markdown"),
    [
        ("river-sentence", "It *rose*."),
        ("fig-river", '![It *rose*.](/charts/fig-river.svg){#fig-river alt="It rose."}'),
        ("tbl-river", "|a|\n|-|\n|1|\n\n: Levels. {#tbl-river}"),
    ],
)
def test_a_cell_becomes_text_a_figure_or_a_captioned_table(
    tmp_path: Path, label: str, markdown: str
) -> None:
    """The beginning of its label says which."""
    body = f"{{{{< embed _build/notebooks/rivers.ipynb#{label} >}}}}"
    assert expand(body, INDEX, tmp_path, CELLS) == markdown


def test_a_part_is_seen_from_the_including_page_s_folder(tmp_path: Path) -> None:
    """A part's own metadata is left out, and what it embeds is put in."""
    (tmp_path / "report").mkdir()
    part = "---\ntitle: Part\n---\n{{< embed /_build/notebooks/rivers.ipynb#river-sentence >}}\n"
    (tmp_path / "report" / "_part.qmd").write_text(part, encoding="utf-8")
    page = PurePosixPath("report/page.qmd")
    assert expand("{{< include _part.qmd >}}", page, tmp_path, CELLS) == "It *rose*.\n"
    assert expand("{{< include report/_part.qmd >}}", INDEX, tmp_path, CELLS) == "It *rose*.\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{{< include _none.qmd >}}", "index.qmd includes _none.qmd, which doesn't exist"),
        ("{{< embed x/rivers.ipynb#fig-rivr >}}", "did you mean rivers.ipynb#fig-river?"),
        ("{{< embed x/lakes.ipynb#fig-river >}}", "there is no such cell"),
        ("{{< video x.mp4 >}}", "{{< video x.mp4 >}} isn't understood"),
        ("see {{< embed x/rivers.ipynb#fig-river >}}", "stand on lines alone"),
    ],
)
def test_what_cannot_be_put_in_is_told_with_its_page(tmp_path: Path, body: str, told: str) -> None:
    """A page never loses a figure silently."""
    with pytest.raises(RenderError) as fault:
        expand(body, INDEX, tmp_path, CELLS)
    assert told in str(fault.value)


def notebook(folder: Path, name: str, source: str) -> None:
    """Write an executed notebook of one cell that shows text."""
    output = new_output("display_data", {"text/markdown": "text"})
    made = new_notebook(cells=[new_code_cell(source, outputs=[output])])
    nbformat.write(made, folder / f"{name}.ipynb")


def test_a_label_stands_for_one_cell_of_all_notebooks(tmp_path: Path) -> None:
    """Two cells of one name are refused."""
    notebook(tmp_path, "lakes", "#| label: opening")
    notebook(tmp_path, "rivers", "#| label: opening")
    with pytest.raises(RenderError, match=r"opening stands in lakes\.ipynb and rivers\.ipynb"):
        cells.read(tmp_path)


@pytest.mark.parametrize("label", ["fig-river-notes", "tbl-river-notes"])
def test_a_cell_named_for_a_figure_shows_one(tmp_path: Path, label: str) -> None:
    """Else it would be numbered as a figure."""
    notebook(tmp_path, "rivers", f"#| label: {label}")
    with pytest.raises(RenderError, match=f"{label} shows no (chart|table)"):
        cells.read(tmp_path)


def test_a_cell_without_a_label_is_left_out(tmp_path: Path) -> None:
    """Pages can't name it."""
    notebook(tmp_path, "rivers", "1 + 1")
    assert cells.read(tmp_path) == {}
