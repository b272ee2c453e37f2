"""A second build of the small project does what has changed, and says why."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from border_report.build import build
from border_report.order import sources, stands, store_of
from rivers import SUBJECT, copy_of_project, order_of

Again = Callable[[], str]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the small project, built once; tests change it one after the other."""
    root = copy_of_project(tmp_path_factory.mktemp("again"))
    build(order_of(root), SUBJECT, Console(file=StringIO()))
    return root


@pytest.fixture
def again(root: Path) -> Again:
    """Return a function that builds again; it returns what was said of each step."""

    def build_again() -> str:
        said = StringIO()
        build(order_of(root), SUBJECT, Console(file=said, width=400), explained=True)
        return said.getvalue()

    return build_again


def done(said: str) -> set[str]:
    """Return the steps that were done."""
    return {line.split(": done, ")[0] for line in said.splitlines() if ": done, " in line}


def edit(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def standing(root: Path) -> bool:
    """Return whether the site is as it would be made now."""
    return stands(order_of(root), store_of(root, sources(root), pytest.fail))


def test_nothing_is_done_where_nothing_has_changed(root: Path, again: Again) -> None:
    """And that is known before anything is read but digests."""
    assert standing(root)
    said = again()
    assert done(said) == set()
    assert "rivers: Latest: kept, nothing that it is made of has changed" in said


def test_a_changed_sentence_runs_no_notebook(root: Path, again: Again) -> None:
    """Pages and PDFs are made again, and the page is named."""
    edit(root / "report" / "rivers.qmd", "Metres, by year.", "Metres, year by year.")
    assert not standing(root)
    said = again()
    assert all(step.startswith(("pages", "PDF")) for step in done(said))
    assert "pages: Latest: done, changed since: report/rivers.qmd" in said
    assert "Metres, year by year." in (root / "_site" / "report" / "rivers.html").read_text()


def test_a_changed_notebook_runs_again_and_is_named(root: Path, again: Again) -> None:
    """With each of its options."""
    edit(root / "notebooks" / "rivers.ipynb", "nothing that matters", "nothing much")
    said = again()
    assert {"rivers: Latest", "rivers-oder: Latest", "pages: Latest"} <= done(said)
    assert "rivers: Latest: done, changed since: notebooks/rivers.ipynb" in said


def test_an_edition_that_is_changed_leaves_the_others_notebooks_alone(
    root: Path, again: Again
) -> None:
    """Their pages name its title, so they are made again."""
    edit(root / "editions" / "early.yml", "title: ", "title: Quite ")
    assert not any(": Latest" in step and step.startswith("rivers") for step in done(again()))


def test_a_site_that_was_tampered_with_does_not_stand(root: Path, again: Again) -> None:
    """It is put in place again from what is kept."""
    page = root / "_site" / "index.html"
    sound = page.read_bytes()
    page.write_bytes(sound + b"<!-- -->")
    assert not standing(root)
    assert done(again()) == set()
    assert page.read_bytes() == sound


def test_a_damaged_entry_of_the_store_is_made_again_with_a_warning(
    root: Path, again: Again
) -> None:
    """Each content is damaged in turn by a bit; the site is the same."""
    before = (root / "_site" / "manifest.json").read_bytes()
    for content in (root / "_build" / "store" / "contents").glob("*/*"):
        data = content.read_bytes()
        content.write_bytes(data[:-1] + bytes([data[-1] ^ 1]) if data else b"x")
    said = again()
    assert "Warning: rivers: Latest: what was kept of it is damaged; it is made again." in said
    assert (root / "_site" / "manifest.json").read_bytes() == before
