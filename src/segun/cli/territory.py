"""``segun export geojson``: the map as a file for QGIS and the like."""

from collections.abc import Iterator
from datetime import date

import click

from segun.boundaries.outlines import Boundaries, Outline
from segun.boundaries.store import cache_folder
from segun.cli.looking import looking
from segun.cli.mapped import territory_of
from segun.exports.geojson import Feature, as_geojson
from segun.model import PlacePrecision
from segun.pipeline import open_gazetteer
from segun.views.map_features import map_features
from segun.views.places import areas_above
from segun.views.territory import Layer, Territory


def written(ctx: click.Context, *, on: date | None, known: date | None, layer: str) -> Iterator[bytes]:
    """The picture of a day as GeoJSON."""
    with looking(ctx, on=on, known=known) as look:
        places = open_gazetteer(look.workspace.places_file)
        boundaries = Boundaries(places, look.workspace.folder / "boundaries", cache_folder())
        territory = territory_of(look, places, Layer(layer))
        shapes, attribution = _shapes(territory, boundaries)
        rows = map_features(territory, look.workspace.settings.language)
        yield from as_geojson((_feature(row, shapes) for row in rows), territory.on, attribution)


def _feature(row: dict[str, str | int | float | bool | None], shapes: dict[str, Outline]) -> Feature:
    outline = shapes.get(str(row["adm_code"]))
    properties = row | {"approximate": outline.is_approximate if outline else None}
    return Feature(f"{row['adm_code']} {row['actor_id']}", outline.geometry if outline else None, properties)


def _shapes(territory: Territory, boundaries: Boundaries) -> tuple[dict[str, Outline], list[str]]:
    """The outlines of the areas of a picture, and whom they are from."""
    wanted = {(cell.level, (areas_above(cell.area) or (cell.area,))[-1]) for cell in territory.cells}
    found: dict[str, Outline] = {}
    attribution: dict[str, None] = {}
    for level, country in sorted(wanted):
        outlines = boundaries.level(level, "" if level is PlacePrecision.COUNTRY else country)
        found |= {one.area: one for one in outlines.outlines}
        attribution |= dict.fromkeys(outlines.attribution)
    return found, list(attribution)
