"""``segun batch``."""

import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from segun.batches import Waiting, enlist, receive, settle, wanted
from segun.claims.llm.batch import write_requests
from segun.cli.add import expanded, metadata_options
from segun.cli.opening import workspace_of
from segun.cli.wording import Labels, labels
from segun.pipeline import Given
from segun.recording import Added, AlreadyHere, Outcome, Refused

_MODELS = ("llm", "grammar+llm")


@click.group(short_help="Read with a model by way of files, at half the price and offline.")
def batch() -> None:
    """Read with a model by way of files: requests in the format of OpenAI's Batch API, answers whenever they come.

    \b
      segun batch export outbox ~/articles/*.html    # then have outbox/requests-001.jsonl answered
      segun batch import output.jsonl                # in any order, in parts, twice: what is complete is read
      segun batch export outbox                      # what is still waiting, once more
    """


@batch.command("export", short_help="Write the requests of documents into a folder.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@metadata_options
@click.option("--reader", type=click.Choice(_MODELS), help="The reader that is to read them (default: that of the settings).")
@click.pass_context
def export(
    ctx: click.Context,
    folder: Path,
    files: tuple[Path, ...],
    published: date | None,
    publisher: str | None,
    url: str | None,
    reader: str | None,
) -> None:
    """Write the requests of documents, and of those that still wait for an answer, into FOLDER. Nothing is sent.

    The documents are read into the workspace when their answers come (segun batch import).
    """
    workspace = workspace_of(ctx)
    label = labels(workspace.settings.language)
    chosen = reader or (workspace.settings.reader if workspace.settings.reader in _MODELS else _MODELS[0])
    ledger = workspace.open_ledger()
    try:
        outcomes = list(enlist(expanded(files), workspace, ledger, chosen, Given(published, publisher, url)))
    finally:
        ledger.close()
    requests = wanted(workspace)
    written = write_requests(requests, folder)
    _tell(outcomes, label)
    if written:
        click.echo(label("reading.batch_files", requests=len(requests), files=", ".join(map(str, written))))
    else:
        click.echo(label("reading.batch_none"))
    _exit(outcomes)


@batch.command("import", short_help="Read the documents whose answers have come.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def import_(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Take in the answers of reply files and read the documents that have all of theirs; exit code 1 where one was refused."""
    workspace = workspace_of(ctx)
    label = labels(workspace.settings.language)
    received = receive(files, workspace)
    click.echo(label("reading.batch_received", answers=received.answers))
    for reason, count in received.refused.items():
        click.echo(label("reading.batch_refused", count=count, reason=reason), err=True)
    ledger = workspace.open_ledger()
    try:
        outcomes = list(settle(workspace, ledger))
    finally:
        ledger.close()
    _tell(outcomes, label)
    _exit(outcomes)


def _tell(outcomes: Iterable[Outcome | Waiting], label: Labels) -> None:
    counts = Counter(type(outcome) for outcome in outcomes)
    told = {"read": Added, "here": AlreadyHere, "waiting": Waiting, "refused": Refused}
    click.echo(label("reading.batch_outcomes", **{name: counts[kind] for name, kind in told.items()}))
    for outcome in outcomes:
        if isinstance(outcome, Refused):
            click.echo(label("reading.failed", name=outcome.name, reason=outcome.reason), err=True)


def _exit(outcomes: Iterable[Outcome | Waiting]) -> None:
    if any(isinstance(outcome, Refused) for outcome in outcomes):
        sys.exit(1)
