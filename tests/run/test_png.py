"""A chart as pixels carries what it shows and where it is from."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from border_report.run import png
from border_report.run.svg import Look, render

LOOK = Look(dark={}, fonts=Path(__file__).parents[2] / "report" / "fonts" / "static")
WORDS = {"finding": "It rose.", "counts": "Level.", "source": "A book", "day": "1 May 2024"}


@pytest.fixture(scope="module")
def drawn() -> str:
    """Return a small drawing of 200 by 100 px."""
    spec = {
        "data": {"values": [{"x": "a", "y": 1}]},
        "mark": "bar",
        "encoding": {"x": {"field": "x"}, "y": {"field": "y", "type": "quantitative"}},
        "width": 200,
        "height": 100,
        "config": {"font": "Report Sans", "padding": 0},
    }
    return render(spec, LOOK).decode()


def size(image: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    return struct.unpack(">II", image[16:24])


def first_pixel(image: bytes) -> bytes:
    """Return red, green, blue and alpha at the top left."""
    at = image.index(b"IDAT")
    (length,) = struct.unpack(">I", image[at - 4 : at])
    return zlib.decompress(image[at + 4 : at + 4 + length])[1:5]


def test_it_is_drawn_twice_as_large_with_a_margin_on_white(drawn: str) -> None:
    """Sharp on a good screen, and readable wherever it is put."""
    image = png.draw(drawn, {}, LOOK)
    root = drawn.split("<svg")[1].split(">")[0]
    width, height = (float(root.split(f'{n}="')[1].split('"')[0]) for n in ("width", "height"))
    assert size(image) == (
        round((width + 2 * png.MARGIN) * png.SCALE),
        round((height + 2 * png.MARGIN + png.GAP) * png.SCALE),
    )
    assert first_pixel(image) == b"\xff\xff\xff\xff"


def test_words_stand_above_and_below_it(drawn: str) -> None:
    """Finding, what is counted, source and day each take room."""
    heights = [
        size(png.draw(drawn, {name: WORDS[name] for name in names}, LOOK))[1]
        for names in ((), ("finding",), ("finding", "counts"), tuple(WORDS))
    ]
    assert heights == sorted(set(heights))


def test_a_long_finding_breaks_into_lines(drawn: str) -> None:
    """None is cut off."""
    short, long = (png.draw(drawn, {"finding": "It rose. " * n}, LOOK) for n in (1, 20))
    assert size(long)[0] == size(short)[0]
    assert size(long)[1] > size(short)[1] + png.FINDING.line


def test_the_same_chart_gives_the_same_bytes(drawn: str) -> None:
    """No time and no path is in the file."""
    assert png.draw(drawn, WORDS, LOOK) == png.draw(drawn, WORDS, LOOK)
