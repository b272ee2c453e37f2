"""A small project of its own, built once with real kernels: the engine knows no subject."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from border_report.build import Order, Subject, build
from border_report.run import editions
from rivers import SUBJECT, copy_of_project


def order_of(root: Path) -> Order:
    """Return the order to build all editions of a project with the built-in renderer."""
    known = editions.load(root / "editions")
    return Order(root, tuple(known.values()), root / "_site", renderer="portable")


@pytest.fixture(scope="session")
def rivers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small project once; return its folder."""
    root = copy_of_project(tmp_path_factory.mktemp("project"))
    build(order_of(root), SUBJECT, Console(file=StringIO()))
    return root


@pytest.fixture(scope="session")
def site(rivers: Path) -> Path:
    """Return the small project's site."""
    return rivers / "_site"


@pytest.fixture
def subject() -> Subject:
    """Return what the engine is told of the small project."""
    return SUBJECT


@pytest.fixture
def order() -> Callable[[Path], Order]:
    """Return a way to order a build of all editions of a copy of the small project."""
    return order_of


@pytest.fixture
def project(tmp_path: Path) -> Callable[[], Path]:
    """Return a way to get a fresh copy of the small project."""
    return lambda: copy_of_project(tmp_path)
