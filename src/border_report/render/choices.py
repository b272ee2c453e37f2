"""What a page's reader may choose, as the project file declares it under ``choices``.

A choice names a page, the notebook whose cells the page shows, and groups of values for some of
the notebook's parameters. Each combination of values is an option, with a page of its own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from border_report.errors import RenderError
from border_report.render.computed import FOLDER
from border_report.render.project import PROJECT_FILE, Project

KEY = "choices"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Value:
    """One value of a group.

    Attributes
    ----------
    parameter : str
    value : object
        What the parameter is set to.
    name : str
        Its part of the names of pages and files.
    text : str
        Its words among the links of its group.
    title : str
        Its words in a page's title.
    """

    parameter: str
    value: Any
    name: str
    text: str
    title: str


@dataclass(frozen=True)
class Group:
    """Values of one parameter, under one heading."""

    text: str
    parameter: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Option:
    """One value of each group."""

    values: tuple[Value, ...]

    @property
    def name(self) -> str:
        """The name of its page and the end of the names of its files."""
        return "-".join(value.name for value in self.values)

    @property
    def title(self) -> str:
        """What the page shows, in words."""
        return ", ".join(value.title for value in self.values)

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters to run the notebook with."""
        return {value.parameter: value.value for value in self.values}

    def changed(self, value: Value) -> Option:
        """Return the option that differs from this one in one value."""
        swapped = (value if v.parameter == value.parameter else v for v in self.values)
        return Option(tuple(swapped))


@dataclass(frozen=True)
class Choice:
    """A page and its options.

    Attributes
    ----------
    page : PurePosixPath
        The page's source, from the top.
    notebook : str
    groups : tuple of Group
    options : tuple of Option
        The combinations that have a page; none where nothing may be chosen.
    own : Option or None
        The one that the page itself shows.
    """

    page: PurePosixPath
    notebook: str
    groups: tuple[Group, ...]
    options: tuple[Option, ...]
    own: Option | None = None

    @property
    def folder(self) -> PurePosixPath:
        """Where the pages of the options are, from the top."""
        return self.page.with_suffix("")

    @property
    def others(self) -> tuple[Option, ...]:
        """The options that the page itself doesn't show."""
        return tuple(option for option in self.options if option != self.own)

    def place(self, option: Option) -> PurePosixPath:
        """Return the page in the site that shows an option, else the page itself, from the top."""
        source = self.folder / option.name if option in self.others else self.page
        return source.with_suffix(".html")

    def run(self, option: Option) -> str:
        """Return the name of the notebook executed for an option, else for the page itself."""
        return f"{self.notebook}-{option.name}" if option in self.others else self.notebook

    def pages(self, option: Option) -> tuple[PurePosixPath, ...]:
        """Return an option's page, and the one that shows how it was computed."""
        return self.place(option), FOLDER / f"{self.run(option)}.html"

    def of(self, values: Mapping[str, Any]) -> Choice:
        """Return the choice where the page itself shows these values of the parameters.

        It is closed where these are no option.
        """
        own = next((o for o in self.options if o.parameters.items() <= values.items()), None)
        return replace(self, own=own) if own else self.closed()

    def limited(self, runs: Collection[str]) -> Choice:
        """Return the choice with the options alone that were run."""
        return replace(self, options=tuple(o for o in self.options if self.run(o) in runs))

    def closed(self) -> Choice:
        """Return the choice with no option left."""
        return replace(self, options=(), own=None)


def read(project: Project) -> tuple[Choice, ...]:
    """Return what the project file declares.

    Raises
    ------
    RenderError
        When an entry lacks something, names a page that isn't rendered, or gives two options
        one name.
    """
    pages = {page.source for page in project.pages if not page.is_pdf}
    return tuple(_choice(entry, pages) for entry in project.settings.get(KEY) or [])


def _choice(entry: Any, pages: set[PurePosixPath]) -> Choice:
    page = PurePosixPath(_text(entry, "page", "an entry").lstrip("/"))
    if page not in pages:
        raise RenderError(f"{PROJECT_FILE}, {KEY}: no HTML page {page} is rendered.")
    groups = tuple(_group(group, page) for group in entry.get("groups") or [])
    if not groups:
        raise RenderError(f"{PROJECT_FILE}, {KEY} of {page}: it needs at least one group.")
    left_out = [without.items() for without in entry.get("without") or []]
    every = [Option(values) for values in itertools.product(*(group.values for group in groups))]
    options = tuple(o for o in every if not any(w <= o.parameters.items() for w in left_out))
    _no_double([option.name for option in every], f"{page}: two options are named")
    return Choice(page, _text(entry, "notebook", str(page)), groups, options)


def _group(entry: Any, page: PurePosixPath) -> Group:
    parameter = _text(entry, "parameter", str(page))
    said = entry.get("values") or {}
    values = tuple(_value(parameter, value, words, page) for value, words in said.items())
    return Group(_text(entry, "text", str(page)), parameter, values)


def _value(parameter: str, value: Any, words: Any, page: PurePosixPath) -> Value:
    name, text = (_text(words, key, f"{page}, {parameter}={value}") for key in ("name", "text"))
    if not _NAME.fullmatch(name):
        raise RenderError(
            f"{PROJECT_FILE}, {KEY} of {page}: the name {name!r} may hold small letters, digits "
            "and hyphens alone."
        )
    return Value(parameter, value, name, text, words.get("title", text))


def _text(entry: Any, key: str, where: str) -> str:
    value = entry.get(key) if isinstance(entry, Mapping) else None
    if not isinstance(value, str):
        raise RenderError(f"{PROJECT_FILE}, {KEY}: {where} needs `{key}`, which is text.")
    return value


def _no_double(names: Sequence[str], said: str) -> None:
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise RenderError(f"{PROJECT_FILE}, {KEY} of {said} {double}; rename a value.")
