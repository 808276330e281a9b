"""``segun places``."""

from pathlib import Path

import click

from segun.cli.opening import json_option, print_json, workspace_around, workspace_of
from segun.errors import UnknownName
from segun.mentions.placenames import compile_names
from segun.model import Place, PlacePrecision
from segun.pipeline import open_gazetteer

_LISTED = 10  # lines of a list shown; more are counted


@click.group(short_help="Look places up, add names of places and outlines.")
def places() -> None:
    """Look places up, add names that the gazetteer lacks, and load official outlines (docs/places.md)."""


@places.command()
@click.argument("name")
@json_option
@click.pass_context
def find(ctx: click.Context, name: str, as_json: bool) -> None:
    """List the places of a name, with the areas they lie in; in a workspace, those added there too.

    \b
      segun places find Cacalotán
    """
    workspace = workspace_around(ctx)
    found = open_gazetteer(workspace.places_file if workspace else None).candidates(name)
    if not found:
        raise UnknownName(name)
    for place in found:
        if as_json:
            print_json(_record(place))
        else:
            click.echo(f"{place.id}\t{', '.join((place.name, *place.within))}\t{place.precision.value}")


@places.command("add-names")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def add_names(ctx: click.Context, file: Path) -> None:
    """Add names of places to this workspace from a file in GeoNames' tab-separated format.

    Lines that cannot be read are listed with their reason; the others are added.
    """
    workspace = workspace_of(ctx)
    report = compile_names(file, workspace.places_file)
    for line in report.refused:
        click.echo(f"line {line.number}: {line.reason}", err=True)
    click.echo(f"{report.added} names added, {len(report.refused)} lines refused")
    if report.refused:
        ctx.exit(1)


@places.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--country", required=True, metavar="CODE", help="The country whose areas these are (MX).")
@click.option("--level", type=click.Choice(("municipality", "state")), default="municipality", show_default=True)
@click.option("--code", metavar="FIELD", help="The field of official codes (default: the one that fits most areas).")
@click.option("--name", metavar="FIELD", help="The field of names.")
@click.pass_context
def add(ctx: click.Context, file: Path, country: str, level: str, code: str | None, name: str | None) -> None:
    """Load official outlines of municipalities or states: from then on the map of this workspace draws them.

    GeoJSON and TopoJSON are read as they are, GeoPackage and Shapefile with the extra "geo" (pip install 'segun[geo]'). Shapes
    that cross themselves are mended. What is no area that we know is listed and left out; the file itself is kept.

    \b
      segun places add municipios.geojson --country MX
      segun places add MGN_MPIO.gpkg --country CO --code MPIO_CDPMP --name MPIO_CNMBR
    """
    from segun.boundaries.official import load  # shapes take longer to load than names
    from segun.boundaries.store import Store

    workspace = workspace_of(ctx)
    store = Store(workspace.folder / "boundaries")
    areas = open_gazetteer(workspace.places_file)
    wanted = PlacePrecision(level)
    found = load(file, areas, store, country=country.upper(), level=wanted, code=code, name=name)
    for line in found.unmatched[:_LISTED]:
        click.echo(f"no such area: {line}", err=True)
    if len(found.unmatched) > _LISTED:
        click.echo(f"… and {len(found.unmatched) - _LISTED} more", err=True)
    fields = " and ".join(field for field in (found.code_field, found.name_field) if field)
    click.echo(f"{found.areas} areas drawn from {file.name} (by {fields}), {len(found.unmatched)} shapes matched none")
    if found.missing:
        few = ", ".join(place.name for place in found.missing[:_LISTED])
        click.echo(f"{len(found.missing)} areas are not in it: {few}{', …' if len(found.missing) > _LISTED else ''}")
    if found.renamed:
        few = ", ".join(f"{place.name} ({called})" for place, called in found.renamed[:_LISTED])
        click.echo(f"{len(found.renamed)} go by another name there: {few}{', …' if len(found.renamed) > _LISTED else ''}")
    if found.mended:
        click.echo(f"{found.mended} shapes crossed themselves and were mended")
    if not found.fits:
        click.echo("neighbours overlap or leave gaps; their borders are drawn as given")
    if found.unmatched:
        ctx.exit(1)


def _record(place: Place) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name,
        "precision": place.precision.value,
        "within": list(place.within),
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
