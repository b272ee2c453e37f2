"""Imported before papermill and Altair, so that importing them takes a second less.

jsonschema, which both need, makes a grammar of internationalised addresses as it is imported,
wherever the library for it is installed, as JupyterLab has it. Nothing here checks such addresses:
in the processes of the command, and in the kernels of a build, that library isn't found.
"""

from __future__ import annotations

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
