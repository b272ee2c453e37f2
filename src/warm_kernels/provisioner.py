"""Kernels forked from a nursery, behind jupyter_client's extension point.

Named ``warm-provisioner``: in a kernel specification (``metadata.kernel_provisioner``), or for all
kernels by ``JUPYTER_DEFAULT_PROVISIONER_NAME=warm-provisioner``.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import List, Unicode

from warm_kernels import serving, settled, wire
from warm_kernels.forkable import why_not_forked
from warm_kernels.process import KernelProcess

# of Popen's arguments, those that a forked kernel follows; the others need a launch
_FOLLOWED = {"env", "cwd", "extra_arguments", "kernel_id"}
_SECONDS_TO_BIND = 5
# reasons that the log has told, each once
_told: set[str] = set()


class WarmProvisioner(LocalProvisioner):
    """Forks ipykernels of this machine's Pythons, and launches all others as usual."""

    process: Any

    modules = List(Unicode(), help="What nurseries import.").tag(config=True)

    def _modules_default(self) -> list[str]:
        return list(serving.modules())

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork the kernel, else launch it; the log tells why."""
        try:
            # a nursery that still imports lets wait, and others may run in this loop
            process = await asyncio.to_thread(self._forked, cmd, kwargs)
        except _NotForkedError as reason:
            if str(reason) not in _told:
                _told.add(str(reason))
                self.log.warning("A kernel is launched, not forked: %s", reason)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = process
        self.pid = self.pgid = process.pid
        self.cwd = kwargs.get("cwd", Path.cwd())
        return self.connection_info

    async def shutdown_requested(self, restart: bool = False) -> None:  # noqa: ARG002
        """Wait for the kernel's own end, half as long as until it is terminated."""
        if isinstance(self.process, KernelProcess):
            await self.process.ended(self.get_shutdown_wait_time() / 2)

    def _forked(self, cmd: list[str], kwargs: dict[str, Any]) -> KernelProcess:
        if reason := why_not_forked():
            raise _NotForkedError(reason)
        if more := set(kwargs) - _FOLLOWED:
            raise _NotForkedError(f"{', '.join(sorted(more))} given")
        interpreter = settled.interpreter(cmd)
        if interpreter is None:
            raise _NotForkedError("it isn't an ipykernel")
        environment = kwargs["env"]
        folder = os.fspath(kwargs.get("cwd") or Path.cwd())
        request = {"command": cmd, "environment": environment, "folder": folder}
        try:
            address = serving.address(interpreter, environment, self.modules)
            connection = serving.connect(address)
            wire.send(connection, request, [1, 2])
            answer, _ = wire.receive(connection)
        except OSError as fault:
            raise _NotForkedError(f"there is no nursery, {fault}") from None
        if "pid" not in answer:
            connection.close()
            raise _NotForkedError(answer.get("refused", "it ended at once"))
        process = KernelProcess(connection, answer["pid"])
        process.wait_ready(_SECONDS_TO_BIND)
        return process


class _NotForkedError(Exception):
    """Why a kernel can't be forked."""
