"""Which values a parameter accepts, and how that is said."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from border_report.run.values import Value, written

Accepted = Sequence[str] | range
Allowed = Mapping[str, Accepted]

_SHOWN = 24
_ONE = {
    "bool": "true or false",
    "int": "a whole number",
    "str": "text",
    "date": "a date like 2023-12-27",
    "month": "a month like 2023-12",
}
_AS_RANGE = " or as a range like 2015..2023"
_IN_ORDER = ("date", "month")


def is_accepted(kind: str, value: Value, accepted: Accepted | None) -> bool:
    """Return whether a value of a kind, or each item of a list, is among the accepted ones."""
    items = value if isinstance(value, list) else [value]
    if accepted is None:
        return kind not in _IN_ORDER or value != ""
    if isinstance(accepted, range):
        return all(item in accepted for item in items)
    return all(str(item) in accepted for item in items)


def in_words(kind: str, default: Value, accepted: Accepted | None) -> str:
    """Say which values of a kind are accepted; the default always is.

    Parameters
    ----------
    kind : str
    default : Value
    accepted : sequence of str or range, optional
        All values of the kind where it isn't given.
    """
    item = kind.removeprefix("list[").removesuffix("]")
    listed, in_order = item != kind, isinstance(accepted, range) or item in _IN_ORDER
    other = [] if is_accepted(kind, default, accepted) else [written(default) or "nothing"]
    if not accepted:
        words = one_of([_ONE[item], *other])
    elif in_order:
        kind_alone = _ONE[item].partition(" like")[0]
        words = one_of([f"{kind_alone} from {accepted[0]} to {accepted[-1]}", *other])
    else:
        words = one_of([*map(str, accepted), *other])
    if listed:
        words += "; several between commas" + ("" if item == "str" else _AS_RANGE)
    return f"{words}, or nothing" if default == [] else words


def one_of(words: Sequence[str]) -> str:
    """Name words as a choice; of many the first alone."""
    if len(words) > _SHOWN:
        return f"{', '.join(words[:_SHOWN])} or another of {len(words)}"
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that is nearest to one, or nothing."""
    by_case = {k.casefold(): k for k in known}
    near = difflib.get_close_matches(word.casefold(), list(by_case), 1)
    return by_case[near[0]] if near else ""
