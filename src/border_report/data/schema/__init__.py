"""The hand-written descriptions of every table and column of the data package."""

from __future__ import annotations

from typing import Any

from border_report.data.schema.annual import ANNUAL
from border_report.data.schema.groups import GROUPS
from border_report.data.schema.monthly import MONTHLY
from border_report.data.schema.prints import PRINTS
from border_report.data.schema.reference import REFERENCE
from border_report.data.schema.reports import REPORTS
from border_report.data.schema.tables import Table
from border_report.data.schema.transfers import TRANSFERS

TABLES: tuple[Table, ...] = (
    *REFERENCE,
    *ANNUAL,
    *MONTHLY,
    *GROUPS,
    *PRINTS,
    *REPORTS,
    *TRANSFERS,
)

FEDERAL = {
    "name": "US-PD",
    "title": "US federal government work, public domain in the United States (17 USC 105)",
    "path": "https://www.usa.gov/government-copyright",
}
OWN = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
ISC = {"name": "ISC", "title": "ISC License", "path": "geo/LICENSE-us-atlas.txt"}


def descriptor() -> dict[str, Any]:
    """Return the whole `datapackage.json` (Data Package v2), one resource for each table."""
    outlines = {
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": "us-states",
        "title": "Outlines of the US states",
        "description": "TopoJSON, unprojected, objects “states” and “nation”; from us-atlas 3.0.1.",
        "path": "geo/us-states.json",
        "format": "topojson",
        "mediatype": "application/json",
        "licenses": [ISC],
    }
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "border-report",
        "title": "Border encounters and state migrant transfers",
        "description": (
            "Encounters recorded by US Customs and Border Protection, fiscal year 1925 to August "
            "2026, and transports of migrants by US states, with source, vintage and confidence "
            "of every figure."
        ),
        "version": "1.0.0",
        "created": "2026-11-24T00:00:00Z",
        "keywords": ["border", "encounters", "migration", "United States", "Mexico"],
        "contributors": [
            {"title": "Border Report contributors", "roles": ["creator", "maintainer"]},
            {"title": "U.S. Customs and Border Protection", "roles": ["source"]},
            {"title": "DHS Office of Homeland Security Statistics", "roles": ["source"]},
        ],
        "licenses": [OWN, FEDERAL],
        "resources": [table.resource() for table in TABLES] + [outlines],
    }
