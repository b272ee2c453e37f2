"""At entry and at large."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from border_report.data.package import Package
from border_report.measures import at_large
from border_report.measures.measure import Geography
from border_report.measures.periods import PeriodKind

DATA = Path(__file__).resolve().parents[2] / "data"
GEOGRAPHIES = [Geography.SOUTHWEST, Geography.NATIONWIDE]


def test_at_entry_and_at_large_make_up_every_total() -> None:
    """Each row of the table as it stands."""
    with (DATA / "entry_at_large_monthly.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 100
    off = [r for r in rows if int(r["at_entry"]) + int(r["at_large"]) != int(r["total"])]
    assert off == []


@pytest.mark.parametrize("geography", GEOGRAPHIES)
@pytest.mark.parametrize("kind", [PeriodKind.MONTH, PeriodKind.FISCAL_YEAR])
def test_both_places_make_up_the_border_patrol_s_count(
    package: Package, geography: Geography, kind: PeriodKind
) -> None:
    """The split is of the same series that the other pages show."""
    splits = at_large.splits(package, geography, kind)
    assert splits
    assert [s for s in splits if s.at_entry.value + s.at_large.value != s.both.value] == []
    assert all(0 <= s.share.value <= 1 for s in splits)


def test_the_first_and_newest_shares_are_those_of_cbp_s_page(package: Package) -> None:
    """CBP, southwest: 2,687 of 188,749 in October 2023 and 1,246 of 8,870 in August 2026."""
    splits = at_large.splits(package, Geography.SOUTHWEST, PeriodKind.MONTH)
    ends = [(s.at_large.value, s.both.value) for s in (splits[0], splits[-1])]
    assert ends == [(2_687, 188_749), (1_246, 8_870)]


def test_no_split_was_known_when_the_article_appeared(article: Package) -> None:
    """The pages that hold it were published later."""
    assert at_large.splits(article, Geography.SOUTHWEST, PeriodKind.MONTH) == ()
