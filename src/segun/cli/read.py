"""``segun read``."""

import sys
from datetime import date
from functools import partial
from pathlib import Path

import click

from segun.cli.add import metadata_options
from segun.cli.opening import json_option, print_json, workspace_around
from segun.cli.reading import dropped_option, reader_option, tell_of_reading, tell_what_leaves
from segun.cli.render import claim_lines
from segun.cli.wording import labels
from segun.documents import load_file
from segun.errors import DocumentRefused
from segun.model import Document, Language, claim_record
from segun.packs import load_packs
from segun.pipeline import Given, Kit, document_of, make_kit, read_many, workspace_kit
from segun.workspace import Settings, Workspace, settings_without_workspace


@click.command(short_help="Print the claims of documents without storing them.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.option("--lang", type=click.Choice(["en", "es"]), help="The language, where it should not be detected.")
@metadata_options
@reader_option
@dropped_option
@click.pass_context
def read(
    ctx: click.Context,
    files: tuple[Path, ...],
    as_json: bool,
    lang: str | None,
    published: date | None,
    publisher: str | None,
    url: str | None,
    reader: str | None,
    show_dropped: bool,
) -> None:
    """Print the claims of documents without storing them; with --json one claim a line (docs/claims.md).

    \b
      segun read --json --published 2025-10-28 --publisher "Latin Times" article.txt
      segun read --reader llm --show-dropped article.txt
    """
    workspace = workspace_around(ctx)
    settings = workspace.settings if workspace else settings_without_workspace()
    label, kit = labels(settings.language), kit_around(workspace, settings, reader)
    tell_what_leaves(settings.llm, kit, label)
    given = Given(published, publisher, url, Language(lang) if lang else None)
    refused = False
    try:
        for _, reading in read_many(((path, partial(_document, path, given)) for path in files), kit):
            try:
                claims = reading().claims
            except DocumentRefused as refusal:
                click.echo(f"segun: {refusal}", err=True)
                refused = True
                continue
            for claim in claims:
                if as_json:
                    print_json(claim_record(claim))
                else:
                    click.echo("\n".join(claim_lines(claim, label)))
    finally:
        kit.close()
        tell_of_reading(kit, label, show_dropped=show_dropped)
    if refused:
        sys.exit(1)


def kit_around(workspace: Workspace | None, settings: Settings, reader: str | None) -> Kit:
    """The kit of a workspace, or that of the default packs where there is none."""
    if workspace is not None:
        return workspace_kit(workspace, reader=reader)
    return make_kit(load_packs(settings.packs), reader=reader or settings.reader, llm=settings.llm)


def _document(path: Path, given: Given) -> Document:
    return document_of(load_file(path), path.name, given)
