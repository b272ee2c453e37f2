"""A kernel manager whose kernels are forked, and a client that doesn't wait in silence."""

from __future__ import annotations

import time
import uuid
from queue import Empty
from typing import Any

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from traitlets import DottedObjectName, Type

from warm_kernels.provisioner import WarmProvisioner


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
    """Starts kernels by `WarmProvisioner`, whatever their specification says."""

    client_class = DottedObjectName("warm_kernels.manager.WarmKernelClient", config=True)
    client_factory = Type(klass="warm_kernels.manager.WarmKernelClient", config=True)

    async def start_kernel(self, **kwargs: Any) -> None:  # type: ignore[override]
        """Start a kernel."""
        if self.provisioner is None:
            self.kernel_id = self.kernel_id or str(uuid.uuid4())
            self.provisioner = WarmProvisioner(
                kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self
            )
        await super().start_kernel(**kwargs)
