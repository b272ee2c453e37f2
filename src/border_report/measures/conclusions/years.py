"""Conclusions about fiscal years: how often one goes into another, the highest, the newest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import encounters, opening
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import Basis, Definition, fair
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import Period, PeriodKind, fiscal_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Ask
    from border_report.measures.figure import Figure

HEADLINE = Measure(Component.USBP, Geography.NATIONWIDE)


def of_headline(package: Package) -> tuple[Conclusion, ...]:
    """Return how many times each earlier published year goes into the last, as the title says.

    The title sums up several measures: "about 6 times" where all round alike, else a range. An
    answer agrees if it would not have changed the title.
    """
    families = opening.families(package, opening.periods(package))
    of_all = [f for f in families if f.measure.authority is Authority.ALL]
    compared = [c for family in of_all for c in family.ratios if c.times is not None]
    found = []
    for year in sorted({c.b.period.label for c in compared}):
        of_year = [c for c in compared if c.b.period.label == year]
        ratios = tuple(c.times for c in of_year if c.times is not None)
        later, earlier = of_year[0].a.period, of_year[0].b.period
        stated = Definition(Basis.FISCAL_YEAR, of_year[0].a.measure)
        ask = _times(later, earlier)
        found.append(
            Conclusion(
                id=f"times-{earlier.label.lower()}",
                topic=Topic.YEARS,
                kind=Kind.TIMES,
                stated=stated,
                said=ask(package, stated),
                asked=fair(stated),
                ask=ask,
                agrees=partial(_in_span, [ratio.value for ratio in ratios]),
                scope=(later.label, earlier.label),
                ratios=ratios,
            )
        )
    return tuple(found)


def of_years(package: Package, measure: Measure, first: int, last: int) -> tuple[Conclusion, ...]:
    """Return the highest and the lowest full fiscal year, and the newest beside the one before.

    Parameters
    ----------
    first, last : int
        Fiscal years, both included; `last` 0 stands for the newest.
    """
    stated = Definition(Basis.FISCAL_YEAR, measure)
    full = [
        f
        for f in _full_years(package, stated)
        if first <= int(f.period.label[2:]) and (not last or int(f.period.label[2:]) <= last)
    ]
    if len(full) < 2:
        return ()
    labels = tuple(f.period.label for f in full)
    return (
        _extreme(package, stated, labels, lowest=False),
        _extreme(package, stated, labels, lowest=True),
        *_newest(package, stated, full[-1]),
    )


def _extreme(
    package: Package, stated: Definition, labels: tuple[str, ...], *, lowest: bool
) -> Conclusion:
    said = answers.extreme(package, _full_years(package, stated), labels, lowest=lowest)

    def ask(package: Package, definition: Definition) -> Answer:
        years = _full_years(package, definition)
        return answers.extreme(package, years, labels, said.says, lowest=lowest)

    return Conclusion(
        id="years-low" if lowest else "years-top",
        topic=Topic.YEARS,
        kind=Kind.LOW_YEAR if lowest else Kind.TOP_YEAR,
        stated=stated,
        said=said,
        asked=fair(stated),
        ask=ask,
        scope=(labels[0], labels[-1]),
        refutable_in_part=True,
    )


def _newest(package: Package, stated: Definition, newest: Figure) -> tuple[Conclusion, ...]:
    year = int(newest.period.label[2:])
    ask = _times(newest.period, fiscal_year(year - 1))
    try:
        said = ask(package, stated)
    except NotAvailableError:
        return ()
    scope = (newest.period.label, f"FY{year - 1}")
    return (
        Conclusion(
            "years-newest", Topic.YEARS, Kind.NEWEST_YEAR, stated, said, fair(stated), ask,
            scope=scope,
        ),
    )  # fmt: skip


def _times(later: Period, earlier: Period) -> Ask:
    def ask(package: Package, definition: Definition) -> Answer:
        a, b = (encounters.figure(package, definition.counts, p) for p in (later, earlier))
        return answers.ordered_pair(package, a, b)

    return ask


def _full_years(package: Package, definition: Definition) -> Sequence[Figure]:
    held = encounters.series(package, definition.counts, PeriodKind.FISCAL_YEAR)
    return [f for f in held if f.period.complete]


def _in_span(span: Sequence[float], answer: Answer) -> bool:
    if answer.factor is None:
        return False
    low, high, ratio = min(span), max(span), answer.factor.value
    if round(low) == round(high) > 1:
        return round(ratio) == round(low)
    return round(low, 1) <= round(ratio, 1) <= round(high, 1)
