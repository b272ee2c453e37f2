"""Progress of a build, one line for each step: live on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress as Bars
from rich.progress import SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn


class Progress:
    """Shows steps that have begun and steps that are done; use it in a ``with``.

    Parameters
    ----------
    console : Console
    explained : bool
        Whether to say of each step why it is done, or that it is kept.
    """

    def __init__(self, console: Console, explained: bool = False) -> None:
        self._console = console
        self._explained = explained
        self._bars = Bars(
            SpinnerColumn(finished_text="✓"),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=console,
        )
        self._tasks: dict[str, tuple[TaskID, float]] = {}

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def add(self, step: str) -> None:
        """Show a step as begun."""
        self._tasks[step] = (self._bars.add_task(step, total=1), time.monotonic())

    def finish(self, step: str) -> None:
        """Show a step as done."""
        task, begun = self._tasks[step]
        self._bars.update(task, completed=1)
        if not self._console.is_terminal:
            seconds = time.monotonic() - begun
            self._console.print(f"{step}: done after {seconds:.0f} s", highlight=False)

    def explain(self, step: str, why: str) -> None:
        """Say why a step is done; without a reason, that it is kept."""
        if self._explained:
            said = f"done, {why}" if why else "kept, nothing that it is made of has changed"
            self._console.print(f"{step}: {said}", highlight=False, soft_wrap=True)

    @contextmanager
    def step(self, step: str) -> Iterator[None]:
        """Show a step as begun, and as done when the block ends well."""
        self.add(step)
        yield
        self.finish(step)
