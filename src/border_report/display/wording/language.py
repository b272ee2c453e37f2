"""The language that is spoken: whose messages, and whose rules of numbers, lists and dates.

Plural forms, digits' grouping, decimal signs, percent signs, lists and dates come from CLDR, by
way of Fluent and Babel.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True)
class Language:
    """One language.

    Attributes
    ----------
    messages : Traversable
        Folder of its ``.ftl`` files.
    locale : str
        CLDR locale of plurals, numbers and dates.
    lists : str
        CLDR locale of lists; empty where it is `locale`.
    day, short_day : str
        CLDR's name for a length of dates, or a pattern where the house differs from it.
    """

    messages: Traversable
    locale: str
    lists: str = ""
    day: str = "long"
    short_day: str = "medium"


ENGLISH = Language(
    messages=files(__package__) / "en",
    locale="en_US",
    lists="en_GB",  # no comma before the last item
    day="d MMMM y",
    short_day="d MMM y",
)
_spoken = ContextVar("language", default=ENGLISH)


def spoken() -> Language:
    """Return the language that messages and numbers are written in."""
    return _spoken.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Write in another language for a while."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)
