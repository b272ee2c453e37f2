"""What a reader's first visit to each page costs: ``python benchmarks/page.py [SITE]``.

The site is served compressed from this machine. Each page is opened in Chromium with an empty store
and a processor slowed down four times, then examined by Lighthouse as a phone and as a desktop.
Tables are printed and written to ``docs/weight.md``, all figures as JSON to ``_build/page.json``.
It fails where a page has less than 95 in a category.
"""

from __future__ import annotations

import csv
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from nbconvert import HTMLExporter
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from lighthouse import CATEGORIES, DEVICES, LEAST, best, faults, scores  # noqa: E402
from serving import pages, served  # noqa: E402
from setup import find_browser  # noqa: E402
from visiting import visit  # noqa: E402

PEER = ROOT / "_build/editions/latest/_build/notebooks/administrations.ipynb"
ABOUT = """# Weight and speed

Written by `make page-weight`; nothing here is typed. What it ran on: {machine}.

Weight is what goes over the wire, compressed, on a first visit; kB are 1,000 bytes. A page is
measured as it comes, and again after a reader has scrolled through it and its charts are alive.
The processor is slowed down four times, by the browser in the first table and by Lighthouse's
arithmetic in the next two, which are the best of up to three runs: other work on the machine can
only make a page slower. Blocking is what each long task takes beyond 50 ms.
"""


class Part(NamedTuple):
    """A table of what was found."""

    title: str
    heads: tuple[str, ...]
    rows: list[tuple[str, ...]]


def costs(browser: Browser, address: str) -> dict[str, float]:
    """Return what two looks at a page tell."""
    at_first, alive = visit(browser, address)
    return {
        "kB": at_first.weight(),
        "kB without fonts": at_first.weight(fonts=False),
        "requests": len(at_first.requests),
        "kB with live charts": alive.weight(),
        "first contentful paint, ms": at_first.paint,
        "blocking, ms": at_first.blocking,
        "blocking with live charts, ms": alive.blocking,
        "layout shift": alive.shift,
    }


def peer(browser: Browser) -> dict[str, float]:
    """Return what the page costs that nbconvert makes of a notebook of ours."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address:
        page, _ = HTMLExporter().from_filename(str(PEER))
        Path(folder, "page.html").write_text(page, encoding="utf-8")
        return costs(browser, address + "page.html")


def measure(site: Path) -> dict[str, Any]:
    """Visit and examine the first page and each page of the report."""
    load = [os.getloadavg()[0]]
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        visited = {name: costs(browser, address + name) for name in pages(site)}
        own, version = peer(browser), browser.version
        browser.close()
        told = {d: {name: best(address + name, d) for name in visited} for d in DEVICES}
    load.append(os.getloadavg()[0])
    reports = [report for device in told.values() for report in device.values()]
    speeds = [report["environment"]["benchmarkIndex"] for report in reports]
    return {
        "machine": (
            f"{os.cpu_count()} cores, load {load[0]:.1f} at the start and {load[1]:.1f} at the "
            f"end, of a speed that Lighthouse puts at {min(speeds):.0f} to {max(speeds):.0f}, "
            f"Chromium {version}, Lighthouse {reports[0]['lighthouseVersion']}"
        ),
        "pages": visited,
        "peer": own,
        "lighthouse": {d: {name: scores(r) for name, r in told[d].items()} for d in DEVICES},
        "below": [
            f"{name} has {score} in {category} on a {device}: {'; '.join(faults(r, category))}"
            for device in DEVICES
            for name, r in told[device].items()
            for category, score in scores(r).items()
            if score < LEAST
        ],
    }


def rivals(own: dict[str, float]) -> list[tuple[str, ...]]:
    """Return what other pages weigh, when, and where that was read."""
    made = (
        "nbconvert's page of our notebook on administrations, without what it asks other hosts for"
    )
    with Path(__file__).with_name("rivals.csv").open(encoding="utf-8", newline="") as file:
        read = [tuple(row.values()) for row in csv.DictReader(file)]
    return [(made, f"{own['kB']:.0f}", "this run", "`benchmarks/page.py`"), *read]


def parts(found: dict[str, Any]) -> list[Part]:
    """Return the tables."""
    visited = found["pages"]
    weights = [
        (name, *(f"{c:.3f}" if "shift" in k else f"{c:.0f}" for k, c in cost.items()))
        for name, cost in visited.items()
    ]
    return [
        Part("A first visit", ("page", *next(iter(visited.values()))), weights),
        *(
            Part(
                f"Lighthouse, on a {device}",
                ("page", *CATEGORIES),
                [(name, *map(str, score.values())) for name, score in by_page.items()],
            )
            for device, by_page in found["lighthouse"].items()
        ),
        Part("Other pages", ("what", "kB", "when", "read in"), rivals(found["peer"])),
    ]


def markdown(part: Part) -> str:
    """Return a table as a section of a document."""
    head = [part.heads, ["---"] * len(part.heads)]
    lines = [f"| {' | '.join(cells)} |" for cells in [*head, *part.rows]]
    return "\n".join(["", f"## {part.title}", "", *lines, ""])


def show(console: Console, found: dict[str, Any], made: Iterable[Part]) -> None:
    """Print the tables and what is below its aim."""
    for part in made:
        table = Table(*part.heads, title=part.title, title_justify="left")
        for row in part.rows:
            table.add_row(*row)
        console.print(table)
    console.print(found["machine"], *found["below"], sep="\n")


def main() -> int:
    """Measure, print and write; return the exit code."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "_site").resolve()
    found = measure(site)
    made = parts(found)
    show(Console(width=160), found, made)
    target = ROOT / "_build" / "page.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    text = ABOUT.format(machine=found["machine"]) + "".join(map(markdown, made))
    (ROOT / "docs" / "weight.md").write_text(text, encoding="utf-8")
    return bool(found["below"])


if __name__ == "__main__":
    sys.exit(main())
