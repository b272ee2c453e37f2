"""A finished page as its checks see it: read once, fast, and never written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from border_report.render.finish.links import ADDRESSES
from border_report.render.finish.notes import NUMBER


@dataclass(frozen=True)
class Element:
    """An element's name and attributes."""

    name: str
    attributes: Mapping[str, str]

    def get(self, attribute: str) -> str:
        """Return an attribute; empty where it is missing."""
        return self.attributes.get(attribute, "")


@dataclass(frozen=True)
class Seen:
    """A page.

    Attributes
    ----------
    source : str
        As it is in its file.
    text : str
        What stands in it.
    elements : tuple of Element
        In their order.
    ids : Counter of str
        How often each id stands in it.
    """

    source: str
    text: str
    elements: tuple[Element, ...]
    ids: Counter[str]

    def addresses(self) -> Iterator[tuple[Element, str, str]]:
        """Yield each element, attribute and address."""
        for element in self.elements:
            for name, address in element.attributes.items():
                if name in ADDRESSES:
                    yield element, name, address

    def numbers(self) -> list[str]:
        """Return where the numbers that have a note lead, each once."""
        links = (e for e in self.elements if e.name == "a" and NUMBER in e.get("class").split())
        return list(dict.fromkeys(link.get("href") for link in links))


def see(path: Path) -> Seen:
    """Read a page."""
    return seen(path.read_text(encoding="utf-8"))


def seen(source: str) -> Seen:
    """Return a page as its checks see it."""
    root = html.document_fromstring(source.encode())
    elements = tuple(Element(str(e.tag), dict(e.attrib)) for e in root.iter("*"))
    ids = Counter(element.get("id") for element in elements if "id" in element.attributes)
    return Seen(source, str(root.text_content()), elements, ids)
