"""What is installed is the same everywhere: pins, locks and the conda environment agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def canonical(name: str) -> str:
    """Return a package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(requirements: list[str]) -> dict[str, str]:
    """Return name and version of `name==version` lines, extras left out."""
    found = {}
    for requirement in requirements:
        name, version = requirement.split("==")
        found[canonical(name.partition("[")[0])] = version
    return found


def locked(name: str) -> dict[str, str]:
    """Return what a lock file pins."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return pins([re.split(r"[ ;\\]", line)[0] for line in lines if re.match(r"[a-zA-Z0-9]", line)])


DEPENDENCIES = pins(PROJECT["project"]["dependencies"])
BUILD = pins(PROJECT["dependency-groups"]["build"])
DEVELOPMENT = pins(PROJECT["dependency-groups"]["dev"])


def test_the_locks_hold_what_the_project_names() -> None:
    """A version changed in pyproject.toml alone would not be installed."""
    runtime, development = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {**DEPENDENCIES, **BUILD}.items() <= runtime.items()
    assert DEVELOPMENT.items() <= development.items()


def test_tests_run_on_the_packages_that_the_report_is_built_with() -> None:
    """Both locks agree on every package that they share."""
    runtime, development = locked("requirements.lock"), locked("requirements-dev.lock")
    assert runtime.items() <= development.items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name: str) -> None:
    """Pip then refuses a file that isn't the one that was locked."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-zA-Z0-9])", text)
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_name_no_host(name: str) -> None:
    """Whoever installs chooses the registry."""
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_pip_and_conda_users_get_the_same_quarto() -> None:
    """One release of Quarto, whichever way it is installed."""
    (requirement,) = PROJECT["project"]["optional-dependencies"]["quarto"]
    assert pins([requirement])["quarto-cli"].startswith(f"{conda()['quarto']}.")


def environment() -> list[str | dict[str, list[str]]]:
    """Return the dependencies that environment.yml lists."""
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["dependencies"]


def conda() -> dict[str, str]:
    """Return what environment.yml pins from conda-forge."""
    lines = [line for line in environment() if isinstance(line, str) and line != "pip"]
    return {canonical(name): version for name, _, version in (li.partition("=") for li in lines)}


def from_pip() -> dict[str, str]:
    """Return what environment.yml pins from pip."""
    (listed,) = [line["pip"] for line in environment() if isinstance(line, dict)]
    return pins([line for line in listed if "==" in line])


def test_the_conda_environment_pins_what_pyproject_pins() -> None:
    """Conda users get the same versions of everything the report needs."""
    rest = {name: pin for name, pin in conda().items() if name not in ("python", "quarto")}
    assert {**rest, **from_pip()} == {**DEPENDENCIES, **BUILD}


def test_no_package_is_asked_of_both_conda_and_pip() -> None:
    """One way to get each package."""
    assert conda().keys() & from_pip().keys() == set()


def test_the_conda_environment_installs_this_project() -> None:
    """`border-report` is there once the environment is active."""
    (listed,) = [line["pip"] for line in environment() if isinstance(line, dict)]
    assert "-e ." in listed
