"""The chart of revisions: how far each month stands from its first print held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from border_report.display import charts, naming, numbers, theme
from border_report.display import revisions as said
from border_report.display.frame import ROW, layer
from border_report.display.nothing import show_nothing
from border_report.display.phrases import sources, values_of
from border_report.display.wording import say

if TYPE_CHECKING:
    from border_report.display.page import Page
    from border_report.display.tables import Table
    from border_report.measures.revisions import Revision, Summary

NAMED = 3  # revisions whose month is written beside them


def show(page: Page, months: Summary) -> None:
    """Show each month's revision as a stalk from zero."""
    finding = said.finding(page.plainly, months)
    caption = say("rev-chart-caption", finding=finding)
    if not months.revisions:
        show_nothing(page, finding, caption)
        return
    alternative = say("rev-chart-alt", finding=finding, means=said.means(page.plainly, months))
    page.chart(
        _drawn(theme.WIDE, months, alternative),
        narrow=_drawn(theme.NARROW, months, alternative),
        caption=caption,
        alt=alternative,
        sources=sources([f for r in months.revisions for f in (r.first, r.latest)]),
        note=say("rev-chart-note"),
        csv=_values(page, months),
    )


def _drawn(width: int, months: Summary, description: str) -> alt.LayerChart:
    every = months.revisions
    rates = [r.rate.value for r in every]
    frame = charts.base(
        width,
        every[0].latest.period.start,
        every[-1].latest.period.end,
        max(rates),
        above=2 * ROW,
        right=12,
        percent=True,
        lowest=min(rates),
    )
    return charts.compose(
        frame, _zero(frame), _stalks(frame, months), _names(frame, months), description=description
    )


def _zero(frame: charts.Frame) -> charts.Part:
    rule: alt.Chart = (
        layer([{"y": 0}]).mark_rule(color=theme.INK3).encode(y=alt.Y("y:Q", scale=_scale(frame)))
    )
    return charts.Part((rule,))


def _stalks(frame: charts.Frame, months: Summary) -> charts.Part:
    hue = theme.face(months.measure).hue
    layers = []
    for at_release in (False, True):
        rows = [_row(r) for r in months.revisions if r.at_release is at_release]
        chart = layer(rows)
        layers.append(
            chart.mark_rule(color=hue, strokeWidth=1.25).encode(
                x=frame.x(), y=frame.y(), y2=alt.Y2Datum(0)
            )
        )
        fill = hue if at_release else theme.PAPER
        layers.append(
            chart.mark_point(
                shape="circle", size=34, fill=fill, stroke=hue, strokeWidth=1.25, opacity=1
            ).encode(x=frame.x(), y=frame.y())
        )
    points = tuple(
        charts.Point(r.latest.period.start, r.rate.value, _point(r)) for r in months.revisions
    )
    return charts.Part(tuple(layers), points)


def _names(frame: charts.Frame, months: Summary) -> charts.Part:
    """Return the months of the largest revisions beside their points, where they have room."""
    changed = sorted(months.revised, key=lambda r: -abs(r.rate.value))
    rows = []
    for r in changed[:NAMED]:
        text = say(
            "rev-label",
            month=numbers.short_month(r.latest.period.start),
            rate=numbers.relative(r.rate.value),
        )
        x, wide = frame.px(r.latest.period.start), charts.text_width(text)
        taken = [
            frame.px(other.latest.period.start) for other in months.revised if _above(other, r)
        ]
        places = (x + 8, x - 8 - wide)
        if (left := next((p for p in places if _free(frame, p, wide, taken)), None)) is not None:
            rows.append({"x": left, "y": frame.py(r.rate.value), "t": text})
    return charts.Part((charts.words(rows, color=theme.INK, weight=600),))


def _free(frame: charts.Frame, left: float, wide: float, taken: list[float]) -> bool:
    """Tell whether words have room between the stalks."""
    inside = left >= 0 and left + wide <= frame.plot_width + frame.right
    return inside and not any(left - 4 < at < left + wide + 4 for at in taken)


def _above(other: Revision, revision: Revision) -> bool:
    """Tell whether another stalk passes the height of a revision."""
    a, b = other.rate.value, revision.rate.value
    return a * b > 0 and abs(a) > abs(b)


def _row(revision: Revision) -> dict[str, str | float]:
    return {"x": revision.latest.period.start.isoformat(), "y": revision.rate.value}


def _point(revision: Revision) -> str:
    return say(
        "rev-point",
        month=naming.short_period(revision.latest.period),
        first=numbers.plain(revision.first),
        latest=numbers.plain(revision.latest),
        rate=numbers.relative(revision.rate.value),
    )


def _scale(frame: charts.Frame) -> alt.Scale:
    return alt.Scale(domain=[frame.bottom, frame.top], nice=False)


def _values(page: Page, months: Summary) -> Table:
    every = months.revisions
    return values_of(
        page,
        [r.latest for r in every],
        first_print=[page.number(r.first) for r in every],
        printed=[r.printed.isoformat() for r in every],
        printed_basis=[r.printed_basis for r in every],
        at_release=[str(r.at_release).lower() for r in every],
        stands_since=[r.since.isoformat() if r.since else None for r in every],
        prints=[r.prints for r in every],
    )
