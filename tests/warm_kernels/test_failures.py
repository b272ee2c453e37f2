"""Time-outs, interrupts and dying kernels end a run as they do with a cold kernel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from running import execute, shown

SLOW = {
    "before": "print('before')",
    "slow": "import time; time.sleep(30)",
    "after": "print('after')",
}
CASES: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "a cell that takes too long": (SLOW, {"execution_timeout": 1}),
    "a cell that is interrupted": (SLOW, {"execution_timeout": 1, "interrupt_on_timeout": True}),
    "a coroutine that is interrupted": (
        {"slow": "import asyncio; await asyncio.sleep(3)", "after": "print('after')"},
        {"execution_timeout": 1, "interrupt_on_timeout": True},
    ),
    "a kernel that exits": ({"exit": "import os; os._exit(3)", "after": "1"}, {}),
    "a kernel that is killed": ({"kill": "import os; os.kill(os.getpid(), 9)"}, {}),
    "a kernel that crashes": ({"crash": "import ctypes; ctypes.string_at(0)"}, {}),
}


def outcome(cells: dict[str, str], folder: Path, warm: bool, settings: dict[str, Any]) -> Any:
    """Run cells; return what they show, and the error."""
    try:
        return shown(execute(cells, folder, folder / f"{warm}.ipynb", warm, **settings))
    except Exception as error:
        return type(error), str(error)


@pytest.mark.usefixtures("nursery")
@pytest.mark.parametrize(("cells", "settings"), CASES.values(), ids=CASES)
def test_a_failure_is_told_the_same(
    cells: dict[str, str], settings: dict[str, Any], tmp_path: Path
) -> None:
    """The error's type and words, or what the cells show."""
    cold = outcome(cells, tmp_path, False, settings)
    assert outcome(cells, tmp_path, True, settings) == cold
