"""Fact sheets made by the workers of a Dask cluster, which share no disk with this machine.

The project travels through the cluster once, each finished sheet back as one archive. Workers need
this package, in the same version, and nothing else of the project.
"""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
import threading
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from border_report.batch import index
from border_report.batch.matrix import Sheet
from border_report.batch.running import Maker, Making
from border_report.batch.sheets import Made, Work, make
from border_report.errors import ClusterError
from border_report.order import sources
from border_report.render.bundle import vega_bundle
from border_report.run.execute import begin_alone
from border_report.store import digest

SECONDS = 20  # in which a scheduler has to answer
TRIES = 3  # a sheet is begun anew where its worker has gone
# a kernel's surroundings are those of its process: one notebook at a time
_ALONE = threading.Lock()
Packed = tuple[bytes, bytes]  # the project, and the fonts that charts are set in
_WORKSHOPS: dict[str, Path] = {}


def on(address: str, modules: Sequence[str]) -> Maker:
    """Return what makes sheets on a cluster.

    Parameters
    ----------
    address : str
        Of its scheduler, like ``tcp://host:8786``.
    modules : sequence of str
        What kernels have imported before they begin.

    Raises
    ------
    ClusterError
        When Dask isn't installed, or no scheduler answers.
    """
    try:
        dask: Any = import_module("distributed")
    except ImportError:
        raise ClusterError(
            "--scheduler needs Dask: install the extra `cluster` of border-report."
        ) from None

    @contextmanager
    def maker(work: Work, sheets: Sequence[Sheet], top: Path) -> Iterator[Making]:
        try:
            client = dask.Client(address, timeout=SECONDS)
        except (OSError, TimeoutError, ValueError):
            raise ClusterError(
                f"No Dask scheduler answers at {address}; `dask scheduler` starts one."
            ) from None
        with client:
            fonts = [path for path in work.look.fonts.rglob("*") if path.is_file()]
            packed = _pack(work.root, sources(work.root)), _pack(work.look.fonts, fonts)
            # as a task, which the scheduler does again where all workers that held it are gone
            project = client.submit(_given, packed, pure=False)
            waiting = {
                client.submit(
                    _make, project, work, sheet, modules, _version(), pure=False, retries=TRIES
                ): sheet
                for sheet in sheets
            }
            yield _gathered(dask.as_completed(waiting), waiting, top)

    return maker


def _gathered(done: Iterable[Any], waiting: dict[Any, Sheet], top: Path) -> Making:
    for future in done:
        sheet = waiting.pop(future)
        try:
            made, packed = future.result()
        except Exception as fault:
            made, packed = Made(fault=f"{type(fault).__name__}: {fault}"), b""
        if packed:
            _unpack(packed, top / sheet.name)
        future.release()
        yield sheet, made


def _given(packed: Packed) -> Packed:
    """Hold the project on a worker."""
    return packed


def _make(
    project: Packed, work: Work, sheet: Sheet, modules: Sequence[str], version: str
) -> tuple[Made, bytes]:
    """Make a sheet on a worker; return it as an archive."""
    if version != _version():
        return Made(
            fault="The worker has another version of border-report, Python or a package."
        ), b""
    with _ALONE:
        top = _workshop(project, work, modules)
        here = replace(work, root=top / "project", look=replace(work.look, fonts=top / "fonts"))
        with tempfile.TemporaryDirectory(dir=top, prefix="sheets-") as folder:
            site = Path(folder)
            for shared in (top / "shared").iterdir():
                (site / shared.name).symlink_to(shared)
            made = make(here, sheet, site / sheet.name, site)
            if made.fault:
                return made, b""
            files = (path for path in (site / sheet.name).rglob("*") if path.is_file())
            return made, _pack(site / sheet.name, sorted(files))


def _workshop(project: Packed, work: Work, modules: Sequence[str]) -> Path:
    """Return a folder of this process with the project and what sheets share."""
    name = digest.of_value([digest.of_bytes(packed) for packed in project])
    if name in _WORKSHOPS:
        return _WORKSHOPS[name]
    top = _WORKSHOPS[name] = Path(tempfile.mkdtemp(prefix="border-report-"))
    atexit.register(shutil.rmtree, top, ignore_errors=True)
    root = top / "project"
    for packed, folder in zip(project, (root, top / "fonts"), strict=True):
        _unpack(packed, folder)
    begin_alone(modules)
    index.write(work.matrix, {}, root, work.look, vega_bundle(top / "cache"), top / "shared")
    return top


def _version() -> str:
    return digest.of_value([digest.of_code(".", "../warm_kernels"), digest.of_environment()])


def _pack(top: Path, paths: Iterable[Path]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.relative_to(top).as_posix())
    return packed.getvalue()


def _unpack(packed: bytes, folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
