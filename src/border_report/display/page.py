"""A notebook's page: it holds the data, shows outputs, and keeps a note for every figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import altair as alt
import pandas as pd
from IPython.display import display

from border_report.data import package, published
from border_report.data.reading import files_read
from border_report.display import notes, numbers, sourcing
from border_report.display.escaping import plain_text
from border_report.display.notes import Number
from border_report.display.records import SOURCES_QUOTED, Recorder
from border_report.display.shorthand import Shorthand
from border_report.display.tables import Markdown, Table
from border_report.display.voice import Plainly
from border_report.display.wording import say
from border_report.errors import ParameterError
from border_report.measures.derived import Derived
from border_report.measures.figure import Figure

VEGA_LITE = "application/vnd.vegalite.v5+json"
METADATA = "border_report"


class Page:
    """Opened in the first code cell of a notebook; every output goes through it.

    Parameters
    ----------
    notebook : str
        Name of the notebook, part of the ids of its notes.
    as_of : str
        ``YYYY-MM-DD``: show only what had been published by then. Empty: everything.

    Attributes
    ----------
    data : Package
        The data package, limited to `as_of`.
    as_of : date or None

    Raises
    ------
    ParameterError
        When `as_of` isn't a date.
    """

    def __init__(self, notebook: str, as_of: str = "") -> None:
        self.notebook = notebook
        self.as_of = read_day(as_of, "as_of")
        self.data = published.as_of(package.load(), self.as_of)
        self._sources = sourcing.by_id(self.data.table("sources"))
        self._shorthand = Shorthand(self.data)
        self._written: dict[str, tuple[Number, str]] = {}
        self._shown: dict[str, None] = {}
        self._noted: dict[str, None] = {}
        self._aside: list[tuple[str, str]] = []
        self._below = ""

    def edition(self, day: str) -> package.Package | None:
        """Return the data of an edition that goes before this one.

        Parameters
        ----------
        day : str
            ``YYYY-MM-DD``; None is returned for no day, and for one that isn't earlier.

        Raises
        ------
        ParameterError
            When it isn't a date.
        """
        earlier = read_day(day, "previous")
        if earlier is None or earlier >= self.known_on:
            return None
        return published.as_of(package.load(), earlier)

    def number(self, number: Number, text: str | None = None) -> Markdown:
        """Return a number as markdown linked to its note.

        Parameters
        ----------
        number : Figure or Derived
        text : str, optional
            How to write it, where not in full: ``2.4 million``.

        Raises
        ------
        ValueError
            When another number has the same id: a fault of the measure that made it.
        """
        words = numbers.plain(number) if text is None else text
        known, _ = self._written.setdefault(number.id, (number, words))
        if known.value != number.value:
            raise ValueError(f"{known.value} and {number.value} have the same id {number.id!r}.")
        link = f"[{words}](#{notes.anchor(self.notebook, number)}){{.figure}}"
        return Markdown(link, number.value, id=number.id)

    def remember(self, number: Number, text: str | None = None) -> str:
        """Return a number as plain text, for a caption or heading of the next output."""
        words = plain_text(self.number(number, text))
        self._aside.append((number.id, words))
        return words

    @property
    def plainly(self) -> Plainly:
        """The voice for captions and text alternatives: numbers without links."""
        return Plainly(self)

    @property
    def known_on(self) -> date:
        """The day of the edition, for the latest that of the newest release."""
        newest: date = max(self.data.table("release_dates")["published_on"])
        return self.as_of or newest

    @property
    def shown(self) -> tuple[Number, ...]:
        """Every number so far, in the order in which it was first shown."""
        return tuple(self._written[id][0] for id in self._shown)

    def publisher(self, source_id: str) -> str:
        """Return who published a source."""
        return str(self._sources[source_id]["publisher"])

    def text(self, markdown: str) -> None:
        """Show a piece of prose."""
        bundle = {"text/markdown": markdown, "text/plain": plain_text(markdown)}
        self._show(bundle, {"figures": self._linked(markdown) + self._mentioned(markdown)})

    def tool(self, name: str, markdown: str, **given: Any) -> None:
        """Show text whose place the script ``NAME.js`` among the assets turns into a tool.

        The script gets what is `given`: `words`, `data`, `ids` of numbers, names of `tables`.
        """
        shown = {"text/markdown": f"::: {{#{name} .tool}}\n{markdown}\n:::"}
        script = {"name": name, **given}
        self._show({**shown, "text/plain": plain_text(markdown)}, {"script": script})

    def chart(
        self,
        chart: alt.TopLevelMixin,
        *,
        caption: str,
        alt: str,
        narrow: alt.TopLevelMixin | None = None,
        sources: Iterable[str] = (),
        note: str = "",
        csv: pd.DataFrame | Table | None = None,
    ) -> None:
        """Show a chart.

        Parameters
        ----------
        chart, narrow : altair chart
            Drawn for 720 and for 342 px.
        caption : str
            Markdown: the finding in one sentence, then measure, unit, place and period.
        alt : str
            The finding with its numbers, as plain text.
        sources : iterable of str
            Ids in the sources table.
        note : str
            Markdown shown below.
        csv : DataFrame or Table, optional
            What the chart shows, for download.
        """
        extra: dict[str, Any] = {"caption": caption, "alt": alt}
        if narrow is not None:
            extra["narrow"] = narrow.to_dict(validate=False)
        if csv is not None:
            table = csv if isinstance(csv, Table) else Table.of_frame(csv)
            extra |= {"csv": table.csv(), "ids": table.ids()}
        extra["figures"] = self._mentioned(caption + alt)
        self._keep_below(extra, caption, sources, [note] if note else [])
        self._show({VEGA_LITE: chart.to_dict(validate=False), "text/plain": alt}, extra)

    def table(self, table: Table) -> None:
        """Show a table, its figures marked by the rule of `shorthand`."""
        table = self.qualified(table)
        caption, markdown = table.full_caption(), table.markdown()
        extra: dict[str, Any] = {
            "caption": caption,
            "csv": table.csv(),
            "ids": table.ids(),
            "figures": self._linked(markdown) + self._mentioned(caption + markdown),
        }
        self._keep_below(extra, table.caption, table.sources, table.notes)
        self._show({"text/markdown": markdown, "text/plain": plain_text(markdown)}, extra)

    def qualified(self, table: Table) -> Table:
        """Return a table of this page with the shorthand behind its figures."""
        return table.qualified(self._letters)

    def below(self) -> None:
        """Show the source and notes of the chart or table before."""
        self.text(self._below)

    def notes(self) -> None:
        """Show a note for each number in text and tables, with a record for every number.

        The records are those of charts as well, and of the numbers that others follow from. The
        output also says which files the notebook has `read`, so that it runs again for these alone.
        """
        made = [
            notes.note(self.notebook, *self._written[id], self._sources, self.as_of)
            for id in self._noted
        ]
        markdown = "\n\n".join(made)
        bundle = {"text/markdown": markdown, "text/plain": plain_text(markdown)}
        self._show(bundle, {"records": self._records(), "read": files_read()})

    def cite(self, source_ids: Iterable[str]) -> str:
        """Return sources as one line of markdown."""
        return sourcing.cite_together(source_ids, self._sources, self.as_of)

    def cite_in_short(self, source_ids: Iterable[str], most: int = SOURCES_QUOTED) -> str:
        """Return sources as plain text, more than `most` of one publisher as their number."""
        return sourcing.cite_in_short(source_ids, self._sources, most, self.as_of)

    def _records(self) -> list[dict[str, Any]]:
        every = {id: self._written[id] for id in self._shown}
        for number in self.shown:
            for figure in number.operands if isinstance(number, Derived) else ():
                every.setdefault(figure.id, (figure, numbers.plain(figure)))
        recorder = Recorder(self.notebook, self._sources, self.as_of, self.known_on)
        return [recorder.record(*written) for written in every.values()]

    def _letters(self, id: str) -> str:
        number, _ = self._written[id]
        return self._shorthand.letters(number) if isinstance(number, Figure) else ""

    def _linked(self, markdown: str) -> list[dict[str, Any]]:
        """Return the numbers that are linked in prose or in a table, and note each."""
        anchor = re.escape(f"](#n-{self.notebook}-")
        found = re.findall(rf"\[([^\[\]]*){anchor}([\w-]+)\){{\.figure}}", markdown)
        self._noted |= dict.fromkeys(id for _, id in found)
        return [self._said(id, words) for words, id in found]

    def _mentioned(self, text: str) -> list[dict[str, Any]]:
        """Return the numbers that a caption, text alternative or heading says without a link."""
        asides, self._aside = dict.fromkeys(self._aside), []
        return [self._said(id, words) for id, words in asides if words in text]

    def _said(self, id: str, words: str) -> dict[str, Any]:
        return {"id": id, "text": words, "value": self._written[id][0].value}

    def _keep_below(
        self, extra: dict[str, Any], caption: str, sources: Iterable[str], remarks: Iterable[str]
    ) -> None:
        ids, remark = tuple(dict.fromkeys(sources)), " ".join(remarks)
        extra["words"] = self._words(caption, ids)
        lines = []
        if ids:
            extra["source"] = self.cite(ids)
            lines.append(f"[{say('notes-source', n=len(ids))}]{{.label}} {extra['source']}")
        if remark:
            extra["note"] = remark
            lines.append(f"[{say('notes-note')}]{{.label}} {remark}")
        self._below = "::: {.below}\n" + "\n\n".join(lines) + "\n:::"

    def _words(self, caption: str, source_ids: Iterable[str]) -> dict[str, str]:
        """Return what a citation of a chart or table needs, as plain text."""
        finding, _, counts = caption.removeprefix("**").partition("**")
        return {
            "finding": plain_text(finding).strip(),
            "counts": plain_text(counts).strip(),
            "source": self.cite_in_short(source_ids),
            "day": numbers.day(self.known_on),
        }

    def _show(self, bundle: dict[str, Any], said: dict[str, Any]) -> None:
        ids = [figure["id"] for figure in said.get("figures", ())]
        ids += [id for row in said.get("ids", ()) for id in row if id]
        self._shown |= dict.fromkeys(ids)
        cast(Any, display)(bundle, raw=True, metadata={METADATA: said})


def read_day(text: str, parameter: str) -> date | None:
    """Return a parameter's day, None for an empty one.

    Raises
    ------
    ParameterError
        When it isn't a date like ``2023-12-27``.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ParameterError(
            f"The parameter {parameter} must be a date like 2023-12-27, not '{text}'."
        ) from None
