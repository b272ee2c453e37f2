"""A finished site put in the place of the old one, at once or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from border_report.errors import SiteError
from border_report.publish.manifest import MANIFEST

_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), Linux


def check_replaceable(site: Path) -> None:
    """Refuse a place that holds something which no build has put there.

    Raises
    ------
    SiteError
        When the folder isn't empty and has no manifest of ours, or is a file.
    """
    if site.is_file() or (site.is_dir() and any(site.iterdir()) and not (site / MANIFEST).exists()):
        raise SiteError(
            f"{site} holds something other than a report; choose another --output or remove it."
        )


@contextmanager
def beside(output: Path) -> Iterator[Path]:
    """Give a new folder on the file system of the output, gone in the end with what is in it.

    What a build that was killed has left there goes first: no two builds have one output.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{output.name}-in-the-making-"
    for left in output.parent.glob(f"{prefix}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(
        prefix=prefix, dir=output.parent, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)


def join(made: Path, place: Path) -> None:
    """Move files to their place in a folder that may be there, over those that are."""
    for path in [p for p in made.rglob("*") if p.is_file()]:
        target = place / path.relative_to(made)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)


def swap(new: Path, site: Path) -> None:
    """Put a new folder in the place of a site, and remove the old one.

    Atomic where the system can exchange two names (Linux), else two renames.

    Parameters
    ----------
    new : Path
        On the same file system as `site`.
    site : Path
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    if not site.exists():
        new.rename(site)
    elif _exchange(new, site):
        shutil.rmtree(new)
    else:
        old = site.with_name(f".{site.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names; tell whether the system did."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    return bool(
        renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0
    )
