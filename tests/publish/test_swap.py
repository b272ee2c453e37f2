"""A new site takes the old one's place, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from border_report.errors import SiteError
from border_report.publish import swap as swapping
from border_report.publish.swap import check_replaceable, swap


def folder(path: Path, text: str) -> Path:
    """Write a folder with one file."""
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "two renames"])
def test_a_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    """Nothing of the old one, and nothing else, is left."""
    if not exchange:
        monkeypatch.setattr(swapping.sys, "platform", "elsewhere")
    site = folder(tmp_path / "_site", "old")
    (site / "gone.html").touch()
    swap(folder(tmp_path / "new", "new"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["_site"]
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Folders on the way are made."""
    swap(folder(tmp_path / "new", "new"), tmp_path / "far" / "_site")
    assert (tmp_path / "far" / "_site" / "index.html").is_file()


def test_what_no_build_has_made_is_not_replaced(tmp_path: Path) -> None:
    """A folder without a manifest of ours, or a file."""
    for path in (folder(tmp_path / "mine", "mine"), tmp_path / "mine" / "index.html"):
        with pytest.raises(SiteError, match="choose another --output"):
            check_replaceable(path)


def test_a_missing_empty_or_built_folder_may_be_replaced(tmp_path: Path) -> None:
    """These hold nothing that a build can't make again."""
    (tmp_path / "empty").mkdir()
    (folder(tmp_path / "built", "x") / "manifest.json").touch()
    for name in ("missing", "empty", "built"):
        check_replaceable(tmp_path / name)
