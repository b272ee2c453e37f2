"""December 2023, closures, events and claims."""

from __future__ import annotations

from border_report.data.schema.fields import (
    CONFIDENCE,
    ID_PATTERN,
    KNOWN_ON,
    NOTE,
    SOURCE_ID,
    choice,
    day,
    integer,
    name,
    text,
)
from border_report.data.schema.tables import Table

CLAIM_ID = text("claim_id", "The claim.", required=True, pattern=ID_PATTERN)
PART_ID = text("part_id", "The part within the claim.", required=True, pattern=ID_PATTERN)
CLAIM_QUALIFIER = choice(
    "qualifier",
    "How the number is qualified; empty where there is none.",
    "exact",
    "over",
    "about",
    "nearly",
    "stated",
    required=False,
)

DECEMBER_2023 = Table(
    "december_2023",
    "Reports on December 2023",
    "What was published or reported on December 2023 by month, part of month, week and day. The "
    "daily figures are leaks and statements, not CBP publications.",
    (
        name(
            "period", "YYYY-MM, YYYY-MM-DD, or first and last day with “/” between.", required=True
        ),
        text("measure", "What is counted, in the words of the report.", required=True),
        choice(
            "kind",
            "Kind of period: the month, its first print, a mean day, seven days, one day, the "
            "highest day, part of the month; or traffic, which is no encounter.",
            "month",
            "month, first print",
            "mean day of the month",
            "mean of seven days",
            "one day",
            "highest day",
            "part of the month",
            "traffic",
        ),
        choice(
            "component",
            "Who counted; empty where the report doesn’t say.",
            "USBP",
            "OFO",
            "USBP+OFO",
            required=False,
        ),
        name("place", "Southwest land border, nationwide, a sector or a town.", required=True),
        name("demographic", "Demographic label of the file, or “all”.", required=True),
        integer("value", "The figure.", required=True, minimum=0),
        choice(
            "qualifier",
            "How the report qualifies it; “derived” is our division.",
            "exact",
            "derived",
            "rounded to 10",
            "about",
            "more than",
            "nearly",
            "as many as",
            "stated",
        ),
        choice("unit", "Unit of the figure.", "events", "people", "events a day", "trains a day"),
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("period", "measure", "source_id"),
    as_of="known_on",
)
CLOSURES = Table(
    "closures",
    "Crossings that were shut in autumn 2023",
    "Each with first day shut and day reopened.",
    (
        text("place", "The crossing.", required=True),
        choice("kind", "What crosses there.", "rail", "road or pedestrian"),
        day("start_date", "First day shut.", required=True),
        day("end_date", "Day on which it reopened."),
        SOURCE_ID,
        text("reopening_source_id", "The source of the reopening."),
        text("reopening_note", "Hour and terms of the reopening."),
        CONFIDENCE,
        NOTE,
    ),
    ("place",),
    as_of="start_date",
    blank_after=(("end_date", ("reopening_source_id", "reopening_note")),),
)
EVENTS = Table(
    "events",
    "Events: policies, operations, court rulings, reports",
    "Dated events, and reports that bear on the claims.",
    (
        text("event_id", "Date, first words, source.", required=True, pattern=ID_PATTERN),
        day("date", "Day of the event, or of the report.", required=True),
        text("title", "What happened, or what was reported.", required=True),
        choice(
            "category",
            "Kind of event.",
            "policy",
            "operation",
            "legal",
            "municipal",
            "diplomacy",
            "report",
        ),
        name("jurisdiction", "Whose territory or act; several with “;” between.", required=True),
        text("who", "Who reported or acted, for reports."),
        text("claim", "The claim that it bears on, if any; claim_evidence has the parts."),
        integer("value", "A number that the report gives."),
        text("unit", "What the number counts."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("event_id",),
    as_of="date",
    refers=((("claim",), "claims", ("claim_id",)),),
)
CLAIMS = Table(
    "claims",
    "Claims that the report checks",
    "From a news article of 27–28 December 2023, in our own words.",
    (
        CLAIM_ID,
        text("title", "Short title.", required=True),
        text("wording", "The claim, in our own words.", required=True),
        choice("kind", "Kind of claim.", "figure", "comparison", "event", "quotation"),
        day("said_on", "Day on which it was said.", required=True),
        text("said_by", "Who said it.", required=True),
        SOURCE_ID,
    ),
    ("claim_id",),
    order=(),
)
CLAIM_PARTS = Table(
    "claim_parts",
    "Parts of the claims, each judged on its own",
    "The figure and the measure as the words have them; empty where the words don’t say.",
    (
        CLAIM_ID,
        PART_ID,
        text("wording", "The part, in our own words.", required=True),
        choice(
            "rule",
            "How the part is judged: a count held against the series, the highest of a series, a "
            "mean day, stated transfers or another statement, destinations, arrivals counted by "
            "cities, reports of an event or of a number, whether something was said.",
            "measure",
            "highest",
            "mean_day",
            "said",
            "transfers",
            "destinations",
            "statement",
            "arrivals",
            "evidence",
            "evidence_count",
        ),
        integer("claimed_value", "The number claimed."),
        text("claimed_unit", "What the number counts, in the claim’s words."),
        CLAIM_QUALIFIER,
        integer("precision", "The step in which the number is read: 100,000 for 2.4 million."),
        name("component", "Who counted, as worded."),
        name("geography", "Where, as worded."),
        name("authority", "Under which law, as worded."),
        name("kind", "What is counted, as worded."),
        name("period", "When, as worded."),
        name("subject", "Cities or metric that the words name; several with “; ” between."),
        text("note", "How the words are read where they can be read otherwise."),
    ),
    ("claim_id", "part_id"),
    order=(),
    refers=((("claim_id",), "claims", ("claim_id",)),),
)
CLAIM_EVIDENCE = Table(
    "claim_evidence",
    "Reports that bear on parts of claims",
    "In the order in which they are weighed. A part judged by reports that has no row here cannot "
    "be checked with these data.",
    (
        CLAIM_ID,
        PART_ID,
        integer("evidence_id", "Order within the part.", required=True, minimum=1),
        day("date", "Day that the report is about.", required=True),
        choice(
            "bearing",
            "What the report does for the part.",
            "supports",
            "contradicts",
            "another_time",
            "another_measure",
            "said",
            "context",
        ),
        text("who", "Who reported it.", required=True),
        text("what", "What was reported.", required=True),
        integer("value", "The number that it gives."),
        text("unit", "What the number counts."),
        CLAIM_QUALIFIER,
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("claim_id", "part_id", "evidence_id"),
    as_of="known_on",
    order=(),
    refers=((("claim_id", "part_id"), "claim_parts", ("claim_id", "part_id")),),
)
REPORTS = (DECEMBER_2023, CLOSURES, EVENTS, CLAIMS, CLAIM_PARTS, CLAIM_EVIDENCE)
