"""Sources, administrations, definitions, breaks, corrections, totals to be met."""

from __future__ import annotations

from border_report.data.schema.fields import (
    CONFIDENCE,
    ID_PATTERN,
    KEY_PATTERN,
    NOTE,
    SOURCE_ID,
    boolean,
    choice,
    day,
    integer,
    link,
    name,
    text,
)
from border_report.data.schema.tables import Table

SOURCES = Table(
    "sources",
    "Sources",
    "Every file, page and text that a row cites. Its licence covers the source; from copyrighted "
    "texts only figures are taken.",
    (
        text("source_id", "The id that rows cite.", required=True, pattern=ID_PATTERN),
        text("title", "Title of the file, page or article.", required=True),
        text("publisher", "Who published it."),
        link("url", "Its address, as far as known."),
        day("published_on", "Day on which it was public; empty where unknown."),
        choice(
            "published_on_basis",
            "How sure that day is: stated by the source, inferred from its name, address or "
            "folder, or unknown.",
            "stated",
            "inferred",
            "unknown",
        ),
        text("retrieved_via", "Where the copy that was read lay."),
        day("accessed", "Day on which it was read.", required=True),
        text("licence", "Its licence or terms."),
        choice(
            "confidence",
            "The weakest confidence with which a row cites it.",
            "read",
            "secondary",
            "recalled",
        ),
        NOTE,
    ),
    ("source_id",),
)
SOURCE_ALIASES = Table(
    "source_aliases",
    "Second names of sources",
    "Two collections listed some files under two ids; one id stands for both.",
    (
        name("alias", "The id that is no longer used.", required=True),
        SOURCE_ID,
        text("reason", "Why both are one.", required=True),
    ),
    ("alias",),
)
ADMINISTRATIONS = Table(
    "administrations",
    "Presidential administrations",
    "Terms of office; the boundary day belongs to the incoming one.",
    (
        name("administration", "President, with the term where there are two.", required=True),
        day("start_date", "Inauguration.", required=True),
        day("end_date", "Inauguration of the next; empty while in office."),
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("administration",),
    as_of="start_date",
    order=("start_date",),
    blank_after=(("end_date", ()),),
)
DEFINITIONS = Table(
    "definitions",
    "Definitions",
    "Terms of the field in our own words, each with the source that it rests on.",
    (
        name("term", "The term.", required=True),
        text("definition", "What it means.", required=True),
        SOURCE_ID,
    ),
    ("term",),
    order=(),
)
BREAKS = Table(
    "breaks",
    "Breaks in what is counted",
    "A line that crosses one of these days joins two definitions.",
    (
        text("break_id", "The break.", required=True, pattern=ID_PATTERN),
        day("date", "First day of the new definition.", required=True),
        choice("component", "Whose counts change.", "USBP", "OFO", "USBP+OFO"),
        name("series", "Which series.", required=True),
        text("title", "Short label, for a chart.", required=True),
        text("effect", "What is counted from here on.", required=True),
        boolean("cuts", "Whether a line has to end here, or only to be marked."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("break_id",),
    as_of="date",
    order=("date",),
)
CORRECTIONS = Table(
    "corrections",
    "Published values put right",
    "Applied when the tables are made, and only while the raw file still holds the misprint.",
    (
        text("correction_id", "The correction.", required=True, pattern=ID_PATTERN),
        name("table", "Table in which it applies.", required=True),
        text(
            "key",
            "Row: column=value, several with “;” between.",
            required=True,
            pattern=KEY_PATTERN,
        ),
        name("column", "Column.", required=True),
        integer("published_value", "Value as published.", required=True),
        integer("corrected_value", "Value that stands in the table.", required=True),
        text("reason", "Why the published value can’t be right.", required=True),
        day(
            "corrected_on", "Day of the first edition that has the corrected value.", required=True
        ),
        choice("status", "applied, or only flagged in the note.", "applied", "flagged"),
        choice(
            "expect",
            "What must hold for it to apply; building fails when it doesn’t.",
            "raw holds the published value",
        ),
        SOURCE_ID,
        CONFIDENCE,
    ),
    ("correction_id",),
)
KNOWN_TOTALS = Table(
    "known_totals",
    "Published totals that the tables have to give",
    "Check values, computed again from the tables by the tests.",
    (
        name("period", "FYYYYY or YYYY-MM.", required=True),
        choice("component", "Who counted.", "USBP", "OFO", "USBP+OFO"),
        choice("geography", "Where.", "nationwide", "southwest land border"),
        name("counts", "What is counted.", required=True),
        integer("value", "The published total.", required=True, minimum=0),
        text("published_by", "By whom.", required=True),
        NOTE,
    ),
    ("period", "component", "geography", "counts"),
)
REFERENCE = (
    SOURCES,
    SOURCE_ALIASES,
    ADMINISTRATIONS,
    DEFINITIONS,
    BREAKS,
    CORRECTIONS,
    KNOWN_TOTALS,
)
