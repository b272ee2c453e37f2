"""One SVG for each chart, right as an image on light and dark screens, and on paper.

A chart is drawn in light colours, as literal hex attributes. A stylesheet inside the file maps
each hex to its dark twin, and holds the glyphs that the chart uses, since an ``<img>`` can't use
the page's fonts. Typst ignores both and draws the light colours with its own fonts.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree as ET

import vl_convert
from fontTools import subset
from fontTools.ttLib import TTFont

SVG = "http://www.w3.org/2000/svg"
# Names given to what only a pointer can use; left out of the still drawing.
POINTER = "hover"
_NOISE = ("aria-label", "aria-hidden", "aria-roledescription", "role", "class", "version")
_LONG = re.compile(r"(\d\.\d{2})\d+")
_ID = re.compile(r"url\((?:#|&quot;#|\"#|'#)([^)\"'&]+)(?:&quot;|\"|')?\)")

ET.register_namespace("", SVG)


@dataclass(frozen=True)
class Look:
    """How charts are drawn.

    Attributes
    ----------
    dark : mapping of str to str
        Light hex to dark hex: every colour that follows the reader's scheme.
    fonts : Path
        Folder of the TrueType files that charts are set in.
    """

    dark: Mapping[str, str]
    fonts: Path

    def __hash__(self) -> int:
        return hash((tuple(self.dark.items()), self.fonts))


def render(spec: Mapping[str, Any], look: Look) -> bytes:
    """Return a Vega-Lite specification as an SVG file; the same input gives the same bytes.

    Parameters
    ----------
    spec : mapping
        Vega-Lite specification with data inside. Layers named ``hover…`` are left out. Its
        ``config.background`` is painted on screens alone.
    look : Look
    """
    register(str(look.fonts))
    drawn = vl_convert.vegalite_to_svg(_still(spec), show_warnings=False)
    root = ET.fromstring(drawn)
    _clean(root)
    _number_ids(root)
    painted = _clear_background(root, str(spec.get("config", {}).get("background", "")))
    _wrap(root, "".join(_faces(root, look.fonts)) + _scheme(root, look.dark, painted))
    root.set("role", "img")
    return ET.tostring(root, encoding="unicode").encode() + b"\n"


@cache
def register(fonts: str) -> None:
    """Make the typefaces of a folder known to the converter."""
    vl_convert.register_font_directory(fonts)


def _still(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what answers the pointer: layers by name, and parameters on views left out."""
    still = dict(spec)
    if "layer" in spec:
        layers = [layer for layer in spec["layer"] if not _named(layer)]
        still["layer"] = [_still(layer) for layer in layers]
    if "params" in spec:
        kept = [p for p in spec["params"] if not any(map(_pointer, p.get("views", [])))]
        still["params"] = kept
    return still


def _named(layer: Mapping[str, Any]) -> bool:
    return _pointer(str(layer.get("name", "")))


def _pointer(name: str) -> bool:
    return name.startswith(POINTER)


def _clean(node: ET.Element) -> None:
    """Drop per-mark roles, empty groups and unseen marks; keep two decimals."""
    for name in list(node.attrib):
        if name in _NOISE:
            del node.attrib[name]
        elif name in ("d", "transform", "x", "y", "x1", "y1", "x2", "y2", "width", "height"):
            node.set(name, _LONG.sub(r"\1", node.attrib[name]))
    for child in list(node):
        _clean(child)
        tag = child.tag.rpartition("}")[2]
        unseen = child.get("opacity") == "0" or (
            tag == "path" and child.get("fill") in (None, "none", "transparent")
            and child.get("stroke") in (None, "none", "transparent")
        )  # fmt: skip
        if (tag == "g" and not len(child)) or (tag in ("path", "text") and unseen):
            node.remove(child)


def _number_ids(root: ET.Element) -> None:
    """Name ids by their place in the file: the converter counts on from chart to chart."""
    names = {
        node.attrib["id"]: f"i{place}"
        for place, node in enumerate(root.iter(), start=1)
        if "id" in node.attrib
    }
    for node in root.iter():
        for name, value in node.attrib.items():
            if name == "id":
                node.set(name, names[value])
            elif "url(" in value:
                node.set(name, _ID.sub(lambda at: f"url(#{names.get(at[1], at[1])})", value))


def _clear_background(root: ET.Element, colour: str) -> bool:
    """Make the full-size rectangle of the background clear until styled; tell if there is one."""
    first = next(iter(root), None)
    if first is None or first.tag != f"{{{SVG}}}rect" or first.get("fill") != colour:
        return False
    first.set("id", "paper")
    first.set("fill-opacity", "0")
    return True


def _scheme(root: ET.Element, dark: Mapping[str, str], painted: bool) -> str:
    """Return the rules that follow the reader's scheme, and ``#dark`` and ``#light``."""
    used = {node.get(name) for node in root.iter() for name in ("fill", "stroke")}
    pairs = [(light, twin) for light, twin in dark.items() if light in used]

    def rules(at: str, which: int) -> str:
        return "".join(
            f'{at}[{name}="{pair[0]}"]{{{name}:{pair[which]}}}'
            for pair in pairs
            for name in ("fill", "stroke")
        )

    screen = "@media screen{#paper{fill-opacity:1}}" if painted else ""
    return (
        f"{screen}@media (prefers-color-scheme:dark){{{rules('', 1)}}}"
        f"{rules('#dark:target ', 1)}{rules('#light:target ', 0)}"
    )


def _faces(root: ET.Element, fonts: Path) -> Iterator[str]:
    """Yield one ``@font-face`` for each face that the texts use, with their glyphs alone."""
    texts: dict[tuple[str, int], set[str]] = {}
    for node in root.iter(f"{{{SVG}}}text"):
        family = (node.get("font-family") or "").strip("'\"")
        weight = {"normal": 400, "bold": 700}.get(w := node.get("font-weight") or "400") or int(w)
        texts.setdefault((family, weight), set()).update("".join(node.itertext()))
    known = families(str(fonts))
    for face in sorted(texts):
        if face in known:
            glyphs = base64.b64encode(_subset(known[face], "".join(sorted(texts[face]))))
            yield (
                f"@font-face{{font-family:'{face[0]}';font-weight:{face[1]};"
                f"src:url(data:font/woff2;base64,{glyphs.decode()}) format('woff2')}}"
            )


@cache
def families(fonts: str) -> dict[tuple[str, int], Path]:
    """Return the upright faces in a folder by family and weight."""
    found: dict[tuple[str, int], Path] = {}
    for path in sorted(Path(fonts).glob("*.ttf")):
        with TTFont(path) as font:
            family, style = font["name"].getBestFamilyName(), cast(Any, font["OS/2"])
            if not style.fsSelection & 1:
                found[family, style.usWeightClass] = path
    return found


@cache
def _subset(path: Path, text: str) -> bytes:
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=["kern", "tnum"], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def _wrap(root: ET.Element, style: str) -> None:
    """Put the drawing inside ``#light`` and ``#dark``, which a fragment in the URL can name."""
    drawing = list(root)
    for node in drawing:
        root.remove(node)
    ET.SubElement(root, f"{{{SVG}}}style").text = style
    light = ET.SubElement(root, f"{{{SVG}}}g", id="light")
    ET.SubElement(light, f"{{{SVG}}}g", id="dark").extend(drawing)
