"""What counts as a change is content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from border_report.errors import BorderReportError
from border_report.serve import sources
from rivers import copy_of_project


def saved(root: Path, **changes: Any) -> None:
    """Save the notebook with something else in its last cell."""
    path = root / "notebooks" / "rivers.ipynb"
    notebook = json.loads(path.read_bytes())
    notebook["cells"][-1] |= changes
    path.write_text(json.dumps(notebook), encoding="utf-8")


def test_outputs_of_a_notebook_are_no_change(tmp_path: Path) -> None:
    """JupyterLab saves them, and how often a cell was run, and lays the file out its own way."""
    root = copy_of_project(tmp_path)
    before = sources.contents(root)
    output = {"output_type": "stream", "name": "stdout", "text": "20"}
    saved(root, outputs=[output], execution_count=7)
    assert sources.contents(root) == before


def test_a_cells_source_is(tmp_path: Path) -> None:
    """Of any cell."""
    root = copy_of_project(tmp_path)
    before = sources.contents(root)
    saved(root, source=["1"])
    now = sources.contents(root)
    assert {name for name in now if now[name] != before[name]} == {"notebooks/rivers.ipynb"}


@pytest.mark.parametrize(
    "name",
    [
        "notebooks/.ipynb_checkpoints/rivers-checkpoint.ipynb",
        "report/.rivers.qmd.swp",
        "index.qmd~",
    ],
)
def test_what_editors_leave_beside_a_file_is_none(tmp_path: Path, name: str) -> None:
    """Checkpoints, backups and locks."""
    root = copy_of_project(tmp_path)
    before = sources.contents(root)
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("{}", encoding="utf-8")
    assert sources.contents(root) == before


def test_code_that_python_cant_read_is_refused(tmp_path: Path) -> None:
    """A preview doesn't begin again with it."""
    broken = tmp_path / "broken.py"
    broken.write_text("def", encoding="utf-8")
    with pytest.raises(BorderReportError, match=r"broken\.py isn't Python"):
        sources.check_code([str(broken)])
