"""``MATRIX.yml``: a page of the report and the values that its notebook is run with."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from border_report.errors import ParameterError
from border_report.render import embed
from border_report.render.project import Page, Project
from border_report.run import parameters
from border_report.run.accepted import Allowed
from border_report.run.parameters import Parameter
from border_report.run.values import UnfitError, Value, typed

KEYS = ("title", "page", "parameters", "without")
ALL = "all"


@dataclass(frozen=True)
class Sheet:
    """One combination of values.

    Attributes
    ----------
    name : str
        Its folder.
    title : str
        Its values in words.
    parameters : mapping of str to value
        What the notebook is run with.
    """

    name: str
    title: str
    parameters: Mapping[str, Value]


@dataclass(frozen=True)
class Matrix:
    """What a batch makes.

    Attributes
    ----------
    name : str
        The file's name without ``.yml``.
    title : str
    page : Page
        The page of the report whose text every sheet has.
    notebook : str
        The one whose cells it shows.
    sheets : tuple of Sheet
    """

    name: str
    title: str
    page: Page
    notebook: str
    sheets: tuple[Sheet, ...]


def read(path: Path, project: Project, allowed: Allowed) -> Matrix:
    """Return what a file asks for.

    Raises
    ------
    ParameterError
        When the file, the page, a name or a value isn't right, with what would be accepted.
    """
    content = _content(path)
    page = _page(path.name, content.get("page"), project)
    notebook = _notebook(path.name, page, project)
    declared = parameters.declared(project.folder / "notebooks")
    known = {p.name: p for p in declared[notebook]}
    given = content.get("parameters")
    if not isinstance(given, dict) or not given:
        raise ParameterError(
            f"{path.name} needs `parameters`: for each name a list of values, a range like "
            f"2015..2023 or `{ALL}`; the notebook {notebook} takes {', '.join(known)}."
        )
    axes = [_axis(path.name, name, values, known, allowed) for name, values in given.items()]
    left_out = [without.items() for without in content.get("without") or []]
    sheets = tuple(
        _sheet(values)
        for values in itertools.product(*axes)
        if not any(_reads(pair, values) for pair in left_out)
    )
    _check_names(path.name, sheets)
    return Matrix(path.stem, str(content.get("title", path.stem)), page, notebook, sheets)


def _content(path: Path) -> Mapping[str, Any]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ParameterError(f"There is no file {path}.") from None
    except yaml.YAMLError as fault:
        raise ParameterError(f"{path.name} isn't YAML: {' '.join(str(fault).split())}") from None
    if not isinstance(content, dict):
        raise ParameterError(f"{path.name} must hold {', '.join(KEYS)}.")
    for key in content:
        if key not in KEYS:
            near = difflib.get_close_matches(str(key), KEYS, 1)
            hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(KEYS)}."
            raise ParameterError(f"{path.name}: unknown key {key}; {hint}")
    return content


def _page(where: str, named: object, project: Project) -> Page:
    pages = {str(page.source): page for page in project.pages if not page.is_pdf}
    found = pages.get(str(named).lstrip("/"))
    if found is None:
        raise ParameterError(f"{where} needs `page`, one of {', '.join(pages)}.")
    return found


def _notebook(where: str, page: Page, project: Project) -> str:
    shown = embed.notebooks(page.body, page.source, project.folder)
    if len(shown) != 1:
        raise ParameterError(
            f"{where}: {page.source} shows cells of {len(shown)} notebooks; a fact sheet needs a "
            "page that shows one."
        )
    return shown[0]


def _axis(
    where: str, name: str, values: object, known: Mapping[str, Parameter], allowed: Allowed
) -> list[tuple[str, object, Value]]:
    """Return a name with each of its values, as written and as the notebook gets it."""
    if name not in known:
        near = difflib.get_close_matches(name, list(known), 1)
        hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(known)}."
        raise ParameterError(f"{where}: the notebook has no parameter {name}; {hint}")
    parameter = known[name]
    try:
        every = _every(parameter, values, allowed)
        return [(name, v, parameters.value_of(parameter, v, allowed)) for v in every]
    except ParameterError as fault:
        raise ParameterError(f"{where}: {fault}") from None


def _every(parameter: Parameter, values: object, allowed: Allowed) -> Sequence[object]:
    """Return the values of an axis one by one."""
    if values == ALL:
        if parameter.name not in allowed:
            raise ParameterError(f"{parameter.name} takes any {parameter.type}; list its values.")
        return list(allowed[parameter.name])
    if not parameter.type.endswith(("int", "int]")):
        return values if isinstance(values, list) else [values]
    try:
        numbers: list[int] = typed("list[int]", values)
    except UnfitError as fault:
        said = f": {fault}" if str(fault) else ""
        raise ParameterError(f"{parameter.name} can't be {values!r}{said}.") from None
    return numbers


def _reads(pairs: Any, values: Sequence[tuple[str, object, Value]]) -> bool:
    written = {name: value for name, value, _ in values}
    return all(written.get(name) == value for name, value in pairs)


def _sheet(values: Sequence[tuple[str, object, Value]]) -> Sheet:
    return Sheet(
        name="-".join(_slug(value) for _, value, _ in values),
        title=", ".join(f"{name.replace('_', ' ')} {value}" for name, value, _ in values),
        parameters={name: value for name, _, value in values},
    )


def _slug(value: object) -> str:
    return re.sub(r"[^a-z0-9]+", "-", str(value).casefold()).strip("-") or "none"


def _check_names(where: str, sheets: Sequence[Sheet]) -> None:
    if not sheets:
        raise ParameterError(f"{where}: no combination is left to make a fact sheet of.")
    for name, same in itertools.groupby(sorted(sheets, key=_name), key=_name):
        titles = _titles(same)
        if len(titles) > 1:
            raise ParameterError(f"{where}: two sheets would be in {name}/: {' and '.join(titles)}")


def _name(sheet: Sheet) -> str:
    return sheet.name


def _titles(sheets: Iterator[Sheet]) -> list[str]:
    return [sheet.title for sheet in sheets]
