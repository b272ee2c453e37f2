"""The process that kernels are forked from: ``python -m warm_kernels.nursery LISTENER MODULE…``.

A kernel starts in the last lines, at the depth of ``ipykernel_launcher``: what it tells of its own
stack is the same but for one frame's file.
"""

from __future__ import annotations

import os
import socket
import sys

from warm_kernels.ending import end
from warm_kernels.forking import Forker

if __name__ == "__main__":
    # the folder it was started in is no place to import from
    if not sys.flags.safe_path:
        del sys.path[0]
    forker = Forker(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
    asked = forker.serve()
    if asked is not None:
        from warm_kernels.app import IPKernelApp

        IPKernelApp.launch_instance(parent_handle=os.getppid(), asked=asked)
        end(forker.imported.names)
