"""What running again costs, beside its peers: ``python benchmarks/again.py [--thousand]``.

The report itself in a fresh copy of the project: cold, with nothing changed, with a changed
sentence, row and parameter, twelve fact sheets of it, and what a preview takes from a save to the
page. Then one small notebook executed 12 and 50 times, by our warm kernels on this machine and on a
Dask cluster, and by seven other ways, each way as a process of its own, one after the other in each
round, so that what else the machine does meets all alike; at last a thousand times. Tables are
printed and written to ``docs/speed.md``, all figures as JSON to ``_build/again.json``, each as soon
as it is known. Peers are in an environment of their own, ``_build/peers``, from
``benchmarks/batches/requirements.lock``; both environments are compiled by pip as it installs.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from saves import seconds_to_page

ROOT = Path(__file__).resolve().parent.parent
BATCHES = ROOT / "benchmarks" / "batches"
PEERS = ROOT / "_build" / "peers"
WAYS = {
    "warm": "our warm kernels below papermill, one more at a time than processors",
    "cluster": "our warm kernels on a Dask cluster of two workers",
    "floor": "floor: the bare cells and what they show after one import, two forks",
    "ploomber": "ploomber-engine, one process, nothing isolated",
    "dask": "Dask, two workers, plain papermill",
    "papermill_twice": "two papermills in parallel",
    "snakemake": "Snakemake, two cores, papermill",
    "papermill_loop": "a loop of papermill",
    "nbconvert": "a loop of nbconvert --execute",
}
OURS = ("warm", "cluster")
ROUNDS = {12: 2, 50: 1}
THOUSAND = 1000
GLANCE_SECONDS = 0.25
MATRIX = """title: Encounters in detail
page: report/detail.qmd
parameters:
  component: [USBP, USBP+OFO]
  fiscal_year: 2020..2025
"""
_MADE = ("_batch", "_build", "_custom", "_site")
ABOUT = """# Running again

Written by `make benchmark`; nothing here is typed. What it ran on: {machine}.

Seconds on the clock, from the start of a process to its end; of several rounds the median.
"""


def interpreter(way: str) -> Path:
    """Return the Python that a way runs in; the peers' environment is made where it is missing."""
    if way in OURS:
        return Path(sys.executable)
    python = PEERS / "bin" / "python"
    if not python.exists():
        venv.create(PEERS, with_pip=True)
        lock = BATCHES / "requirements.lock"
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", lock], check=True)
    return python


def seconds(words: list[Any], **given: Any) -> float:
    """Return how long a process takes."""
    begun = time.monotonic()
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False, **given)
    if done.returncode:
        sys.exit(f"{words} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return time.monotonic() - begun


def command(way: str, times: int, folder: str) -> list[Any]:
    """Return the command that executes the sheet so many times in a way."""
    return [interpreter(way), BATCHES / "ways.py", way, str(times), folder]


def way_seconds(way: str, times: int) -> float:
    """Return how long a way takes to execute the sheet so many times."""
    with tempfile.TemporaryDirectory() as folder:
        took = seconds(command(way, times, folder))
    print(f"{times} times, {way}: {took:.1f} s", flush=True)
    return took


def batches(found: dict[str, Any]) -> None:
    """Add the median time of each way for each number of sheets."""
    for times, rounds in ROUNDS.items():
        took: dict[str, list[float]] = {}
        for _ in range(rounds):
            for way in WAYS:
                took.setdefault(way, []).append(way_seconds(way, times))
                found["batches"][times] = {w: statistics.median(t) for w, t in took.items()}
                write(found)


def thousand(found: dict[str, Any]) -> None:
    """Add what a thousand take, and how much memory they take at most, beside fifty."""
    for way in OURS:
        found["thousand"][way] = way_seconds(way, THOUSAND)
        write(found)
    for times in (50, THOUSAND):
        found["memory"][times] = most_memory("warm", times)
        write(found)


def most_memory(way: str, times: int) -> float:
    """Return the most memory, GB, that a way's processes have had, what they share counted once."""
    most = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(command(way, times, folder)) as p,
    ):
        while p.poll() is None:
            most = max(most, sum(map(_memory, [p.pid, *_begun_by(p.pid)])))
            time.sleep(GLANCE_SECONDS)
    return most / 1e9


def _begun_by(pid: int) -> list[int]:
    try:
        return [child.pid for child in psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return []


def _memory(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_full_info().pss)
    except psutil.Error:
        return 0


def nothing_new() -> float:
    """Return what Snakemake takes to find that 12 sheets are there."""
    with tempfile.TemporaryDirectory() as folder:
        seconds(command("snakemake", 12, folder))
        return statistics.median(seconds(command("snakemake", 12, folder)) for _ in range(5))


@contextmanager
def a_copy() -> Iterator[Path]:
    """Give a copy of the project, without what was built."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        left_out = shutil.ignore_patterns(".*", *_MADE, "tests", "raw")
        yield Path(shutil.copytree(ROOT, copy, ignore=left_out))


def report(found: dict[str, Any]) -> None:
    """Add how long builds of the report take, in a copy of the project."""
    with a_copy() as copy:
        base = [sys.executable, "-m", "border_report"]

        def done(what: str, *words: str, times: int = 1) -> None:
            took = [seconds([*base, *words], cwd=copy) for _ in range(times)]
            found["report"][what] = statistics.median(took)
            print(f"{what}: {found['report'][what]:.1f} s", flush=True)
            write(found)

        build = ("build", "--renderer", "portable")
        done("cold: both editions with their PDFs", *build)
        done("nothing has changed", *build, times=5)
        found["report"]["the same of Snakemake, for 12 notebooks"] = nothing_new()
        page = copy / "report" / "_method.qmd"
        page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", "utf-8")
        done("a changed sentence in a page", *build)
        change_row(copy)
        done("a changed row of the transfers table", *build)
        given = ("--to", "html", "-p", "administrations.first_year=2010")
        done("one edition's pages with another parameter", *build, *given)
        (copy / "detail.yml").write_text(MATRIX, encoding="utf-8")
        done("12 fact sheets with their index", "batch", "detail.yml")
        done("the same again", "batch", "detail.yml", times=3)


def saves(found: dict[str, Any]) -> None:
    """Add how long a preview takes from a save to the fresh page."""
    with a_copy() as copy:
        took = seconds_to_page(copy)
    found["saves"] = {what: statistics.median(times) for what, times in took.items()}
    write(found)


def change_row(copy: Path) -> None:
    """Write a note beside the first statement that has none."""
    path = copy / "data" / "transfer_statements.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("secondary,\n", "secondary,seen again\n", 1), encoding="utf-8")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)


def parts(found: Mapping[str, Any]) -> str:
    """Return what was found as sections of a document."""
    rows = [(what, f"{took:.1f}") for what, took in found["report"].items()]
    sections = [f"## The report\n\n{table(('what', 's'), rows)}"]
    if found["saves"]:
        rows = [(what, f"{took:.1f}") for what, took in found["saves"].items()]
        said = table(("saved", "s"), rows)
        sections.append(f"## From a save to the page, in a preview of the report\n\n{said}")
    for times, took in found["batches"].items():
        ours = took["warm"]
        rows = [(WAYS[w], f"{s:.1f}", f"{s / ours:.2f}") for w, s in took.items()]
        said = table(("way", "s", "times ours"), rows)
        sections.append(f"## One notebook, {times} times\n\n{said}")
    if found["thousand"]:
        sections.append(f"## A thousand\n\n{_of_thousand(found)}")
    return "\n\n".join(sections) + "\n"


def _of_thousand(found: Mapping[str, Any]) -> str:
    rows = []
    for way, took in found["thousand"].items():
        few, many = found["batches"][12][way], found["batches"][50][way]
        more = (1000 * (many - few) / (50 - 12), 1000 * (took - many) / (THOUSAND - 50))
        rows.append((WAYS[way], f"{took:.0f}", *(f"{each:.0f}" for each in more)))
    head = ("way", "s", "ms for one more, 12 to 50", f"ms for one more, 50 to {THOUSAND}")
    memory = "; ".join(f"{times} times, {gb:.2f} GB" for times, gb in found["memory"].items())
    said = (
        f"Most memory of all processes of our warm kernels, what they share counted once: {memory}."
    )
    return f"{table(head, rows)}\n\n{said}"


def machine(load: float) -> str:
    """Return what all this ran on; the load is that of the start."""
    return (
        f"{os.cpu_count()} cores, load {load:.1f} at the start, "
        f"Python {platform.python_version()}, {platform.system()}"
    )


def main() -> None:
    """Measure, print and write."""
    found: dict[str, Any] = {
        "machine": machine(os.getloadavg()[0]),
        **{part: {} for part in ("report", "saves", "batches", "thousand", "memory")},
    }
    interpreter("floor")
    report(found)
    saves(found)
    batches(found)
    if "--thousand" in sys.argv:
        thousand(found)
    print(parts(found))


def write(found: Mapping[str, Any]) -> None:
    """Write what has been found so far."""
    (ROOT / "_build").mkdir(exist_ok=True)
    (ROOT / "_build" / "again.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    text = ABOUT.format(**found) + "\n" + parts(found)
    (ROOT / "docs" / "speed.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
