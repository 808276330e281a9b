"""``segun who``."""

from datetime import date

import click
from rich.markup import escape

from segun.cli.answer_text import alike_text, lines_text, marks_text
from segun.cli.looking import looking
from segun.cli.opening import clock_options, grades_option, json_option, print_json
from segun.cli.render import console, print_lines
from segun.model import Stance
from segun.views.dossier import dossier
from segun.views.question import find_actor
from segun.views.records import dossier_record


@click.command(short_help="All that is said of a group or a person.")
@click.argument("name", nargs=-1, required=True)
@clock_options
@grades_option
@json_option
@click.pass_context
def who(ctx: click.Context, name: tuple[str, ...], on: date | None, known: date | None, no_grades: bool, as_json: bool) -> None:
    """All that is said of a group or a person: names, allies, rivals, leaders, where; each with standing and sources.

    \b
      segun who "Los Chapitos"
      segun who "El Mayito Flaco" --known 2025-06
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        actor = find_actor(" ".join(name), look.standpoint)
        found = dossier(look.standpoint, actor.id)
        if as_json:
            print_json(dossier_record(found))
            return
        out, labels = console(), look.labels
        out.print(f"[bold]{escape(found.named.name)}[/bold]  [dim]{found.named.id}[/dim]")
        if found.names:
            out.print(f"{labels('names')}: {escape(', '.join(alias.name for alias in found.names))}")
        out.print(look.as_of)
        for part in found.parts:
            out.print(f"\n[bold]{labels(f'section.{part.section.value}')}[/bold]")
            print_lines(out, lines_text(part.lines, found.named.id, labels))
        if found.parts:
            print_lines(out, ["", *marks_text(labels)])
        if found.background:
            out.print(f"\n[bold]{labels('background')}[/bold]")
            for tie in found.background:
                since = f"  {tie.period.since or '…'} – {tie.period.until or '…'}" if tie.period.since or tie.period.until else ""
                out.print(f"  {labels(f'relation.{tie.kind.value}')} {escape(tie.to.name)}{since}")
        print_lines(out, alike_text(look.standpoint.identities, (actor.id,), labels))
        if found.sources:
            out.print(f"\n[bold]{labels('sources')}[/bold]")
            for voice in found.sources:
                counts = ((Stance.ASSERTS, voice.asserts), (Stance.DENIES, voice.denies), (Stance.DOUBTS, voice.doubts))
                told = ", ".join(labels(f"counted.{stance.value}", count=count) for stance, count in counts if count)
                out.print(f"  {escape(voice.name)}  {told}  [dim]{voice.newest or ''}[/dim]")
