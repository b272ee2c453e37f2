"""Pages hold at 200 and 400 % zoom and with wider text (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "report/administrations.html",
    "report/claims.html",
    "report/questions.html",
    "report/detail.html",
    "report/transfers.html",
    "report/holds.html",
    "report/data.html",
    "report/about.html",
    "404.html",
)
# A window of 1280 px, zoomed: 640 px at 200 %, 320 px at 400 %.
ZOOMS = {200: 640, 400: 320}
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
# What is wider than the window, though it isn't in a place that scrolls by itself.
WIDE = """() => {
    const scrolls = (e) => e && (/auto|scroll/.test(getComputedStyle(e).overflowX)
        || scrolls(e.parentElement));
    return [...document.querySelectorAll("body *:not(svg *, .skip)")]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .filter((e) => e.checkVisibility() && !clipped(e) && !scrolls(e.parentElement))
        .map((e) => `${e.localName}.${e.className} ${e.textContent.slice(0, 40)}`);
}"""
# Text that is cut off by its own box, or lies over the text of what comes after it.
CUT = """() => {
    const blocks = ":is(h1, h2, h3, h4, p, li, caption, figcaption, dt, dd, td, th, summary)";
    const seen = (e) => e.checkVisibility() && e.textContent.trim() && !clipped(e);
    const cut = [...document.querySelectorAll("body *:not(svg *)")]
        .filter((e) => seen(e) && /hidden|clip/.test(getComputedStyle(e).overflow))
        .filter((e) => e.scrollHeight > e.clientHeight + 2);
    const texts = [...document.querySelectorAll(`main ${blocks}, .bar a, .bar span`)]
        .filter((e) => seen(e) && !e.querySelector(blocks));
    const boxes = texts.map((e) => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return [e, range.getBoundingClientRect()];
    });
    const over = [];
    boxes.forEach(([one, a], i) => {
        for (const [other, b] of boxes.slice(i + 1, i + 12)) {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 2 && high > 6 && !one.contains(other)) {
                over.push(`${one.textContent.slice(0, 30)} | ${other.textContent.slice(0, 30)}`);
            }
        }
    });
    return [...cut.map((e) => `${e.localName}.${e.className} is cut`), ...over];
}"""
# Words for screen readers alone are clipped to nothing.
CLIPPED = """window.clipped = (e) =>
    e && (getComputedStyle(e).clipPath !== "none" || clipped(e.parentElement));"""


@contextmanager
def zoomed(browser: Any, percent: int) -> Iterator[Any]:
    """Open a window of 1280 by 1024 px at a zoom."""
    context = browser.new_context(
        viewport={"width": ZOOMS[percent], "height": 1024 * 100 // percent},
        device_scale_factor=percent // 100,
        reduced_motion="reduce",
        bypass_csp=True,
    )
    yield context.new_page()
    context.close()


def faults(page: Any) -> list[str]:
    """Return what scrolls sideways, is cut or lies over something else."""
    width, room = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    page.evaluate(CLIPPED)
    sideways = [f"the page is {width} px wide in {room}"] if width > room else []
    return [*sideways, *page.evaluate(WIDE), *page.evaluate(CUT)]


@pytest.mark.parametrize("percent", ZOOMS)
def test_a_zoomed_page_reflows(browser: Any, report: Path, percent: int) -> None:
    """Nothing scrolls sideways but tables of data; nothing is cut or lies over something else."""
    found = {}
    with zoomed(browser, percent) as page:
        for path in PAGES:
            page.goto((report / path).as_uri())
            if wrong := faults(page):
                found[path] = wrong[:6]
    assert found == {}


@pytest.mark.parametrize("percent", ZOOMS)
def test_wider_spacing_of_text_loses_nothing(browser: Any, report: Path, percent: int) -> None:
    """Lines, letters, words and paragraphs as far apart as a reader may want them."""
    found = {}
    with zoomed(browser, percent) as page:
        for path in PAGES:
            page.goto((report / path).as_uri())
            page.add_style_tag(content=SPACING)
            if wrong := faults(page):
                found[path] = wrong[:6]
    assert found == {}
