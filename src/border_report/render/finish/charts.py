"""The files of charts and tables: drawings, specifications, values, the Vega bundle."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from border_report.render import embed
from border_report.render.cells import Cell

BUNDLE = "assets/vega.js"


def write_files(site: Path, cells: Mapping[str, Cell]) -> None:
    """Write drawings, specifications and values of all cells."""
    embed.write_charts(site, cells)
    for cell in cells.values():
        if cell.is_chart:
            _write(site / embed.CHARTS / f"{cell.label}.js", _script(cell))
            if cell.png:
                (site / embed.png_file(cell)).write_bytes(cell.png)
        if "csv" in cell.said:
            _write(site / "tables" / f"{cell.label}.csv", cell.said["csv"])


def write_bundle(site: Path, dark: Mapping[str, str], bundle: Path) -> None:
    """Write the bundle that draws charts in the page, with the colours that it draws by night."""
    target = site / BUNDLE
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(bundle, target)
    with target.open("a", encoding="utf-8") as script:
        script.write(f"\nwindow.reportDark={_json(dark)};\n")


def _script(cell: Cell) -> str:
    """Return a script that works from a file: a page opened there may not fetch JSON."""
    charts = "window.reportCharts"
    said = {**cell.specifications, "ids": cell.said.get("ids", [])}
    return f"{charts}={charts}||{{}};\n{charts}[{_json(cell.label)}]={_json(said)};\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
