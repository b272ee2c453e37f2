"""What a reader does: sees the finding, opens a number, chooses dark, moves between editions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import pytest

pytestmark = pytest.mark.browser


def test_the_first_screen_of_a_laptop_holds_title_finding_and_chart(
    visit: Callable[..., Any], address: str
) -> None:
    """Nobody has to scroll to learn what the report found."""
    with visit(address + "index.html", width=1440, height=900) as page:
        title = page.page.locator("h1").first.bounding_box()
        finding = page.page.locator("main a.figure").first.bounding_box()
        chart = page.page.locator("main :is(.live, picture[data-spec])").first.bounding_box()
        assert title["y"] + title["height"] < 900
        assert finding["y"] + finding["height"] < 900
        assert chart["y"] + chart["height"] / 2 < 900


def test_a_number_opens_what_it_counts_and_focus_returns_to_it(
    visit: Callable[..., Any], address: str
) -> None:
    """Enter opens the note of a figure, Escape closes it, and the reader is where they were."""
    with visit(address + "index.html") as page:
        number = page.page.locator("main a.figure").first
        number.focus()
        page.page.keyboard.press("Enter")
        note = page.page.locator(":popover-open")
        note.wait_for(timeout=5_000)
        assert note.inner_text().strip()
        page.page.keyboard.press("Escape")
        note.wait_for(state="hidden", timeout=5_000)
        assert number.evaluate("e => e === document.activeElement")
        assert page.faults == []


def test_without_script_a_number_leads_to_its_note(visit: Callable[..., Any], address: str) -> None:
    """The link of a figure goes to its note on the page of notes."""
    with visit(address + "index.html", script=False) as page:
        number = page.page.locator("main a.figure").first
        target = number.get_attribute("href")
        number.click()
        assert page.page.url.endswith(target)
        assert page.page.locator(f"[id='{target.split('#')[1]}']").is_visible()


def background(page: Any) -> tuple[int, ...]:
    """Return red, green and blue of the page's paper."""
    colour = page.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    if "rgb" not in colour or colour.endswith(", 0)"):
        colour = page.page.evaluate(
            "() => getComputedStyle(document.documentElement).backgroundColor"
        )
    return tuple(int(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3])


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_page_follows_the_system_and_the_reader_can_choose(
    visit: Callable[..., Any], address: str, script: bool
) -> None:
    """Dark where the system is dark, light again where the reader says so."""
    with visit(address + "index.html", dark=True, script=script) as page:
        assert sum(background(page)) < 3 * 80
        page.page.get_by_role("radio", name="Light").check()
        assert sum(background(page)) > 3 * 200


def test_the_choice_of_colours_is_kept_on_the_next_page(
    visit: Callable[..., Any], address: str
) -> None:
    """A reader chooses once."""
    with visit(address + "index.html") as page:
        page.page.get_by_role("radio", name="Dark").check()
        page.page.goto(address + "report/method.html")
        assert sum(background(page)) < 3 * 80


def test_a_reader_can_switch_to_the_other_edition_and_back(
    visit: Callable[..., Any], address: str
) -> None:
    """Each edition links to the same page of the other."""
    with visit(address + "report/transfers.html") as page:
        page.page.locator("a[href*='article-2023-12']").first.click()
        assert page.page.url.startswith(address + "editions/article-2023-12/report/transfers.html")
        page.page.locator("a[href^='../../../report/transfers.html']").first.click()
        assert page.page.url.startswith(address + "report/transfers.html")


def test_the_current_page_is_marked_in_the_navigation(
    visit: Callable[..., Any], address: str
) -> None:
    """A reader, and a screen reader, knows where they are."""
    with visit(address + "report/claims.html") as page:
        current = page.page.locator("nav a[aria-current='page']")
        targets = [current.nth(i).evaluate("a => a.href") for i in range(current.count())]
        assert address + "report/claims.html" in [target.split("#")[0] for target in targets]


def test_a_table_and_its_numbers_can_be_downloaded(visit: Callable[..., Any], address: str) -> None:
    """Under a figure stands a link to the numbers behind it, as CSV with a head."""
    with visit(address + "report/timeline.html", script=False) as page:
        link = page.page.locator("main a[href*='tables/'][href$='.csv']").first.get_attribute(
            "href"
        )
        answer = page.page.request.get(urljoin(page.page.url, link))
        assert answer.ok
        assert "," in answer.text().splitlines()[0]
