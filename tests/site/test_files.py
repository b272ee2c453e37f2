"""The site as files: links, ids, security, and nothing of the machine that built it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

ROOT = Path(__file__).resolve().parents[2]
TEXT = {".html", ".css", ".js", ".svg", ".csv", ".json", ".txt", ".xml"}
LOADED = (
    "//script/@src | //img/@src | //source/@src | //iframe/@src | //object/@data"
    " | //link[not(@rel='canonical')]/@href"
)
UNRESOLVED = ("?@", "{{<", "@fig-", "@tbl-", "@sec-", "NaN", "[object Object]", "None.")


@cache
def tree(path: Path) -> html.HtmlElement:
    """Return a parsed page."""
    return html.document_fromstring(path.read_bytes())


@cache
def ids(path: Path) -> Counter[str]:
    """Return the ids of a page, with how often each stands there."""
    return Counter(tree(path).xpath("//@id"))


def pages(report: Path) -> list[Path]:
    """Return every page of the site."""
    return sorted(report.rglob("*.html"))


def references(page: html.HtmlElement) -> Iterator[str]:
    """Return everything that a page links to or loads."""
    yield from filter(None, page.xpath("//@href | //@src | //@data | //@poster"))
    for candidates in page.xpath("//@srcset"):
        yield from (
            candidate.split()[0] for candidate in candidates.split(",") if candidate.strip()
        )


def test_every_link_leads_somewhere(report: Path) -> None:
    """Files exist, and so do the places in them that links point to."""
    dead = []
    for path in pages(report):
        for reference in references(tree(path)):
            parts = urlsplit(reference)
            if parts.scheme or reference.startswith("//"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            where = f"{path.relative_to(report)} → {reference}"
            fragment = unquote(parts.fragment) if target.suffix == ".html" else ""
            if not target.is_file() or (fragment and fragment not in ids(target)):
                dead.append(where)
    assert dead == []


def test_no_path_is_absolute(report: Path) -> None:
    """The site works under any sub-path and from a file."""
    absolute = [
        f"{path.relative_to(report)}: {reference}"
        for path in pages(report)
        for reference in references(tree(path))
        if reference.startswith(("/", "file:"))
    ]
    assert absolute == []


def test_nothing_is_loaded_from_elsewhere(report: Path) -> None:
    """Other sites are linked to, never loaded from."""
    loading = [
        f"{path.relative_to(report)}: {value}"
        for path in pages(report)
        for value in tree(path).xpath(LOADED)
        if urlsplit(value).scheme not in ("", "data")
    ]
    assert loading == []


def test_every_id_is_there_once(report: Path) -> None:
    """A link to a place can mean one place alone."""
    for path in pages(report):
        twice = {name for name, times in ids(path).items() if times > 1}
        assert twice == set(), path.relative_to(report)


def test_pages_forbid_all_that_they_do_not_need(report: Path) -> None:
    """A strict policy, and no inline script or style that would break it."""
    for path in pages(report):
        page, name = tree(path), str(path.relative_to(report))
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in policy, name
        assert "unsafe" not in policy, name
        assert page.xpath("//style | //*[@style] | //script[not(@src)]") == [], name
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], name


def test_every_page_says_what_it_is(report: Path) -> None:
    """Language, one title, one first heading, a main part."""
    titles = []
    for path in pages(report):
        page, name = tree(path), str(path.relative_to(report))
        assert page.xpath("/html/@lang"), name
        assert page.xpath("count(//h1)") == page.xpath("count(//main)") == 1, name
        (title,) = page.xpath("/html/head/title/text()")
        titles.append(title)
    assert len(set(titles)) > 1


def test_every_picture_has_words(report: Path) -> None:
    """Charts state their finding in their text alternative; only decoration may have none."""
    for path in pages(report):
        for image in tree(path).xpath("//img"):
            assert "alt" in image.attrib, f"{path.relative_to(report)}: {image.get('src')}"
        for chart in tree(path).xpath("//picture[@data-spec]//img"):
            assert len(chart.get("alt")) > 30, f"{path.relative_to(report)}: {chart.get('src')}"


def test_nothing_is_left_unresolved(report: Path) -> None:
    """No reference, shortcode or missing value shows on a page."""
    left = [
        f"{path.relative_to(report)}: {mark}"
        for path in pages(report)
        if "computed" not in path.parts
        for text in [tree(path).find("body").text_content()]
        for mark in UNRESOLVED
        if mark in text
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
    notebooks = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    # an option's page, a folder below its page, shows a run of its own
    options = {f"{p.parent.name}-{p.stem}" for p in (report / "report").glob("*/*.html")}
    assert published == notebooks | options


def test_every_table_of_the_data_can_be_downloaded(report: Path) -> None:
    """The data page links to each table of the package."""
    package = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    linked = {Path(urlsplit(r).path).name for r in references(tree(report / "report/data.html"))}
    assert {Path(r["path"]).name for r in package["resources"]} - linked == set()
