"""``segun places``."""

from pathlib import Path

import click

from segun.cli.opening import json_option, print_json, workspace_around, workspace_of
from segun.errors import UnknownName
from segun.mentions.placenames import compile_names
from segun.model import Place
from segun.pipeline import open_gazetteer


@click.group(short_help="Look places up and add names of places.")
def places() -> None:
    """Look places up and add names of places that the gazetteer lacks (docs/places.md)."""


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
