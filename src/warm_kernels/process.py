"""A forked kernel as seen by whoever asked for it, with the methods of ``subprocess.Popen``."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import socket
import time
from weakref import WeakSet

from warm_kernels import wire

_held: WeakSet[socket.socket] = WeakSet()


class KernelProcess:
    """A kernel's process. It lives no longer than this object's connection.

    Attributes
    ----------
    pid : int
    returncode : int or None
        As of ``Popen``; None while it runs.
    """

    # as of a Popen without pipes
    stdin = stdout = stderr = None

    def __init__(self, connection: socket.socket, pid: int) -> None:
        self._connection = connection
        self._ready = False
        self.pid = pid
        self.returncode: int | None = None
        _held.add(connection)

    def wait_ready(self, seconds: float) -> None:
        """Wait at most so long until clients can connect, or the process has ended."""
        end = time.monotonic() + seconds
        while not self._ready and self.returncode is None and self._hears(end - time.monotonic()):
            self._hear()

    def poll(self) -> int | None:
        """Return how the process has ended, None while it runs."""
        while self.returncode is None and self._hears(0):
            self._hear()
        return self.returncode

    def wait(self) -> int:
        """Wait for the end of the process; return how it has ended."""
        while self.returncode is None:
            self._hear()
        return self.returncode

    async def ended(self, seconds: float) -> None:
        """Wait at most so long for the end of the process."""
        if self.poll() is None:
            loop, heard = asyncio.get_running_loop(), asyncio.Event()
            loop.add_reader(self._connection, heard.set)
            try:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(heard.wait(), seconds)
            finally:
                loop.remove_reader(self._connection)
            self.poll()

    def send_signal(self, number: int) -> None:
        """Send a signal to the process, if it runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def _hears(self, seconds: float) -> bool:
        poll = select.poll()
        poll.register(self._connection, select.POLLIN)
        return bool(poll.poll(max(seconds, 0) * 1000))

    def _hear(self) -> None:
        try:
            message, _ = wire.receive(self._connection)
        except ConnectionError:
            # without its nursery a kernel is killed
            message = {"code": -signal.SIGKILL}
        self._ready = self._ready or "ready" in message
        if "code" in message:
            self.returncode = message["code"]
            self._connection.close()


def _let_go() -> None:
    """In a fork: the kernels are the other process's."""
    for connection in _held:
        connection.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
