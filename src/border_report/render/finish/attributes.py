"""Attributes and wrappers that must not be published, or that differ from run to run."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from border_report.render.markup import elements, text_of, with_class, with_id

_LEAKS = re.compile(r"data-(notebook|quarto|cell|pos|fig|layout|execution|result|source-)")
_ALIGNED = re.compile(r"text-align:\s*(right|center)")
# divs around an embedded cell: they carry nothing that a page uses
_LABELLED = ("fig-", "tbl-")
_WRAPPERS = ("quarto-embed-nb-cell", "cell", "cell-output", "cell-output-display")


def clean(page: BeautifulSoup) -> None:
    """Remove what leaks or varies; make inline alignment a class, as the CSP wants it."""
    for tag in elements(page):
        for name in list(tag.attrs):
            if _LEAKS.match(name) or (name == "alt" and tag.name != "img"):
                del tag[name]
        _style_to_class(tag)
    for group in page.find_all("colgroup"):
        group.decompose()
    for wrapper in _WRAPPERS:
        for tag in with_class(page, wrapper):
            if tag.name == "div" and not text_of(tag, "id").startswith(_LABELLED):
                tag.unwrap()
    for row in page.find_all("tr"):
        del row["class"]
    for tag in with_id(page, "title-block-header"):
        tag.decompose()
    for tag in with_class(page, "quarto-xref"):
        tag["class"] = "reference"
    page.smooth()
    for text in page.find_all(string=_is_gap):
        if text.find_parent("pre") is None:
            text.replace_with("\n")


def _is_gap(text: str | None) -> bool:
    return text is not None and "\n" in text and not text.strip()


def _style_to_class(tag: Tag) -> None:
    style = text_of(tag, "style")
    if "style" in tag.attrs:
        del tag["style"]
    if aligned := _ALIGNED.search(style):
        tag["class"] = " ".join([*text_of(tag, "class").split(), aligned.group(1)])
