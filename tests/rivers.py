"""The small project of tests/render/project: copies of it, and what the engine is told of it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from border_report.build import Order, Subject
from border_report.run import editions
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


def order_of(root: Path) -> Order:
    """Return the order to build all editions of a project with the built-in renderer."""
    known = editions.load(root / "editions")
    return Order(root, tuple(known.values()), root / "_site", renderer="portable")
