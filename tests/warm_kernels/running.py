"""Notebooks run by plain papermill, from cold or warm kernels, and what they show."""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import nbformat
from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook

from warm_kernels.manager import WarmKernelManager

MAY_FAIL = "raises-exception"
# what differs between any two runs, cold or warm
_VARYING = (
    (r"0x[0-9a-f]{6,}", "0xADDRESS"),
    (r"ipykernel_\d+/\d+\.py", "ipykernel_PID/CELL.py"),
    (r"kernel-?[0-9a-f-]{36}", "kernel-ID"),
    (r"altair-viz-[0-9a-f]{32}", "altair-viz-ID"),
    (r"tmp[a-z0-9_]{8}", "tmpRANDOM"),
    (r"(pid=|Process-|started )\d+", r"\1N"),
)
# the one frame that differs: the file that started the kernel
_LAUNCHER = (r"(ipykernel_launcher|nursery)\.py", "LAUNCHER.py")


def notebook(cells: Mapping[str, str]) -> nbformat.NotebookNode:
    """Return a notebook in which each cell may fail and the next still runs."""
    made = nbformat.v4.new_notebook(
        metadata={
            "kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"},
            "language_info": {"name": "python"},
        }
    )
    made.cells = [
        nbformat.v4.new_code_cell(source, id=name.replace("_", "-"), metadata={"tags": [MAY_FAIL]})
        for name, source in cells.items()
    ]
    return made


def execute(
    cells: Mapping[str, str], folder: Path, target: Path, warm: bool, **settings: Any
) -> nbformat.NotebookNode:
    """Run cells by papermill in a folder; return the executed notebook, also when it failed."""
    source = target.with_suffix(".source.ipynb")
    nbformat.write(notebook(cells), source)
    if warm:
        settings["kernel_manager_class"] = WarmKernelManager
    with contextlib.suppress(PapermillExecutionError):
        execute_notebook(source, target, cwd=folder, progress_bar=False, **settings)
    return nbformat.read(target, as_version=4)


def surround(variables: Mapping[str, str]) -> None:
    """Set environment variables."""
    os.environ.update(variables)


def run(cells: Mapping[str, str], folder: Path, target: Path, warm: bool) -> dict[str, Any]:
    """Execute cells; return what each shows."""
    return shown(execute(cells, folder, target, warm))


def shown(executed: nbformat.NotebookNode) -> dict[str, list[Any]]:
    """Return what each cell shows, without what differs between any two runs."""
    return {
        cell.id.replace("-", "_"): normal(_joined(cell.outputs))
        for cell in executed.cells
        if cell.cell_type == "code"
    }


def normal(output: Any) -> Any:
    """Replace what differs between any two runs."""
    text = json.dumps(output, ensure_ascii=False)
    for pattern, instead in (*_VARYING, _LAUNCHER):
        text = re.sub(pattern, instead, text)
    return json.loads(text.replace(str(os.getpid()), "CLIENT"))


def _joined(outputs: Iterable[Any]) -> list[Any]:
    """Join neighbours of one stream: where a stream is cut depends on time."""
    joined: list[Any] = []
    for output in outputs:
        same = joined and "name" in output and output["name"] == joined[-1].get("name")
        if same:
            joined[-1]["text"] += output["text"]
        else:
            joined.append(dict(output))
    return joined
