"""The page of each option: the page's own text, with the cells of the option's run."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import yaml

from border_report.render import embed
from border_report.render.choices import Choice, Option
from border_report.render.project import split

_HEAD = "---\n# Made by `border-report` from the page above; what is changed here is lost.\n"
_RELATIVE = re.compile(r"(?<=\]\()(?![/#]|[a-z]+:)")


def write(folder: Path, choices: Iterable[Choice]) -> None:
    """Write the pages of all options beside their pages; those of earlier options go.

    Parameters
    ----------
    folder : Path
        The top.
    choices : iterable of Choice

    Raises
    ------
    RenderError
        When a page includes what isn't there.
    """
    for choice in choices:
        place = folder / choice.folder
        for old in place.glob("*.qmd"):
            if is_made(old):
                old.unlink()
        for option in choice.others:
            place.mkdir(exist_ok=True)
            page = place / f"{option.name}.qmd"
            page.write_text(_page(folder, choice, option), encoding="utf-8")


def is_made(path: Path) -> bool:
    """Tell whether a file is a page that was made here."""
    return path.suffix == ".qmd" and path.read_text(encoding="utf-8").startswith(_HEAD)


def _page(folder: Path, choice: Choice, option: Option) -> str:
    text = (folder / choice.page).read_text(encoding="utf-8")
    metadata, body = split(text, str(choice.page))
    whole = embed.with_parts(body, choice.page, folder)
    title, said = metadata.get("title", choice.page.stem), option.title
    metadata |= {
        "title": f"{title}[:]{{.unseen}} [{said}]{{.option}}",
        "pagetitle": f"{title}: {said}",
        "description": f"{said[:1].upper()}{said[1:]}. {metadata.get('description', '')}".rstrip(),
    }
    head = yaml.safe_dump(metadata, sort_keys=False, allow_unicode=True)
    return f"{_HEAD}{head}---\n{_body(whole, choice, option)}"


def _body(text: str, choice: Choice, option: Option) -> str:
    """Return a page's text with the option's cells, its addresses seen from one folder below."""
    labels: set[str] = set()

    def lead(found: re.Match[str]) -> str:
        path, mark, label = found["name"].partition("#")
        path = posixpath.normpath(embed.from_top(path, choice.page))
        if PurePosixPath(path).stem == choice.notebook:
            labels.add(label)
            path, label = f"{PurePosixPath(path).parent}/{choice.run(option)}.ipynb", label + end
        return f"{{{{< embed /{path}{mark}{label} >}}}}"

    end = f"-{option.name}"
    text = _RELATIVE.sub("../", embed.EMBED.sub(lead, text))
    if not labels:
        return text
    own = re.compile(rf"(?<=[@#])({'|'.join(sorted(labels))})(?![\w-])")
    return own.sub(rf"\1{end}", text)
