"""At ports of entry and between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package, load
from border_report.errors import UnlikeFiguresError
from border_report.measures import comparison, ports
from border_report.measures.measure import Geography
from border_report.measures.periods import PeriodKind

GEOGRAPHIES = [Geography.SOUTHWEST, Geography.NATIONWIDE]
KINDS = [PeriodKind.FISCAL_YEAR, PeriodKind.MONTH]


@given(st.sampled_from(GEOGRAPHIES), st.sampled_from(KINDS), st.data())
def test_both_parts_make_up_the_whole(
    geography: Geography, kind: PeriodKind, data: st.DataObject
) -> None:
    """Between and at ports add up to both, so the share lies between none and all."""
    split = data.draw(st.sampled_from(ports.splits(load(), geography, kind)))
    assert split.between.value + split.at.value == split.together.value
    assert 0 <= split.share.value <= 1


# CBP, southwest land border encounters by fiscal year: OFO and the sum of both.
@pytest.mark.parametrize(
    ("year", "at_ports", "together"),
    [
        ("FY2022", 172_508, 2_378_944),
        ("FY2023", 429_831, 2_475_669),
        ("FY2024", 604_482, 2_135_005),
    ],
)
def test_fiscal_years_are_those_that_cbp_published(
    package: Package, year: str, at_ports: int, together: int
) -> None:
    """A share is of what CBP printed for the year."""
    years = ports.splits(package, Geography.SOUTHWEST, PeriodKind.FISCAL_YEAR)
    (split,) = [s for s in years if s.together.period.label == year]
    assert (split.at.value, split.together.value) == (at_ports, together)


def test_one_is_not_compared_with_the_other(package: Package) -> None:
    """Who counted differs, so a ratio of the two is refused."""
    split = ports.splits(package, Geography.SOUTHWEST, PeriodKind.MONTH)[-1]
    with pytest.raises(UnlikeFiguresError, match="component: OFO against USBP"):
        comparison.compare(split.at, split.between, package)


def test_a_term_that_only_one_count_reaches_has_no_share(package: Package) -> None:
    """OFO's months begin in October 2016, those of the Border Patrol in October 1999."""
    terms = {t.administration.name: t for t in ports.terms(package, Geography.SOUTHWEST)}
    assert terms["Clinton"].between is not None
    assert terms["Clinton"].at is None
    assert terms["Clinton"].share is None


def test_the_share_of_a_term_is_of_days_for_which_both_are_held(package: Package) -> None:
    """Of the Obama administration the ports are held for its last months alone."""
    terms = {t.administration.name: t for t in ports.terms(package, Geography.SOUTHWEST)}
    obama = terms["Obama"]
    assert obama.at is not None
    assert obama.between is not None
    assert obama.share is not None
    assert obama.share.whole.period == obama.at.total.period != obama.between.total.period


def test_between_ports_the_mean_month_of_each_term_is_its_months_over_their_number(
    package: Package,
) -> None:
    """A term of four years has 48, those of its inaugurations being cut by days."""
    terms = {t.administration.name: t for t in ports.terms(package, Geography.SOUTHWEST)}
    between = terms["Biden"].between
    assert between is not None
    assert between.mean.value == pytest.approx(between.total.value / 48)


def test_as_of_the_article_the_newest_month_is_november_2023(article: Package) -> None:
    """December 2023 hadn't been published."""
    months = ports.splits(article, Geography.SOUTHWEST, PeriodKind.MONTH)
    assert months[-1].together.period.label == "2023-11"
