"""Jupyter kernels that begin with their libraries imported, each still in a process of its own.

A *nursery* is a process that has imported ipykernel and libraries such as pandas, and has started
no thread, event loop or ZMQ context. Each kernel is forked from it. Three ways to use it:

- ``papermill --engine warm``: see `warm_kernels.engine`;
- the kernel provisioner ``warm-provisioner`` of jupyter_client: see `warm_kernels.provisioner`;
- ``python -m warm_kernels COMMAND …``: one nursery for all kernels that a command starts.

Where fork can't serve, kernels are launched as usual; `why_not_forked` tells why.
"""

from warm_kernels.forkable import why_not_forked

__all__ = ["why_not_forked"]
