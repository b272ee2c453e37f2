"""The same inputs give the same bytes, whatever the day, the clock or the language around."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from left_out import not_run


def digests(folder: Path) -> dict[str, str]:
    """Return a digest of every file."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_second_build_elsewhere_gives_the_same_files(
    report: Path, tmp_path: Path, root: Path, request: pytest.FixtureRequest
) -> None:
    """Another time zone, locale and folder, with nothing kept there: not a byte differs."""
    if request.config.getoption("--site"):
        not_run("this compares two builds of our own, and --site gave one from outside")
    again = tmp_path / "elsewhere"
    left_out = shutil.ignore_patterns(".*", "_build", "_site", "_custom", "tests", "raw")
    shutil.copytree(root, again, ignore=left_out)
    done = subprocess.run(
        [sys.executable, "-m", "border_report", "build", "--renderer", "portable"],
        cwd=again,
        env={**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, second = digests(report), digests(again / "_site")
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == set()
