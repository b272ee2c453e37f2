"""Tables load typed, quickly, and only when asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from border_report.data.package import Package, load
from border_report.data.schema import TABLES, descriptor
from border_report.errors import DataError

SOUTHWEST = "southwest land border"


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_a_table_has_the_columns_and_types_of_its_schema(package: Package, name: str) -> None:
    """Int64, Float64, bool, text without missing cells, dates or None."""
    table = package.table(name)
    assert len(table) > 0
    for column in package.resource(name)["schema"]["fields"]:
        cells = table[column["name"]]
        if column["type"] in ("integer", "number"):
            wanted = {"integer": "Int64", "number": "Float64"}[column["type"]]
            assert str(cells.dtype) == wanted
        elif column["type"] == "boolean":
            assert cells.dtype == bool
        elif column["type"] == "date":
            assert {type(cell) for cell in cells} <= {date, type(None)}
        else:
            assert cells.notna().all()


def test_every_column_is_described_by_a_sentence(package: Package) -> None:
    """A reader of the descriptor alone knows what each column holds."""
    short = [
        f"{name}.{column['name']}"
        for name in package.names
        for column in package.resource(name)["schema"]["fields"]
        if not column["description"].endswith((".", "?"))
    ]
    assert short == []


def test_the_descriptor_is_the_one_written_by_hand(root: Path) -> None:
    """`datapackage.json` and the schema modules say the same."""
    assert json.loads((root / "data" / "datapackage.json").read_text()) == json.loads(
        json.dumps(descriptor())
    )


def test_no_zero_stands_for_missing(package: Package) -> None:
    """July 2024 had no bus, by state records; January 2024 has no count of passengers."""
    flows = package.table("bus_flows").set_index("period_start")
    assert flows.loc[date(2024, 7, 1), "buses"] == 0
    assert flows.loc[date(2024, 1, 1), "passengers"] is pd.NA


def test_a_table_may_be_changed_without_changing_the_next_one(package: Package) -> None:
    """Each caller has a frame of its own."""
    first = package.table("cities")
    first.loc[0, "place"] = "Nowhere"
    assert "Nowhere" not in set(package.table("cities")["place"])


def test_a_row_is_found_by_its_key(package: Package) -> None:
    """FY2015, USBP nationwide: 337,117 apprehensions (CBP)."""
    row = package.row("encounters_annual", (2015, "USBP", "nationwide", "all"))
    assert row["encounters"] == 337_117


def test_a_row_that_is_not_there_is_named(package: Package) -> None:
    """The message says which key of which table."""
    with pytest.raises(DataError, match=r"data/gotaways\.csv has no row with fiscal_year 1999"):
        package.row("gotaways", 1999)


def test_a_table_that_is_not_there_is_answered_with_those_that_are(package: Package) -> None:
    """A misspelt name can be mended from the message."""
    with pytest.raises(DataError, match=r"no table 'encounter_annual'; there are .*encounters_ann"):
        package.table("encounter_annual")


def test_the_package_is_found_from_a_folder_below(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notebook runs in a folder of its own."""
    monkeypatch.chdir(root / "src")
    assert load().root == root


def test_without_a_package_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever starts in the wrong folder is told so."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match="go into the folder of the report first"):
        load()


def test_a_content_is_checked_once(spoil: Callable[..., Path]) -> None:
    """The stamp lies outside data/, one for each content."""
    project = spoil()
    load(project)
    load(project)
    assert len(list((project / "_build").iterdir())) == 1
    path = project / "data" / "gotaways.csv"
    path.write_text(path.read_text().replace("lowest of FY2010-2020", "our own note"))
    load(project)
    assert len(list((project / "_build").iterdir())) == 2


def test_a_checked_package_loads_without_the_validator(root: Path, package: Package) -> None:
    """Loading in a kernel stays quick."""
    code = (
        "import sys; from pathlib import Path; from border_report.data.package import load; "
        f"load(Path({str(root)!r})).table('gotaways'); print('frictionless' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert package.names
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("component", "geography", "first"),
    [
        ("USBP", "nationwide", 1925),
        ("USBP", SOUTHWEST, 1960),
        ("OFO", "nationwide", 2005),
        ("OFO", SOUTHWEST, 2014),
    ],
)
def test_an_annual_series_has_one_headline_for_each_year(
    package: Package, component: str, geography: str, first: int
) -> None:
    """No year is missing and none is there twice; FY2026 holds eleven months."""
    table = package.table("encounters_annual")
    own = table[
        (table["component"] == component)
        & (table["geography"] == geography)
        & (table["authority"] == "all")
    ]
    assert own["fiscal_year"].tolist() == list(range(first, 2027))
    assert own["months"].tolist() == [12] * (2026 - first) + [11]
    assert own["complete"].tolist() == [True] * (2026 - first) + [False]


@pytest.mark.parametrize(
    ("table", "component", "first", "last"),
    [
        ("southwest_monthly", "USBP", "1999-10", "2026-08"),
        ("southwest_monthly", "OFO", "2016-10", "2026-08"),
        ("nationwide_monthly", "USBP", "1999-10", "2026-08"),
        ("nationwide_monthly", "OFO", "2019-10", "2026-06"),
    ],
)
def test_a_monthly_series_has_no_missing_month(
    package: Package, table: str, component: str, first: str, last: str
) -> None:
    """Every month from the first to the last, once."""
    rows = package.table(table)
    rows = rows[rows["component"] == component]
    if "authority" in rows:
        rows = rows[rows["authority"] == "all"]
    months = pd.period_range(first, last, freq="M").astype(str).tolist()
    assert rows["month"].tolist() == months


def test_derived_months_say_so(package: Package) -> None:
    """OFO in FY2018 is CBP's total less USBP, and so is OFO from October 2024."""
    table = package.table("southwest_monthly")
    ofo = table[(table["component"] == "OFO") & (table["authority"] == "all")]
    derived = ofo[ofo["note"].str.startswith("derived")]
    assert sorted(derived["fiscal_year"].unique()) == [2018, 2025, 2026]


def test_rounded_sectors_say_so(package: Package) -> None:
    """Exact to September 2020 and from October 2024; OHSS rounds between."""
    table = package.table("sectors_monthly")
    usbp = table[table["component"] == "USBP"]
    rounded = usbp[usbp["exactness"] == "rounded to 10"]["month"]
    assert (rounded.min(), rounded.max()) == ("2020-10", "2024-09")
    assert (usbp[usbp["month"].isin(rounded)]["encounters"] % 10 == 0).all()


def test_every_source_is_cited_by_one_id(package: Package) -> None:
    """Second names are resolved: none is cited, none is a source."""
    aliases = set(package.table("source_aliases")["alias"])
    cited = {
        source
        for name in package.names
        if name != "source_aliases"
        for column in ("source_id", "reopening_source_id", "population_source_id")
        if column in package.table(name)
        for source in package.table(name)[column]
    }
    assert not aliases & cited


def test_rows_from_memory_are_marked(package: Package) -> None:
    """What nobody could look up is `recalled`, wherever it stands."""
    for name in package.names:
        table = package.table(name)
        if {"source_id", "confidence"} <= set(table.columns):
            from_memory = table[table["source_id"] == "recall"]
            assert (from_memory["confidence"] == "recalled").all()


def test_every_table_is_named_in_the_documentation(root: Path, package: Package) -> None:
    """A reader of docs/data.md learns of each."""
    text = (root / "docs" / "data.md").read_text(encoding="utf-8")
    assert [name for name in package.names if f"`{name}`" not in text] == []
