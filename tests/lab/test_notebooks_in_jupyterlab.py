"""Each notebook opened, run and looked at in a real JupyterLab in a real browser."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
RUN_SECONDS = 120
SAVE_SECONDS = 20
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


@pytest.mark.browser
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_in_jupyterlab_and_shows_what_papermill_shows(
    browser: Any, lab: Any, path: Path, tmp_path: Path
) -> None:
    """Run All: no error, every chart drawn, every table shown, the same numbers and charts."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    page.goto(f"{lab.address}/lab/workspaces/{path.stem}/tree/notebooks/{path.name}")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    page.get_by_text("| Idle").wait_for(timeout=60_000)

    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
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
    context.close()
