"""A kernel manager whose kernels are forked, and a client that doesn't wait in silence."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import uuid
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from traitlets import DottedObjectName, Type, default

from warm_kernels.forkable import why_not_forked
from warm_kernels.provisioner import WarmProvisioner

# a socket's path has room for 107 bytes on Linux
_LONGEST_FOLDER = 80


class WarmKernelClient(AsyncKernelClient):
    """A client that is ready as soon as it hears from the kernel."""

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel has answered on both channels.

        The base class then waits 0.2 s more, to let go by what is said before the first request;
        whoever looks at what a message answers needs no such pause.

        Raises
        ------
        RuntimeError
            When the kernel dies, or isn't ready in time.
        """
        end = time.monotonic() + (float("inf") if timeout is None else timeout)
        while True:
            self.kernel_info()
            if await _heard(self.shell_channel, "kernel_info_reply", 1) and await _heard(
                self.iopub_channel, None, 0.2
            ):
                return
            if not await self.is_alive():
                raise RuntimeError("Kernel died before replying to kernel_info")
            if time.monotonic() > end:
                raise RuntimeError(f"Kernel didn't respond in {timeout} seconds")


async def _heard(channel: Any, kind: str | None, seconds: float) -> bool:
    try:
        message = await channel.get_msg(timeout=seconds)
    except Empty:
        return False
    return kind in (None, message["msg_type"])


class WarmKernelManager(AsyncKernelManager):
    """Starts kernels by `WarmProvisioner`, whatever their specification says.

    Where kernels can be forked they are reached by sockets in a folder that only their user can
    enter: a TCP port is free when it is chosen, but may be taken before the kernel binds it.
    """

    client_class = DottedObjectName("warm_kernels.manager.WarmKernelClient", config=True)
    client_factory = Type(klass="warm_kernels.manager.WarmKernelClient", config=True)
    _folder: str | None = None

    @default("transport")
    def _transport_of_this_machine(self) -> str:
        too_long = len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOLDER
        return "tcp" if why_not_forked() or too_long else "ipc"

    @default("ip")
    def _ip_default(self) -> str:
        if self.transport != "ipc":
            return super()._ip_default()
        self._folder = tempfile.mkdtemp(prefix="kernel-")
        return str(Path(self._folder, "socket"))

    async def start_kernel(self, **kwargs: Any) -> None:  # type: ignore[override]
        """Start a kernel."""
        if self.provisioner is None:
            self.kernel_id = self.kernel_id or str(uuid.uuid4())
            self.provisioner = WarmProvisioner(
                kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self
            )
        await super().start_kernel(**kwargs)

    def cleanup_ipc_files(self) -> None:
        """Remove the sockets and their folder."""
        super().cleanup_ipc_files()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
