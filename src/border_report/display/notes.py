"""Notes: for each figure what it counts, over what time, how exactly, and where it is from."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from border_report.display import naming, numbers
from border_report.display.tables import escape
from border_report.display.wording import say
from border_report.measures.figure import Figure, Vintage
from border_report.measures.measure import Authority, Place


def anchor(notebook: str, figure: Figure) -> str:
    """Return the id of a figure's note: ``n-administrations-usbp-nationwide-…``."""
    return f"n-{notebook}-{figure.id}"


def note(
    notebook: str, figure: Figure, text: str, sources: pd.DataFrame, as_of: date | None = None
) -> str:
    """Return the note of one figure as a pandoc div with a definition list.

    Parameters
    ----------
    notebook : str
        Name of the notebook that shows the figure; part of the note's id.
    figure : Figure
    text : str
        The figure as the reader sees it, in markdown; heads the note.
    sources : DataFrame
        The sources table, with `source_id`, `publisher`, `title`, `url`, `published_on`.
    as_of : date, optional
        The day of the edition; a source published later is marked as a later print.
    """
    measure = figure.measure
    said = [
        ("notes-counts", f"{naming.dimension(measure.kind)}: "
         f"{naming.dimension(measure.component, 'long')}"),
        ("notes-place", naming.dimension(measure.geography, "long")
         + ("" if measure.subject == "all" else f": {escape(measure.subject)}")),
    ]  # fmt: skip
    if measure.authority is not Authority.NONE:
        said.append(("notes-authority", naming.dimension(measure.authority, "long")))
    if measure.place is not Place.NONE:
        said.append(("notes-at", naming.dimension(measure.place)))
    said += [
        ("notes-unit", naming.dimension(measure.unit)),
        ("notes-period", naming.period(figure.period)),
        ("notes-exactness", naming.dimension(figure.exactness)),
    ]
    if figure.formula:
        said.append(("notes-formula", escape(figure.formula)))
    said += [("notes-vintage", _vintage(figure.vintage)), ("notes-rows", _rows(figure))]
    said.append(("notes-confidence", naming.confidence(figure.confidence)))
    items = [f"{say(key)}\n:   {numbers.keep_together(words)}" for key, words in said]
    cited = [f":   {line}" for line in cite(figure.source_ids, sources, as_of)]
    items.append("\n".join([say("notes-source", n=len(cited)), *cited]))
    head = f"::: {{#{anchor(notebook, figure)} .figure-note}}\n[{text}]{{.figure-note-head}}"
    return "\n\n".join([head, *items, ":::"])


def cite(
    source_ids: Iterable[str], sources: pd.DataFrame, as_of: date | None = None
) -> tuple[str, ...]:
    """Return one markdown line for each source: publisher, linked title, date of publication.

    Raises
    ------
    KeyError
        When an id isn't in the sources table.
    """
    rows = {str(row["source_id"]): row for row in sources.to_dict("records")}
    return tuple(_citation(rows[source_id], as_of) for source_id in dict.fromkeys(source_ids))


def cite_together(
    source_ids: Iterable[str], sources: pd.DataFrame, as_of: date | None = None
) -> str:
    """Return sources as one line of markdown, each publisher named once.

    Raises
    ------
    KeyError
        When an id isn't in the sources table.
    """
    rows = {str(row["source_id"]): row for row in sources.to_dict("records")}
    titles: dict[str, list[str]] = {}
    for source_id in dict.fromkeys(source_ids):
        row = rows[source_id]
        titles.setdefault(escape(str(row["publisher"])), []).append(_title(row, as_of))
    return "; ".join(f"{publisher}: {', '.join(found)}" for publisher, found in titles.items())


def _citation(source: Mapping[Hashable, Any], as_of: date | None) -> str:
    return f"{escape(str(source['publisher']))}, {_title(source, as_of)}"


def _title(source: Mapping[Hashable, Any], as_of: date | None) -> str:
    """Return a source's title, linked, with its day of publication."""
    title = escape(str(source["title"]))
    url = source["url"]
    if isinstance(url, str) and url.startswith(("https://", "http://")):
        title = f"[{title}](<{url.replace('>', '%3E')}>)"
    if pd.isna(source["published_on"]):
        return title
    published = source["published_on"]
    words = _published(published)
    if as_of and isinstance(published, date) and published > as_of:
        words = say("notes-later-print", day=words)
    return f"{title} ({words})"


def _published(value: object) -> str:
    if isinstance(value, date):
        return numbers.day(value)
    try:
        return numbers.day(date.fromisoformat(str(value)))
    except ValueError:
        return escape(str(value))


def _vintage(vintage: Vintage) -> str:
    words = escape(vintage.label)
    if vintage.provisional:
        words = say("notes-provisional", label=words)
    if vintage.published_on:
        words = say("notes-published", label=words, day=numbers.day(vintage.published_on))
    return words


def _rows(figure: Figure) -> str:
    """Name each table once, linked to where the site offers it, with its rows' keys."""
    keys: dict[str, list[str]] = {}
    for row in figure.rows:
        keys.setdefault(row.table, []).append(", ".join(row.key))
    shown = 3  # a sum over hundreds of months names its ends
    parts = []
    for table, found in keys.items():
        listed = found if len(found) <= shown else [found[0], "…", found[-1]]
        rows = say("notes-rows-of", n=len(found))
        parts.append(
            f"[{escape(table)}](#table-{table}){{.table}}, {rows}: {escape('; '.join(listed))}"
        )
    return "; ".join(parts)
