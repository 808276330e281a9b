"""``segun export``."""

import sys
from datetime import date
from pathlib import Path

import click

from segun.cli.opening import known_option, recorded_by, recorded_option, workspace_of
from segun.exports import EXPORTS
from segun.ledger.store import ClaimQuery


@click.command(short_help="Write claims in a format that others read.")
@click.argument("format", type=click.Choice(sorted(EXPORTS)))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file (default: standard output).")
@known_option
@recorded_option
@click.pass_context
def export(ctx: click.Context, format: str, output: Path | None, known: date | None) -> None:
    """Write every claim in a format that others read (docs/exports.md).

    \b
      segun export claims -o claims.jsonl
      segun export csv -o claims.csv
    """
    ledger = workspace_of(ctx).open_ledger()
    try:
        written = EXPORTS[format](ledger.claims(ClaimQuery(known=known, recorded=recorded_by(ctx))))
        if output:
            with output.open("wb") as file:
                file.writelines(written)
        else:
            sys.stdout.buffer.writelines(written)
    finally:
        ledger.close()
