"""The workflows run pinned actions with no more rights than each job needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MAY_WRITE = {"deploy": {"pages": "write", "id-token": "write"}}


def jobs(path: Path) -> dict[str, Any]:
    """Return the jobs of a workflow."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
class TestEachWorkflow:
    """Rules that hold for every workflow."""

    def test_actions_are_pinned_by_commit_and_name_their_version(self, path: Path) -> None:
        """A tag can be moved to other code, a commit can't."""
        uses = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
        pinned = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
        assert uses
        assert [use for use in uses if not pinned.fullmatch(use)] == []

    def test_a_job_may_only_read_unless_it_deploys(self, path: Path) -> None:
        """Nothing is granted to the workflow as a whole."""
        assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {}
        for name, job in jobs(path).items():
            assert job["permissions"] == MAY_WRITE.get(name, {"contents": "read"}), name

    def test_a_job_cannot_run_for_ever(self, path: Path) -> None:
        """Every job has a time limit."""
        assert [name for name, job in jobs(path).items() if "timeout-minutes" not in job] == []

    def test_what_somebody_types_never_becomes_a_command(self, path: Path) -> None:
        """Inputs reach the shell as variables, not as text of the script."""
        scripts = [
            step["run"] for job in jobs(path).values() for step in job["steps"] if "run" in step
        ]
        assert [script for script in scripts if "${{ inputs" in script] == []


def test_the_conda_environment_is_really_built_before_publishing() -> None:
    """The published site is made in the environment that conda users get, by Quarto."""
    steps = jobs(ROOT / ".github/workflows/publish.yml")["build"]["steps"]
    assert any(step.get("with", {}).get("environment-file") == "environment.yml" for step in steps)
    assert any("--renderer quarto" in step.get("run", "") for step in steps)
