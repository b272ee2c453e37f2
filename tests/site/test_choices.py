"""The reader chooses the measure: each choice is a page whose sentences, tables and charts follow.

What holds for all is read out of the files of every option in both editions. A browser opens two
of them, the least and the most unlike their page: what differs between options is text, and the
layout of one is the layout of all.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = {"latest": "", "on the article's day": "editions/article-2023-12/"}
COMPONENTS = {"usbp": ("USBP",), "ofo": ("OFO",), "cbp": ("USBP", "OFO")}
GEOGRAPHIES = {"southwest": "southwest land border", "nationwide": "nationwide"}
AUTHORITIES = {"all": "all", "title-8": "Title 8"}
WHO = {
    "usbp": "Border Patrol encounters",
    "ofo": "Office of Field Operations encounters",
    "cbp": "CBP encounters",
}
YEAR, MONTH = "2022", "2022-01"  # both under both authorities


@dataclass(frozen=True)
class Option:
    """One choice: its page, the end of its labels, and what it counts."""

    page: str
    end: str
    component: str
    geography: str
    authority: str

    @property
    def path(self) -> str:
        """Its page, from the top of an edition."""
        return f"report/{self.page}{f'/{self.end}' if self.end else ''}.html"

    def file(self, label: str) -> str:
        """The CSV of one of its charts or tables."""
        return f"tables/{label}{f'-{self.end}' if self.end else ''}.csv"

    def count(self, name: str, column: str, value: str) -> int:
        """Count by another way: add up the cells of a table that this choice takes in."""
        with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return sum(
                round(float(row["encounters"]))
                for row in csv.DictReader(file)
                if row[column] == value
                and row["component"] in COMPONENTS[self.component]
                and row.get("geography", self.geography) == self.geography
                and row.get("authority", self.authority) == self.authority
            )


def administrations() -> list[Option]:
    """Return every measure of the page on administrations; months under Title 8 are southwest."""
    return [
        Option(
            "administrations",
            "" if (who, where, law) == ("usbp", "southwest", "all") else f"{who}-{where}-{law}",
            who,
            GEOGRAPHIES[where],
            AUTHORITIES[law],
        )
        for who, where, law in itertools.product(COMPONENTS, GEOGRAPHIES, AUTHORITIES)
        if (where, law) != ("nationwide", "title-8")
    ]


def timeline() -> list[Option]:
    """Return every measure of the page on months."""
    return [
        Option(
            "timeline",
            "" if (who, law) == ("cbp", "all") else f"{who}-{law}",
            who,
            GEOGRAPHIES["southwest"],
            AUTHORITIES[law],
        )
        for who, law in itertools.product(COMPONENTS, AUTHORITIES)
    ]


OPTIONS = [*administrations(), *timeline()]
SAMPLE = ("administrations/ofo-nationwide-all", "timeline/usbp-title-8")


def main_of(path: Path) -> Tag:
    """Return what a page says."""
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find("main")
    assert isinstance(found, Tag)
    return found


def rows(path: Path) -> list[Mapping[str, str]]:
    """Return the rows of a downloadable CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(text: str) -> str:
    """Return text with ordinary spaces alone."""
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_report_has_these_options_and_no_others(report: Path) -> None:
    """In both editions."""
    for edition in EDITIONS.values():
        folder = report / edition / "report"
        found = {
            path.relative_to(report / edition).as_posix()
            for page in ("administrations", "timeline")
            for path in (folder / page).glob("*.html")
        }
        assert found == {option.path for option in OPTIONS if option.end}


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=EDITIONS.keys())
@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.path)
class TestEachOption:
    """What holds for the page of every choice, the pages themselves among them."""

    def test_its_captions_name_its_measure(
        self, report: Path, edition: str, option: Option
    ) -> None:
        """Every chart and table that is made of the measure says who, where and under which law."""
        captions = [
            plain(caption.get_text())
            for caption in main_of(report / edition / option.path).select("figcaption, caption")
        ]
        own = [caption for caption in captions if WHO[option.component] in caption]
        assert len(own) >= 3
        for caption in own:
            assert option.geography in caption
            assert ("Title 8 only" in caption) == (option.authority == "Title 8")
        others = [words for who, words in WHO.items() if who != option.component]
        assert [c for c in captions if any(other in c for other in others)] == []

    def test_its_numbers_are_those_of_its_measure(
        self, report: Path, edition: str, option: Option
    ) -> None:
        """Table, chart and page show what the data package gives, added up here."""
        place = report / edition
        text = plain(main_of(place / option.path).get_text())
        if option.page == "timeline":
            expected = option.count("southwest_monthly", "month", MONTH)
            label, period = "fig-time-months", MONTH
        else:
            expected = option.count("encounters_annual", "fiscal_year", YEAR)
            label, period = "fig-admin-years", f"FY{YEAR}"
            table = rows(place / option.file("tbl-admin-years"))
            assert [r["encounters"] for r in table if r["year"] == period] == [str(expected)]
            assert f"{expected:,}" in text
        chart = rows(place / option.file(label))
        assert [r["encounters"] for r in chart if r["period"] == period] == [str(expected)]

    def test_its_finding_is_its_own(self, report: Path, edition: str, option: Option) -> None:
        """No two choices of a page lead with the same sentences."""
        leads = {
            other.path: plain(main_of(report / edition / other.path).select(".lead")[0].get_text())
            for other in OPTIONS
            if other.page == option.page
        }
        assert re.search(r"\d", leads[option.path])
        assert list(leads.values()).count(leads[option.path]) == 1

    def test_its_title_and_links_name_what_is_shown(
        self, report: Path, edition: str, option: Option
    ) -> None:
        """In each row of links exactly one is current, and together they are the heading."""
        path = report / edition / option.path
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        current = soup.select("nav.choose [aria-current=true]")
        assert len(current) == len(soup.select("nav.choose ul"))
        assert {link["href"] for link in current} == {path.name}
        title, heading = (plain(str(tag and tag.get_text())) for tag in (soup.title, soup.h1))
        assert title.startswith(heading)
        if option.end:
            description = soup.select("meta[name=description]")[0]["content"]
            counted = {"border patrol": "usbp", "ports of entry": "ofo"}
            named = {who for words, who in counted.items() if words in heading.lower()}
            assert named == ({"usbp", "ofo"} if option.component == "cbp" else {option.component})
            assert ("Title 8 alone" in heading) == (option.authority == "Title 8")
            assert heading.partition(": ")[2].lower() in plain(str(description)).lower()

    def test_the_navigation_and_the_editions_keep_to_it(
        self, report: Path, edition: str, option: Option
    ) -> None:
        """The page is marked among the pages; the other edition shows the same measure."""
        path = report / edition / option.path
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        (here,) = soup.select("nav.pages [aria-current]")
        assert here["aria-current"] == ("true" if option.end else "page")
        assert str(here["href"]).endswith(f"{option.page}.html")
        (there,) = soup.select("nav.editions a:not([aria-current])")
        other = (path.parent / str(there["href"])).resolve()
        assert other.is_file()
        assert other.as_posix().endswith(f"/{option.path}")


def test_what_belongs_to_a_choice_is_its_own(report: Path) -> None:
    """Files, steps and notes of a chart are those of its run."""
    main = main_of(report / "report/administrations/ofo-nationwide-all.html")
    chart = main.select_one("#fig-admin-years-ofo-nationwide-all")
    assert chart is not None
    row = chart.find_next_sibling("div", class_="links")
    assert isinstance(row, Tag)
    leads = {str(a["href"]).rpartition("/")[2] for a in row.select("a[href]")}
    assert "fig-admin-years-ofo-nationwide-all.csv" in leads
    assert "fig-admin-years-ofo-nationwide-all.svg" in leads
    assert "administrations-ofo-nationwide-all.html#fig-admin-years-ofo-nationwide-all" in leads
    notes = {str(a["href"]).partition("#")[0] for a in main.select("a.figure")}
    assert notes == {"../../notes/administrations-ofo-nationwide-all.html"}


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize(("width", "dark"), [(390, False), (1440, True)])
@pytest.mark.parametrize("name", SAMPLE)
def test_a_choice_is_whole(
    visit: Callable[..., Any], address: str, name: str, width: int, dark: bool, script: bool
) -> None:
    """On a phone and a laptop, light and dark: charts there, nothing too wide, no fault."""
    where = f"{address}report/{name}.html"
    with visit(where, width=width, dark=dark, script=script) as page:
        page.settle()
        assert script is False or page.undrawn_charts() == []
        assert page.broken_images() == []
        assert page.wider_than_the_screen() == []
        assert page.faults == []
        sizes = page.page.eval_on_selector_all(
            "nav.choose a", "links => links.map(l => l.getBoundingClientRect().height)"
        )
        assert min(sizes) >= 30


@pytest.mark.browser
def test_a_reader_switches_without_script_and_keeps_the_section(
    visit: Callable[..., Any], report: Path
) -> None:
    """From a file: at a section the links lead to that section of the other measure."""
    start = (report / "report/administrations.html").as_uri()
    with visit(start, script=False, width=390) as page:
        page.page.click("nav.choose >> text=nationwide")
        assert page.page.url.endswith("/report/administrations/usbp-nationwide-all.html")
        page.page.click("h2#by-fiscal-year + details summary")
        page.page.click("h2#by-fiscal-year + details >> text=ports of entry")
        assert page.page.url.endswith("/ofo-nationwide-all.html#by-fiscal-year")
        heading = page.page.text_content("h1")
        assert plain(heading) == (
            "Encounters by administration: ports of entry, nationwide, Title 8 and Title 42"
        )
        top = page.page.evaluate(
            "document.getElementById('by-fiscal-year').getBoundingClientRect().top"
        )
        assert 0 <= top < 300
        assert page.faults == []
