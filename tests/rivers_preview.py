"""A preview of a copy of the small project, as a process of its own that tests save files for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import psutil
from processes import hear_signals
from rich.console import Console

from border_report.build import Subject
from border_report.cli.serving import until_ended
from border_report.errors import DataError
from border_report.run import editions
from border_report.serve.following import follow
from border_report.serve.preview import Preview
from rivers import SUBJECT, copy_of_project

SECONDS = 120
T = TypeVar("T")


@dataclass
class Running:
    """A preview's process, its project and what it has said."""

    root: Path
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it serves."""
        first = self.until(lambda: next((s for s in self.said if s.startswith("Serving")), ""))
        return first.split()[1]

    @property
    def site(self) -> Path:
        """Its pages on the disk."""
        return self.root / "_build" / "preview" / "site"

    def page(self, place: str) -> str:
        """Return a page as it is served."""
        with urllib.request.urlopen(f"{self.address}{place}", timeout=SECONDS) as answer:
            return str(answer.read().decode())

    def until(self, found: Callable[[], T]) -> T:
        """Wait until something is so; return it."""
        end = time.monotonic() + SECONDS
        while not (what := found()):
            assert self.process.poll() is None, self.said
            assert time.monotonic() < end, self.said
            time.sleep(0.05)
        return what

    @property
    def made(self) -> bool:
        """Whether its pages were made for the first time, and are right."""
        return any("after" in line for line in self.said)

    def end(self, asked: signal.Signals) -> None:
        """Ask it to end: it does, and so does all that it has begun."""
        if self.process.poll() is None:
            begun = psutil.Process(self.process.pid).children(recursive=True)
            self.process.send_signal(asked)
            assert self.process.wait(SECONDS) == 0
            _, alive = psutil.wait_procs(begun, SECONDS)
            assert not alive

    @contextmanager
    def changed(self, name: str, old: str, new: str) -> Iterator[None]:
        """Save a file with other words, and as it was when the block ends."""
        path = self.root / name
        before = path.read_text(encoding="utf-8")
        assert old in before
        path.write_text(before.replace(old, new), encoding="utf-8")
        try:
            yield
        finally:
            path.write_text(before, encoding="utf-8")


@contextmanager
def running(folder: Path) -> Iterator[Running]:
    """Run a preview while the block does."""
    root = copy_of_project(folder)
    process = subprocess.Popen(
        [sys.executable, "-u", __file__, str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=hear_signals,
    )
    run = Running(root, process)
    assert process.stdout is not None
    hear = threading.Thread(target=lambda: run.said.extend(process.stdout or ()), daemon=True)
    hear.start()
    try:
        yield run
    finally:
        run.end(signal.SIGTERM)


def preview_of(root: Path) -> Preview:
    """Return a preview of the latest edition, whose data are right where each row has a level."""

    def subject() -> Subject:
        head, *rows = (root / "data" / "levels.csv").read_text(encoding="utf-8").splitlines()
        if any(row.count(",") != head.count(",") for row in rows):
            raise DataError("data/levels.csv: a row has too few cells.")
        return SUBJECT

    return Preview(root, lambda: editions.load(root / "editions")["latest"], subject, print)


if __name__ == "__main__":
    console = Console()
    with until_ended(console):
        follow(preview_of(Path(sys.argv[1])), 0, console)
