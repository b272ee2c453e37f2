"""Fact sheets of the small project: made by real kernels, here and on a real Dask cluster."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from rich.console import Console

from border_report.batch import matrix
from border_report.batch.cluster import on
from border_report.batch.running import Done, Maker, Making, here, run
from border_report.errors import ClusterError, ParameterError
from border_report.render.project import read
from rivers import SUBJECT, copy_of_project

RIVERS = """
title: Rivers, one by one
page: index.qmd
parameters:
  river: {rivers}
  years: {years}
"""
Batch = Callable[..., tuple[Done, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the small project."""
    return copy_of_project(tmp_path)


@pytest.fixture
def batch(root: Path) -> Batch:
    """Return a function that makes the sheets of a matrix; it returns what came of it."""

    def make(
        rivers: str = "[Elbe, Oder]", years: str = "[2020]", maker: Maker | None = None
    ) -> tuple[Done, str]:
        file, said = root / "rivers.yml", StringIO()
        file.write_text(RIVERS.format(rivers=rivers, years=years), encoding="utf-8")
        asked = matrix.read(file, read(root), SUBJECT.allowed)
        (root / "_build").mkdir(exist_ok=True)
        maker = maker or here(root / "_build" / "kernels.log", ())
        console = Console(file=said, width=200)
        return run(root, asked, SUBJECT, root / "_batch", maker, console), said.getvalue()

    return make


def text(page: Path) -> str:
    """Return what stands on a page."""
    return " ".join(html.document_fromstring(page.read_bytes()).text_content().split())


def test_each_sheet_shows_its_own_parameters_and_the_index_leads_to_it(batch: Batch) -> None:
    """A page and the executed notebook in a folder of its own."""
    done, _ = batch()
    assert (done.made, done.kept, done.failed) == (2, 0, {})
    index = html.document_fromstring((done.site / "index.html").read_bytes())
    led_to = [h for h in index.xpath("//main//a/@href") if h.endswith("sheet.html")]
    assert led_to == ["elbe-2020/sheet.html", "oder-2020/sheet.html"]
    assert "river Oder" in text(done.site / "oder-2020" / "sheet.html")
    page = html.document_fromstring((done.site / "oder-2020" / "sheet.html").read_bytes())
    numbers = page.xpath("//main//a[@class='figure']/@href")
    assert numbers
    assert all(address.startswith("notes/rivers.html#") for address in numbers)
    notebook = json.loads((done.site / "oder-2020" / "notebook.ipynb").read_text(encoding="utf-8"))
    assert any("'Oder'" in "".join(c["source"]) or '"Oder"' in "".join(c["source"])
               for c in notebook["cells"])  # fmt: skip


def test_what_was_made_before_is_not_made_again(batch: Batch) -> None:
    """A matrix that has grown makes what is new alone."""
    batch("[Elbe]")
    done, said = batch("[Elbe, Oder]")
    assert (done.made, done.kept) == (1, 1)
    assert "1 of 2: as before" in said


def test_a_sheet_that_fails_stops_no_other_and_is_told_in_the_index(
    batch: Batch, root: Path
) -> None:
    """With the reason, and it is tried again the next time."""
    notebook = root / "notebooks" / "rivers.ipynb"
    sound = notebook.read_text(encoding="utf-8")
    content = json.loads(sound)
    content["cells"].insert(2, {
        "cell_type": "code", "id": "flood", "metadata": {}, "outputs": [], "execution_count": None,
        "source": "if river == 'Oder':\n    raise RuntimeError('a flood')",
    })  # fmt: skip
    notebook.write_text(json.dumps(content), encoding="utf-8")
    done, said = batch()
    assert list(done.failed) == ["oder-2020"]
    assert "a flood" in done.failed["oder-2020"]
    assert "oder-2020 failed" in said
    assert "a flood" in text(done.site / "index.html")
    assert not (done.site / "oder-2020").exists()
    assert (done.site / "elbe-2020" / "sheet.html").exists()
    notebook.write_text(sound, encoding="utf-8")
    done, _ = batch()
    assert (done.made, done.failed) == (2, {})


def test_ranges_and_all_values_of_the_data_make_an_axis(root: Path) -> None:
    """Each combination is a sheet, but for those left out."""
    file = root / "rivers.yml"
    given = RIVERS.format(rivers="all", years="2018..2020") + "without:\n- {river: Oder}\n"
    file.write_text(given, encoding="utf-8")
    asked = matrix.read(file, read(root), SUBJECT.allowed)
    assert [sheet.name for sheet in asked.sheets] == [
        "elbe-2018", "elbe-2019", "elbe-2020", "rhine-2018", "rhine-2019", "rhine-2020",
    ]  # fmt: skip
    assert asked.sheets[0].parameters == {"river": "Elbe", "years": [2018]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("page: report/rivers.qmd", "rivers.yml needs `parameters`"),
        ("pages: report/rivers.qmd", "unknown key pages; did you mean page?"),
        ("page: report/river.qmd", "one of index.qmd, report/rivers.qmd"),
        ("page: report/rivers.qmd\nparameters: {rivr: [Elbe]}", "did you mean river?"),
        ("page: report/rivers.qmd\nparameters: {river: [Elb]}", "did you mean Elbe?"),
        ("page: report/rivers.qmd\nparameters: {years: 2020..2018}", "write 2018..2020"),
        ("page: report/rivers.qmd\nparameters: {river: [Elbe, ELBE]}", "did you mean Elbe?"),
        ("page: report/rivers.qmd\nparameters: {river: [Elbe, Elbe]}", "two sheets would be in"),
        ("- a", "must hold title, page, parameters, without"),
    ],
)
def test_a_matrix_that_is_not_right_says_what_would_be(root: Path, content: str, said: str) -> None:
    """In one sentence that names the file."""
    file = root / "rivers.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ParameterError, match=r"^rivers\.yml") as fault:
        matrix.read(file, read(root), SUBJECT.allowed)
    assert said in str(fault.value)


# ── on a cluster ──


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[Any]]]:
    """Start a scheduler and three workers, each in a folder of its own."""
    top = tmp_path_factory.mktemp("cluster")
    said = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def start(kind: str, number: int, *options: str) -> Any:
        folder = top / f"{kind}-{number}"
        folder.mkdir()
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{kind}", *options],
            cwd=folder,
            env=said,
            stdout=(folder / "log").open("wb"),
            stderr=subprocess.STDOUT,
        )

    at = top / "scheduler.json"
    where = ("--scheduler-file", str(at))
    scheduler = start(
        "scheduler", 0, *where, "--port", "0", "--host", "127.0.0.1", "--no-dashboard"
    )
    end = time.monotonic() + 60
    while not at.exists():
        assert time.monotonic() < end
        time.sleep(0.1)
    alone = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", ".")
    workers = [start("worker", number, *where, *alone) for number in range(3)]
    yield json.loads(at.read_text(encoding="utf-8"))["address"], workers
    for process in [*workers, scheduler]:
        process.kill()
    for process in [*workers, scheduler]:
        process.wait(timeout=30)


def watched(maker: Maker, first: Callable[[], None]) -> Maker:
    """Return a maker that does something once the first sheet is there."""

    @contextmanager
    def made(*given: Any) -> Iterator[Making]:
        def watch(making: Making) -> Making:
            for number, done in enumerate(making):
                if number == 0:
                    first()
                yield done

        with maker(*given) as making:
            yield watch(making)

    return made


def sheets(site: Path) -> dict[str, bytes]:
    """Return every file of every sheet."""
    files = (path for path in site.glob("*-*/**/*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_a_cluster_that_loses_a_worker_makes_the_same_sheets(
    cluster: tuple[str, list[Any]], batch: Batch, root: Path, tmp_path: Path
) -> None:
    """Byte for byte, with no disk shared; what the lost worker had begun is begun anew."""
    address, workers = cluster
    maker = watched(on(address, ()), workers[0].kill)
    done, _ = batch("all", "[2020, 2021]", maker)
    assert (done.made, done.failed) == (6, {})
    assert workers[0].poll() is not None
    there = sheets(done.site)
    (root / "_build" / "store").rename(tmp_path / "store-of-the-cluster")
    done, _ = batch("all", "[2020, 2021]")
    assert (done.made, done.kept) == (6, 0)
    assert sheets(done.site) == there


def test_a_scheduler_that_does_not_answer_is_told(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what starts one."""
    monkeypatch.setattr("border_report.batch.cluster.SECONDS", 1)
    with pytest.raises(ClusterError, match="No Dask scheduler answers"):
        batch(maker=on("tcp://127.0.0.1:9", ()))
