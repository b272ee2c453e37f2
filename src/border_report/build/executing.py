"""Notebooks executed where what they are made of has changed, else taken from the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from border_report.build.subject import Subject
from border_report.order import BUILD
from border_report.plan import Plan
from border_report.render.staging import NOTEBOOKS
from border_report.run.execute import Run, execute
from border_report.run.progress import Progress
from border_report.run.svg import Look
from border_report.store import digest
from border_report.store.store import Step, Store

_CODE = ("data", "measures", "display", "run", "errors.py", "../warm_kernels")


def execute_plans(
    root: Path, plans: Sequence[Plan], subject: Subject, store: Store, progress: Progress
) -> list[Plan]:
    """Put executed notebooks where plans want them; what was executed for other plans goes.

    Returns
    -------
    list of Plan
        Without the options that the data turned out not to hold.

    Raises
    ------
    NotebookError
        When a notebook fails; those that were done by then are kept.
    """
    runs = [run for plan in plans for run in plan.runs]
    wanted = {run.target for run in runs}
    for plan in plans:
        for old in set((plan.folder / NOTEBOOKS).glob("*.ipynb")) - wanted:
            old.unlink()
    look = look_of(subject.look)
    steps = {run.target: step_of(run, look) for run in runs}
    left = [run for run in runs if not _restored(run, steps[run.target], store, progress)]

    def keep(run: Run, read: Sequence[str] | None) -> None:
        made = [run.target.name] if run.target.exists() else []
        notebook = run.source.relative_to(root).as_posix()
        # one that doesn't say what it has read may have read any of them
        files = [name for name in store.now if name.startswith("data/")] if read is None else read
        store.keep(steps[run.target], run.target.parent, made, {notebook, *files})

    if left:
        execute(left, subject.look, progress, _log(root), subject.modules, keep)
    return [plan.carried_out() for plan in plans]


def _restored(run: Run, step: Step, store: Store, progress: Progress) -> bool:
    run.target.unlink(missing_ok=True)
    why = store.restore(step, run.target.parent)
    progress.explain(run.label, why)
    return not why


def step_of(run: Run, look: str) -> Step:
    """Return the step that executes a notebook, where charts are drawn so."""
    return Step(
        run.label,
        {
            "parameters": digest.of_value([dict(run.parameters), run.end]),
            "the package's code": digest.of_code(*_CODE),
            "how charts are drawn": look,
            "environment": digest.of_environment(),
        },
    )


def look_of(look: Look) -> str:
    """Return the digest of how charts are drawn."""
    fonts = (path for path in look.fonts.rglob("*") if path.is_file())
    return digest.of_value([dict(look.dark), digest.of_files(look.fonts, fonts)])


def _log(root: Path) -> Path:
    """Return an empty file for what kernels say."""
    path = root / BUILD / "kernels.log"
    path.write_text("", encoding="utf-8")
    return path
