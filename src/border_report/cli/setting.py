"""The options that set parameters, the same for every command that has them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from border_report.cli.completing import words

if TYPE_CHECKING:
    from border_report.run.editions import Edition

Words = Annotated[
    list[str] | None, Parameter(name=["--parameter", "-p"], negative="", completer=words)
]
File = Annotated[Path | None, Parameter(name=["--parameters-file", "-f"])]


def edition_of(root: Path, name: str | None, typed: list[str] | None, file: Path | None) -> Edition:
    """Return the edition of that name, else the latest, with what is set over it.

    Raises
    ------
    ParameterError
        When there is no such edition, or something can't be read.
    """
    from border_report.run import editions
    from border_report.run.given import given

    edition = editions.choose(editions.load(root / "editions"), name or editions.LATEST)
    over = given(typed or [], file)
    return edition.changed(over.values, over.origins) if over.values else edition
