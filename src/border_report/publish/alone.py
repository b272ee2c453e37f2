"""One build at a time in a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from rich.console import Console


@contextmanager
def alone(root: Path, console: Console) -> Iterator[None]:
    """Wait until no other build is under way in this project."""
    path = root / "_build" / "build.lock"
    path.parent.mkdir(exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        console.print("Another build is under way; waiting for it to end.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
