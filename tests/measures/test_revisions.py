"""First prints against what stands, read plainly from the CSV and against published figures."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import Package, load
from border_report.measures import corrections, encounters, prints, revisions
from border_report.measures.derived import computed
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.revisions import MEASURES, Revision

DATA = Path(__file__).resolve().parents[2] / "data"
BOTH, USBP, OFO = (
    Measure(component, Geography.SOUTHWEST)
    for component in (Component.BOTH, Component.USBP, Component.OFO)
)


def rows(table: str) -> list[dict[str, str]]:
    """Return a table as its CSV file has it."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def find(package: Package, measure: Measure, label: str) -> Revision:
    """Return the revision of one month or fiscal year."""
    counted = revisions.of_measure(package, measure)
    both = (*counted.months.revisions, *counted.years.revisions)
    return next(r for r in both if r.latest.period.label == label)


@pytest.mark.parametrize(
    ("measure", "label", "first", "printed", "latest"),
    [
        # CBP's release of 26 January 2024, as told by the Daily Caller; CBP's file of 2025.
        (BOTH, "2023-12", 302_034, date(2024, 1, 26), 301_981),
        # CBP's release on May 2023, as told by Voz on 21 June 2023.
        (BOTH, "2023-05", 204_561, date(2023, 6, 21), 206_690),
        # CBP's dashboard as of 5 January 2021.
        (OFO, "2020-12", 2_883, date(2021, 1, 5), 2_853),
        # CBP's preliminary total of 7 October 2025; the months of CBP's page add up to less.
        (USBP, "FY2025", 237_565, date(2025, 10, 7), 237_538),
    ],
)
def test_a_count_keeps_its_first_print(
    package: Package, measure: Measure, label: str, first: int, printed: date, latest: int
) -> None:
    """As published then, and as it stands."""
    found = find(package, measure, label)
    assert (found.first.value, found.printed, found.latest.value) == (first, printed, latest)
    assert found.revised
    assert found.gap.value == latest - first


def test_a_print_at_the_release_is_told_from_a_later_one(package: Package) -> None:
    """November 2023 came out on 22 December; October 2024 is held only from a month later on."""
    assert find(package, BOTH, "2023-11").at_release
    assert not find(package, BOTH, "2024-10").at_release


def test_the_day_from_which_a_value_stands_is_that_of_its_first_print(package: Package) -> None:
    """October 2023: 240,988, then 240,986, and 240,927 from December 2024 on."""
    found = find(package, BOTH, "2023-10")
    assert (found.prints, found.since) == (8, date(2024, 12, 31))
    assert found.settled_after == (date(2024, 12, 31) - date(2023, 11, 30)).days


def test_a_value_that_no_print_holds_stands_since_its_source(package: Package) -> None:
    """FY2025 is the sum of the months of CBP's page of 14 November 2025."""
    found = find(package, USBP, "FY2025")
    assert (found.since, found.since_basis) == (date(2025, 11, 14), "stated")


@pytest.mark.parametrize("measure", MEASURES, ids=str)
def test_no_print_is_earlier_than_the_first(package: Package, measure: Measure) -> None:
    """A plain pass over the CSV finds none, and the same number of days of print."""
    days: dict[str, set[str]] = {}
    for row in rows("vintages"):
        own = (row["component"], row["geography"]) == (measure.component, measure.geography)
        if own and row["exactness"] == "exact":
            days.setdefault(row["period"], set()).add(row["published_on"])
    counted = revisions.of_measure(package, measure)
    for found in (*counted.months.revisions, *counted.years.revisions):
        held = days[found.latest.period.label]
        assert min(held) == found.printed.isoformat()
        assert len(held) in (found.prints, found.prints - 1)


@pytest.mark.parametrize("measure", MEASURES, ids=str)
def test_the_latest_is_the_figure_of_the_report(package: Package, measure: Measure) -> None:
    """A revision invents no count, and its rate and difference tell the same."""
    counted = revisions.of_measure(package, measure)
    for found in (*counted.months.revisions, *counted.years.revisions):
        assert found.latest == encounters.figure(package, measure, found.latest.period)
        assert found.first.value * (1 + found.rate.value) == pytest.approx(found.latest.value)
        assert found.settled_after is None or found.settled_after >= 0


@pytest.mark.parametrize("measure", MEASURES, ids=str)
def test_a_summary_counts_what_it_holds(package: Package, measure: Measure) -> None:
    """Up, down and unchanged are all; the mean is never larger than the mean size."""
    months = revisions.of_measure(package, measure).months
    assert months.up + months.down == len(months.revised) <= len(months.revisions)
    assert months.mean is not None
    assert months.mean_size is not None
    assert abs(months.mean.value) <= months.mean_size.value + 1e-12
    for mean in (months.mean, months.mean_size):
        assert mean.value == computed(mean.operation, [f.value for f in mean.operands])
    rates = [abs(r.rate.value) for r in months.revisions]
    assert months.mean_size.value == pytest.approx(sum(rates) / len(rates))
    assert months.largest is not None
    assert abs(months.largest.rate.value) == max(rates)
    assert set(months.released.revisions) <= set(months.revisions)


def test_nothing_is_the_mean_of_no_revisions(package: Package) -> None:
    """The northern border's months are not held."""
    none = revisions.of_measure(package, Measure(Component.USBP, Geography.NORTHERN)).months
    assert (none.revisions, none.mean, none.mean_size, none.largest) == ((), None, None, None)


DAYS = st.dates(date(2021, 1, 1), date(2026, 9, 16))


@given(day=DAYS)
def test_an_edition_knows_no_later_print(day: date) -> None:
    """Whatever the day."""
    held = prints.prints(published.as_of(load(), day))
    assert all(own[-1].day <= day for own in held.values())
    assert all(list(own) == sorted(own, key=lambda p: p.day) for own in held.values())


def test_rounded_prints_are_no_revisions(package: Package) -> None:
    """OHSS rounds to ten; 301,980 is not a print of 301,981."""
    assert all(
        p.row["exactness"] == "exact" for own in prints.prints(package).values() for p in own
    )


def test_every_correction_has_its_notice(package: Package) -> None:
    """As published and as it stands, from the plain CSV."""
    found = {
        (notice.published.value, notice.corrected.value): notice.reason
        for notice in corrections.notices(package)
    }
    assert found == {
        (float(row["published_value"]), float(row["corrected_value"])): row["reason"]
        for row in rows("corrections")
    }


def test_no_correction_is_told_of_what_was_not_published_yet(article: Package) -> None:
    """Both are of figures of 2024."""
    assert corrections.notices(article) == ()
