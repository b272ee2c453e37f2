"""The command as a process: what it says, where, and with which exit code."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
REFUSED = [
    (("build", "-p", "compnent=USBP"), 2, "did you mean component?"),
    (("build", "-p", "component=USPB"), 2, "did you mean USBP?"),
    (("build", "-p", "component"), 2, "write name=value"),
    (("build", "-p", "as_of=27.12.2023"), 2, "takes a date like 2023-12-27"),
    (("build", "--edition", "lates"), 2, "did you mean latest?"),
    (("build", "--to", "docx"), 2, "--to takes html, pdf or html,pdf, not 'docx'"),
    (("build", "--output", "docs"), 9, "holds something other than a report"),
    (("compare", "USBP nationwide", "USBP nationwide FY2023"), 2, "doesn't say when"),
    (("compare", "USBP nationwide FY1800", "USBP nationwide FY2023"), 5, ""),
]


@pytest.mark.parametrize(("words", "code", "told"), REFUSED)
def test_a_mistake_is_told_without_a_traceback(
    command: Command, words: tuple[str, ...], code: int, told: str
) -> None:
    """One clear sentence on standard error, nothing on standard output, a code of its kind."""
    done = command(*words)
    assert done.returncode == code
    assert done.stdout == ""
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_help_lists_what_a_reader_may_use(command: Command) -> None:
    """The two steps around Quarto are not among it."""
    said = command("--help").stdout
    for name in ("build", "params", "compare", "data", "doctor"):
        assert name in said
    assert "prepare" not in said


def test_help_loads_nothing_heavy() -> None:
    """It answers at once: no pandas, no papermill, no Altair."""
    asked = "import sys, border_report.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"pandas", "papermill", "altair", "nbconvert", "vl_convert"} & set(loaded)


def test_params_tells_type_default_help_and_accepted_values(command: Command) -> None:
    """For each notebook."""
    said = command("params").stdout
    assert "administrations\n" in said
    assert "component: str = 'USBP'  (default)" in said
    assert "takes USBP+OFO, USBP or OFO" in said
    assert "takes a whole number from 1925 to 2026 or 0" in said
    assert "previous: date = '2023-12-27'  (from editions/latest.yml; default '')" in said


def test_params_shows_where_each_value_comes_from(command: Command, tmp_path: Path) -> None:
    """Words go over the file, the file over the edition, the edition over the default."""
    file = tmp_path / "my.yml"
    file.write_text("first_year: 2010\ncomponent: OFO\n", encoding="utf-8")
    done = command(
        "params", "--edition", "article-2023-12", "-f", str(file), "-p", "detail.component=USBP"
    )
    said = done.stdout
    assert "as_of: date = '2023-12-27'  (from editions/article-2023-12.yml; default '')" in said
    assert f"first_year: int = 2010  (from {file}; default 2000)" in said
    assert f"component: str = 'OFO'  (from {file}; default 'USBP')" in said
    assert "component: str = 'USBP'  (from -p; default 'USBP+OFO')" in said
    assert "last_year: int = 0  (default)" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "compnent: OFO\n",
            "my.yml: No notebook has a parameter compnent; did you mean component?",
        ),
        (
            "detail: {component: OF}\n",
            "my.yml: The parameter component takes USBP+OFO, USBP or OFO",
        ),
        ("as_of: soon\n", "my.yml: The parameter as_of takes a date like 2023-12-27, not 'soon'"),
    ],
)
def test_a_mistake_in_a_file_is_told_with_its_name(
    command: Command, tmp_path: Path, text: str, told: str
) -> None:
    """Before anything runs."""
    (tmp_path / "my.yml").write_text(text, encoding="utf-8")
    done = command("build", "--parameters-file", str(tmp_path / "my.yml"))
    assert done.returncode == 2
    assert told in done.stderr


def test_compare_gives_both_figures_and_the_ratio(command: Command) -> None:
    """Golden: Border Patrol nationwide, FY2015, from its sector profiles."""
    done = command("compare", "USBP nationwide FY2023", "USBP nationwide FY2015")
    assert done.returncode == 0
    assert "337,117" in done.stdout
    assert "6.1 times" in done.stdout.replace("\u00a0", " ")


def test_compare_refuses_unlike_figures_and_offers_like_ones(command: Command) -> None:
    """The refusal on standard error, the answer like for like on standard output."""
    done = command("compare", "USBP nationwide FY2015", "USBP+OFO nationwide FY2023")
    assert done.returncode == 4
    assert "component" in done.stderr
    assert "2,063,692" in done.stdout


def test_doctor_says_what_a_build_will_use(command: Command) -> None:
    """Each part with its version."""
    done = command("doctor")
    assert done.returncode == 0
    for name in (
        "Python",
        "papermill",
        "pandoc",
        "typst",
        "Quarto",
        "kernels",
        "data",
        "notebooks",
    ):
        assert name in done.stdout


def test_away_from_a_report_the_command_says_where_to_go(tmp_path: Path) -> None:
    """It looks upwards, and says so when there is nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "border_report", "params"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "There is no report here" in done.stderr
