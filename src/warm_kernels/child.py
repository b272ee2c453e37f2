"""A forked process made like a kernel's that was launched."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import random
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from typing import Any

from warm_kernels.imports import Imported
from warm_kernels.settled import LAUNCHER, interpreter

_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
# told to the kernel as its parent; ipykernel ends when it has another
_PARENT = "JPY_PARENT_PID"


def become(
    request: Mapping[str, Any], streams: Sequence[int], nursery: int, imported: Imported
) -> None:
    """Give this process what the request asks for.

    Parameters
    ----------
    request : mapping
        ``command``, ``environment`` and ``folder`` of the kernel.
    streams : sequence of int
        Standard output and error.
    nursery : int
        Its process id; this process is killed when the nursery ends.
    imported : Imported
    """
    os.setsid()
    _die_with(nursery)
    _connect(streams)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update({**imported.variables, **request["environment"], _PARENT: str(nursery)})
    _say_so(request["command"])
    _vary()


def _die_with(nursery: int) -> None:
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != nursery:
        os._exit(1)


def _connect(streams: Sequence[int]) -> None:
    """Set the standard streams; standard input is at its end, as in a kernel that was launched."""
    empty, nobody = os.pipe()
    os.close(nobody)
    for number, descriptor in enumerate((empty, *streams)):
        os.dup2(descriptor, number)
        os.close(descriptor)


def _say_so(command: Sequence[str]) -> None:
    """Set what Python says of its own command line."""
    start = interpreter(command)
    spec = importlib.util.find_spec(LAUNCHER)
    if start is None or spec is None or spec.origin is None:
        raise RuntimeError(f"no kernel's command line: {command}")
    sys.orig_argv[:] = command
    sys.argv[:] = [spec.origin, *command[len(start) + 2 :]]


def _vary() -> None:
    """Seed anew what was seeded on import."""
    random.seed()
    if (numpy_random := sys.modules.get("numpy.random")) is not None:
        numpy_random.seed()
    tempfile.tempdir = None
