"""Each notebook opened, run and looked at in a real JupyterLab in a real browser."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

from rivers_preview import running

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
RUN_SECONDS = 120
SAVE_SECONDS = 20
SETTLED_SECONDS = 4
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def texts(notebook: nbformat.NotebookNode) -> list[str]:
    """Return the text of every output, cell by cell."""
    return [
        output.data.get("text/markdown", output.data.get("text/plain", ""))
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "data" in output
    ]


def charts(notebook: nbformat.NotebookNode) -> list[Any]:
    """Return every chart specification of a notebook, in order."""
    return [
        output.data[mime]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        for mime in output.get("data", {})
        if "vegalite" in mime
    ]


def saved(path: Path) -> nbformat.NotebookNode | None:
    """Return a notebook once its run has been written, None before or while that happens."""
    try:
        notebook = nbformat.read(path, as_version=4)
    except nbformat.reader.NotJSONError:
        return None
    return notebook if notebook.cells[-1].get("execution_count") else None


def choose(page: Any, item: str) -> None:
    """Choose an item of the menu Run."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name=item, exact=True).click()


@pytest.mark.browser
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_in_jupyterlab_and_shows_what_papermill_shows(
    context: Any, lab: Any, path: Path, tmp_path: Path
) -> None:
    """Run All: no error, every chart drawn, every table shown, the same numbers and charts."""
    page = context.new_page()
    page.goto(f"{lab.address}/lab/workspaces/{path.stem}/tree/notebooks/{path.name}")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    page.get_by_text("| Idle").wait_for(timeout=60_000)

    choose(page, "Run All Cells")
    page.wait_for_function(
        """() => {
            const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")];
            const done = (prompt) => /^\\[\\d+\\]:?$/.test(prompt.textContent.trim());
            const failed = document.querySelector("[data-mime-type$='jupyter.error']");
            return failed || (prompts.length && prompts.every(done));
        }""",
        timeout=RUN_SECONDS * 1000,
    )
    troubles = page.locator("[data-mime-type$='jupyter.error'], [data-mime-type$='jupyter.stderr']")
    assert troubles.all_inner_texts() == []
    page.keyboard.press("Control+s")
    end = time.monotonic() + SAVE_SECONDS
    while not (run := saved(lab.folder / "notebooks" / path.name)):
        assert time.monotonic() < end, "JupyterLab did not save the notebook"
        page.wait_for_timeout(200)
    expected = nbformat.from_dict(
        papermill.execute_notebook(
            path,
            tmp_path / path.name,
            cwd=ROOT / "notebooks",
            progress_bar=False,
            engine_name="warm",
        )
    )
    assert texts(run) == texts(expected)
    assert NUMBER.search("".join(texts(run)))
    assert charts(run) == charts(expected)

    drawn = page.locator(".jp-RenderedVegaLite canvas")
    assert drawn.count() == len(charts(expected))
    for index in range(drawn.count()):
        size = drawn.nth(index).bounding_box()
        assert size["width"] > 200
        assert size["height"] > 40
    tables = sum("|---" in text or "| ---" in text or "+---" in text for text in texts(run))
    assert page.locator(".jp-RenderedMarkdown table").count() >= tables
    page.close()


@pytest.mark.browser
def test_the_form_sets_a_parameter_and_the_cells_below_show_it(context: Any, lab: Any) -> None:
    """Fields made from the parameters cell, then a result with what was chosen."""
    notebook = nbformat.read(ROOT / "notebooks" / "administrations.ipynb", as_version=4)
    (at,) = [i for i, c in enumerate(notebook.cells) if "parameters" in c.metadata.get("tags", [])]
    asked = nbformat.v4.new_code_cell("from border_report.form import form\n\nform()")
    said = nbformat.v4.new_code_cell("page.text(administrations.measure_line(measure, years))")
    upto = next(i for i, c in enumerate(notebook.cells) if "measure_line" in c.source)
    notebook.cells = [*notebook.cells[: at + 1], asked, *notebook.cells[at + 1 : upto], said]
    nbformat.write(notebook, lab.folder / "notebooks" / "form.ipynb")
    page = context.new_page()
    page.goto(f"{lab.address}/lab/workspaces/form/tree/notebooks/form.ipynb")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    page.get_by_text("| Idle").wait_for(timeout=60_000)
    choose(page, "Run All Cells")
    result = page.locator(".jp-CodeCell").last.locator(".jp-RenderedMarkdown")
    result.get_by_text("Border Patrol").wait_for(timeout=RUN_SECONDS * 1000)
    form = page.locator(".jp-CodeCell").nth(1)
    form.get_by_label("component").select_option("OFO")
    form.get_by_text("component = 'OFO'").wait_for()
    page.locator(".jp-CodeCell").nth(2).locator(".cm-content").click()
    choose(page, "Run Selected Cell and All Below")
    result.get_by_text("Office of Field Operations").wait_for(timeout=RUN_SECONDS * 1000)
    assert page.locator("[data-mime-type$='jupyter.error']").count() == 0
    page.close()


@pytest.mark.browser
def test_what_jupyterlab_saves_is_on_the_page_and_outputs_alone_change_nothing(
    context: Any, lab: Any
) -> None:
    """The parameters cell is edited, saved, all cells are run and saved again."""
    folder = lab.folder / "watched"
    folder.mkdir()
    with running(folder) as preview:
        preview.until(lambda: preview.made)
        path = preview.root / "notebooks" / "rivers.ipynb"
        page = context.new_page()
        place = path.relative_to(lab.folder).as_posix()
        page.goto(f"{lab.address}/lab/workspaces/watched/tree/{place}")
        page.get_by_text("| Idle").wait_for(timeout=RUN_SECONDS * 1000)

        cell = page.locator(".jp-CodeCell .cm-content", has_text="river: str").first
        source = next(c.source for c in nbformat.read(path, 4).cells if "river: str" in c.source)
        cell.click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(source.replace('"Elbe"', '"Oder"', 1))
        page.keyboard.press("Control+s")
        preview.until(lambda: "the Oder stood" in preview.page("index.html"))

        choose(page, "Run All Cells")
        code = [c for c in nbformat.read(path, 4).cells if c.cell_type == "code"]
        ran = page.locator(".jp-CodeCell .jp-InputPrompt", has_text=f"[{len(code)}]:")
        ran.wait_for(timeout=RUN_SECONDS * 1000)
        said = len(preview.said)
        page.keyboard.press("Control+s")
        preview.until(lambda: any(c.get("outputs") for c in nbformat.read(path, 4).cells))
        time.sleep(SETTLED_SECONDS)
        assert preview.said[said:] == []
        assert "the Oder stood" in preview.page("index.html")
    page.close()
