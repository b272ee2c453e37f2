"""Notebooks really executed, by plain papermill, with several sets of parameters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import altair as alt
import nbformat
import papermill
import pytest

from left_out import not_run

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / "notebooks"
WRONG_WORDS = re.compile(
    r"\bnan\b|\bNone\b|\bNaT\b|\binf\b|\bFalse\b|[{][$]"
    r"|\bTrue\b(?! only in a window)"  # a verdict's name begins so
    r"|\b1 (?:months|days|events|cities|claims|parts|years|people|rows|statements)\b"
    r"|  +\S+\.{2}(?!\.)|\bthe the\b|<\w+ object"
)


def outputs(notebook: nbformat.NotebookNode) -> list[Any]:
    """Return all outputs, in order."""
    return [o for cell in notebook.cells if cell.cell_type == "code" for o in cell.outputs]


def shown(notebook: nbformat.NotebookNode) -> list[Any]:
    """Return what a reader sees: text, tables and chart specifications, in order."""
    kinds = ("text/markdown", "text/plain")
    return [
        next((bundle[mime] for mime in bundle if "vegalite" in mime), None)
        or next(bundle[kind] for kind in kinds if kind in bundle)
        for bundle in (output.data for output in outputs(notebook))
    ]


class TestEachSet:
    """What holds with any parameters."""

    def test_it_runs_without_error_or_noise(self, executed: Any, name: str) -> None:
        """Every output is something shown: no traceback, no warning, no stray print."""
        kinds = {output.output_type for output in outputs(executed(name))}
        assert kinds == {"display_data"}

    def test_what_it_shows_works_in_every_format(self, executed: Any, name: str) -> None:
        """Charts and text as the pages can embed them; HTML would pull in scripts from a CDN."""
        for output in outputs(executed(name)):
            kinds = set(output.data)
            assert "text/html" not in kinds
            assert "text/plain" in kinds
            assert "text/markdown" in kinds or any("vegalite" in kind for kind in kinds)

    def test_its_sentences_read_right(self, executed: Any, name: str) -> None:
        """No leftover of a template, no missing value, no plural after one."""
        text = "\n".join(
            output.data.get("text/markdown", output.data["text/plain"])
            for output in outputs(executed(name))
        )
        found = [text[max(0, m.start() - 60) : m.end() + 40] for m in WRONG_WORDS.finditer(text)]
        assert found == []

    def test_each_chart_says_its_finding_and_measure(self, executed: Any, name: str) -> None:
        """A caption of at least two sentences, and a text alternative with a number in it."""
        for output in outputs(executed(name)):
            if any("vegalite" in kind for kind in output.data):
                said = output.metadata["border_report"]
                assert len(re.findall(r"\.\**(?:\s|$)", said["caption"])) >= 2, said["caption"]
                assert re.search(r"\d", said["alt"]), said["alt"]

    def test_its_charts_are_valid(self, executed: Any, name: str) -> None:
        """By the schema of Vega-Lite, wide and narrow: notebooks themselves don't check it."""
        for output in outputs(executed(name)):
            for mime in (kind for kind in output.data if "vegalite" in kind):
                narrow = output.metadata["border_report"].get("narrow")
                for specification in filter(None, (output.data[mime], narrow)):
                    alt.Chart.from_dict(specification)

    def test_it_says_which_tables_it_has_read(self, executed: Any, name: str, sets: Any) -> None:
        """So that it runs again for these alone: no row of a transfer changes an encounter."""
        said = [output.metadata["border_report"] for output in outputs(executed(name))]
        (read,) = [s["read"] for s in said if "read" in s]
        assert "data/sources.csv" in read
        of_transfers = "data/transfer_statements.csv" in read
        if sets[name][0] in ("administrations", "apart", "detail", "timeline"):
            assert not of_transfers
        if sets[name][0] in ("transfers", "holds", "claims"):
            assert of_transfers


def test_sets_of_parameters_change_what_is_shown(executed: Any, sets: Any) -> None:
    """The checks above would pass on a notebook that ignores its parameters."""
    seen: dict[str, list[Any]] = {}
    for name, (notebook, _) in sets.items():
        content = shown(executed(name))
        assert content not in seen.get(notebook, []), name
        seen.setdefault(notebook, []).append(content)


def test_it_runs_from_the_project_folder_too(
    executed: Any, as_they_stand: Any, notebook: str, tmp_path: Path
) -> None:
    """`papermill notebooks/x.ipynb` from the top gives the same, as README says."""
    elsewhere = papermill.execute_notebook(
        NOTEBOOKS / f"{notebook}.ipynb",
        tmp_path / "x.ipynb",
        cwd=ROOT,
        progress_bar=False,
        request_save_on_cell_execute=False,
    )
    assert shown(elsewhere) == shown(executed(as_they_stand(notebook)))


def test_our_command_shows_what_plain_papermill_shows(
    executed: Any, as_published: Any, report: Path, notebook: str, request: pytest.FixtureRequest
) -> None:
    """The published run has the same text, tables and chart specifications."""
    if request.config.getoption("--site"):
        not_run("--site gave a site without the notebooks it was made from")
    published = nbformat.read(report.parent / "notebooks" / f"{notebook}.ipynb", as_version=4)
    assert shown(published) == shown(executed(as_published(notebook)))
