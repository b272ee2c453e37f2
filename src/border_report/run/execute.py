"""Notebooks executed by papermill, each in a warm kernel of its own, two at a time."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

from border_report.errors import NotAvailableError, NotebookError
from border_report.run.progress import Progress
from border_report.run.values import Value
from warm_kernels import why_not_forked
from warm_kernels.serving import serving

if TYPE_CHECKING:
    from border_report.run.svg import Look

AT_ONCE = 2
IOPUB_SECONDS = 120
LABEL = "#| label:"
_SURROUNDINGS = {
    "PYTHONHASHSEED": "0",
    # the kernel of this environment, whatever else the machine has registered
    "JUPYTER_PATH": str(Path(sys.prefix, "share", "jupyter")),
}


@dataclass(frozen=True)
class Run:
    """One notebook to execute.

    Attributes
    ----------
    source : Path
        The notebook; its folder is the kernel's working directory.
    target : Path
        Where the executed and dressed notebook goes.
    parameters : mapping of str to value
    label : str
        How progress names it.
    end : str
        What its cells' labels end with, where the notebook runs once more for an option.
    """

    source: Path
    target: Path
    parameters: Mapping[str, Value]
    label: str
    end: str = ""


@dataclass(frozen=True)
class Failure:
    """The name of the error that stopped a notebook, and what happened in words."""

    error: str
    cause: str


def kernels() -> str:
    """Tell how kernels start on this machine."""
    reason = why_not_forked()
    return f"launched, {reason}" if reason else "forked, with their libraries imported"


def execute(
    runs: Iterable[Run], look: Look, progress: Progress, log: Path, modules: Sequence[str]
) -> None:
    """Execute all notebooks, then draw their charts and remove what differs between runs.

    Parameters
    ----------
    runs : iterable of Run
    look : Look
        How charts are drawn.
    progress : Progress
    log : Path
        Where the kernels' own messages go.
    modules : sequence of str
        What kernels have imported before they begin.

    Raises
    ------
    NotebookError
        When a notebook fails: which, in which cell, with which parameters, and why. Its
        partly executed copy stays at the target; notebooks not begun by then are left out.
        An option that the data doesn't hold is no failure: it leaves nothing at its target.
    """
    # spawn: a fork would copy the threads of the progress display
    context = multiprocessing.get_context("spawn")
    surroundings = {**os.environ, **_SURROUNDINGS}
    build, open_while_it_runs = context.Pipe(duplex=False)
    with (
        log.open("a", encoding="utf-8") as said,
        serving(surroundings, modules, said) as nursery,
        build,
        open_while_it_runs,
        ProcessPoolExecutor(
            AT_ONCE, context, _prepare, (log, {**_SURROUNDINGS, **nursery.variables}, build)
        ) as workers,
    ):
        try:
            waiting = {workers.submit(_execute_one, run, look): run for run in runs}
            for run in waiting.values():
                progress.add(run.label)
            for done in as_completed(waiting):
                _judge(waiting[done], done)
                progress.finish(waiting[done].label)
        except BaseException:
            # the pool would still finish what it has given out
            open_while_it_runs.close()
            raise
        finally:
            workers.shutdown(wait=False, cancel_futures=True)


def _prepare(log: Path, variables: Mapping[str, str], build: Connection) -> None:
    """Set up a worker: its kernels inherit the surroundings and write to the log."""
    threading.Thread(target=_end_with, args=(build,), daemon=True).start()
    with log.open("a", encoding="utf-8") as messages:
        os.dup2(messages.fileno(), 2)
    os.environ.update(variables)


def _end_with(build: Connection) -> None:
    """End this worker when the build has, however it ended; kernels end with their worker."""
    wait([build])
    os._exit(1)


def _execute_one(run: Run, look: Look) -> Failure | None:
    """Return what went wrong in the notebook, else nothing; runs in a worker."""
    import nbformat
    from papermill.exceptions import PapermillExecutionError
    from papermill.execute import execute_notebook
    from traitlets.config import Config

    from border_report.run.dress import dress
    from border_report.run.labels import end_with
    from warm_kernels.manager import WarmKernelManager

    run.target.parent.mkdir(parents=True, exist_ok=True)
    try:
        execute_notebook(
            run.source,
            run.target,
            parameters=dict(run.parameters),
            kernel_name="python3",
            cwd=run.source.parent,
            progress_bar=False,
            log_output=False,
            # written once, at the end or where a cell fails: outputs are large
            request_save_on_cell_execute=False,
            # a busy machine brings large outputs later than the 4 s that it is given otherwise
            iopub_timeout=IOPUB_SECONDS,
            kernel_manager_class=WarmKernelManager,
            # without it the kernel warns that others on the machine could listen in
            config=Config(KernelManager={"transport_encryption": "auto"}),
        )
    except PapermillExecutionError as failure:
        return Failure(failure.ename, _cause(run, failure))
    notebook = nbformat.read(run.target, as_version=4)
    end_with(notebook, run.end)
    dress(notebook, look)
    nbformat.write(notebook, run.target)
    return None


def _cause(run: Run, failure: Any) -> str:
    """Tell a failed cell in a few lines."""
    first, _, _ = failure.source.partition("\n")
    label = first.removeprefix(LABEL).strip() if first.startswith(LABEL) else ""
    cell = f"cell {failure.cell_index}" + (f" ({label})" if label else "")
    given = ", ".join(f"{k}={v!r}" for k, v in run.parameters.items()) or "none but the defaults"
    reason = " ".join(f"{failure.ename}: {failure.evalue}".split())
    return (
        f"The notebook {run.source.name} failed in {cell}.\n"
        f"  Cause: {reason}\n"
        f"  Parameters: {given}\n"
        f"  Executed up to there: {run.target}"
    )


def _judge(run: Run, done: Future[Failure | None]) -> None:
    """Take the outcome of a run."""
    if (fault := done.exception()) is not None:
        raise NotebookError(
            f"The notebook {run.source.name} could not be run: {type(fault).__name__}: {fault}"
        ) from fault
    if (failure := done.result()) is None:
        return
    if not run.end or failure.error != NotAvailableError.__name__:
        raise NotebookError(failure.cause)
    run.target.unlink()
