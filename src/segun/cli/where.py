"""``segun where``."""

from datetime import date

import click
from rich.markup import escape

from segun.cli.answer_text import line_text, marks_text
from segun.cli.looking import looking
from segun.cli.opening import clock_options, grades_option, json_option, print_json
from segun.cli.render import console, print_lines
from segun.cli.wording import relation_text
from segun.views.place import place_view
from segun.views.places import namesakes
from segun.views.question import find_place
from segun.views.records import place_record

_OTHERS = 4  # places of the same name that are listed


@click.command(short_help="Who is reported in a place, and how.")
@click.argument("name", nargs=-1, required=True)
@clock_options
@grades_option
@json_option
@click.pass_context
def where(ctx: click.Context, name: tuple[str, ...], on: date | None, known: date | None, no_grades: bool, as_json: bool) -> None:
    """Who is reported in a place, and how: presence, control and contest are told apart.

    \b
      segun where Mazatlán
      segun where Sinaloa --known 2025-06
      segun where "Concordia, Sinaloa"
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        asked = " ".join(name)
        place = find_place(asked, look.places)
        found = place_view(look.standpoint, place)
        if as_json:
            print_json(place_record(found))
            return
        out, labels = console(), look.labels
        out.print(f"[bold]{escape(', '.join((place.name, *place.within)))}[/bold]  [dim]{place.id}[/dim]")
        out.print(look.as_of)
        others = () if "," in asked or asked == place.id else namesakes(place, look.places)
        if others:
            named = [f"{', '.join((other.name, *other.within))} ({other.id})" for other in others[:_OTHERS]]
            named += [look.labels("notice.more", count=len(others) - _OTHERS)] if len(others) > _OTHERS else []
            out.print(f"[yellow]![/yellow] {escape(labels('namesakes', places='; '.join(named)))}")
        for bearing in ("here", "inside", "around"):
            lines = getattr(found, bearing)
            if lines:
                out.print(f"\n[bold]{labels(f'bearing.{bearing}')}[/bold]")
            for each in lines:
                line = each.line
                told = relation_text(line.relation.kind, line.subject.name, line.object.name, labels)
                print_lines(out, [line_text(line, told, labels)])
        if found.events:
            out.print(f"\n[bold]{labels('bearing.events')}[/bold]")
        for line in found.events:
            told = relation_text(line.relation.kind, line.subject.name, line.object.name, labels)
            print_lines(out, [line_text(line, told, labels)])
        if found.empty:
            out.print(labels("nobody_here"))
        else:
            print_lines(out, marks_text(labels))
