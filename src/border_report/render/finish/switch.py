"""The switch between editions that are published together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bs4 import BeautifulSoup

from border_report.render.markup import new, with_class


@dataclass(frozen=True)
class Sister:
    """An edition in the same site.

    Attributes
    ----------
    title : str
    path : str
        The way from this edition's top to that one's, with a slash at the end; empty for
        this edition itself.
    places : mapping of PurePosixPath to PurePosixPath
        Pages here, from the top, and those there that show the same, where names differ.
    """

    title: str
    path: str
    places: Mapping[PurePosixPath, PurePosixPath] = field(default_factory=dict)


def fill(page: BeautifulSoup, place: PurePosixPath, sisters: Sequence[Sister]) -> None:
    """List the editions in ``nav.editions``: the same page in each; drop it for one alone."""
    up = "../" * (len(place.parts) - 1)
    for nav in with_class(page, "editions"):
        if len(sisters) < 2:
            nav.decompose()
            continue
        nav.clear()
        listed = new("ul")
        for sister in sisters:
            link = new(
                "a", sister.title, href=f"{up}{sister.path}{sister.places.get(place, place)}"
            )
            if not sister.path:
                link["aria-current"] = "true"
            item = new("li")
            item.append(link)
            listed.append(item)
        nav.append(listed)
