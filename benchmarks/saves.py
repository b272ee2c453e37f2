"""From a save to the fresh page: what a preview of the report takes for each kind of source."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# what is saved: the file, words in it, others, the page that shows it, and by which words
SAVES = {
    "a sentence": (
        "report/_method.qmd",
        "Every figure in this report carries",
        "Each figure in this report carries",
        "report/method.html",
        "Each figure in this report carries",
    ),
    "a style": (
        "report/assets/style.css",
        "\n",
        "/* saved */\n",
        "report/assets/style.css",
        "/* saved */",
    ),
    "a notebook's default": (
        "notebooks/administrations.ipynb",
        "first_year: int = 2000",
        "first_year: int = 2010",
        "report/administrations.html",
        "FY2010 to FY2026",
    ),
    "a row of data": (
        "data/transfer_statements.csv",
        "secondary,\n",
        "secondary,seen again\n",
        "rows/transfer_statements.html",
        "seen again",
    ),
}
ROUNDS = 3
LONGEST = 180
# nothing that a save has begun may run beside the next one
REST = 12


def seconds_to_page(project: Path) -> dict[str, list[float]]:
    """Return for each kind of source how long it took from the save to the page, each time."""
    took: dict[str, list[float]] = {}
    with _preview(project) as address:
        for _ in range(ROUNDS):
            for what, save in SAVES.items():
                took.setdefault(what, []).append(_saved(project, address, *save))
                time.sleep(REST)
    return took


def _saved(project: Path, address: str, name: str, old: str, new: str, page: str, by: str) -> float:
    path = project / name
    before = path.read_text(encoding="utf-8")
    assert old in before, f"{name} doesn't hold {old!r}"
    assert by not in _read(f"{address}{page}"), f"{page} holds {by!r} already"
    begun = time.monotonic()
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    while by not in _read(f"{address}{page}"):
        assert time.monotonic() < begun + LONGEST, f"{page} doesn't show {by!r}"
        time.sleep(0.02)
    took = time.monotonic() - begun
    print(f"saved {name}: {took:.1f} s", flush=True)
    path.write_text(before, encoding="utf-8")
    while by in _read(f"{address}{page}"):
        time.sleep(0.1)
    return took


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONGEST) as answer:
        return str(answer.read().decode())


@contextmanager
def _preview(project: Path) -> Iterator[str]:
    """Run a preview of a project; give its address once all its pages are there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "border_report", "serve", "--watch", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    assert process.stdout is not None
    threading.Thread(target=process.stdout.readlines, daemon=True).start()
    address = f"http://127.0.0.1:{port}/"
    try:
        while not all(_is_there(f"{address}{page}") for *_, page, _ in SAVES.values()):
            assert process.poll() is None, "the preview has ended"
            time.sleep(1)
        time.sleep(REST)
        yield address
    finally:
        process.terminate()
        process.wait()


def _is_there(address: str) -> bool:
    try:
        return bool(_read(address))
    except OSError:
        return False
