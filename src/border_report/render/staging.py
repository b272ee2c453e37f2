"""A copy of the project for each edition: pages, project file and executed notebooks."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from border_report.render import option_pages
from border_report.render import project as projects
from border_report.render.choices import Choice
from border_report.render.project import PROJECT_FILE, Project

# where pages embed executed notebooks from, in the project and in each copy
NOTEBOOKS = PurePosixPath("_build", "notebooks")


def stage(
    root: Path,
    target: Path,
    *,
    edition: Mapping[str, Any],
    choices: Iterable[Choice],
    formats: Collection[str],
) -> Project:
    """Copy a project's pages into a fresh folder, executed notebooks apart.

    Parameters
    ----------
    root : Path
        The project.
    target : Path
        The copy; what is there goes, but for executed notebooks.
    edition : mapping
        What templates can say of the edition, as ``$edition.title$``.
    choices : iterable of Choice
        Whose options get pages.
    formats : collection of str
        Which pages to render: ``html``, ``pdf``.
    """
    original = projects.read(root)
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        if old.name != NOTEBOOKS.parts[0]:
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    tops = {page.source.parts[0] for page in original.pages}
    tops |= {path.relative_to(root).parts[0] for path in original.resources}
    for name in sorted(tops):
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name)
        else:
            shutil.copyfile(root / name, target / name)
    option_pages.write(target, choices)
    shutil.copyfile(root / PROJECT_FILE, target / PROJECT_FILE)
    pages = projects.read(target).pages
    chosen = [p.source for p in pages if ("pdf" if p.is_pdf else "html") in formats]
    settings = _settings(original.settings, [str(source) for source in chosen], edition)
    text = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
    (target / PROJECT_FILE).write_text(text, encoding="utf-8")
    return projects.read(target)


def _settings(
    settings: Mapping[str, Any], pages: list[str], edition: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the copy's settings: we run what goes before and after rendering ourselves."""
    steps = ("pre-render", "post-render")
    project = {key: value for key, value in settings["project"].items() if key not in steps}
    return {**settings, "project": {**project, "render": pages}, "edition": dict(edition)}
