"""Sentences, tables and charts of encounters in parts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from border_report.display import detail, detail_charts, detail_tables, theme
from border_report.display.charts import Bar, Piece, Point
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.display.panels import Panel, panels
from border_report.display.sharebars import Slice, share_bars
from border_report.errors import UnlikeFiguresError
from border_report.measures import breaks, detail_lists, detail_parts
from border_report.measures.measure import Component, Geography

BOTH, USBP = Component.BOTH, Component.USBP


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def page() -> Page:
    """Return a page of everything known."""
    return Page("detail")


@pytest.fixture(scope="module")
def article() -> Page:
    """Return a page as of 27 December 2023."""
    return Page("detail", as_of="2023-12-27")


def row(table: str, first: str) -> list[str]:
    """Return the cells of the row that begins with a word, without links."""
    (line,) = [li for li in table.splitlines() if li.startswith(f"| {first} |")]
    return [text(cell.strip()) for cell in line.strip("| ").split(" | ")]


def test_shares_are_told_in_the_order_of_the_parts(page: Page) -> None:
    """FY2024: 1,218,880, 804,456, 109,998 and 1,671 of 2,135,005."""
    groups = detail_parts.demographics(page.data, BOTH)
    said = text(detail.shares_finding(page, groups, groups.year(2024)))
    assert said == (
        "In FY2024, 57% of encounters were of single adults, 38% of family unit members, "
        "5.2% of unaccompanied children and 0.1% of accompanied minors."
    )


def test_a_year_held_in_part_is_told_with_its_last_month(page: Page) -> None:
    """The Border Patrol's groups end with August 2025."""
    groups = detail_parts.demographics(page.data, USBP)
    said = text(detail.shares_finding(page.plainly, groups, groups.year(2025)))
    assert said.startswith("In FY2025 to August 2025, ")


def test_the_first_year_has_none_before_it(page: Page) -> None:
    """Regions begin with FY2020."""
    regions = detail_parts.regions(page.data)
    said = text(detail.shares(page, regions, regions.year(2020)))
    assert said.endswith("The fiscal year before isn’t held in parts.")


def test_main_points_name_the_first_part_and_the_year_before(page: Page) -> None:
    """653,684 of 2,135,005 in FY2024, 177,052 of 443,671 in FY2025."""
    groups = detail_parts.citizenships(page.data, BOTH)
    said = text(detail.first_share(page, groups, groups.year(2025)))
    assert said == "40% of encounters were of citizens of Mexico in FY2025, 31% in FY2024."


def test_title_42_is_told_with_its_months_and_its_highest_share(page: Page) -> None:
    """1,063,526 of 1,734,686 in FY2021."""
    authority = detail_parts.authorities(page.data, BOTH, Geography.SOUTHWEST)
    said = text(detail.authority_finding(page, authority))
    assert said.startswith("Expulsions under Title 42 were counted from March 2020 to May 2023;")
    assert "in FY2021 they were 61% of encounters" in said


def test_before_title_42_all_is_title_8() -> None:
    """Nothing under Title 42 was known on 1 March 2020."""
    early = Page("detail", as_of="2020-03-01")
    authority = detail_parts.authorities(early.data, BOTH, Geography.SOUTHWEST)
    said = text(detail.authority_finding(early, authority))
    assert said.startswith("By then no expulsion under Title 42 had been counted")


def test_the_year_in_which_others_outnumber_mexico_is_found(page: Page) -> None:
    """FY2014: 226,771 against 252,600 (CBP's own table)."""
    said = text(detail.long_finding(page, detail_parts.mexico_and_others(page.data)))
    assert "first outnumbered citizens of Mexico in FY2014" in said
    assert "1.7% of the total in FY2000" in said


def test_while_mexico_is_the_larger_part_no_year_is_named() -> None:
    """Up to FY2013 citizens of Mexico were the larger part."""
    early = Page("detail", as_of="2014-06-30")
    said = text(detail.long_finding(early, detail_parts.mexico_and_others(early.data)))
    assert said == (
        "Citizens of Mexico were the larger part in every fiscal year from FY2000 to FY2013."
    )


def test_a_rounded_sector_is_told_as_rounded(page: Page) -> None:
    """FY2024 is of OHSS, FY2025 exact."""
    sectors = detail_parts.sectors(page.data)
    said = text(detail.sector_finding(page, sectors, sectors.year(2025)))
    assert said.endswith("in FY2024 it was Tucson with 463,570, rounded to the nearest ten.")
    assert "49,902, rounded" not in said


def test_gaps_between_parts_and_totals_are_told_with_their_reason(page: Page) -> None:
    """16 in FY2022 is the widest of the rounded years."""
    said = text(detail.sums(page, detail_parts.sectors(page.data)))
    assert "in 63 of 67 fiscal years" in said
    assert "the parts are rounded to the nearest ten, and their sum is off by 16 at most" in said
    long = text(detail.sums(page, detail_parts.mexico_and_others(page.data)))
    assert "FY2001: 1,235,717 in parts, 1,235,718 published" in long


def test_the_sector_table_marks_what_was_rounded(page: Page) -> None:
    """Exact and rounded values stand side by side, told apart."""
    sectors = detail_parts.sectors(page.data)
    table = page.qualified(detail_tables.sectors_table(page, sectors, sectors.year(0)))
    tucson = row(table.markdown(), "Tucson")
    assert tucson == ["Tucson", "41,287", "463,570 [n]", "FY2000", "616,346"]
    assert "to the nearest ten" in table.full_caption()


def test_what_is_not_held_and_what_does_not_apply_are_told_apart(page: Page) -> None:
    """Single adults before FY2019 aren't available; Title 42 in FY2024 doesn't apply."""
    older = detail_tables.older_table(page, detail_parts.children_and_families(page.data))
    assert row(older.markdown(), "FY2012") == ["FY2012", "24,403", "[x]", "[x]"]
    southwest = detail_parts.authorities(page.data, BOTH, Geography.SOUTHWEST)
    nationwide = detail_parts.authorities(page.data, BOTH, Geography.NATIONWIDE)
    table = detail_tables.authority_table(page, southwest, nationwide).markdown()
    assert row(table, "FY2024") == ["FY2024", "2,135,005", "[z]", "[z]", "[z]"]
    assert row(table, "FY2021") == ["FY2021", "671,160", "1,063,526", "61%", "55%"]


def test_a_list_tells_how_many_fell_and_what_it_leaves_out(page: Page) -> None:
    """FY2025 is below FY2024 in all; in FY2023 some rose."""
    southwest, nationwide = detail_lists.citizenships(page.data, 2025, 10)
    caption = text(detail_tables.citizenships_table(page, southwest, nationwide).caption)
    assert "all but the 10 listed make 9.5%. All those listed are below FY2024." in caption
    some, _ = detail_lists.citizenships(page.data, 2023, 5)
    caption = text(detail_tables.citizenships_table(page, some, _).caption)
    assert "2 of those listed are below FY2022." in caption


def test_states_have_their_names(page: Page) -> None:
    """CBP files them by postal code."""
    states = detail_tables.states_table(page, detail_lists.states(page.data, 2025, 49))
    named = [str(r["name"]) for r in states.rows]
    assert named[:2] == ["Texas", "California"]
    assert [name for name in named if re.fullmatch("[A-Z]{2}", name)] == []


def test_the_newest_months_have_the_same_month_of_the_year_before(article: Page) -> None:
    """As of the article: November 2023, October 2023 and November 2022."""
    table = detail_tables.recent_table(article, detail_parts.sectors(article.data))
    heads = [column.title.replace("\u00a0", " ") for column in table.columns]
    assert heads == ["Sector", "Nov 2022", "Oct 2023", "Nov 2023"]


def test_charts_say_what_they_leave_out(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accompanied minors are too few to draw; their numbers stand in the table."""
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(page, "chart", lambda chart, **said: shown.append(said | {"chart": chart}))
    groups = detail_parts.demographics(page.data, BOTH)
    detail_charts.show_months(page, groups, groups.year(0), "detail-demographic-caption")
    assert "in the table alone: Accompanied minors." in shown[0]["note"]
    assert text(shown[0]["alt"]) == (
        "Encounters of single adults were highest in March 2022 (170,264), of family unit members "
        "in September 2023 (123,815) and of unaccompanied children in July 2021 (18,954)."
    )
    titles = {row["t"] for row in drawn(shown[0]["chart"], "text")}
    assert {"Single adults", "Family unit members", "Unaccompanied children"} <= titles
    assert "Accompanied minors" not in titles


def drawn(chart: Any, kind: str) -> list[dict[str, Any]]:
    """Return the rows of all marks of a kind."""
    return [row for m in chart.layer if m.mark.type == kind for row in m.data.values]


DAYS = (date(2019, 10, 1), date(2020, 9, 30))


def test_a_line_in_a_panel_cannot_cross_a_break(page: Page) -> None:
    """The same rule as in larger charts."""
    cuts = breaks.of_measure(page.data, detail_parts.USBP_SOUTHWEST)
    points = [Point(date(2019, 12, 31), 1, "a"), Point(date(2020, 6, 30), 2, "b")]
    item = Panel("All", [], [Piece(points, theme.TEAL)])
    with pytest.raises(UnlikeFiguresError, match="would cross the break"):
        panels(720, [item], DAYS, cuts, columns=1, description="1 and 2")


def test_panels_share_one_scale() -> None:
    """Equal values are equally high, whatever else stands in a panel."""
    start, end = DAYS
    items = [
        Panel(str(top), [], bars=[Bar(start, end, top, "", theme.TEAL, theme.TEAL)])
        for top in (50, 100)
    ]
    chart = panels(720, items, DAYS, columns=2, description="50 and 100")
    low, high = (box["y2"] - box["y"] for box in drawn(chart, "rect"))
    assert high == pytest.approx(2 * low, abs=0.02)


def test_words_that_do_not_fit_their_slice_are_left_out_but_the_last_stand_behind_it() -> None:
    """A slice of one in a hundred has no room for its percentage."""
    face = theme.Face(theme.TEAL, theme.TEAL)
    heads = [(name, face, theme.PAPER) for name in ("a", "b", "c")]
    slices = [Slice(0.98, "98%", "a"), Slice(0.01, "1.0%", "b"), Slice(0.01, "1.1%", "c")]
    chart = share_bars(342, heads, [("FY2020", slices)], description="98%")
    said = {row["t"] for row in drawn(chart, "text")}
    assert {"98%", "1.1%"} <= said
    assert "1.0%" not in said
