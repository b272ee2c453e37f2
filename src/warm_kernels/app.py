"""The kernel application of a forked process."""

from __future__ import annotations

from ipykernel import kernelapp


class IPKernelApp(kernelapp.IPKernelApp):
    """ipykernel's application, without its way out; of the same name, since notebooks ask for it.

    On exit ipykernel joins its control thread, which may wait for IOPub, which was closed before:
    now and then that takes seconds. The end of the process closes all sockets anyway.
    """

    def close(self) -> None:
        """Leave the sockets to the end of the process."""
