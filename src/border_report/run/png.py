"""A chart as pixels that can travel alone: its finding, what it counts, the chart, its source."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree as ET

import vl_convert
from fontTools.ttLib import TTFont

from border_report.run.svg import SVG, Look, families, register

SCALE = 2  # pixels of the file for one of the drawing
MARGIN = 20
GAP = 12
_HEAD = 8  # bytes before the first chunk of a PNG


@dataclass(frozen=True)
class Style:
    """How a paragraph is set: size and distance of lines in px, weight, colour."""

    size: int
    line: int
    weight: int
    colour: str


FINDING = Style(18, 24, 600, "#111111")
COUNTS = Style(13, 19, 400, "#444444")
SOURCE = Style(11, 16, 400, "#555555")


def draw(svg: str, words: Mapping[str, str], look: Look) -> bytes:
    """Return a drawing as a PNG on white; the same input gives the same bytes.

    Parameters
    ----------
    svg : str
        As `svg.render` draws it.
    words : mapping of str to str
        ``finding``, ``counts``, ``source`` and ``day`` as plain text; what is missing is left
        out.
    look : Look
    """
    register(str(look.fonts))
    drawing = ET.fromstring(svg)
    width, height = (float(drawing.attrib[name]) for name in ("width", "height"))
    family = _family(drawing, look)
    sheet = ET.Element(f"{{{SVG}}}svg")
    ground = ET.SubElement(sheet, f"{{{SVG}}}rect", fill="#ffffff")
    down = float(MARGIN)
    for style, text in ((FINDING, words.get("finding", "")), (COUNTS, words.get("counts", ""))):
        down = _paragraph(sheet, text, style, family, width, down, look)
    down += GAP if down > MARGIN else 0
    drawing.set("x", str(MARGIN))
    drawing.set("y", str(down))
    sheet.append(drawing)
    down = _paragraph(sheet, _origin(words), SOURCE, family, width, down + height + GAP, look)
    for node in (sheet, ground):
        node.set("width", str(width + 2 * MARGIN))
        node.set("height", str(down + MARGIN))
    whole = ET.tostring(sheet, encoding="unicode")
    return _packed(vl_convert.svg_to_png(whole, scale=SCALE))


def _packed(png: bytes) -> bytes:
    """Return a PNG in about a third of the bytes: the converter hardly compresses."""
    chunks: dict[bytes, bytes] = {}
    at = _HEAD
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + length]
        at += length + 12
    chunks[b"IDAT"] = zlib.compress(zlib.decompress(chunks[b"IDAT"]))
    return png[:_HEAD] + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks.items()
    )


def _origin(words: Mapping[str, str]) -> str:
    """Return source and day in one line."""
    source, day = words.get("source", "").rstrip("."), words.get("day", "")
    said = [f"Source: {source}." if source else "", f"As of {day}." if day else ""]
    return " ".join(part for part in said if part)


def _family(drawing: ET.Element, look: Look) -> str:
    """Return the typeface that the drawing is set in."""
    known = {family for family, _ in families(str(look.fonts))}
    named = (node.get("font-family", "").strip("'\"") for node in drawing.iter(f"{{{SVG}}}text"))
    return next((family for family in named if family in known), min(known))


def _paragraph(
    sheet: ET.Element,
    text: str,
    style: Style,
    family: str,
    width: float,
    down: float,
    look: Look,
) -> float:
    """Set a paragraph below a height; return the height of its foot."""
    face = str(families(str(look.fonts))[family, style.weight])
    for line in _lines(text, face, style.size, width):
        down += style.line
        node = ET.SubElement(
            sheet,
            f"{{{SVG}}}text",
            {
                "x": str(MARGIN),
                "y": str(down - (style.line - style.size) / 2 - style.size / 5),
                "font-family": family,
                "font-size": f"{style.size}px",
                "font-weight": str(style.weight),
                "fill": style.colour,
            },
        )
        node.text = line
    return down


def _lines(text: str, face: str, size: int, width: float) -> Iterator[str]:
    """Yield the lines of a text that is no wider than the drawing."""
    rest = text.split(" ") if text else []
    while rest:
        ends = accumulate(_advance(face, word + " ") * size for word in rest)
        fit = max(1, sum(end <= width for end in ends))
        yield " ".join(rest[:fit])
        rest = rest[fit:]


@cache
def _advance(face: str, text: str) -> float:
    """Return how wide a text is, in em."""
    cmap, widths, em = _metrics(face)
    units: int = sum(widths[cmap.get(ord(c), ".notdef")][0] for c in text)
    return units / em


@cache
def _metrics(face: str) -> tuple[Mapping[int, str], Any, int]:
    with TTFont(Path(face)) as font:
        head = cast(Any, font["head"])
        return font.getBestCmap() or {}, dict(cast(Any, font["hmtx"]).metrics), head.unitsPerEm
