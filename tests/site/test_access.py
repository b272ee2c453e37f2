"""WCAG 2.2 AA as far as a program can tell: axe-core on every page, in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => (await axe.run(document, { runOnly: rules })).violations
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


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1440, False)])
def test_axe_finds_nothing(report: Path, browser: Any, width: int, dark: bool) -> None:
    """On any page; script is run by the test, which the page's own policy would refuse."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        bypass_csp=True,
    )
    found = {}
    for path in pages(report):
        page = context.new_page()
        page.goto(path.as_uri())
        page.evaluate(f"{AXE_SCRIPT};0")
        if violations := page.evaluate(RUN, RULES):
            found[path.name] = violations
        page.close()
    context.close()
    assert found == {}
