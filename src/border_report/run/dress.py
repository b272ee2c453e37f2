"""Executed notebooks made fit for print: charts drawn, captions in place, nothing volatile left.

What a cell shows carries its caption and text alternative in its output's metadata, under
``border_report``. Both renderers read them from ``#|`` lines of the cell instead; so they are
written there.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import lru_cache
from typing import Any

from nbformat import NotebookNode

from border_report.run import png
from border_report.run.svg import Look, render

__all__ = ["Look", "dress", "files_read"]

METADATA = "border_report"
VEGA_LITE = "application/vnd.vegalite.v5+json"
SVG = "image/svg+xml"
INJECTED = "injected-parameters"
# charts that a process remembers: a preview executes a notebook again of which few have changed
KEPT = 256
# Which metadata becomes which option, by the beginning of the cell's label.
OPTIONS = {
    "fig-": {"fig-cap": "caption", "fig-alt": "alt"},
    "tbl-": {"tbl-cap": "caption"},
}


def dress(notebook: NotebookNode, look: Look) -> None:
    """Draw the charts of an executed notebook, give cells their captions, drop what varies.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place. A chart's output gains ``image/svg+xml``, in its metadata ``png``, and
        ``narrow_svg`` where it has a narrow specification.
    look : Look
    """
    for cell in notebook.cells:
        if cell.cell_type == "code":
            for output in cell.outputs:
                _draw(output, look)
            _caption(cell)
    _steady(notebook)


def files_read(notebook: NotebookNode) -> tuple[str, ...] | None:
    """Return the files that a notebook's outputs say it has read; None where none says so."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", ()))
    said = [output.get("metadata", {}).get(METADATA, {}) for output in outputs]
    told = [s["read"] for s in said if "read" in s]
    return tuple(name for names in told for name in names) if told else None


def _draw(output: NotebookNode, look: Look) -> None:
    spec = output.get("data", {}).get(VEGA_LITE)
    if spec is None:
        return
    drawn = output["data"][SVG] = _drawing(json.dumps(spec), look)
    said = output["metadata"].setdefault(METADATA, NotebookNode())
    said["png"] = _pixels(drawn, json.dumps(said.get("words", {})), look)
    if "narrow" in said:
        said["narrow_svg"] = _drawing(json.dumps(said["narrow"]), look)


@lru_cache(KEPT)
def _drawing(spec: str, look: Look) -> str:
    return render(json.loads(spec), look).decode()


@lru_cache(KEPT)
def _pixels(drawn: str, words: str, look: Look) -> str:
    return b64encode(png.draw(drawn, json.loads(words), look)).decode()


def _caption(cell: NotebookNode) -> None:
    """Write captions behind the label, in place of any that are there."""
    lines = cell.source.split("\n")
    label = lines[0].removeprefix("#| label:").strip()
    options = next((o for start, o in OPTIONS.items() if label.startswith(start)), {})
    said = _said(cell)
    made = [f"#| {name}: {_quoted(said[key])}" for name, key in options.items() if key in said]
    if made:
        kept = [
            line for line in lines[1:] if not line.startswith(tuple(f"#| {o}:" for o in options))
        ]
        cell.source = "\n".join([lines[0], *made, *kept])


def _said(cell: NotebookNode) -> dict[str, Any]:
    found = (output.get("metadata", {}).get(METADATA) for output in cell.outputs)
    return next((said for said in found if said and "caption" in said), {})


def _quoted(text: str) -> str:
    """Return text as a double-quoted YAML scalar on one line."""
    return json.dumps(" ".join(text.split("\n")), ensure_ascii=False)


def _steady(notebook: NotebookNode) -> None:
    """Drop times, paths, versions and random ids: what differs though nothing has changed."""
    notebook.metadata.pop("papermill", None)
    notebook.metadata.get("language_info", {}).pop("version", None)
    for cell in notebook.cells:
        for name in ("papermill", "execution"):
            cell.metadata.pop(name, None)
        if INJECTED in cell.metadata.get("tags", []):
            cell["id"] = INJECTED
        for output in cell.get("outputs", []):
            output.get("metadata", {}).pop("execution", None)
