"""Transports of migrants by states, counts by cities, buses, Operation Lone Star, cities."""

from __future__ import annotations

from border_report.data.schema.fields import (
    CONFIDENCE,
    KNOWN_ON,
    NOTE,
    SOURCE_ID,
    boolean,
    choice,
    day,
    integer,
    name,
    number,
    text,
)
from border_report.data.schema.tables import Table

AS_OF_DATE = day(
    "as_of_date", "Day to which the figure runs; approximate where noted.", required=True
)
STATED = integer(
    "stated",
    "The cumulative figure as stated. It bounds or approximates the true number; see qualifier.",
    required=True,
    minimum=0,
)
CITY = name("city", "Destination city, “all” for all of them.", required=True)
SINCE = name("since", "Start of the count, as far as stated.")
QUALIFIER = choice(
    "qualifier",
    "over: a lower bound; about and nearly: approximations, not bounds; exact; stated: no word.",
    "over",
    "exact",
    "about",
    "nearly",
    "stated",
)

TRANSFER_STATEMENTS = Table(
    "transfer_statements",
    "Texas’s statements on people transported",
    "Cumulative figures by date and city, April 2022 – February 2025. A row for “all” need not "
    "equal the sum of the cities’ latest rows.",
    (
        AS_OF_DATE,
        name("origin", "State that transports.", required=True),
        CITY,
        STATED,
        QUALIFIER,
        SINCE,
        choice(
            "basis",
            "stated in the source, or our sum of the cities in that source.",
            "stated",
            "sum_of_cities",
        ),
        boolean("in_series", "Whether the row belongs to the rising series, one a date and city."),
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("as_of_date", "origin", "city", "basis", "source_id"),
    as_of="as_of_date",
)
CITY_ARRIVALS = Table(
    "city_arrivals",
    "What cities counted",
    "People who asked a city for help whatever their origin, people in its shelters, buses. Not "
    "the same people as in the states’ figures.",
    (
        AS_OF_DATE,
        CITY,
        name("metric", "What is counted, and since when where it is in the name.", required=True),
        integer("value", "The figure.", required=True, minimum=0),
        QUALIFIER,
        choice(
            "counts",
            "Whose arrivals: everybody’s, those on some states’ buses, or as the states claim.",
            "all origins",
            "Texas buses only",
            "Texas and Arizona buses",
            "as claimed by the states",
        ),
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("as_of_date", "city", "metric", "source_id"),
    as_of="known_on",
)
OTHER_PROGRAMMES = Table(
    "other_programmes",
    "Transports that Texas did not run",
    "Arizona, the City of El Paso, Florida, and Denver’s onward tickets.",
    (
        AS_OF_DATE,
        name("origin", "State or city that transports.", required=True),
        text("programme", "The programme.", required=True),
        CITY,
        STATED,
        QUALIFIER,
        SINCE,
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("as_of_date", "origin", "programme", "city"),
    as_of="known_on",
)
BUS_FLOWS = Table(
    "bus_flows",
    "Texas’s buses by period, with invoices",
    "Fragments of state records obtained by reporters.",
    (
        day("period_start", "First day of the period.", required=True),
        day("period_end", "Last day of the period.", required=True),
        name("origin", "State that transports.", required=True),
        CITY,
        integer("buses", "Buses sent.", minimum=0),
        integer("passengers", "People on them.", minimum=0),
        choice("passengers_qualifier", "“over” where a lower bound.", "over", required=False),
        number("amount_usd", "Amount invoiced, US dollars."),
        number("cost_per_person_usd", "Cost of one passenger, US dollars."),
        choice("basis", "stated, or derived by our division.", "stated", "derived"),
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("period_start", "period_end", "origin", "city", "source_id"),
    as_of="known_on",
)
OPERATION_LONE_STAR = Table(
    "operation_lone_star",
    "Counts that Texas states for Operation Lone Star",
    "Cumulative. “Apprehensions” are referrals to the Border Patrol, not additional to federal "
    "encounters; lethal doses are the state’s own conversion.",
    (
        AS_OF_DATE,
        choice(
            "metric",
            "What is counted.",
            "apprehensions",
            "criminal_arrests",
            "criminal_trespass_charges",
            "felony_charges",
            "fentanyl_lethal_doses_seized",
            "trespass_arrests_arrest_and_jail",
        ),
        STATED,
        QUALIFIER,
        SINCE,
        KNOWN_ON,
        SOURCE_ID,
        CONFIDENCE,
        NOTE,
    ),
    ("as_of_date", "metric", "source_id"),
    as_of="known_on",
)
CITIES = Table(
    "cities",
    "Destination and border cities",
    "Place, role and population of the 2020 census.",
    (
        name("place", "City.", required=True),
        name("state", "Postal code of the state.", required=True),
        choice("kind", "Which end of the transports.", "destination", "origin"),
        text("role", "Its part in the transports.", required=True),
        number("lat", "Latitude, degrees north.", required=True),
        number("lon", "Longitude, degrees east.", required=True),
        SOURCE_ID,
        CONFIDENCE,
        integer("population_2020", "Residents counted on 1 April 2020.", required=True),
        text("population_source_id", "The source of the population.", required=True),
        choice("population_confidence", "As confidence.", "read", "secondary", "recalled"),
        NOTE,
    ),
    ("place",),
    order=(),
)
TRANSFERS = (
    TRANSFER_STATEMENTS,
    CITY_ARRIVALS,
    OTHER_PROGRAMMES,
    BUS_FLOWS,
    OPERATION_LONE_STAR,
    CITIES,
)
