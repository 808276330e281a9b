"""``segun init`` and ``segun verify``."""

from pathlib import Path

import click

from segun.cli.opening import workspace_of
from segun.errors import OriginalLost
from segun.model import Document, document_id
from segun.workspace import Workspace, create_workspace


@click.command(short_help="Make a workspace.")
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a workspace: a folder with segun.toml, the ledger and the stored originals.

    \b
      segun init sinaloa && cd sinaloa
    """
    workspace = create_workspace(folder)
    click.echo(f"made {workspace.folder}; add documents with: segun add FILE…")


@click.command(short_help="Check that nothing in the ledger was changed.")
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Check the chain of entries and the stored originals; exit code 3 where something was changed.

    Every entry holds a digest over its content and the entry before, so that a change to an old one shows.
    """
    workspace = workspace_of(ctx)
    ledger = workspace.open_ledger()
    try:
        entries = ledger.verify()
        head = ledger.head()
        documents = list(ledger.documents())
    finally:
        ledger.close()
    for document in documents:
        _check(document, workspace)
    click.echo(f"{entries} entries and {len(documents)} originals are as they were recorded")
    if head is not None:
        click.echo(
            f"entry {head.number} of {head.recorded_at:%Y-%m-%d} has the digest {head.digest}; whoever keeps it can check again"
        )


def _check(document: Document, workspace: Workspace) -> None:
    """Hold a document against its original, of which a row of a data set is its own. Raises OriginalLost."""
    if not document.is_data_row:
        workspace.originals.get(document.id)
    elif document_id(document.text.encode("utf-8")) != document.id:
        raise OriginalLost(document.id, "the ledger", "its text has another digest")
