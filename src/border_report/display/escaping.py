"""Text from the data on its way out: as markdown and as a cell of a CSV file."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$@&\"'=:/%])")
_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")
_GAP = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")  # a no-break space is none
_OURS = re.compile(r"\\(.)|\*{1,2}|\[|\](?:\([^()]*\))?(?:\{[^{}]*\})?")
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def escape(text: str) -> str:
    """Return text as markdown that pandoc shows as the very same text, on one line."""
    return _MARKUP.sub(r"\\\1", _GAP.sub(" ", text))


def plain_text(markdown: str) -> str:
    """Return markdown of ours without links, attributes, emphasis and escapes."""
    return _OURS.sub(lambda found: found[1] or "", markdown)


def safe_cell(value: str | int | float | None) -> str | int | float | None:
    """Return a CSV value on one line that no spreadsheet runs as a formula; numbers stay numbers.

    See OWASP, "CSV Injection": text that begins with ``= + - @``, narrow or wide, gets a ``'``
    before it. So does text that would look the same as such a text.
    """
    if not isinstance(value, str) or _NUMBER.fullmatch(value):
        return value
    line = _BREAK.sub(" ", value)
    return f"'{line}" if _FORMULA.match(line) else line
