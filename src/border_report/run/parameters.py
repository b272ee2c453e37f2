"""What can be set in each notebook, and the check of what somebody sets."""

from __future__ import annotations

import ast
import csv
import difflib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import nbformat

from border_report.errors import ParameterError

Value = int | str | bool | list[str] | list[int]
Allowed = Mapping[str, Sequence[str]]

TYPES = ("bool", "int", "str", "list[int]", "list[str]")
AS_OF = "as_of"


@dataclass(frozen=True)
class Parameter:
    """One line of a notebook's parameters cell: ``name: type = default  # help``."""

    notebook: str
    name: str
    type: str
    default: Value
    help: str = ""


def declared(folder: Path) -> dict[str, tuple[Parameter, ...]]:
    """Return each notebook's parameters, in the order of its parameters cell.

    Raises
    ------
    ParameterError
        When a notebook has no parameters cell, or a line in it isn't
        ``name: type = default  # help`` with a type of `TYPES`.
    """
    found = {path.stem: _read(path) for path in sorted(folder.glob("*.ipynb"))}
    if not found:
        raise ParameterError(f"There is no notebook in {folder}.")
    return found


def resolve(
    notebooks: Mapping[str, Sequence[Parameter]],
    given: Mapping[str, object],
    allowed: Allowed,
) -> dict[str, dict[str, Value]]:
    """Return the values to run each notebook with, defaults left to the notebook.

    Parameters
    ----------
    notebooks : mapping of str to sequence of Parameter
        As `declared` returns it.
    given : mapping of str to object
        ``name`` sets the parameter in every notebook that has it, ``notebook.name`` in one.
        Text is converted to the declared type.
    allowed : mapping of str to sequence of str
        Accepted values of a parameter; one that isn't listed takes any value of its type.

    Raises
    ------
    ParameterError
        Naming every unknown name and impossible value at once, each with the nearest valid one.
    """
    values: dict[str, dict[str, Value]] = {notebook: {} for notebook in notebooks}
    faults: list[str] = []
    broad_first = sorted(given, key=lambda key: "." in key)
    for key in broad_first:
        reached = [p for p in _all(notebooks) if key in (p.name, f"{p.notebook}.{p.name}")]
        if not reached:
            faults.append(_unknown(key, notebooks))
        for parameter in reached:
            try:
                value = _convert(parameter, given[key])
                _check(parameter, value, allowed)
            except ParameterError as fault:
                faults.append(str(fault))
            else:
                values[parameter.notebook][parameter.name] = value
    if faults:
        listed = "\n".join(dict.fromkeys(faults))
        raise ParameterError(f"{listed}\n`border-report params` lists all that can be set.")
    return values


def from_words(words: Iterable[str]) -> dict[str, str]:
    """Return ``name=value`` words of the command line as a mapping.

    Raises
    ------
    ParameterError
        When a word has no ``=``, or two words set the same name.
    """
    given: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise ParameterError(f"'{word}' doesn't set a parameter: write name=value.")
        if name.strip() in given:
            raise ParameterError(f"The parameter {name.strip()} is set twice.")
        given[name.strip()] = value.strip()
    return given


def read_day(text: str) -> date | None:
    """Return an as-of date; None for no limit, which is written as nothing.

    Raises
    ------
    ParameterError
        When the text isn't a date.
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ParameterError(
            f"The parameter {AS_OF} takes a date like 2023-12-27, not {text!r}."
        ) from None


def _all(notebooks: Mapping[str, Sequence[Parameter]]) -> list[Parameter]:
    return [parameter for parameters in notebooks.values() for parameter in parameters]


def _read(path: Path) -> tuple[Parameter, ...]:
    cells = nbformat.read(path, as_version=4).cells
    tagged = [c for c in cells if "parameters" in c.metadata.get("tags", [])]
    if len(tagged) != 1:
        raise ParameterError(f"{path.name} needs one cell tagged 'parameters', not {len(tagged)}.")
    source = tagged[0].source
    return tuple(_line(path, source, node) for node in ast.parse(source).body)


def _line(path: Path, source: str, node: ast.stmt) -> Parameter:
    match node:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=kind, value=ast.expr() as value):
            written = ast.unparse(kind)
            if written in TYPES:
                last = source.splitlines()[(node.end_lineno or node.lineno) - 1]
                # the column counts bytes
                rest = last.encode()[node.end_col_offset or 0 :].decode()
                help_text = rest.partition("#")[2].strip()
                return Parameter(path.stem, name, written, ast.literal_eval(value), help_text)
    raise ParameterError(
        f"{path.name}, parameters cell: '{ast.unparse(node)}' must read "
        f"`name: type = default  # help`, the type being one of {', '.join(TYPES)}."
    )


def _unknown(key: str, notebooks: Mapping[str, Sequence[Parameter]]) -> str:
    notebook, _, name = key.rpartition(".")
    if notebook in notebooks:
        what, known = f"{notebook} has no parameter {name}", [p.name for p in notebooks[notebook]]
    else:
        what, known = f"No notebook has a parameter {key}", [p.name for p in _all(notebooks)]
    return f"{what}; {_hint(name, known, 'there are')}"


def _convert(parameter: Parameter, given: object) -> Value:
    try:
        value: Value = _typed(parameter.type, given)
    except (ValueError, TypeError, csv.Error):
        raise ParameterError(
            f"The parameter {parameter.name} takes {parameter.type}, not {given!r}."
        ) from None
    return value


def _typed(kind: str, given: object) -> Any:
    match kind, given:
        case "str", str() | date():
            return str(given)
        case "bool", bool():
            return given
        case "bool", str() if given.lower() in ("true", "false"):
            return given.lower() == "true"
        case "int", int() | str() if not isinstance(given, bool):
            return int(given)
        case "list[int]" | "list[str]", str():
            return [_typed(kind[5:-1], item) for item in _items(given)]
        case "list[int]" | "list[str]", list():
            return [_typed(kind[5:-1], item) for item in given]
    raise TypeError


def _items(given: str) -> list[Any]:
    """Read a JSON list, or items between commas (one that holds a comma in quotes)."""
    if given.startswith("["):
        return list(json.loads(given))
    return [item.strip() for row in csv.reader([given], skipinitialspace=True) for item in row]


def _check(parameter: Parameter, value: Value, allowed: Allowed) -> None:
    if parameter.name == AS_OF:
        read_day(str(value))
    accepted = allowed.get(parameter.name)
    for item in value if isinstance(value, list) else [value]:
        if accepted is not None and str(item) not in accepted:
            raise ParameterError(
                f"The parameter {parameter.name} can't be {item!r}; "
                + _hint(str(item), accepted, "it takes")
            )


def _hint(word: str, known: Sequence[str], these: str) -> str:
    """Name the nearest known word, or some of them where none is near."""
    by_case = {k.casefold(): k for k in known}
    near = difflib.get_close_matches(word.casefold(), list(by_case), 1)
    if near:
        return f"did you mean {by_case[near[0]]}?"
    shown = 12
    listed = list(by_case.values())
    return f"{these} {', '.join(listed[:shown])}{', …' if len(listed) > shown else '.'}"
