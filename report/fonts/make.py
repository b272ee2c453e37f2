"""Make the report's fonts from their published packages.

Source Serif 4 and Source Sans 3 (Adobe, SIL Open Font License 1.1) are cut to the letters of
English and Spanish, and renamed *Report Serif* and *Report Sans*: the licence keeps the name
"Source" for the originals. Variable woff2 files serve the web pages; static TrueType files
serve charts and the PDF. The same packages give the same bytes:

    npm pack @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.1
    python report/fonts/make.py FOLDER_OF_THE_TWO_PACKAGES
"""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
SERIF = "fontsource-variable-source-serif-4-5.3.1.tgz"
SANS = "fontsource-variable-source-sans-3-5.3.1.tgz"
SHA256 = {
    SERIF: "8c452853c74be1e43e9fbfe76321c26f4678a2d431e93209ff1d9faec03fd96f",
    SANS: "dfa23bee63f9cc5c2871149a453215093bd8f1b694a5c1d999ecdc7560435fcf",
}
UPRIGHT = "source-serif-4-latin-opsz-normal.woff2"
ITALIC = "source-serif-4-latin-opsz-italic.woff2"
PLAIN = "source-sans-3-latin-wght-normal.woff2"

LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
SIGNS = "‘’“”–—…•†‡‰€−≤≥≈→←↑↓\u2009\u2011\u202f"
FEATURES = ["kern", "liga", "ccmp", "locl", "case", "sups", "tnum", "lnum"]
STYLES = {400: "Regular", 600: "SemiBold", 700: "Bold"}


def main(folder: Path) -> None:
    """Write every font file beside this script."""
    serif, sans = (read(folder / name) for name in (SERIF, SANS))
    (HERE / "LICENSE-source-serif-4.txt").write_bytes(serif["LICENSE"])
    (HERE / "LICENSE-source-sans-3.txt").write_bytes(sans["LICENSE"])
    web = {"wght": (400, 700)}
    write("serif.woff2", cut(serif[UPRIGHT], "Report Serif", 400, **web, opsz=(14, 48)))
    write("serif-italic.woff2", cut(serif[ITALIC], "Report Serif", 400, wght=(400, 600), opsz=14))
    write("sans.woff2", cut(sans[PLAIN], "Report Sans", 400, **web))
    for weight, style in STYLES.items():
        name = f"static/ReportSans-{style}.ttf"
        write(name, cut(sans[PLAIN], "Report Sans", weight, wght=weight))
    for weight in (400, 600):
        name = f"static/ReportSerif-{STYLES[weight]}.ttf"
        write(name, cut(serif[UPRIGHT], "Report Serif", weight, wght=weight, opsz=12))
    italic = cut(serif[ITALIC], "Report Serif", 400, wght=400, opsz=12)
    write("static/ReportSerif-Italic.ttf", italic)
    display = cut(serif[UPRIGHT], "Report Serif Display", 600, wght=600, opsz=48)
    write("static/ReportSerifDisplay-SemiBold.ttf", display)


def read(package: Path) -> dict[str, bytes]:
    """Return the files of a package by name, once its checksum is right."""
    packed = package.read_bytes()
    if hashlib.sha256(packed).hexdigest() != SHA256[package.name]:
        sys.exit(f"{package} isn't the package that the fonts were made from.")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        members = [member for member in archive.getmembers() if member.isfile()]
        return {Path(m.name).name: archive.extractfile(m).read() for m in members}  # type: ignore[union-attr]


def cut(source: bytes, family: str, weight: int, **axes: float | tuple[float, float]) -> TTFont:
    """Return a font limited to the axes and letters wanted, under its new name."""
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, axes)
    font = reload(font)  # tables read late would miss the glyphs that the instancer dropped
    italic = bool(font["OS/2"].fsSelection & 1)
    rename(font, family, "Italic" if italic else STYLES[weight])
    font["OS/2"].usWeightClass = weight
    regular = weight == 400 and not italic
    font["OS/2"].fsSelection = italic | 0x20 * (weight == 700) | 0x40 * regular
    font["head"].macStyle = (weight == 700) | 2 * italic
    if "fvar" not in font and "STAT" in font:
        del font["STAT"]
    options = subset.Options(
        layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS, text=SIGNS)
    cutter.subset(font)
    return font


def reload(font: TTFont) -> TTFont:
    """Return the font as read back from its own bytes."""
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    return TTFont(io.BytesIO(buffer.getvalue()), recalcTimestamp=False)


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the font our name in every record that carries one."""
    common = style in ("Regular", "Bold", "Italic")  # the styles of which a family may have one
    names = {
        1: family if common else f"{family} {style}",
        2: style if common else "Regular",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        16: family,
        17: style,
    }
    for record in (3, 21, 22, 25):
        font["name"].removeNames(nameID=record)
    for record, text in names.items():
        font["name"].setName(text, record, 3, 1, 0x409)


def write(name: str, font: TTFont) -> None:
    """Save a font under a name whose ending says how it is packed."""
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    font.flavor = "woff2" if path.suffix == ".woff2" else None
    font.save(path)
    print(name, path.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
