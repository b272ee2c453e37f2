"""A forked kernel as seen by whoever asked for it, with the methods of ``subprocess.Popen``."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import socket

from warm_kernels import wire


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
        self.pid = pid
        self.returncode: int | None = None
        os.register_at_fork(after_in_child=connection.close)

    def poll(self) -> int | None:
        """Return how the process has ended, None while it runs."""
        if self.returncode is None:
            readable, _, _ = select.select([self._connection], [], [], 0)
            if readable:
                self.wait()
        return self.returncode

    def wait(self) -> int:
        """Wait for the end of the process; return how it has ended."""
        if self.returncode is None:
            try:
                message, _ = wire.receive(self._connection)
                self.returncode = message["code"]
            except ConnectionError:
                # without its nursery a kernel is killed
                self.returncode = -signal.SIGKILL
            self._connection.close()
        return self.returncode

    async def ended(self, seconds: float) -> None:
        """Wait at most so long for the end of the process."""
        if self.returncode is None:
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
