"""The package as it is, and copies of it to plant faults in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from border_report.data.package import Package, load


@pytest.fixture(scope="session")
def package(root: Path) -> Package:
    """Return the data package of the project."""
    return load(root)


@pytest.fixture(scope="session")
def spoil(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function that copies the tables and plants faults: (table, old text, new text)."""

    def copy(*planted: tuple[str, str, str]) -> Path:
        project = tmp_path_factory.mktemp("project")
        (project / "data").mkdir()
        for file in (root / "data").iterdir():
            if file.is_file():
                shutil.copy(file, project / "data")
        for table, old, new in planted:
            path = project / "data" / f"{table}.csv"
            text = path.read_text(encoding="utf-8")
            if old not in text:
                pytest.fail(f"{table}.csv doesn't hold {old!r}")
            path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
        return project

    return copy
