"""``segun same``, ``segun not-same`` and ``segun unsure``: which names are one actor."""

import click

from segun.cli.looking import identities_of
from segun.cli.opening import workspace_of
from segun.errors import InputError, UnknownName
from segun.identity.identities import Identities
from segun.model import Judgement, Sameness
from segun.pipeline import open_gazetteer
from segun.workspace import Workspace

_HELP = {
    Sameness.SAME: "Judge that two names are one actor; their claims then count together.",
    Sameness.NOT_SAME: "Judge that two names are not one actor, however alike they look.",
    Sameness.UNSURE: "Take back a judgement on two names; they count apart again.",
}


def _command(sameness: Sameness, short: str) -> click.Command:
    @click.command(sameness.value, short_help=short, help=_HELP[sameness])
    @click.argument("left")
    @click.argument("right")
    @click.option("--because", metavar="REASON", help="Why; kept with the judgement.")
    @click.pass_context
    def judge(ctx: click.Context, left: str, right: str, because: str | None) -> None:
        workspace = workspace_of(ctx)
        ledger = workspace.open_ledger()
        try:
            identities = identities_of(workspace, ledger)
            pair = _found(left, identities, workspace), _found(right, identities, workspace)
            judgement = Judgement(*pair, sameness, because)
            identities.after(judgement)  # refuses one that others contradict
            ledger.judge(judgement, author=workspace.author)
        finally:
            ledger.close()
        click.echo(f"{pair[0]} {sameness.value} {pair[1]}")

    return judge


def _found(name: str, identities: Identities, workspace: Workspace) -> str:
    """The id that bears a name. Raises UnknownName, AmbiguousName, or InputError for a place (named elsewhere)."""
    try:
        return identities.find_own(name)
    except UnknownName:
        if open_gazetteer(workspace.places_file).candidates(name):
            raise InputError(
                f"{name} is a place; judgements are about actors, and `segun places add-names` names places"
            ) from None
        raise


same = _command(Sameness.SAME, "Judge that two names are one actor.")
not_same = _command(Sameness.NOT_SAME, "Judge that two names are not one actor.")
unsure = _command(Sameness.UNSURE, "Take back a judgement on two names.")
