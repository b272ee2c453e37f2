"""Progress of a batch: how many sheets are done, and how long the rest will take."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Countdown:
    """Counts sheets: a bar on a terminal, plain lines elsewhere; use it in a ``with``.

    Parameters
    ----------
    console : Console
    total : int
        How many sheets there are.
    kept : int
        How many of them needn't be made.
    """

    def __init__(self, console: Console, total: int, kept: int) -> None:
        self._console = console
        self._total = total
        self._kept = self._done = kept
        self._begun = time.monotonic()
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(),
            console=console,
        )
        self._bar = self._bars.add_task("fact sheets", total=total, completed=kept)

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._bars.start()
        elif self._kept:
            self._say(f"{self._kept} of {self._total}: as before")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def count(self, sheet: str, failed: bool) -> None:
        """Count a sheet that is done."""
        self._done += 1
        self._bars.update(self._bar, completed=self._done)
        if not self._console.is_terminal:
            how = "failed" if failed else "done"
            left = (time.monotonic() - self._begun) / (self._done - self._kept)
            left *= self._total - self._done
            self._say(f"{self._done} of {self._total}: {sheet} {how}, about {left:.0f} s left")

    def _say(self, line: str) -> None:
        self._console.print(line, highlight=False, soft_wrap=True)
