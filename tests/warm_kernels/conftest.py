"""What tests of warm kernels share: a nursery that imports next to nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from warm_kernels.serving import serving


@pytest.fixture(scope="session")
def bare() -> Iterator[dict[str, str]]:
    """Run a nursery that imports one small module; return the variables that lead to it."""
    with serving(os.environ, ["filelock"]) as nursery:
        yield nursery.variables


@pytest.fixture
def nursery(bare: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Ask the bare nursery for kernels; return its address."""
    for name, value in bare.items():
        monkeypatch.setenv(name, value)
    return next(iter(bare.values()))
