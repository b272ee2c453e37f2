"""WCAG 2.2 AA as far as a program can tell: axe-core on every page, in every setting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# One setting answers for all but colours and sizes, and three rows of a table for the others:
# axe looks at every element of a page in every run, so the others are taken out after the first.
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
PRUNE = """() => document.querySelectorAll("tbody tr:nth-child(n + 4), .live svg")
    .forEach((e) => e.remove())"""
NOTE = ".popover"
RUN = """async ({ within, rules }) => (await axe.run(
        within || document, { runOnly: rules, resultTypes: ["violations"], preload: false }))
    .violations
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3).join(" | ")}`)"""


def pages(site: Path) -> Iterator[Path]:
    """Yield one page of each kind: those of the report, an option, notes, rows, not found."""
    yield site / "index.html"
    yield site / "404.html"
    yield from sorted((site / "report").glob("*.html"))
    for folder in ("report/administrations", "notes", "rows"):
        yield min((site / folder).glob("*.html"), key=lambda path: path.stat().st_size)


def test_a_table_that_stacks_on_a_phone_keeps_its_roles(browser: Any, report: Path) -> None:
    """Each part says what it is, since its layout as a grid can take that away."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto((report / "report" / "claims.html").as_uri())
    roles = page.evaluate(
        """() => [...document.querySelectorAll("table:has([data-label])")].map((table) =>
            [...new Set([table, ...table.querySelectorAll("thead, tbody, tr, td, th")]
                .map((part) => part.getAttribute("role")))])"""
    )
    page.close()
    assert roles
    for found in roles:
        assert set(found) == {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"}


def settings(page: Any) -> Iterator[str]:
    """Yield the names of a page's settings, each put on without loading it anew."""
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            yield f"{'dark' if dark else 'light'} {width}"


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Open a window in which the test may run script, which a page's own policy would refuse."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing(report: Path, page: Any) -> None:
    """On any page, in light and in dark, on a laptop and on a phone."""
    found = {}
    for path in pages(report):
        page.goto(path.as_uri())
        page.evaluate(f"{AXE_SCRIPT};0")
        rules = RULES
        for setting in settings(page):
            if violations := page.evaluate(RUN, {"rules": rules}):
                found[f"{path.name} {setting}"] = violations
            page.evaluate(PRUNE)
            rules = LOOKS
    assert found == {}


def test_axe_finds_nothing_in_what_opens(report: Path, page: Any) -> None:
    """A number's note, the values behind a chart, a citation, the results of a search."""
    found = {}
    page.goto((report / "report" / "revisions.html").as_uri())
    page.evaluate(f"{AXE_SCRIPT};0")
    page.locator("details.values summary").first.press("Enter")
    page.locator("details.cite summary").first.press("Enter")
    for setting in settings(page):
        page.get_by_role("searchbox").fill("Denver")
        page.locator(".results a").first.wait_for()
        seen = page.evaluate(RUN, {"within": {"include": [".search"]}, "rules": RULES})
        page.locator("main p a.figure").first.press("Enter")
        page.locator(NOTE).wait_for()
        page.evaluate(PRUNE)
        opened = {"include": [NOTE, "details[open]"]}
        if violations := [*seen, *page.evaluate(RUN, {"within": opened, "rules": RULES})]:
            found[setting] = violations
        page.keyboard.press("Escape")
    assert found == {}
