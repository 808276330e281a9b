"""``segun review``: what nobody has checked, and deciding about it."""

from collections.abc import Iterator

import click
from rich.markup import escape

from segun.cli.answer_text import percent
from segun.cli.looking import Look, looking
from segun.cli.opening import json_option, print_json, workspace_of
from segun.cli.render import claim_lines, console, print_lines
from segun.errors import InputError
from segun.model import RelationKind, ReviewState
from segun.reviewing.decide import Reviewer
from segun.views.catalogue import catalogue
from segun.views.question import find_actor
from segun.views.records import queue_record
from segun.views.review_queue import Queued, Wanted, review_queue

_DECISIONS = {"accept": ReviewState.ACCEPTED, "reject": ReviewState.REJECTED, "reopen": ReviewState.PENDING}


@click.command(short_help="List claims to check; accept or reject them by id.")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.option("--accept", "decision", flag_value="accept", help="The claims named are well read.")
@click.option("--reject", "decision", flag_value="reject", help="They are badly read, and shall count in no answer.")
@click.option("--reopen", "decision", flag_value="reopen", help="Leave open again whether they are well read.")
@click.option("--undo", type=click.IntRange(min=1), metavar="ENTRY", help="Take back what this entry of the ledger decided.")
@click.option("--because", metavar="REASON", help="Why; kept with the decision.")
@click.option(
    "--state",
    type=click.Choice([each.value for each in ReviewState]),
    default="pending",
    help="List claims in this state instead.",
)
@click.option("--relation", type=click.Choice([kind.value for kind in RelationKind]), help="Only claims of this kind.")
@click.option("--actor", metavar="NAME", help="Only claims about this group or person.")
@click.option("--document", metavar="ID", help="Only claims read in this document.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most so many.")
@json_option
@click.pass_context
def review(
    ctx: click.Context,
    ids: tuple[str, ...],
    decision: str | None,
    undo: int | None,
    because: str | None,
    state: str,
    relation: str | None,
    actor: str | None,
    document: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """List the claims that nobody has checked, first those whose misreading would move an answer most; or decide by id.

    A rejected claim counts in no answer; an accepted one may still be false. Nothing is changed or deleted.

    \b
      segun review --actor CJNG
      segun review clm_0a1b… --reject --because "it speaks of another group"
      segun review --undo 42
    """
    if undo is not None or ids or decision:
        _decide(ctx, ids, decision, undo, because)
        return
    with looking(ctx) as look:
        named = find_actor(actor, look.standpoint).id if actor else None
        kind = RelationKind(relation) if relation else None
        wanted = Wanted(actor=named, kind=kind, document=document, state=ReviewState(state))
        queue = review_queue(look.standpoint, catalogue(look.standpoint, rows=False), wanted)
        if as_json:
            print_json(queue_record(queue, limit))
            return
        out = console()
        out.print(f"[bold]{look.labels.count(len(queue.waiting), 'claim_one', 'claims')}[/bold]")
        for each in queue.waiting[:limit]:
            print_lines(out, _told(each, look))


def _decide(ctx: click.Context, ids: tuple[str, ...], decision: str | None, undo: int | None, because: str | None) -> None:
    """Record a decision about claims, or take one back. Raises InputError where neither is said, or both."""
    if (undo is None) == (not (ids and decision)):
        raise InputError("name the claims and --accept, --reject or --reopen; or --undo with the number of an entry")
    workspace = workspace_of(ctx)
    ledger = workspace.open_ledger()
    try:
        reviewer = Reviewer(ledger, workspace.author)
        if undo is not None:
            click.echo(f"entry {reviewer.undo(undo)} undoes entry {undo}")
            return
        numbers = reviewer.review(ids, _DECISIONS[decision or ""], because)
        for number in numbers:
            made = ledger.decision(number)
            assert made is not None and made.state is not None
            click.echo(f"{made.claim} {made.state.value} (entry {number})")
    finally:
        ledger.close()


def _told(each: Queued, look: Look) -> Iterator[str]:
    yield ""
    yield f"[dim]{each.found.id}[/dim]"
    yield from (f"  {escape(line)}" for line in claim_lines(each.found.claim, look.labels))
    effect = each.effect
    if effect is None:
        yield f"  {look.labels('review_no_effect')}"
        return
    without = look.labels("review_nothing") if effect.without is None else f"{percent(effect.without)} %"
    misread = percent(1 - each.found.claim.reading)
    yield "  " + look.labels("review_effect", now=percent(effect.assessment.probability), without=without, misread=misread)
    if each.unsettled:
        yield f"  {look.labels('review_unsettled')}"
