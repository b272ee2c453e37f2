"""Conclusions about ports of entry beside the stretches between them.

Who counted is their subject: at ports the Office of Field Operations, between them the Border
Patrol. So place, law and basis are what a fair definition may change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import derived, encounters
from border_report.measures.conclusions import answers, months, terms
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import (
    AT_PORTS,
    BETWEEN_PORTS,
    Basis,
    Definition,
    fair,
)
from border_report.measures.measure import Component, Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Geography

KINDS = {Basis.FISCAL_YEAR: PeriodKind.FISCAL_YEAR, Basis.MONTH: PeriodKind.MONTH}
NAMES = {Basis.FISCAL_YEAR: "year", Basis.MONTH: "month"}
SUBJECTS = ((Component.USBP, BETWEEN_PORTS), (Component.OFO, AT_PORTS))


def of_ports(package: Package, geography: Geography) -> tuple[Conclusion, ...]:
    """Return the highest months and mean months between and at ports, and the share at them."""
    found: list[Conclusion] = []
    for component, subject in SUBJECTS:
        measure = Measure(component, geography)
        try:
            found += months.of_months(package, measure, _both_from(package, geography), subject)[:1]
            of_terms = terms.of_terms(package, measure, subject)
        except NotAvailableError:
            continue
        found += [c for c in of_terms if c.kind is not Kind.LOW_TERM]
    for basis in KINDS:
        found += _shares(package, Definition(basis, Measure(Component.OFO, geography)))
    return tuple(found)


def _shares(package: Package, stated: Definition) -> tuple[Conclusion, ...]:
    """Return the periods with the lowest and the highest share at ports of entry."""
    wanted = tuple(answers.label(f) for f, _ in _held(package, stated))
    if len(wanted) < 2:
        return ()
    return tuple(_extreme(package, stated, wanted, lowest=lowest) for lowest in (True, False))


def _extreme(
    package: Package, stated: Definition, wanted: tuple[str, ...], *, lowest: bool
) -> Conclusion:
    def answer(package: Package, definition: Definition, own: str = "") -> Answer:
        held = _held(package, definition)
        shares = {answers.label(f): share for f, share in held}
        figures = [f for f, _ in held]
        return answers.extreme_by(package, figures, shares, wanted, own, lowest=lowest)

    said = answer(package, stated)

    def ask(package: Package, definition: Definition) -> Answer:
        return answer(package, definition, said.says.split("; ")[0])

    end = "low" if lowest else "top"
    return Conclusion(
        id=f"ports-share-{NAMES[stated.basis]}-{end}",
        topic=Topic.PORTS,
        kind=Kind.LOW_SHARE if lowest else Kind.TOP_SHARE,
        stated=stated,
        said=said,
        asked=fair(stated, measures=AT_PORTS.measures),
        ask=ask,
        scope=(wanted[0], wanted[-1]),
        refutable_in_part=True,
    )


def _held(package: Package, definition: Definition) -> list[tuple[Figure, Derived]]:
    """Return each whole period's count at ports with its share of both counts."""
    kind, measure = KINDS[definition.basis], definition.counts
    try:
        at = {f.period: f for f in encounters.series(package, measure, kind)}
        both = encounters.series(package, replace(measure, component=Component.BOTH), kind)
    except NotAvailableError:
        return []
    whole = [f for f in both if f.period.complete and f.period in at]
    return [(at[f.period], derived.share(at[f.period], f)) for f in whole]


def _both_from(package: Package, geography: Geography) -> str:
    """Return the first month for which both counts are held; the sentence begins with it."""
    held = _held(package, Definition(Basis.MONTH, Measure(Component.OFO, geography)))
    if not held:
        raise NotAvailableError("No month is held at ports of entry.")
    return answers.label(held[0][0])
