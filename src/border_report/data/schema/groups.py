"""Tables of one breakdown at a time, added up from the tables in detail."""

from __future__ import annotations

from border_report.data.schema.fields import (
    AUTHORITY_ALONE,
    COMPONENT_OR_BOTH,
    ENCOUNTERS,
    FISCAL_YEAR,
    GEOGRAPHY,
    LAND_REGION,
    MONTH,
    SOURCE_ID,
    name,
)
from border_report.data.schema.monthly import CBP_DEMOGRAPHIC
from border_report.data.schema.tables import Table

REGIONS_MONTHLY = Table(
    "regions_monthly",
    "Nationwide by month, region and authority",
    "nationwide_detail_monthly added up, October 2019 – November 2025; USBP and OFO together. A "
    "combination without a row had no encounter.",
    (MONTH, FISCAL_YEAR, LAND_REGION, AUTHORITY_ALONE, ENCOUNTERS, SOURCE_ID),
    ("month", "region", "authority"),
    as_of="month",
)
SOUTHWEST_DEMOGRAPHICS_MONTHLY = Table(
    "southwest_demographics_monthly",
    "Southwest land border by month, component and demographic",
    "USBP and OFO: southwest_detail_monthly added up, October 2018 – August 2025. Both together "
    "(USBP+OFO): the southwest of nationwide_detail_monthly added up, October 2019 – November "
    "2025. The months of FY2025 come from prints of different dates and differ by a few.",
    (MONTH, FISCAL_YEAR, COMPONENT_OR_BOTH, CBP_DEMOGRAPHIC, ENCOUNTERS, SOURCE_ID),
    ("month", "component", "demographic"),
    as_of="month",
)
CITIZENSHIPS_MONTHLY = Table(
    "citizenships_monthly",
    "Encounters by month, component, geography and citizenship",
    "USBP and OFO: the five groups of southwest_detail_monthly, October 2018 – August 2025. Both "
    "together (USBP+OFO): the citizenships of nationwide_detail_monthly, southwest and "
    "nationwide, October 2019 – November 2025. A combination without a row had no encounter.",
    (
        MONTH,
        FISCAL_YEAR,
        COMPONENT_OR_BOTH,
        GEOGRAPHY,
        name("citizenship", "Country, or group of countries, by a short name.", required=True),
        ENCOUNTERS,
        SOURCE_ID,
    ),
    ("month", "component", "geography", "citizenship"),
    as_of="month",
)
GROUPS = (REGIONS_MONTHLY, SOUTHWEST_DEMOGRAPHICS_MONTHLY, CITIZENSHIPS_MONTHLY)
