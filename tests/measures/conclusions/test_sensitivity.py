"""Conclusions without rows that weren't read in the publisher's own text or file."""

from __future__ import annotations

from collections.abc import Callable

from border_report.data import narrowed
from border_report.data.package import Package
from border_report.measures.conclusions import (
    conclusion,
    sensitivity,
)
from border_report.measures.conclusions.conclusion import Cell, Conclusion
from border_report.measures.conclusions.definition import Basis
from border_report.measures.conclusions.sensitivity import Effect

AllOf = Callable[..., dict[str, Conclusion]]
OutcomeOf = Callable[[Package, Conclusion, str, Basis], Cell]


class TestSensitivity:
    """Conclusions without rows that weren't read in the source itself."""

    def test_a_row_stays_where_it_and_its_source_were_read(self, package: Package) -> None:
        """Counts lose the others; tables of reference keep all."""
        read = narrowed.read_alone(package)
        sources = package.table("sources").set_index("source_id")["confidence"]
        for name in narrowed.COUNTS:
            table = read.table(name)
            assert set(table.get("confidence", ())) <= {"read"}
            assert {sources[s] for s in table["source_id"]} <= {"read"}
        assert len(read.table("administrations")) == len(package.table("administrations"))

    def test_the_newest_month_rests_on_rows_read_at_second_hand(
        self, package: Package, all_of: AllOf
    ) -> None:
        """Ports' months of 2026 are CBP's totals less the Border Patrol's, by our arithmetic."""
        asked = all_of(package)
        (found,) = sensitivity.without_unread(package, [asked["months-newest"]])
        assert found.effect is Effect.NOT_AVAILABLE
        (same,) = sensitivity.without_unread(package, [asked["years-top"]])
        assert same.effect is Effect.SAME

    def test_more_than_80_000_rests_on_a_statement_at_second_hand(
        self, package: Package, all_of: AllOf
    ) -> None:
        """By 8 December 2023 the governor's own releases say over 75,500."""
        (found,) = sensitivity.without_unread(package, [all_of(package)["claim-transfers-total"]])
        assert found.effect is Effect.FLIPS
        assert found.answer is not None
        assert found.answer.figures[0].value == 75500


def test_numbers_of_fewer_rows_have_ids_of_their_own(package: Package, all_of: AllOf) -> None:
    """A value of the whole data is never taken for one of a part of it."""
    asked = tuple(all_of(package).values())
    known = {
        f.id: f.value
        for tested in conclusion.tested_all(package, asked)
        for c in tested.cells
        if c.answer is not None
        for f in c.answer.figures
    }
    for row in sensitivity.without_unread(package, asked):
        for figure in row.answer.figures if row.answer else ():
            assert known.get(figure.id, figure.value) == figure.value
