"""A conclusion, its answer under a definition, and what comes of asking it under all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from border_report.errors import NotAvailableError, UnlikeFiguresError, UnsettledError

if TYPE_CHECKING:
    from border_report.data.package import Package
    from border_report.measures.breaks import Break
    from border_report.measures.conclusions.definition import Definition, Facet
    from border_report.measures.derived import Derived
    from border_report.measures.figure import Figure


MOSTLY = 0.75


class Topic(StrEnum):
    """What it is about."""

    YEARS = "years"
    TERMS = "terms"
    MONTHS = "months"
    PORTS = "ports"
    DETAIL = "detail"
    TRANSFERS = "transfers"
    CLAIMS = "claims"


class Kind(StrEnum):
    """What a conclusion says."""

    TIMES = "times"
    TOP_YEAR = "top-year"
    LOW_YEAR = "low-year"
    NEWEST_YEAR = "newest-year"
    TOP_TERM = "top-term"
    LOW_TERM = "low-term"
    TERM_PAIR = "term-pair"
    TOP_MONTH = "top-month"
    RANK = "rank"
    NEWEST_MONTH = "newest-month"
    TOP_SHARE = "top-share"
    LOW_SHARE = "low-share"
    DAYS = "days"
    TOP_EXPELLED = "top-expelled"
    TOP_MONTH_OF_PART = "top-month-of-part"
    TOP_CITIZENSHIP = "top-citizenship"
    MOST = "most"
    MOST_PER_RESIDENT = "most-per-resident"
    ORDER = "order"
    TOTAL = "total"
    FLAT = "flat"
    RECORDS = "records"
    CLAIM = "claim"


class Outcome(StrEnum):
    """What became of a conclusion under a definition."""

    HOLDS = "holds"
    FLIPS = "flips"
    IN_PART = "in part"
    SAME = "same"
    NOT_AVAILABLE = "not available"


@dataclass(frozen=True)
class Answer:
    """What the data say to a conclusion's question under one definition.

    Attributes
    ----------
    says : str
        The answer itself: a period's label, a name, a direction, a place, a verdict.
    figures : tuple of Figure
        What decides it, the answer's own first, then what it is set against.
    counted : tuple of float
        Every value that it rests on; two definitions with the same ones are one.
    factor : Derived or None
        The ratio, where the conclusion is about one.
    missing : int
        How many of the periods that the conclusion covers aren't held under this definition.
    first : Figure or None
        The first that is held, where some are missing.
    breaks : tuple of Break
        Changes of what is counted that lie between the figures.
    shown : tuple of Derived
        What stands for the figures where their own values aren't what was asked: rates.
    """

    says: str
    figures: tuple[Figure, ...] = ()
    counted: tuple[float, ...] = ()
    factor: Derived | None = None
    missing: int = 0
    first: Figure | None = None
    breaks: tuple[Break, ...] = ()
    shown: tuple[Derived, ...] = ()


Ask = Callable[["Package", "Definition"], Answer]
Agrees = Callable[[Answer], bool]


@dataclass(frozen=True)
class Conclusion:
    """What a sentence of the report says, and how to ask it of other definitions.

    Attributes
    ----------
    id : str
        Stable; its row on the page is ``#holds-ID``.
    topic, kind
        Where it is stated and what it says.
    stated : Definition
        The definition under which the sentence states it.
    said : Answer
        What it says there.
    asked : tuple of Definition
        The fair definitions, the stated one first.
    ask : callable
        Returns the answer of a package under a definition, or raises why there is none.
    agrees : callable or None
        Whether an answer bears the sentence out; by default one that says the same.
    scope : tuple of str
        Periods, names and words that the sentence is about, for the wording.
    ratios : tuple of Derived
        Those that the sentence sums up, where it does.
    named : Figure or None
        The number that the sentence names, where the conclusion is about one.
    refutable_in_part : bool
        Whether fewer periods than the sentence covers can refute it: one higher month is enough
        against "the highest", but a mean of fewer months decides nothing.
    """

    id: str
    topic: Topic
    kind: Kind
    stated: Definition
    said: Answer
    asked: tuple[Definition, ...]
    ask: Ask
    agrees: Agrees | None = None
    scope: tuple[str, ...] = ()
    ratios: tuple[Derived, ...] = ()
    named: Figure | None = None
    refutable_in_part: bool = False

    def borne_out_by(self, answer: Answer) -> bool:
        """Tell whether an answer agrees with what the sentence says."""
        return self.agrees(answer) if self.agrees else answer.says == self.said.says


@dataclass(frozen=True)
class Cell:
    """A conclusion under one definition; `why` says what is missing where there is no answer."""

    definition: Definition
    outcome: Outcome
    answer: Answer | None
    why: str = ""


@dataclass(frozen=True)
class Turn:
    """A choice that turns a conclusion in `flips` of the `decided` definitions that make it."""

    facet: Facet
    flips: int
    decided: int


@dataclass(frozen=True)
class Tested:
    """A conclusion with a cell for each fair definition, the stated one first."""

    conclusion: Conclusion
    cells: tuple[Cell, ...]

    @property
    def decided(self) -> tuple[Cell, ...]:
        """The cells that hold or flip, each set of figures once."""
        return tuple(c for c in self.cells if c.outcome in (Outcome.HOLDS, Outcome.FLIPS))

    @property
    def holding(self) -> tuple[Cell, ...]:
        """The cells that hold."""
        return tuple(c for c in self.cells if c.outcome is Outcome.HOLDS)

    @property
    def flipping(self) -> tuple[Cell, ...]:
        """The cells that flip."""
        return tuple(c for c in self.cells if c.outcome is Outcome.FLIPS)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Which choices turn the conclusion, the widest first.

        First those that turn it wherever the data decide it, then those that do so mostly and
        that the stated definition doesn't make.
        """
        return self._turned()[0]

    @property
    def turned_alone(self) -> tuple[Cell, ...]:
        """The flipping cells that no choice in `turns` accounts for."""
        return self._turned()[1]

    def _turned(self) -> tuple[tuple[Turn, ...], tuple[Cell, ...]]:
        left, found = list(self.flipping), list[Turn]()
        stated = set(self.conclusion.stated.facets)
        for least, alone in ((1.0, 1), (MOSTLY, 2)):
            while True:
                named = dict.fromkeys(f for c in left for f in c.definition.facets)
                turns = [self._turn(facet) for facet in named if facet not in stated]
                new = {t: sum(t.facet in c.definition.facets for c in left) for t in turns}
                fitting = [t for t in turns if t.flips >= least * t.decided and new[t] >= alone]
                if not fitting:
                    break
                widest = max(fitting, key=lambda turn: new[turn])
                found.append(widest)
                left = [c for c in left if widest.facet not in c.definition.facets]
        return tuple(found), tuple(left)

    def _turn(self, facet: Facet) -> Turn:
        flips, decided = (
            sum(facet in c.definition.facets for c in cells)
            for cells in (self.flipping, self.decided)
        )
        return Turn(facet, flips, decided)


def tested(package: Package, conclusion: Conclusion) -> Tested:
    """Ask a conclusion under each of its fair definitions."""
    cells: list[Cell] = []
    for definition in conclusion.asked:
        cell = decided(package, conclusion, definition)
        known = [c.answer.counted for c in cells if c.answer is not None]
        if cell.answer is not None and cell.answer.counted and cell.answer.counted in known:
            cell = Cell(definition, Outcome.SAME, cell.answer)
        cells.append(cell)
    return Tested(conclusion, tuple(cells))


def tested_all(package: Package, conclusions: Sequence[Conclusion]) -> tuple[Tested, ...]:
    """Ask each conclusion under each of its fair definitions."""
    return tuple(tested(package, conclusion) for conclusion in conclusions)


def decided(package: Package, conclusion: Conclusion, definition: Definition) -> Cell:
    """Ask a conclusion under one definition."""
    try:
        answer = conclusion.ask(package, definition)
    except (NotAvailableError, UnlikeFiguresError, UnsettledError) as error:
        return Cell(definition, Outcome.NOT_AVAILABLE, None, str(error))
    if conclusion.borne_out_by(answer):
        outcome = Outcome.IN_PART if answer.missing else Outcome.HOLDS
    elif answer.missing and not conclusion.refutable_in_part:
        return Cell(definition, Outcome.NOT_AVAILABLE, None, _too_few(answer))
    else:
        outcome = Outcome.FLIPS
    return Cell(definition, outcome, answer)


def _too_few(answer: Answer) -> str:
    return f"{answer.missing:,} of the periods that the sentence covers aren't held."
