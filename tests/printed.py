"""A tagged PDF as set on pages: what stands where, read from its tags and content streams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

SAME_LINE = 6.5  # points between baselines: a raised number belongs to the line that it stands in
SHOWS = ("Tj", "TJ", "'", '"')
Matrix = pikepdf.Matrix


@dataclass
class Part:
    """An element of the structure: its tag, and where its text stands, page by page."""

    tag: str
    kids: list[Part] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    def every(self, *tags: str) -> Iterator[Part]:
        """Return this part and those in it, in reading order, of some tags or of all."""
        if not tags or self.tag in tags:
            yield self
        for kid in self.kids:
            yield from kid.every(*tags)

    @property
    def all_marks(self) -> list[tuple[int, int]]:
        """Return the page and the number of each marked piece of content in it."""
        return [mark for part in self.every() for mark in part.marks]

    @property
    def pages(self) -> list[int]:
        """Return the pages that it stands on."""
        return sorted({page for page, _ in self.all_marks})


class Printed:
    """The pages of a PDF, counted from 1."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._numbers = {page.objgen: n for n, page in enumerate(pdf.pages, 1)}
        self._baselines = {n: baselines(page) for n, page in enumerate(pdf.pages, 1)}
        self.root = self._part(pdf.Root.StructTreeRoot, None)

    def lines(self, part: Part, page: int) -> list[float]:
        """Return the heights of the lines of a part on a page, from the top."""
        heights = (y for at, mark in part.all_marks if at == page for y in self._of(page, mark))
        return separate(sorted(heights, reverse=True))

    def _of(self, page: int, mark: int) -> Sequence[float]:
        return self._baselines[page].get(mark, ())

    def _part(self, node: Any, page: Any) -> Part:
        page = node.get("/Pg", page)
        made = Part(str(node.get("/S", "")).lstrip("/"))
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                made.kids.append(self._part(kid, page))
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                made.marks.append((self._numbers[kid.get("/Pg", page).objgen], int(kid.MCID)))
            elif not isinstance(kid, pikepdf.Dictionary):
                made.marks.append((self._numbers[page.objgen], int(kid)))
        return made


def baselines(page: pikepdf.Page) -> dict[int, list[float]]:
    """Return the heights at which text of each marked piece of content is shown."""
    found: dict[int, list[float]] = {}
    stack: list[Matrix] = []
    now, text, open_marks = Matrix(), Matrix(), []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(now)
            case "Q":
                now = stack.pop()
            case "cm":
                now = Matrix(*operands) @ now
            case "BT":
                text = Matrix()
            case "Tm":
                text = Matrix(*operands)
            case "Td" | "TD":
                text = Matrix(1, 0, 0, 1, *operands) @ text
            case "BDC" | "BMC":
                named = operands[1] if len(operands) > 1 else None
                inside = isinstance(named, pikepdf.Dictionary) and "/MCID" in named
                open_marks.append(int(named.MCID) if inside else None)
            case "EMC":
                open_marks.pop()
            case show if show in SHOWS:
                mark = next((m for m in reversed(open_marks) if m is not None), None)
                if mark is not None:
                    found.setdefault(mark, []).append((text @ now).f)
    return found


def separate(heights: Sequence[float]) -> list[float]:
    """Return sorted heights, of those that belong to one line the first."""
    return [*heights[:1], *(b for a, b in pairwise(heights) if a - b > SAME_LINE)]
