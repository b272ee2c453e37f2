"""What the engine is told of border encounters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from pkgutil import iter_modules

from border_report.run.accepted import Allowed
from border_report.run.svg import Look


@dataclass(frozen=True)
class Subject:
    """What the engine is told of the subject.

    Attributes
    ----------
    allowed : mapping of str to sequence of str or range
        Accepted values of parameters.
    look : Look
        How charts are drawn.
    newest : date
        When the newest data was published: the date of an edition without an as-of date.
    modules : tuple of str
        What most notebooks import, so that kernels begin with it.
    """

    allowed: Allowed
    look: Look
    newest: date
    modules: tuple[str, ...]


def subject_of(root: Path) -> Subject:
    """Return what the engine is told of border encounters; checks the data.

    Raises
    ------
    DataError
        When the data package has faults, all of them told.
    """
    from border_report import display
    from border_report.data import package
    from border_report.display.theme import dark_map
    from border_report.measures.allowed import allowed_values

    data = package.load(root)
    return Subject(
        allowed=allowed_values(data),
        look=Look(dark=dark_map(), fonts=root / "report" / "fonts" / "static"),
        newest=max(data.table("release_dates")["published_on"]),
        modules=tuple(
            found.name for found in iter_modules(display.__path__, f"{display.__name__}.")
        ),
    )
