"""Sources as they are cited below charts and in notes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from border_report.display import numbers
from border_report.display.escaping import escape
from border_report.display.wording import say

Run = tuple[str, str]  # words, and where they lead; "" for nowhere
Sources = Mapping[str, Mapping[Hashable, Any]]


def by_id(table: pd.DataFrame) -> Sources:
    """Return the rows of the sources table by their id."""
    return {str(row["source_id"]): row for row in table.to_dict("records")}


def cite(
    source_ids: Iterable[str], sources: Sources, as_of: date | None = None
) -> tuple[tuple[Run, ...], ...]:
    """Return one line for each source: publisher, linked title, date of publication.

    Raises
    ------
    KeyError
        When an id isn't in the sources table.
    """
    return tuple(
        ((f"{sources[i]['publisher']}, ", ""), *_title(sources[i], as_of))
        for i in dict.fromkeys(source_ids)
    )


def cite_together(source_ids: Iterable[str], sources: Sources, as_of: date | None = None) -> str:
    """Return sources as one line of markdown, each publisher named once.

    A publisher with its titles has the class `publisher`, each title `source`: paper puts numbers
    of its list of sources in their place.

    Raises
    ------
    KeyError
        When an id isn't in the sources table.
    """
    titles: dict[str, list[str]] = {}
    for source_id in dict.fromkeys(source_ids):
        source = sources[source_id]
        title = "".join(map(markdown, _title(source, as_of)))
        titles.setdefault(escape(str(source["publisher"])), []).append(
            f'<span class="source">{title}</span>'
        )
    # tags, since pandoc takes ten times as long to read brackets in brackets
    return "; ".join(
        f'<span class="publisher">{publisher}: {", ".join(found)}</span>'
        for publisher, found in titles.items()
    )


def cite_in_short(
    source_ids: Iterable[str], sources: Sources, most: int, as_of: date | None = None
) -> str:
    """Return sources as plain text: publisher and titles, or of more than `most` how many.

    A title has its day of publication where that is later than the day of the edition.
    """
    titles: dict[str, list[str]] = {}
    for source_id in dict.fromkeys(source_ids):
        source = sources[source_id]
        runs = _title(source, as_of)
        title = text(runs if _is_later(source["published_on"], as_of) else runs[:1])
        titles.setdefault(str(source["publisher"]), []).append(title)
    return "; ".join(
        f"{publisher}, {', '.join(found)}"
        if len(found) <= most
        else say("notes-quote-sources", publisher=publisher, n=len(found))
        for publisher, found in titles.items()
    )


def text(runs: Iterable[Run]) -> str:
    """Return a line as plain text."""
    return "".join(words for words, _ in runs)


def markdown(run: Run) -> str:
    """Return words as markdown, linked to where they lead; tables are named as such."""
    words, href = run
    if href.startswith("#table-"):
        return f"[{escape(words)}]({href}){{.table}}"
    if href.startswith("#"):
        return f"[{escape(words)}]({href})"
    return f"[{escape(words)}](<{href}>)" if href else escape(words)


def _title(source: Mapping[Hashable, Any], as_of: date | None) -> tuple[Run, ...]:
    """Return a source's title, linked, with its day of publication."""
    title = (str(source["title"]), str(source["url"]))
    published = source["published_on"]
    if pd.isna(published):
        return (title,)
    words = _published(published)
    if _is_later(published, as_of):
        words = say("notes-later-print", day=words)
    return (title, (f" ({words})", ""))


def _is_later(published: object, as_of: date | None) -> bool:
    return as_of is not None and isinstance(published, date) and published > as_of


def _published(value: object) -> str:
    if isinstance(value, date):
        return numbers.day(value)
    try:
        return numbers.day(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)
