"""The tables are made from the raw files, the same bytes each time."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pandas as pd
import pytest

from border_report.data.build import build, tables
from border_report.data.build.corrections import correct
from border_report.data.build.raw import Raw
from border_report.data.build.writing import write
from border_report.errors import DataError


@pytest.fixture(scope="session")
def raw(root: Path) -> Raw:
    """Return the raw files of the project."""
    return Raw(root / "data" / "raw")


@pytest.fixture(scope="session")
def made(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return every table as the raw files give it."""
    return tables(raw)


@pytest.fixture(scope="session")
def rebuilt(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which only the raw files lay, after building."""
    folder = tmp_path_factory.mktemp("rebuilt")
    shutil.copytree(root / "data" / "raw", folder / "data" / "raw")
    build(folder)
    return folder


def test_rebuilding_gives_every_file_byte_for_byte(root: Path, rebuilt: Path) -> None:
    """The tables in git are those that the raw files give."""
    new = {p.name: p.read_bytes() for p in (rebuilt / "data").iterdir() if p.is_file()}
    kept = {p.name: p.read_bytes() for p in (root / "data").iterdir() if p.is_file()}
    assert new.keys() == kept.keys()
    assert [name for name in new if new[name] != kept[name]] == []


def test_files_end_lines_with_line_feeds_alone(rebuilt: Path) -> None:
    """The same bytes on every system."""
    files = [p for p in (rebuilt / "data").iterdir() if p.is_file()]
    assert [p.name for p in files if b"\r" in p.read_bytes()] == []


def test_raw_files_carry_no_time(root: Path) -> None:
    """A gzip header without a time is the same whenever it is made."""
    files = list((root / "data" / "raw").rglob("*.gz"))
    assert len(files) > 0
    assert [p.name for p in files if p.read_bytes()[4:8] != bytes(4)] == []


def test_a_table_that_the_schema_does_not_describe_is_refused(
    tmp_path: Path, made: dict[str, pd.DataFrame]
) -> None:
    """Tables and schema cannot drift apart unnoticed."""
    short = made | {"gotaways": made["gotaways"].drop(columns="note")}
    with pytest.raises(DataError, match="gotaways has columns"):
        write(tmp_path, short)


def test_a_missing_raw_file_is_named(tmp_path: Path) -> None:
    """The message says which file, and where to get it back from."""
    with pytest.raises(DataError, match=r"sources\.csv\.gz is missing.*restore it from git"):
        Raw(tmp_path).facts("encounters/sources")


def test_a_correction_is_refused_once_the_source_has_mended_itself(
    made: dict[str, pd.DataFrame],
) -> None:
    """An expectation that no longer holds stops the build."""
    corrections = made["corrections"]
    mended = made["encounters_annual"]
    with pytest.raises(DataError, match=r"usbp-fy2024-misprint expects .* = 1577319"):
        correct(mended, "encounters_annual", corrections)


def test_the_misprint_of_fiscal_year_2024_is_put_right_by_its_row(
    made: dict[str, pd.DataFrame],
) -> None:
    """cbp.gov prints 1,577,319; its own total less OFO gives 1,557,319."""
    annual = made["encounters_annual"]
    row = annual[
        (annual["fiscal_year"] == 2024)
        & (annual["component"] == "USBP")
        & (annual["geography"] == "nationwide")
    ].iloc[0]
    assert row["encounters"] == 2_901_142 - 1_343_823
    assert "usbp-fy2024-misprint" in row["note"]


@pytest.mark.parametrize(
    ("facts", "table"),
    [
        ("transfers/snapshots", "transfer_statements"),
        ("transfers/city_arrivals", "city_arrivals"),
        ("transfers/other_programs", "other_programmes"),
        ("transfers/texas_bus_flow", "bus_flows"),
        ("transfers/ols_counts", "operation_lone_star"),
        ("transfers/cities", "cities"),
        ("encounters/usbp_entry_large", "entry_at_large_monthly"),
        ("encounters/ohss_monthly", "ohss_monthly"),
        ("encounters/recidivism", "recidivism"),
        ("encounters/gotaways", "gotaways"),
        ("known_totals", "known_totals"),
    ],
)
def test_no_row_is_dropped_where_the_table_is_the_facts(
    raw: Raw, made: dict[str, pd.DataFrame], facts: str, table: str
) -> None:
    """What has no second series to choose from is carried whole."""
    assert len(made[table]) == len(raw.facts(facts))


def test_reports_and_closures_share_out_every_row_of_december_2023(
    raw: Raw, made: dict[str, pd.DataFrame]
) -> None:
    """All but the two reopenings, which stand in the closures' own columns."""
    reopenings = raw.facts("encounters/december_2023")["qualifier"].eq("reopened").sum()
    held = len(made["december_2023"]) + len(made["closures"]) + reopenings
    assert held == len(raw.facts("encounters/december_2023"))


@pytest.mark.parametrize(
    ("facts", "table", "keys"),
    [
        (
            "encounters/nationwide_monthly",
            "nationwide_detail_monthly",
            ["month", "region", "authority", "demographic", "citizenship"],
        ),
        (
            "encounters/nationwide_state_monthly",
            "states_monthly",
            ["month", "region", "state", "authority"],
        ),
        (
            "encounters/monthly",
            "southwest_detail_monthly",
            ["month", "component", "authority", "demographic", "citizenship_group"],
        ),
    ],
)
def test_sums_of_cbp_files_equal_an_earlier_reading_of_them(
    raw: Raw, made: dict[str, pd.DataFrame], facts: str, table: str, keys: list[str]
) -> None:
    """Two readings of the same files, made apart, agree in every cell."""
    earlier = raw.facts(facts)
    if "detail" in earlier:
        earlier = earlier[earlier["detail"] == "full"]
    read = earlier.set_index(keys)["encounters"].astype(int).sort_index()
    summed = made[table].set_index(keys)["encounters"].sort_index()
    assert summed.index.equals(read.index)
    assert summed.tolist() == read.tolist()


def test_confidence_is_never_better_than_the_facts_gave_it(
    raw: Raw, made: dict[str, pd.DataFrame]
) -> None:
    """A sector month read in a third party's file stays `secondary`."""
    order = ["recalled", "secondary", "read"]
    facts = raw.facts("encounters/usbp_monthly")
    facts = facts[facts["geography"].str.startswith("sector") & (facts["demographic"] == "all")]
    given = facts.set_index(
        ["month", facts["geography"].str.split(": ").str[-1].rename("sector"), "source_id"]
    )["confidence"]
    months = made["sectors_monthly"]
    months = months[months["component"] == "USBP"].set_index(["month", "sector", "source_id"])
    both = months.join(given.rename("given"))
    better = [
        order.index(now) > order.index(then)
        for now, then in zip(both["confidence"], both["given"], strict=True)
    ]
    assert not any(better)


def test_the_gzipped_facts_can_be_read_by_anybody(root: Path) -> None:
    """Plain CSV inside, with the header of the facts."""
    path = root / "data" / "raw" / "facts" / "known_totals.csv.gz"
    text = gzip.decompress(path.read_bytes()).decode()
    assert text.startswith("period,component,geography,counts,value")
