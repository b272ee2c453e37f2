"""The site as files: links, ids, security, and nothing of the machine that built it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
TEXT = {".html", ".css", ".js", ".svg", ".csv", ".json", ".txt", ".xml"}
UNRESOLVED = ("?@", "{{<", "@fig-", "@tbl-", "@sec-", "NaN", "[object Object]", "None.")


@cache
def soup(path: Path) -> BeautifulSoup:
    """Return a parsed page."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pages(report: Path) -> list[Path]:
    """Return every page of the site."""
    return sorted(report.rglob("*.html"))


def references(page: BeautifulSoup) -> Iterator[str]:
    """Return everything that a page links to or loads."""
    for tag in page.find_all(True):
        for attribute in ("href", "src", "data", "poster"):
            if tag.get(attribute):
                yield str(tag[attribute])
        for candidate in str(tag.get("srcset", "")).split(","):
            if candidate.strip():
                yield candidate.split()[0]


def test_every_link_leads_somewhere(report: Path) -> None:
    """Files exist, and so do the places in them that links point to."""
    dead = []
    for path in pages(report):
        for reference in references(soup(path)):
            parts = urlsplit(reference)
            if parts.scheme or reference.startswith("//"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            where = f"{path.relative_to(report)} → {reference}"
            if not target.is_file():
                dead.append(where)
            elif parts.fragment and target.suffix == ".html":
                place = unquote(parts.fragment)
                if not soup(target).find(id=place):
                    dead.append(where)
    assert dead == []


def test_no_path_is_absolute(report: Path) -> None:
    """The site works under any sub-path and from a file."""
    absolute = [
        f"{path.relative_to(report)}: {reference}"
        for path in pages(report)
        for reference in references(soup(path))
        if reference.startswith(("/", "file:"))
    ]
    assert absolute == []


def test_nothing_is_loaded_from_elsewhere(report: Path) -> None:
    """Other sites are linked to, never loaded from."""
    loading = [
        str(tag)[:120]
        for path in pages(report)
        for tag in soup(path).find_all(["script", "img", "source", "iframe", "link", "object"])
        for value in (tag.get("src"), tag.get("href"), tag.get("data"))
        if value and "canonical" not in (tag.get("rel") or [])
        if urlsplit(str(value)).scheme not in ("", "data")
    ]
    assert loading == []


def test_every_id_is_there_once(report: Path) -> None:
    """A link to a place can mean one place alone."""
    for path in pages(report):
        ids = [str(tag["id"]) for tag in soup(path).find_all(id=True)]
        twice = {name for name, times in Counter(ids).items() if times > 1}
        assert twice == set(), path.relative_to(report)


def test_pages_forbid_all_that_they_do_not_need(report: Path) -> None:
    """A strict policy, and no inline script or style that would break it."""
    for path in pages(report):
        page, name = soup(path), str(path.relative_to(report))
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy, name
        assert "default-src 'none'" in str(policy["content"]), name
        assert "unsafe" not in str(policy["content"]), name
        assert page.find(style=True) is None, name
        assert page.find("style") is None, name
        assert [str(s)[:80] for s in page.find_all("script") if not s.get("src")] == [], name
        handlers = {a for tag in page.find_all(True) for a in tag.attrs if a.startswith("on")}
        assert handlers == set(), name


def test_every_page_says_what_it_is(report: Path) -> None:
    """Language, one title, one first heading, a main part."""
    titles = []
    for path in pages(report):
        page, name = soup(path), str(path.relative_to(report))
        assert page.select_one("html[lang]"), name
        assert page.select_one("head > title"), name
        assert len(page.find_all("h1")) == 1, name
        assert len(page.find_all("main")) == 1, name
        titles.append(page.title.get_text(strip=True))
    assert len(set(titles)) > 1


def test_every_picture_has_words(report: Path) -> None:
    """Charts state their finding in their text alternative; only decoration may have none."""
    for path in pages(report):
        for image in soup(path).find_all("img"):
            assert image.has_attr("alt"), f"{path.relative_to(report)}: {image.get('src')}"
        for chart in soup(path).select("picture[data-spec] img"):
            assert len(str(chart["alt"])) > 30, f"{path.relative_to(report)}: {chart['src']}"


def test_nothing_is_left_unresolved(report: Path) -> None:
    """No reference, shortcode or missing value shows on a page."""
    left = [
        f"{path.relative_to(report)}: {mark}"
        for path in pages(report)
        if "computed" not in path.parts
        for mark in UNRESOLVED
        if mark in soup(path).get_text(" ")
    ]
    assert left == []


def test_no_file_names_the_machine_that_built_it(report: Path) -> None:
    """Neither the project's folder nor the builder's home is in any file."""
    private = (str(ROOT), str(Path.home()) + "/", str(report))
    named = [
        f"{path.relative_to(report)}: {word}"
        for path in sorted(report.rglob("*"))
        if path.suffix in TEXT
        for word in private
        if word in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert named == []


def test_the_site_is_ready_for_github_pages(report: Path) -> None:
    """No Jekyll, a page for what isn't found, a manifest, the PDF, and the data."""
    for name in (".nojekyll", "404.html", "manifest.json", "border-report.pdf"):
        assert (report / name).is_file(), name
    assert json.loads((report / "manifest.json").read_text(encoding="utf-8"))
    assert (report / "data" / "datapackage.json").is_file()


def test_every_notebook_is_published_as_it_was_run(report: Path) -> None:
    """Each figure links to how it was computed, so the executed notebooks are pages too."""
    published = {path.stem for path in (report / "computed").glob("*.html")}
    assert published == {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}


def test_every_table_of_the_data_can_be_downloaded(report: Path) -> None:
    """The data page links to each table of the package."""
    package = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    linked = {Path(urlsplit(r).path).name for r in references(soup(report / "report/data.html"))}
    assert {Path(r["path"]).name for r in package["resources"]} - linked == set()
