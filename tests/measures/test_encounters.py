"""Figures of encounters against the CSV files read plainly, and against known totals."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package, load
from border_report.errors import NotAvailableError
from border_report.measures import encounters
from border_report.measures.measure import Authority, Component, Geography, Measure, Place
from border_report.measures.periods import Period, PeriodKind, fiscal_year, mean_day, month

DATA = Path(__file__).resolve().parents[2] / "data"
COMPONENTS = st.sampled_from([Component.USBP, Component.OFO, Component.BOTH])


def rows(table: str) -> list[dict[str, str]]:
    """Return a table as its CSV file has it."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def known(counts: str) -> list[dict[str, str]]:
    """Return the known totals of one kind of count."""
    return [row for row in rows("known_totals") if row["counts"] == counts]


KNOWN = [*known("encounters"), *known("apprehensions")]


@pytest.mark.parametrize("row", KNOWN, ids=lambda r: f"{r['component']} {r['period']}")
def test_known_totals_come_out_to_the_unit(package: Package, row: dict[str, str]) -> None:
    """Each total that CBP published (known_totals.csv) is what the measure gives."""
    measure = Measure(Component(row["component"]), Geography(row["geography"]))
    label = row["period"]
    period = fiscal_year(int(label[2:])) if label.startswith("FY") else month(label)
    assert encounters.figure(package, measure, period).value == float(row["value"])


@pytest.mark.parametrize("row", known("Title 8 apprehensions"), ids=lambda r: r["period"])
def test_title_8_is_counted_without_expulsions(package: Package, row: dict[str, str]) -> None:
    """USBP nationwide under Title 8 alone, as known_totals.csv has it."""
    measure = Measure(Component.USBP, Geography.NATIONWIDE, Authority.TITLE_8)
    period = fiscal_year(int(row["period"][2:]))
    assert encounters.figure(package, measure, period).value == float(row["value"])


MONTHS = rows("southwest_monthly")
LABELS = sorted({row["month"] for row in MONTHS if row["component"] == "OFO"})


@given(label=st.sampled_from(LABELS), component=COMPONENTS)
def test_a_month_is_the_plain_sum_of_its_rows(label: str, component: Component) -> None:
    """A slow pass over the CSV gives the same count for any month and component."""
    names = component.value.split("+")
    plain = sum(
        int(row["encounters"])
        for row in MONTHS
        if row["month"] == label and row["component"] in names and row["authority"] == "all"
    )
    measure = Measure(component, Geography.SOUTHWEST)
    assert encounters.figure(load(), measure, month(label)).value == plain


@given(label=st.sampled_from(LABELS), component=COMPONENTS)
def test_a_mean_day_times_the_days_is_the_month(label: str, component: Component) -> None:
    """The mean day is the month's count over its days."""
    measure = Measure(component, Geography.SOUTHWEST)
    of_month = encounters.figure(load(), measure, month(label))
    mean = encounters.figure(load(), measure, mean_day(month(label)))
    assert mean.value * of_month.period.days == pytest.approx(of_month.value)


def test_both_components_keep_the_rows_of_each(package: Package) -> None:
    """A sum can be followed back to every row that it was made of."""
    measure = Measure(Component.BOTH, Geography.NATIONWIDE)
    figure = encounters.figure(package, measure, fiscal_year(2020))
    assert [row.key[1] for row in figure.rows] == ["USBP", "OFO"]
    assert figure.formula == "USBP 405,036 + OFO 241,786"


def test_at_entry_and_at_large_add_up_to_the_whole(package: Package) -> None:
    """CBP's split of Border Patrol encounters is complete in every month that has it."""
    split = [
        encounters.series(
            package,
            Measure(Component.USBP, Geography.SOUTHWEST, place=place),
            PeriodKind.MONTH,
        )
        for place in (Place.AT_ENTRY, Place.AT_LARGE)
    ]
    assert split[0][0].period.label == "2023-10"
    for entry, large in zip(*split, strict=True):
        whole = encounters.figure(
            package, Measure(Component.USBP, Geography.SOUTHWEST), entry.period
        )
        assert entry.value + large.value == whole.value


def test_the_fiscal_year_in_progress_says_that_it_is_incomplete(package: Package) -> None:
    """FY2026 has eleven months, to August 2026."""
    measure = Measure(Component.BOTH, Geography.SOUTHWEST)
    period = encounters.figure(package, measure, fiscal_year(2026)).period
    assert not period.complete
    assert period.end.isoformat() == "2026-08-31"


def test_a_total_that_nobody_published_is_refused_with_what_there_is(package: Package) -> None:
    """USBP+OFO, southwest, FY2015: the message offers the span and the parts."""
    measure = Measure(Component.BOTH, Geography.SOUTHWEST)
    with pytest.raises(NotAvailableError, match=r"FY2017 to FY2026.*331,333.*114,486"):
        encounters.figure(package, measure, fiscal_year(2015))


def test_title_42_has_no_figure_before_it_was_used(package: Package) -> None:
    """An expulsion under Title 42 in FY2018 is not nought, it is not a thing."""
    measure = Measure(Component.USBP, Geography.SOUTHWEST, Authority.TITLE_42)
    with pytest.raises(NotAvailableError, match="FY2020 to FY2023"):
        encounters.figure(package, measure, fiscal_year(2018))


def test_all_is_title_8_before_title_42(package: Package) -> None:
    """Before March 2020 a count under Title 8 alone is the whole count."""
    pair = [
        encounters.figure(
            package, Measure(Component.USBP, Geography.SOUTHWEST, authority), month("2019-05")
        )
        for authority in (Authority.ALL, Authority.TITLE_8)
    ]
    assert pair[0].value == pair[1].value


def test_the_article_s_day_knows_no_later_month(article: Package) -> None:
    """On 27 December 2023 November was out and December was not."""
    measure = Measure(Component.BOTH, Geography.SOUTHWEST)
    months = encounters.series(article, measure, PeriodKind.MONTH)
    assert months[-1].period.label == "2023-11"
    with pytest.raises(NotAvailableError):
        encounters.figure(article, measure, month("2023-12"))


def test_ids_are_the_same_in_every_edition(package: Package, article: Package) -> None:
    """A figure keeps its id when the data is limited to a day."""
    measure = Measure(Component.USBP, Geography.NATIONWIDE)
    ids = {encounters.figure(p, measure, fiscal_year(2015)).id for p in (package, article)}
    assert ids == {"usbp-nationwide-all-encounters-fy2015"}


@pytest.mark.parametrize(
    ("geography", "period", "value"),
    [
        # CBP's state file of December 2023: 240,986 and 242,418 at the southwest border.
        (Geography.SOUTHWEST, month("2023-10"), 240_986),
        (Geography.SOUTHWEST, month("2023-11"), 242_418),
        (Geography.SOUTHWEST, fiscal_year(2024, 2), 483_404),
        # First printed as 309,221 in November, again in December.
        (Geography.NATIONWIDE, month("2023-10"), 309_137),
    ],
    ids=str,
)
def test_a_total_of_both_is_as_printed_by_the_day(
    article: Package, geography: Geography, period: Period, value: int
) -> None:
    """Their parts are known by later prints alone, so adding these up would be anachronistic."""
    found = encounters.figure(article, Measure(Component.BOTH, geography), period)
    assert found.value == value
    assert {row.table for row in found.rows} == {"vintages"}


def test_the_months_of_an_open_year_are_provisional(package: Package, article: Package) -> None:
    """CBP prints them again until the year is out in full."""
    usbp = Measure(Component.USBP, Geography.SOUTHWEST)
    for data, first in ((package, "2025-10"), (article, "2023-10")):
        months = encounters.series(data, usbp, PeriodKind.MONTH)
        provisional = [f.period.label for f in months if f.vintage.provisional]
        assert provisional == [f.period.label for f in months if f.period.label >= first]
        assert provisional
