"""Outlines to draw: for every area an id, a shape, and whether that shape is the official one or approximate."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

Geometry = dict[str, Any]
"""A GeoJSON geometry, Polygon or MultiPolygon, in WGS84 longitude and latitude."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of one area: ``area`` its id (``MX.25.006``), ``name``, and whether the shape only approximates it."""

    area: str
    name: str
    geometry: Geometry
    is_approximate: bool


@dataclass(frozen=True, slots=True)
class Outlines:
    """All shapes of one level of one country (or of all countries, for level "country"), in order of area.

    ``attribution`` says whom the shapes are from and must stand wherever they are shown.
    """

    level: str
    outlines: tuple[Outline, ...]
    attribution: tuple[str, ...]

    @property
    def is_approximate(self) -> bool:
        """Whether any of the shapes only approximates its area."""
        return any(one.is_approximate for one in self.outlines)


class Boundaries:
    """Gives outlines by level and country: a user's official ones where loaded, else the bundled, else approximate ones.

    ``folder`` is where a workspace keeps what its user loaded (``boundaries/``) and ``cache`` where made cells are kept.
    """

    def __init__(self, gazetteer: Any, folder: Path | None = None, cache: Path | None = None) -> None:
        raise NotImplementedError

    def countries(self) -> Outlines:
        """All countries (Natural Earth, 1:50 million)."""
        raise NotImplementedError

    def states(self, country: str) -> Outlines:
        """The states of a country; empty where nobody has their outlines."""
        raise NotImplementedError

    def municipalities(self, country: str) -> Outlines:
        """The municipalities of a country: official where loaded, else cells around its towns, called approximate."""
        raise NotImplementedError

    def topojson(self, level: str, country: str) -> bytes:
        """The same as quantised TopoJSON (one object, ``areas``; properties ``id``, ``name``, ``approximate``) for the page."""
        raise NotImplementedError
