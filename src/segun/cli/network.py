"""``segun network``."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from rich.markup import escape

from segun.cli.answer_text import line_text
from segun.cli.drawing import network_drawn
from segun.cli.looking import looking
from segun.cli.opening import clock_options, grades_option, json_option, print_json
from segun.cli.render import console, print_lines
from segun.cli.wording import Labels
from segun.cli.writing import figure_options, write_figures
from segun.views.network import Network
from segun.views.network import network as view
from segun.views.question import find_place
from segun.views.records import network_record


@click.command(short_help="Who stands with whom: blocs, and what does not fit.")
@click.option("--in", "--place", "place", metavar="PLACE", help="Only what is said of relations there.")
@figure_options
@clock_options
@grades_option
@json_option
@click.pass_context
def network(
    ctx: click.Context,
    place: str | None,
    svg: Path | None,
    png: Path | None,
    on: date | None,
    known: date | None,
    no_grades: bool,
    as_json: bool,
) -> None:
    """Who stands with whom and against whom as of a day: the blocs that follow, and triangles that do not fit.

    Blocs are computed from the assessments and never change one. A group is shown in a bloc only where that holds over what
    the numbers might as well be. A triangle that does not fit ("A is allied with both B and C, who are at war") is a question.

    \b
      segun network --known 2025-06
      segun network --in Sinaloa --json
      segun network --svg network.svg --png network.png
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        if svg or png:
            write_figures(look, network_drawn(look, find_place(place, look.places) if place else None), svg, png)
            return
        found = view(look.standpoint, place=find_place(place, look.places) if place else None)
        if as_json:
            print_json(network_record(found))
            return
        out = console()
        out.print(look.as_of)
        print_lines(out, _text(found, look.labels))


def _text(found: Network, labels: Labels) -> Iterator[str]:
    if not found.lines:
        yield labels("nothing")
    for number, bloc in enumerate(found.signed.blocs, start=1):
        yield ""
        yield f"[bold]{labels('bloc', number=number)}[/bold]"
        for member in bloc.members:
            unsure = "" if member.is_stable else f"  [dim]{labels('unstable', percent=round(100 * member.stability))}[/dim]"
            yield f"  {escape(found.names[member.actor])}{unsure}"
    if found.signed.triangles:
        yield ""
        yield f"[bold]{labels('triangles')}[/bold]"
    for triangle in found.signed.triangles:
        one, other = (escape(found.names[enemy]) for enemy in triangle.enemies)
        yield "  " + labels("triangle", between=escape(found.names[triangle.between]), one=one, other=other)
    if found.divided:
        yield ""
        yield f"[bold]{labels('divided')}[/bold]"
    for pair in found.divided:
        yield "  " + escape(" – ".join(found.names[end] for end in pair))
    for kind in ("allied", "fights"):
        lines = [each for each in found.lines if each.relation.kind.value == kind]
        if lines:
            yield ""
            yield f"[bold]{labels(f'relation.{kind}')}[/bold]"
        for each in lines:
            yield line_text(each, f"{each.subject.name} – {each.object.name}", labels)
