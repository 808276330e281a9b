"""``segun add``."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from segun.claims.llm.batch import Outbox
from segun.claims.llm.replies import Replies
from segun.claims.llm.triage import estimate
from segun.cli.notices import notices
from segun.cli.opening import Command, Day, workspace_of
from segun.cli.reading import dropped_option, money, progress, reader_option, tell_of_reading, tell_what_leaves
from segun.cli.render import console, outcome_table
from segun.cli.wording import labels
from segun.documents import load_file
from segun.errors import DocumentRefused
from segun.pipeline import Given, document_of, requests, workspace_kit
from segun.pipeline import add as add_files
from segun.recording import Outcome, Refused
from segun.workspace import Workspace


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
@reader_option
@dropped_option
@click.option("--again", is_flag=True, help="Read documents that are here already too, and add what this reader finds anew.")
@click.option(
    "--dry-run", is_flag=True, help="Say what would be sent to a model, and what it would cost; send and store nothing."
)
@click.pass_context
def add(
    ctx: click.Context,
    files: tuple[Path, ...],
    published: date | None,
    publisher: str | None,
    url: str | None,
    reader: str | None,
    show_dropped: bool,
    again: bool,
    dry_run: bool,
) -> None:
    """Read documents (HTML, PDF, plain text; English or Spanish) into the workspace. Folders are searched.

    A document that cannot be read is refused with its reason and the others go on; exit code 1 then.

    \b
      segun add ~/articles/*.html report.pdf
      segun add note.txt --publisher "El Debate" --published 2025-05-20
      segun add --reader grammar+llm --dry-run ~/articles/*.html
      segun add --reader grammar+llm --again important.html    # read by the grammar alone before
    """
    workspace = workspace_of(ctx)
    paths, given = list(expanded(files)), Given(published, publisher, url)
    if dry_run:
        _dry_run(paths, workspace, reader, given, again)
        return
    label = labels(workspace.settings.language)
    kit = workspace_kit(workspace, reader=reader)
    tell_what_leaves(workspace.settings.llm, kit, label)
    ledger = workspace.open_ledger()
    outcomes: list[Outcome] = []
    told: list[str] = []
    stopped = False
    try:
        with progress(add_files(paths, workspace, ledger, kit, given, again=again), len(paths), kit, label) as run:
            outcomes.extend(run)
        told.extend(notices(outcomes, ledger, label, today=date.today()))
    except KeyboardInterrupt:
        stopped = True
        told.append(label("notice.stopped"))
    finally:
        kit.close()
        ledger.close()
        if outcomes:
            console().print(outcome_table(outcomes, label))
        tell_of_reading(kit, label, show_dropped=show_dropped)
        for line in told:
            click.echo(line)
    if stopped or any(isinstance(outcome, Refused) for outcome in outcomes):
        sys.exit(1)


def expanded(files: Sequence[Path]) -> Iterator[Path]:
    """The files, with those in folders (hidden ones left out) in the place of the folders."""
    for path in files:
        if path.is_dir():
            yield from sorted(inner for inner in path.rglob("*") if inner.is_file() and not inner.name.startswith("."))
        else:
            yield path


def _dry_run(paths: Sequence[Path], workspace: Workspace, reader: str | None, given: Given, again: bool) -> None:
    """Say what reading would send: documents that are on record already, and answers that were kept, cost nothing."""
    label, settings = labels(workspace.settings.language), workspace.settings.llm
    kit = workspace_kit(workspace, reader=reader, asker=Outbox())
    if kit.llm is None:
        click.echo(label("reading.dry_run_none"))
        return
    ledger, replies = workspace.open_ledger(), Replies(workspace.replies_file)
    sent, held, kept, sizes, refused = 0, 0, 0, list[int](), False
    try:
        for path in paths:
            try:
                document = document_of(load_file(path), path.name, given)
            except DocumentRefused as refusal:
                click.echo(f"segun: {refusal}", err=True)
                refused = True
                continue
            if ledger.holds(document.id) and not again:
                held += 1
                continue
            asked = requests(document, kit)
            new = [request for request in asked if replies.get(request.key) is None]
            sent, kept = sent + bool(asked), kept + len(asked) - len(new)
            sizes += [request.characters for request in new]
        told = estimate(sizes, replies.usual_tokens_out())
    finally:
        ledger.close()
        replies.close()
        kit.close()
    click.echo(
        label(
            "reading.dry_run",
            all=len(paths),
            sent=sent,
            held=held,
            requests=told.requests,
            kept=kept,
            tokens_in=f"{told.tokens_in:,.0f}",
            tokens_out=f"{told.tokens_out:,.0f}",
            cost=money(settings, told.tokens_in, told.tokens_out),
        )
    )
    if refused:
        sys.exit(1)
