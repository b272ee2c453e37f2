"""The process that kernels are forked from: ``python -m warm_kernels.nursery LISTENER MODULE…``.

The last line is that of ``ipykernel_launcher``, and stands as deep: what a kernel tells of its own
stack is the same but for one frame's file.
"""

from __future__ import annotations

import os
import socket
import sys

from warm_kernels.forking import Forker

if __name__ == "__main__":
    # the folder it was started in is no place to import from
    if not sys.flags.safe_path:
        del sys.path[0]
    if Forker(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:]).serve():
        from warm_kernels.app import IPKernelApp

        IPKernelApp.launch_instance(parent_handle=os.getppid())
