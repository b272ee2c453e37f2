"""Ways to execute one notebook many times: ``python ways.py WAY TIMES FOLDER``, in any environment.

Each is a whole process, as somebody would run it; none knows this project but
``warm`` and ``cluster``.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from distributed import Client

SHEET = Path(__file__).with_name("sheet.ipynb")
AT_ONCE = 2
BIN = Path(sys.executable).parent


def warm(times: int, folder: Path) -> None:
    """Run papermill over our warm kernels; charts are not drawn, since no peer draws any."""
    from border_report.run.execute import kernel_workers

    with kernel_workers(folder / "log", ["pandas", "altair"]) as pool:
        for done in [pool.submit(_papermill, n, folder, "warm") for n in range(times)]:
            done.result()


def cluster(times: int, folder: Path) -> None:
    """Run the same on a local Dask cluster of two workers, a notebook at a time each."""
    from border_report.run.execute import begin_alone

    with _cluster() as client:
        client.run(begin_alone, ["pandas", "altair"])
        client.gather([client.submit(_papermill, n, folder, "warm") for n in range(times)])


def papermill_loop(times: int, folder: Path) -> None:
    """Run the command, once after the other."""
    for number in range(times):
        _command(number, folder)


def papermill_twice(times: int, folder: Path) -> None:
    """Run the command, two at a time."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda number: _command(number, folder), range(times)))


def nbconvert(times: int, folder: Path) -> None:
    """Execute without parameters: it knows none."""
    for number in range(times):
        given = ["--to", "notebook", "--execute", SHEET, "--output", folder / f"{number}.ipynb"]
        _run([BIN / "jupyter", "nbconvert", *given], folder)


def snakemake(times: int, folder: Path) -> None:
    """Write one rule for each sheet."""
    rules = f"""
    rule all:
        input: [f"{{n}}.ipynb" for n in range({times})]
    rule sheet:
        output: "{{n}}.ipynb"
        shell: "{BIN}/papermill {SHEET} {{output}} -p number {{wildcards.n}} --no-progress-bar"
    """
    (folder / "Snakefile").write_text(textwrap.dedent(rules), encoding="utf-8")
    _run([BIN / "snakemake", "--cores", str(AT_ONCE), "--quiet", "all"], folder)


def dask(times: int, folder: Path) -> None:
    """Start a local cluster of two workers, each running plain papermill."""
    with _cluster() as client:
        client.gather([client.submit(_papermill, n, folder, None) for n in range(times)])


def ploomber(times: int, folder: Path) -> None:
    """Run all in one process: no kernel, nothing isolated."""
    from ploomber_engine import execute_notebook

    for number in range(times):
        execute_notebook(
            SHEET,
            folder / f"{number}.ipynb",
            parameters={"number": number},
            progress_bar=False,
            log_output=False,
        )


def floor(times: int, _: Path) -> None:
    """Run the bare cells, and make what they show, in two forks of a process that has imported."""
    import altair  # noqa: F401
    import pandas  # noqa: F401

    cells = json.loads(SHEET.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]
    children = []
    for first in range(AT_ONCE):
        if (child := os.fork()) == 0:
            for number in range(first, times, AT_ONCE):
                names: dict[str, object] = {}
                for index, source in enumerate(sources):
                    _show(source if index else f"number = {number}", names)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def _show(source: str, names: dict[str, object]) -> None:
    """Run a cell, and make of its last value what a notebook would hold of it."""
    *before, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        exec(source, names)
        return
    exec(compile(ast.Module(before, []), "cell", "exec"), names)
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    for made in ("_repr_mimebundle_", "_repr_html_"):
        if callable(make := getattr(value, made, None)):
            make()


WAYS: dict[str, Callable[[int, Path], None]] = {
    way.__name__: way
    for way in (
        warm,
        cluster,
        papermill_loop,
        papermill_twice,
        nbconvert,
        snakemake,
        dask,
        ploomber,
        floor,
    )
}


@contextmanager
def _cluster() -> Iterator[Client]:
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=AT_ONCE, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _papermill(number: int, folder: Path, engine: str | None) -> None:
    from papermill import execute_notebook

    execute_notebook(
        SHEET,
        folder / f"{number}.ipynb",
        parameters={"number": number},
        engine_name=engine,
        progress_bar=False,
        request_save_on_cell_execute=False,
    )


def _command(number: int, folder: Path) -> None:
    target = folder / f"{number}.ipynb"
    given = [SHEET, target, "-p", "number", str(number), "--no-progress-bar"]
    _run([BIN / "papermill", *given], folder)


def _run(words: list[str | Path], folder: Path) -> None:
    subprocess.run(words, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    WAYS[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))
