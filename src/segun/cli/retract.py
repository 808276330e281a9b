"""``segun retract``."""

import click

from segun.cli.opening import workspace_of
from segun.errors import InputError


@click.command(short_help="Take back a claim or a document; the record of it stays.")
@click.argument("id")
@click.option("--because", metavar="REASON", required=True, help="Why; kept with the retraction.")
@click.pass_context
def retract(ctx: click.Context, id: str, because: str) -> None:
    """Take back a claim (clm_…) or a document (sha256:…) with all its claims, from now on. Nothing is deleted.

    \b
      segun retract clm_0a1b… --because "the outlet withdrew the story on 3 June"
    """
    if not because.strip():
        raise InputError("say why: --because REASON is kept with the retraction")
    workspace = workspace_of(ctx)
    ledger = workspace.open_ledger()
    try:
        ledger.retract(id, author=workspace.author, reason=because)
    finally:
        ledger.close()
    click.echo(f"retracted {id}")
