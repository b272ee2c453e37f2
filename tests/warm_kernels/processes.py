"""Processes that tests have started, and their end."""

from __future__ import annotations

import signal
import time
import uuid
from pathlib import Path

_MARK = "STARTED_BY_TEST"


class Marked:
    """All processes that inherit one variable."""

    def __init__(self) -> None:
        self.variables = {_MARK: uuid.uuid4().hex}

    def alive(self) -> list[int]:
        """Return the processes that run."""
        mark = f"{_MARK}={self.variables[_MARK]}".encode()
        return [
            int(process.name)
            for process in Path("/proc").glob("[0-9]*")
            if mark in _read(process / "environ") and _runs(int(process.name))
        ]

    def all_gone(self) -> bool:
        """Wait for the end of all of them."""
        return all(gone(pid) for pid in self.alive()) and not self.alive()


def hear_signals() -> None:
    """In a new process: hear signals that a shell in the background has its jobs ignore."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def gone(pid: int, seconds: float = 10) -> bool:
    """Wait at most so long for the end of a process; tell whether it has ended."""
    end = time.monotonic() + seconds
    while _runs(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not _runs(pid)


def _runs(pid: int) -> bool:
    state = _read(Path(f"/proc/{pid}/stat")).rpartition(b")")[2].split()
    return bool(state) and state[0] != b"Z"
