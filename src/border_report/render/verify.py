"""The promises of a finished site, checked file by file: every broken one is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from border_report.errors import SiteError
from border_report.render.finish.links import is_outside
from border_report.render.seen import Seen, see
from border_report.render.tracing import untraced

# elements whose address a browser fetches by itself
_FETCHING = {"img", "script", "source", "link", "iframe", "audio", "video", "object", "embed"}
_UNRESOLVED = re.compile(r"\?@[\w-]+|\{\{<|\?meta:|\?var:")
_OUTSIDE_CSS = re.compile(r"url\(\s*['\"]?(?!data:|#)(?:https?:)?//|@import")


def verify(
    site: Path, project: Path, top: Path | None = None, look: Callable[[Path], Seen] = see
) -> None:
    """Check every page and stylesheet of a site.

    Parameters
    ----------
    site : Path
    project : Path
        Where it was built: a page that names this folder gives the builder's machine away.
    top : Path, optional
        A folder above, which holds what the site shares with others: its data and assets.
    look : callable
        Reads a page.

    Raises
    ------
    SiteError
        Listing all faults: unresolved references, dead links and fragments, missing files,
        absolute addresses, machine paths, outside requests, double ids, inline style or script,
        numbers that can't be followed to rows of the data.
    """
    site = site.resolve()
    top = top.resolve() if top else site
    pages = {path: look(path) for path in sorted(site.rglob("*.html"))}
    if not pages:
        raise SiteError(f"The site has no page: {site}")
    faults = [
        f"{path.relative_to(site)}: {fault}"
        for path, page in pages.items()
        for fault in faults_of(path, page, str(project), top, pages)
    ]
    faults += untraced(site, pages, top)
    for sheet in sorted(site.rglob("*.css")):
        if _OUTSIDE_CSS.search(sheet.read_text(encoding="utf-8")):
            faults.append(f"{sheet.relative_to(site)}: asks for something outside")
    if faults:
        raise broken(faults)


def broken(faults: Iterable[str]) -> SiteError:
    """Return the error that lists faults."""
    return SiteError("The site isn't right:\n" + "\n".join(f"  {f}" for f in faults))


def faults_of(
    path: Path, page: Seen, project: str, top: Path, pages: Mapping[Path, Seen]
) -> Iterator[str]:
    """Yield what is wrong with one page, among these pages and the files that are there."""
    yield from _page(page, project)
    yield from _addresses(path, page, top, pages)


def _page(page: Seen, project: str) -> Iterator[str]:
    for found in sorted(set(_UNRESOLVED.findall(page.text))):
        yield f"unresolved reference {found}"
    if project in page.source or "file://" in page.source:
        yield "holds a path of the machine that built it"
    for double in sorted(i for i, times in page.ids.items() if times > 1):
        yield f"the id {double} stands twice"
    if any(e.name == "style" or "style" in e.attributes for e in page.elements):
        yield "has inline style"
    if any(e.name == "script" and not e.get("src") for e in page.elements):
        yield "has inline script"
    if any(name.startswith("on") for e in page.elements for name in e.attributes):
        yield "has an inline event handler"
    for image in page.elements:
        if image.name == "img" and "alt" not in image.attributes:
            yield f"the image {image.get('src')} has no alternative text"


def _addresses(path: Path, page: Seen, site: Path, pages: Mapping[Path, Seen]) -> Iterator[str]:
    for element, name, address in page.addresses():
        if address.startswith("data:"):
            continue
        if is_outside(address):
            if element.name in _FETCHING and element.get("rel") not in ("canonical", "license"):
                yield f"<{element.name}> asks for {address}"
        elif address.startswith("/"):
            yield f"{name} {address} only works at the top of a server"
        elif (fault := _dead(path, address, site, pages)) is not None:
            yield fault


def _dead(path: Path, address: str, site: Path, pages: Mapping[Path, Seen]) -> str | None:
    parts = urlsplit(address)
    target = Path(normpath(path.parent / unquote(parts.path))) if parts.path else path
    if target not in pages:
        if target.is_dir():
            target /= "index.html"
        if not target.is_relative_to(site) or not target.is_file():
            return f"{address} leads to nothing"
    known = pages.get(target)
    if parts.fragment and known is not None and unquote(parts.fragment) not in known.ids:
        return f"{address}: the page has no such place"
    return None
