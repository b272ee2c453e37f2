"""Files of a project as bytes, and which of them this process has read."""

from __future__ import annotations

from pathlib import Path

_READ: set[str] = set()


def content(root: Path, name: str) -> bytes:
    """Return the content of a file, named as seen from the project.

    Raises
    ------
    FileNotFoundError
        When there is none.
    """
    _READ.add(name)
    return (root / name).read_bytes()


def files_read() -> list[str]:
    """Return the names of the files that this process has read so far, in their order."""
    return sorted(_READ)
