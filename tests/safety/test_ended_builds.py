"""Real builds that are ended anywhere, or find the disk full: nothing is lost."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from processes import Marked, hear_signals
from rich.console import Console

from border_report.build import build
from border_report.publish import manifest
from left_out import not_run
from rivers import SUBJECT, copy_of_project, order_of

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
SCRIPT = """
import errno, sys
from pathlib import Path
from rich.console import Console
from border_report.build import build
from border_report.errors import BorderReportError
from rivers import SUBJECT, order_of

if __name__ == "__main__":
    try:
        build(order_of(Path(sys.argv[1])), SUBJECT, Console())
    except (BorderReportError, OSError) as fault:
        sys.exit(f"{type(fault).__name__}: {fault}")
"""
ROOM = (0.05, 0.7)  # MB


@pytest.fixture
def marked() -> Iterator[Marked]:
    """Know all processes of builds; leave nothing behind."""
    made = Marked()
    yield made
    for pid in made.alive():
        os.kill(pid, signal.SIGKILL)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small project once."""
    root = copy_of_project(tmp_path_factory.mktemp("built"))
    build(order_of(root), SUBJECT, Console(file=StringIO()))
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project with its site and its store."""
    (tmp_path / "build.py").write_text(SCRIPT, encoding="utf-8")
    return Path(shutil.copytree(built, tmp_path / "rivers"))


def digests(site: Path) -> dict[str, str]:
    """Return a digest of each file."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def change(root: Path, number: int) -> None:
    """Give a build something to do: a sentence, and now and then a notebook."""
    for name in ("report/rivers.qmd", *(["notebooks/rivers.ipynb"] if number % 4 == 0 else [])):
        path = root / name
        text = path.read_text(encoding="utf-8")
        said = "Metres, by year" if name.endswith("qmd") else "nothing that matters"
        head, _, tail = text.partition(said)
        rest = tail.lstrip("0123456789 ")
        path.write_text(f"{head}{said} {number}{rest}", encoding="utf-8")


def around(marked: Marked) -> dict[str, str]:
    """Return the surroundings of a build in a process of its own."""
    return {**os.environ, **marked.variables, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_a_build_that_is_ended_anywhere_loses_nothing_and_the_next_is_right(
    root: Path, marked: Marked, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The last good site is whole each time, no process stays, nor a half-made folder."""
    chance, longest = random.Random(11), 0.0
    for number in range(1, request.config.getoption("--kills") + 1):
        change(root, number)
        begun = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, tmp_path / "build.py", root],
            env=around(marked),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=hear_signals,
        )
        try:
            process.wait(chance.uniform(0, longest) if longest else 60)
            longest = max(longest, time.monotonic() - begun)
        except subprocess.TimeoutExpired:
            process.send_signal(SIGNALS[number % len(SIGNALS)])
            process.wait(60)
        assert marked.all_gone()
        assert manifest.intact(root / "_site"), number
    build(order_of(root), SUBJECT, Console(file=StringIO()))
    left_out = shutil.ignore_patterns("_build", "_site")
    clean = Path(shutil.copytree(root, tmp_path / "clean", ignore=left_out))
    build(order_of(clean), SUBJECT, Console(file=StringIO()))
    assert digests(root / "_site") == digests(clean / "_site")
    assert [path.name for path in root.glob("._site*")] == []


@pytest.mark.parametrize("room", ROOM)
def test_a_full_disk_leaves_the_last_good_site(
    root: Path, marked: Marked, tmp_path: Path, room: float
) -> None:
    """Wherever it fills up; with room again the next build is right."""
    change(root, 4)
    used = sum(path.stat().st_blocks * 512 for path in root.rglob("*")) / 1e6
    disk = tmp_path / "disk"
    disk.mkdir()
    python = f"{sys.executable} {tmp_path / 'build.py'} {disk}"
    whole = f"{sys.executable} -c 'import sys; from pathlib import Path; from border_report.publish import manifest; sys.exit(not manifest.intact(Path(sys.argv[1])))' {disk}/_site"  # noqa: E501
    script = f"""
        mount -t tmpfs -o size={int((used + room) * 1000)}k tmpfs {disk} || exit 77
        cp -a {root}/. {disk} || exit 77
        {python}; echo "first: $?"
        {whole}; echo "whole: $?"
        mount -o remount,size=500m {disk}
        {python}; echo "second: $?"
        {whole}; echo "whole: $?"
    """
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script],
        env=around(marked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        not_run("this machine lets nobody mount a small disk")
    told = [line for line in done.stdout.splitlines() if line.startswith(("first", "whole", "sec"))]
    assert told[1:] == ["whole: 0", "second: 0", "whole: 0"], done.stdout + done.stderr
    assert told[0] == "first: 1", done.stdout
    assert "No space left on device" in done.stderr
    assert marked.all_gone()
