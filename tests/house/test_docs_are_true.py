"""What the documentation names exists, and commands print what it shows of them."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
MAKE = re.compile(r"(?m)(?:^\s*|`)make ([a-z-]+)")
COMMAND = re.compile(r"(?m)(?:^\s*|`|-m )border[-_]report ([a-z]+)(?: (build|check))?")
SESSION = re.compile(r"```console\n(.*?)```", re.S)

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def words(text: str) -> str:
    """Return a text without line breaks and frames, which depend on the terminal's width."""
    return " ".join(re.sub(r"[─│╭╮╰╯]", " ", text).split())


def sessions() -> list[tuple[str, str]]:
    """Return each command that the documents show together with what it prints."""
    found = []
    for document in DOCUMENTS:
        for block in SESSION.findall(document.read_text(encoding="utf-8")):
            for part in re.split(r"(?m)^\$ ", block)[1:]:
                command, _, output = part.partition("\n")
                found.append((command.strip(), output))
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
class TestEachDocument:
    """What holds for every document."""

    def test_files_that_it_links_to_exist(self, document: Path) -> None:
        """No link of a document leads nowhere."""
        targets = LINK.findall(document.read_text(encoding="utf-8"))
        local = [target for target in targets if "://" not in target]
        assert [target for target in local if not (document.parent / target).exists()] == []

    def test_make_targets_that_it_names_exist(self, document: Path) -> None:
        """Every `make x` in a document is a target."""
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        targets = set(re.findall(r"(?m)^([a-z-]+):", makefile))
        assert set(MAKE.findall(document.read_text(encoding="utf-8"))) - targets == set()

    def test_commands_that_it_names_exist(self, document: Path, command: Run) -> None:
        """Every `border-report x` in a document has a help page."""
        for name, part in COMMAND.findall(document.read_text(encoding="utf-8")):
            sub = [part] if name == "data" and part else []
            done = command(name, *sub, "--help")
            assert done.returncode == 0, name
            assert name in done.stdout


@pytest.mark.parametrize(("typed", "shown"), sessions(), ids=lambda text: text[:60])
def test_a_session_that_is_shown_is_what_happens(typed: str, shown: str) -> None:
    """Commands in the documents are run, and must print what the document prints."""
    name, *arguments = shlex.split(typed)
    assert name == "border-report"
    done = subprocess.run(
        [sys.executable, "-m", "border_report", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert words(shown) == words(done.stdout)


def test_every_make_target_is_explained() -> None:
    """`make` alone lists every command that a reader may need."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    inner = {"set-up", "set-up-tests"}
    targets = set(re.findall(r"(?m)^([a-z-]+):", makefile)) - inner
    listed = subprocess.run(
        ["make"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert {target for target in targets if f"make {target} " not in listed} == set()


def test_set_up_says_how_it_is_called() -> None:
    """A wrong word prints the two ways to call it and changes nothing."""
    done = subprocess.run(
        [sys.executable, "scripts/setup.py", "everything"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "python scripts/setup.py tests" in done.stdout
