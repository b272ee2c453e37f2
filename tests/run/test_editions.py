"""An edition is one file with few keys, and none that isn't known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from border_report.errors import ParameterError
from border_report.run.editions import Edition, choose, load

EARLY = Edition("early", "Early", date(2023, 12, 27), {"river": "Oder", "lakes.depth": 2})


def folder(tmp_path: Path, text: str) -> Path:
    """Write an edition beside a sound `latest`; return the folder."""
    (tmp_path / "latest.yml").write_text("title: Latest\n", encoding="utf-8")
    (tmp_path / "early.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_an_edition_has_title_date_and_parameters(tmp_path: Path) -> None:
    """The file's name is its name; `latest` comes first."""
    text = "title: Early\nas_of: 2023-12-27\nparameters: {river: Oder, lakes.depth: 2}\n"
    assert list(load(folder(tmp_path, text)).values()) == [Edition("latest", "Latest"), EARLY]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: E\nasof: 2023-12-27\n", "early.yml: unknown key asof, did you mean as_of"),
        ("title: E\nas_of: soon\n", "as_of must be a date like 2023-12-27"),
        ("as_of: 2023-12-27\n", "title must be text"),
        ("title: E\nparameters: [river]\n", "parameters must be a mapping"),
        ("title: E\nparameters: {as_of: 2023-12-27}\n", "as_of stands beside parameters"),
        ("- title\n", "must hold title, as_of, parameters"),
        ("title: [\n", "isn't YAML"),
    ],
)
def test_a_faulty_file_is_refused_in_words(tmp_path: Path, text: str, told: str) -> None:
    """File and key are named."""
    with pytest.raises(ParameterError) as refusal:
        load(folder(tmp_path, text))
    assert told in str(refusal.value)


def test_a_folder_without_latest_is_refused(tmp_path: Path) -> None:
    """There is always an edition at the top of the site."""
    with pytest.raises(ParameterError, match=r"latest\.yml"):
        load(tmp_path)


def test_a_misspelt_edition_is_refused_with_the_nearest() -> None:
    """As for parameters."""
    with pytest.raises(ParameterError, match=r"no edition erly; did you mean early\?"):
        choose({"early": EARLY}, "erly")


def test_the_date_is_one_of_the_parameters() -> None:
    """Notebooks get it as any other."""
    assert EARLY.given["as_of"] == "2023-12-27"
    assert "as_of" not in Edition("latest", "Latest").given


def test_own_parameters_go_before_the_edition_s_and_show_in_its_title() -> None:
    """A bare name replaces what the edition says for one notebook, too."""
    changed = EARLY.changed({"depth": "4", "as_of": "2024-01-01"})
    assert changed.parameters == {"river": "Oder", "depth": "4"}
    assert changed.as_of == date(2024, 1, 1)
    assert changed.title == "Early, depth = 4, as_of = 2024-01-01"
