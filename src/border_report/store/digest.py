"""Digests: a short name for a content, the same wherever and whenever it is taken."""

from __future__ import annotations

import hashlib
import json
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

MISSING = "missing"
_PACKAGE = Path(__file__).parents[1]


def of_bytes(content: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.sha256(content).hexdigest()


def of_value(value: object) -> str:
    """Return the digest of what JSON can hold; what it can't is taken as its text."""
    return of_bytes(json.dumps(value, sort_keys=True, default=str).encode())


def of_file(path: Path) -> str:
    """Return the digest of a file, `MISSING` where there is none."""
    try:
        return of_bytes(path.read_bytes())
    except (FileNotFoundError, IsADirectoryError):
        return MISSING


def of_files(top: Path, paths: Iterable[Path]) -> str:
    """Return one digest of many files and of where they are below a folder."""
    return of_value({path.relative_to(top).as_posix(): of_file(path) for path in sorted(paths)})


@cache
def of_code(*parts: str) -> str:
    """Return the digest of parts of this package, or of a package beside it, as they are now.

    Parameters
    ----------
    *parts : str
        Folders and files as seen from the folder of the package: ``data``, ``../warm_kernels``.
    """
    named = [_PACKAGE / part for part in parts]
    inside = [path for folder in named if folder.is_dir() for path in folder.rglob("*")]
    files = {path.resolve() for path in [*named, *inside] if path.is_file()}
    written = (path for path in files if path.suffix != ".pyc")
    return of_files(_PACKAGE.parent, written)


@cache
def of_environment() -> str:
    """Return the digest of the interpreter and of which versions are installed beside it."""
    place = Path(sysconfig.get_path("purelib"))
    installed = sorted(path.name for path in place.glob("*.dist-info"))
    return of_value([sys.version, sys.platform, installed])
