"""The two ways in which a sentence gives its numbers: linked to their notes, or as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from border_report.display.tables import Markdown

if TYPE_CHECKING:
    from border_report.display.notes import Number
    from border_report.display.page import Page


class Voice(Protocol):
    """Writes numbers so that the page remembers them: a `Page` itself, or `page.plainly`."""

    def number(self, number: Number, text: str | None = None) -> Markdown:
        """Return a number as text, and have it remembered."""
        ...


@dataclass(frozen=True)
class Plainly:
    """Writes a page's numbers without links, for captions and text alternatives."""

    page: Page

    def number(self, number: Number, text: str | None = None) -> Markdown:
        """Return a number as plain text, and have the page remember it."""
        return Markdown(self.page.remember(number, text), number.value, id=number.id)
