"""Charts of stated transports: steps by city, rates, a map, and city counts beside statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import altair as alt
import pandas as pd

from border_report.display import charts, numbers, theme
from border_report.display.frame import layer, text_width, words
from border_report.display.outlines import outlines
from border_report.display.rowbars import Group, RowBar, row_bars
from border_report.display.wording import say
from border_report.measures.city_counts import CountBesideStatement
from border_report.measures.figure import Exactness, Figure
from border_report.measures.transfers import Stated

SHORT = {"New York City": "New York", "Washington DC": "Washington"}  # room on a phone


def colors(cities: Sequence[str]) -> dict[str, str]:
    """Return a colour for each city: the order of first statements fixes it in every edition."""
    return {city: theme.SERIES[i % len(theme.SERIES)] for i, city in enumerate(cities)}


def steps(
    width: int,
    series: Mapping[str, Sequence[Figure]],
    hues: Mapping[str, str],
    events: Sequence[charts.Event],
    description: str,
) -> alt.LayerChart:
    """Return running totals by city as steps, each with a label at its end.

    Parameters
    ----------
    series : mapping of str to sequence of Figure
        Every statement of each city, in order of time.
    hues : mapping of str to str
        Colour of each city.
    events : sequence of charts.Event
        What is marked on the way.
    """
    narrow = width < theme.WIDE
    every = [figure for figures in series.values() for figure in figures]
    end = max(figure.period.end for figure in every)
    start = min(*(f.period.start for f in every), end - timedelta(days=120))
    labels = []
    for city, figures in series.items():
        said = numbers.plain(figures[-1])
        name = SHORT.get(city, city) if narrow else city
        lines = (name, said) if narrow else (f"{name}: {said}",)
        labels.append(charts.EndLabel(figures[-1].value, lines, hues[city]))
    right = round(max(text_width(line) * 1.07 for label in labels for line in label.lines)) + 14
    frame = charts.base(width, start, end, max(f.value for f in every), right=right)
    drawn = [
        charts.steps(
            frame,
            [charts.Point(f.period.end, f.value, _told(city, f)) for f in figures],
            hues[city],
        )
        for city, figures in series.items()
    ]
    marks = charts.rules(frame, events=events)
    return charts.compose(
        frame, marks, *drawn, charts.end_labels(frame, labels), description=description
    )


def rates(width: int, stated: Stated, hues: Mapping[str, str], description: str) -> alt.LayerChart:
    """Return stated totals for every 100,000 residents as bars, the highest first."""
    cities = [city for city in stated.cities if city.rate is not None]
    cities.sort(key=lambda city: -(city.rate.value if city.rate else 0))
    rows = [
        RowBar(
            city.city,
            city.rate.value if city.rate else None,
            numbers.plain(city.rate) if city.rate else "",
            theme.Face(hues[city.city], hues[city.city]),
            bound=city.figure.exactness is Exactness.AT_LEAST,
        )
        for city in cities
    ]
    return row_bars(width, [Group("", rows)], description=description)


def counts(width: int, pairs: Sequence[CountBesideStatement], description: str) -> alt.LayerChart:
    """Return each city's own count and the state's statement as two bars of different look."""
    own, state = theme.Face(theme.INK3, theme.PAPER), theme.face(_state_measure(pairs))
    groups = []
    for pair in pairs:
        day = numbers.short_day
        rows = [
            RowBar(
                say("transfer-chart-city", day=day(pair.counted.period.end)),
                pair.counted.value,
                numbers.plain(pair.counted),
                own,
                bound=pair.counted.exactness is Exactness.AT_LEAST,
            )
        ]
        if pair.state is not None:
            rows.append(
                RowBar(
                    say("transfer-chart-state", day=day(pair.state.period.end)),
                    pair.state.value,
                    numbers.plain(pair.state),
                    state,
                    bound=pair.state.exactness is Exactness.AT_LEAST,
                )
            )
        groups.append(Group(pair.city, rows, say("transfer-chart-counts", counts=pair.counts)))
    return row_bars(width, groups, description=description)


def destinations(
    width: int,
    stated: Stated,
    places: pd.DataFrame,
    topology: dict[str, Any],
    hues: Mapping[str, str],
    description: str,
) -> alt.LayerChart:
    """Return a map of destinations: the area of each dot is the city's stated total.

    Parameters
    ----------
    places : DataFrame
        `place`, `lon`, `lat`.
    topology : dict
        Outlines of the states, TopoJSON in degrees.
    """
    at = {str(row["place"]): (row["lon"], row["lat"]) for row in places.to_dict("records")}
    shown = [city for city in stated.cities if city.city in at]
    short = SHORT if width < theme.WIDE else {}
    lines = {c.city: (short.get(c.city, c.city), numbers.plain(c.figure)) for c in shown}
    beside = round(max(text_width(line) * 1.07 for two in lines.values() for line in two)) + 22
    drawn = outlines(topology, width - beside)
    biggest = 0.045 * drawn.width
    highest = max(city.figure.value for city in shown)
    dots: list[dict[str, Any]] = []
    near: list[dict[str, Any]] = []
    far: list[dict[str, Any]] = []
    for city in shown:
        x, y = drawn.px(*(float(degrees) for degrees in at[city.city]))
        radius = max(2.5, biggest * (city.figure.value / highest) ** 0.5)
        dot = {
            "x": x,
            "y": y,
            "r": radius,
            "city": city.city,
            "label": _told(city.city, city.figure),
        }
        dots.append(dot)
        (far if x > 0.8 * drawn.width else near).append(dot)
    height = drawn.height + 6
    marks = [_states(drawn.topology)]
    far.sort(key=lambda dot: dot["y"])
    middles = charts.spread([d["y"] for d in far], [34.0] * len(far), height)
    for dot, middle in zip(far, middles, strict=True):
        marks.append(_leader(dot, drawn.width + 6, middle))
    marks += [_dot(dot, hues[dot["city"]]) for dot in dots]
    for dot, middle in zip(far, middles, strict=True):
        row = {"x": drawn.width + 10, "y": middle - 7, "t": list(lines[dot["city"]])}
        marks.append(words([row], color=hues[dot["city"]], weight=600))
    for i, dot in enumerate(sorted(near, key=lambda dot: dot["x"])):
        # neighbours take turns below and above, so that their labels don't meet on a phone
        y = dot["y"] - dot["r"] - 24 if i % 2 else dot["y"] + dot["r"] + 10
        row = {"x": max(dot["x"], 44), "y": y, "t": list(lines[dot["city"]])}
        marks.append(words([row], color=hues[dot["city"]], weight=600, align="center"))
    return alt.LayerChart(
        layer=marks, width=width, height=height, padding=0, autosize="none", description=description
    )


def _states(topology: dict[str, Any]) -> alt.Chart:
    data = alt.InlineData(
        values=topology, format=alt.TopoDataFormat(feature="states", type="topojson")
    )
    mark: alt.Chart = (
        alt.Chart(data)
        .mark_geoshape(fill=theme.PANEL, stroke=theme.RULE, strokeWidth=0.75)
        .project(type="identity", scale=1, translate=[0, 0])
    )
    return mark


def _dot(dot: dict[str, Any], hue: str) -> alt.Chart:
    mark: alt.Chart = (
        layer([dot])
        .mark_point(
            filled=True, fill=hue, stroke=theme.PAPER, strokeWidth=1, opacity=1,
            size=round(3.1416 * dot["r"] ** 2, 1),
        )
        .encode(
            x=alt.X("x:Q", scale=None),
            y=alt.Y("y:Q", scale=None),
            tooltip=alt.Tooltip("label:N", title=" "),
        )
    )  # fmt: skip
    return mark


def _leader(dot: dict[str, Any], x: float, y: float) -> alt.Chart:
    row = {"x": dot["x"], "x2": x, "y": dot["y"], "y2": y}
    mark: alt.Chart = (
        layer([row])
        .mark_rule(color=theme.INK3, strokeWidth=0.75)
        .encode(
            x=alt.X("x:Q", scale=None),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", scale=None),
            y2=alt.Y2("y2:Q"),
        )
    )
    return mark


def _state_measure(pairs: Sequence[CountBesideStatement]) -> Any:
    return next(pair.state.measure for pair in pairs if pair.state is not None)


def _told(city: str, figure: Figure) -> str:
    return f"{city}, {numbers.short_day(figure.period.end)}: {numbers.plain(figure)}"


def last_day(stated: Stated) -> date:
    """Return the day of the last statement shown."""
    return max(city.as_of for city in stated.cities)
