"""Processes that work for a build, some at a time, and end when it does, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from typing import Any

from border_report.run import light

AT_ONCE = 2
# one more than processors: while a kernel begins or ends its worker waits
KERNELS_AT_ONCE = min(os.cpu_count() or 1, 8) + 1
# slow to import, and imported once for all of them; none starts a thread
_PRELOADED = [light.__name__, "papermill.execute", "nbformat"]


@contextmanager
def workers(count: int, prepare: Callable[..., None], *given: Any) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of processes, each prepared first; at the end of the block they end at once.

    Parameters
    ----------
    count : int
        How many.
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
        ProcessPoolExecutor(count, context, _begin, (build, prepare, given)) as pool,
    ):
        # Ctrl-C ends no thread: none leaves a process half begun
        begun = threading.Event()
        threading.Thread(target=_start, args=(pool, count, begun)).start()
        try:
            begun.wait()
            yield pool
        finally:
            begun.wait()
            # else the pool would still finish what it has given out
            open_while_it_runs.close()


def _start(pool: ProcessPoolExecutor, count: int, begun: threading.Event) -> None:
    """Begin all processes; a terminal's Ctrl-C, which goes to each of them, ends none."""
    try:
        if hasattr(signal, "pthread_sigmask"):
            # it would undo the next line later on
            resource_tracker.ensure_running()
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        for _ in range(count):
            pool.submit(os.getpid)
    finally:
        begun.set()


def _context() -> BaseContext:
    """Return how processes begin: never as a fork of this one, whose display has threads."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _begin(build: Connection, prepare: Callable[..., None], given: tuple[Any, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        # what this process starts may be interrupted
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with, args=(build,), daemon=True).start()
    prepare(*given)


def _end_with(build: Connection) -> None:
    """End this process when the build has; kernels end with their worker."""
    wait([build])
    os._exit(1)
