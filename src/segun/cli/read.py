"""``segun read``."""

import sys
from datetime import date
from pathlib import Path

import click

from segun.cli.add import metadata_options
from segun.cli.opening import json_option, print_json, workspace_around
from segun.cli.render import claim_lines
from segun.errors import DocumentRefused
from segun.model import Language, claim_record
from segun.packs import load_packs
from segun.pipeline import Given, make_kit, read_file
from segun.workspace import Settings


@click.command(short_help="Print the claims of documents without storing them.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--lang", type=click.Choice(["en", "es"]), help="The language, where it should not be detected.")
@metadata_options
@click.pass_context
def read(
    ctx: click.Context,
    files: tuple[Path, ...],
    as_json: bool,
    lang: str | None,
    published: date | None,
    publisher: str | None,
    url: str | None,
) -> None:
    """Print the claims of documents without storing them; with --json one claim a line (docs/claims.md).

    \b
      segun read --json --published 2025-10-28 --publisher "Latin Times" article.txt
    """
    workspace = workspace_around(ctx)
    pack = workspace.pack() if workspace else load_packs(Settings().packs)
    kit = make_kit(
        pack,
        reader=workspace.settings.reader if workspace else Settings().reader,
        places=workspace.places_file if workspace else None,
    )
    refused = False
    for path in files:
        try:
            reading = read_file(path, Given(published, publisher, url, Language(lang) if lang else None), kit)
        except DocumentRefused as refusal:
            click.echo(f"segun: {refusal}", err=True)
            refused = True
            continue
        for claim in reading.claims:
            if as_json:
                print_json(claim_record(claim))
            else:
                click.echo("\n".join(claim_lines(claim)))
    if refused:
        sys.exit(1)
