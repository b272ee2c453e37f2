"""The kernel application of a forked process."""

from __future__ import annotations

import contextlib

from ipykernel import kernelapp
from traitlets import Any

from warm_kernels import wire


class IPKernelApp(kernelapp.IPKernelApp):
    """ipykernel's application, of the same name, since notebooks ask for it.

    Attributes
    ----------
    asked : socket
        The connection to whoever asked for the kernel.
    """

    asked = Any()

    def init_heartbeat(self) -> None:
        """Bind the last socket, and tell that clients can connect now: none tries in vain."""
        super().init_heartbeat()  # type: ignore[no-untyped-call]
        with contextlib.suppress(OSError):
            wire.send(self.asked, {"ready": True})
        self.asked.close()

    def close(self) -> None:
        """Leave the sockets to the end of the process.

        On exit ipykernel joins its control thread, which may wait for IOPub, which was closed
        before: now and then that takes seconds.
        """
