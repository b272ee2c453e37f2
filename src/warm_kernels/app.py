"""The kernel application of a forked process."""

from __future__ import annotations

import contextlib
from typing import Any

import traitlets
from ipykernel import kernelapp

from warm_kernels import wire


class IPKernelApp(kernelapp.IPKernelApp):
    """ipykernel's application, of the same name, since notebooks ask for it.

    Attributes
    ----------
    asked : socket
        The connection to whoever asked for the kernel.
    """

    asked = traitlets.Any()

    def write_connection_file(self, **kwargs: Any) -> None:
        """Write the file, as ipykernel does once all sockets are bound, and tell that it is there.

        Whoever started the kernel reads the file next, which must not be half written then.
        """
        super().write_connection_file(**kwargs)
        with contextlib.suppress(OSError):
            wire.send(self.asked, {"ready": True})
        self.asked.close()

    def close(self) -> None:
        """Leave the sockets to the end of the process.

        On exit ipykernel joins its control thread, which may wait for IOPub, which was closed
        before: now and then that takes seconds.
        """
