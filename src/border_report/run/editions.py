"""Editions of the report: one file each, with a title, an as-of date and parameters."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from border_report.errors import ParameterError
from border_report.run.given import beneath, by_name, read_yaml
from border_report.run.parameters import AS_OF, read_day
from border_report.run.values import written

LATEST = "latest"
KEYS = ("title", "as_of", "parameters")


@dataclass(frozen=True)
class Edition:
    """One way to build the report.

    Attributes
    ----------
    name : str
        The file's name without ``.yml``.
    title : str
    as_of : date or None
        Only what had been published by then; None for everything.
    parameters : mapping of str to object
        As on the command line: ``name`` or ``notebook.name``.
    custom : bool
        Whether somebody changed it for one build.
    origins : mapping of str to str
        The file that sets each parameter; what no file sets comes from the command line.
    """

    name: str
    title: str
    as_of: date | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)
    custom: bool = False
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def given(self) -> dict[str, object]:
        """The parameters together with the as-of date, which is one of them."""
        as_of = {AS_OF: self.as_of.isoformat()} if self.as_of else {}
        return {**as_of, **self.parameters}

    def changed(
        self, given: Mapping[str, object], origins: Mapping[str, str] | None = None
    ) -> Edition:
        """Return this edition with other parameters, named for them.

        A name alone goes before what the edition sets for one notebook.

        Raises
        ------
        ParameterError
            When the as-of date isn't one.
        """
        rest = {name: value for name, value in given.items() if name != AS_OF}
        origins = origins or {}
        kept = beneath(given, self.origins)
        said = (f"{name} = {written(value)}" for name, value in given.items())
        return Edition(
            name=self.name,
            title=", ".join([self.title, *said]),
            as_of=_day(given[AS_OF], origins) if AS_OF in given else self.as_of,
            parameters={**beneath(rest, self.parameters), **rest},
            custom=True,
            origins={**kept, **origins},
        )


def load(folder: Path) -> dict[str, Edition]:
    """Return all editions of a folder, `latest` first, the others by name.

    Raises
    ------
    ParameterError
        When a file isn't an edition, or there is no ``latest.yml``.
    """
    found = {path.stem: _read(path) for path in sorted(folder.glob("*.yml"))}
    if LATEST not in found:
        raise ParameterError(f"There is no edition {folder.name}/{LATEST}.yml.")
    return {LATEST: found.pop(LATEST), **found}


def choose(editions: Mapping[str, Edition], name: str) -> Edition:
    """Return the edition of that name.

    Raises
    ------
    ParameterError
        When there is none, with the nearest name.
    """
    if name in editions:
        return editions[name]
    near = difflib.get_close_matches(name, list(editions), 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(editions)}."
    raise ParameterError(f"There is no edition {name}; {hint}")


def _read(path: Path) -> Edition:
    where = f"{path.parent.name}/{path.name}"
    content = read_yaml(path, where)
    if not isinstance(content, dict):
        raise ParameterError(f"{where} must hold {', '.join(KEYS)}.")
    faults = [_unknown(key) for key in content if key not in KEYS]
    faults += _wrong(content)
    if faults:
        raise ParameterError(f"{where}: {'; '.join(faults)}.")
    parameters = by_name(content.get("parameters") or {}, where)
    return Edition(
        name=path.stem,
        title=content["title"],
        as_of=content.get("as_of"),
        parameters=parameters,
        origins=dict.fromkeys([AS_OF, *parameters], where),
    )


def _day(given: object, origins: Mapping[str, str]) -> date | None:
    try:
        return read_day(written(given))
    except ParameterError as fault:
        where = f"{origins[AS_OF]}: " if AS_OF in origins else ""
        raise ParameterError(f"{where}{fault}") from None


def _unknown(key: object) -> str:
    near = difflib.get_close_matches(str(key), KEYS, 1)
    return f"unknown key {key}, " + (f"did you mean {near[0]}" if near else "remove it")


def _wrong(content: Mapping[Any, Any]) -> list[str]:
    faults = []
    if not isinstance(content.get("title"), str):
        faults.append("title must be text")
    if type(content.get("as_of")) not in (date, type(None)):
        faults.append("as_of must be a date like 2023-12-27, or be left out")
    parameters = content.get("parameters") or {}
    if not isinstance(parameters, dict):
        faults.append("parameters must be a mapping of names to values")
    elif AS_OF in parameters:
        faults.append("as_of stands beside parameters, not among them")
    return faults
