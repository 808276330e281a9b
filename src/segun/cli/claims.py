"""``segun claims``."""

from datetime import date

import click

from segun.cli.looking import identities_of
from segun.cli.opening import json_option, known_option, print_json, recorded_by, recorded_option, workspace_of
from segun.cli.render import claim_lines
from segun.cli.wording import labels
from segun.ledger.store import ClaimQuery
from segun.model import Claim, RelationKind, filed_record
from segun.views.claim_list import source_keys


@click.command(short_help="List claims with their quotes.")
@click.option("--actor", metavar="NAME", help="Only claims about this group or person.")
@click.option("--relation", type=click.Choice([kind.value for kind in RelationKind]), help="Only claims of this kind.")
@click.option("--source", metavar="NAME", help="Only what this speaker or outlet says.")
@click.option("--document", metavar="ID", help="Only claims read in this document.")
@known_option
@recorded_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@json_option
@click.pass_context
def claims(
    ctx: click.Context,
    actor: str | None,
    relation: str | None,
    source: str | None,
    document: str | None,
    known: date | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List claims with their quotes, by date of publication.

    \b
      segun claims --actor "La Mayiza" --relation allied
      segun claims --source DEA --json
    """
    workspace = workspace_of(ctx)
    label = labels(workspace.settings.language)
    ledger = workspace.open_ledger()
    try:
        moment = recorded_by(ctx)
        identities = identities_of(workspace, ledger, recorded=moment)
        sources = source_keys(workspace.pack().voices(), identities, source) if source else ()
        query = ClaimQuery(
            actors=identities.members(identities.find(actor)) if actor else (),
            kinds=(RelationKind(relation),) if relation else (),
            sources=sources,
            document=document,
            known=known,
            recorded=moment,
            limit=limit,
        )
        found = ledger.claims(query)
        if not found and source:
            identities.find(source)  # says what a misspelt name may mean
        if not found and not as_json:
            click.echo(label("no_claims"))
        for recorded in found:
            if as_json:
                print_json(filed_record(recorded.claim.id, recorded.claim))
            else:
                click.echo("\n".join([*claim_lines(recorded.claim, label), f"  {_read_in(recorded.claim)}"]))
    finally:
        ledger.close()


def _read_in(claim: Claim) -> str:
    """Where and when it was published, and the id that it is reviewed and taken back by."""
    return " · ".join(filter(None, (claim.publisher, str(claim.published or ""), claim.id)))
