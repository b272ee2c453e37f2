"""The repository names no machine and no registry, and keeps modules small and well named."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_MODULE = 300
NAMED_FOR_NOTHING = {"utils", "util", "helpers", "helper", "misc", "common"}
MACHINE_PATH = re.compile(
    r"(?:^|[^\w.$}<>/])/(?:root|home/[a-z]+|Users/[A-Za-z]+|work|farm|opt)/[\w.-]|[A-Z]:\\\\?Users\\"
)
REGISTRY = re.compile(
    r"https?://(?:pypi\.|files\.pythonhosted|registry\.|repo\.)|(?<!emit-)index-url[= ]+\S", re.I
)


def tracked() -> list[Path]:
    """Return every text file of the project, new ones included, raw data left out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    binary = {".gz", ".xlsx", ".png", ".woff2", ".ttf", ".pdf"}
    return [path for path in paths if path.suffix not in binary and path.is_file()]


FILES = tracked()
MODULES = [path for path in FILES if path.suffix == ".py"]


def lines_matching(pattern: re.Pattern[str]) -> list[str]:
    """Return `file:line` of every match, this file left out since it holds the patterns."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in FILES
        if path != Path(__file__).resolve()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    """The project works wherever it lies."""
    assert lines_matching(MACHINE_PATH) == []


def test_no_file_names_a_package_registry() -> None:
    """Whoever installs chooses the registry."""
    assert lines_matching(REGISTRY) == []


def test_every_module_is_shorter_than_three_hundred_lines() -> None:
    """A longer module holds two things."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n >= LONGEST_MODULE}
    assert long == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    """A name such as `utils` says nothing."""
    parts = {part for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert parts & NAMED_FOR_NOTHING == set()
