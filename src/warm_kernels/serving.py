"""Starting nurseries, and finding the one to ask."""

from __future__ import annotations

import atexit
import contextlib
import os
import secrets
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import IO
from weakref import WeakSet

from warm_kernels import settled, wire
from warm_kernels.forkable import why_not_forked

# set in a process: where to ask for kernels; else it starts a nursery for itself
ADDRESS = "WARM_KERNELS_NURSERY"
# a comma between modules that nurseries import
MODULES = "WARM_KERNELS_IMPORT"
DEFAULT_MODULES = ("pandas", "altair")
_SECONDS_TO_END = 5
# jemalloc, which comes with pyarrow, would start a thread of its own
_QUIET = {"JE_ARROW_MALLOC_CONF": "background_thread:false"}


class Nursery:
    """A process that kernels are forked from, and the way to it; nothing where none can be.

    Parameters
    ----------
    interpreter : sequence of str
        Python and its flags.
    environment : mapping of str to str
        What kernels get may differ from it only in what isn't settled at the start.
    modules : sequence of str
        What it imports.
    messages : file or None
        Where its own messages go; None for standard error.

    Attributes
    ----------
    variables : dict of str to str
        Environment variables with which a process asks it for kernels.
    """

    def __init__(
        self,
        interpreter: Sequence[str],
        environment: Mapping[str, str],
        modules: Sequence[str],
        messages: IO[str] | None = None,
    ) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.variables: dict[str, str] = {}
        if why_not_forked():
            return
        address = secrets.token_hex(16)
        with wire.channel() as listener:
            listener.bind(wire.name(address))
            listener.listen()
            self._process = subprocess.Popen(
                [*interpreter, "-m", "warm_kernels.nursery", str(listener.fileno()), *modules],
                env={**_QUIET, **environment},
                stdin=subprocess.PIPE,
                stderr=messages,
                pass_fds=[listener.fileno()],
                start_new_session=True,
            )
        self.variables = {ADDRESS: address}
        _held.add(self)

    @property
    def gone(self) -> bool:
        """Whether it has ended."""
        return self._process is not None and self._process.poll() is not None

    def let_go(self) -> None:
        """Hold it no longer: it ends when nobody does."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def close(self) -> None:
        """End it, and with it all its kernels."""
        self.let_go()
        if self._process is not None:
            # also while it imports
            self._process.terminate()
            try:
                self._process.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


_held: WeakSet[Nursery] = WeakSet()
_started: dict[tuple[object, ...], Nursery] = {}
_starting = threading.Lock()


def modules() -> tuple[str, ...]:
    """Return what nurseries import unless told otherwise."""
    named = os.environ.get(MODULES)
    if named is None:
        return DEFAULT_MODULES
    return tuple(module.strip() for module in named.split(",") if module.strip())


def address(
    interpreter: Sequence[str], environment: Mapping[str, str], modules: Sequence[str]
) -> str:
    """Return where to ask for a kernel, starting a nursery where there is none yet."""
    if given := os.environ.get(ADDRESS):
        return given
    kind = (*interpreter, *settled.environment(environment).items(), *modules)
    with _starting:
        if kind not in _started or _started[kind].gone:
            _started[kind] = Nursery(interpreter, environment, modules)
        return _started[kind].variables[ADDRESS]


def connect(address: str) -> socket.socket:
    """Return a connection to the nursery at an address.

    Raises
    ------
    OSError
        When there is none, or it is another user's.
    """
    connection = wire.channel()
    try:
        connection.connect(wire.name(address))
        if wire.user(connection) != os.getuid():
            raise ConnectionRefusedError("the nursery is another user's")
    except OSError:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def serving(
    environment: Mapping[str, str],
    modules: Sequence[str] = DEFAULT_MODULES,
    messages: IO[str] | None = None,
) -> Iterator[Nursery]:
    """Run one nursery for the kernels of several processes, where kernels can be forked."""
    nursery = Nursery([sys.executable], environment, modules, messages)
    try:
        yield nursery
    finally:
        nursery.close()


@atexit.register
def _end_all() -> None:
    for nursery in _started.values():
        nursery.close()


def _forget() -> None:
    """In a fork: the nurseries are the other process's."""
    for nursery in _held:
        nursery.let_go()
    _started.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
