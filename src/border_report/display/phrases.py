"""Figures, shares, ratios and breaks as all topics write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from border_report.display import naming, numbers
from border_report.display.escaping import escape
from border_report.display.tables import Markdown, Table
from border_report.display.wording import say
from border_report.measures import derived
from border_report.measures.measure import Authority, Component

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.breaks import Break
    from border_report.measures.comparison import Comparison, Share
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


def percent(page: Page, share: Share | None) -> Markdown | None:
    """Return a share as a percentage, or None if there is none."""
    return None if share is None else page.number(share.of_whole)


def direction(held: Comparison) -> str:
    """Return which way a comparison goes: ``up``, ``down`` or ``same``."""
    if held.ratio is None or held.difference > 0:
        return "up"
    return "down" if held.difference < 0 else "same"


def ratio_words(voice: Voice, held: Comparison) -> dict[str, str]:
    """Return a ratio as times for a sentence that goes up, as a share for one that goes down."""
    up, times = direction(held) == "up", held.times
    return {
        "factor": voice.number(times) if up and times else "",
        "share": "" if up else voice.number(derived.share(held.a, held.b)),
    }


def named_breaks(found: Sequence[Break]) -> str:
    """Return breaks in one phrase, each with its day."""
    return numbers.listed(
        [say("admin-break", title=escape(k.title), day=numbers.day(k.day)) for k in found]
    )


def sources(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the ids of all sources of the figures, each once."""
    return tuple(dict.fromkeys(s for f in figures for s in f.source_ids))


def short(measure: Measure) -> str:
    """Return a measure in few words: ``Border Patrol, nationwide``."""
    alone = measure.authority is Authority.TITLE_8
    name = naming.dimension(measure.component, "short")
    if measure.component is Component.BOTH:
        name = say("opening-with-ports")
    if measure.component is Component.OFO:
        name = say("opening-ports-alone")
    return say(
        "opening-short-title-8" if alone else "opening-short",
        component=name,
        geography=naming.dimension(measure.geography),
    )


def values_of(page: Page, figures: Sequence[Figure], **more: Sequence[Value]) -> Table:
    """Return figures as the values behind a chart: period, its ends, count and exactness.

    Parameters
    ----------
    **more : sequence
        Further columns by key, a cell for each figure.
    """
    rows = [
        {
            "period": f.period.label,
            "start": f.period.start.isoformat(),
            "end": f.period.end.isoformat(),
            "complete": str(f.period.complete).lower(),
            "encounters": page.number(f),
            "exactness": f.exactness.value,
            **{key: cells[i] for key, cells in more.items()},
        }
        for i, f in enumerate(figures)
    ]
    return Table.of_rows(rows)


def frame_of(figures: Sequence[Figure]) -> pd.DataFrame:
    """Return figures as rows for download: period, its ends, count and exactness."""
    return pd.DataFrame(
        {
            "period": [f.period.label for f in figures],
            "start": [f.period.start.isoformat() for f in figures],
            "end": [f.period.end.isoformat() for f in figures],
            "complete": [f.period.complete for f in figures],
            "encounters": [round(f.value, 1) for f in figures],
            "exactness": [f.exactness.value for f in figures],
        }
    )
