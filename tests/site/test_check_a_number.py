"""A reader types a figure on the page of claims and sees what gives it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

pytestmark = pytest.mark.browser
PAGE = "report/claims.html"
KILOBYTES = 160


@pytest.fixture(params=["http", "file"])
def claims_page(request: pytest.FixtureRequest, report: Path) -> str:
    """Return the page's address, on a server and opened from a folder."""
    if request.param == "file":
        return (report / PAGE).as_uri()
    return str(request.getfixturevalue("address")) + PAGE


def ask(page: Any, text: str) -> Any:
    """Type a figure, press Enter, and return the answer."""
    page.page.get_by_label("Figure to check").fill(text)
    page.page.keyboard.press("Enter")
    answer = page.page.locator(".answer")
    answer.locator("p:not(.read)").first.wait_for(timeout=10_000)
    return answer


def lines(answer: Any) -> list[str]:
    """Return the figures of an answer, in order."""
    return [text.replace("\u00a0", " ") for text in answer.locator("li .what").all_inner_texts()]


def test_what_newsrooms_ask_is_answered(visit: Callable[..., Any], claims_page: str) -> None:
    """Cut or rounded, the same number, nothing; on a server and from a folder."""
    with visit(claims_page) as page:
        answer = ask(page, "2.4 million")
        assert lines(answer)[0] == "2,475,669: CBP encounters, southwest land border, FY2023"
        first = answer.locator("li").first.inner_text().replace("\u00a0", " ")
        assert "Cut, not rounded; rounded to the nearest 100,000 it would be 2.5 million" in first
        answer = ask(page, "646,822")
        assert lines(answer) == ["646,822: CBP encounters, nationwide, FY2020"]
        answer = ask(page, "337,117")
        assert lines(answer) == ["337,117: US Border Patrol encounters, nationwide, FY2015"]
        answer = ask(page, "1,234,567,890")
        assert lines(answer) == []
        assert answer.inner_text().startswith("Nothing in the data gives 1,234,567,890")
        answer = ask(page, "302,034")
        assert "As first printed, 26 January 2024; revised since." in answer.inner_text()
        assert page.faults == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2.4 million", "Read as 2,400,000, to the nearest 100,000."),
        ("2.4m", "Read as 2,400,000, to the nearest 100,000."),
        ("about 250,000", "Read as 250,000, to the nearest 10,000."),
        ("80 thousand people", "Read as 80,000, to the nearest 1,000."),
        ("10000 a day", "Read as 10,000, to the nearest 1,000."),
        ("85k", "Read as 85,000, to the nearest 1,000."),
        ("FY2023: 646,822", "Read as 646,822."),
        ("646822", "Read as 646,822."),
    ],
)
def test_a_figure_is_read_as_it_is_usually_printed(
    visit: Callable[..., Any], address: str, typed: str, read: str
) -> None:
    """With commas, words and letters, and to the precision that it has."""
    with visit(address + PAGE) as page:
        assert ask(page, typed).locator(".read").first.inner_text() == read


@pytest.mark.parametrize("typed", ["hello", "", "0", "2,4 million", "1.234.567"])
def test_what_is_no_number_is_not_guessed_at(
    visit: Callable[..., Any], address: str, typed: str
) -> None:
    """A reader is told how to write it."""
    with visit(address + PAGE) as page:
        assert ask(page, typed).inner_text().startswith("No number was found in this")


def test_every_figure_is_found_by_its_own_value_and_none_beyond_the_tolerance(
    visit: Callable[..., Any], address: str
) -> None:
    """Over all figures of the index, as written in full and as rounded to two digits."""
    with visit(address + PAGE) as page:
        ask(page, "646,822")
        wrong = page.page.evaluate(
            """() => {
                const data = window.reportScripts.check, { read, find } = window.reportCheck;
                const wrong = [];
                for (let at = 0; at * 6 < data.entries.length; at += 1) {
                    const value = data.entries[at * 6];
                    if (!value) continue;
                    const same = find(data, read(value.toLocaleString("en-US"), data.scales));
                    if (!same.exact.some((hit) => hit.at === at)) wrong.push(["not found", value]);
                    const step = 10 ** Math.max(0, String(value).length - 2);
                    const round = Math.round(value / step) * step;
                    const typed = read(round.toLocaleString("en-US"), data.scales);
                    const { exact, given, near } = find(data, typed);
                    const all = [...exact, ...given];
                    if (!all.some((hit) => hit.at === at)) wrong.push(["not rounded", value]);
                    for (const hit of all) {
                        const low = typed.value - typed.step / 2, high = typed.value + typed.step;
                        if (hit.value < low || hit.value >= high && hit.value !== typed.value) {
                            wrong.push(["too far", value, hit.value]);
                        }
                    }
                    for (const hit of near) {
                        if (hit.off > data.near * typed.value) wrong.push(["far", value]);
                    }
                }
                return wrong.slice(0, 5);
            }"""
        )
        assert wrong == []


def test_each_result_leads_to_its_note_or_its_table(
    visit: Callable[..., Any], address: str, report: Path
) -> None:
    """Every note that the index names is there, and every table is listed."""
    with visit(address + PAGE) as page:
        ask(page, "646,822")
        leads = page.page.evaluate(
            """() => {
                const data = window.reportScripts.check, { noteOf } = window.reportCheck;
                const shown = [...data.at].map((c, at) => (c === "." ? "" : noteOf(data, at)));
                return [...shown.filter(Boolean), ...data.tables];
            }"""
        )
    texts: dict[str, str] = {}
    for lead in dict.fromkeys(leads):
        place, _, name = lead.partition("#")
        text = texts.setdefault(place, (report / place).read_text(encoding="utf-8"))
        assert f'id="{name}"' in text, lead
    assert len(leads) > 1000


def test_a_result_opens_what_it_counts(visit: Callable[..., Any], address: str) -> None:
    """The box of the report's numbers, and the claim on the same page."""
    with visit(address + PAGE) as page:
        first = ask(page, "646,822").locator("li").first
        first.get_by_role("link", name="What this counts").click()
        note = page.page.locator(":popover-open")
        note.wait_for(timeout=5_000)
        assert "646,822" in note.inner_text()
        page.page.keyboard.press("Escape")
        claim = first.get_by_role("link", name="See the claim").get_attribute("href")
        assert page.page.locator(f"[id='{claim.partition('#')[2]}']").count() == 1


def test_the_form_is_there_for_everybody(visit: Callable[..., Any], address: str) -> None:
    """A label, a description, a live answer, and the whole of it by keyboard, also on a phone."""
    with visit(address + PAGE, width=390) as page:
        field = page.page.get_by_role("textbox", name="Figure to check")
        assert page.page.locator(f"#{field.get_attribute('aria-describedby')}").inner_text()
        field.focus()
        page.page.keyboard.type("646,822")
        page.page.keyboard.press("Tab")
        page.page.keyboard.press("Enter")
        answer = page.page.locator(".answer[aria-live=polite]")
        answer.locator("ol li").first.wait_for(timeout=10_000)
        assert page.wider_than_the_screen() == []
        assert page.faults == []


def test_the_index_is_loaded_only_when_the_form_is_used(
    visit: Callable[..., Any], address: str, report: Path
) -> None:
    """A reader who checks nothing loads nothing."""
    loaded = "() => performance.getEntriesByType('resource').map((r) => r.name)"
    script = urljoin(address, "scripts/check.js")
    with visit(address + PAGE) as page:
        assert script not in page.page.evaluate(loaded)
        ask(page, "646,822")
        assert script in page.page.evaluate(loaded)
    assert (report / "scripts" / "check.js").stat().st_size < KILOBYTES * 1000


def test_without_script_the_page_says_where_the_figures_are(
    visit: Callable[..., Any], address: str
) -> None:
    """No form that does nothing."""
    with visit(address + PAGE, script=False) as page:
        place = page.page.locator("#check")
        assert place.locator("form").count() == 0
        assert "every figure is listed in the tables of the data" in place.inner_text()
        target = place.get_by_role("link").get_attribute("href")
        page.page.goto(urljoin(address + PAGE, target))
        assert page.page.locator("#data-tables tbody tr").count() > 20


def test_an_earlier_edition_finds_nothing_later(report: Path) -> None:
    """December 2023 was not out when the article appeared."""
    folder = next((report / "editions").iterdir())
    text = (folder / "scripts" / "check.js").read_text(encoding="utf-8")
    entries = json.loads(text.partition('["check"]=')[2].rstrip(";\n"))["entries"]
    assert 301_981 not in entries[::6]
    assert 242_418 in entries[::6]
