"""Notebooks executed by papermill, each in a warm kernel of its own, several at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from border_report.errors import NotAvailableError, NotebookError
from border_report.run import light
from border_report.run.progress import Progress
from border_report.run.values import Value
from border_report.run.workers import KERNELS_AT_ONCE, workers
from warm_kernels import why_not_forked
from warm_kernels.serving import MODULES, serving

if TYPE_CHECKING:
    from border_report.run.svg import Look

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
class Outcome:
    """How a run ended.

    Attributes
    ----------
    read : tuple of str or None
        The files that the notebook says it has read; None where it doesn't say.
    error : str
        The name of the error that stopped it.
    cause : str
        What happened, in words.
    """

    read: tuple[str, ...] | None = None
    error: str = ""
    cause: str = ""


Keep = Callable[[Run, Sequence[str] | None], None]


def kernels() -> str:
    """Tell how kernels start on this machine."""
    reason = why_not_forked()
    return f"launched, {reason}" if reason else "forked, with their libraries imported"


def execute(
    runs: Iterable[Run],
    look: Look,
    progress: Progress,
    log: Path,
    modules: Sequence[str],
    keep: Keep | None = None,
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
    keep : callable, optional
        Is given each run that is done, and the files that it read where it says so.

    Raises
    ------
    NotebookError
        When a notebook fails: which, in which cell, with which parameters, and why. Its
        partly executed copy stays at the target; notebooks not begun by then are left out.
        An option that the data doesn't hold is no failure: it leaves nothing at its target.
    """
    with kernel_workers(log, modules) as pool:
        waiting = {pool.submit(execute_one, run, look): run for run in runs}
        for run in waiting.values():
            progress.add(run.label)
        for done in as_completed(waiting):
            run = waiting[done]
            read = judged(run, done)
            if keep is not None:
                keep(run, read)
            progress.finish(run.label)


@contextmanager
def kernel_workers(log: Path, modules: Sequence[str]) -> Iterator[ProcessPoolExecutor]:
    """Give processes in which `execute_one` finds warm kernels.

    Parameters
    ----------
    log : Path
        Where the kernels' own messages go.
    modules : sequence of str
        What kernels have imported before they begin.
    """
    with (
        log.open("a", encoding="utf-8") as said,
        serving({**os.environ, **_SURROUNDINGS}, [light.__name__, *modules], said) as nursery,
        workers(KERNELS_AT_ONCE, _prepare, log, {**_SURROUNDINGS, **nursery.variables}) as pool,
    ):
        yield pool


def begin_alone(modules: Sequence[str]) -> None:
    """Let `execute_one` find warm kernels in this process, which no build has prepared."""
    os.environ.update({**_SURROUNDINGS, MODULES: ",".join([light.__name__, *modules])})


def _prepare(log: Path, variables: Mapping[str, str]) -> None:
    """Set up a worker: its kernels inherit the surroundings and write to the log."""
    with log.open("a", encoding="utf-8") as messages:
        os.dup2(messages.fileno(), 2)
    os.environ.update(variables)


def warm() -> None:
    """Import what `execute_one` needs, before there is anything to execute."""
    import border_report.run.dress  # noqa: F401


def execute_one(run: Run, look: Look) -> Outcome:
    """Execute a notebook, draw its charts and remove what differs between runs."""
    import nbformat
    from papermill.exceptions import PapermillExecutionError
    from papermill.execute import execute_notebook
    from traitlets.config import Config

    from border_report.run.dress import dress, files_read
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
        return Outcome(error=failure.ename, cause=_cause(run, failure))
    notebook = nbformat.read(run.target, as_version=4)
    end_with(notebook, run.end)
    dress(notebook, look)
    nbformat.write(notebook, run.target)
    return Outcome(read=files_read(notebook))


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


def judged(run: Run, done: Future[Outcome]) -> Sequence[str] | None:
    """Return what a run has read, where it says so.

    Raises
    ------
    NotebookError
        When it failed; an option that the data doesn't hold has merely nothing at its target.
    """
    if (fault := done.exception()) is not None:
        raise NotebookError(
            f"The notebook {run.source.name} could not be run: {type(fault).__name__}: {fault}"
        ) from fault
    outcome = done.result()
    if outcome.error:
        if not run.end or outcome.error != NotAvailableError.__name__:
            raise NotebookError(outcome.cause)
        run.target.unlink()
    return outcome.read
