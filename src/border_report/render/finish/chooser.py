"""The links by which a reader chooses what a page shows: at its head, and at each section."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from border_report.render.choices import Choice, Group, Option
from border_report.render.markup import new, tags, text_of

PLACE = "choose"


def fill(page: BeautifulSoup, place: PurePosixPath, choices: Iterable[Choice]) -> None:
    """Put links to all options where a page wants them; mark its page in the navigation.

    The links at a section lead to the same section, so that a reader keeps the place. Addresses
    are seen from the top. Where nothing may be chosen the page is left without.
    """
    wanted = page.find(id=PLACE)
    shown = next(((c, o) for c in choices for o in c.options if c.place(o) == place), None)
    if not isinstance(wanted, Tag):
        return
    if shown is None:
        wanted.decompose()
        return
    choice, option = shown
    for link in tags(page, f'nav a[href="/{choice.page.with_suffix(".html")}"]'):
        link.attrs.setdefault("aria-current", "true")
    for head in _heads(page):
        again, summary = new("details", class_="choose"), new("summary", option.title)
        summary.extend([" ", new("span", "change")])
        again.extend([summary, *_links(choice, option, f"#{text_of(head, 'id')}")])
        head.insert_after(again)
    nav = new("nav", class_="choose", aria_label="Choose what this page shows")
    nav.extend(_links(choice, option, ""))
    wanted.insert(0, nav)


def _heads(page: BeautifulSoup) -> list[Tag]:
    """Return the heads of the sections with charts or tables, but for one right at the links."""
    shown = tags(page, "main :is(.chart, .table)")
    heads = [head for part in shown if isinstance(head := part.find_previous("h2"), Tag)]
    at_links = page.select_one(f"#{PLACE} + h2")
    return [h for h in dict.fromkeys(heads) if h.find_parent("main") and h is not at_links]


def _links(choice: Choice, shown: Option, section: str) -> list[Tag]:
    return [_group(choice, group, shown, section) for group in choice.groups]


def _group(choice: Choice, group: Group, shown: Option, section: str) -> Tag:
    head, listed = new("p", group.text, aria_hidden="true"), new("ul", aria_label=group.text)
    for value in group.values:
        item, option = new("li"), shown.changed(value)
        if option not in choice.options:
            item.append(new("span", value.text))
        else:
            link = new("a", value.text, href=f"/{choice.place(option)}{section}")
            if option == shown:
                link["aria-current"] = "true"
            item.append(link)
        listed.append(item)
    whole = new("div")
    whole.extend([head, listed])
    return whole
