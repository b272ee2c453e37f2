"""The labelled cells of executed notebooks, which pages take their outputs from."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from border_report.errors import RenderError

VEGA_LITE = "application/vnd.vegalite.v5+json"
SVG = "image/svg+xml"
METADATA = "border_report"


@dataclass(frozen=True)
class Cell:
    """One labelled cell.

    Attributes
    ----------
    notebook, label : str
    options : mapping
        Its ``#|`` lines.
    outputs : sequence of mapping
        Mime bundles, in the order shown.
    said : mapping
        What the notebook said of its output: caption, alt, narrow, narrow_svg, csv, …
    """

    notebook: str
    label: str
    options: Mapping[str, Any]
    outputs: Sequence[Mapping[str, Any]]
    said: Mapping[str, Any]

    @property
    def is_chart(self) -> bool:
        """Whether it shows a chart."""
        return self.label.startswith("fig-")

    @property
    def is_table(self) -> bool:
        """Whether it shows a table."""
        return self.label.startswith("tbl-")

    @property
    def svg(self) -> str:
        """The chart as drawn for a wide page."""
        for bundle in self.outputs:
            if SVG in bundle:
                return _text(bundle[SVG])
        raise RenderError(
            f"{self.notebook}.ipynb: the cell {self.label} shows no SVG; "
            "execute the notebook with `border-report build` or `border-report prepare`."
        )

    @property
    def narrow_svg(self) -> str | None:
        """The chart as drawn for a phone, where there is such a drawing."""
        return self.said.get("narrow_svg")

    @property
    def png(self) -> bytes | None:
        """The chart as pixels, where it was drawn so."""
        return base64.b64decode(self.said["png"]) if "png" in self.said else None

    @property
    def specifications(self) -> dict[str, Any]:
        """The Vega-Lite specifications of the wide and the narrow chart."""
        wide = next(bundle[VEGA_LITE] for bundle in self.outputs if VEGA_LITE in bundle)
        return {"wide": wide, "narrow": self.said.get("narrow")}

    @property
    def markdown(self) -> str:
        """The outputs that aren't charts, as pandoc's markdown."""
        parts = [_text(b.get("text/markdown", b.get("text/plain", ""))) for b in self.outputs]
        return "\n\n".join(parts)


def read(folder: Path) -> dict[str, Cell]:
    """Return the labelled cells of all notebooks in a folder, by label.

    Raises
    ------
    RenderError
        When two cells have the same label, or one named for a figure shows none.
    """
    paths = sorted(folder.glob("*.ipynb"), key=lambda path: path.stem)
    return by_label(cell for path in paths for cell in labelled(path))


def labelled(notebook: Path) -> list[Cell]:
    """Return the labelled cells of a notebook, in order.

    Raises
    ------
    RenderError
        When one that is named for a figure shows none.
    """
    found = []
    for cell in content(notebook)["cells"]:
        if cell["cell_type"] == "code" and "label" in options(_text(cell["source"])):
            found.append(of_cell(notebook.stem, cell))
            _check(found[-1])
    return found


def by_label(cells: Iterable[Cell]) -> dict[str, Cell]:
    """Return cells by their labels.

    Raises
    ------
    RenderError
        When two have the same.
    """
    found: dict[str, Cell] = {}
    for cell in cells:
        if cell.label in found:
            notebooks = f"{found[cell.label].notebook}.ipynb and {cell.notebook}.ipynb"
            raise RenderError(f"The label {cell.label} stands in {notebooks}; rename one.")
        found[cell.label] = cell
    return found


def content(notebook: Path) -> dict[str, Any]:
    """Return a notebook as it is in its file, which was checked when it was written."""
    found: dict[str, Any] = json.loads(notebook.read_bytes())
    return found


def of_cell(notebook: str, cell: Mapping[str, Any]) -> Cell:
    """Return a notebook's code cell with its options and outputs."""
    chosen = options(_text(cell["source"]))
    shown = [o for o in cell["outputs"] if o["output_type"] in ("display_data", "execute_result")]
    said: dict[str, Any] = {}
    for output in shown:
        said.update(output["metadata"].get(METADATA, {}))
    return Cell(notebook, chosen.get("label", ""), chosen, [o["data"] for o in shown], said)


def options(source: str) -> dict[str, Any]:
    """Return what a cell's ``#|`` lines say."""
    lines = [line[2:] for line in source.splitlines() if line.startswith("#|")]
    return yaml.safe_load("\n".join(lines)) or {}


def _check(cell: Cell) -> None:
    shows_chart = any(VEGA_LITE in bundle for bundle in cell.outputs)
    if (cell.is_chart and not shows_chart) or (cell.is_table and "caption" not in cell.said):
        raise RenderError(
            f"{cell.notebook}.ipynb: the cell {cell.label} shows no "
            f"{'chart' if cell.is_chart else 'table'}; labels that begin with fig- or tbl- "
            "are for charts and tables with a caption alone."
        )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "".join(value)
