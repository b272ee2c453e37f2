"""A reader searches all pages, on a server and from a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture(params=["http", "file"])
def first_page(request: pytest.FixtureRequest, report: Path) -> str:
    """Return the first page's address, on a server and opened from a folder."""
    if request.param == "file":
        return (report / "index.html").as_uri()
    return str(request.getfixturevalue("address")) + "index.html"


def ask(page: Any, text: str) -> list[str]:
    """Type what is sought; return the headings that are found."""
    status = page.page.locator(".results .status")
    status.evaluate("status => { status.textContent = ''; }")
    page.page.get_by_label("Search the report").fill(text)
    page.page.locator(".results .status:not(:empty)").wait_for()
    return list(page.page.locator(".results li a").all_inner_texts())


def test_words_and_numbers_lead_to_the_section_that_has_them(
    visit: Callable[..., Any], first_page: str
) -> None:
    """Each result opens a page at its heading, which holds the words."""
    with visit(first_page) as page:
        assert "Rounding" in ask(page, "rounding")
        assert ask(page, "646,822") == ask(page, "646822") != []
        assert ask(page, "zzzzqqq") == []
        assert page.page.locator(".results .status").inner_text() == "Nothing found"
        assert ask(page, "gotaways") != []
        page.page.locator(".results li a").first.click()
        page.page.wait_for_load_state()
        assert "gotaways" in page.page.locator("main").inner_text()
        fragment = page.page.evaluate("decodeURIComponent(location.hash.slice(1))")
        assert page.page.locator(f"[id='{fragment}']").count() == 1
        assert page.faults == []


def test_it_is_used_by_keyboard(visit: Callable[..., Any], address: str) -> None:
    """Arrows go through the results and back, Escape closes them, Enter opens the first."""
    with visit(address + "report/timeline.html") as page:
        keyboard, active = page.page.keyboard, "document.activeElement.textContent"
        found = ask(page, "title 42")
        keyboard.press("ArrowDown")
        assert page.page.evaluate(active) == found[0]
        keyboard.press("ArrowDown")
        assert page.page.evaluate(active) == found[1]
        keyboard.press("ArrowUp")
        keyboard.press("ArrowUp")
        assert page.page.evaluate("document.activeElement.id") == "search"
        keyboard.press("Escape")
        assert not page.page.locator(".results").is_visible()
        ask(page, "title 42 ")
        keyboard.press("Enter")
        assert page.page.evaluate(active) == found[0]


def test_nothing_is_loaded_before_it_is_used(visit: Callable[..., Any], address: str) -> None:
    """The index and the search engine come with the first focus."""
    with visit(address + "index.html") as page:

        def loaded() -> list[str]:
            """Return the scripts of the search that the page has."""
            scripts = page.page.evaluate("[...document.scripts].map((script) => script.src)")
            return [src for src in scripts if "minisearch" in src or "scripts/search" in src]

        assert loaded() == []
        ask(page, "sector")
        assert len(loaded()) == 2


def test_results_fit_a_phone(visit: Callable[..., Any], address: str) -> None:
    """Nothing is wider than the screen."""
    with visit(address + "report/claims.html", width=390, height=800) as page:
        assert ask(page, "december 2023") != []
        box = page.page.locator(".results").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert page.wider_than_the_screen() == []
