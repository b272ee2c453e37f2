"""Each executed notebook as a page of the site: how its figures were computed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from nbconvert.exporters import MarkdownExporter

from border_report.render import cells, embed
from border_report.render.portable import write_page
from border_report.render.project import Page, Project
from border_report.render.records import NOTES

FOLDER = PurePosixPath("computed")
_TEMPLATES = Path(__file__).parent / "templates"


def render_computed(project: Project, notebooks: Path, site: Path) -> None:
    """Write a page for every executed notebook of a folder.

    Raises
    ------
    RenderError
        Naming the notebook that could not be rendered.
    """
    for path in sorted(notebooks.glob("*.ipynb"), key=lambda path: path.stem):
        write_page(project, page_of(path.stem), markdown(path), site)


def page_of(run: str) -> Page:
    """Return the page of an executed notebook, whose text is its `markdown`."""
    return Page(
        source=FOLDER / f"{run}.ipynb",
        target=FOLDER / f"{run}.html",
        metadata={
            "title": f"How this was computed: {run}",
            "toc": False,
            "number-sections": False,
            "shift-heading-level-by": 1,
        },
        body="",
    )


def markdown(path: Path) -> str:
    """Return a notebook's sources and outputs as markdown."""
    notebook = cells.content(path)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            # nbconvert copies a notebook several times: outputs leave it before
            cell["metadata"]["shown"] = _shown(path.stem, cell)
            cell["outputs"] = []
    exporter = MarkdownExporter(
        extra_template_paths=[str(_TEMPLATES)], template_file="computed.md.j2"
    )
    return str(exporter.from_notebook_node(nbformat.v4.to_notebook(notebook))[0])


def _shown(run: str, cell: Mapping[str, Any]) -> str:
    made = cells.of_cell(run, cell)
    if "records" in made.said:
        return f"[What each number counts](/{NOTES / run}.html)"
    return embed.markdown(made)
