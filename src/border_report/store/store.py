"""A store of outputs: a step whose inputs are as they were is not done again.

An entry says what a step was made of, which files it turned out to read, and what it wrote; the
content of each file is kept under its own digest. So an entry is found again however often inputs
change and change back, and a content that isn't what its name says is noticed when it is read.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from border_report.store import digest

KEPT_DAYS = 30
_DAY = 86_400  # seconds


@dataclass(frozen=True)
class Step:
    """Something that a build does.

    Attributes
    ----------
    name : str
        As progress shows it.
    made_of : mapping of str to str
        What is known before it is done, in a word or two, and the digest of each.
    """

    name: str
    made_of: Mapping[str, str]


@dataclass(frozen=True)
class Entry:
    """What a step was made of, the files that it read and wrote, and the digest of each."""

    made_of: Mapping[str, str]
    read: Mapping[str, str]
    outputs: Mapping[str, str]


class Store:
    """Entries in a folder.

    Parameters
    ----------
    folder : Path
        Where they are.
    root : Path
        The project; files that steps read are named as seen from there.
    readable : iterable of Path
        Every file that a step may read. One that changes while a build runs is noticed, and what
        was made meanwhile isn't kept.
    warn : callable
        Is told of damaged entries.
    """

    def __init__(
        self, folder: Path, root: Path, readable: Iterable[Path], warn: Callable[[str], None]
    ) -> None:
        self._folder = folder
        self._root = root
        self._warn = warn
        self.now = {self._name(path): digest.of_file(path) for path in readable}

    def restore(self, step: Step, folder: Path) -> str:
        """Put what a step made before into a folder.

        Returns
        -------
        str
            Nothing where it is there now; else why the step has to be done, in words.
        """
        known = list(self._entries(step))
        for path, entry in known:
            if entry.made_of == step.made_of and self._unchanged(entry):
                if self._put(entry, folder):
                    os.utime(path)
                    return ""
                self._warn(f"{step.name}: what was kept of it is damaged; it is made again.")
                path.unlink(missing_ok=True)
                return "what was kept of it was damaged"
        return self._why(step, known[0][1]) if known else "it wasn't done before"

    def entry(self, step: Step) -> Entry | None:
        """Return what is kept of a step for inputs as they are now, its outputs left alone."""
        fits = (e for _, e in self._entries(step) if e.made_of == step.made_of)
        return next((entry for entry in fits if self._unchanged(entry)), None)

    def keep(
        self, step: Step, folder: Path, outputs: Iterable[str], read: Iterable[str] | None = None
    ) -> None:
        """Keep what a step made.

        Parameters
        ----------
        step : Step
        folder : Path
        outputs : iterable of str
            Files below the folder.
        read : iterable of str, optional
            The files that it read, as seen from the project; without it, all that it may read.
        """
        names = self.now if read is None else read
        before = {name: self.now.get(name, digest.MISSING) for name in sorted(names)}
        if any(digest.of_file(self._root / name) != then for name, then in before.items()):
            return
        written = {name: self._write((folder / name).read_bytes()) for name in sorted(outputs)}
        entry = Entry(dict(step.made_of), before, written)
        content = json.dumps(asdict(entry)).encode()
        self._replace(self._place(step) / f"{digest.of_bytes(content)}.json", content)

    def prune(self) -> None:
        """Remove entries that no build has used for a month, and contents without an entry."""
        oldest = time.time() - KEPT_DAYS * _DAY
        used = set()
        for path in (self._folder / "steps").glob("*/*.json"):
            entry = _read(path)
            if entry is None or path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
            else:
                used |= set(entry.outputs.values())
        for content in (self._folder / "contents").glob("*/*"):
            if content.name not in used:
                content.unlink(missing_ok=True)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()

    def _place(self, step: Step) -> Path:
        return self._folder / "steps" / digest.of_value(step.name)

    def _entries(self, step: Step) -> Iterator[tuple[Path, Entry]]:
        """Yield the entries of a step, the one used last first."""
        found = list(self._place(step).glob("*.json"))
        for path in sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True):
            entry = _read(path)
            if entry is None:
                self._warn(f"{step.name}: an entry of what was kept of it is damaged.")
                path.unlink(missing_ok=True)
            else:
                yield path, entry

    def _unchanged(self, entry: Entry) -> bool:
        return all(self._digest(name) == then for name, then in entry.read.items())

    def _digest(self, name: str) -> str:
        if name not in self.now:
            self.now[name] = digest.of_file(self._root / name)
        return self.now[name]

    def _why(self, step: Step, last: Entry) -> str:
        parts = [
            part
            for part in dict.fromkeys([*step.made_of, *last.made_of])
            if step.made_of.get(part) != last.made_of.get(part)
        ]
        files = [name for name, then in last.read.items() if self._digest(name) != then]
        return f"changed since: {', '.join([*parts, *files])}"

    def _content(self, name: str) -> Path:
        return self._folder / "contents" / name[:2] / name

    def _put(self, entry: Entry, folder: Path) -> bool:
        """Write the outputs of an entry into a folder; tell whether all were sound."""
        for name, known in entry.outputs.items():
            try:
                content = self._content(known).read_bytes()
            except FileNotFoundError:
                return False
            if digest.of_bytes(content) != known:
                self._content(known).unlink(missing_ok=True)
                return False
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return True

    def _write(self, content: bytes) -> str:
        name = digest.of_bytes(content)
        if not self._content(name).exists():
            self._replace(self._content(name), content)
        return name

    def _replace(self, path: Path, content: bytes) -> None:
        """Write a file at once or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(scratch).replace(path)
        except BaseException:
            Path(scratch).unlink(missing_ok=True)
            raise


def _read(path: Path) -> Entry | None:
    """Return an entry; None for one that isn't what its name says."""
    content = path.read_bytes()
    return Entry(**json.loads(content)) if digest.of_bytes(content) == path.stem else None
