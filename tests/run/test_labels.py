"""Labels of a notebook that runs once more."""

from __future__ import annotations

from nbformat import v4

from border_report.run.labels import end_with


def test_labels_get_an_end_wherever_an_output_refers_to_them() -> None:
    """In the cell, in references and fragments, in captions; words that begin alike stay."""
    said = {"border_report": {"caption": "More than @fig-a; see @tbl-b."}}
    data = {"text/markdown": "@fig-a, [here](#fig-a), @fig-ab, fig-a.", "text/plain": "fig-a"}
    cells = [
        v4.new_code_cell("fig = 1"),
        v4.new_code_cell(
            '#| label: fig-a\n#| fig-cap: "x"\nshow(fig)',
            outputs=[v4.new_output("display_data", data=data, metadata=said)],
        ),
        v4.new_code_cell("#| label: tbl-b\nshow()"),
    ]
    notebook = v4.new_notebook(cells=cells)
    end_with(notebook, "-ofo")
    assert [cell.source.split("\n")[0] for cell in notebook.cells] == [
        "fig = 1",
        "#| label: fig-a-ofo",
        "#| label: tbl-b-ofo",
    ]
    output = notebook.cells[1].outputs[0]
    assert output.data["text/markdown"] == ("@fig-a-ofo, [here](#fig-a-ofo), @fig-ab, fig-a.")
    assert output.metadata["border_report"]["caption"] == "More than @fig-a-ofo; see @tbl-b-ofo."
