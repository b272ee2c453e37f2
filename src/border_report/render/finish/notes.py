"""Numbers in pages: each leads to its note among the notes of the run that it is from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bs4 import BeautifulSoup

from border_report.render.markup import tags, text_of
from border_report.render.records import Run

# the class of a link from a number to its note
NUMBER = "figure"
FIGURE = f"a.{NUMBER}"


def drop(page: BeautifulSoup) -> None:
    """Take notes out of a page: paper needs them beside the text, here they are pages apart."""
    for note in tags(page, ".figure-note"):
        note.decompose()


def lead(page: BeautifulSoup, runs: Sequence[Run]) -> None:
    """Lead each number to its note, in the first of the page's runs that has it."""
    known = [(run, run.anchors()) for run in runs]
    for link in tags(page, f'{FIGURE}[href^="#"]'):
        anchor = text_of(link, "href")[1:]
        run = next((run for run, anchors in known if anchor in anchors), None)
        if run is not None:
            link["href"] = f"/{run.page}#{anchor}"


def led_to(page: BeautifulSoup) -> Iterable[str]:
    """Return where the numbers of a page lead, from the top, each once."""
    return dict.fromkeys(text_of(link, "href").lstrip("/") for link in tags(page, FIGURE))
