"""What can be set in each notebook, and the check of what somebody sets."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from border_report.errors import ParameterError
from border_report.run.accepted import Allowed, in_words, is_accepted, nearest, one_of
from border_report.run.values import TYPES, UnfitError, Value, typed, written

AS_OF = "as_of"


@dataclass(frozen=True)
class Parameter:
    """One line of a notebook's parameters cell: ``name: type = default  # help``."""

    notebook: str
    name: str
    type: str
    default: Value
    help: str = ""

    @property
    def full_name(self) -> str:
        """The name that reaches it in this notebook alone."""
        return f"{self.notebook}.{self.name}"

    def takes(self, allowed: Allowed) -> str:
        """Say which values are accepted."""
        return in_words(self.type, self.default, allowed.get(self.name))

    def set_by(self, given: Mapping[str, object]) -> str | None:
        """Return the name among those given that sets it, if any does."""
        return next((name for name in (self.full_name, self.name) if name in given), None)


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


def declared_in(notebook: str, source: str) -> tuple[Parameter, ...]:
    """Return the parameters that the source of a parameters cell declares.

    Raises
    ------
    ParameterError
        When a line isn't ``name: type = default  # help``.
    """
    return tuple(_line(notebook, source, node) for node in ast.parse(source).body)


def resolve(
    notebooks: Mapping[str, Sequence[Parameter]],
    given: Mapping[str, object],
    allowed: Allowed,
    origins: Mapping[str, str] | None = None,
) -> dict[str, dict[str, Value]]:
    """Return the values to run each notebook with, defaults left to the notebook.

    Parameters
    ----------
    notebooks : mapping of str to sequence of Parameter
        As `declared` returns it.
    given : mapping of str to object
        ``name`` sets the parameter in every notebook that has it, ``notebook.name`` in one.
        Text is converted to the declared type.
    allowed : mapping of str to sequence of str or range
        Accepted values of a parameter; one that isn't listed takes any value of its type.
    origins : mapping of str to str, optional
        The file that gives a name, which its faults are told with.

    Raises
    ------
    ParameterError
        Naming every unknown name and impossible value at once, with what would be accepted.
    """
    values: dict[str, dict[str, Value]] = {notebook: {} for notebook in notebooks}
    faults: list[str] = []
    for key in sorted(given, key=lambda key: "." in key):
        reached = [p for p in _all(notebooks) if key in (p.name, p.full_name)]
        found = [] if reached else [_unknown(key, notebooks)]
        for parameter in reached:
            try:
                value = value_of(parameter, given[key], allowed)
            except ParameterError as fault:
                found.append(str(fault))
            else:
                values[parameter.notebook][parameter.name] = value
        where = f"{origins[key]}: " if origins and key in origins else ""
        faults += [f"{where}{fault}" for fault in found]
    if faults:
        listed = "\n".join(dict.fromkeys(faults))
        raise ParameterError(f"{listed}\n`border-report params` lists all that can be set.")
    return values


def value_of(parameter: Parameter, given: object, allowed: Allowed) -> Value:
    """Return what was given, as text or in YAML, as a value of a parameter.

    Raises
    ------
    ParameterError
        When the parameter doesn't accept it, with what it accepts.
    """
    accepted = allowed.get(parameter.name)
    try:
        value: Value = typed(parameter.type, given)
    except UnfitError as fault:
        raise ParameterError(_refusal(parameter, given, allowed, str(fault))) from None
    if value == parameter.default or is_accepted(parameter.type, value, accepted):
        return value
    items = value if isinstance(value, list) else [value]
    wrong = next((i for i in items if not is_accepted(parameter.type, i, accepted)), value)
    worded = accepted is not None and parameter.type in ("str", "list[str]")
    near = nearest(str(wrong), [str(one) for one in accepted or ()]) if worded else ""
    raise ParameterError(
        _refusal(parameter, wrong, allowed, f"did you mean {near}?" if near else "")
    )


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
    try:
        cells = json.loads(path.read_bytes())["cells"]
    except (ValueError, KeyError, TypeError):
        raise ParameterError(f"{path.name} isn't a notebook of today's format.") from None
    tagged = [c for c in cells if "parameters" in c["metadata"].get("tags", [])]
    if len(tagged) != 1:
        raise ParameterError(f"{path.name} needs one cell tagged 'parameters', not {len(tagged)}.")
    return declared_in(path.stem, "".join(tagged[0]["source"]))


def _line(notebook: str, source: str, node: ast.stmt) -> Parameter:
    match node:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=kind, value=ast.expr() as value):
            # "date" stands in quotes: a notebook knows no such name
            written_kind = str(ast.literal_eval(kind)) if _is_text(kind) else ast.unparse(kind)
            if written_kind in TYPES:
                last = source.splitlines()[(node.end_lineno or node.lineno) - 1]
                # the column counts bytes
                rest = last.encode()[node.end_col_offset or 0 :].decode()
                help_text = rest.partition("#")[2].strip()
                default = _default(notebook, name, written_kind, value)
                return Parameter(notebook, name, written_kind, default, help_text)
    raise ParameterError(
        f"{notebook}.ipynb, parameters cell: '{ast.unparse(node)}' must read "
        f"`name: type = default  # help`, the type being {one_of(TYPES)} "
        "(date and month in quotes)."
    )


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _default(notebook: str, name: str, kind: str, node: ast.expr) -> Value:
    default: Value = ast.literal_eval(node)
    try:
        if typed(kind, default) == default:
            return default
    except UnfitError:
        pass
    raise ParameterError(
        f"{notebook}.ipynb, parameters cell: the default of {name} must be "
        f"{in_words(kind, '', None)}, not {default!r}."
    )


def _unknown(key: str, notebooks: Mapping[str, Sequence[Parameter]]) -> str:
    notebook, _, name = key.rpartition(".")
    if notebook in notebooks:
        what, known = f"{notebook} has no parameter {name}", [p.name for p in notebooks[notebook]]
    else:
        name, known = key, list(dict.fromkeys(p.name for p in _all(notebooks)))
        what = f"No notebook has a parameter {key}"
    near = nearest(name, known)
    return f"{what}; did you mean {near}?" if near else f"{what}; there are {', '.join(known)}."


def _refusal(parameter: Parameter, given: object, allowed: Allowed, why: str) -> str:
    said = (
        "nothing"
        if given in (None, "")
        else repr(given)
        if isinstance(given, str)
        else written(given)
    )
    end = f"; {why}" if why else ""
    return (
        f"The parameter {parameter.name} takes {parameter.takes(allowed)}, not {said}{end}"
        f"{'' if end.endswith('?') else '.'}"
    )
