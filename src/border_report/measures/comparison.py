"""Comparisons of figures that count the same thing, and refusals of all others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import breaks, counts, derived, encounters
from border_report.measures.measure import Geography, in_words
from border_report.measures.periods import Period, PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.breaks import Break
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


@dataclass(frozen=True)
class Comparison:
    """Two like figures set against each other.

    `ratio` is how many times `b` goes into `a` (None if `b` is nought), `difference` is a less b.
    `breaks` lie between them and must be shown with the result.
    """

    a: Figure
    b: Figure
    ratio: float | None
    difference: float
    breaks: tuple[Break, ...]

    @property
    def times(self) -> Derived | None:
        """The ratio with its operands; None where `b` is nought."""
        return derived.ratio(self.a, self.b) if self.b.value else None

    @property
    def gap(self) -> Derived:
        """The difference with its operands."""
        return derived.difference(self.a, self.b)


@dataclass(frozen=True)
class Ranked:
    """A figure and its place from the highest among others; equal values share a place."""

    place: int
    figure: Figure
    among: tuple[Figure, ...]

    @property
    def rank(self) -> Derived:
        """The place with the figures that it was found among."""
        return derived.rank(self.figure, self.among)


@dataclass(frozen=True)
class Share:
    """A part of a whole that counts the same thing less narrowly, over the same days."""

    part: Figure
    whole: Figure

    @property
    def value(self) -> float:
        """The part over the whole, 0 to 1; 0 if the whole is nought."""
        return self.part.value / self.whole.value if self.whole.value else 0.0

    @property
    def of_whole(self) -> Derived:
        """The share with its operands."""
        return derived.share(self.part, self.whole)


def compare(a: Figure, b: Figure, package: Package) -> Comparison:
    """Set a figure against another that counts the same thing.

    Parameters
    ----------
    a, b : Figure
        The ratio is a over b.
    package : Package
        Where breaks are looked up, and like-for-like pairs if the two are unlike.

    Raises
    ------
    UnlikeFiguresError
        If they differ in any dimension of the measure, in the kind or length of the period, or
        in how much of it is covered; the error names each, and the nearest pairs that can be
        compared.
    """
    unlike = differences(a, b)
    if unlike:
        pairs = tuple(_pair_in_words(pair) for pair in alike_pairs(package, a, b))
        raise UnlikeFiguresError(_refusal(a, b, unlike, pairs), unlike, pairs)
    ratio = a.value / b.value if b.value else None
    return Comparison(a, b, ratio, a.value - b.value, breaks.between(package, a, b))


def differences(a: Figure, b: Figure) -> tuple[str, ...]:
    """Name each dimension in which two figures differ, with both values in words."""
    words = [
        f"{name}: {getattr(a.measure, name).value} against {getattr(b.measure, name).value}"
        if name != "subject"
        else f"subject: {a.measure.subject} against {b.measure.subject}"
        for name in a.measure.differences(b.measure)
    ]
    if a.period.kind is not b.period.kind:
        words.append(f"period: a {a.period.kind.value} against a {b.period.kind.value}")
    elif not _same_length(a.period, b.period):
        words.append(f"days covered: {_covered(a.period)} against {_covered(b.period)}")
    return tuple(words)


def rank(figures: Sequence[Figure]) -> tuple[Ranked, ...]:
    """Rank figures of one measure from the highest; ties share a place and keep order of time.

    Raises
    ------
    UnlikeFiguresError
        If any two are unlike.
    NotAvailableError
        If there are none.
    """
    _refuse_mixed(figures, "rank")
    ordered = sorted(figures, key=lambda f: (-f.value, f.period.start))
    among = tuple(figures)
    return tuple(Ranked(1 + sum(g.value > f.value for g in ordered), f, among) for f in ordered)


def total(figures: Sequence[Figure], period: Period) -> Figure:
    """Add up figures of one measure whose periods don't overlap.

    Raises
    ------
    UnlikeFiguresError
        If measures or kinds of period differ, or two periods overlap.
    NotAvailableError
        If there are none.
    """
    _refuse_mixed(figures, "add up", lengths=False)
    ordered = sorted(figures, key=lambda f: f.period.start)
    for earlier, later in pairwise(ordered):
        if later.period.start <= earlier.period.end:
            what = f"periods: {earlier.period.label} overlaps {later.period.label}"
            raise UnlikeFiguresError(f"These figures can't be added up: {what}.", (what,))
    return counts.add(ordered[0].measure, ordered, period, f"sum of {len(ordered)} figures")


def share(part: Figure, whole: Figure) -> Share:
    """Set a part against its whole: what is counted is a part of it, over the same days.

    Raises
    ------
    UnlikeFiguresError
        If the whole doesn't include the part, or the days differ.
    """
    unlike = () if whole.measure.includes(part.measure) else differences(part, whole)
    if part.period != whole.period:
        unlike = (*unlike, f"period: {part.period.label} against {whole.period.label}")
    if unlike:
        raise UnlikeFiguresError(_refusal(part, whole, unlike, ()), unlike)
    return Share(part, whole)


def alike_pairs(package: Package, a: Figure, b: Figure) -> tuple[Comparison, ...]:
    """Return the like-for-like pairs nearest to two unlike figures.

    Both measures, each mixture of their dimensions, and these in the other geography are tried
    for both periods, in this order. Periods of different kinds or lengths have no such pair.
    """
    if a.period.kind is not b.period.kind or not _same_length(a.period, b.period):
        return ()
    found = []
    for measure in _mixtures(a.measure, b.measure):
        try:
            pair = [encounters.figure(package, measure, f.period) for f in (a, b)]
        except NotAvailableError:
            continue
        if pair[0].id != pair[1].id and not differences(*pair):
            found.append(compare(pair[0], pair[1], package))
    return tuple(found)


def _mixtures(a: Measure, b: Measure) -> tuple[Measure, ...]:
    """Return both measures, those that take some dimensions from each, then the other geography."""
    mixed = [a, b]
    for name in a.differences(b):
        mixed += [replace(m, **{name: getattr(b, name)}) for m in mixed]
    for geography in (Geography.NATIONWIDE, Geography.SOUTHWEST):
        mixed += [replace(m, geography=geography) for m in tuple(mixed)]
    return tuple(dict.fromkeys(mixed))


def _refuse_mixed(figures: Sequence[Figure], verb: str, *, lengths: bool = True) -> None:
    if not figures:
        raise NotAvailableError(f"There is no figure to {verb}; choose a period that has one.")
    for other in figures[1:]:
        unlike = differences(figures[0], other)
        if not lengths:
            unlike = tuple(u for u in unlike if not u.startswith("days covered"))
        if unlike:
            raise UnlikeFiguresError(_refusal(figures[0], other, unlike, ()), unlike)


def _same_length(a: Period, b: Period) -> bool:
    """Tell whether two periods of one kind cover the same stretch.

    Whole years and months do, whatever their days, and so do means. Parts of fiscal years have
    to cover the same months, terms of office about the same number of days.
    """
    if a.kind in (PeriodKind.MEAN_DAY, PeriodKind.MEAN_MONTH):
        return True
    if a.kind is PeriodKind.TERM:
        return abs(a.days - b.days) <= 2  # leap days
    if a.complete and b.complete and a.kind in (PeriodKind.FISCAL_YEAR, PeriodKind.MONTH):
        return True
    return a.complete == b.complete and abs(a.days - b.days) <= 1


def _covered(period: Period) -> str:
    if period.kind is PeriodKind.TO_DATE:
        return f"up to {period.end.day} {period.end:%B %Y}"
    if period.complete and period.kind is not PeriodKind.TERM:
        return f"all of {period.label}"
    return f"{period.days:,} days of {period.label}"


def _refusal(a: Figure, b: Figure, unlike: Sequence[str], pairs: Sequence[str]) -> str:
    said = (
        f"{a.value:,.0f} ({in_words(a.measure)}, {a.period.label}) and "
        f"{b.value:,.0f} ({in_words(b.measure)}, {b.period.label}) can't be compared: "
        f"they differ in {'; '.join(unlike)}."
    )
    return f"{said} Compare instead {'; or '.join(pairs)}." if pairs else said


def _pair_in_words(pair: Comparison) -> str:
    a, b = pair.a, pair.b
    return (
        f"{in_words(a.measure)}, {a.value:,.0f} in {a.period.label} "
        f"with {b.value:,.0f} in {b.period.label}"
    )
