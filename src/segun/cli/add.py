"""``segun add``."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from segun.cli.opening import Command, Day, workspace_of
from segun.cli.render import console, outcome_table
from segun.pipeline import Given, Outcome, Refused, make_kit
from segun.pipeline import add as add_files


def metadata_options(command: Command) -> Command:
    """``--published``, ``--publisher`` and ``--url``."""
    for option in (
        click.option("--url", metavar="URL", help="Where the document stands on the web."),
        click.option("--publisher", metavar="NAME", help="Who published it, where the document does not say."),
        click.option("--published", type=Day(), metavar="DATE", help="When it was published; dates like “in May” count from it."),
    ):
        command = option(command)
    return command


@click.command(short_help="Read documents into the workspace.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@metadata_options
@click.pass_context
def add(ctx: click.Context, files: tuple[Path, ...], published: date | None, publisher: str | None, url: str | None) -> None:
    """Read documents (HTML, PDF, plain text; English or Spanish) into the workspace. Folders are searched.

    A document that cannot be read is refused with its reason and the others go on; exit code 1 then.

    \b
      segun add ~/articles/*.html report.pdf
      segun add note.txt --publisher "El Debate" --published 2025-05-20
    """
    from rich.progress import track  # slow to import; not needed for --help

    workspace = workspace_of(ctx)
    paths = list(_expand(files))
    kit = make_kit(workspace.pack(), reader=workspace.settings.reader, places=workspace.places_file)
    ledger = workspace.open_ledger()
    outcomes: list[Outcome] = []
    try:
        run = add_files(paths, workspace, ledger, kit, Given(published, publisher, url))
        bar = console(err=True)
        outcomes.extend(track(run, description="reading", total=len(paths), console=bar, disable=not bar.is_terminal))
    finally:
        ledger.close()
        if outcomes:
            console().print(outcome_table(outcomes))
    if any(isinstance(outcome, Refused) for outcome in outcomes):
        sys.exit(1)


def _expand(files: tuple[Path, ...]) -> Iterator[Path]:
    """The files, with those in folders (hidden ones left out) in the place of the folders."""
    for path in files:
        if path.is_dir():
            yield from sorted(inner for inner in path.rglob("*") if inner.is_file() and not inner.name.startswith("."))
        else:
            yield path
