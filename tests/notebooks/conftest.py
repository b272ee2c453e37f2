"""The sets of parameters that notebooks are executed with, each once for all tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
import yaml
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / "notebooks"
SETS: dict[str, tuple[str, Mapping[str, Any]]] = {
    "opening as it stands": ("opening", {}),
    "opening on the article's day": ("opening", {"as_of": "2023-12-27"}),
    "administrations as they stand": ("administrations", {}),
    "administrations on the article's day": ("administrations", {"as_of": "2023-12-27"}),
    "administrations at ports of entry": (
        "administrations",
        {"component": "OFO", "geography": "southwest land border"},
    ),
    "administrations of both components": (
        "administrations",
        {"component": "USBP+OFO", "geography": "nationwide"},
    ),
    "administrations under Title 42 alone": (
        "administrations",
        {"component": "USBP", "geography": "southwest land border", "authority": "Title 42"},
    ),
    "timeline as it stands": ("timeline", {}),
    "timeline on the article's day": ("timeline", {"as_of": "2023-12-27"}),
    "timeline before the first statement": ("timeline", {"as_of": "2020-06-30"}),
    "timeline at ports of entry": ("timeline", {"component": "OFO"}),
    "apart as it stands": ("apart", {}),
    "apart on the article's day": ("apart", {"as_of": "2023-12-27"}),
    "apart nationwide": ("apart", {"geography": "nationwide"}),
    "apart before counts at ports": ("apart", {"as_of": "2012-06-30"}),
    "detail as it stands": ("detail", {}),
    "detail on the article's day": ("detail", {"as_of": "2023-12-27"}),
    "detail in the first months of Title 42": ("detail", {"as_of": "2020-06-30"}),
    "detail of the Border Patrol": ("detail", {"component": "USBP", "listed": 1}),
    "detail of an earlier year": ("detail", {"component": "OFO", "fiscal_year": 2022}),
    "transfers as they stand": ("transfers", {}),
    "transfers on the article's day": ("transfers", {"as_of": "2023-12-27"}),
    "transfers to one city": ("transfers", {"cities": ["Denver"]}),
    "transfers before there were any": ("transfers", {"as_of": "2021-06-30"}),
    "claims as they stand": ("claims", {}),
    "claims on the article's day": ("claims", {"as_of": "2023-12-27"}),
    "questions as they stand": ("questions", {}),
    "questions on the article's day": ("questions", {"as_of": "2023-12-27"}),
    "one sector": ("one", {}),
    "one citizenship": ("one", {"about": "Venezuela"}),
    "one administration": ("one", {"about": "Obama"}),
    "an administration without a whole year": ("one", {"about": "Trump (second)"}),
    "one sector on the article's day": ("one", {"as_of": "2023-12-27"}),
    "revisions as they stand": ("revisions", {}),
    "revisions as published": ("revisions", {"previous": "2023-12-27"}),
    "revisions on the article's day": ("revisions", {"as_of": "2023-12-27"}),
    "holds as it stands": ("holds", {}),
    "holds on the article's day": ("holds", {"as_of": "2023-12-27"}),
    "holds before the first statement": ("holds", {"as_of": "2020-06-30"}),
    "holds at ports of entry": ("holds", {"component": "OFO", "cities": ["Denver"]}),
}
PLAIN = {name for name in SETS if name.endswith(("stand", "stands", "published"))}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test that takes a `name` for every set, one that takes a `notebook` for each."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", SETS)
    if "notebook" in metafunc.fixturenames:
        metafunc.parametrize("notebook", sorted({notebook for notebook, _ in SETS.values()}))


@pytest.fixture(scope="session")
def sets() -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    """Return notebook and parameters of each set."""
    return SETS


@pytest.fixture(scope="session")
def as_they_stand() -> Callable[[str], str]:
    """Return a function that names the set of a notebook without parameters."""
    return lambda notebook: next(n for n, (own, p) in SETS.items() if own == notebook and not p)


@pytest.fixture(scope="session")
def as_published() -> Callable[[str], str]:
    """Return a function that names the set with which the latest edition runs a notebook."""
    latest = yaml.safe_load((ROOT / "editions" / "latest.yml").read_text(encoding="utf-8"))
    given = {tuple(name.split(".")): value for name, value in latest["parameters"].items()}

    def name_of(notebook: str) -> str:
        own = {name: value for (place, name), value in given.items() if place == notebook}
        return next(n for n, found in SETS.items() if found == (notebook, own))

    return name_of


@pytest.fixture(scope="session")
def executed(shared: Path) -> Any:
    """Return a function that runs a set of parameters once and keeps the notebook.

    Notebooks as they stand and as published are run by plain papermill, the others in forked
    kernels, which show the same: `tests/warm_kernels` proves it.
    """
    folder = shared / "papermill"
    folder.mkdir(exist_ok=True)

    @cache
    def run(name: str) -> nbformat.NotebookNode:
        notebook, parameters = SETS[name]
        target = folder / f"{name}.ipynb"
        with FileLock(folder / f"{name}.lock"):
            if not target.exists():
                papermill.execute_notebook(
                    NOTEBOOKS / f"{notebook}.ipynb",
                    folder / f"{name}.partly.ipynb",
                    parameters=dict(parameters),
                    cwd=NOTEBOOKS,
                    progress_bar=False,
                    request_save_on_cell_execute=False,
                    engine_name=None if name in PLAIN else "warm",
                )
                (folder / f"{name}.partly.ipynb").replace(target)
        return nbformat.read(target, as_version=4)

    return run
