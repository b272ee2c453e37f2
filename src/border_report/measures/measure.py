"""What a figure counts: the dimensions of a measure, and how two measures differ."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Component(StrEnum):
    """Who counted."""

    USBP = "USBP"
    OFO = "OFO"
    BOTH = "USBP+OFO"
    TEXAS = "State of Texas"
    CITY = "city government"
    OTHER_PROGRAMME = "other programme"
    CENSUS = "Census Bureau"
    QUOTED = "quoted"


class Geography(StrEnum):
    """Where."""

    NATIONWIDE = "nationwide"
    SOUTHWEST = "southwest land border"
    NORTHERN = "northern land border"
    OTHER = "neither land border"
    DESTINATION = "destination city"
    DESTINATIONS = "all destination cities"
    TEXAS = "Texas"
    UNSPECIFIED = "unspecified"


class Authority(StrEnum):
    """Under which law; before March 2020 `ALL` is Title 8 alone."""

    TITLE_8 = "Title 8"
    TITLE_42 = "Title 42"
    ALL = "Title 8 and Title 42"
    NONE = "not applicable"


class Kind(StrEnum):
    """What happened."""

    ENCOUNTERS = "encounters"
    APPREHENSIONS = "apprehensions"
    INADMISSIBLES = "inadmissibles"
    EXPULSIONS = "expulsions"
    TRANSPORTED = "people transported"
    ARRIVALS = "arrivals counted by the city"
    ARRESTS = "arrests by the state"
    CHARGES = "charges by the state"
    APPOINTMENTS = "appointments processed"
    REPEATS = "repeat crossings"
    GOTAWAYS = "known gotaways"
    RESIDENTS = "residents"
    BUSES = "buses"
    QUOTED = "number as quoted"


class Place(StrEnum):
    """At entry, or at large after having reached a destination (USBP, from October 2023)."""

    UNSPLIT = "at entry and at large"
    AT_ENTRY = "at entry"
    AT_LARGE = "at large"
    NONE = "not applicable"


class Unit(StrEnum):
    """Events count a person each time; people count a person once."""

    EVENTS = "events"
    PEOPLE = "people"
    PEOPLE_STATED = "people, as stated"
    PEOPLE_SHARE = "share of people"
    EVENTS_PER_PERSON = "events per person"
    BUSES = "buses"
    QUOTED = "as worded"


# Which values of a dimension count, between them, no more than another value of it does.
_PARTS: dict[StrEnum, tuple[StrEnum, ...]] = {
    Component.BOTH: (Component.USBP, Component.OFO),
    Geography.NATIONWIDE: (Geography.SOUTHWEST, Geography.NORTHERN, Geography.OTHER),
    Authority.ALL: (Authority.TITLE_8, Authority.TITLE_42),
    Kind.ENCOUNTERS: (
        Kind.APPREHENSIONS,
        Kind.INADMISSIBLES,
        Kind.EXPULSIONS,
        Kind.APPOINTMENTS,
    ),
    Place.UNSPLIT: (Place.AT_ENTRY, Place.AT_LARGE),
}


@dataclass(frozen=True)
class Measure:
    """What a figure counts, period and exactness apart.

    Two figures are alike when their measures are equal in every dimension.
    `subject` narrows a dimension of its own: a city, a sector, a citizenship, a demographic.
    """

    component: Component
    geography: Geography
    authority: Authority = Authority.ALL
    kind: Kind = Kind.ENCOUNTERS
    place: Place = Place.UNSPLIT
    unit: Unit = Unit.EVENTS
    subject: str = "all"

    def differences(self, other: Measure) -> tuple[str, ...]:
        """Return the names of the dimensions in which two measures differ.

        Parameters
        ----------
        other : Measure
            The measure to hold this one against.

        Returns
        -------
        tuple of str
            Field names in declared order; empty when the measures are alike.
        """
        return tuple(
            f.name for f in fields(self) if getattr(self, f.name) != getattr(other, f.name)
        )

    def includes(self, other: Measure) -> bool:
        """Tell whether all that another measure counts is counted by this one as well.

        Each dimension has to be the same or a part; every subject is a part of ``all``.
        """
        return all(
            (name == "subject" and self.subject == "all")
            or getattr(other, name) in _PARTS.get(getattr(self, name), ())
            for name in self.differences(other)
        )


def in_words(measure: Measure) -> str:
    """Name a measure as it is typed in a terminal: ``USBP nationwide encounters (Title 8)``."""
    where = [measure.geography.value] if measure.geography is not Geography.UNSPECIFIED else []
    words = " ".join([measure.component.value, *where, measure.kind.value])
    by_law = measure.authority in (Authority.TITLE_8, Authority.TITLE_42)
    extra = [measure.authority.value] if by_law else []
    extra += [measure.place.value] if measure.place in (Place.AT_ENTRY, Place.AT_LARGE) else []
    return f"{words} ({', '.join(extra)})" if extra else words
