"""The search: what each section of the site's pages says, as a script that a browser searches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from border_report.render.finish.tools import write_script
from border_report.render.markup import text_of

_HEADINGS = ("h1", "h2", "h3")
_INLINE = ("a", "em", "strong", "span", "sup", "sub", "abbr", "code")
# what isn't the page's own words, or is searched as numbers on the page of claims
_LEFT_OUT = ("table", "nav", "script", ".links", ".tool")


class Section(NamedTuple):
    """A heading, where it leads, and the words below it."""

    page: str
    heading: str
    address: str
    text: str


def sections(page: BeautifulSoup, place: PurePosixPath) -> Iterator[Section]:
    """Yield the sections of a page, split at its headings down to the third level."""
    main = page.find("main")
    if not isinstance(main, Tag):
        return
    title = _words(main.find("h1"))
    left_out = {id(tag) for selector in _LEFT_OUT for tag in main.select(selector)}
    heading, address, words = title, place.as_posix(), list[str]()
    for node in main.descendants:
        if isinstance(node, Tag):
            if node.name in _HEADINGS:
                yield Section(title, heading, address, _line(words))
                heading, words = _words(node), []
                anchor = _anchor(node)
                address = f"{place.as_posix()}#{anchor}" if anchor else place.as_posix()
            elif node.name not in _INLINE:
                words.append(" ")
        elif not any(id(tag) in left_out or tag.name in _HEADINGS for tag in node.parents):
            words.append(str(node))
    yield Section(title, heading, address, _line(words))


def write(site: Path, found: Iterable[Section]) -> None:
    """Write sections as a script, which a page opened from a file may load."""
    write_script(site, "search", [section for section in found if section.text])


def _anchor(heading: Tag) -> str:
    """Return the id that leads to a heading: its own, or its section's."""
    parent = heading.parent
    of_section = text_of(parent, "id") if parent is not None and parent.name == "section" else ""
    return text_of(heading, "id") or of_section


def _words(tag: Tag | None) -> str:
    return _line([tag.get_text()]) if tag is not None else ""


def _line(words: Iterable[str]) -> str:
    return " ".join("".join(words).split())
