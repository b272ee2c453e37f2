"""Every page: phone and laptop, light and dark, with and without script, served and as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAGES = (
    "index.html",
    "report/administrations.html",
    "report/transfers.html",
    "report/claims.html",
    "report/timeline.html",
    "report/method.html",
    "report/data.html",
    "report/about.html",
    "report/apart.html",
    "report/detail.html",
)
WITH_CHARTS = PAGES[:3] + PAGES[4:5] + PAGES[-2:]
ARTICLE = "editions/article-2023-12/"
PHONE, LAPTOP = 390, 1440


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("path", PAGES)
def test_a_served_page_is_whole(
    visit: Callable[..., Any], address: str, path: str, width: int, dark: bool
) -> None:
    """No fault in the console, no outside request, every chart drawn, nothing too wide."""
    with visit(address + path, width=width, dark=dark) as page:
        page.settle()
        assert page.undrawn_charts() == []
        assert page.broken_images() == []
        assert page.wider_than_the_screen() == []
        assert page.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("path", ["notes/apart.html", "rows/southwest_monthly.html"])
def test_a_page_that_numbers_lead_to_is_whole(
    visit: Callable[..., Any], address: str, path: str, width: int
) -> None:
    """Notes, and rows that scroll in a place of their own."""
    with visit(address + path, width=width) as page:
        assert page.wider_than_the_screen() == []
        assert page.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("path", [path for path in PAGES if path != "index.html"])
def test_a_page_of_the_article_edition_is_whole(
    visit: Callable[..., Any], address: str, path: str
) -> None:
    """The second edition keeps the same promises under its own folder."""
    with visit(address + ARTICLE + path, width=PHONE) as page:
        page.settle()
        assert page.undrawn_charts() == []
        assert page.broken_images() == []
        assert page.wider_than_the_screen() == []
        assert page.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_a_page_works_when_its_file_is_opened(
    visit: Callable[..., Any], report: Path, path: str
) -> None:
    """A downloaded site needs no server: charts are drawn and nothing fails."""
    with visit((report / path).as_uri()) as page:
        page.settle()
        assert page.undrawn_charts() == []
        assert page.broken_images() == []
        assert page.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [PHONE, LAPTOP])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_without_script(
    visit: Callable[..., Any], address: str, path: str, width: int
) -> None:
    """Without JavaScript every chart is there as a drawing, at the size of the screen."""
    with visit(address + path, width=width, script=False) as page:
        page.settle()
        charts = page.page.locator("picture[data-spec] img")
        for index in range(charts.count()):
            assert charts.nth(index).bounding_box()["height"] > 40
        assert page.broken_images() == []
        assert page.wider_than_the_screen() == []
        assert page.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("path", WITH_CHARTS)
def test_script_makes_every_chart_of_a_page_live(
    visit: Callable[..., Any], address: str, path: str
) -> None:
    """As many live charts with script as drawings without, and at least one."""
    with visit(address + path, script=False) as page:
        drawings = page.page.locator("picture[data-spec]").count()
    with visit(address + path) as page:
        page.settle()
        assert page.page.locator(".live svg.marks").count() == drawings
    assert drawings
