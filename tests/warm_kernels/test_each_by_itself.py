"""Kernels of one nursery share nothing that a notebook could see."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import execute, shown

from warm_kernels.serving import ADDRESS, serving

DRAWN = {
    "process": "import os; os.getpid()",
    "python": "import random; random.random()",
    "numpy": "import numpy as np; np.random.random()",
    "numpy_state": "np.random.get_state()[1][:4].tolist()",
    "generator": "np.random.default_rng().random()",
    "temporary": "import tempfile; next(tempfile._get_candidate_names())",
    "unique": "import uuid; uuid.uuid4(), uuid.uuid1()",
    "secret": "import secrets; secrets.token_hex(4)",
    "session": "get_ipython().kernel.session.session",
    "key": "get_ipython().kernel.session.key",
}
LEAVES = {
    "option": "import pandas as pd; pd.options.display.max_rows = 7",
    "environment": "import os; os.environ['LEFT'] = 'something'",
    "folder": "os.chdir('/')",
    "path": "import sys; sys.path.insert(0, '/nowhere')",
    "patch": "pd.DataFrame.left = 'something'; sys.modules['left'] = pd",
    "builtin": "import builtins; builtins.left = 1",
    "signal": "import signal; signal.signal(signal.SIGUSR1, signal.SIG_IGN)",
    "umask": "os.umask(0o077); None",
    "warnings": "import warnings; warnings.simplefilter('error')",
}
FINDS = {
    "option": "import pandas as pd; pd.options.display.max_rows",
    "environment": "import os; os.environ.get('LEFT')",
    "folder": "os.getcwd() == '/'",
    "path": "import sys; '/nowhere' in sys.path",
    "patch": "hasattr(pd.DataFrame, 'left'), 'left' in sys.modules",
    "builtin": "import builtins; hasattr(builtins, 'left')",
    "signal": "import signal; signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL",
    "umask": "os.umask(0o022) == 0o077",
    "warnings": "import warnings; warnings.warn('no error')",
}


@pytest.fixture(autouse=True, scope="module")
def pandas_nursery() -> Iterator[None]:
    """Ask a nursery that has imported pandas."""
    with serving(os.environ, ["pandas"]) as nursery, pytest.MonkeyPatch.context() as patch:
        patch.setenv(ADDRESS, nursery.variables[ADDRESS])
        yield


def test_nothing_is_drawn_twice(tmp_path: Path) -> None:
    """Random numbers, temporary names, ids and keys differ from kernel to kernel."""
    one, other = (
        execute(DRAWN, tmp_path, tmp_path / f"{number}.ipynb", warm=True) for number in range(2)
    )
    for left, right in zip(one.cells, other.cells, strict=True):
        assert left.outputs[0].data != right.outputs[0].data, left.id


def test_nothing_that_a_notebook_changes_reaches_the_next(tmp_path: Path) -> None:
    """Options, environment, patched libraries, signals."""
    fresh = shown(execute(FINDS, tmp_path, tmp_path / "before.ipynb", warm=True))
    execute(LEAVES, tmp_path, tmp_path / "leaves.ipynb", warm=True)
    assert shown(execute(FINDS, tmp_path, tmp_path / "after.ipynb", warm=True)) == fresh
    assert fresh["patch"][0]["data"]["text/plain"] == "(False, False)"
