"""A notebook's page: it holds the data, shows outputs, and keeps a note for every figure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import altair as alt
import pandas as pd
from IPython.display import display

from border_report.data import package, published
from border_report.display import notes, numbers
from border_report.display.tables import Markdown, Table, plain_text
from border_report.display.wording import say
from border_report.errors import ParameterError
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
        self.as_of = _date(as_of)
        self.data = published.as_of(package.load(), self.as_of)
        self._sources = self.data.table("sources")
        self._noted: dict[str, tuple[Figure, str]] = {}
        self._new: list[dict[str, Any]] = []
        self._below = ""

    def number(self, figure: Figure, text: str | None = None) -> Markdown:
        """Return a figure as markdown linked to its note, and remember it for `notes`.

        Parameters
        ----------
        figure : Figure
        text : str, optional
            How to write it, where not in full: ``2.4 million``.
        """
        words = numbers.plain(figure) if text is None else text
        self._noted.setdefault(figure.id, (figure, words))
        self._new.append({"id": figure.id, "text": words, "value": figure.value})
        link = f"[{words}](#{notes.anchor(self.notebook, figure)}){{.figure}}"
        return Markdown(link, figure.value)

    def text(self, markdown: str) -> None:
        """Show a piece of prose."""
        self._show({"text/markdown": markdown, "text/plain": plain_text(markdown)})

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
            extra["narrow"] = narrow.to_dict()
        if csv is not None:
            table = csv if isinstance(csv, Table) else Table.of_frame(csv)
            extra["csv"] = table.csv()
        self._keep_below(extra, sources, [note] if note else [])
        self._show({VEGA_LITE: chart.to_dict(), "text/plain": alt}, extra)

    def table(self, table: Table) -> None:
        """Show a table."""
        extra: dict[str, Any] = {"caption": table.full_caption(), "csv": table.csv()}
        self._keep_below(extra, table.sources, table.notes)
        markdown = table.markdown()
        self._show({"text/markdown": markdown, "text/plain": plain_text(markdown)}, extra)

    def below(self) -> None:
        """Show the source and notes of the chart or table before."""
        self.text(self._below)

    def notes(self) -> None:
        """Show the notes of all figures so far, each once."""
        made = [
            notes.note(self.notebook, figure, words, self._sources, self.as_of)
            for figure, words in self._noted.values()
        ]
        self.text("\n\n".join(made))

    def cite(self, source_ids: Iterable[str]) -> str:
        """Return sources as one line of markdown."""
        return notes.cite_together(source_ids, self._sources, self.as_of)

    def _keep_below(
        self, extra: dict[str, Any], sources: Iterable[str], remarks: Iterable[str]
    ) -> None:
        ids, remark = tuple(dict.fromkeys(sources)), " ".join(remarks)
        lines = []
        if ids:
            extra["source"] = self.cite(ids)
            lines.append(f"[{say('notes-source', n=len(ids))}]{{.label}} {extra['source']}")
        if remark:
            extra["note"] = remark
            lines.append(f"[{say('notes-note')}]{{.label}} {remark}")
        self._below = "::: {.below}\n" + "\n\n".join(lines) + "\n:::"

    def _show(self, bundle: dict[str, Any], extra: dict[str, Any] | None = None) -> None:
        said = {**(extra or {}), "figures": self._new}
        self._new = []
        cast(Any, display)(bundle, raw=True, metadata={METADATA: said})


def _date(as_of: str) -> date | None:
    if not as_of:
        return None
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        raise ParameterError(
            f"The parameter as_of must be a date like 2023-12-27, not '{as_of}'."
        ) from None
