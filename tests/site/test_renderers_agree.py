"""Quarto and the built-in renderer say the same: page by page, number by number."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[2]
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
PAGES = (
    "index",
    *(
        f"report/{page}"
        for page in (
            "administrations",
            "transfers",
            "claims",
            "timeline",
            "apart",
            "detail",
            "method",
            "data",
            "about",
        )
    ),
)

pytestmark = pytest.mark.quarto


@pytest.fixture(scope="module")
def by_quarto(
    quarto: Path,
    tmp_path_factory: pytest.TempPathFactory,
    command: Callable[..., subprocess.CompletedProcess[str]],
) -> Path:
    """Build the latest edition by Quarto; return its folder."""
    assert quarto.exists()
    site = tmp_path_factory.mktemp("quarto") / "site"
    done = command("build", "--renderer", "quarto", "--edition", "latest", "--output", str(site))
    assert done.returncode == 0, done.stderr
    return site


def main_part(site: Path, page: str) -> Tag:
    """Return what a page says, without what names the renderer or the other edition."""
    soup = BeautifulSoup((site / f"{page}.html").read_text(encoding="utf-8"), "html.parser")
    main = soup.find("main")
    assert isinstance(main, Tag)
    for aside in main.select("nav, [data-renderer]"):
        aside.decompose()
    return main


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_same_words_and_numbers(by_quarto: Path, report: Path, page: str) -> None:
    """Text is equal word for word, and so every number is."""
    ours, theirs = (main_part(site, page).get_text(" ").split() for site in (report, by_quarto))
    assert ours == theirs


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_same_figures_tables_and_links(
    by_quarto: Path, report: Path, page: str
) -> None:
    """Ids, pictures and targets of links are the same in the same order."""
    for selector, attribute in (("[id]", "id"), ("img", "src"), ("a", "href"), ("img", "alt")):
        ours, theirs = (
            [tag.get(attribute) for tag in main_part(site, page).select(selector)]
            for site in (report, by_quarto)
        )
        assert ours == theirs, selector


def test_both_pdfs_hold_the_same_numbers(by_quarto: Path, report: Path) -> None:
    """The document is set from the same source either way."""
    ours, theirs = (
        sorted(NUMBER.findall(" ".join(p.extract_text() for p in PdfReader(pdf).pages)))
        for pdf in (report / "border-report.pdf", by_quarto / "border-report.pdf")
    )
    assert ours == theirs


def test_plain_quarto_render_gives_the_latest_edition(
    quarto: Path, by_quarto: Path, tmp_path: Path
) -> None:
    """Whoever knows Quarto alone needs no command of ours."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    project = tmp_path / "project"
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_bytes((ROOT / name).read_bytes())
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [quarto, "render"],
        cwd=project,
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for page in PAGES:
        plain, ours = (
            main_part(site, page).get_text(" ") for site in (project / "_site", by_quarto)
        )
        assert NUMBER.findall(plain) == NUMBER.findall(ours), page
