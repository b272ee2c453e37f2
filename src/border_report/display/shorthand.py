"""The shorthand that qualifies a figure in a table: one rule for every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.measures import breaks, prints
from border_report.measures.figure import Exactness

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.figure import Figure

_ESTIMATED = (Exactness.APPORTIONED, Exactness.ESTIMATE)


class Shorthand:
    """Tells the letters of figures; reads the prints of a package once.

    Parameters
    ----------
    package : Package
        The data of the edition: what was printed later doesn't count.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._prints = prints.prints(package)

    def letters(self, figure: Figure) -> str:
        """Return the letters of a figure, in alphabetical order.

        b: what is counted changes within its period. e: apportioned, or an estimate. n: rounded by
        its publisher. p: may still be revised. r: its first print held has another value.
        """
        own = prints.of_figure(self._prints, figure)
        said = {
            "b": self._holds_break(figure),
            "e": figure.exactness in _ESTIMATED,
            "n": figure.exactness is Exactness.ROUNDED,
            "p": figure.vintage.provisional,
            "r": bool(own) and own[0].value != figure.value,
        }
        return "".join(letter for letter, holds in said.items() if holds)

    def _holds_break(self, figure: Figure) -> bool:
        rules = breaks.of_measure(self._package, figure.measure)
        return any(k.cuts and figure.period.start < k.day <= figure.period.end for k in rules)
