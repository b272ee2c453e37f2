"""One running preview of the small project, with real saves and real kernels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rivers_preview import Running, running


@pytest.fixture(scope="session")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Return a preview whose pages are there."""
    with running(tmp_path_factory.mktemp("preview")) as run:
        run.until(lambda: run.made)
        yield run
