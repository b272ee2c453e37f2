"""``compare``: two figures, or why they can't be compared and what can."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from border_report.cli.place import project
from border_report.errors import UnlikeFiguresError

if TYPE_CHECKING:
    from border_report.measures.breaks import Break
    from border_report.measures.comparison import Comparison
    from border_report.measures.figure import Figure


def compare(a: str, b: str, *, as_of: str = "") -> None:
    """Set one figure against another that counts the same thing.

    Unlike figures are refused, with each difference and the like-for-like pairs nearest to them.

    Parameters
    ----------
    a
        Who counted, where and when, as in "USBP nationwide FY2023".
    b
        The figure to set it against.
    as_of
        Use only what had been published by this date, YYYY-MM-DD.
    """
    from border_report.data import package, published
    from border_report.measures import comparison, encounters, spec
    from border_report.run.parameters import read_day

    asked = [spec.parse(text) for text in (a, b)]
    data = published.as_of(package.load(project()), read_day(as_of))
    one, other = (encounters.figure(data, measure, period) for measure, period in asked)
    try:
        print(_told(comparison.compare(one, other, data)))
    except UnlikeFiguresError as fault:
        print(_refused(one, other, fault), file=sys.stderr)
        pairs = comparison.alike_pairs(data, one, other)
        if pairs:
            print("\nLike for like:", *map(_told, pairs), sep="\n\n")
        sys.exit(fault.exit_code)


def _told(pair: Comparison) -> str:
    from border_report.display import numbers

    lines = [_line(pair.a), _line(pair.b)]
    if pair.ratio is not None:
        lines.append(f"The first is {numbers.times(pair.ratio)} the second.")
    lines += [f"Between them, {_break(found)}" for found in pair.breaks]
    return "\n".join(lines)


def _refused(one: Figure, other: Figure, fault: UnlikeFiguresError) -> str:
    differences = "\n".join(f"  - {difference}" for difference in fault.differences)
    return (
        f"{_line(one)}\n{_line(other)}\n"
        f"These are not compared, because they count different things:\n{differences}"
    )


def _line(figure: Figure) -> str:
    from border_report.display import naming, numbers

    counted = f"{naming.measure(figure.measure)}, {naming.period(figure.period)}"
    return f"{numbers.plain(figure)}: {counted}"


def _break(found: Break) -> str:
    from border_report.display import numbers

    return f"on {numbers.day(found.day)}: {found.title}. {found.effect}"
