"""A reader's first visit to a page: what goes over the wire, and how the page stands up to it.

The browser's store is empty and the processor slowed down four times. The page is measured as it
comes, and once more after a reader has scrolled through it and its charts are alive.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Browser

SLOWER = 4
QUIET = 500  # ms without a request, as Playwright's networkidle has it
STEP = 400
# as Lighthouse has a phone far from a mast
SLOW_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
ALIVE_SECONDS = 60
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
    height: document.body.scrollHeight,
})"""
NEXT_CHART = """() => {
    const chart = document.querySelector("picture[data-spec]");
    chart?.scrollIntoView({ behavior: "instant" });
    return Boolean(chart);
}"""


@dataclass(frozen=True)
class Request:
    """What was sent for a request: its address, its kind as the browser calls it, and its kB."""

    address: str
    kind: str
    weight: float


@dataclass(frozen=True)
class Cost:
    """What a page has cost so far.

    Attributes
    ----------
    requests : list of Request
    paint : float
        When something was first seen, in ms.
    blocking : float
        What of each long task goes beyond 50 ms, added up.
    shift : float
        How far things moved that nobody had touched, all shifts added up.
    """

    requests: list[Request]
    paint: float
    blocking: float
    shift: float

    def weight(self, *, fonts: bool = True) -> float:
        """Return the weight in kB, with fonts or without."""
        return sum(r.weight for r in self.requests if fonts or r.kind != "Font")


def visit(
    browser: Browser,
    address: str,
    *,
    width: int = 1440,
    slower: int = SLOWER,
    slow_line: bool = False,
) -> tuple[Cost, Cost]:
    """Return what a page costs as it comes, and with all its charts alive."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    if slow_line:
        session.send("Network.emulateNetworkConditions", SLOW_LINE)
    asked: dict[str, tuple[str, str]] = {}
    sent: list[Request] = []
    session.on(
        "Network.responseReceived",
        lambda e: asked.update({e["requestId"]: (e["response"]["url"], e["type"])}),
    )
    session.on(
        "Network.loadingFinished",
        lambda e: sent.append(Request(*asked[e["requestId"]], e["encodedDataLength"] / 1000)),
    )
    page.add_init_script(f"({OBSERVE})()")

    def cost() -> Cost:
        page.wait_for_timeout(QUIET)
        seen = page.evaluate(READ)
        return Cost(list(sent), seen["paint"], seen["blocking"], seen["shift"])

    page.goto(address, wait_until="networkidle")
    at_first = cost()
    for top in range(0, page.evaluate(READ)["height"], STEP):
        page.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", top)
        page.wait_for_timeout(20)
    end = time.monotonic() + ALIVE_SECONDS
    while page.evaluate(NEXT_CHART) and time.monotonic() < end:
        page.wait_for_timeout(50)
    alive = cost()
    context.close()
    return at_first, alive
