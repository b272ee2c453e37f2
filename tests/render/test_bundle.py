"""The one script that draws charts, in a real browser under the strict policy of the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from border_report.render.bundle import vega_bundle


@pytest.mark.browser
def test_a_chart_is_drawn_from_a_file_under_the_strict_policy(browser: Any, site: Path) -> None:
    """No eval, no inline style, no request: the interpreter runs the expressions."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((site / "index.html").as_uri())
    page.wait_for_selector("html[data-drawn=yes]", timeout=20_000)
    assert page.locator(".live svg.marks path[aria-roledescription=bar]").count() == 2
    assert said == []
    page.close()


def test_the_bundle_is_made_once(tmp_path: Path) -> None:
    """A second build takes it from the cache."""
    first = vega_bundle(tmp_path)
    made = first.stat().st_mtime_ns
    assert vega_bundle(tmp_path) == first
    assert first.stat().st_mtime_ns == made
