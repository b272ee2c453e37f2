"""A save is on the page, a broken one leaves the last good page, and nothing is left behind."""

from __future__ import annotations

import signal
from io import StringIO
from pathlib import Path
from typing import Any

import psutil
import pytest
from rich.console import Console

from border_report.build import Order, build
from border_report.errors import BorderReportError
from border_report.run import editions
from border_report.serve.server import EVENTS, SCRIPT
from rivers import SUBJECT
from rivers_preview import Running, preview_of, running

WORDS = "More in"
NOTEBOOK = "notebooks/rivers.ipynb"


def read(path: Path) -> bytes:
    """Return what a file holds; nothing where there is none."""
    return path.read_bytes() if path.exists() else b""


def test_a_saved_sentence_is_on_the_page(preview: Running) -> None:
    """And what was there before is when it is saved again."""
    with preview.changed("index.qmd", WORDS, "Much more in"):
        preview.until(lambda: "Much more in" in preview.page("index.html"))
    preview.until(lambda: "Much more in" not in preview.page("index.html"))


def test_a_changed_default_reaches_the_pages_of_its_notebook(preview: Running) -> None:
    """The page, and the one that shows how it was computed."""
    with preview.changed(NOTEBOOK, 'river: str = \\"Elbe', 'river: str = \\"Oder'):
        preview.until(lambda: "the Oder stood" in preview.page("index.html"))
        preview.until(lambda: "Oder" in preview.page("computed/rivers.html"))
    preview.until(lambda: "the Elbe stood" in preview.page("index.html"))


def test_the_pages_are_those_of_a_build(preview: Running, tmp_path: Path) -> None:
    """After all kinds of saves each file has the bytes that a build of the same would give it."""
    with preview.changed("data/levels.csv", "2020,20", "2020,19"):
        preview.until(lambda: ">19<" in preview.page("rows/levels.html"))
    with preview.changed("report/assets/style.css", "{", " {"):
        preview.until(lambda: " {" in preview.page("report/assets/style.css"))
    latest = editions.load(preview.root / "editions")["latest"]
    formats = frozenset({"html"})
    order = Order(preview.root, (latest,), tmp_path / "site", "portable", formats)
    built = build(order, SUBJECT, Console(file=StringIO()))
    names = {p.relative_to(built) for p in built.rglob("*") if p.is_file()} - {
        Path("manifest.json")
    }

    def unlike() -> set[Path]:
        """Return the files that differ, and pages that a build wouldn't have."""
        pages = {p.relative_to(preview.site) for p in preview.site.rglob("*.html")}
        return {n for n in names | pages if read(preview.site / n) != read(built / n)}

    preview.until(lambda: not unlike())


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("index.qmd", "(/data/levels.csv)", "(/data/none.csv)", "data/none.csv leads to nothing"),
        ("index.qmd", "_first.qmd", "_none.qmd", "which doesn't exist"),
        ("data/levels.csv", "2020,20,", "2020,20", "a row has too few cells"),
        (NOTEBOOK, "fail: bool = False", "fail: bool = True", "the river is dry"),
        ("_quarto.yml", "project:", "project: [", "isn't YAML"),
    ],
)
def test_what_is_broken_is_told_and_the_last_good_page_stays(
    preview: Running, name: str, old: str, new: str, fault: str
) -> None:
    """In the terminal; the next save tries again."""
    page, said = preview.site / "index.html", len(preview.said)
    preview.until(lambda: f"<p>{WORDS}" in page.read_text(encoding="utf-8"))
    before = page.read_bytes()
    with preview.changed(name, old, new):
        preview.until(lambda: any(fault in line for line in preview.said[said:]))
        assert page.read_bytes() == before
    with preview.changed("index.qmd", WORDS, "Still more in"):
        preview.until(lambda: "Still more in" in preview.page("index.html"))


def test_no_page_on_the_disk_holds_the_script(preview: Running) -> None:
    """It is added as a page is served."""
    assert SCRIPT in preview.page("index.html")
    for path in preview.site.rglob("*.html"):
        assert SCRIPT not in path.read_text(encoding="utf-8")
        assert EVENTS not in path.read_text(encoding="utf-8")


@pytest.mark.browser
def test_a_browser_loads_a_page_again_and_shows_what_is_wrong(
    preview: Running, browser: Any
) -> None:
    """Under the pages' own policy, which says nothing against it."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{preview.address}index.html")
    with preview.changed("index.qmd", WORDS, "Ever more in"):
        page.get_by_text("Ever more in").wait_for()
    page.get_by_text(WORDS).wait_for()
    with preview.changed("index.qmd", "(/data/levels.csv)", "(/data/none.csv)"):
        page.get_by_role("alert").get_by_text("leads to nothing").wait_for()
        assert page.get_by_text(WORDS).is_visible()
    page.get_by_role("alert").wait_for(state="detached")
    page.close()
    assert not [text for text in complaints if "Content Security Policy" in text]


def test_a_project_has_one_preview(preview: Running) -> None:
    """Two would write over each other."""
    with pytest.raises(BorderReportError, match="runs in this project already"):
        preview_of(preview.root).__enter__()


def test_nothing_is_left_when_it_ends(tmp_path: Path) -> None:
    """In the middle of its first notebooks, without a traceback; `running` asks at the end of all.

    Kernels, workers and whatever else it has begun end with it.
    """
    with running(tmp_path) as run:
        # the nursery of kernels, two workers, what counts their resources, and a kernel
        run.until(lambda: len(psutil.Process(run.process.pid).children(recursive=True)) > 4)
        run.end(signal.SIGINT)
    assert "Traceback" not in "".join(run.said)
