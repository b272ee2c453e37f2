"""CBP One appointments within the encounters at ports of entry."""

from __future__ import annotations

from datetime import date

from border_report.data import published
from border_report.data.package import Package
from border_report.measures import appointments
from border_report.measures.figure import Exactness


def test_every_month_is_a_part_of_the_ports_encounters(package: Package) -> None:
    """No month has more appointments than encounters at the same ports."""
    months = appointments.months(package)
    assert [m.appointments.period.label for m in (months[0], months[-1])] == ["2023-01", "2024-08"]
    assert all(0 < m.share.value < 1 for m in months)


def test_months_are_those_of_the_workbook(package: Package) -> None:
    """OHSS, edition of August 2024: 44,050 processed in September 2023, rounded to ten."""
    (month,) = [m for m in appointments.months(package) if m.at_ports.period.label == "2023-09"]
    assert month.appointments.value == 44_050
    assert month.appointments.exactness is Exactness.ROUNDED


def test_citizenships_make_up_the_total_but_for_rounding(package: Package) -> None:
    """Cells are rounded to ten, so that sums drift by less than one in a thousand."""
    total, parts = appointments.total(package), appointments.by_citizenship(package)
    assert total is not None
    assert abs(sum(f.value for f in parts) - total.value) < total.value / 1000
    assert parts[-1].measure.subject == appointments.OTHER


def test_before_the_app_there_are_none(package: Package) -> None:
    """The app scheduled appointments from January 2023."""
    earlier = published.as_of(package, date(2022, 12, 31))
    assert appointments.months(earlier) == ()
    assert appointments.total(earlier) is None
    assert appointments.by_citizenship(earlier) == ()
