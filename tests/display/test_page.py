"""The page of a notebook."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from border_report.display import page as pages
from border_report.display.page import METADATA, Page
from border_report.errors import ParameterError
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
