"""Forking kernels on request, for as long as the owner lives.

A connection is a kernel's life: whoever connects asks for one kernel, hears its process id and,
when it has ended, how. When the connection is closed the kernel and its process group are killed.
When standard input is closed, the nursery ends and all its kernels with it.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from warm_kernels import settled, wire
from warm_kernels.child import become
from warm_kernels.imports import Imported, threads

_OWNER = 0
_SECONDS_TO_ASK = 10
_STREAMS = 2
_CREDENTIALS = struct.Struct("3i")


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
        self._pid = os.getpid()
        self._interpreter = sys.orig_argv[: sys.orig_argv.index("-m")]
        self._environment = settled.environment(os.environ)
        self._imported = Imported(modules)
        self._kernels: list[_Kernel] = []
        self._selector = selectors.PollSelector()

    def serve(self) -> bool:
        """Serve until the owner has gone; return True in each forked kernel, False at the end."""
        self._hear(_OWNER, self._end_all)
        self._hear(self._listener, self._answer)
        while self._selector.get_map():
            # one at a time: what was heard may end what else is heard
            key, _ = self._selector.select()[0]
            key.data()
            if os.getpid() != self._pid:
                return True
        return False

    def _hear(self, source: int | socket.socket, then: Callable[[], None]) -> None:
        self._selector.register(source, selectors.EVENT_READ, then)

    def _answer(self) -> None:
        """Fork a kernel for whoever connects, or refuse."""
        connection, _ = self._listener.accept()
        connection.settimeout(_SECONDS_TO_ASK)
        streams: list[int] = []
        try:
            _check_user(connection)
            request, streams = wire.receive(connection, _STREAMS)
            if (reason := self._refusal(request)) is None:
                self._fork(connection, request, streams)
            else:
                wire.send(connection, {"refused": reason})
                connection.close()
        except (ConnectionError, TimeoutError):
            connection.close()
        finally:
            if os.getpid() == self._pid:
                wire.close_all(streams)

    def _refusal(self, request: wire.Message) -> str | None:
        """Tell why a kernel forked from here would differ from one that is launched."""
        folder = Path(request["folder"])
        if settled.interpreter(request["command"]) != self._interpreter:
            return "the kernel asks for another interpreter"
        if settled.environment(request["environment"]) != self._environment:
            return "its environment has other settings that are read at the start"
        if settled.relative_path(request["environment"]):
            return "PYTHONPATH has a relative folder"
        if not folder.is_dir():
            return f"there is no folder {folder}"
        if (module := self._imported.hidden_in(folder)) is not None:
            return f"{folder} has a module {module} of its own"
        if threads() > 1:
            return "an imported library has started a thread"
        return None

    def _fork(self, connection: socket.socket, request: wire.Message, streams: list[int]) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            self._leave(connection)
            become(request, streams, self._pid, self._imported.variables)
            return
        kernel = _Kernel(connection, pid, os.pidfd_open(pid))
        self._kernels.append(kernel)
        self._hear(connection, partial(self._end, kernel))
        self._hear(kernel.end, partial(self._tell_end, kernel))
        wire.send(connection, {"pid": pid})

    def _leave(self, connection: socket.socket) -> None:
        """In a kernel: let go of what is the nursery's."""
        self._selector.close()
        self._listener.close()
        connection.close()
        for kernel in self._kernels:
            kernel.connection.close()
            os.close(kernel.end)

    def _tell_end(self, kernel: _Kernel) -> None:
        """Tell how a kernel has ended; its process id stays taken until the connection closes."""
        self._selector.unregister(kernel.end)
        ended = os.waitid(os.P_PIDFD, kernel.end, os.WEXITED | os.WNOWAIT)
        if ended is not None:
            code = ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status
            with contextlib.suppress(OSError):
                wire.send(kernel.connection, {"code": code})

    def _end(self, kernel: _Kernel) -> None:
        """Kill a kernel and what it has started, unless they have ended by themselves."""
        self._selector.unregister(kernel.connection)
        with contextlib.suppress(KeyError):
            self._selector.unregister(kernel.end)
        self._kernels.remove(kernel)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(kernel.pid, signal.SIGKILL)
        os.kill(kernel.pid, signal.SIGKILL)
        os.waitpid(kernel.pid, 0)
        os.close(kernel.end)
        kernel.connection.close()

    def _end_all(self) -> None:
        self._selector.unregister(_OWNER)
        self._selector.unregister(self._listener)
        for kernel in list(self._kernels):
            self._end(kernel)


def _check_user(connection: socket.socket) -> None:
    size = _CREDENTIALS.size
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    _, user, _ = _CREDENTIALS.unpack(credentials)
    if user != os.getuid():
        raise ConnectionRefusedError("another user asks for a kernel")
