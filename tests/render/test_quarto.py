"""Where Quarto is found, its pages come out as ours do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from rich.console import Console

from border_report.build import Order, Subject, build


@pytest.mark.quarto
def test_both_renderers_make_the_same_pages(
    quarto: Path,
    site: Path,
    project: Callable[[], Path],
    order: Callable[[Path], Order],
    subject: Subject,
) -> None:
    """The same elements, attributes and words; white space alone may differ."""
    assert quarto.exists()
    by_quarto = build(
        replace(order(project()), renderer="quarto"), subject, Console(file=StringIO())
    )
    pages = sorted(p.relative_to(site) for p in site.rglob("*.html"))
    assert sorted(p.relative_to(by_quarto) for p in by_quarto.rglob("*.html")) == pages
    for page in pages:
        assert content(by_quarto / page) == content(site / page), page


def content(path: Path) -> str:
    """Return a page's main part without white space between elements."""
    main = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").main
    return re.sub(r"\s+(?=<)|(?<=>)\s+", "", str(main))
