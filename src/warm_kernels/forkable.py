"""Whether kernels can be forked on this machine."""

from __future__ import annotations

import os
import sys


def why_not_forked() -> str | None:
    """Tell why kernels are launched as usual here; None where they are forked.

    Forking needs Linux: a child that dies with its parent, and a file descriptor that tells of a
    process's end. macOS has ``fork``, but its frameworks don't survive it.
    """
    if sys.platform != "linux":
        return f"forking kernels isn't safe on {sys.platform}"
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return "this system tells of no process's end (pidfd_open)"
    return None
