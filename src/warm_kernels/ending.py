"""The end of a forked kernel: as an interpreter ends, but for what is the nursery's.

An interpreter takes all modules apart before it ends. In a fork that would first copy most of the
memory that is shared, which takes longer than the rest of a kernel's life. Here only what the
kernel has made or imported itself is released; files are written, finalisers run.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
import threading
from collections.abc import Set as AbstractSet
from types import FunctionType, ModuleType
from typing import Any, NoReturn

# what finalisers use stays until the end
_STAYS = (ModuleType, FunctionType, type, str, bytes, int, float, tuple, type(None))


def end(inherited: AbstractSet[str]) -> NoReturn:
    """End this process.

    Parameters
    ----------
    inherited : set of str
        Names of the modules that were imported before it was forked.
    """
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    own = [module for name, module in sys.modules.items() if name not in inherited]
    for module in reversed(own):
        _release(vars(module))
    gc.collect()
    for stream in filter(None, (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)):
        with contextlib.suppress(Exception):
            stream.flush()
    os._exit(0)


def _release(names: dict[str, Any]) -> None:
    for name in reversed(list(names)):
        if not isinstance(names[name], _STAYS):
            del names[name]
