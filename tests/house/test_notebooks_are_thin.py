"""Notebooks ask, call and show: they hold no logic, read no file and keep no output."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PAGES = sorted([ROOT / "index.qmd", *(ROOT / "report").glob("*.qmd")])
EMBEDDED = re.compile(r"/_build/notebooks/([\w-]+)\.ipynb#")
IMPORTS = ("border_report.measures", "border_report.display", "border_report.data")
READERS = {"open", "read_csv", "read_excel", "read_json", "read_text", "read_bytes", "read_table"}


def read(path: Path) -> nbformat.NotebookNode:
    """Return a notebook as it is stored."""
    return nbformat.read(path, as_version=4)


def code(path: Path) -> str:
    """Return all code of a notebook."""
    return "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "code")


def test_pages_show_every_notebook() -> None:
    """No notebook runs for nothing, and no page asks for one that isn't there."""
    shown = {name for page in PAGES for name in EMBEDDED.findall(page.read_text(encoding="utf-8"))}
    assert shown == {path.stem for path in NOTEBOOKS}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestEachNotebook:
    """Rules that hold for every notebook."""

    def test_it_is_valid_with_stable_cell_ids_and_a_python_kernel(self, path: Path) -> None:
        """The file follows nbformat 4.5, whose cells have ids, and names the kernel python3."""
        notebook = read(path)
        nbformat.validate(notebook)
        assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
        assert notebook.metadata.kernelspec.name == "python3"
        assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)

    def test_no_output_or_run_is_stored(self, path: Path) -> None:
        """Outputs belong to a build, not to the repository."""
        for cell in read(path).cells:
            if cell.cell_type == "code":
                assert cell.outputs == []
                assert cell.execution_count is None
                assert "execution" not in cell.metadata

    def test_parameters_are_one_tagged_cell_before_all_other_code(self, path: Path) -> None:
        """Papermill puts the given values after this cell, so all else must follow it."""
        cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
        tagged = [
            i for i, cell in enumerate(cells) if "parameters" in cell.metadata.get("tags", [])
        ]
        assert tagged == [0]

    def test_every_parameter_has_a_type_a_default_and_help(self, path: Path) -> None:
        """A parameter line reads `name: type = default  # help`."""
        (cell,) = [c for c in read(path).cells if "parameters" in c.metadata.get("tags", [])]
        statements = ast.parse(cell.source).body
        assert all(isinstance(s, ast.AnnAssign) and s.value is not None for s in statements)
        assert any(s.target.id == "as_of" for s in statements)
        last_lines = [cell.source.splitlines()[s.end_lineno - 1] for s in statements]
        assert all("# " in line for line in last_lines)

    def test_nothing_is_defined(self, path: Path) -> None:
        """A cell that needs a function gets it from the package, where it has tests."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
        assert [n for n in ast.walk(ast.parse(code(path))) if isinstance(n, kinds)] == []

    def test_only_measures_and_display_are_imported(self, path: Path) -> None:
        """Pages are made from results; other libraries are the package's affair."""
        for node in ast.walk(ast.parse(code(path))):
            if isinstance(node, ast.ImportFrom):
                assert (node.module or "").startswith(IMPORTS), ast.unparse(node)
            assert not isinstance(node, ast.Import), ast.unparse(node)

    def test_no_file_is_read(self, path: Path) -> None:
        """Data comes from the package, checked, and from nowhere else."""
        called = {
            node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            for node in ast.walk(ast.parse(code(path)))
            if isinstance(node, ast.Call)
        }
        assert called & READERS == set()

    def test_every_shown_cell_has_a_label_of_its_own(self, path: Path) -> None:
        """Pages embed cells by label, so labels are unique over all notebooks."""
        labels = [
            line.removeprefix("#| label:").strip()
            for notebook in NOTEBOOKS
            for line in code(notebook).splitlines()
            if line.startswith("#| label:")
        ]
        assert len(labels) == len(set(labels))
        assert any(f"#| label: {label}" in code(path) for label in labels)


def test_a_parameter_means_the_same_in_every_notebook_that_has_it() -> None:
    """One name, one type and one help text, so that `-p name=value` can reach all notebooks."""
    meanings: dict[str, set[tuple[str, str]]] = {}
    for path in NOTEBOOKS:
        (cell,) = [c for c in read(path).cells if "parameters" in c.metadata.get("tags", [])]
        for statement in ast.parse(cell.source).body:
            line = cell.source.splitlines()[statement.end_lineno - 1]
            meaning = (ast.unparse(statement.annotation), line.rpartition("# ")[2])
            meanings.setdefault(statement.target.id, set()).add(meaning)
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}
