"""Every conclusion that the report states, page by page, and all of them together."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from border_report.measures import administrations, claims, opening, timeline, transfers
from border_report.measures.conclusions import claims as about_claims
from border_report.measures.conclusions import detail, months, ports, terms, years
from border_report.measures.conclusions import transfers as about_transfers
from border_report.measures.conclusions.definition import AT_PORTS, BETWEEN_PORTS, EVERYTHING
from border_report.measures.measure import Component, Geography, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Conclusion

# What the main points and the timeline count where nothing else is chosen.
MONTHS_OF = Measure(Component.BOTH, Geography.SOUTHWEST)
TRANSFERS = "transfers"  # the claim about the people sent
# Ids that sentences may lead to; those of headline years and of claims follow from the data.
ALWAYS = (
    "years-top",
    "years-low",
    "years-newest",
    "terms-top",
    "terms-low",
    "months-top",
    "months-newest",
    "months-rank",
    "months-days",
    "transfers-most",
    "transfers-order",
    "transfers-most-per-resident",
    "transfers-total",
    "transfers-flat",
    "transfers-records",
    "between-terms-top",
    "at-terms-top",
    "between-months-top",
    "at-months-top",
    "ports-share-year-low",
    "ports-share-year-top",
    "ports-share-month-low",
    "ports-share-month-top",
    "detail-expelled",
    "detail-citizenship",
)


def of_opening(package: Package) -> tuple[Conclusion, ...]:
    """Return the conclusions of the title, the paragraph under it and the main points."""
    return (*years.of_headline(package), *months.of_months(package, MONTHS_OF, "")[:1])


def of_administrations(
    package: Package, measure: Measure, first_year: int, last_year: int
) -> tuple[Conclusion, ...]:
    """Return the conclusions about fiscal years and terms of office, by one measure."""
    of_years = years.of_years(package, measure, first_year, last_year)
    return (*of_years, *terms.of_terms(package, measure))


def of_timeline(package: Package, measure: Measure, first_month: str) -> tuple[Conclusion, ...]:
    """Return the conclusions about months, by one measure, and about the month claimed for."""
    return (
        *months.of_months(package, measure, first_month),
        *months.of_rank(package, MONTHS_OF, timeline.DAILY_MONTH),
        *months.of_days(package),
    )


def of_questions(package: Package) -> tuple[Conclusion, ...]:
    """Return the conclusions that the answers to the questions of newsrooms state."""
    judged = claims.judge(package, (*opening.CLAIMS, TRANSFERS), package.as_of)
    found = [
        *of_opening(package),
        *of_timeline(package, MONTHS_OF, ""),
        *ports.of_ports(package, MONTHS_OF.geography),
        *terms.of_terms(package, Measure(Component.USBP, MONTHS_OF.geography)),
        *about_claims.of_claims(package, judged),
    ]
    return tuple({conclusion.id: conclusion for conclusion in found}.values())


def every(
    package: Package,
    measure: Measure,
    years_shown: tuple[int, int],
    first_month: str,
    fiscal_year: int,
    origin: str,
    cities: Sequence[str],
    claim_ids: Sequence[str],
) -> tuple[Conclusion, ...]:
    """Return the conclusions of all pages, each once, in the order of the pages.

    Parameters are those of the pages' notebooks; months are counted as in `MONTHS_OF`.
    """
    judged = claims.judge(package, claim_ids, package.as_of)
    found = [
        *of_opening(package),
        *of_administrations(package, measure, *years_shown),
        *of_timeline(package, MONTHS_OF, first_month),
        *ports.of_ports(package, measure.geography),
        *detail.of_detail(package, MONTHS_OF.component, fiscal_year),
        *about_transfers.of_transfers(package, transfers.stated(package, origin, cities)),
        *about_claims.of_claims(package, judged),
    ]
    return tuple({conclusion.id: conclusion for conclusion in found}.values())


def not_stated(package: Package, stated: Sequence[Conclusion]) -> tuple[str, ...]:
    """Return ids that pages with other parameters may lead to, and none of these has."""
    names = [office.name for office in administrations.administrations(package)]
    pairs = [terms.pair_id(later, earlier) for earlier, later in combinations(names, 2)]
    subjects = (EVERYTHING, BETWEEN_PORTS, AT_PORTS)
    known = {conclusion.id for conclusion in stated}
    ids = (*ALWAYS, *(subject.id(pair) for subject in subjects for pair in pairs))
    return tuple(id for id in ids if id not in known)
