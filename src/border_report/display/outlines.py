"""The outlines of the 48 contiguous states, projected to the pixels of a map and thinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin, sqrt
from typing import Any

Xy = tuple[float, float]

# Alaska, Hawaii and the territories, by FIPS code: no destination lies there.
LEFT_OUT = {"02", "15", "60", "66", "69", "72", "78"}
# Albers's equal-area conic with the parallels and the origin that the USGS uses for these states.
_NORTH, _SOUTH, _LON, _LAT = radians(45.5), radians(29.5), radians(-96), radians(37.5)
_N = (sin(_NORTH) + sin(_SOUTH)) / 2
_C = cos(_SOUTH) ** 2 + 2 * _N * sin(_SOUTH)


def albers(lon: float, lat: float) -> Xy:
    """Return a place on the plane, in radii of the Earth, y downwards."""
    rho = sqrt(_C - 2 * _N * sin(radians(lat))) / _N
    origin = sqrt(_C - 2 * _N * sin(_LAT)) / _N
    theta = _N * ((radians(lon) - _LON + pi) % (2 * pi) - pi)
    return rho * sin(theta), rho * cos(theta) - origin


@dataclass(frozen=True)
class Outlines:
    """A map of `width` by `height` px: the states as TopoJSON in pixels, and where places lie."""

    topology: dict[str, Any]
    width: float
    height: float
    scale: float
    left: float
    top: float

    def px(self, lon: float, lat: float) -> Xy:
        """Return a place's pixels from the left and from the top of the map."""
        x, y = albers(lon, lat)
        return round((x - self.left) * self.scale, 1), round((y - self.top) * self.scale, 1)


def outlines(topology: dict[str, Any], width: float, tolerance: float = 0.6) -> Outlines:
    """Return the contiguous states as a map of a given width.

    Parameters
    ----------
    topology : dict
        TopoJSON of US states, quantized, in degrees; object ``states`` with FIPS codes as ids.
    width : float
        Width of the map, px.
    tolerance : float
        How far a line may move when points are left out, px.
    """
    states = [
        state
        for state in topology["objects"]["states"]["geometries"]
        if state["id"] not in LEFT_OUT
    ]
    used = sorted({_plain(arc) for state in states for arc in _arcs(state["arcs"])})
    lines = {arc: [albers(*at) for at in _degrees(topology, arc)] for arc in used}
    xs = [x for line in lines.values() for x, _ in line]
    ys = [y for line in lines.values() for _, y in line]
    left, top, scale = min(xs), min(ys), width / (max(xs) - min(xs))
    place = {arc: i for i, arc in enumerate(used)}
    thinned = [
        [[round(x, 1), round(y, 1)] for x, y in thin(
            [((x - left) * scale, (y - top) * scale) for x, y in lines[arc]], tolerance)]
        for arc in used
    ]  # fmt: skip
    geometries = [
        {"type": state["type"], "arcs": _renumber(state["arcs"], place)} for state in states
    ]
    made = {
        "type": "Topology",
        "objects": {"states": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": thinned,
    }
    return Outlines(made, width, (max(ys) - top) * scale, scale, left, top)


def thin(line: Sequence[Xy], tolerance: float) -> list[Xy]:
    """Return a line without the points that lie within a tolerance of it (Douglas and Peucker).

    The ends stay, so lines that meet go on meeting.
    """
    if len(line) < 3:
        return list(line)
    away = [_distance(at, line[0], line[-1]) for at in line[1:-1]]
    farthest = max(range(len(away)), key=away.__getitem__) + 1
    if away[farthest - 1] <= tolerance:
        return [line[0], line[-1]]
    head, tail = line[: farthest + 1], line[farthest:]
    return [*thin(head, tolerance)[:-1], *thin(tail, tolerance)]


def _distance(at: Xy, start: Xy, end: Xy) -> float:
    run, rise = end[0] - start[0], end[1] - start[1]
    length = hypot(run, rise)
    if not length:
        return hypot(at[0] - start[0], at[1] - start[1])
    return abs(run * (start[1] - at[1]) - (start[0] - at[0]) * rise) / length


def _degrees(topology: dict[str, Any], arc: int) -> list[Xy]:
    """Undo the quantization: each point of an arc is a step from the one before."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for dx, dy in topology["arcs"][arc]:
        x, y = x + dx, y + dy
        points.append((x * sx + tx, y * sy + ty))
    return points


def _plain(arc: int) -> int:
    """Return the arc that a reversed one (``~arc``) runs along."""
    return arc if arc >= 0 else ~arc


def _arcs(nested: Any) -> list[int]:
    if isinstance(nested, int):
        return [nested]
    return [arc for part in nested for arc in _arcs(part)]


def _renumber(nested: Any, place: dict[int, int]) -> Any:
    if isinstance(nested, int):
        return place[nested] if nested >= 0 else ~place[~nested]
    return [_renumber(part, place) for part in nested]
