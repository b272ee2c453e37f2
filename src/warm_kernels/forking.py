"""Forking kernels on request, for as long as the owner lives.

A connection is a kernel's life: whoever connects asks for one kernel, hears its process id, from
the kernel that it can be connected to, and how it has ended. When the connection is closed the
kernel and its process group are killed. When standard input is closed, the nursery ends and all its
kernels with it.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

from warm_kernels import settled, wire
from warm_kernels.child import become
from warm_kernels.imports import Imported, threads

_OWNER = 0
_SECONDS_TO_ASK = 10
_STREAMS = 2


@dataclass(frozen=True)
class _Kernel:
    """A forked kernel: who asked for it, its process id, and what is readable when it has ended."""

    connection: socket.socket
    pid: int
    end: int


class Forker:
    """Imports libraries, then forks kernels.

    Parameters
    ----------
    listener : socket
        Where requests come in.
    modules : sequence of str
        Libraries to import; those that can't be imported are left to the notebooks.
    """

    def __init__(self, listener: socket.socket, modules: list[str]) -> None:
        self._listener = listener
        self._interpreter = sys.orig_argv[: sys.orig_argv.index("-m")]
        self._environment = settled.environment(os.environ)
        self.imported = Imported(modules)
        self._kernels: list[_Kernel] = []
        self._selector = selectors.PollSelector()
        self._asked: socket.socket | None = None

    def serve(self) -> socket.socket | None:
        """Serve until the owner has gone.

        Returns
        -------
        socket or None
            In each forked kernel, its connection to whoever asked for it; None in the nursery.
        """
        signal.signal(signal.SIGTERM, _leave)
        self._hear(_OWNER, _leave)
        self._hear(self._listener, self._answer)
        try:
            while self._asked is None:
                # one at a time: what was heard may end what else is heard
                key, _ = self._selector.select()[0]
                key.data()
        except SystemExit:
            while self._kernels:
                self._end(self._kernels[0])
        return self._asked

    def _hear(self, source: int | socket.socket, then: Callable[[], None]) -> None:
        self._selector.register(source, selectors.EVENT_READ, then)

    def _answer(self) -> None:
        """Fork a kernel for whoever connects, or refuse."""
        connection, _ = self._listener.accept()
        connection.settimeout(_SECONDS_TO_ASK)
        try:
            if wire.user(connection) != os.getuid():
                raise ConnectionRefusedError("another user asks for a kernel")
            request, streams = wire.receive(connection, _STREAMS)
            reason = self._refusal(request)
        except (OSError, ValueError, TypeError, LookupError):
            # nobody there, or nobody who knows what to say
            connection.close()
            return
        if reason is None:
            reason = self._fork(connection, request, streams)
        if reason is not None:
            _tell(connection, {"refused": reason})
            connection.close()
        if self._asked is None:
            wire.close_all(streams)

    def _refusal(self, request: wire.Message) -> str | None:
        """Tell why a kernel forked from here would differ from one that is launched."""
        folder = Path(request["folder"])
        if settled.interpreter(request["command"]) != self._interpreter:
            return "it asks for another interpreter"
        if settled.environment(request["environment"]) != self._environment:
            return "its environment has other settings that are read at the start"
        if settled.relative_path(request["environment"]):
            return "PYTHONPATH has a relative folder"
        if not folder.is_dir():
            return f"there is no folder {folder}"
        if (module := self.imported.hidden_in(folder)) is not None:
            return f"{folder} has a module {module} of its own"
        if threads() > 1:
            return "an imported library has started a thread"
        return None

    def _fork(
        self, connection: socket.socket, request: wire.Message, streams: list[int]
    ) -> str | None:
        """Fork a kernel; tell why it can't be."""
        sys.stdout.flush()
        sys.stderr.flush()
        nursery = os.getpid()
        try:
            pid = os.fork()
        except OSError as fault:
            return f"{fault}"
        if pid == 0:
            self._asked = connection
            self._let_go()
            # said here, it comes before whatever else the kernel says
            _tell(connection, {"pid": os.getpid()})
            become(request, streams, nursery, self.imported)
            return None
        kernel = _Kernel(connection, pid, os.pidfd_open(pid))
        self._kernels.append(kernel)
        self._hear(connection, partial(self._end, kernel))
        self._hear(kernel.end, partial(self._tell_end, kernel))
        return None

    def _let_go(self) -> None:
        """In a kernel: hold nothing of the nursery's."""
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._selector.close()
        self._listener.close()
        for kernel in self._kernels:
            kernel.connection.close()
            os.close(kernel.end)

    def _tell_end(self, kernel: _Kernel) -> None:
        """Tell how a kernel has ended; its process id stays taken until the connection closes."""
        self._selector.unregister(kernel.end)
        ended = os.waitid(os.P_PIDFD, kernel.end, os.WEXITED | os.WNOWAIT)
        if ended is not None:
            code = ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status
            _tell(kernel.connection, {"code": code})

    def _end(self, kernel: _Kernel) -> None:
        """Kill a kernel and what it has started, unless they have ended by themselves."""
        self._kernels.remove(kernel)
        for source in (kernel.connection, kernel.end):
            with contextlib.suppress(KeyError):
                self._selector.unregister(source)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(kernel.pid, signal.SIGKILL)
        os.kill(kernel.pid, signal.SIGKILL)
        os.waitpid(kernel.pid, 0)
        os.close(kernel.end)
        kernel.connection.close()


def _tell(connection: socket.socket, message: wire.Message) -> None:
    """Send a message; whoever has gone is heard of as the end of the connection."""
    with contextlib.suppress(OSError):
        wire.send(connection, message)


def _leave(*_: object) -> NoReturn:
    raise SystemExit
