"""However a run ends, its kernel ends with it, and what the kernel has started."""

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
from processes import Marked, gone, hear_signals
from running import notebook

SECONDS = 60
STARTS = {
    "starts": """
        import os, subprocess, time
        child = subprocess.Popen(["sleep", "600"])
        with open(f"{os.getpid()}.new", "w") as file: file.write(f"{os.getpid()} {child.pid}")
        os.rename(file.name, f"{os.getpid()}.pids")
        time.sleep(600)
    """.replace("\n        ", "\n").strip()
}
RUN = """
import sys
from papermill.execute import execute_notebook
execute_notebook(sys.argv[1], None, cwd=sys.argv[2], engine_name="warm", progress_bar=False)
"""
SHARED = (sys.executable, "-m", "warm_kernels", "sh", "-c")


class Runs(Marked):
    """Processes that run the notebook, and all that they start."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._source = folder / "starts.ipynb"
        nbformat.write(notebook(STARTS), self._source)
        self._environment = {**os.environ, **self.variables, "WARM_KERNELS_IMPORT": ""}

    def start(self, *before: str) -> subprocess.Popen[bytes]:
        """Start a run, by a command that goes before."""
        command = [*before, sys.executable, "-c", RUN, str(self._source), str(self._folder)]
        return subprocess.Popen(
            command,
            cwd=self._folder,
            env=self._environment,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=hear_signals,
        )

    def kernels(self, count: int) -> dict[int, int]:
        """Wait for so many kernels; return the process that each has started."""
        end = time.monotonic() + SECONDS
        while len(found := list(self._folder.glob("*.pids"))) < count:
            assert time.monotonic() < end, "no kernel has started"
            time.sleep(0.05)
        words = [path.read_text(encoding="utf-8").split() for path in found]
        return {int(kernel): int(child) for kernel, child in words}

    def is_nursery(self, pid: int) -> bool:
        """Tell whether a process is a nursery, or a kernel of one."""
        return b"warm_kernels.nursery" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")


@pytest.fixture
def runs(tmp_path: Path) -> Iterator[Runs]:
    """Start runs in a folder; leave nothing behind."""
    made = Runs(tmp_path)
    yield made
    for pid in made.alive():
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_run_that_is_ended_leaves_nothing(runs: Runs, number: signal.Signals) -> None:
    """Neither kernel, nor what it has started, nor the nursery."""
    run = runs.start()
    runs.kernels(1)
    run.send_signal(number)
    run.wait(SECONDS)
    assert runs.all_gone()


def test_a_run_that_is_killed_at_its_start_leaves_nothing(runs: Runs) -> None:
    """At many moments: before the nursery, while it imports, while the kernel starts."""
    for moment in range(8):
        run = runs.start()
        time.sleep(0.3 + 0.3 * moment)
        run.kill()
        run.wait()
    assert runs.all_gone()


def test_kernels_end_with_the_owner_of_their_nursery(runs: Runs) -> None:
    """Two runs that share one."""
    owner = runs.start(*SHARED, 'for n in 1 2; do "$@" & done; wait', "sh")
    kernels = runs.kernels(2)
    owner.kill()
    assert all(gone(pid) for pid in (*kernels, *kernels.values()))
    assert runs.all_gone()


def test_kernels_end_with_their_nursery(runs: Runs) -> None:
    """The run then fails, since its kernel has died, and ends."""
    run = runs.start()
    kernels = runs.kernels(1)
    (nursery,) = (pid for pid in runs.alive() if runs.is_nursery(pid) and pid not in kernels)
    os.kill(nursery, signal.SIGKILL)
    assert all(gone(pid) for pid in kernels)
    assert run.wait(SECONDS) == 1


def test_a_run_that_is_killed_leaves_the_others_alone(runs: Runs, tmp_path: Path) -> None:
    """Of two runs that share a nursery."""
    owner = runs.start(*SHARED, '"$@" & echo $! > first; "$@" & wait', "sh")
    kernels = runs.kernels(2)
    os.kill(int((tmp_path / "first").read_text(encoding="utf-8")), signal.SIGKILL)
    assert len([pid for pid in kernels if gone(pid, 5)]) == 1
    owner.kill()
    assert runs.all_gone()
