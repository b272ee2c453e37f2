"""The small project of tests/render/project: the engine knows no subject."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from border_report.build import Subject
from border_report.run.svg import Look

PROJECT = Path(__file__).parent / "render" / "project"
FONTS = Path(__file__).parents[1] / "report" / "fonts" / "static"
SUBJECT = Subject(
    allowed={"river": ("Elbe", "Oder", "Rhine")},
    look=Look(dark={"#12546a": "#72c3d8"}, fonts=FONTS),
    newest=date(2024, 2, 1),
    modules=(),
)


def copy_of_project(folder: Path) -> Path:
    """Return a copy of the small project that a test may change."""
    return Path(shutil.copytree(PROJECT, folder / "rivers"))
