"""Processes that work for a build, two at a time, and end when it does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any

AT_ONCE = 2
# slow to import, and imported once for all of them; none starts a thread
_PRELOADED = ["papermill.execute", "nbformat"]


@contextmanager
def workers(prepare: Callable[..., None], *given: Any) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of processes, each of which is prepared first; what is waiting is cancelled.

    Parameters
    ----------
    prepare : callable
        Of a module, called once in each process.
    *given
        Its arguments.
    """
    context = _context()
    build, open_while_it_runs = context.Pipe(duplex=False)
    with (
        build,
        open_while_it_runs,
        ProcessPoolExecutor(AT_ONCE, context, _begin, (build, prepare, given)) as pool,
    ):
        try:
            yield pool
        except BaseException:
            # the pool would still finish what it has given out
            open_while_it_runs.close()
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _context() -> BaseContext:
    """Return how processes begin: never as a fork of this one, whose display has threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _begin(build: Connection, prepare: Callable[..., None], given: tuple[Any, ...]) -> None:
    threading.Thread(target=_end_with, args=(build,), daemon=True).start()
    prepare(*given)


def _end_with(build: Connection) -> None:
    """End this process when the build has; kernels end with their worker."""
    wait([build])
    os._exit(1)
