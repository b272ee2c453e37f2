"""pandoc, as its wheel brings it, with the filters of our dialect."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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
_PANDOC = str(Path(pypandoc.__file__).parent / "files" / "pandoc")
os.environ["PYPANDOC_PANDOC"] = _PANDOC


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
    arguments += [f"--lua-filter={path}" for path in (*FILTERS, *filters)]
    if template is not None:
        arguments += ["--standalone", f"--template={template}"]
    with tempfile.TemporaryDirectory() as scratch:
        given = Path(scratch, "metadata.json")
        given.write_text(json.dumps(metadata, default=str), encoding="utf-8")
        done = subprocess.run(
            [_PANDOC, "--from=markdown", f"--to={to}", *arguments, f"--metadata-file={given}"],
            input=text.encode(),
            capture_output=True,
            # pypandoc's own call would change the folder of this whole process
            cwd=folder,
            check=False,
        )
    said = done.stderr.decode(errors="replace")
    if done.returncode:
        raise RenderError(" ".join(said.split()))
    sys.stderr.write(said)
    return done.stdout.decode()
