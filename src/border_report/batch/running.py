"""A batch from start to end: what was made before is taken, the rest made side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import as_completed
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from border_report.batch import index
from border_report.batch.countdown import Countdown
from border_report.batch.matrix import Matrix, Sheet
from border_report.batch.sheets import Made, Work, make
from border_report.build.subject import Subject
from border_report.order import BUILD, sources, store_of
from border_report.publish import manifest
from border_report.publish.alone import alone
from border_report.publish.swap import beside, check_replaceable, join, swap
from border_report.render.bundle import vega_bundle
from border_report.run.execute import kernel_workers
from border_report.store import digest
from border_report.store.store import Step, Store

Making = Iterator[tuple[Sheet, Made]]
# makes sheets somewhere and puts them below a folder, in whatever order they are done
Maker = Callable[[Work, Sequence[Sheet], Path], AbstractContextManager[Making]]


@dataclass(frozen=True)
class Done:
    """What came of a batch.

    Attributes
    ----------
    site : Path
    made, kept : int
        How many sheets were made now, and taken from the store.
    failed : dict of str to str
        Names of the others, and what went wrong.
    """

    site: Path
    made: int
    kept: int
    failed: dict[str, str]


def run(
    root: Path, matrix: Matrix, subject: Subject, output: Path, maker: Maker, console: Console
) -> Done:
    """Make all sheets of a matrix, and put them in the place of those that were there.

    A sheet that fails stops no other. Each that is done is kept, so that a batch which was
    stopped goes on where it was.

    Parameters
    ----------
    root : Path
        The project.
    matrix : Matrix
    subject : Subject
    output : Path
    maker : callable
        Makes the sheets that the store doesn't have: `here`, or on a cluster.
    console : Console

    Raises
    ------
    SiteError
        When the output holds something that no build has put there.
    """
    check_replaceable(output)
    work = Work(root, matrix, subject.look)
    with alone(root, console), beside(output) as scratch:
        new = scratch / "site"
        bundle = vega_bundle(root / BUILD / "cache")
        index.write(matrix, {}, root, subject.look, bundle, scratch / "index")
        join(scratch / "index", new)
        store = store_of(root, sources(root), console.print)
        steps = {sheet.name: _step(work, sheet) for sheet in matrix.sheets}
        left = [s for s in matrix.sheets if store.restore(steps[s.name], new / s.name)]
        failed = {}
        with Countdown(console, len(matrix.sheets), len(matrix.sheets) - len(left)) as countdown:
            for sheet, made in _making(maker, work, left, new):
                if made.fault:
                    failed[sheet.name] = made.fault
                else:
                    _keep(store, steps[sheet.name], new / sheet.name, work, made)
                countdown.count(sheet.name, bool(made.fault))
        if failed:
            index.write(matrix, failed, root, subject.look, bundle, scratch / "index")
            join(scratch / "index", new)
        manifest.write(
            new,
            editions=[],
            renderer={"name": "portable"},
            inputs={path.relative_to(root).as_posix(): path for path in sources(root)},
        )
        swap(new, output)
        store.prune()
    kept = len(matrix.sheets) - len(left)
    return Done(output, len(left) - len(failed), kept, failed)


def here(log: Path, modules: Sequence[str]) -> Maker:
    """Return what makes sheets on this machine, in warm processes."""

    @contextmanager
    def maker(work: Work, sheets: Sequence[Sheet], top: Path) -> Iterator[Making]:
        with kernel_workers(log, modules) as pool:
            waiting = {pool.submit(make, work, s, top / s.name, top): s for s in sheets}
            yield ((waiting[done], done.result()) for done in as_completed(waiting))

    return maker


def _making(maker: Maker, work: Work, sheets: Sequence[Sheet], top: Path) -> Making:
    if sheets:
        with maker(work, sheets, top) as making:
            yield from making


def _keep(store: Store, step: Step, folder: Path, work: Work, made: Made) -> None:
    files = [path.relative_to(folder).as_posix() for path in _files(folder)]
    page = work.matrix.page.source.as_posix()
    others = {"_quarto.yml", page, f"notebooks/{work.matrix.notebook}.ipynb"}
    read = (n for n in store.now if n.startswith("data/")) if made.read is None else made.read
    store.keep(step, folder, files, {*read, *others})


def _files(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _step(work: Work, sheet: Sheet) -> Step:
    report = work.root / "report"
    return Step(
        f"{work.matrix.name}: {sheet.name}",
        {
            "parameters": digest.of_value([sheet.title, dict(sheet.parameters)]),
            "pages and styles": digest.of_files(report, _files(report)),
            "the package's code": digest.of_code(".", "../warm_kernels"),
            "environment": digest.of_environment(),
        },
    )
