"""``segun export``."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from segun.cli.opening import Day, known_option, recorded_by, recorded_option, workspace_of
from segun.cli.writing import writable
from segun.exports import EXPORTS
from segun.ledger.store import ClaimQuery

_MAP = "geojson"
_NETWORK = "graphml"


@click.command(short_help="Write claims in a format that others read.")
@click.argument("format", type=click.Choice(sorted({*EXPORTS, _MAP, _NETWORK})))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file (default: standard output).")
@click.option("--on", type=Day(), metavar="DATE", help="geojson, graphml: the day (default: that of the newest report).")
@click.option("--layer", type=click.Choice(("assessed", "claimed")), default="assessed", help="geojson: which layer of the map.")
@known_option
@recorded_option
@click.pass_context
def export(ctx: click.Context, format: str, output: Path | None, on: date | None, layer: str, known: date | None) -> None:
    """Write every claim, or the map or the network of a day, in a format that others read (docs/exports.md).

    \b
      segun export claims -o claims.jsonl
      segun export csv -o claims.csv
      segun export geojson --on 2025-06 -o map.geojson
      segun export graphml --known 2025-06 -o network.graphml
    """
    if format == _MAP:
        from segun.cli import territory  # outlines take longer to load than most commands to run

        _write(territory.written(ctx, on=on, known=known, layer=layer), output)
        return
    if format == _NETWORK:
        from segun.cli import networked  # so does what finds blocs

        _write(networked.written(ctx, on=on, known=known), output)
        return
    ledger = workspace_of(ctx).open_ledger()
    try:
        _write(EXPORTS[format](ledger.stream(ClaimQuery(known=known, recorded=recorded_by(ctx)))), output)
    finally:
        ledger.close()


def _write(written: Iterator[bytes], output: Path | None) -> None:
    if output:
        with writable(output), output.open("wb") as file:
            file.writelines(written)
    else:
        sys.stdout.buffer.writelines(written)
