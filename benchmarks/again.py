"""What running again costs, beside its peers: ``python benchmarks/again.py [--thousand]``.

The report itself in a fresh copy of the project: cold, with nothing changed, with a changed
sentence, row and parameter. Then one small notebook executed 12 and 50 times, by our warm kernels
and by seven other ways, each way as a process of its own, one after the other in each round, so
that what else the machine does meets all alike. Tables are printed and written to
``docs/speed.md``, all figures as JSON to ``_build/again.json``. Peers are in an environment of
their own, ``_build/peers``, from ``benchmarks/batches/requirements.lock``; both environments are
compiled by pip as it installs.
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
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BATCHES = ROOT / "benchmarks" / "batches"
PEERS = ROOT / "_build" / "peers"
WAYS = {
    "warm": "our warm kernels below papermill, two at a time",
    "floor": "floor: the bare cells after one import, two forks",
    "ploomber": "ploomber-engine, one process, nothing isolated",
    "dask": "Dask, two workers, plain papermill",
    "papermill_twice": "two papermills in parallel",
    "snakemake": "Snakemake, two cores, papermill",
    "papermill_loop": "a loop of papermill",
    "nbconvert": "a loop of nbconvert --execute",
}
ROUNDS = {12: 2, 50: 1}
THOUSAND = 1000
_MADE = ("_batch", "_build", "_custom", "_site")
ABOUT = """# Running again

Written by `make benchmark`; nothing here is typed. What it ran on: {machine}.

Seconds on the clock, from the start of a process to its end; of several rounds the median.
"""


def interpreter(way: str) -> Path:
    """Return the Python that a way runs in; the peers' environment is made where it is missing."""
    if way == "warm":
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


def way_seconds(way: str, times: int) -> float:
    """Return how long a way takes to execute the sheet so many times."""
    with tempfile.TemporaryDirectory() as folder:
        return seconds([interpreter(way), BATCHES / "ways.py", way, str(times), folder])


def batches() -> dict[int, dict[str, float]]:
    """Return the median time of each way for each number of sheets."""
    found: dict[int, dict[str, list[float]]] = {}
    for times, rounds in ROUNDS.items():
        for _ in range(rounds):
            for way in WAYS:
                took = way_seconds(way, times)
                found.setdefault(times, {}).setdefault(way, []).append(took)
                print(f"{times} times, {way}: {took:.1f} s", flush=True)
    return {n: {w: statistics.median(t) for w, t in ways.items()} for n, ways in found.items()}


def report() -> dict[str, float]:
    """Return how long builds of the report take, in a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        left_out = shutil.ignore_patterns(".*", *_MADE, "tests", "raw")
        shutil.copytree(ROOT, copy, ignore=left_out)
        build = [sys.executable, "-m", "border_report", "build", "--renderer", "portable"]

        def built(*words: str) -> float:
            took = seconds([*build, *words], cwd=copy)
            print(f"build {' '.join(words)}: {took:.1f} s", flush=True)
            return took

        took = {"cold: both editions with their PDFs": built()}
        took["nothing has changed"] = statistics.median(built() for _ in range(5))
        page = copy / "report" / "method.qmd"
        page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", "utf-8")
        took["a changed sentence in a page"] = built()
        change_row(copy)
        took["a changed row of the transfers table"] = built()
        given = ("--to", "html", "-p", "administrations.first_year=2010")
        took["one edition's pages with another parameter"] = built(*given)
        return took


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
    sections = []
    rows = [(what, f"{took:.1f}") for what, took in found["report"].items()]
    sections.append(f"## The report\n\n{table(('what', 's'), rows)}")
    for times, took in found["batches"].items():
        ours = took["warm"]
        rows = [(WAYS[w], f"{s:.1f}", f"{s / ours:.2f}") for w, s in took.items()]
        said = table(("way", "s", "times ours"), rows)
        sections.append(f"## One notebook, {times} times\n\n{said}")
    if "thousand" in found:
        more = found["thousand"] - found["batches"][50]["warm"]
        each = 1000 * more / (THOUSAND - 50)
        few = found["batches"][50]["warm"] - found["batches"][12]["warm"]
        sections.append(
            f"## A thousand\n\n{found['thousand']:.0f} s. One more sheet takes "
            f"{1000 * few / 38:.0f} ms between 12 and 50, {each:.0f} ms between 50 and {THOUSAND}."
        )
    return "\n\n".join(sections) + "\n"


def machine(load: float) -> str:
    """Return what all this ran on; the load is that of the start."""
    return (
        f"{os.cpu_count()} cores, load {load:.1f} at the start and {os.getloadavg()[0]:.1f} at "
        f"the end, Python {platform.python_version()}, {platform.system()}"
    )


def main() -> None:
    """Measure, print and write."""
    load = os.getloadavg()[0]
    found: dict[str, Any] = {"report": report(), "batches": batches()}
    if "--thousand" in sys.argv:
        found["thousand"] = way_seconds("warm", THOUSAND)
    write(found | {"machine": machine(load)})


def write(found: Mapping[str, Any]) -> None:
    """Write what was found."""
    text = ABOUT.format(**found) + "\n" + parts(found)
    print(text)
    (ROOT / "_build" / "again.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    (ROOT / "docs" / "speed.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
