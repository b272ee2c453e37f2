"""Text from the data on its way out: as markdown and as a cell of a CSV file."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$@&\"'=:/])")
_GAP = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")  # a no-break space is none
_OURS = re.compile(r"\\(.)|\*{1,2}|\[|\](?:\([^()]*\))?(?:\{[^{}]*\})?")
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def escape(text: str) -> str:
    """Return text as markdown that pandoc shows as the very same text, on one line."""
    return _MARKUP.sub(r"\\\1", _GAP.sub(" ", text))


def plain_text(markdown: str) -> str:
    """Return markdown of ours without links, attributes, emphasis and escapes."""
    return _OURS.sub(lambda found: found[1] or "", markdown)


def safe_cell(value: str | int | float | None) -> str | int | float | None:
    """Return a CSV value that no spreadsheet runs as a formula; numbers stay numbers.

    See OWASP, "CSV Injection": text that begins with ``= + - @``, narrow or wide, a tab or a new
    line, is quoted with ``'``.
    """
    if isinstance(value, str) and _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value
