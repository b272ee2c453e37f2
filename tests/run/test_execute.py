"""Notebooks executed in real kernels, two at a time, and failures told in a few lines."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import nbformat
import pytest
from rich.console import Console

from border_report.errors import NotebookError
from border_report.run.execute import Run, execute
from border_report.run.progress import Progress
from border_report.run.svg import Look

PROJECT = Path(__file__).parents[1] / "render" / "project"
FONTS = Path(__file__).parents[2] / "report" / "fonts" / "static"
LOOK = Look(dark={"#12546a": "#72c3d8"}, fonts=FONTS)


def run(folder: Path, name: str, **parameters: Any) -> Run:
    """Return a run of the small project's notebook into a folder."""
    source = PROJECT / "notebooks" / "rivers.ipynb"
    return Run(source, folder / f"{name}.ipynb", parameters, name)


def executed(runs: list[Run], log: Path) -> str:
    """Execute notebooks; return what progress said."""
    said = StringIO()
    with Progress(Console(file=said, width=200)) as progress:
        execute(runs, LOOK, progress, log, ["altair"])
    return said.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Execute one notebook twice with the same and once with other parameters."""
    made = tmp_path_factory.mktemp("executed")
    runs = [run(made, "one"), run(made, "two"), run(made, "oder", river="Oder", years=[1999])]
    (made / "said.txt").write_text(executed(runs, made / "kernels.log"), encoding="utf-8")
    return made


def outputs(folder: Path, name: str) -> str:
    """Return all texts that an executed notebook shows."""
    cells = nbformat.read(folder / f"{name}.ipynb", as_version=4).cells
    return "\n".join(
        str(output.data.get("text/markdown", ""))
        for cell in cells
        if cell.cell_type == "code"
        for output in cell.outputs
    )


def test_parameters_reach_the_notebook(folder: Path) -> None:
    """Values of the run replace the defaults."""
    assert "In 2020 the Elbe stood" in outputs(folder, "one")
    assert "In 1999 the Oder stood" in outputs(folder, "oder")


def test_charts_are_drawn_outside_of_the_kernel(folder: Path) -> None:
    """An executed notebook holds each chart as SVG, wide and narrow."""
    cells = nbformat.read(folder / "one.ipynb", as_version=4).cells
    chart = next(c for c in cells if "fig-river-levels" in c.source).outputs[0]
    assert chart.data["image/svg+xml"].startswith("<svg")
    assert chart.metadata["border_report"]["narrow_svg"].startswith("<svg")


def test_the_same_parameters_give_the_same_bytes(folder: Path) -> None:
    """No time, path or random id stays in an executed notebook."""
    assert (folder / "one.ipynb").read_bytes() == (folder / "two.ipynb").read_bytes()


def test_progress_is_a_plain_line_for_each_notebook_without_a_terminal(folder: Path) -> None:
    """Names and seconds, no control codes."""
    lines = (folder / "said.txt").read_text(encoding="utf-8").strip().splitlines()
    assert sorted(line.split(":")[0] for line in lines) == ["oder", "one", "two"]
    assert all("done after" in line for line in lines)


def test_a_failing_notebook_names_cell_cause_parameters_and_what_was_executed(
    tmp_path: Path,
) -> None:
    """Enough to mend it, and no traceback."""
    with pytest.raises(NotebookError) as failure:
        executed([run(tmp_path, "dry", fail=True)], tmp_path / "kernels.log")
    told = str(failure.value)
    assert "rivers.ipynb failed in cell" in told
    assert "(river-sentence)" in told
    assert "ValueError: the river is dry" in told
    assert "fail=True" in told
    assert str(tmp_path / "dry.ipynb") in told
    assert (tmp_path / "dry.ipynb").is_file()
    assert len(told.splitlines()) <= 4
