"""Executed notebooks made fit for print."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat import v4

from border_report.run.dress import INJECTED, SVG, VEGA_LITE, Look, dress

ROOT = Path(__file__).resolve().parents[2]
LOOK = Look({}, ROOT / "report" / "fonts" / "static")
SPEC = {"data": {"values": [{}]}, "mark": "point"}
CAPTION = 'Sentence with "quotes": [1](#n-a-b){.figure}.'


def notebook() -> nbformat.NotebookNode:
    """Return a notebook as papermill leaves it, with one chart."""
    said = {"caption": CAPTION, "alt": "A point.", "narrow": SPEC}
    data = {VEGA_LITE: SPEC, "text/plain": "A point."}
    output = v4.new_output("display_data", data=data, metadata={"border_report": said})
    chart = v4.new_code_cell("#| label: fig-a\npage.chart(…)", outputs=[output])
    chart.metadata["execution"] = {"iopub.execute_input": "2026-11-24T00:00:00Z"}
    chart.metadata["papermill"] = {"duration": 1.5}
    injected = v4.new_code_cell("as_of = ''", metadata={"tags": [INJECTED]})
    made = v4.new_notebook(cells=[injected, chart])
    made.metadata["papermill"] = {"input_path": "/somewhere"}
    return made


def test_a_chart_is_drawn_wide_and_narrow() -> None:
    """The wide one as an output, the narrow one beside its specification."""
    dressed = notebook()
    dress(dressed, LOOK)
    output = dressed.cells[1].outputs[0]
    assert output["data"][SVG].startswith("<svg")
    assert output["metadata"]["border_report"]["narrow_svg"].startswith("<svg")


def test_caption_and_alternative_are_written_into_the_cell() -> None:
    """As YAML strings behind the label, where both renderers look for them."""
    dressed = notebook()
    dress(dressed, LOOK)
    assert dressed.cells[1].source.split("\n") == [
        "#| label: fig-a",
        '#| fig-cap: "Sentence with \\"quotes\\": [1](#n-a-b){.figure}."',
        '#| fig-alt: "A point."',
        "page.chart(…)",
    ]


def test_dressing_twice_changes_nothing_more() -> None:
    """Captions replace captions."""
    once, twice = notebook(), notebook()
    dress(once, LOOK)
    dress(twice, LOOK)
    dress(twice, LOOK)
    assert once.cells[1] == twice.cells[1] | {"id": once.cells[1]["id"]}


def test_two_runs_leave_the_same_notebook() -> None:
    """Times, paths and random ids are gone."""
    dressed = notebook()
    dress(dressed, LOOK)
    assert dressed.cells[0]["id"] == INJECTED
    assert "papermill" not in dressed.metadata
    assert not dressed.cells[1].metadata
