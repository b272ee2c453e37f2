"""The detail of CBP's files added up to one breakdown at a time."""

from __future__ import annotations

import pandas as pd

SOUTHWEST = "southwest land border"
BOTH = "USBP+OFO"
# How citizenships are written here where CBP's capitals alone don't give the name.
NAMES = {
    "CHINA, PEOPLES REPUBLIC OF": "China",
    "MYANMAR (BURMA)": "Myanmar",
    "OTHER": "countries not named",
    "Other": "all but Mexico and northern Central America",
}


def regions_monthly(nationwide: pd.DataFrame) -> pd.DataFrame:
    """Add up the nationwide detail by month, region and authority."""
    return _added_up(nationwide, ["region", "authority"])


def southwest_demographics_monthly(
    southwest: pd.DataFrame, nationwide: pd.DataFrame
) -> pd.DataFrame:
    """Add up the southwest by month, component and demographic.

    Both components together come from the state files, which reach further and don't tell one
    from the other.
    """
    both = nationwide[nationwide["region"] == SOUTHWEST].assign(component=BOTH)
    return _added_up(pd.concat([southwest, both]), ["component", "demographic"])


def citizenships_monthly(southwest: pd.DataFrame, nationwide: pd.DataFrame) -> pd.DataFrame:
    """Add up by month, component, geography and citizenship.

    One component has the five groups of the southwest files, both together have the citizenships
    of the state files, southwest and nationwide.
    """
    apart = southwest.assign(geography=SOUTHWEST, citizenship=southwest["citizenship_group"])
    both = nationwide.assign(component=BOTH, geography="nationwide")
    at_southwest = both[both["region"] == SOUTHWEST].assign(geography=SOUTHWEST)
    table = pd.concat([apart, both, at_southwest])
    table["citizenship"] = table["citizenship"].map(lambda name: NAMES.get(name, name.title()))
    return _added_up(table, ["component", "geography", "citizenship"])


def _added_up(table: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    columns = ["month", "fiscal_year", *keys]
    table = table.groupby([*columns, "source_id"])["encounters"].sum().reset_index()
    return table[[*columns, "encounters", "source_id"]]
