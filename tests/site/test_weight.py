"""What a reader's first visit costs by the wire: compressed, in a browser that has seen nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lighthouse import LEAST, examine, faults, scores
from serving import pages, served
from visiting import Cost, visit

VEGA = "assets/vega.js"
DRAWN_AND_LONG = ["index.html", "report/detail.html", "report/holds.html"]
PHONE = 390

Visits = dict[str, tuple[Cost, Cost]]


@pytest.fixture(scope="module")
def compressed(report: Path) -> Iterator[str]:
    """Serve the site as hosts of static pages do; return its address."""
    with served(report) as address:
        yield address


@pytest.fixture(scope="module")
def visits(compressed: str, report: Path, browser: Any) -> Visits:
    """Return what each page costs as it comes, and with its charts alive."""
    return {name: visit(browser, compressed + name, slower=1) for name in pages(report)}


def moved(visits: Visits) -> dict[str, float]:
    """Return the pages on which something moved by itself, so far that a reader may see it."""
    shifts = {name: round(alive.shift, 3) for name, (_, alive) in visits.items()}
    return {name: shift for name, shift in shifts.items() if shift > 0.02}


def test_the_first_page_is_light(visits: Visits) -> None:
    """With its fonts and static charts, and more so without fonts."""
    at_first, _ = visits["index.html"]
    assert at_first.weight() <= 200
    assert at_first.weight(fonts=False) <= 100


def test_what_draws_charts_is_sent_once_and_only_where_there_is_a_chart(
    visits: Visits, report: Path
) -> None:
    """Nobody gets it before the page is read."""
    for name, (at_first, alive) in visits.items():
        charts = "data-spec" in (report / name).read_text(encoding="utf-8")
        sent = [sum(r.address.endswith(VEGA) for r in c.requests) for c in (at_first, alive)]
        assert (name, sent) == (name, [0, int(charts)])


def test_nothing_moves_while_a_page_comes_and_is_read(visits: Visits) -> None:
    """On the way down the page too, where tables are laid out and charts come alive."""
    assert moved(visits) == {}


def test_nothing_moves_on_a_phone(compressed: str, browser: Any) -> None:
    """Where tables stack and charts have their narrow drawing."""
    assert (
        moved({n: visit(browser, compressed + n, width=PHONE, slower=1) for n in DRAWN_AND_LONG})
        == {}
    )


def test_text_stands_still_when_its_fonts_come_late(compressed: str, browser: Any) -> None:
    """A slow line shows the reader's own fonts for one page rather than moving it."""
    at_first, _ = visit(browser, compressed + "index.html", slower=1, slow_line=True)
    assert any(r.kind == "Font" for r in at_first.requests)
    assert at_first.shift <= 0.02


@pytest.mark.usefixtures("web")
@pytest.mark.parametrize("name", ["index.html", "report/administrations.html"])
def test_lighthouse_finds_little_to_mend(name: str, compressed: str) -> None:
    """Its judgement of speed hangs on the machine and is left to benchmarks/page.py."""
    found = examine(compressed + name, "phone")
    got = scores(found)
    for category in ("accessibility", "best-practices", "seo"):
        assert got[category] >= LEAST, faults(found, category)
