"""What steps made is found again by content alone, and checked when it is read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from border_report.store import digest
from border_report.store.store import KEPT_DAYS, Step, Store

STEP = Step("rivers", {"parameters": digest.of_value({"year": 2020})})
FILES = ("a.csv", "b.csv")
Make = Callable[[], Store]


@pytest.fixture
def warnings() -> list[str]:
    """Return what stores have warned of."""
    return []


@pytest.fixture
def store(tmp_path: Path, warnings: list[str]) -> Make:
    """Return a function that opens the store of a project with two tables, as a new build does."""
    for name in FILES:
        (tmp_path / name).write_text("level\n1\n", encoding="utf-8")
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "page.html").write_text("level 1", encoding="utf-8")
    readable = [tmp_path / name for name in FILES]
    return lambda: Store(tmp_path / "store", tmp_path, readable, warnings.append)


def kept(store: Store, top: Path, read: tuple[str, ...] | None = ("a.csv",)) -> None:
    """Keep what the step made."""
    store.keep(STEP, top / "made", ["page.html"], read)


def test_a_step_that_was_never_done_says_so(store: Make, tmp_path: Path) -> None:
    """There is nothing to put anywhere."""
    assert store().restore(STEP, tmp_path / "new") == "it wasn't done before"


def test_what_was_made_is_put_where_it_is_wanted(store: Make, tmp_path: Path) -> None:
    """Nothing is left to say."""
    kept(store(), tmp_path)
    assert store().restore(STEP, tmp_path / "new") == ""
    assert (tmp_path / "new" / "page.html").read_text(encoding="utf-8") == "level 1"


def test_a_changed_file_is_the_reason_where_the_step_has_read_it(
    store: Make, tmp_path: Path
) -> None:
    """Another one is not."""
    kept(store(), tmp_path)
    (tmp_path / "b.csv").write_text("level\n2\n", encoding="utf-8")
    assert store().restore(STEP, tmp_path / "new") == ""
    (tmp_path / "a.csv").write_text("level\n2\n", encoding="utf-8")
    assert store().restore(STEP, tmp_path / "new") == "changed since: a.csv"


def test_a_step_that_does_not_say_what_it_read_hangs_on_all(store: Make, tmp_path: Path) -> None:
    """Better made once too often."""
    kept(store(), tmp_path, read=None)
    (tmp_path / "b.csv").unlink()
    assert store().restore(STEP, tmp_path / "new") == "changed since: b.csv"


def test_a_changed_part_is_named(store: Make, tmp_path: Path) -> None:
    """Also one that is new."""
    kept(store(), tmp_path)
    other = Step("rivers", {"parameters": digest.of_value({}), "code": "x"})
    assert store().restore(other, tmp_path / "new") == "changed since: parameters, code"


@settings(max_examples=25)
@given(contents=st.lists(st.sampled_from(["1", "2", "3"]), min_size=1, max_size=8))
def test_inputs_that_change_back_find_what_was_made_of_them(
    contents: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each content of a file is worked on once, in whatever order they come."""
    top = tmp_path_factory.mktemp("project")
    done = []
    for content in contents:
        (top / "a.csv").write_text(content, encoding="utf-8")
        one = Store(top / "store", top, [top / "a.csv"], pytest.fail)
        if one.restore(STEP, top / "new"):
            done.append(content)
            (top / "page.html").write_text(f"level {content}", encoding="utf-8")
            one.keep(STEP, top, ["page.html"], ["a.csv"])
            one.restore(STEP, top / "new")
        assert (top / "new" / "page.html").read_text(encoding="utf-8") == f"level {content}"
    assert sorted(done) == sorted(set(contents))


@pytest.mark.parametrize("kind", ["contents", "steps"])
@pytest.mark.parametrize("damage", [b"", b"level 2", None])
def test_a_damaged_entry_is_made_again_with_a_warning(
    store: Make, tmp_path: Path, warnings: list[str], kind: str, damage: bytes | None
) -> None:
    """Emptied, changed or lost, whether in what was made or in what is said of it."""
    kept(store(), tmp_path)
    (file,) = (path for path in (tmp_path / "store" / kind).rglob("*") if path.is_file())
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    assert store().restore(STEP, tmp_path / "new") != ""
    lost_entry = kind == "steps" and damage is None
    assert [w.startswith("rivers: ") for w in warnings] == ([] if lost_entry else [True])
    kept(store(), tmp_path)
    assert store().restore(STEP, tmp_path / "new") == ""


def test_what_was_made_of_a_file_that_changed_meanwhile_is_not_kept(
    store: Make, tmp_path: Path
) -> None:
    """Nobody knows which of the two it was made of."""
    begun = store()
    (tmp_path / "a.csv").write_text("level\n2\n", encoding="utf-8")
    kept(begun, tmp_path)
    assert store().restore(STEP, tmp_path / "new") == "it wasn't done before"


def test_a_step_that_made_nothing_is_not_done_again(store: Make, tmp_path: Path) -> None:
    """An option that the data doesn't hold."""
    store().keep(STEP, tmp_path / "made", [], ["a.csv"])
    assert store().restore(STEP, tmp_path / "new") == ""


def test_what_no_build_has_used_for_long_goes(store: Make, tmp_path: Path) -> None:
    """With its contents, and with what a build that was killed left half written."""
    kept(store(), tmp_path)
    half = tmp_path / "store" / "contents" / "ab" / ".half"
    half.parent.mkdir(exist_ok=True)
    half.touch()
    store().prune()
    assert not half.exists()
    assert store().restore(STEP, tmp_path / "new") == ""
    (entry,) = (tmp_path / "store" / "steps").glob("*/*.json")
    long_ago = time.time() - (KEPT_DAYS + 1) * 86_400
    os.utime(entry, (long_ago, long_ago))
    store().prune()
    assert [path for path in (tmp_path / "store").rglob("*") if path.is_file()] == []
