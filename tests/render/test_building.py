"""Builds that repeat, that fail, and that meet something in their way."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from border_report.build import Order, Subject, build
from border_report.errors import NotebookError, ParameterError, RenderError, SiteError
from border_report.run import editions

OrderOf = Callable[[Path], Order]


def digests(site: Path) -> dict[str, str]:
    """Return a digest of each file."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def quiet() -> Console:
    """Return a console that nobody reads."""
    return Console(file=StringIO())


def latest_of(root: Path, **parameters: str) -> editions.Edition:
    """Return the latest edition, with parameters of one's own."""
    return editions.load(root / "editions")["latest"].changed(parameters)


def test_a_second_build_elsewhere_gives_the_same_bytes(
    site: Path, project: Callable[[], Path], order: OrderOf, subject: Subject
) -> None:
    """Same inputs, same files, the PDF among them."""
    root = project()
    again = build(order(root), subject, quiet())
    assert digests(again) == digests(site)


def test_a_failed_build_leaves_the_last_good_site(
    site: Path, project: Callable[[], Path], order: OrderOf, subject: Subject
) -> None:
    """Whatever fails, and nothing half made is left beside it."""
    root = project()
    kept = shutil.copytree(site, root / "_site")
    before = digests(kept)
    whole = order(root)
    failing = replace(whole, editions=(latest_of(root, fail="true"),))
    with pytest.raises(NotebookError):
        build(failing, subject, quiet())
    (root / "index.qmd").write_text("[gone](nowhere.html)", encoding="utf-8")
    with pytest.raises(SiteError, match=r"nowhere\.html leads to nothing"):
        build(replace(whole, editions=whole.editions[:1]), subject, quiet())
    assert digests(kept) == before
    assert [path.name for path in root.iterdir() if path.name.startswith("._site")] == []


def test_an_impossible_value_is_refused_before_any_kernel(
    project: Callable[[], Path], order: OrderOf, subject: Subject
) -> None:
    """Nothing is executed, nothing written."""
    root = project()
    with pytest.raises(ParameterError, match="not 'Elbee'; did you mean Elbe"):
        build(replace(order(root), editions=(latest_of(root, river="Elbee"),)), subject, quiet())
    assert not (root / "_build").exists()


def test_a_folder_with_other_things_is_not_replaced(
    project: Callable[[], Path], order: OrderOf, subject: Subject
) -> None:
    """A slip in --output costs nobody their files."""
    root = project()
    mine = root / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(SiteError, match="holds something other than a report"):
        build(replace(order(root), output=mine), subject, quiet())
    assert (mine / "letter.txt").is_file()


def test_quarto_asked_for_and_missing_is_told_with_the_way_out(
    project: Callable[[], Path], order: OrderOf, subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is executed."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("QUARTO_PATH", raising=False)
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(RenderError, match="use --renderer portable"):
        build(replace(order(project()), renderer="quarto"), subject, quiet())


@pytest.mark.parametrize(
    ("formats", "there", "missing"),
    [
        ({"html"}, "index.html", "paper.pdf"),
        ({"pdf"}, "paper.pdf", "index.html"),
    ],
)
def test_one_format_alone_can_be_made(
    project: Callable[[], Path],
    order: OrderOf,
    subject: Subject,
    formats: set[str],
    there: str,
    missing: str,
) -> None:
    """Pages without a PDF don't link to one; a PDF needs no pages."""
    root = project()
    wanted = replace(order(root), editions=(latest_of(root),), formats=frozenset(formats))
    site = build(wanted, subject, quiet())
    assert (site / there).is_file()
    assert not (site / missing).exists()
