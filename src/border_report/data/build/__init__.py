"""Make the tables and `datapackage.json` from `data/raw`, byte for byte the same each time."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from border_report.data.build import (
    annual,
    december,
    detail,
    events,
    fragments,
    groups,
    nationwide,
    ohss,
    reference,
    releases,
    sectors,
    southwest,
    transfers,
    vintages,
)
from border_report.data.build.corrections import correct
from border_report.data.build.raw import Raw
from border_report.data.build.sources import sources
from border_report.data.build.writing import write

__all__ = ["build", "tables"]


def build(root: Path) -> None:
    """Make every table of `root`/data and its `datapackage.json` again.

    Parameters
    ----------
    root : Path
        The project: the folder that holds `data/raw`.

    Raises
    ------
    DataError
        When a raw file is missing, holds something unknown, or a correction no longer fits.
    """
    write(root / "data", tables(Raw(root / "data" / "raw")))


def tables(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return every table by name, made from the raw files; nothing is written."""
    source = sources(raw)
    corrections = reference.corrections(raw)
    southwest_detail = detail.southwest_detail_monthly(raw, source)
    nationwide_detail = detail.nationwide_detail_monthly(raw)
    southwest_monthly = southwest.southwest_monthly(raw, southwest_detail, source)
    entry = nationwide.entry_at_large_monthly(raw, source)
    entry = correct(entry, "entry_at_large_monthly", corrections)
    encounters = annual.encounters_annual(raw, southwest_detail, entry, source)
    return {
        "sources": source,
        "source_aliases": reference.source_aliases(raw),
        "administrations": reference.administrations(raw, source),
        "definitions": reference.definitions(raw),
        "breaks": reference.breaks(raw),
        "corrections": corrections,
        "known_totals": reference.known_totals(raw),
        "encounters_annual": correct(encounters, "encounters_annual", corrections),
        "sectors_annual": sectors.sectors_annual(raw),
        "citizenship_annual": sectors.citizenship_annual(raw),
        "fiscal_year_split": december.fiscal_year_split(raw),
        "recidivism": fragments.recidivism(raw, source),
        "gotaways": fragments.gotaways(raw, source),
        "southwest_monthly": southwest_monthly,
        "southwest_total_monthly": southwest.southwest_total_monthly(
            raw, southwest_monthly, source
        ),
        "southwest_detail_monthly": southwest_detail,
        "nationwide_monthly": nationwide.nationwide_monthly(raw, source),
        "nationwide_detail_monthly": nationwide_detail,
        "states_monthly": detail.states_monthly(raw),
        "sectors_monthly": sectors.sectors_monthly(raw),
        "entry_at_large_monthly": entry,
        "demographics_monthly": sectors.demographics_monthly(raw),
        "regions_monthly": groups.regions_monthly(nationwide_detail),
        "southwest_demographics_monthly": groups.southwest_demographics_monthly(
            southwest_detail, nationwide_detail
        ),
        "citizenships_monthly": groups.citizenships_monthly(southwest_detail, nationwide_detail),
        "ohss_monthly": ohss.ohss_monthly(raw),
        "vintages": vintages.vintages(raw, source),
        "release_dates": releases.release_dates(raw, source),
        "december_2023": december.december_2023(raw, source),
        "closures": december.closures(raw),
        "events": events.events(raw, source),
        "claims": reference.claims(raw),
        "claim_parts": reference.claim_parts(raw),
        "claim_evidence": reference.claim_evidence(raw, source),
        "transfer_statements": transfers.transfer_statements(raw),
        "city_arrivals": transfers.city_arrivals(raw, source),
        "other_programmes": transfers.other_programmes(raw, source),
        "bus_flows": transfers.bus_flows(raw, source),
        "operation_lone_star": transfers.operation_lone_star(raw, source),
        "cities": transfers.cities(raw),
    }
