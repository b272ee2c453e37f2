"""Labels of a notebook that is executed once more: each gets an end of its own."""

from __future__ import annotations

import re

from nbformat import NotebookNode

METADATA = "border_report"
_LABEL = re.compile(r"^(#\| label:\s*)(\S+)", re.MULTILINE)


def end_with(notebook: NotebookNode, end: str) -> None:
    """Put an end behind each label, and behind it wherever an output refers to it.

    Parameters
    ----------
    notebook : NotebookNode
        Executed; changed in place.
    end : str
        ``-ofo`` makes ``fig-years`` ``fig-years-ofo``, and ``@fig-years`` ``@fig-years-ofo``.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    labels = {found[2] for cell in cells if (found := _LABEL.search(cell.source))}
    if not labels:
        return
    named = re.compile(rf"(?<=[@#])({'|'.join(map(re.escape, sorted(labels)))})(?![\w-])")
    for cell in cells:
        cell.source = _LABEL.sub(rf"\1\2{end}", cell.source)
        for output in cell.outputs:
            said = output.get("metadata", {}).get(METADATA, {})
            for texts, key in ((output.get("data", {}), "text/markdown"), (said, "caption")):
                if key in texts:
                    texts[key] = named.sub(rf"\1{end}", texts[key])
