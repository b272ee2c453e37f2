"""pandoc, as its wheel brings it, with the filters of our dialect."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypandoc

from border_report.errors import RenderError

FILTERS = [
    str(Path(__file__).parent / "filters" / f"{name}.lua")
    for name in ("visibility", "references", "images")
]
# the wheel's pandoc, not one that happens to be on the machine
os.environ["PYPANDOC_PANDOC"] = str(Path(pypandoc.__file__).parent / "files" / "pandoc")


def version() -> str:
    """Return pandoc's version."""
    return str(pypandoc.get_pandoc_version())


def convert(
    text: str,
    to: str,
    *,
    metadata: Mapping[str, Any],
    folder: Path,
    template: Path | None = None,
    options: Sequence[str] = (),
    filters: Sequence[Path] = (),
) -> str:
    """Return markdown as HTML or Typst.

    Parameters
    ----------
    text : str
        Markdown without shortcodes.
    to : str
        ``html`` or ``typst``.
    metadata : mapping
        What the template may use.
    folder : Path
        Paths in the text and the metadata are seen from there.
    template : Path, optional
        Without it, the body alone.
    options : sequence of str
        More of pandoc's options.
    filters : sequence of Path
        Lua filters to run after our own.

    Raises
    ------
    RenderError
        With pandoc's own words.
    """
    arguments = ["--wrap=none", *options]
    if template is not None:
        arguments += ["--standalone", f"--template={template}"]
    with tempfile.TemporaryDirectory() as scratch:
        given = Path(scratch, "metadata.json")
        given.write_text(json.dumps(metadata, default=str), encoding="utf-8")
        try:
            return pypandoc.convert_text(
                text,
                to,
                format="markdown",
                extra_args=[*arguments, f"--metadata-file={given}"],
                filters=[*FILTERS, *map(str, filters)],
                cworkdir=str(folder),
            )
        except RuntimeError as fault:
            raise RenderError(" ".join(str(fault).split())) from None
