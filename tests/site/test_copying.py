"""Numbers and sentences are copied with what they count; a reader's own copying is untouched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
SENTENCE = "main .lead > p, main .lead li"


@pytest.fixture
def clipboard() -> Callable[[Any], str]:
    """Return a way to read what was copied last on a page."""

    def read(page: Any) -> str:
        page.bring_to_front()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        return page.evaluate("navigator.clipboard.readText()")

    return read


def sentence_of(page: Any) -> Any:
    """Return the first leading sentence that holds a number."""
    return page.locator(SENTENCE).filter(has=page.locator("a.figure")).first


def text_of(sentence: Any) -> str:
    """Return the words of a sentence, spaces made equal."""
    return " ".join(sentence.inner_text().split())


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD], ids=["clipboard", "older way"])
def test_a_sentence_is_copied_with_what_its_numbers_count(
    visit: Callable[..., Any], address: str, clipboard: Callable[[Any], str], script: str
) -> None:
    """The sentence, a line for each number, then page, edition and address."""
    with visit(address + "report/timeline.html") as page:
        page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        if script:
            page.page.evaluate(script)
        sentence = sentence_of(page.page)
        numbers = set(
            sentence.locator("a.figure").evaluate_all("links => links.map((a) => a.href)")
        )
        sentence.get_by_role("button").click()
        page.page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
        said = sentence.evaluate("s => s.textContent.replace(/\\s+/g, ' ').trim()")
        if script:
            page.page.evaluate("delete navigator.clipboard")
            area = page.page.evaluate_handle(
                "() => document.body.appendChild(document.createElement('textarea'))"
            )
            area.as_element().focus()
            page.page.keyboard.press("Control+v")
            lines = area.evaluate("a => a.value").splitlines()
        else:
            lines = clipboard(page.page).splitlines()
        assert lines[0] == said
        assert len(lines) == len(numbers) + 2
        for line in lines[1:-1]:
            assert "as of" in line
        assert lines[-1].startswith("Border Report, “")
        assert lines[-1].endswith(f"edition “Latest”, {address}report/timeline.html")
        assert page.faults == []


def test_a_number_is_copied_with_measure_period_source_and_day(
    visit: Callable[..., Any], address: str, clipboard: Callable[[Any], str]
) -> None:
    """From its note, which says so aloud."""
    with visit(address + "index.html") as page:
        page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        number = page.page.locator("main p a.figure").first
        number.click()
        note = page.page.locator(":popover-open")
        note.get_by_role("button", name="Copy with what it counts").click()
        page.page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
        copied = clipboard(page.page)
        assert copied.startswith(number.inner_text().replace("\u00a0", " "))
        assert "as of" in copied
        assert note.is_visible()


def test_what_a_reader_selects_is_what_is_copied(
    visit: Callable[..., Any], address: str, clipboard: Callable[[Any], str]
) -> None:
    """The buttons add no letter to it, and nothing listens to copying."""
    with visit(address + "index.html") as page:
        page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        selected = page.page.evaluate(
            """() => {
                const all = document.createRange();
                all.selectNodeContents(document.querySelector(".opening-text"));
                getSelection().removeAllRanges();
                getSelection().addRange(all);
                return getSelection().toString();
            }"""
        )
        page.page.keyboard.press("Control+c")
        assert page.page.locator(".opening-text button.copy").count() > 1
        assert clipboard(page.page).split() == selected.split()
        assert "copy" not in selected.lower()


def test_the_older_way_of_copying_keeps_a_selection_and_the_focus(
    visit: Callable[..., Any], address: str
) -> None:
    """It needs a selection of its own, and gives back what there was."""
    with visit(address + "index.html") as page:
        page.page.evaluate(NO_CLIPBOARD)
        page.page.evaluate("() => getSelection().selectAllChildren(document.querySelector('h1'))")
        before = page.page.evaluate("getSelection().toString()")
        button = sentence_of(page.page).get_by_role("button")
        button.focus()
        page.page.keyboard.press("Enter")
        page.page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
        assert page.page.evaluate("getSelection().toString()") == before
        assert button.evaluate("e => e === document.activeElement")


def test_from_a_file_a_sentence_is_copied_without_the_place_of_the_file(
    visit: Callable[..., Any], report: Path
) -> None:
    """Where a copy lies on somebody's disk is nobody else's matter."""
    with visit((report / "index.html").as_uri()) as page:
        page.page.evaluate("navigator.clipboard.writeText = async (text) => { copied = text; }")
        sentence_of(page.page).get_by_role("button").click()
        page.page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
        assert "file:" not in page.page.evaluate("copied")
        assert page.faults == []


def test_a_citation_names_the_chart_s_own_place(
    visit: Callable[..., Any], address: str, clipboard: Callable[[Any], str]
) -> None:
    """Copied, it holds the full address at which it was read."""
    with visit(address + "report/timeline.html") as page:
        page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        cite = page.page.locator("details.cite", has_text="Cite this chart").first
        cite.locator("summary").click()
        cite.get_by_role("button").click()
        page.page.locator("[role=status]", has_text="Copied").wait_for(state="attached")
        label = cite.get_attribute("data-of")
        assert clipboard(page.page).endswith(f"{address}report/timeline.html#{label}")


def test_without_script_there_are_no_buttons_and_citations_can_be_read(
    visit: Callable[..., Any], address: str
) -> None:
    """Nothing on the page is dead."""
    with visit(address + "report/timeline.html", script=False) as page:
        assert page.page.locator("main button").count() == 0
        cite = page.page.locator("details.cite").first
        cite.locator("summary").click()
        assert "report/timeline.html#" in cite.locator("p").inner_text()
