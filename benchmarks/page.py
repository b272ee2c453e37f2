"""What a reader's first visit to each page costs: ``python benchmarks/page.py [SITE]``.

The site is served compressed from this machine, and opened in Chromium with an empty cache and a
processor slowed down four times. A table is printed and written as JSON to ``_build/page.json``.
Weight is what goes over the wire; blocking time is the part of each long task beyond 50 ms.
"""

from __future__ import annotations

import gzip
import json
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from setup import find_browser  # noqa: E402

TEXT = {".html", ".css", ".js", ".svg", ".csv", ".json"}
SLOWER = 4
SETTLE = 1_500
OBSERVE = """() => {
    window.seen = { shift: 0, blocking: 0 };
    new PerformanceObserver((list) => {
        for (const e of list.getEntries()) if (!e.hadRecentInput) window.seen.shift += e.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
        for (const e of list.getEntries()) window.seen.blocking += Math.max(0, e.duration - 50);
    }).observe({ type: "longtask", buffered: true });
}"""
READ = """() => ({
    ...window.seen,
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
})"""


class Compressed(SimpleHTTPRequestHandler):
    """Serves text compressed, as hosts of static pages do."""

    def log_message(self, *_: Any) -> None:
        """Print nothing."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in TEXT or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def visit(browser: Browser, address: str) -> dict[str, float]:
    """Open a page as a first visit; return what it cost."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    kinds: dict[str, str] = {}
    weights: dict[str, float] = {}
    session.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    session.on(
        "Network.loadingFinished",
        lambda e: weights.update({e["requestId"]: e["encodedDataLength"] / 1000}),
    )
    page.add_init_script(f"({OBSERVE})()")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLE)
    seen = page.evaluate(READ)
    context.close()
    fonts = sum(weight for id, weight in weights.items() if kinds.get(id) == "Font")
    return {
        "weight, kB": sum(weights.values()),
        "without fonts, kB": sum(weights.values()) - fonts,
        "requests": len(weights),
        "first contentful paint, ms": seen["paint"],
        "blocking, ms": seen["blocking"],
        "layout shift": seen["shift"],
    }


def measure(site: Path) -> dict[str, dict[str, float]]:
    """Visit the first page and each page of the report."""
    pages = [site / "index.html", *sorted((site / "report").glob("*.html"))]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    top = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        names = [page.relative_to(site).as_posix() for page in pages]
        found = {name: visit(browser, top + name) for name in names}
        browser.close()
    server.shutdown()
    return found


def main() -> None:
    """Measure, print and write."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "_site")
    found = measure(site)
    table = Table("page", *next(iter(found.values())))
    for name, costs in found.items():
        table.add_row(name, *(f"{c:.2f}" if "shift" in k else f"{c:.0f}" for k, c in costs.items()))
    Console(width=140).print(table)
    target = ROOT / "_build" / "page.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
