"""``segun timeline``."""

from datetime import date

import click
from rich.markup import escape

from segun.cli.looking import looking
from segun.cli.opening import clock_options, json_option, print_json
from segun.cli.render import COLUMN, console, print_lines
from segun.cli.wording import relation_text
from segun.errors import InputError
from segun.model import Stance, claim_record
from segun.views.question import find_actor
from segun.views.timeline import timeline as view

_MARKS = {Stance.ASSERTS: "[green]+[/green]", Stance.DENIES: "[red]−[/red]", Stance.DOUBTS: "[magenta]?[/magenta]"}


@click.command(short_help="What was said of one or two actors, by date.")
@click.argument("names", nargs=-1, required=True)
@clock_options
@json_option
@click.pass_context
def timeline(ctx: click.Context, names: tuple[str, ...], on: date | None, known: date | None, as_json: bool) -> None:
    """What was said of one actor, or of what is between two, by the date on which it was said.

    \b
      segun timeline "CJNG" "Los Chapitos"
    """
    if len(names) > 2:
        raise InputError(f"a timeline is of one name or of two, not of {len(names)} (put names of several words in quotes)")
    with looking(ctx, on=on, known=known) as look:
        found = view(look.standpoint, [find_actor(name, look.standpoint).id for name in names])
        if as_json:
            for moment in found.moments:
                print_json({"said": moment.said.iso if moment.said else None, **claim_record(moment.quoted.found.claim)})
            return
        out, labels = console(), look.labels
        out.print(look.as_of)
        for moment in found.moments:
            claim = moment.quoted.found.claim
            voice = claim.speaker.name if claim.speaker else claim.publisher or labels("the_document")
            hedge = "" if claim.hedge.value == "plain" else f" ({labels(f'hedge.{claim.hedge.value}')})"
            said = str(moment.said or "…") + ("" if moment.said_exactly else "*")
            told = escape(relation_text(claim.relation, moment.subject.name, moment.object.name, labels))
            quote = escape(" ".join(claim.citation.quote.split()))
            first = f"{said:11} {_MARKS[moment.stance]} {COLUMN}{told}{hedge}"
            print_lines(out, [first, f"{' ' * 14}[bold]{escape(voice)}[/bold]  “{quote}”"])
        if not found.moments:
            out.print(labels("nothing"))
