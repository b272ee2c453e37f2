"""``compare``: two figures, or why they can't be compared and what can."""

from __future__ import annotations

import sys

from border_report.cli.place import project
from border_report.errors import UnlikeFiguresError


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
    from border_report.display import comparison as words
    from border_report.measures import comparison, encounters, spec
    from border_report.run.parameters import read_day

    asked = [spec.parse(text) for text in (a, b)]
    data = published.as_of(package.load(project()), read_day(as_of))
    one, other = (encounters.figure(data, measure, period) for measure, period in asked)
    try:
        print(words.answer(comparison.compare(one, other, data)))
    except UnlikeFiguresError as fault:
        print(words.refusal(one, other, fault), file=sys.stderr, flush=True)
        if pairs := comparison.alike_pairs(data, one, other):
            print(f"\n{words.instead(pairs)}")
        sys.exit(fault.exit_code)
