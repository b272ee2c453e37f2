"""Whatever the mouse can use the keyboard reaches, sees where it is, and leaves again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "report/administrations.html",
    "report/transfers.html",
    "report/about.html",
)
# What a mouse can use and what scrolls, in view or not, one radio for each group.
USABLE = """() => {
    const usable = [...document.querySelectorAll(
        "a[href], button, summary, input, select, textarea, .live, [tabindex='0']")];
    const scrolls = [...document.querySelectorAll("body *")].filter((e) =>
        /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1);
    const radio = (e) => e.type === "radio" && !e.checked;
    const all = [...new Set([...usable, ...scrolls])]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.offsetWidth)
        .filter((e) => !radio(e));
    all.forEach((e) => { e.dataset.usable = ""; });
    return all.length;
}"""
# Where the focus is: whether it was to be reached, and whether it can be seen.
AT = """() => {
    const at = document.activeElement;
    if (at === document.body) return null;
    delete at.dataset.usable;
    const seen = at.type === "radio" ? at.nextElementSibling : at;
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    const box = seen.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return inside && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
        ? "" : `${at.localName}.${at.className} ${at.textContent.slice(0, 30)}`;
}"""
LEFT = """() => [...document.querySelectorAll("[data-usable]")]
    .map((e) => `${e.localName}.${e.className} ${e.textContent.slice(0, 30)}`)"""


@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_all_that_can_be_used_and_shows_where_it_is(
    visit: Callable[..., Any], address: str, path: str
) -> None:
    """From the first stop to beyond the last: no trap, nothing left out, the focus in view."""
    with visit(address + path) as visited:
        visited.settle()
        page = visited.page
        most, unseen = page.evaluate(USABLE) * 2, []
        for _ in range(most):
            page.keyboard.press("Tab")
            at = page.evaluate(AT)
            if at is None:
                break
            if at:
                unseen.append(at)
        else:
            pytest.fail("Tab never leaves the page")
        assert unseen == []
        assert page.evaluate(LEFT) == []


def test_the_first_stop_skips_to_the_text(visit: Callable[..., Any], address: str) -> None:
    """It comes into view, and the next stop is in the text."""
    with visit(address + "report/claims.html") as visited:
        page = visited.page
        page.keyboard.press("Tab")
        assert page.locator(".skip").bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_arrows_choose_the_colours(visit: Callable[..., Any], address: str) -> None:
    """The three are one stop, as radio buttons are."""
    with visit(address + "index.html") as visited:
        page = visited.page
        page.locator("#scheme-auto").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def test_escape_closes_a_note_and_gives_the_focus_back(
    visit: Callable[..., Any], address: str
) -> None:
    """To the number that it belongs to."""
    with visit(address + "index.html") as visited:
        page = visited.page
        number, note = page.locator("main p a.figure").first, page.locator(":popover-open")
        number.focus()
        page.keyboard.press("Enter")
        note.wait_for()
        assert page.evaluate("document.activeElement.closest('.popover') !== null")
        page.keyboard.press("Escape")
        note.wait_for(state="hidden")
        assert number.evaluate("e => e === document.activeElement")


def test_a_long_table_behind_a_chart_scrolls_by_keys(
    visit: Callable[..., Any], address: str
) -> None:
    """Opened by Enter, its region is the next stop but the links beside it."""
    with visit(address + "report/timeline.html") as visited:
        page = visited.page
        page.locator("details.values > summary").first.press("Enter")
        region = page.locator("details.values .scroll").first
        region.press("PageDown")
        page.wait_for_timeout(300)
        assert region.evaluate("e => e.scrollTop") > 0
