"""Values of parameters: read from text or YAML as the declared kind, and written as text."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from typing import Any

Value = int | str | bool | list[str] | list[int]

TYPES = ("bool", "int", "str", "date", "month", "list[int]", "list[str]")
LONGEST_RANGE = 1000
_RANGE = re.compile(r"\s*([+-]?\d+)\s*\.\.\s*([+-]?\d+)\s*")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


class UnfitError(ValueError):
    """A value that isn't of the kind; it says why where that isn't plain."""


def typed(kind: str, given: object) -> Any:
    """Return what was given as a value of a kind of `TYPES`.

    Parameters
    ----------
    kind : str
        A day or a month is text for the notebook, empty where there is none.
    given : object
        Text as one types it, or a value as YAML has it. Numbers of a list may be written as
        ranges: ``2000,2015..2017``.

    Raises
    ------
    UnfitError
        When it can't be read as that kind.
    """
    try:
        return _read(kind, given)
    except (ValueError, csv.Error) as fault:
        raise UnfitError(str(fault) if isinstance(fault, UnfitError) else "") from None


def written(value: object) -> str:
    """Return a value as one would type it."""
    match value:
        case bool():
            return str(value).lower()
        case list():
            return ",".join(f'"{item}"' if "," in str(item) else str(item) for item in value)
    return str(value)


def _read(kind: str, given: object) -> Any:
    match kind, given:
        case "bool", bool():
            return given
        case "bool", str() if given.lower() in ("true", "false"):
            return given.lower() == "true"
        case "int", str() if _RANGE.fullmatch(given):
            raise UnfitError("a range is for a list of numbers")
        case "int", int() | str() if not isinstance(given, bool):
            return int(given)
        case "str", str() | date():
            return str(given)
        case "date", str() | date():
            return date.fromisoformat(str(given)).isoformat() if given else ""
        case "month", str() if not given or _MONTH.fullmatch(given):
            return given
        case "list[int]", int() | str() | list():
            return [number for item in _items(given) for number in _numbers(item)]
        case "list[str]", str() | list():
            return [_read("str", item) for item in _items(given)]
    raise UnfitError


def _items(given: object) -> list[Any]:
    """Return the items of a YAML or JSON list, or between commas (one with a comma in quotes)."""
    if isinstance(given, str) and given.startswith("["):
        return list(json.loads(given))
    if isinstance(given, str):
        return [item.strip() for row in csv.reader([given], skipinitialspace=True) for item in row]
    return given if isinstance(given, list) else [given]


def _numbers(item: object) -> list[int]:
    found = _RANGE.fullmatch(item) if isinstance(item, str) else None
    if not found:
        return [_read("int", item)]
    first, last = int(found[1]), int(found[2])
    if first > last:
        raise UnfitError(f"write {last}..{first}")
    if last - first >= LONGEST_RANGE:
        raise UnfitError(f"a range holds {LONGEST_RANGE} numbers at most")
    return list(range(first, last + 1))
