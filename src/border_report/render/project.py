"""The pages to render, as the project file lists them: one plan for both renderers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from border_report.errors import RenderError

PROJECT_FILE = "_quarto.yml"


@dataclass(frozen=True)
class Page:
    """One page: where its source is, and its file in the site, both from the top."""

    source: PurePosixPath
    target: PurePosixPath
    metadata: Mapping[str, Any]
    body: str

    @property
    def is_pdf(self) -> bool:
        """Whether the page becomes a PDF by way of Typst."""
        return self.target.suffix == ".pdf"


@dataclass(frozen=True)
class Project:
    """A folder with a project file and its pages.

    Attributes
    ----------
    folder : Path
    settings : mapping
        What the project file says.
    pages : tuple of Page
        In the order of its ``render`` list.
    """

    folder: Path
    settings: Mapping[str, Any]
    pages: tuple[Page, ...]

    def format(self, page: Page) -> dict[str, Any]:
        """Return the settings of the page's format: the page's own before the project's."""
        name = "typst" if page.is_pdf else "html"
        return {**_format(self.settings, name), **_format(page.metadata, name)}

    @property
    def resources(self) -> list[Path]:
        """Files that go into the site as they are."""
        patterns = self.settings["project"].get("resources") or []
        # a leading slash ties a pattern to the project's top, for Quarto too
        found = [path for pattern in patterns for path in self.folder.glob(pattern.lstrip("/"))]
        # a pattern like report/assets/** names folders
        inside = [path for folder in found if folder.is_dir() for path in folder.rglob("*")]
        return sorted({path for path in [*found, *inside] if path.is_file()})


def read(folder: Path) -> Project:
    """Return the project of a folder.

    Raises
    ------
    RenderError
        When the project file or a page that it lists is missing, or isn't YAML.
    """
    text = _text(folder / PROJECT_FILE)
    settings = _yaml(text, PROJECT_FILE)
    listed = settings.get("project", {}).get("render") or []
    if not listed:
        raise RenderError(f"{PROJECT_FILE} lists no page under project: render.")
    names = [name for entry in listed for name in _matching(folder, entry)]
    return Project(folder, settings, tuple(_page(folder, settings, name) for name in names))


def split(text: str, where: str) -> tuple[dict[str, Any], str]:
    """Return a page's metadata and its body."""
    if not text.startswith("---\n"):
        return {}, text
    head, _, body = text[4:].partition("\n---\n")
    return _yaml(head, where), body


def _matching(folder: Path, entry: str) -> list[str]:
    """Return the pages that an entry names; a pattern may match none."""
    if "*" not in entry:
        return [entry]
    return sorted(path.relative_to(folder).as_posix() for path in folder.glob(entry))


def _page(folder: Path, settings: Mapping[str, Any], name: str) -> Page:
    source = PurePosixPath(name)
    metadata, body = split(_text(folder / name), name)
    formats = metadata.get("format", settings.get("format", "html"))
    suffix = ".pdf" if "typst" in formats else ".html"
    return Page(source, source.with_suffix(suffix), metadata, body)


def _format(settings: Mapping[str, Any], name: str) -> dict[str, Any]:
    formats = settings.get("format") or {}
    chosen = formats.get(name) if isinstance(formats, dict) else None
    return chosen if isinstance(chosen, dict) else {}


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RenderError(f"The page {path.name} is missing: {path}") from None


def _yaml(text: str, where: str) -> dict[str, Any]:
    try:
        content = yaml.safe_load(text) or {}
    except yaml.YAMLError as fault:
        raise RenderError(f"{where} isn't YAML: {' '.join(str(fault).split())}") from None
    if not isinstance(content, dict):
        raise RenderError(f"{where} must hold a mapping of names to values.")
    return content
