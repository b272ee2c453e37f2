"""``python -m warm_kernels COMMAND …``: one nursery for all kernels that a command starts.

The command's own kernels must be asked for warm: by ``papermill --engine warm``, or by the
variable ``JUPYTER_DEFAULT_PROVISIONER_NAME=warm-provisioner``.
"""

from __future__ import annotations

import os
import subprocess
import sys

from warm_kernels.serving import modules, serving


def main() -> int:
    """Run the command; return its exit code."""
    command = sys.argv[1:]
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    with serving(os.environ, modules()) as nursery:
        return subprocess.call(command, env={**os.environ, **nursery.variables})


if __name__ == "__main__":
    sys.exit(main())
