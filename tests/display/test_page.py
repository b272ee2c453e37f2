"""The page of a notebook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import altair as alt
import pytest

from border_report.display import page as pages
from border_report.display.page import METADATA, Page
from border_report.display.tables import Table
from border_report.errors import ParameterError
from border_report.measures import derived
from border_report.measures.figure import Exactness, Figure, Row, Vintage
from border_report.measures.measure import Component, Geography, Measure
from border_report.measures.periods import fiscal_year


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[dict[str, str], dict[str, Any]]]:
    """Return what a page shows, as a notebook's front end would get it."""
    outputs: list[tuple[dict[str, str], dict[str, Any]]] = []

    def catch(data: dict[str, str], *, raw: bool, metadata: dict[str, Any]) -> None:
        assert raw
        outputs.append((data, metadata[METADATA]))

    monkeypatch.setattr(pages, "display", catch)
    return outputs


def figure(page: Page) -> Figure:
    """Return a figure with the first source of the package."""
    source = str(page.data.table("sources")["source_id"].iloc[0])
    return Figure(
        337_117,
        Measure(Component.USBP, Geography.NATIONWIDE),
        fiscal_year(2015),
        Exactness.EXACT,
        Vintage("as published", date(2016, 1, 1)),
        "usbp-fy2015",
        (Row("encounters_annual", ("2015", "USBP"), source, "read"),),
    )


def test_a_number_links_to_its_note_which_is_shown_once(
    shown: list[tuple[dict[str, str], dict[str, Any]]],
) -> None:
    """However often the figure is used."""
    page = Page("administrations")
    number = page.number(figure(page))
    page.text(f"{number} and again {page.number(figure(page))}")
    page.notes()
    assert number == "[337,117](#n-administrations-usbp-fy2015){.figure}"
    assert shown[1][0]["text/markdown"].count("{#n-administrations-usbp-fy2015 ") == 1
    assert [said["id"] for said in shown[0][1]["figures"]] == ["usbp-fy2015"] * 2


def test_a_number_of_a_chart_alone_has_a_record_and_no_note(
    shown: list[tuple[dict[str, str], dict[str, Any]]],
) -> None:
    """Notes in the notebook are for what is read there; a page takes a chart's from the records."""
    page = Page("administrations")
    drawn = alt.Chart(alt.InlineData(values=[{"x": 1}])).mark_point()
    csv = Table.of_rows([{"encounters": page.number(figure(page))}])
    page.chart(drawn, caption="**Finding.** Measure.", alt="Finding.", csv=csv)
    page.notes()
    assert shown[0][1]["ids"] == [["usbp-fy2015"]]
    assert shown[1][0]["text/markdown"] == ""
    assert [record["id"] for record in shown[1][1]["records"]] == ["usbp-fy2015"]


def test_the_operands_of_a_number_have_records_too(
    shown: list[tuple[dict[str, str], dict[str, Any]]],
) -> None:
    """So that a ratio can be computed again from what the records say."""
    page = Page("administrations")
    one = figure(page)
    page.text(page.number(derived.ratio(one, replace(one, id="other"))))
    page.notes()
    records = [record["id"] for record in shown[1][1]["records"]]
    assert records[1:] == ["usbp-fy2015", "other"]


def test_no_output_is_html(shown: list[tuple[dict[str, str], dict[str, Any]]]) -> None:
    """An HTML output makes Quarto load scripts from elsewhere."""
    page = Page("administrations")
    page.text("**Text** with [a link](#x){.figure}")
    assert shown[0][0] == {
        "text/markdown": "**Text** with [a link](#x){.figure}",
        "text/plain": "Text with a link",
    }


def test_an_impossible_date_is_refused() -> None:
    """The message names the parameter and a good value."""
    with pytest.raises(ParameterError, match="as_of must be a date like 2023-12-27"):
        Page("administrations", as_of="27/12/2023")
