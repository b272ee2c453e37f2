"""Each conclusion under one definition or another, with CBP's numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from border_report.data.package import Package
from border_report.measures import claims
from border_report.measures.conclusions import claims as about_claims
from border_report.measures.conclusions import (
    conclusion,
    ports,
    reach,
    sensitivity,
)
from border_report.measures.conclusions.conclusion import Cell, Conclusion, Outcome
from border_report.measures.conclusions.definition import Basis
from border_report.measures.measure import Authority, Component, Geography, Measure

AllOf = Callable[..., dict[str, Conclusion]]
OutcomeOf = Callable[[Package, Conclusion, str, Basis], Cell]


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
    package: Package,
    typed: str,
    later: int,
    earlier: int,
    holds: bool,
    all_of: AllOf,
    outcome: OutcomeOf,
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
def test_a_sum_that_nobody_published_is_not_available(
    package: Package, typed: str, all_of: AllOf, outcome: OutcomeOf
) -> None:
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
    package: Package,
    typed: str,
    says: str,
    there: int,
    named: int,
    all_of: AllOf,
    outcome: OutcomeOf,
) -> None:
    """FY2022 is the Border Patrol's highest since FY2000 by both laws, and by nothing else."""
    asked = all_of(package)["years-top"]
    assert asked.said.says == "FY2022"
    cell = outcome(package, asked, typed, Basis.FISCAL_YEAR)
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert cell.answer.says == says
    assert [f.value for f in cell.answer.figures] == [there, named]


def test_what_turns_the_highest_year_is_named_by_choice(package: Package, all_of: AllOf) -> None:
    """Title 8 alone, ports alone, both together: wherever one of them is chosen."""
    tested = conclusion.tested(package, all_of(package)["years-top"])
    named = {turn.facet for turn in tested.turns}
    assert named == {Authority.TITLE_8, Component.OFO, Component.BOTH}
    assert (len(tested.holding), len(tested.decided)) == (2, 12)
    assert tested.turned_alone == ()


def test_title_8_alone_turns_the_highest_mean_month(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
    """Without expulsions the months from October 1999 to January 2001 lie higher."""
    cell = outcome(
        package, all_of(package)["terms-top"], "USBP southwest title 8", Basis.MEAN_MONTH
    )
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert cell.answer.says == "Clinton"


def test_the_same_figures_are_no_second_definition(package: Package, all_of: AllOf) -> None:
    """No expulsion is counted in FY2024 or FY2025, so Title 8 alone counts what both laws do."""
    tested = conclusion.tested(package, all_of(package)["years-newest"])
    of_title_8 = [c for c in tested.cells if c.definition.counts.authority is Authority.TITLE_8]
    assert {c.outcome for c in of_title_8} == {Outcome.SAME}
    assert not any(c in tested.decided for c in of_title_8)


def test_fewer_periods_can_refute_the_highest_and_never_bear_it_out(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
    """At entry begins in October 2023: that December is its highest says nothing of 2016."""
    asked = all_of(package)["months-top"]
    at_entry = outcome(package, asked, "USBP southwest at entry", Basis.MONTH)
    assert at_entry.outcome is Outcome.IN_PART
    ports_alone = outcome(package, asked, "OFO nationwide", Basis.MONTH)
    assert ports_alone.outcome is Outcome.FLIPS
    assert ports_alone.answer is not None
    assert ports_alone.answer.missing > 0


def test_a_mean_of_other_months_decides_nothing(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
    """Ports count by month from October 2016, four months before the term's end."""
    asked = all_of(package)["terms-trump-first-obama"]
    cell = outcome(package, asked, "OFO southwest", Basis.MEAN_MONTH)
    assert cell.outcome is Outcome.NOT_AVAILABLE
    assert "Obama" in cell.why


def test_the_mean_day_claimed_is_reached_nationwide_alone(package: Package, all_of: AllOf) -> None:
    """370,883 encounters nationwide in December 2023 are 11,964 a day (CBP, January 2024)."""
    tested = conclusion.tested(package, all_of(package)["months-days"])
    (cell,) = tested.flipping
    assert cell.definition.measure == Measure(Component.BOTH, Geography.NATIONWIDE)
    assert cell.answer is not None
    assert cell.answer.figures[0].value == pytest.approx(370883 / 31)


def test_the_breaks_between_two_years_come_with_the_cell(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
    """Title 42 begins and ends between FY2015 and FY2023, and touches Title 8 alone by nothing."""
    asked = all_of(package)["times-fy2015"]
    both = outcome(package, asked, "USBP nationwide", Basis.FISCAL_YEAR).answer
    alone = outcome(package, asked, "USBP nationwide title 8", Basis.FISCAL_YEAR).answer
    assert both is not None
    assert [k.id for k in both.breaks if k.cuts] == ["title-42-begins", "title-42-ends"]
    assert alone is not None
    assert not any(k.cuts for k in alone.breaks)


def test_a_verdict_by_a_count_is_asked_of_other_counts(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
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


def test_in_december_2023_the_newest_full_year_was_below_the_last_by_one_count_in_six(
    article: Package,
    all_of: AllOf,
) -> None:
    """FY2023 below FY2022 holds of the Border Patrol with expulsions, and of nothing else."""
    tested = conclusion.tested(article, all_of(article)["years-newest"])
    assert tested.conclusion.scope == ("FY2023", "FY2022")
    assert (len(tested.holding), len(tested.decided)) == (2, 12)


def test_what_ports_and_stretches_between_conclude_keeps_who_counted(package: Package) -> None:
    """Who counted is the subject there, so no other component is asked."""
    for one in ports.of_ports(package, Geography.SOUTHWEST):
        assert len({d.counts.component for d in one.asked}) == 1


def test_the_border_patrol_alone_met_most_children_in_another_month(
    package: Package, all_of: AllOf, outcome: OutcomeOf
) -> None:
    """18,716 unaccompanied children in March 2021, 18,681 in July (CBP's southwest files)."""
    asked = all_of(package)["detail-month-unaccompanied-children"]
    assert asked.said.says == "2021-07"
    cell = outcome(package, asked, "USBP southwest", Basis.MONTH)
    assert cell.outcome is Outcome.FLIPS
    assert cell.answer is not None
    assert [f.value for f in cell.answer.figures] == [18716, 18681]


def test_definitions_reach_as_far_as_the_data(package: Package) -> None:
    """Months of both components at the southwest border begin with October 2016 (CBP)."""
    found = {r.measure: r for r in reach.of_definitions(package)}
    both = found[Measure(Component.BOTH, Geography.SOUTHWEST)]
    assert both.months[0].period.label == "2016-10"
    assert both.missing == 0
    title_8 = Measure(Component.USBP, Geography.NATIONWIDE, Authority.TITLE_8)
    assert found[title_8].missing > 0
