"""``batch``: a fact sheet for each combination of parameters."""

from __future__ import annotations

import sys
from pathlib import Path

from border_report.cli.place import project

NOT_ALL = 7  # as a notebook that fails


def batch(matrix: Path, *, output: Path | None = None, scheduler: str | None = None) -> None:
    """Make a fact sheet for each combination of parameters in MATRIX.yml.

    Each has its page and its executed notebook in a folder of its own, and one index leads to
    all. Sheets that fail stop no others and are told in the end; run it again to go on.

    Parameters
    ----------
    matrix
        The file: a page of the report, and for parameters of its notebook a list of values, a
        range like 2015..2023, or all.
    output
        Folder of the sheets, instead of _batch/ and the file's name.
    scheduler
        Address of a Dask scheduler whose workers make the sheets: tcp://host:8786.
    """
    from rich.console import Console

    from border_report.batch import matrix as matrices
    from border_report.batch.running import here, run
    from border_report.build.subject import subject_of
    from border_report.order import BATCH, BUILD
    from border_report.render.project import read

    root, console = project(), Console()
    subject = subject_of(root)
    asked = matrices.read(matrix, read(root), subject.allowed)
    if scheduler is None:
        maker = here(root / BUILD / "kernels.log", subject.modules)
    else:
        from border_report.batch.cluster import on

        maker = on(scheduler, subject.modules)
    place = (output or root / BATCH / asked.name).absolute()
    done = run(root, asked, subject, place, maker, console)
    said = f"{done.made} fact sheets made, {done.kept} kept: {done.site / 'index.html'}"
    console.print(said, highlight=False, soft_wrap=True)
    for name, why in done.failed.items():
        print(f"{name} was not made. {why}", file=sys.stderr)
    if done.failed:
        sys.exit(NOT_ALL)
