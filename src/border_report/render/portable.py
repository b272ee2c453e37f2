"""The built-in renderer: pages to HTML by pandoc alone."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from border_report.errors import RenderError
from border_report.render import embed, pandoc
from border_report.render.cells import Cell
from border_report.render.project import Page, Project

# settings of the project file that are no variables for a template
_NOT_METADATA = ("project", "website", "format", "execute", "filters", "choices")
_FILES = ("bibliography", "csl")


def render_html(project: Project, cells: Mapping[str, Cell], site: Path) -> None:
    """Write every HTML page of a project, and its resources, into a folder.

    Raises
    ------
    RenderError
        Naming the page that could not be rendered.
    """
    for page in project.pages:
        if not page.is_pdf:
            text = embed.expand(page.body, page.source, project.folder, cells)
            write_page(project, page, text, site)
    for resource in project.resources:
        target = site / resource.relative_to(project.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resource, target)


def write_page(project: Project, page: Page, text: str, site: Path) -> None:
    """Write one page, whose parts and cells are in the text, through the page template."""
    target = site / page.target
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(to_format(project, page, text, "html"), encoding="utf-8")


def to_format(project: Project, page: Page, text: str, to: str) -> str:
    """Return a page's text as HTML or Typst, with the options that its format sets."""
    try:
        return pandoc.convert(
            text,
            to,
            metadata=metadata(project, page),
            folder=_folder(project, page),
            template=_template(project, page),
            options=_options(project, page),
            filters=_filters(project, page),
        )
    except RenderError as fault:
        raise RenderError(f"{page.source}: {fault}") from None


def metadata(project: Project, page: Page) -> dict[str, Any]:
    """Return what a page's template may use: the project's settings, then the page's own."""
    merged: dict[str, Any] = {
        key: value
        for level in (project.settings, project.format(page), page.metadata)
        for key, value in level.items()
        if key not in _NOT_METADATA
    }
    css = merged.get("css") or []
    merged["css"] = [f"/{path}" for path in ([css] if isinstance(css, str) else css)]
    for key in _FILES:
        if key in project.settings and key not in page.metadata:
            merged[key] = str(project.folder / project.settings[key])
    return merged


def _folder(project: Project, page: Page) -> Path:
    """Return the folder of a page; the top for a page that is made of a notebook."""
    folder = project.folder / page.source.parent
    return folder if folder.is_dir() else project.folder


def _template(project: Project, page: Page) -> Path:
    own = page.metadata.get("format")
    name = project.format(page).get("template")
    if not name:
        raise RenderError("its format names no template.")
    is_own = isinstance(own, dict) and any("template" in (f or {}) for f in own.values())
    return project.folder / (page.source.parent / name if is_own else PurePosixPath(name))


def _options(project: Project, page: Page) -> list[str]:
    said = {**project.format(page), **page.metadata}
    options = []
    if said.get("toc"):
        options += ["--toc", f"--toc-depth={said.get('toc-depth', 3)}"]
    if said.get("number-sections"):
        options.append("--number-sections")
    if "shift-heading-level-by" in said:
        options.append(f"--shift-heading-level-by={said['shift-heading-level-by']}")
    if metadata(project, page).get("bibliography"):
        options.append("--citeproc")
    return options


def _filters(project: Project, page: Page) -> list[Path]:
    top = [project.folder / name for name in project.settings.get("filters") or []]
    here = [project.folder / page.source.parent / n for n in page.metadata.get("filters") or []]
    return [path for path in [*top, *here] if path.suffix == ".lua"]
