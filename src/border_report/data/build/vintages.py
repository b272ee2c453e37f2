"""What was published when: the same totals in successive prints."""

from __future__ import annotations

import pandas as pd

from border_report.data.build.calendar import last_day
from border_report.data.build.raw import Raw
from border_report.errors import DataError

COMPONENTS = {"all": "USBP+OFO", "all CBP": "USBP+OFO", "all CBP (sum)": "USBP+OFO"}
PRINTS = ("first published", "restated", "published", "as of", "final for month", "CBP dashboard")
DATE_OF_PRINT = r"(\d{1,2} [A-Z][a-z]{2} \d{4})"
NATIONWIDE_FIRST_PRINTS = {
    "nationwide CBP encounters, first published": "USBP+OFO",
    "OFO nationwide encounters, first published": "OFO",
}
KEY = ["series", "period", "component", "geography", "source_id"]


def vintages(raw: Raw, sources: pd.DataFrame) -> pd.DataFrame:
    """Make one row for each print of a total: series, period, component, geography, source.

    Files of CBP and OHSS come from the collected vintages, first prints from releases and press.
    `published_on` is the source's date; `published_on_basis` says how sure it is.
    """
    table = pd.concat([_files(raw), _prints(raw), _nationwide_prints(raw), _preliminary(raw)])
    table["release"] = table["release"].fillna("")
    table = table.drop_duplicates([*KEY, "encounters"])
    twice = table[table.duplicated(KEY, keep=False)]
    if len(twice):
        raise DataError(f"vintages holds two values for {twice[KEY].iloc[0].tolist()}.")
    dates = sources.set_index("source_id")[["published_on", "published_on_basis"]]
    table = table.join(dates, on="source_id")
    # A source that gathers several releases keeps the month of each; its day is then a rule.
    gathered = table["release"].ne("") & (table["release"] != table["published_on"].str[:7])
    table["published_on"] = table["published_on"].mask(
        gathered, table["release"].map(lambda m: last_day(m) if m else "")
    )
    table["published_on_basis"] = table["published_on_basis"].mask(gathered, "rule")
    # "first published 26 Jan 2024": the day of the print, whoever told of it later.
    told = pd.to_datetime(table["note"].str.extract(DATE_OF_PRINT)[0], format="%d %b %Y")
    table["published_on"] = told.dt.strftime("%Y-%m-%d").fillna(table["published_on"])
    table["published_on_basis"] = table["published_on_basis"].mask(told.notna(), "stated")
    undated = table["published_on"] == ""
    if undated.any():
        missing = sorted(set(table.loc[undated, "source_id"]))
        raise DataError(
            f"No date of publication for {missing}: add it to data/raw/declared/published_on.csv."
        )
    table["vintage"] = table["published_on"].str[:7]
    return table[
        [
            *KEY[:4],
            "encounters",
            "exactness",
            "vintage",
            "published_on",
            "published_on_basis",
            "source_id",
            "confidence",
            "note",
        ]
    ]


def _files(raw: Raw) -> pd.DataFrame:
    table = raw.facts("encounters/vintages")
    to_date = table["series"].str.startswith("fiscal_year_to_date(")
    months = table["series"].str.extract(r"\((\d+) months\)")[0]
    period = table["period"].copy()
    period[to_date] = [
        _year_to_date(year, held)
        for year, held in zip(period[to_date], months[to_date], strict=True)
    ]
    return table.assign(
        period=period,
        exactness=table["series"]
        .str.endswith("rounded10")
        .map({True: "rounded to 10", False: "exact"}),
        series=table["series"].str.split("(").str[0].str.replace("_rounded10", ""),
        component=table["component"].replace(COMPONENTS),
        geography=table["region"],
        encounters=table["encounters"].astype(int),
        release=table["vintage"].where(table["vintage"].str.fullmatch(r"\d{4}-\d{2}"), ""),
        note="",
    )


def _prints(raw: Raw) -> pd.DataFrame:
    table = raw.facts("encounters/southwest_monthly")
    table = table[table["vintage"].str.startswith(PRINTS)]
    table = table[~table["component"].str.contains("derived")]
    return table.assign(
        series="month",
        period=table["month"],
        component=table["component"].replace(COMPONENTS),
        geography="southwest land border",
        encounters=table["count"].astype(int),
        exactness="exact",
        note=table["vintage"],
    )


def _nationwide_prints(raw: Raw) -> pd.DataFrame:
    table = raw.facts("encounters/december_2023")
    table = table[table["measure"].isin(NATIONWIDE_FIRST_PRINTS)]
    return table.assign(
        series="month",
        period=table["date_or_period"],
        component=table["measure"].map(NATIONWIDE_FIRST_PRINTS),
        geography="nationwide",
        encounters=table["value"].astype(int),
        exactness="exact",
        note="first published 26 Jan 2024",
    )


def _preliminary(raw: Raw) -> pd.DataFrame:
    table = raw.facts("encounters/usbp_annual")
    table = table[table["metric"] == "encounters_preliminary"]
    return table.assign(
        series="fiscal_year",
        period="FY" + table["fiscal_year"],
        component="USBP",
        geography="southwest land border",
        encounters=table["count"].astype(int),
        exactness="exact",
    )


def _year_to_date(fiscal_year: str, months: str) -> str:
    """Return "FY2024 through 2023-11" for two months of FY2024."""
    last = pd.Period(f"{int(fiscal_year[2:]) - 1}-09", freq="M") + int(months)
    return f"{fiscal_year} through {last}"
