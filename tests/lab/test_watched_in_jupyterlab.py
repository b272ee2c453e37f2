"""A preview follows a notebook that is open in a real JupyterLab."""

from __future__ import annotations

import time
from typing import Any

import nbformat
import pytest

from rivers_preview import running

RUN_SECONDS = 60
SETTLED_SECONDS = 4


@pytest.mark.browser
def test_what_jupyterlab_saves_is_on_the_page_and_outputs_alone_change_nothing(
    browser: Any, lab: Any
) -> None:
    """The parameters cell is edited, saved, all cells are run and saved again."""
    folder = lab.folder / "watched"
    folder.mkdir()
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
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

        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        code = [c for c in nbformat.read(path, 4).cells if c.cell_type == "code"]
        ran = page.locator(".jp-CodeCell .jp-InputPrompt", has_text=f"[{len(code)}]:")
        ran.wait_for(timeout=RUN_SECONDS * 1000)
        said = len(preview.said)
        page.keyboard.press("Control+s")
        preview.until(lambda: any(c.get("outputs") for c in nbformat.read(path, 4).cells))
        time.sleep(SETTLED_SECONDS)
        assert preview.said[said:] == []
        assert "the Oder stood" in preview.page("index.html")
    context.close()
