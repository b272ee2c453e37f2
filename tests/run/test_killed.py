"""A build that is ended while notebooks run leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from processes import Marked, hear_signals

SECONDS = 90
SCRIPT = """
import sys
from io import StringIO
from pathlib import Path
from rich.console import Console
from border_report.run.execute import Run, execute
from border_report.run.progress import Progress
from border_report.run.svg import Look

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    runs = [Run(folder / "long.ipynb", folder / f"{n}.ipynb", {}, str(n)) for n in range(4)]
    with Progress(Console(file=StringIO())) as progress:
        execute(runs, Look(dark={}, fonts=folder), progress, folder / "log", [])
"""
LONG = "import os, time; open(f'{os.getpid()}.runs', 'w').close(); time.sleep(600)"


@pytest.fixture
def marked() -> Iterator[Marked]:
    """Know all processes of a build; leave nothing behind."""
    made = Marked()
    yield made
    for pid in made.alive():
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_build_that_is_ended_leaves_no_process(
    number: signal.Signals, marked: Marked, tmp_path: Path
) -> None:
    """Neither workers, nor kernels, nor the process that these are forked from."""
    cell = nbformat.v4.new_code_cell(LONG)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "long.ipynb")
    (tmp_path / "build.py").write_text(SCRIPT, encoding="utf-8")
    build = subprocess.Popen(
        [sys.executable, tmp_path / "build.py", tmp_path],
        env={**os.environ, **marked.variables},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=hear_signals,
    )
    end = time.monotonic() + SECONDS
    while len(list(tmp_path.glob("*.runs"))) < 2:
        assert time.monotonic() < end, (tmp_path / "log").read_text(encoding="utf-8")
        time.sleep(0.05)
    build.send_signal(number)
    build.wait(SECONDS)
    assert marked.all_gone()
