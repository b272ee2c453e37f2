"""Notes of figures: each page gets those that its figures link to."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import new, tags, text_of

Pages = Mapping[PurePosixPath, BeautifulSoup]
NOTE = ".figure-note[id]"


def complete(pages: Pages) -> None:
    """Copy to each page the notes that it links to and lacks, in the order of the links.

    Addresses are seen from the top by now, so that a note reads the same on every page.
    """
    known = {text_of(note, "id"): note for page in pages.values() for note in tags(page, NOTE)}
    for page in pages.values():
        here = {text_of(note, "id") for note in tags(page, NOTE)}
        wanted = dict.fromkeys(text_of(a, "href")[1:] for a in tags(page, 'a[href^="#"]'))
        missing = [copy.copy(known[i]) for i in wanted if i in known and i not in here]
        if missing:
            section = new("section", class_="figure-notes")
            section.extend(missing)
            _end_of(page).append(section)


def _end_of(page: BeautifulSoup) -> Tag:
    end = page.find("main") or page.body
    return end if isinstance(end, Tag) else page
