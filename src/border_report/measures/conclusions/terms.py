"""Conclusions about administrations: the highest mean month, the lowest, each beside the last.

A term counts under a definition where it is held from the same day on as under the stated one;
the term in progress goes up to each measure's newest month.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError
from border_report.measures import administrations, counts, encounters
from border_report.measures.conclusions import answers
from border_report.measures.conclusions.conclusion import Answer, Conclusion, Kind, Topic
from border_report.measures.conclusions.definition import (
    EVERYTHING,
    Basis,
    Definition,
    Subject,
    fair,
)
from border_report.measures.figure import figure_id, slug
from border_report.measures.periods import Period, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.administrations import Administration, Term
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure

BASES = (Basis.MEAN_MONTH, Basis.FULL_YEARS, Basis.SAME_MONTHS)


def of_terms(
    package: Package, measure: Measure, subject: Subject = EVERYTHING
) -> tuple[Conclusion, ...]:
    """Return which term has the highest mean month and the lowest, and each beside the last one.

    Asked of three bases: the mean month in office, that of the full fiscal years in office, and
    that of the same months of the terms.
    """
    stated = Definition(Basis.MEAN_MONTH, measure)
    terms = _terms(package, measure)
    if len(terms) < 2:
        return ()
    pairs = [_pair(package, stated, later, earlier, subject) for earlier, later in pairwise(terms)]
    return (
        _extreme(package, stated, terms, subject, lowest=False),
        _extreme(package, stated, terms, subject, lowest=True),
        *reversed(pairs),
    )


def pair_id(later: str, earlier: str) -> str:
    """Return the id of the conclusion about two administrations' mean months."""
    return slug("terms", later, earlier)


def _pair(
    package: Package, stated: Definition, later: Term, earlier: Term, subject: Subject
) -> Conclusion:
    def ask(package: Package, definition: Definition) -> Answer:
        pair = _means(package, definition, stated, later, earlier)
        return answers.ordered_pair(package, *pair)

    names = (later.administration.name, earlier.administration.name)
    return Conclusion(
        id=subject.id(pair_id(*names)),
        topic=Topic.PORTS if subject.prefix else Topic.TERMS,
        kind=Kind.TERM_PAIR,
        stated=stated,
        said=ask(package, stated),
        asked=fair(stated, BASES, subject.measures),
        ask=ask,
        scope=names,
    )


def _extreme(
    package: Package,
    stated: Definition,
    terms: Sequence[Term],
    subject: Subject,
    *,
    lowest: bool,
) -> Conclusion:
    names = tuple(term.administration.name for term in terms)
    said = answers.extreme(package, [term.mean for term in terms], names, lowest=lowest)
    own = next(t for t in terms if t.administration.name == said.says.split("; ")[0])
    others = [t for t in terms if t is not own]

    def ask(package: Package, definition: Definition) -> Answer:
        pairs = []
        for other in others:
            try:
                pairs.append(_means(package, definition, stated, own, other))
            except NotAvailableError:
                continue
        return _beside_all(package, pairs, len(others), lowest=lowest)

    return Conclusion(
        id=subject.id("terms-low" if lowest else "terms-top"),
        topic=Topic.PORTS if subject.prefix else Topic.TERMS,
        kind=Kind.LOW_TERM if lowest else Kind.TOP_TERM,
        stated=stated,
        said=said,
        asked=fair(stated, BASES, subject.measures),
        ask=ask,
        refutable_in_part=True,
    )


def _beside_all(
    package: Package, pairs: Sequence[tuple[Figure, Figure]], wanted: int, *, lowest: bool
) -> Answer:
    """Return which term is beyond all others, each set against the stated one in turn."""
    if not pairs:
        raise NotAvailableError("No two of the terms are held from the same day on.")
    sign = -1 if lowest else 1
    own, other = min(pairs, key=lambda pair: sign * (pair[0].value - pair[1].value))
    beside = answers.ordered_pair(package, own, other)
    beyond = sign * (own.value - other.value)
    says = answers.label(own if beyond > 0 else other)
    if beyond == 0:
        says = "; ".join(sorted(answers.label(f) for f in (own, other)))
    return replace(
        beside,
        says=says,
        figures=(own, other) if beyond > 0 else (other, own),
        counted=tuple(f.value for pair in pairs for f in pair),
        missing=wanted - len(pairs),
        first=own,
    )


def _means(
    package: Package, definition: Definition, stated: Definition, a: Term, b: Term
) -> tuple[Figure, Figure]:
    """Return two terms' mean months on the basis asked for.

    Raises
    ------
    NotAvailableError
        If one isn't held from the same day on as under the stated definition.
    """
    match definition.basis:
        case Basis.FULL_YEARS:
            return tuple(  # type: ignore[return-value]
                _of_full_years(package, definition.counts, stated.counts, term) for term in (a, b)
            )
        case Basis.SAME_MONTHS:
            return _of_same_months(package, definition.counts, stated.counts, a, b)
        case _:
            return tuple(_of_term(package, definition.counts, t) for t in (a, b))  # type: ignore[return-value]


def _of_term(package: Package, measure: Measure, stated: Term) -> Figure:
    for term in _terms(package, measure):
        same = term.administration == stated.administration
        if same and term.total.period.start == stated.total.period.start:
            return term.mean
    raise _not_held(stated)


def _of_full_years(package: Package, measure: Measure, stated: Measure, term: Term) -> Figure:
    wanted, held = (_full_years(package, m, term) for m in (stated, measure))
    if not wanted or not held or held[0].period.start != wanted[0].period.start:
        raise _not_held(term)
    return _mean(held, term.administration, 12 * len(held), "full years")


def _of_same_months(
    package: Package, measure: Measure, stated: Measure, a: Term, b: Term
) -> tuple[Figure, Figure]:
    wanted = _common(package, stated, a, b)
    in_a, in_b = (_by_number(package, measure, t) for t in (a, b))
    held = sorted(in_a.keys() & in_b.keys())
    in_progress = a.administration.end is None or b.administration.end is None
    if not held or held != (wanted[: len(held)] if in_progress else wanted):
        raise _not_held(a)
    suffix = f"months {held[0]} to {held[-1]} of the term"
    return (
        _mean([in_a[n] for n in held], a.administration, len(held), suffix),
        _mean([in_b[n] for n in held], b.administration, len(held), suffix),
    )


def _common(package: Package, measure: Measure, a: Term, b: Term) -> list[int]:
    in_a, in_b = (_by_number(package, measure, term) for term in (a, b))
    return sorted(in_a.keys() & in_b.keys())


def _terms(package: Package, measure: Measure) -> tuple[Term, ...]:
    key = ("terms of", measure)
    return package.once(key, lambda: administrations.by_administration(package, measure))


def _by_number(package: Package, measure: Measure, term: Term) -> dict[int, Figure]:
    """Return the whole months of a term by their number in it."""
    lines = package.once(
        ("months of terms of", measure),
        lambda: administrations.by_month_of_term(package, measure),
    )
    own = [line for line in lines if line.administration == term.administration]
    return {line.number(f): f for line in own for f in line.series.figures}


def _full_years(package: Package, measure: Measure, term: Term) -> list[Figure]:
    """Return the full fiscal years within what is counted of a term."""
    held = encounters.series(package, measure, PeriodKind.FISCAL_YEAR)
    counted = term.total.period
    return [
        f
        for f in held
        if f.period.complete
        and counted.start <= f.period.start
        and term.administration.holds(f.period)
    ]


def _mean(figures: Sequence[Figure], office: Administration, months: int, suffix: str) -> Figure:
    first, last = figures[0].period, figures[-1].period
    period = Period(PeriodKind.MEAN_MONTH, first.start, last.end, office.name)
    what = f"sum of {len(figures)} {'fiscal years' if suffix == 'full years' else 'months'}"
    whole = counts.add(figures[0].measure, figures, period, what)
    return replace(
        whole,
        value=whole.value / months,
        divisor=float(months),
        id=figure_id(whole.measure, period, suffix),
        formula=f"{whole.value:,.0f} divided by {months} months ({what})",
    )


def _not_held(term: Term) -> NotAvailableError:
    return NotAvailableError(
        f"{term.administration.name} isn't held from {term.total.period.start.isoformat()} on."
    )
