"""Each number opens what it counts: by pointer, key and tap, served and as a file."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

NUMBER = "main p a.figure"
NOTE = ":popover-open"


def focused(locator: Any) -> bool:
    """Return whether an element has the focus."""
    return locator.evaluate("e => e === document.activeElement")


def test_under_the_pointer_a_number_opens_and_stays_while_the_pointer_is_in_it(
    visit: Callable[..., Any], address: str
) -> None:
    """It takes no focus, and goes when the pointer goes elsewhere."""
    with visit(address + "index.html") as page:
        number, note = page.page.locator(NUMBER).first, page.page.locator(NOTE)
        number.hover()
        note.wait_for(timeout=5_000)
        assert number.inner_text() in note.inner_text()
        box = note.bounding_box()
        page.page.mouse.move(box["x"] + 40, box["y"] + 40, steps=8)
        page.page.wait_for_timeout(800)
        assert note.is_visible()
        assert page.page.evaluate("document.activeElement === document.body")
        page.page.mouse.move(box["x"] + box["width"] + 300, box["y"] + 40, steps=4)
        note.wait_for(state="hidden", timeout=5_000)
        assert page.page.evaluate("document.activeElement === document.body")
        assert page.faults == []


def test_passing_over_a_number_opens_nothing(visit: Callable[..., Any], address: str) -> None:
    """Only who stays on it asks for its note."""
    with visit(address + "index.html") as page:
        box = page.page.locator(NUMBER).first.bounding_box()
        page.page.mouse.move(box["x"] + 5, box["y"] + 5)
        page.page.mouse.move(box["x"] + 5, 5)
        page.page.wait_for_timeout(600)
        assert page.page.locator(NOTE).count() == 0


def test_by_keyboard_a_note_opens_and_is_left_the_way_it_was_entered(
    visit: Callable[..., Any], address: str
) -> None:
    """Tab goes through what the note offers and then back to the number."""
    with visit(address + "report/timeline.html") as page:
        number, note = page.page.locator(NUMBER).first, page.page.locator(NOTE)
        number.focus()
        assert note.count() == 0
        page.page.keyboard.press("Enter")
        note.wait_for(timeout=5_000)
        assert focused(note)
        assert note.get_attribute("aria-label")
        for _ in range(note.locator("a, button").count() + 1):
            page.page.keyboard.press("Tab")
        note.wait_for(state="hidden", timeout=5_000)
        assert focused(number)


def test_a_tap_opens_a_note_that_fits_a_phone_and_a_tap_beside_closes_it(
    visit: Callable[..., Any], address: str
) -> None:
    """Nothing else happens, and what can be done stands on the screen."""
    with visit(address + "report/transfers.html", width=390, height=800, touch=True) as page:
        number, note = page.page.locator(NUMBER).first, page.page.locator(NOTE)
        number.tap()
        note.wait_for(timeout=5_000)
        box = note.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert note.get_by_role("button", name="Copy with what it counts").is_visible()
        assert page.page.url.endswith("transfers.html")
        page.page.touchscreen.tap(5, 5)
        note.wait_for(state="hidden", timeout=5_000)


def test_a_note_opens_from_a_file(visit: Callable[..., Any], report: Path) -> None:
    """Without a server the notes come from a script, since no JSON may be fetched."""
    with visit((report / "report/administrations.html").as_uri()) as page:
        page.page.locator(NUMBER).first.click()
        page.page.locator(NOTE).wait_for(timeout=5_000)
        assert page.faults == []


def test_notes_are_loaded_when_one_is_asked_for(visit: Callable[..., Any], address: str) -> None:
    """Whoever reads on pays nothing for them."""
    with visit(address + "report/claims.html") as page:
        asked: list[str] = []
        page.page.on("request", lambda request: asked.append(request.url))
        assert page.page.evaluate("typeof window.reportNotes") == "undefined"
        page.page.locator(NUMBER).first.click()
        page.page.locator(NOTE).wait_for(timeout=5_000)
        assert [url for url in asked if url.endswith(".js")] == [address + "notes/claims.js"]


def test_from_a_note_the_way_leads_to_the_row(visit: Callable[..., Any], address: str) -> None:
    """The row stands marked, with the source's own address beside it."""
    with visit(address + "index.html") as page:
        page.page.locator(NUMBER).first.click()
        note = page.page.locator(NOTE)
        note.wait_for(timeout=5_000)
        note.locator("a[href*='/rows/'][href*='#']").first.click()
        row = page.page.locator("tr:target")
        row.wait_for(timeout=5_000)
        assert row.locator("a[href^='http']").count()
        assert page.faults == []


def test_the_number_of_a_chart_s_table_opens_its_note(
    visit: Callable[..., Any], address: str
) -> None:
    """The values behind a chart are addresses as well."""
    with visit(address + "report/apart.html") as page:
        page.page.locator("details.values[data-notes] > summary").first.click()
        number = page.page.locator("details.values a.figure").first
        number.wait_for(timeout=5_000)
        number.click()
        page.page.locator(NOTE).wait_for(timeout=5_000)
        value = "".join(filter(str.isdigit, page.page.locator(f"{NOTE} p").first.inner_text()))
        assert value[:3] == "".join(filter(str.isdigit, number.inner_text()))[:3]
        assert page.faults == []


def test_a_number_of_other_numbers_opens_theirs_in_place(
    visit: Callable[..., Any], address: str
) -> None:
    """A ratio's note leads to the two counts; closing it returns to the ratio."""
    with visit(address + "report/apart.html") as page:
        number = page.page.locator("main a.figure[href*='share-'], main a.figure[href*='ratio-']")
        number.first.click()
        note = page.page.locator(NOTE)
        note.wait_for(timeout=5_000)
        before = note.locator(".figure-note-head").inner_text()
        operand = note.locator("a.figure").first
        text = operand.inner_text()
        operand.click()
        note.locator(".figure-note-head", has_text=text).wait_for(timeout=5_000)
        assert text != before
        page.page.keyboard.press("Escape")
        note.wait_for(state="hidden", timeout=5_000)
        assert focused(number.first)


PAGE_BYTES = 40_000  # as sent, compressed
SCRIPT_BYTES = 12_500  # as sent, compressed


def test_pages_and_scripts_stay_light(report: Path) -> None:
    """No page holds notes, and none weighs as if it did; a few small scripts serve them all."""
    heavy = {
        path.name: len(gzip.compress(path.read_bytes()))
        for path in [report / "index.html", *(report / "report").glob("*.html")]
        if len(gzip.compress(path.read_bytes())) > PAGE_BYTES
        or "figure-note" in path.read_text(encoding="utf-8")
    }
    assert heavy == {}
    scripts = list((report / "report" / "assets").glob("*.js"))
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) < SCRIPT_BYTES
