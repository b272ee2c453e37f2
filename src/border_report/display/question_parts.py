"""Questions on parts of the total and on what is counted apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from border_report.display import detail, gotaways, naming, numbers
from border_report.display.wording import say
from border_report.errors import NotAvailableError
from border_report.measures import detail_parts, encounters
from border_report.measures import gotaways as estimated
from border_report.measures.measure import Authority, Component, Geography, Measure
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from border_report.display.holds import Clause
    from border_report.display.page import Page

PLACES = (Geography.SOUTHWEST, Geography.NATIONWIDE)
# fiscal years listed of a count that goes on
YEARS = 4


@dataclass(frozen=True)
class Answer:
    """A question, its answer in markdown, and the section of the report that says more."""

    slug: str
    question: str
    answer: str
    more: str


def expelled(page: Page, held: Clause) -> Answer:
    """Ask how many encounters ended in expulsion under Title 42, and in which share."""
    measures = [Measure(Component.BOTH, place, Authority.TITLE_42) for place in PLACES]
    said = [*_by_year(page, measures)]
    if said:
        parts = detail_parts.authorities(page.data, Component.BOTH, Geography.SOUTHWEST)
        finding = f"{detail.authority_finding(page, parts)}{held('detail-expelled')}"
        said.append(say("question-southwest", said=finding))
    answer = " ".join(said) or say("question-not-yet")
    return Answer("expelled", say("question-expelled"), answer, "tbl-detail-authority")


def at_ports(page: Page) -> Answer:
    """Ask how many encounters there were at ports of entry, by fiscal year."""
    measures = [Measure(Component.OFO, place) for place in PLACES]
    said = " ".join(_by_year(page, measures)) or say("question-not-yet")
    return Answer("ports", say("question-ports"), said, "tbl-apart-years")


def sector(page: Page) -> Answer:
    """Ask which sector of the southwest border had the most encounters."""
    sectors = detail_parts.sectors(page.data)
    full = [year for year in sectors.years if year.period.complete]
    said = detail.sector_finding(page, sectors, full[-1])
    return Answer("sector", say("question-sector"), said, "tbl-detail-sectors")


def got_away(page: Page) -> Answer:
    """Ask whether those who got away are counted, and how many there were."""
    found = estimated.estimates(page.data)
    said = gotaways.headline(page, found) if found else gotaways.none(page)
    answer = say("question-gotaways-apart", said=said)
    return Answer("gotaways", say("question-gotaways"), answer, "tbl-apart-gotaways")


def _by_year(page: Page, measures: list[Measure]) -> Iterator[str]:
    """Yield a sentence for each measure that is held: its newest full fiscal years."""
    for measure in measures:
        try:
            years = encounters.series(page.data, measure, PeriodKind.FISCAL_YEAR)
        except NotAvailableError:
            continue
        told = [
            say("question-in-year", number=page.number(f), year=f.period.label)
            for f in [year for year in years if year.period.complete][-YEARS:]
        ]
        if told:
            counted = naming.measure(measure)
            yield say("question-by-year", measure=counted, listed=numbers.listed(told))
