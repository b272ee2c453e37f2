"""Words held against values: whether what a page shows is a rounding of what was computed."""

from __future__ import annotations

import re

WRITTEN = re.compile(r"(?P<sign>[−+]?)(?P<digits>\d[\d,]*)(?P<decimals>\.\d+)?(?P<unit>.*)", re.S)
UNITS = {"million": 1e6, "%": 0.01, "×": 1.0, "times": 1.0, "": 1.0}
QUALIFIERS = ("at least ", "about ", "nearly ")


def rounds_to(value: float, words: str) -> bool:
    """Tell whether a value is what words say, rounded as far as they show it."""
    text = words.replace("\u00a0", " ").removesuffix(", as stated")
    for qualifier in QUALIFIERS:
        text = text.removeprefix(qualifier)
    if text == "no change":
        return round(value) == 0
    found = WRITTEN.fullmatch(text)
    assert found, words
    unit = UNITS[found["unit"].strip()]
    shown = float(found["digits"].replace(",", "") + (found["decimals"] or "")) * unit
    step = unit * 10.0 ** -len((found["decimals"] or ".")[1:])
    signed = -value if found["sign"] == "−" else value if found["sign"] else abs(value)
    return abs(signed - shown) <= step / 2 * (1 + 1e-9)
