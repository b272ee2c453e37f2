"""Notebooks of a preview: each executed again when what it is made of has changed."""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from border_report.build.executing import look_of, step_of
from border_report.errors import NotebookError
from border_report.render import cells
from border_report.render.cells import Cell
from border_report.run.execute import Outcome, Run, execute_one, judged, kernel_workers, warm
from border_report.run.svg import Look
from border_report.run.workers import AT_ONCE
from border_report.serve.sources import Contents
from border_report.store import digest
from border_report.store.store import Step, Store

_GLANCE_SECONDS = 0.1


@dataclass(frozen=True)
class Made:
    """An executed notebook: what it was made of, the digest of its file, its labelled cells."""

    of: object
    read: Contents
    digest: str
    cells: Sequence[Cell]


class Notebooks:
    """Executed notebooks, and the processes that execute them; use it in a ``with``.

    Parameters
    ----------
    root : Path
        The project.
    scratch : Path
        Where they are executed, before each takes its place.
    look : Look
        How charts are drawn.
    modules : sequence of str
        What kernels have imported before they begin.

    Attributes
    ----------
    made : dict of str to Made
        By the name of the run. One that failed is there as it was before.
    """

    def __init__(self, root: Path, scratch: Path, look: Look, modules: Sequence[str]) -> None:
        self.made: dict[str, Made] = {}
        self._root = root
        self._scratch = scratch
        self._look = look
        self._drawn = look_of(look)
        self._modules = modules
        self._round = 0
        self._alive = ExitStack()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Notebooks:
        return self

    def __exit__(self, *_: object) -> None:
        self._alive.close()

    def update(
        self, runs: Sequence[Run], now: Contents, store: Store, saved: Event
    ) -> Iterator[list[NotebookError]]:
        """Execute what isn't as sources are now, in the order given.

        Yields at once, and again as often as some are done, what has failed of them. When
        something is saved meanwhile, what hasn't begun is left to the next time.
        """
        self._forget(runs)
        left = deque(run for run in runs if not self._stands(run, now, store))
        self._round += 1
        folder = self._scratch / str(self._round)
        begun: dict[Future[Outcome], Run] = {}
        while not saved.is_set():
            while left and len(begun) < self._room(left[0]):
                run = left.popleft()
                begun[self._submit(replace(run, target=folder / run.target.name))] = run
            yield []
            if not begun:
                return
            done = wait(begun, _GLANCE_SECONDS, FIRST_COMPLETED).done
            while not (done or saved.is_set()):
                done = wait(begun, _GLANCE_SECONDS, FIRST_COMPLETED).done
            yield self._take_in({one: begun.pop(one) for one in done}, folder, now, store)

    def _room(self, run: Run) -> int:
        """Tell how many may run: beside options made before, whatever is saved next finds room."""
        return 1 if run.end and run.target.stem in self.made else AT_ONCE

    def warm(self) -> None:
        """Start what executes notebooks before there is anything to execute."""
        pool = self._workers()
        for _ in range(AT_ONCE):
            pool.submit(warm)

    def _forget(self, runs: Sequence[Run]) -> None:
        wanted = {run.target for run in runs}
        for run in runs:
            for old in set(run.target.parent.glob("*.ipynb")) - wanted:
                old.unlink()
        names = {target.stem for target in wanted}
        self.made = {name: made for name, made in self.made.items() if name in names}

    def _stands(self, run: Run, now: Contents, store: Store) -> bool:
        step, known = step_of(run, self._drawn), self.made.get(run.target.stem)
        if known and known.of == step.made_of and _unchanged(known.read, now):
            return True
        entry = store.entry(step)
        if entry is None or store.restore(step, run.target.parent):
            return False
        self._remember(run, step, list(entry.read), now)
        return True

    def _remember(self, run: Run, step: Step, read: Sequence[str], now: Contents) -> None:
        there = run.target.exists()
        self.made[run.target.stem] = Made(
            step.made_of,
            {name: now.get(name, digest.MISSING) for name in read},
            digest.of_file(run.target),
            cells.labelled(run.target) if there else [],
        )

    def _take_in(
        self, done: dict[Future[Outcome], Run], folder: Path, now: Contents, store: Store
    ) -> list[NotebookError]:
        faults = []
        for future, run in done.items():
            executed = replace(run, target=folder / run.target.name)
            try:
                said = judged(executed, future)
            except NotebookError as fault:
                faults.append(fault)
                if isinstance(future.exception(), BrokenExecutor):
                    self._end()
                continue
            run.target.unlink(missing_ok=True)
            if executed.target.exists():
                run.target.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(executed.target, run.target)
            notebook = run.source.relative_to(self._root).as_posix()
            read = sorted({notebook, *(now if said is None else said)})
            step = step_of(run, self._drawn)
            self._remember(run, step, read, now)
            made = [run.target.name] if run.target.exists() else []
            store.keep(step, run.target.parent, made, read)
        return faults

    def _submit(self, run: Run) -> Future[Outcome]:
        try:
            return self._workers().submit(execute_one, run, self._look)
        except BrokenExecutor:
            self._end()
            return self._workers().submit(execute_one, run, self._look)

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._scratch.mkdir(parents=True, exist_ok=True)
            log = self._scratch / "kernels.log"
            self._pool = self._alive.enter_context(kernel_workers(log, self._modules))
        return self._pool

    def _end(self) -> None:
        self._alive.close()
        self._pool = None


def _unchanged(read: Contents, now: Contents) -> bool:
    return all(now.get(name, digest.MISSING) == then for name, then in read.items())
