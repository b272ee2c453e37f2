"""The promises of a finished site, checked file by file: every broken one is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from border_report.errors import SiteError
from border_report.render.finish.links import addresses, is_outside
from border_report.render.markup import read, tags, text_of
from border_report.render.tracing import untraced

# elements whose address a browser fetches by itself
_FETCHING = {"img", "script", "source", "link", "iframe", "audio", "video", "object", "embed"}
_UNRESOLVED = re.compile(r"\?@[\w-]+|\{\{<|\?meta:|\?var:")
_OUTSIDE_CSS = re.compile(r"url\(\s*['\"]?(?!data:|#)(?:https?:)?//|@import")


def verify(site: Path, project: Path) -> None:
    """Check every page and stylesheet of a site.

    Parameters
    ----------
    site : Path
    project : Path
        Where it was built: a page that names this folder gives the builder's machine away.

    Raises
    ------
    SiteError
        Listing all faults: unresolved references, dead links and fragments, missing files,
        absolute addresses, machine paths, outside requests, double ids, inline style or script,
        numbers that can't be followed to rows of the data.
    """
    pages = {path: read(path) for path in sorted(site.rglob("*.html"))}
    if not pages:
        raise SiteError(f"The site has no page: {site}")
    ids = {path: [text_of(t, "id") for t in tags(page, "[id]")] for path, page in pages.items()}
    faults = [
        f"{path.relative_to(site)}: {fault}"
        for path, page in pages.items()
        for fault in [*_page(page, ids[path], str(project)), *_addresses(path, page, site, ids)]
    ]
    faults += untraced(site, pages)
    for sheet in sorted(site.rglob("*.css")):
        if _OUTSIDE_CSS.search(sheet.read_text(encoding="utf-8")):
            faults.append(f"{sheet.relative_to(site)}: asks for something outside")
    if faults:
        raise SiteError("The site isn't right:\n" + "\n".join(f"  {f}" for f in faults))


def _page(page: BeautifulSoup, ids: list[str], project: str) -> Iterator[str]:
    for found in sorted(set(_UNRESOLVED.findall(page.get_text()))):
        yield f"unresolved reference {found}"
    if project in (text := str(page)) or "file://" in text:
        yield "holds a path of the machine that built it"
    for double in sorted(i for i, times in Counter(ids).items() if times > 1):
        yield f"the id {double} stands twice"
    if page.find("style") or page.find(style=True):
        yield "has inline style"
    if any(not tag.get("src") for tag in tags(page, "script")):
        yield "has inline script"
    if any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs):
        yield "has an inline event handler"
    for image in tags(page, "img:not([alt])"):
        yield f"the image {text_of(image, 'src')} has no alternative text"


def _addresses(
    path: Path, page: BeautifulSoup, site: Path, ids: dict[Path, list[str]]
) -> Iterator[str]:
    for tag, name, address in addresses(page):
        if address.startswith("data:"):
            continue
        if is_outside(address):
            if tag.name in _FETCHING and text_of(tag, "rel") not in ("canonical", "license"):
                yield f"<{tag.name}> asks for {address}"
        elif address.startswith("/"):
            yield f"{name} {address} only works at the top of a server"
        elif (fault := _dead(path, address, site, ids)) is not None:
            yield fault


def _dead(path: Path, address: str, site: Path, ids: dict[Path, list[str]]) -> str | None:
    parts = urlsplit(address)
    target = path if not parts.path else (path.parent / unquote(parts.path)).resolve()
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site.resolve()) or not target.is_file():
        return f"{address} leads to nothing"
    known = ids.get(site / target.relative_to(site.resolve())) if parts.path else ids[path]
    if parts.fragment and known is not None and unquote(parts.fragment) not in known:
        return f"{address}: the page has no such place"
    return None
