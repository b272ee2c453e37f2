"""Numbers in pages: each leads to its note among the notes of the run that it is from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import text_of, with_class
from border_report.render.records import Run

# the class of a link from a number to its note
NUMBER = "figure"


def drop(page: BeautifulSoup) -> None:
    """Take notes out of a page: paper needs them beside the text, here they are pages apart."""
    for note in with_class(page, "figure-note"):
        note.decompose()


def lead(page: BeautifulSoup, runs: Sequence[Run]) -> None:
    """Lead each number to its note, in the first of the page's runs that has it."""
    known = [(run, run.anchors()) for run in runs]
    for link in _numbers(page):
        anchor = text_of(link, "href").removeprefix("#")
        run = next((run for run, anchors in known if anchor in anchors), None)
        if run is not None:
            link["href"] = f"/{run.page}#{anchor}"


def led_to(page: BeautifulSoup) -> Iterable[str]:
    """Return where the numbers of a page lead, from the top, each once."""
    return dict.fromkeys(text_of(link, "href").lstrip("/") for link in _numbers(page))


def _numbers(page: BeautifulSoup) -> list[Tag]:
    return [tag for tag in with_class(page, NUMBER) if tag.name == "a"]
