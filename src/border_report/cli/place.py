"""The project that a command works on."""

from __future__ import annotations

from pathlib import Path

from border_report.errors import BorderReportError

PROJECT_FILE = "_quarto.yml"


def project() -> Path:
    """Return the nearest folder upwards that holds a report.

    Raises
    ------
    BorderReportError
        When there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / PROJECT_FILE).is_file() and (folder / "notebooks").is_dir():
            return folder
    raise BorderReportError(
        f"There is no report here: go into the folder that holds {PROJECT_FILE} and notebooks/."
    )
