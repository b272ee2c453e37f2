"""Addresses: from the top while pages are worked on, relative in the finished site."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import by_id, elements, linking, tags, text_of
from border_report.render.records import NOTES, ROWS

# for each id the first page that has it
Places = Mapping[str, PurePosixPath]
# every attribute that holds an address
_DATA = ("data-engine", "data-src", "data-notes", "data-vega")
# what the fact sheets of a batch have in common
INDEX = "/index.html"
SHARED = (INDEX, "/report/", "/assets/", "/data")
_POURED = (f"/{NOTES}/", f"/{ROWS}/")  # pages that are made last
ADDRESSES = {"href", "src", "srcset", "poster", *_DATA}


def addresses(page: BeautifulSoup) -> Iterator[tuple[Tag, str, str]]:
    """Yield each element, attribute and address in a page."""
    for tag in elements(page):
        for name in tag.attrs:
            if name in ADDRESSES:
                yield tag, name, text_of(tag, name)


def is_outside(address: str) -> bool:
    """Tell whether an address leads out of the site."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def from_top(page: BeautifulSoup, place: PurePosixPath) -> None:
    """Write addresses from the top, and name pages by their HTML file."""
    for tag, name, address in list(addresses(page)):
        if is_outside(address) or address.startswith("#"):
            continue
        path, mark, fragment = address.partition("#")
        if path.endswith(".qmd"):
            path = path[: -len(".qmd")] + ".html"
        if not path.startswith("/"):
            path = posixpath.normpath(posixpath.join("/", place.parent, path))
        tag[name] = mark + fragment if path == f"/{place}" and mark else path + mark + fragment


def elsewhere(page: BeautifulSoup, ids: Collection[str]) -> Iterator[tuple[Tag, str]]:
    """Yield each link to a fragment that isn't on its page, and the fragment."""
    for link in linking(page, "#"):
        fragment = text_of(link, "href")[1:]
        if fragment and fragment not in ids:
            yield link, fragment


def point_to_other_pages(page: BeautifulSoup, ids: Collection[str], first: Places) -> None:
    """Lead a fragment that isn't on its page to the first page that has it."""
    for link, fragment in elsewhere(page, ids):
        if fragment in first:
            link["href"] = f"/{first[fragment]}#{fragment}"


def drop_missing_pdf(page: BeautifulSoup, made: Collection[str]) -> None:
    """Take away links to a PDF that isn't made, with their list items."""
    for link in linking(page, "/"):
        address = text_of(link, "href")
        if address.endswith(".pdf") and address[1:] not in made:
            item = link.find_parent("li")
            (item or link).decompose()


def mark_current(page: BeautifulSoup, place: PurePosixPath) -> None:
    """Mark the link to this page in the navigation."""
    for nav in page.find_all("nav"):
        for link in tags(nav, f'a[href="/{place}"]'):
            link["aria-current"] = "page"


def drop_missing_pages(page: BeautifulSoup, pages: Collection[PurePosixPath]) -> None:
    """Make links to what isn't there plain text; a list item that was one goes."""
    ids = by_id(page)
    for link in linking(page, ""):
        path, _, fragment = text_of(link, "href").partition("#")
        of_page = path.startswith("/") and path.endswith(".html")
        is_there = path.startswith((INDEX, *_POURED)) or PurePosixPath(path[1:]) in pages
        if path and (not of_page or is_there):
            continue
        if not path and (not fragment or fragment in ids):
            continue
        item = link.find_parent("li")
        if item is not None and item.get_text(strip=True) == link.get_text(strip=True):
            item.decompose()
        else:
            link.unwrap()


def relative(page: BeautifulSoup, place: PurePosixPath, within: str = "") -> None:
    """Make addresses from the top relative, so that the site works under any path.

    Those of pages in a folder of a site that they share assets and data with lead there.
    """
    for tag, name, address in list(addresses(page)):
        if address.startswith("/") and not address.startswith("//"):
            path, mark, fragment = address.partition("#")
            end = "/" if path.endswith("/") else ""
            tag[name] = near(path, place, within) + end + mark + fragment


def near(path: str, place: PurePosixPath, within: str) -> str:
    """Return a path from the top as seen from a page."""
    if within and not path.startswith(SHARED):
        path = f"/{within}{path}"
    return posixpath.relpath(path, posixpath.join("/", within, place.parent))
