"""What somebody sets for one build: words of the command line over a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

from border_report.errors import ParameterError

Item = TypeVar("Item")


@dataclass(frozen=True)
class Given:
    """Values by name, and the file that set each which the command line didn't."""

    values: Mapping[str, object]
    origins: Mapping[str, str]


def given(words: Iterable[str], file: Path | None) -> Given:
    """Return what is set by ``name=value`` words and a YAML file; words go over the file.

    Raises
    ------
    ParameterError
        When either can't be read.
    """
    typed = from_words(words)
    kept = beneath(typed, from_file(file)) if file else {}
    return Given({**kept, **typed}, dict.fromkeys(kept, str(file)))


def beneath(upper: Mapping[str, object], lower: Mapping[str, Item]) -> dict[str, Item]:
    """Return what stays of values that others are laid over.

    A name alone covers what is set for one notebook, too.
    """
    return {
        name: value
        for name, value in lower.items()
        if name not in upper and name.rpartition(".")[2] not in upper
    }


def from_words(words: Iterable[str]) -> dict[str, str]:
    """Return ``name=value`` words of the command line as a mapping.

    Raises
    ------
    ParameterError
        When a word has no ``=``, or two words set the same name.
    """
    found: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name.strip():
            raise ParameterError(f"'{word}' doesn't set a parameter: write name=value.")
        if name.strip() in found:
            raise ParameterError(f"The parameter {name.strip()} is set twice.")
        found[name.strip()] = value.strip()
    return found


def from_file(path: Path) -> dict[str, object]:
    """Return what a file of parameters sets, by ``name`` or ``notebook.name``.

    Raises
    ------
    ParameterError
        When it isn't a mapping of names to values, or sets one twice.
    """
    content = read_yaml(path, str(path))
    if not isinstance(content, dict):
        raise ParameterError(
            f"{path} must be a mapping: lines of `name: value`, or `notebook:` with such lines "
            "indented below it."
        )
    return by_name(content, str(path))


def by_name(content: Mapping[Any, Any], where: str) -> dict[str, object]:
    """Return parameters by ``name`` or ``notebook.name``; a notebook's may stand below its name.

    Raises
    ------
    ParameterError
        When one is set in both ways.
    """
    found: dict[str, object] = {}
    for key, value in content.items():
        inner = value if isinstance(value, Mapping) else {None: value}
        for name, one in inner.items():
            full = str(key) if name is None else f"{key}.{name}"
            if full in found:
                raise ParameterError(f"{where} sets {full} twice.")
            found[full] = str(one) if isinstance(one, date) else one
    return found


def read_yaml(path: Path, where: str) -> Any:
    """Return the content of a YAML file.

    Raises
    ------
    ParameterError
        When there is no such file, or it isn't YAML.
    """
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ParameterError(f"There is no file {where}.") from None
    except OSError as fault:
        raise ParameterError(f"{where} can't be read: {fault.strerror}.") from None
    except (yaml.YAMLError, UnicodeError) as fault:
        raise ParameterError(f"{where} isn't YAML: {' '.join(str(fault).split())}") from None
