"""Notes of numbers stand on pages of their own, and on paper behind the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from border_report.render.project import Page, read

ROOT = Path(__file__).resolve().parents[2]
PAGES = [page for page in read(ROOT).pages if not page.is_pdf]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source.stem)
def test_a_page_of_the_site_embeds_no_notes(page: Page) -> None:
    """They would be dropped from it, and leave a heading over nothing."""
    text = (ROOT / page.source).read_text(encoding="utf-8")
    assert "-notes >}}" not in text
