"""What people have set in their system is honoured: less motion, forced colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

STILL = """() => [
    ...document.getAnimations().map((a) => a.animationName),
    ...[...document.querySelectorAll("*")].flatMap((e) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
        const moves = /[1-9]/.test(transitionDuration) || animationName !== "none"
            || scrollBehavior !== "auto";
        return moves ? [e.localName] : [];
    })]"""
STYLE = "(e, [part, name]) => getComputedStyle(e, part)[name]"


@pytest.fixture(params=["light", "dark"])
def forced(browser: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Open a window in forced colours."""
    context = browser.new_context(forced_colors="active", color_scheme=request.param)
    yield context.new_page()
    context.close()


def style(locator: Any, name: str, part: str = "") -> str:
    """Return a property of an element, or of what stands before or after it, as shown."""
    return str(locator.evaluate(STYLE, [part, name]))


@pytest.mark.parametrize("path", ["index.html", "report/timeline.html", "report/claims.html"])
def test_nothing_moves_for_who_wants_less_motion(browser: Any, report: Path, path: str) -> None:
    """No animation, no transition, no smooth scrolling."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto((report / path).as_uri())
    moving = page.evaluate(STILL)
    page.close()
    assert moving == []


def test_forced_colours_mark_this_page_and_edition(forced: Any, report: Path) -> None:
    """By a line that the others don't have, since backgrounds are gone."""
    forced.goto((report / "index.html").as_uri())
    for links in (".pages", ".editions"):
        here = forced.locator(f"{links} [aria-current]").first
        assert style(here, "borderBottomWidth") == "3px"
        assert style(here, "borderBottomColor") != style(here, "backgroundColor")


def test_forced_colours_keep_the_chosen_scheme_apart(forced: Any, report: Path) -> None:
    """Its ground is the system's highlight."""
    forced.goto((report / "index.html").as_uri())
    chosen, other = (forced.locator(f"#scheme-{name} + span") for name in ("auto", "dark"))
    assert style(chosen, "backgroundColor") != style(other, "backgroundColor")


def test_forced_colours_keep_the_discs_of_verdicts(forced: Any, report: Path) -> None:
    """How far a disc is filled carries meaning, so its colours are left alone."""
    forced.goto((report / "report" / "claims.html").as_uri())
    verdict = forced.locator(".verdict.window, .verdict.on-record").first
    assert style(verdict, "forcedColorAdjust", "::before") == "none"
    assert "conic-gradient" in style(verdict, "backgroundImage", "::before")


def test_forced_colours_show_the_icon_that_copies(forced: Any, report: Path) -> None:
    """It is a ground seen through a mask, so it needs a colour of the system's."""
    forced.goto((report / "index.html").as_uri())
    icon = style(forced.locator(".copy").first, "backgroundColor", "::before")
    assert icon != forced.evaluate("getComputedStyle(document.body).backgroundColor")


def test_forced_colours_keep_charts_whole(forced: Any, report: Path) -> None:
    """Words in a live chart keep the colour that belongs to its own ground."""
    forced.goto((report / "index.html").as_uri())
    forced.evaluate("document.querySelector('picture[data-spec]')?.scrollIntoView()")
    words = forced.locator(".live svg text").first
    words.wait_for(state="attached")
    assert style(words, "forcedColorAdjust") == "none"
    box = forced.locator(".value")
    forced.locator(".live").first.press("Home")
    assert style(box, "borderTopWidth") == "1px"
    assert style(box, "borderTopColor") != style(box, "backgroundColor")


def test_forced_colours_show_the_focus(forced: Any, report: Path) -> None:
    """At every stop of the masthead."""
    forced.goto((report / "index.html").as_uri())
    for _ in range(8):
        forced.keyboard.press("Tab")
        at = forced.locator(":focus")
        assert style(at, "outlineStyle") != "none"
        assert style(at, "outlineColor") != style(at, "backgroundColor")
