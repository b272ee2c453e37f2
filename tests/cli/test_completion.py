"""Completion as an interactive bash does it, and quickly."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from border_report.cli.completing import Settable, candidates, settable
from left_out import not_run

ROOT = Path(__file__).resolve().parents[2]
ANSWER_SECONDS = 30
READY = "ready> "
SHOW = "function show { printf 'typed:<%s>' \"$@\"; }; complete -F _border_report_joined show"


class Terminal:
    """A bash that somebody types into."""

    def __init__(self, bash: str, folder: Path) -> None:
        child, self.file = pty.fork()
        if child == 0:
            os.chdir(ROOT)
            os.environ.update(
                PATH=f"{folder}{os.pathsep}{os.environ['PATH']}", PS1=READY, TERM="dumb"
            )
            os.execv(bash, [bash, "--norc", "--noprofile", "-i"])
        self.child = child
        self.until(READY)

    def until(self, end: str) -> str:
        """Return what is printed up to some words."""
        said, stop = "", time.monotonic() + ANSWER_SECONDS
        while end not in said:
            assert time.monotonic() < stop, said
            if select.select([self.file], [], [], 0.1)[0]:
                said += os.read(self.file, 65536).decode()
        return said

    def enter(self, keys: str) -> str:
        """Type a line; return what is printed until bash is ready for the next."""
        os.write(self.file, f"{keys}\n".encode())
        return self.until(READY)


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Start an interactive bash that has read the script."""
    bash = shutil.which("bash") or not_run("there is no bash")
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "border-report"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m border_report "$@"\n')
    command.chmod(0o755)
    shell = Terminal(bash, folder)
    shell.enter("source <(border-report completion bash)")
    # it prints the words that the command would get
    shell.enter(SHOW)
    yield shell
    os.kill(shell.child, signal.SIGKILL)
    os.waitpid(shell.child, 0)


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("bui\t", "build"),
        ("build --param\t", "--parameter"),
        ("build -p compo\t", "component="),
        ("build -p component=USBP+\t", "component=USBP+OFO"),
        ("build -p geography=s\t", "geography=southwest land border"),
        ("build -p geography=southwest\\ l\t", "geography=southwest land border"),
        ('build -p "geography=so\t', "geography=southwest land border"),
        ("build -p timeline.component=USBP+\t", "timeline.component=USBP+OFO"),
        ("params -p cities=Chicago,Den\t", "cities=Chicago,Denver"),
        ("build -p first_year=2026 -p last_year=192\t5", "last_year=1925"),
        ("build -f pypro\t", "pyproject.toml"),
    ],
)
def test_a_word_is_completed_where_it_is_typed(terminal: Terminal, keys: str, word: str) -> None:
    """The word that the command would get, spaces and all."""
    said = terminal.enter(f"show {keys}")
    assert re.findall(r"typed:<([^>]*)>", said)[-1] == word


KNOWN = {
    "river": Settable(help="which", listed=False, values=["Elbe", "Oder"], notebooks=["rivers"]),
    "towns": Settable(
        help="", listed=True, values=["Dresden", '"Bonn, am Rhein"'], notebooks=["lakes"]
    ),
}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["river=", "towns="]),
        ("rivers.", ["rivers.river="]),
        ("river=", ["river=Elbe", "river=Oder"]),
        ("rivers.river=O", ["rivers.river=Elbe", "rivers.river=Oder"]),
        ("towns=Dresden,B", ["towns=Dresden,Dresden", 'towns=Dresden,"Bonn, am Rhein"']),
        ("depth=", []),
    ],
)
def test_names_are_offered_and_then_their_values(typed: str, offered: list[str]) -> None:
    """With those of one notebook behind its name, and items after those that stand there."""
    assert [word for word, _ in candidates(KNOWN, typed)] == offered


def test_the_list_is_kept_until_a_notebook_changes(tmp_path: Path) -> None:
    """What is offered is what the notebooks declare now."""
    assert "day" in settable(ROOT)
    for name in ("notebooks", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("raw"))
    # the data were checked already
    (tmp_path / "_build").mkdir()
    for stamp in (ROOT / "_build").glob("checked-*"):
        shutil.copy(stamp, tmp_path / "_build")
    assert "day" in settable(tmp_path)
    (tmp_path / "notebooks" / "questions.ipynb").unlink()
    assert "day" not in settable(tmp_path)


def test_it_answers_within_half_a_second(command: Callable[..., Any]) -> None:
    """The best of several, once the list is kept."""
    settable(ROOT)
    took = []
    for _ in range(5):
        begun = time.perf_counter()
        assert "component=USBP" in command("__complete", "build", "-p", "component=").stdout
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.5
