"""Quarto, where it is installed: found, asked for its version, and run on a staged copy."""

from __future__ import annotations

import calendar
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Literal

from border_report.errors import RenderError

Renderer = Literal["auto", "quarto", "portable"]
PATIENCE = 600  # seconds for a whole site


def find() -> Path | None:
    """Return Quarto's command: ``QUARTO_PATH``, else on the PATH, else beside this Python."""
    named = os.environ.get("QUARTO_PATH")
    beside = str(Path(sys.executable).parent)
    found = shutil.which(named) if named else None
    found = found or shutil.which("quarto") or shutil.which("quarto", path=beside)
    return Path(found) if found and version(Path(found)) else None


def wanted(renderer: Renderer) -> Path | None:
    """Return Quarto's command where it is to be used, None for the built-in renderer.

    Raises
    ------
    RenderError
        When Quarto was asked for and isn't installed.
    """
    command = None if renderer == "portable" else find()
    if command is None and renderer == "quarto":
        raise RenderError(
            "Quarto isn't installed; get it from quarto.org, or use --renderer portable."
        )
    return command


def version(command: Path) -> str | None:
    """Return Quarto's version, or None where the command doesn't work."""
    try:
        asked = subprocess.run(
            [command, "--version"], capture_output=True, text=True, timeout=60, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return asked.stdout.strip() or None


def render(command: Path, folder: Path, site: Path, day: date) -> None:
    """Render a staged project into a folder outside of it.

    Parameters
    ----------
    command : Path
    folder : Path
        The staged copy.
    site : Path
    day : date
        The PDF's date.

    Raises
    ------
    RenderError
        With the end of what Quarto said, also where it takes longer than `PATIENCE`.
    """
    epoch = str(calendar.timegm(day.timetuple()))
    try:
        done = subprocess.run(
            [command, "render", "--output-dir", site],
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": epoch},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RenderError(
            f"Quarto didn't finish within {PATIENCE} seconds; try --renderer portable."
        ) from None
    if done.returncode != 0:
        said = "\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-12:])
        raise RenderError(f"Quarto could not render the report; it said:\n{said}")
