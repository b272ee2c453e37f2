"""A web server for the built site, and visits in a browser that note everything that goes wrong."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

SUB_PATH = "somebody/border-report"
SETTLE_SECONDS = 15
SETTLED = """(script) =>
    [...document.images].every((image) => image.complete || !image.checkVisibility())
    && !(script && document.querySelector("picture[data-spec]"))"""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps silent about it."""

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


@pytest.fixture(scope="session")
def address(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site under a sub-path, as GitHub Pages does; return its address."""
    top = tmp_path_factory.mktemp("www")
    place = top / SUB_PATH
    place.parent.mkdir(parents=True)
    place.symlink_to(report, target_is_directory=True)
    handler = partial(QuietHandler, directory=str(top))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
    server.shutdown()


@dataclass
class Visit:
    """A page that is open in the browser, with what went wrong on it."""

    page: Any
    script: bool = True
    faults: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Scroll through the page, so that everything lazy is loaded, and wait until it is.

        Time passes here and not in the page, where no timer runs when script is off.
        """
        height = self.page.evaluate(
            """() => {
                for (const image of document.images) image.loading = "eager";
                return document.body.scrollHeight;
            }"""
        )
        for top in [*range(0, height, 500), 0]:
            self.page.evaluate("(top) => scrollTo(0, top)", top)
            self.page.wait_for_timeout(20)
        end = time.monotonic() + SETTLE_SECONDS
        while not self.page.evaluate(SETTLED, self.script) and time.monotonic() < end:
            # a reader stops at what is still to come; the scroll above may have passed too fast
            self.page.evaluate("document.querySelector('picture[data-spec]')?.scrollIntoView()")
            self.page.wait_for_timeout(50)
        self.page.evaluate("scrollTo(0, 0)")

    def broken_images(self) -> list[str]:
        """Return the visible images that hold no picture."""
        return self.page.evaluate(
            """() => [...document.images]
                .filter((i) => i.checkVisibility() && !(i.complete && i.naturalWidth))
                .map((i) => i.getAttribute("src"))"""
        )

    def wider_than_the_screen(self) -> list[str]:
        """Return what makes the page scroll sideways, nothing when it doesn't."""
        return self.page.evaluate(
            """() => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const wide = [...document.body.querySelectorAll("*")]
                    .filter((e) => e.getBoundingClientRect().right > width + 1)
                    .map((e) => `${e.localName}.${e.className} ${e.id}`);
                return wide.length ? wide.slice(0, 8) : ["the page"];
            }"""
        )

    def undrawn_charts(self) -> list[str]:
        """Return the charts that script did not make live, each by its label or size."""
        return self.page.evaluate(
            """() => {
                const still = [...document.querySelectorAll("picture[data-spec]")];
                const empty = [...document.querySelectorAll(".live")].filter((chart) => {
                    const drawing = chart.querySelector("svg.marks");
                    return !drawing || drawing.getBoundingClientRect().height < 40;
                });
                return [...still.map((p) => p.dataset.spec), ...empty.map((c) => c.ariaLabel)];
            }"""
        )


@pytest.fixture
def visit(browser: Any) -> Callable[..., Any]:
    """Return a way to open an address in a window of its own: `with visit(address) as page`."""

    @contextmanager
    def open_page(
        address: str,
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        script: bool = True,
        touch: bool = False,
    ) -> Iterator[Visit]:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
            has_touch=touch,
        )
        page = context.new_page()
        visited = Visit(page, script)
        home = address.split(SUB_PATH)[0] if address.startswith("http") else "file:"
        allowed = (home, "data:", "blob:")

        def note_request(request: Any) -> None:
            if not request.url.startswith(allowed):
                visited.faults.append(f"outside request: {request.url}")

        def note_response(response: Any) -> None:
            if response.status >= 400:
                visited.faults.append(f"{response.status}: {response.url}")

        def note_message(message: Any) -> None:
            if message.type in ("error", "warning"):
                visited.faults.append(f"console: {message.text}")

        def note_failure(request: Any) -> None:
            # what a reader cuts off by going on to another page
            if request.failure != "net::ERR_ABORTED":
                visited.faults.append(f"failed: {request.url} {request.failure}")

        page.on("request", note_request)
        page.on("response", note_response)
        page.on("console", note_message)
        page.on("pageerror", lambda error: visited.faults.append(f"script: {error}"))
        page.on("requestfailed", note_failure)
        page.goto(address, wait_until="load")
        yield visited
        context.close()

    return open_page
