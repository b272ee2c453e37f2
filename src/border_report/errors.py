"""Everything that can go wrong for a user, as one family shown without a traceback."""

from __future__ import annotations


class BorderReportError(Exception):
    """A mistake or a limit that the user can act on.

    The message is one clear sentence on what is wrong, where it is and what to do.
    The command prints it alone and exits with `exit_code`.
    """

    exit_code = 1


class ParameterError(BorderReportError):
    """A parameter that doesn't exist, or a value that it doesn't accept."""

    exit_code = 2


class DataError(BorderReportError):
    """The data package is missing, or breaks its schema or a reconciliation."""

    exit_code = 3


class UnlikeFiguresError(BorderReportError):
    """Figures that count different things were to be compared.

    Attributes
    ----------
    differences : tuple of str
        One sentence part for each dimension in which the figures differ.
    alternatives : tuple of str
        The nearest like-for-like pairs that the data holds, in words.
    """

    exit_code = 4

    def __init__(
        self, message: str, differences: tuple[str, ...] = (), alternatives: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.differences = differences
        self.alternatives = alternatives


class NotAvailableError(BorderReportError):
    """The data has no figure for this measure and period (or had none by the as-of date)."""

    exit_code = 5


class UnsettledError(BorderReportError):
    """The bounds of stated figures don't settle the conclusion that was asked for."""

    exit_code = 6


class NotebookError(BorderReportError):
    """A notebook failed: which one, which cell, with which parameters, and why."""

    exit_code = 7


class RenderError(BorderReportError):
    """A page or the PDF could not be rendered."""

    exit_code = 8


class SiteError(BorderReportError):
    """The finished site breaks one of its promises (dead link, outside request, …)."""

    exit_code = 9


class ClusterError(BorderReportError):
    """A cluster can't be reached, or isn't installed for."""

    exit_code = 10
