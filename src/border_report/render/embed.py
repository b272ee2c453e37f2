"""Pages made whole: included parts and embedded cells put where the page names them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path, PurePosixPath

from border_report.errors import RenderError
from border_report.render.cells import Cell
from border_report.render.project import split

CHARTS = PurePosixPath("charts")

_LINE = r"^\{{\{{<\s*{}\s+(?P<name>\S+?)\s*>\}}\}}[ \t]*$"
_INCLUDE = re.compile(_LINE.format("include"), re.MULTILINE)
EMBED = re.compile(_LINE.format("embed"), re.MULTILINE)
_ANY_SHORTCODE = re.compile(r"\{\{<.*?>\}\}")


def expand(body: str, page: PurePosixPath, folder: Path, cells: Mapping[str, Cell]) -> str:
    """Return a page's body with all parts and cells in it.

    Parameters
    ----------
    body : str
    page : PurePosixPath
        The page's source from the top; paths that it names are seen from its folder, or from
        the top where they begin with a slash.
    folder : Path
        The top.
    cells : mapping of label to Cell

    Raises
    ------
    RenderError
        When a part or cell is missing, or a shortcode isn't in the dialect.
    """

    def put(found: re.Match[str]) -> str:
        return _cell(found["name"], page, cells)

    whole = EMBED.sub(put, with_parts(body, page, folder))
    if left := _ANY_SHORTCODE.search(whole):
        raise RenderError(
            f"{page}: {left.group()} isn't understood; include and embed stand on lines alone."
        )
    return whole


def notebooks(body: str, page: PurePosixPath, folder: Path) -> tuple[str, ...]:
    """Return the executed notebooks that a page and its parts show cells of, each once."""
    named = EMBED.findall(with_parts(body, page, folder))
    return tuple(dict.fromkeys(PurePosixPath(name.partition("#")[0]).stem for name in named))


def with_parts(body: str, page: PurePosixPath, folder: Path) -> str:
    """Return a page's body with all parts in it, and their parts, cells left to embed.

    Raises
    ------
    RenderError
        When a part is missing.
    """

    def put(found: re.Match[str]) -> str:
        name = found["name"]
        part = folder / from_top(name, page)
        if not part.is_file():
            raise RenderError(f"{page} includes {name}, which doesn't exist.")
        return with_parts(split(part.read_text(encoding="utf-8"), name)[1], page, folder)

    return _INCLUDE.sub(put, body)


def markdown(cell: Cell) -> str:
    """Return a cell's outputs as markdown: a figure, a captioned table or text."""
    if cell.is_chart:
        caption = cell.options.get("fig-cap", "")
        alt = _attribute(cell.options.get("fig-alt", ""))
        return f"![{caption}](/{chart_file(cell)}){{#{cell.label} alt={alt}}}"
    if cell.is_table:
        caption = cell.options.get("tbl-cap", "")
        return f"{cell.markdown.rstrip()}\n\n: {caption} {{#{cell.label}}}"
    return cell.markdown


def _attribute(text: str) -> str:
    """Return text as the value of an attribute in markdown, which reads entities and escapes."""
    return '"' + escape(text).replace("\\", "&#92;") + '"'


def chart_file(cell: Cell, narrow: bool = False) -> PurePosixPath:
    """Return where a chart's drawing lies, from the top."""
    return CHARTS / f"{cell.label}{'-narrow' if narrow else ''}.svg"


def png_file(cell: Cell) -> PurePosixPath:
    """Return where a chart lies as pixels, with what it shows and where it is from."""
    return CHARTS / f"{cell.label}.png"


def write_charts(folder: Path, cells: Mapping[str, Cell]) -> None:
    """Write the drawings of all charts below a folder, where pages expect them."""
    for cell in cells.values():
        if cell.is_chart:
            target = folder / chart_file(cell)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(cell.svg, encoding="utf-8")
            if cell.narrow_svg:
                narrow = folder / chart_file(cell, narrow=True)
                narrow.write_text(cell.narrow_svg, encoding="utf-8")


def _cell(name: str, page: PurePosixPath, cells: Mapping[str, Cell]) -> str:
    path, _, label = name.partition("#")
    cell = cells.get(label)
    if cell is None or cell.notebook != PurePosixPath(path).stem:
        near = difflib.get_close_matches(label, list(cells), 1)
        hint = f"; did you mean {cells[near[0]].notebook}.ipynb#{near[0]}?" if near else "."
        raise RenderError(f"{page} embeds {name}, but there is no such cell{hint}")
    return markdown(cell)


def from_top(name: str, page: PurePosixPath) -> PurePosixPath:
    """Return a path that a page names, seen from the top."""
    return PurePosixPath(name[1:]) if name.startswith("/") else page.parent / name
