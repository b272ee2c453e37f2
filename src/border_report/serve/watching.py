"""What is saved while a preview runs, by content: a save that changes nothing isn't one."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from watchfiles import watch

from border_report.serve import sources
from border_report.serve.sources import PACKAGE

_STEP_MILLISECONDS = 30
_FOLDERS = ("notebooks", "editions", "report", "data")


class Watch:
    """Looks at the sources of a project and at this program's own; use it in a ``with``.

    Attributes
    ----------
    saved : Event
        Set whenever something has another content than before.
    now : mapping of str to str
        What sources hold.
    new_code : frozenset of str
        The files of this program that aren't as they were at the start.
    """

    def __init__(self, root: Path) -> None:
        self.saved = threading.Event()
        self.now = sources.contents(root)
        self.new_code: frozenset[str] = frozenset()
        self._root = root
        self._code = sources.code()
        self._codes = self._code
        self._one = threading.Lock()
        self._ended = threading.Event()

    def __enter__(self) -> Self:
        folders = [self._root / name for name in _FOLDERS if (self._root / name).is_dir()]
        self._begin([*folders, PACKAGE, PACKAGE.parent / "warm_kernels"], deep=True)
        self._begin([self._root], deep=False)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()

    def _begin(self, paths: Iterable[Path], *, deep: bool) -> None:
        def look() -> None:
            for _ in watch(
                *paths,
                step=_STEP_MILLISECONDS,
                stop_event=self._ended,
                raise_interrupt=False,
                recursive=deep,
            ):
                self._look()

        threading.Thread(target=look, daemon=True).start()

    def _look(self) -> None:
        with self._one:
            now, code = sources.contents(self._root), sources.code()
            if now == self.now and code == self._codes:
                return
            self.now, self._codes = now, code
            both = code.keys() | self._code.keys()
            self.new_code = frozenset(n for n in both if code.get(n) != self._code.get(n))
            self.saved.set()
