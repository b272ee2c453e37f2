"""The same inputs give the same bytes, whatever the day, the clock or the language around."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Callable
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
    report: Path,
    tmp_path: Path,
    command: Callable[..., subprocess.CompletedProcess[str]],
    request: pytest.FixtureRequest,
) -> None:
    """Another time zone, another locale, another folder: not a byte differs."""
    if request.config.getoption("--site"):
        not_run("this compares two builds of our own, and --site gave one from outside")
    around = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    site = tmp_path / "again"
    done = command("build", "--renderer", "portable", "--output", str(site), env=around)
    assert done.returncode == 0, done.stderr
    first, second = digests(report), digests(site)
    assert first.keys() == second.keys()
    assert {name for name in first if first[name] != second[name]} == set()
