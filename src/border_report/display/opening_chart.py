"""The opening's chart: figures as published, and each measure counted alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import numbers, opening, theme
from border_report.display.phrases import short
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import altair as alt

    from border_report.display.page import Page
    from border_report.display.voice import Voice
    from border_report.measures.opening import Family, Published


def show_chart(page: Page, published: Sequence[Published], families: Sequence[Family]) -> None:
    """Show the published figures, and each family counted alike, as bars on one scale."""
    voice = page.plainly
    alt_text = _alt(voice, published, families)
    page.chart(
        _chart(theme.WIDE, voice, published, families, alt_text),
        narrow=_chart(theme.NARROW, voice, published, families, alt_text),
        caption=say("opening-chart-caption", title=opening.title(voice, families)),
        alt=alt_text,
        sources=opening.all_sources(published, families),
        note=say("opening-chart-note"),
        csv=opening.alike_table(page, families),
    )


def _chart(
    width: int,
    voice: Voice,
    published: Sequence[Published],
    families: Sequence[Family],
    description: str,
) -> alt.LayerChart:
    rows = [
        RowBar(
            p.figure.period.label,
            p.claimed.value,
            opening.printed(voice, p),
            theme.face(p.figure.measure),
            short(p.figure.measure) if width >= theme.WIDE else "",
        )
        for p in published
    ]
    said = numbers.month(published[0].said_on) if published else ""
    aside = say("opening-chart-not-compared")
    groups = [Group(say("opening-chart-published", said=said), rows, aside)] if published else []
    groups += [_group(voice, family) for family in families]
    return row_bars(width, groups, description=description)


def _group(voice: Voice, family: Family) -> Group:
    face = theme.face(family.measure)
    held = {f.period.label: f for f in family.figures}
    absent = {a.period.label for a in family.absent}
    rows = [
        RowBar(year, held[year].value, numbers.plain(held[year]), face)
        if year in held
        else RowBar(year, None, "", face, say("opening-chart-absent"))
        for year in sorted({*held, *absent})
    ]
    return Group(short(family.measure), rows, opening.ratios(voice, family))


def _alt(voice: Voice, published: Sequence[Published], families: Sequence[Family]) -> str:
    printed_as = [
        f"{p.figure.period.label} {opening.printed(voice, p)} ({short(p.figure.measure)})"
        for p in published
    ]
    told = [
        say(
            "opening-chart-alt-family",
            measure=short(family.measure),
            figures=", ".join(f"{f.period.label} {voice.number(f)}" for f in family.figures),
            ratios=opening.ratios(voice, family) or "none",
        )
        for family in families
    ]
    return say(
        "opening-chart-alt",
        n=len(published),
        published="; ".join(printed_as),
        families=" ".join(told),
    )
