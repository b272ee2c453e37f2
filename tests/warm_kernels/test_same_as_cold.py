"""A warm kernel shows what a cold one shows, cell by cell, under plain papermill."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest
from awkward import AWKWARD
from running import run, surround

from warm_kernels.serving import serving

CELLS = [(name, cell) for name, cells in AWKWARD.items() for cell in cells]
KINDS = {"cold": False, "warm": True}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], Any]]:
    """Run all notebooks both ways, two at a time."""
    folder = tmp_path_factory.mktemp("awkward") / "notebooks-folder"
    folder.mkdir()
    (folder / "beside.py").write_text("WORD = 'from beside'\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONHASHSEED": "0", "A_VARIABLE": "its value"}
    context = multiprocessing.get_context("spawn")
    with serving(environment) as nursery:
        variables = {**environment, **nursery.variables}
        with ProcessPoolExecutor(2, context, surround, (variables,)) as workers:
            waiting = {
                (name, kind): workers.submit(
                    run, AWKWARD[name], folder, folder.parent / f"{name}-{kind}.ipynb", warm
                )
                for name in AWKWARD
                for kind, warm in KINDS.items()
            }
            yield {which: waiting.result() for which, waiting in waiting.items()}


@pytest.mark.parametrize(("name", "cell"), CELLS)
def test_a_cell_shows_the_same(ran: dict[tuple[str, str], Any], name: str, cell: str) -> None:
    """Outputs, their order, their metadata and the errors."""
    assert ran[name, "warm"][cell] == ran[name, "cold"][cell]
