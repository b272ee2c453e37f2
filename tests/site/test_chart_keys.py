"""Charts give their values to the keyboard as to the pointer, at once, and to screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import pytest

pytestmark = pytest.mark.browser

MOST_SERIES = 10
AT_ONCE = 100  # ms within which an answer seems immediate (Nielsen, Response Times, 1993)
PAGES = (
    "index.html",
    "report/administrations.html",
    "report/timeline.html",
    "report/detail.html",
    "report/apart.html",
    "report/transfers.html",
    "report/holds.html",
    "report/revisions.html",
)
# Reads a live chart by keys from its first value to its last and on: what each says and where,
# how long each took, what its caption and the live region say.
READ = """(frame) => {
    const box = document.querySelector(".value");
    const took = [], places = [];
    const press = (key) => {
        const start = performance.now();
        frame.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
        box.getBoundingClientRect();
        took.push(performance.now() - start);
        const dot = frame.querySelector(".at");
        places.push([dot.cx.baseVal.value, dot.cy.baseVal.value]);
        return box.innerText;
    };
    const last = press("End"), told = document.querySelector(".value-told").textContent;
    places.length = 0;
    const said = [press("Home")];
    while (said.at(-1) !== last && said.length < 2000) said.push(press("ArrowRight"));
    const read = { said, last, told, places: [...places] };
    const caption = frame.closest("figure").querySelector("figcaption").innerText;
    took.sort((a, b) => a - b);
    return { ...read, after: press("ArrowRight"), before: press("ArrowLeft"), caption,
        took: took[took.length >> 1] };
}"""
CHART = ".live"


@contextmanager
def alive(visit: Callable[..., Any], address: str) -> Iterator[Any]:
    """Open a page and wait until all of its charts are live."""
    with visit(address) as visited:
        visited.settle()
        assert visited.undrawn_charts() == []
        yield visited.page
        assert visited.faults == []


@pytest.fixture(scope="module")
def read(browser: Any, address: str) -> dict[str, dict[str, Any]]:
    """Return what the keys read in every chart of the report."""
    found, page = {}, browser.new_page(viewport={"width": 1440, "height": 900})
    for path in PAGES:
        page.goto(address + path)
        while page.locator("picture[data-spec]").count():
            page.evaluate("document.querySelector('picture[data-spec]')?.scrollIntoView()")
            page.wait_for_timeout(50)
        for i, chart in enumerate(page.locator(CHART).all(), 1):
            found[f"{path} {i}"] = chart.evaluate(READ)
    page.close()
    assert len(found) > len(PAGES)
    return found


def test_keys_read_every_value_of_every_chart_once(read: dict[str, dict[str, Any]]) -> None:
    """From the first to the last and around, and back."""
    for chart in read.values():
        assert chart["said"][-1] == chart["last"] == chart["before"]
        assert chart["said"][0] == chart["after"]
        assert len(set(chart["said"])) == len(chart["said"])


def test_each_value_says_its_number_and_what_it_counts(read: dict[str, dict[str, Any]]) -> None:
    """In the words of the chart's caption."""
    for chart in read.values():
        for words in chart["said"]:
            value, *_, counted = words.split("\n")
            assert any(character.isdigit() for character in value)
            assert len(counted) > 20
            assert chart["caption"].endswith(counted)


def test_a_live_region_says_what_the_box_shows(read: dict[str, dict[str, Any]]) -> None:
    """So that a screen reader hears it."""
    for chart in read.values():
        *value, counted = chart["last"].split("\n")
        shown = f"{' '.join(value)}. {counted}"
        assert chart["told"].split() == shown.split()


def test_values_come_series_by_series(read: dict[str, dict[str, Any]]) -> None:
    """In each from left to right, or from above: the way turns back once for each series."""
    for name, chart in read.items():
        steps = list(pairwise(chart["places"]))
        back = sum(after[0] < before[0] for before, after in steps)
        up = sum(after[1] < before[1] for before, after in steps)
        assert min(back, up) < MOST_SERIES, name


def test_charts_answer_at_once(read: dict[str, dict[str, Any]]) -> None:
    """The box stands where it belongs before a reader could notice a wait."""
    assert {name: chart["took"] for name, chart in read.items() if chart["took"] > AT_ONCE} == {}


def test_the_pointer_gets_the_same_words_as_the_keys(
    visit: Callable[..., Any], address: str
) -> None:
    """Over the very mark that the keys stand at."""
    with alive(visit, address + "report/timeline.html") as page:
        chart, value = page.locator(CHART).first, page.locator(".value")
        chart.press("Home")
        for _ in range(20):
            chart.press("ArrowRight")
        by_key = value.inner_text()
        at = chart.locator(".at").bounding_box()
        page.keyboard.press("Escape")
        assert not value.is_visible()
        page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2 - 2)
        value.wait_for()
        assert value.inner_text() == by_key


def test_escape_and_leaving_close_the_value(visit: Callable[..., Any], address: str) -> None:
    """And the keyboard goes on to what comes next."""
    with alive(visit, address + "index.html") as page:
        chart, value = page.locator(CHART).first, page.locator(".value")
        chart.press("End")
        assert value.is_visible()
        chart.press("Escape")
        assert not value.is_visible()
        chart.press("End")
        chart.press("Tab")
        assert not value.is_visible()
        assert page.evaluate("document.activeElement.closest('.live')") is None


def test_a_chart_says_what_it_is_and_which_keys_read_it(
    visit: Callable[..., Any], address: str
) -> None:
    """Its finding, then the keys; its drawing is no noise behind that."""
    with alive(visit, address + "report/timeline.html") as page:
        chart = page.locator(CHART).first
        assert chart.get_attribute("role") == "application"
        label = chart.get_attribute("aria-label")
        assert "Left and right read the values" in label
        assert chart.locator("svg").first.get_attribute("aria-hidden") == "true"


def test_a_chart_keeps_the_focus_when_the_window_narrows(
    visit: Callable[..., Any], address: str
) -> None:
    """It is drawn anew for a phone, or at 200 % zoom, in the place of the old one."""
    with alive(visit, address + "index.html") as page:
        page.locator(CHART).first.press("Home")
        page.set_viewport_size({"width": 390, "height": 800})
        page.wait_for_timeout(600)
        page.locator(CHART).first.press("End")
        assert page.evaluate("document.activeElement.matches('.live')")
        assert page.locator(".value").is_visible()


@pytest.mark.parametrize("path", [*PAGES, "report/claims.html", "report/questions.html"])
def test_behind_each_chart_is_a_table_of_its_values(
    visit: Callable[..., Any], address: str, path: str
) -> None:
    """With head cells for its columns and rows, reachable without script."""
    with visit(address + path, script=False) as visited:
        without = visited.page.evaluate(
            """() => [...document.querySelectorAll("figure:has(picture)")].filter((figure) => {
                const links = [...document.querySelectorAll(".links")]
                    .find((l) => figure.compareDocumentPosition(l) & 4);
                const table = links?.querySelector("details.values table");
                return !table?.rows[1] || ![...table.tHead.rows[0].cells, table.rows[1].cells[0]]
                    .every((cell) => cell.localName === "th");
            }).map((figure) => figure.id)"""
        )
        assert without == []
