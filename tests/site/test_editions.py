"""The article edition shows what could be known on its day, and nothing published later."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
EDITION = "article-2023-12"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b")
MONTH = re.compile(rf"\b({MONTHS}) (\d{{4}})\b")
LARGE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")
SMALLEST_TELLING_COUNT = 10_000


@pytest.fixture(scope="module")
def as_of() -> date:
    """Return the day that the edition's file declares."""
    return yaml.safe_load((ROOT / "editions" / f"{EDITION}.yml").read_text(encoding="utf-8"))[
        "as_of"
    ]


@pytest.fixture(scope="module")
def texts(report: Path) -> dict[str, str]:
    """Return the text of every page of the edition, what describes the project itself left out."""
    edition = report / "editions" / EDITION
    found = {}
    for path in sorted(edition.rglob("*.html")):
        main = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find("main")
        # the data package is whole in every edition, and its page says so
        if main and path.name not in ("404.html", "data.html"):
            found[str(path.relative_to(edition))] = main.get_text(" ", strip=True)
    return found


def announced(text: str, match: re.Match[str]) -> bool:
    """Return whether a date was known before it came: a release or a law that is due."""
    before = text[max(0, match.start() - 24) : match.start()]
    return bool(re.search(r"\b(?:due (?:in|by)|take effect (?:on|in)) (?:\d+\s)?$", before))


def marked(text: str, match: re.Match[str]) -> bool:
    """Return whether a source says of itself that it is a later print of what was known then."""
    return bool(re.match(r"[^;]{0,80}?, a later print\)", text[match.end() :]))


def end_of_fiscal_year(day: date) -> date:
    """Return the last day of the fiscal year in progress, where the axis of a chart may end."""
    return date(day.year + (day.month >= 10), 9, 30)


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the data package."""
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counts_published(after: date) -> dict[str, str]:
    """Return monthly counts first published after a day, as a page would write them."""
    released = {
        row["month"]: date.fromisoformat(row["published_on"]) for row in table("release_dates")
    }
    later = {month for month, day in released.items() if day > after}
    return {
        f"{int(float(row['encounters'])):,}": row["month"]
        for row in table("southwest_monthly")
        if row["month"] in later and float(row["encounters"] or 0) >= SMALLEST_TELLING_COUNT
    }


def test_no_day_on_its_pages_is_later_than_the_edition(texts: dict[str, str], as_of: date) -> None:
    """Events, statements and sources of after the edition's day are not there."""
    late = [
        f"{name}: {match.group()}"
        for name, text in texts.items()
        for match in DAY.finditer(text)
        if datetime.strptime(match.group(), "%d %B %Y").date() > as_of
        if not announced(text, match) and not marked(text, match)
    ]
    assert late == []


def test_no_month_on_its_pages_is_later_than_the_edition(
    texts: dict[str, str], as_of: date
) -> None:
    """No month is named that had not begun, planned dates of the law among them."""
    late = [
        f"{name}: {match.group()}"
        for name, text in texts.items()
        for match in MONTH.finditer(text)
        if datetime.strptime(match.group(), "%B %Y").date() > as_of
        if not announced(text, match) and not marked(text, match)
    ]
    assert late == []


def test_no_count_of_a_month_published_later_is_shown(texts: dict[str, str], as_of: date) -> None:
    """Figures that CBP released after the edition's day appear nowhere in it."""
    later = counts_published(as_of)
    assert later
    shown = [
        f"{name}: {number} ({later[number]})"
        for name, text in texts.items()
        for number in LARGE.findall(text)
        if number in later
    ]
    assert shown == []


def test_the_same_counts_are_shown_by_the_latest_edition(report: Path, as_of: date) -> None:
    """The check above can fail: the latest edition does show counts published after that day."""
    later = counts_published(as_of)
    pages = [report / "index.html", *(report / "report").glob("*.html")]
    numbers = {n for page in pages for n in LARGE.findall(page.read_text(encoding="utf-8"))}
    assert numbers & later.keys()


def test_its_downloads_hold_no_later_month_or_day(report: Path, as_of: date) -> None:
    """The CSV behind each chart and table ends where the edition ends.

    What is said of the month in progress has that month's last day for its end.
    """
    month_ends = as_of.replace(day=monthrange(as_of.year, as_of.month)[1])
    late = []
    for path in sorted((report / "editions" / EDITION / "tables").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.DictReader(file) for cell in row.items()]
        for column, text in cells:
            for found in re.findall(r"\b(?:20\d\d-\d\d-\d\d|20\d\d-\d\d)\b", text):
                day = date.fromisoformat(found if len(found) == 10 else f"{found}-01")
                if day > (month_ends if column == "end" else as_of):
                    late.append(f"{path.name}: {column} {found}")
    assert late == []


def test_its_charts_hold_no_later_month_or_day(report: Path, as_of: date) -> None:
    """What a chart is drawn from holds nothing published later either."""
    late = []
    for path in sorted((report / "editions" / EDITION / "charts").glob("*.js")):
        for cell in re.findall(
            r'"(20\d\d-\d\d-\d\d|20\d\d-\d\d)(?:T[\d:.]+Z?)?"', path.read_text("utf-8")
        ):
            day = date.fromisoformat(cell if len(cell) == 10 else f"{cell}-01")
            if day > end_of_fiscal_year(as_of):
                late.append(f"{path.name}: {cell}")
    assert late == []


def test_both_editions_have_the_same_pages(report: Path) -> None:
    """A reader can switch on every page."""
    edition = report / "editions" / EDITION
    pages = {path.name for path in (report / "report").glob("*.html")}
    assert {path.name for path in (edition / "report").glob("*.html")} == pages
    assert (edition / "index.html").is_file()
