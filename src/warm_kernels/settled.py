"""What is settled when an interpreter starts and imports, and can't be changed in a forked child.

A kernel is forked only from a nursery in which all of it is the same as in the process that would
have been launched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

LAUNCHER = "ipykernel_launcher"
# read by the interpreter, the C library, or by numerical libraries as they are loaded
_VARIABLES = ("LANG", "LANGUAGE", "TZ")
_PREFIXES = (
    "PYTHON", "LC_", "LD_", "MALLOC_", "OMP_", "KMP_", "OPENBLAS_", "GOTO_", "MKL_", "BLIS_",
    "NUMEXPR_", "NUMBA_", "NPY_", "NUMPY_", "PANDAS_", "ARROW_",
)  # fmt: skip
_PATH = "PYTHONPATH"


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return those variables that are read once, at the start or on import."""
    return {
        name: value
        for name, value in sorted(variables.items())
        if name in _VARIABLES or name.startswith(_PREFIXES)
    }


def relative_path(variables: Mapping[str, str]) -> bool:
    """Tell whether PYTHONPATH means another folder in each working directory."""
    path = variables.get(_PATH, "")
    return bool(path) and not all(PurePath(part).is_absolute() for part in path.split(":"))


def interpreter(command: Sequence[str]) -> list[str] | None:
    """Return a kernel's interpreter and its flags; None where it isn't an ipykernel.

    >>> interpreter(["/bin/python", "-X", "dev", "-m", "ipykernel_launcher", "-f", "k.json"])
    ['/bin/python', '-X', 'dev']
    """
    for place, word in enumerate(command[:-1]):
        if word == "-m":
            return list(command[:place]) if command[place + 1] == LAUNCHER else None
    return None
