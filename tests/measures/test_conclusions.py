"""What the report concludes, asked under every fair definition, with CBP's and Texas's numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from border_report.data import narrowed, published
from border_report.data.package import Package
from border_report.errors import NotAvailableError, UnsettledError
from border_report.measures import claims, spec, transfers
from border_report.measures.conclusions import (
    answers,
    conclusion,
    ports,
    reach,
    registry,
    sensitivity,
)
from border_report.measures.conclusions import claims as about_claims
from border_report.measures.conclusions import transfers as about_transfers
from border_report.measures.conclusions.conclusion import Conclusion, Outcome, Tested
from border_report.measures.conclusions.definition import MEASURES, Basis, Definition
from border_report.measures.conclusions.sensitivity import Effect
from border_report.measures.derived import Derived, computed
from border_report.measures.figure import Figure
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.transfers import TEXAS

BORDER_PATROL = Measure(Component.USBP, Geography.SOUTHWEST)
SHOWN = (2000, 0), "1999-10", 0, TEXAS, (), ()
DAYS = st.none() | st.dates(date(2014, 1, 1), date(2026, 12, 31))


def all_of(package: Package, measure: Measure = BORDER_PATROL) -> dict[str, Conclusion]:
    """Return every conclusion of the report by its id."""
    years, month, year, origin, cities, ids = SHOWN
    every = registry.every(package, measure, years, month, year, origin, cities, ids)
    return {c.id: c for c in every}


def outcome(package: Package, asked: Conclusion, typed: str, basis: Basis) -> conclusion.Cell:
    """Return a conclusion's cell for a measure as one types it in the terminal."""
    measure, _ = spec.parse(f"{typed} FY2023")
    return conclusion.decided(package, asked, Definition(basis, measure))


def cell_of(tested: Tested, basis: Basis) -> conclusion.Cell:
    """Return a cell by its basis alone."""
    return next(c for c in tested.cells if c.definition.basis is basis)


# Numbers of the fiscal years: CBP, as known_totals.csv and the files behind it give them; Office
# of Field Operations, FY2015: CBP's annual releases.
@pytest.mark.parametrize(
    ("typed", "later", "earlier", "holds"),
    [
        ("USBP nationwide", 2063692, 337117, True),
        ("USBP southwest", 2045838, 331333, True),
        ("USBP nationwide title 8", 1513414, 337117, False),
        ("USBP southwest title 8", 1496067, 331333, False),
        ("OFO southwest", 429831, 114486, False),
        ("OFO nationwide", 1137452, 254710, False),
    ],
)
def test_about_six_times_is_asked_of_each_count_of_both_years(
    package: Package, typed: str, later: int, earlier: int, holds: bool
) -> None:
    """It holds where the ratio still rounds to six."""
    cell = outcome(package, all_of(package)["times-fy2015"], typed, Basis.FISCAL_YEAR)
    assert cell.answer is not None
    assert [f.value for f in cell.answer.figures] == [later, earlier]
    assert cell.answer.factor is not None
    assert cell.answer.factor.value == pytest.approx(later / earlier)
    assert (cell.outcome is Outcome.HOLDS) is holds
    assert (round(later / earlier) == 6) is holds


@pytest.mark.parametrize("typed", ["USBP+OFO nationwide", "USBP+OFO southwest"])
def test_a_sum_that_nobody_published_is_not_available(package: Package, typed: str) -> None:
    """CBP printed no total with ports for FY2015: the cell says why instead of flipping."""
    cell = outcome(package, all_of(package)["times-fy2015"], typed, Basis.FISCAL_YEAR)
    assert cell.outcome is Outcome.NOT_AVAILABLE
    assert cell.answer is None
    assert "FY2015" in cell.why


@pytest.mark.parametrize(
    ("typed", "says", "there", "named"),
    [
        ("USBP southwest title 8", "FY2000", 1643679, 1152352),
        ("USBP+OFO southwest", "FY2023", 2475669, 2378944),
        ("USBP+OFO nationwide", "FY2023", 3201144, 2766582),
        ("OFO southwest", "FY2024", 604482, 172508),
    ],
)
def test_another_year_is_the_highest_when_something_else_is_counted(
    package: Package, typed: str, says: str, there: int, named: int
) -> None:
    """FY2022 is the Border Patrol's highest since FY2000 by both laws, and by nothing else."""
    asked = all_of(package)["years-top"]
    assert asked.said.says == "FY2022"
    cell = outcome(package, asked, typed, Basis.FISCAL_YEAR)
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert cell.answer.says == says
    assert [f.value for f in cell.answer.figures] == [there, named]


def test_what_turns_the_highest_year_is_named_by_choice(package: Package) -> None:
    """Title 8 alone, ports alone, both together: wherever one of them is chosen."""
    tested = conclusion.tested(package, all_of(package)["years-top"])
    named = {turn.facet for turn in tested.turns}
    assert named == {Authority.TITLE_8, Component.OFO, Component.BOTH}
    assert (len(tested.holding), len(tested.decided)) == (2, 12)
    assert tested.turned_alone == ()


def test_title_8_alone_turns_the_highest_mean_month(package: Package) -> None:
    """Without expulsions the months from October 1999 to January 2001 lie higher."""
    cell = outcome(
        package, all_of(package)["terms-top"], "USBP southwest title 8", Basis.MEAN_MONTH
    )
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert cell.answer.says == "Clinton"


def test_the_same_figures_are_no_second_definition(package: Package) -> None:
    """No expulsion is counted in FY2024 or FY2025, so Title 8 alone counts what both laws do."""
    tested = conclusion.tested(package, all_of(package)["years-newest"])
    of_title_8 = [c for c in tested.cells if c.definition.counts.authority is Authority.TITLE_8]
    assert {c.outcome for c in of_title_8} == {Outcome.SAME}
    assert not any(c in tested.decided for c in of_title_8)


def test_fewer_periods_can_refute_the_highest_and_never_bear_it_out(package: Package) -> None:
    """At entry begins in October 2023: that December is its highest says nothing of 2016."""
    asked = all_of(package)["months-top"]
    at_entry = outcome(package, asked, "USBP southwest at entry", Basis.MONTH)
    assert at_entry.outcome is Outcome.IN_PART
    ports_alone = outcome(package, asked, "OFO nationwide", Basis.MONTH)
    assert ports_alone.outcome is Outcome.FLIPS
    assert ports_alone.answer is not None
    assert ports_alone.answer.missing > 0


def test_a_mean_of_other_months_decides_nothing(package: Package) -> None:
    """Ports count by month from October 2016, four months before the term's end."""
    asked = all_of(package)["terms-trump-first-obama"]
    cell = outcome(package, asked, "OFO southwest", Basis.MEAN_MONTH)
    assert cell.outcome is Outcome.NOT_AVAILABLE
    assert "Obama" in cell.why


def test_the_mean_day_claimed_is_reached_nationwide_alone(package: Package) -> None:
    """370,883 encounters nationwide in December 2023 are 11,964 a day (CBP, January 2024)."""
    tested = conclusion.tested(package, all_of(package)["months-days"])
    (cell,) = tested.flipping
    assert cell.definition.measure == Measure(Component.BOTH, Geography.NATIONWIDE)
    assert cell.answer is not None
    assert cell.answer.figures[0].value == pytest.approx(370883 / 31)


def test_the_breaks_between_two_years_come_with_the_cell(package: Package) -> None:
    """Title 42 begins and ends between FY2015 and FY2023, and touches Title 8 alone by nothing."""
    asked = all_of(package)["times-fy2015"]
    both = outcome(package, asked, "USBP nationwide", Basis.FISCAL_YEAR).answer
    alone = outcome(package, asked, "USBP nationwide title 8", Basis.FISCAL_YEAR).answer
    assert both is not None
    assert [k.id for k in both.breaks if k.cuts] == ["title-42-begins", "title-42-ends"]
    assert alone is not None
    assert not any(k.cuts for k in alone.breaks)


class TestTransfers:
    """Statements have definitions of their own."""

    def test_residents_turn_the_city_with_most(self, package: Package) -> None:
        """Denver had 19,200 for 715,522 residents, New York City 45,900 for 8,804,190."""
        tested = conclusion.tested(package, all_of(package)["transfers-most"])
        assert tested.conclusion.said.says == "New York City"
        cell = cell_of(tested, Basis.OTHER_UNIT)
        assert cell.outcome is Outcome.FLIPS
        assert cell.answer is not None
        assert cell.answer.says == "Denver"
        denver, new_york = (rate.value for rate in cell.answer.shown)
        assert denver == pytest.approx(19200 / 715522 * 100_000)
        assert new_york == pytest.approx(45900 / 8804190 * 100_000)

    def test_bounds_settle_it_and_cities_bear_it_out_in_part(self, package: Package) -> None:
        """Three of six cities count arrivals of every origin; the others count buses of Texas."""
        tested = conclusion.tested(package, all_of(package)["transfers-most"])
        assert cell_of(tested, Basis.BOUNDS).outcome is Outcome.HOLDS
        counted = cell_of(tested, Basis.CITY_COUNTS)
        assert counted.outcome is Outcome.IN_PART
        assert counted.answer is not None
        assert counted.answer.missing == 3

    def test_overlapping_bounds_settle_no_order(self, package: Package) -> None:
        """Over 19,200 and over 19,250 may be the same number."""
        stated = transfers.steps(package, "Denver")[-1]
        near = replace(stated, value=stated.value + 50)
        with pytest.raises(UnsettledError):
            answers.settled_order(stated, near)

    def test_a_lower_bound_below_the_total_refutes_nothing(self, article: Package) -> None:
        """Statements that stop earlier say less, not fewer."""
        tested = conclusion.tested(article, all_of(article)["transfers-total"])
        assert tested.flipping == ()

    def test_the_state_s_buses_stop_with_its_totals(self, package: Package) -> None:
        """No bus in July 2024, by the state's records (NBC, August 2024)."""
        tested = conclusion.tested(package, all_of(package)["transfers-flat"])
        cell = cell_of(tested, Basis.RECORDS)
        assert cell.outcome is Outcome.HOLDS
        assert cell.answer is not None
        assert all(f.value == 0 for f in cell.answer.figures)

    def test_nothing_stated_is_nothing_concluded(self, package: Package) -> None:
        """Before the first statement there is no city with most."""
        then = published.as_of(package, date(2021, 6, 30))
        assert about_transfers.of_transfers(then, transfers.stated(then)) == ()


def test_a_verdict_by_a_count_is_asked_of_other_counts(package: Package) -> None:
    """FY2023 was no record of the Border Patrol's, and was one with ports: 2,475,669 (CBP)."""
    asked = all_of(package)["claim-unprecedented-year-usbp-southwest"]
    assert asked.said.says == "does not hold"
    cell = outcome(package, asked, "USBP+OFO southwest", Basis.FISCAL_YEAR)
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert [f.value for f in cell.answer.figures[:2]] == [2475669, 2378944]


def test_verdicts_by_reports_have_no_other_definition(package: Package) -> None:
    """Every part that holds or doesn't is asked, but for those that rest on reports."""
    judged = claims.judge(package, (), package.as_of)
    settled = [p for c in judged for p in c.parts if p.verdict in about_claims.SETTLED]
    asked = about_claims.of_claims(package, judged)
    by_reports = [p for p in settled if p.part.rule in sensitivity.BY_REPORTS]
    assert len(asked) + len(by_reports) == len(settled)
    assert len(sensitivity.verdicts_by_reports(package, ())) == len(by_reports)


class TestSensitivity:
    """Conclusions without rows that weren't read in the source itself."""

    def test_a_row_stays_where_it_and_its_source_were_read(self, package: Package) -> None:
        """Counts lose the others; tables of reference keep all."""
        read = narrowed.read_alone(package)
        sources = package.table("sources").set_index("source_id")["confidence"]
        for name in narrowed.COUNTS:
            table = read.table(name)
            assert set(table["confidence"]) <= {"read"}
            assert {sources[s] for s in table["source_id"]} <= {"read"}
        assert len(read.table("administrations")) == len(package.table("administrations"))

    def test_the_newest_month_rests_on_rows_read_at_second_hand(self, package: Package) -> None:
        """Ports' months of 2026 are CBP's totals less the Border Patrol's, by our arithmetic."""
        asked = all_of(package)
        (found,) = sensitivity.without_unread(package, [asked["months-newest"]])
        assert found.effect is Effect.NOT_AVAILABLE
        (same,) = sensitivity.without_unread(package, [asked["years-top"]])
        assert same.effect is Effect.SAME

    def test_more_than_80_000_rests_on_a_statement_at_second_hand(self, package: Package) -> None:
        """By 8 December 2023 the governor's own releases say over 75,500."""
        (found,) = sensitivity.without_unread(package, [all_of(package)["claim-transfers-total"]])
        assert found.effect is Effect.FLIPS
        assert found.answer is not None
        assert found.answer.figures[0].value == 75500


def test_in_december_2023_the_newest_full_year_was_below_the_last_by_one_count_in_six(
    article: Package,
) -> None:
    """FY2023 below FY2022 holds of the Border Patrol with expulsions, and of nothing else."""
    tested = conclusion.tested(article, all_of(article)["years-newest"])
    assert tested.conclusion.scope == ("FY2023", "FY2022")
    assert (len(tested.holding), len(tested.decided)) == (2, 12)


@settings(max_examples=8)
@given(st.sampled_from(MEASURES), DAYS)
def test_a_sentence_holds_under_the_definition_that_it_states(
    package: Package, measure: Measure, day: date | None
) -> None:
    """For any measure and any day: the grid never contradicts the page."""
    seen = published.as_of(package, day)
    try:
        asked = all_of(seen, measure)
    except NotAvailableError:
        assume(False)
        return
    for one in asked.values():
        assert one.asked[0] == one.stated
        assert conclusion.decided(seen, one, one.stated).outcome is Outcome.HOLDS, one.id


def test_every_answer_follows_from_its_cells(
    package: Package, cell: Callable[[str, tuple[str, ...], str], float]
) -> None:
    """Each figure is the weighted sum of its cells, each other number what its operands give."""
    for tested in conclusion.tested_all(package, tuple(all_of(package).values())):
        for found in (c.answer for c in tested.cells if c.answer is not None):
            numbers = [*found.shown, *([found.factor] if found.factor else [])]
            for figure in (*found.figures, *(f for n in numbers for f in n.operands)):
                assert summed(cell, figure) == pytest.approx(figure.value), figure.id
            for number in numbers:
                assert number.value == pytest.approx(recomputed(number)), number.id


def test_numbers_of_fewer_rows_have_ids_of_their_own(package: Package) -> None:
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


@settings(max_examples=4)
@given(DAYS)
def test_each_flip_is_accounted_for_once(package: Package, day: date | None) -> None:
    """What turns a conclusion names every flip, and full choices hold nowhere."""
    seen = published.as_of(package, day)
    try:
        asked = all_of(seen)
    except NotAvailableError:
        assume(False)
        return
    for tested in conclusion.tested_all(seen, tuple(asked.values())):
        named = {turn.facet for turn in tested.turns}
        covered = [c for c in tested.flipping if named & set(c.definition.facets)]
        assert len(covered) + len(tested.turned_alone) == len(tested.flipping)
        for turn in tested.turns:
            holding = sum(turn.facet in c.definition.facets for c in tested.holding)
            assert turn.flips + holding == turn.decided


def test_ids_are_unique_and_what_is_not_stated_is_known(package: Package) -> None:
    """A page with other parameters leads to a row or to what stands for one."""
    stated = tuple(all_of(package).values())
    assert len({c.id for c in stated}) == len(stated)
    for measure in MEASURES:
        other = all_of(package, measure)
        missing = set(registry.not_stated(package, stated))
        assert set(other) <= {c.id for c in stated} | missing


def test_what_ports_and_stretches_between_conclude_keeps_who_counted(package: Package) -> None:
    """Who counted is the subject there, so no other component is asked."""
    for one in ports.of_ports(package, Geography.SOUTHWEST):
        assert len({d.counts.component for d in one.asked}) == 1


def test_definitions_reach_as_far_as_the_data(package: Package) -> None:
    """Months of both components at the southwest border begin with October 2016 (CBP)."""
    found = {r.measure: r for r in reach.of_definitions(package)}
    both = found[Measure(Component.BOTH, Geography.SOUTHWEST)]
    assert both.months[0].period.label == "2016-10"
    assert both.missing == 0
    title_8 = Measure(Component.USBP, Geography.NATIONWIDE, Authority.TITLE_8)
    assert found[title_8].missing > 0


def summed(cell: Callable[[str, tuple[str, ...], str], float], figure: Figure) -> float:
    """Return a figure from the CSV files."""
    return sum(r.weight * cell(r.table, r.key, r.column) for r in figure.rows) / figure.divisor


def recomputed(number: Derived) -> float:
    """Return what an operation gives for its operands' values."""
    return computed(number.operation, [f.value for f in number.operands])
