"""What a notebook leaves to the end of its kernel is done, as when a cold kernel ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from endings import ENDINGS, LEFT_BEHIND
from processes import gone
from running import execute

ALL = {"in-a-list", "in-a-module", "shown", "exit-order", "weak", "thread", "pool", "log"}


def left(folder: Path, warm: bool) -> dict[str, str]:
    """Run the cells in a folder; return the files that are there when the kernel has ended."""
    here = folder / "here"
    here.mkdir()
    (here / "beside.py").write_text("", encoding="utf-8")
    execute(ENDINGS, here, folder / "executed.ipynb", warm)
    return {p.name: p.read_text(encoding="utf-8") for p in here.iterdir() if p.is_file()}


def test_the_same_files_are_written(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Open files are flushed; finalisers, exit handlers and threads do their work."""
    # IPython forgets names in the order of a set
    monkeypatch.setenv("PYTHONHASHSEED", "0")
    cold, warm = (left(tmp_path_factory.mktemp("ending"), kind) for kind in (False, True))
    assert set(cold) > ALL
    assert warm == cold


def test_what_a_notebook_has_started_ends_with_it(tmp_path: Path) -> None:
    """A subprocess that nobody waits for."""
    execute(LEFT_BEHIND, tmp_path, tmp_path / "executed.ipynb", warm=True)
    assert gone(int((tmp_path / "left-behind").read_text(encoding="utf-8")))
