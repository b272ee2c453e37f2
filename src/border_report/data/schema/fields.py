"""Columns, in the words of the Table Schema; those that many tables share stand here once."""

from __future__ import annotations

from typing import Any

Field = dict[str, Any]


def text(name: str, description: str, **constraints: Any) -> Field:
    """Describe a column of text; an empty cell means that there is nothing to say."""
    return _field(name, "string", description, constraints)


def name(name: str, description: str, **constraints: Any) -> Field:
    """Describe a column of names: words that tables and code refer to, so never prose or markup."""
    return text(name, description, **constraints, pattern=NAME_PATTERN)


def link(name: str, description: str) -> Field:
    """Describe a column of addresses on the web, written as a link can hold them."""
    return text(name, description, pattern=LINK_PATTERN)


def integer(name: str, description: str, **constraints: Any) -> Field:
    """Describe a column of whole numbers; an empty cell means missing, 0 means none."""
    return _field(name, "integer", description, constraints)


def number(name: str, description: str, **constraints: Any) -> Field:
    """Describe a column of decimal numbers; an empty cell means missing."""
    return _field(name, "number", description, constraints)


def boolean(name: str, description: str) -> Field:
    """Describe a column of true and false, never empty."""
    return _field(name, "boolean", description, {"required": True})


def day(name: str, description: str, **constraints: Any) -> Field:
    """Describe a column of dates, YYYY-MM-DD."""
    return _field(name, "date", description, constraints)


def choice(name: str, description: str, *values: str, required: bool = True) -> Field:
    """Describe a column whose cells are one of the given words."""
    constraints: dict[str, Any] = {"enum": list(values)}
    if required:
        constraints["required"] = True
    return _field(name, "string", description, constraints)


def _field(name: str, kind: str, description: str, constraints: dict[str, Any]) -> Field:
    field: Field = {"name": name, "type": kind, "description": description}
    return field | ({"constraints": constraints} if constraints else {})


MONTH_PATTERN = r"[0-9]{4}-(0[1-9]|1[0-2])"
ID_PATTERN = r"[a-z0-9]+([-_.][a-z0-9]+)*"
NAME_PATTERN = r"[^\W_][\w ,.;’'()/&+-]*"
LINK_PATTERN = r"https?://[\w%/:?#@!$&*+,;=~.()'-]+"
KEY_PATTERN = r"[a-z_]+=[\w -]+(;[a-z_]+=[\w -]+)*"

MONTH = text("month", "Calendar month, YYYY-MM.", required=True, pattern=MONTH_PATTERN)
FISCAL_YEAR = integer(
    "fiscal_year",
    "US federal fiscal year: October to September, named after the year in which it ends.",
    required=True,
    minimum=1925,
    maximum=2100,
)
COMPONENT = choice(
    "component",
    "Who counted: the Border Patrol (USBP) between ports of entry, or the Office of Field "
    "Operations (OFO) at ports.",
    "USBP",
    "OFO",
)
COMPONENT_OR_BOTH = choice(
    "component",
    "Who counted: USBP, OFO, or both together (USBP+OFO, which CBP prints as its total).",
    "USBP",
    "OFO",
    "USBP+OFO",
)
AUTHORITY = choice(
    "authority",
    "The law applied. “all” is the headline: Title 8 alone outside March 2020 to May 2023, "
    "Title 8 and Title 42 together within.",
    "all",
    "Title 8",
    "Title 42",
)
AUTHORITY_ALONE = choice("authority", "The law applied.", "Title 8", "Title 42")
LAND_REGION = choice(
    "region",
    "Part of the border. “other” is neither land border: airports, seaports, coastal sectors.",
    "southwest land border",
    "northern land border",
    "other",
)
SECTOR_REGION = choice(
    "region",
    "Part of the border that a sector or field office belongs to, as CBP files it.",
    "southwest land border",
    "northern land border",
    "coastal",
)
GEOGRAPHY = choice(
    "geography",
    "Where: nationwide, or one part of the border.",
    "nationwide",
    "southwest land border",
    "northern land border",
    "coastal",
)
ENCOUNTERS = integer(
    "encounters",
    "Number of encounters: events, not people. Before March 2020 these are apprehensions (USBP) "
    "or inadmissibles (OFO).",
    required=True,
    minimum=0,
)
EXACTNESS = choice(
    "exactness",
    "Whether the figure is exact as printed, rounded to ten by its publisher, or an estimate.",
    "exact",
    "rounded to 10",
    "estimate",
)
VINTAGE = text(
    "vintage",
    "Month of the print that the figure was taken from, YYYY-MM; “unknown” where the print "
    "carries no date.",
    required=True,
    pattern=r"[0-9]{4}-[0-9]{2}|unknown",
)
SOURCE_ID = text("source_id", "The source that the figure was read in.", required=True)
CONFIDENCE = choice(
    "confidence",
    "read: in a stored copy of the primary source; secondary: in another party’s text or sum; "
    "recalled: from memory, not verified.",
    "read",
    "secondary",
    "recalled",
)
NOTE = text("note", "What a reader of this row has to know.")
KNOWN_ON = day(
    "known_on",
    "Day by which the row was public: its own date, or its source’s where that is later.",
    required=True,
)
