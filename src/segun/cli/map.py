"""``segun map``."""

from datetime import date
from pathlib import Path

import click
from rich.markup import escape

from segun.cli.looking import looking
from segun.cli.mapped import territory_of
from segun.cli.opening import clock_options, grades_option
from segun.cli.render import console
from segun.cli.writing import figure_options, write_figures
from segun.figures.wording import wording
from segun.model import Place
from segun.pipeline import open_gazetteer
from segun.views.places import lies_in
from segun.views.question import find_actor, find_place
from segun.views.territory import Cell, Layer


@click.command("map", short_help="Who is where on a day, area by area, told or drawn.")
@click.argument("place", nargs=-1, metavar="[PLACE]")
@click.option("--actor", metavar="NAME", help="Only where this group or person is reported.")
@click.option(
    "--layer",
    type=click.Choice([each.value for each in Layer]),
    default=Layer.CLAIMED.value,
    show_default=True,
    help="What was said last, not judged; or what we hold likely.",
)
@figure_options
@clock_options
@grades_option
@click.pass_context
def map_(
    ctx: click.Context,
    place: tuple[str, ...],
    actor: str | None,
    layer: str,
    svg: Path | None,
    png: Path | None,
    on: date | None,
    known: date | None,
    no_grades: bool,
) -> None:
    """Who is reported in which area as of a day: control, contest, presence, or no current report. An area that is not in it
    is one of which nothing was said, not one where nobody is.

    \b
      segun map Sinaloa
      segun map Sinaloa --png sinaloa.png --known 2025-08
      segun map --actor CJNG --layer assessed --svg cjng.svg
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        where = find_place(" ".join(place), look.places) if place else None
        who = find_actor(actor, look.standpoint) if actor else None
        if svg or png:
            from segun.cli.drawing import map_drawn  # loads shapely and typst

            write_figures(look, map_drawn(look, where or who, Layer(layer)), svg, png)
            return
        words, out = wording(look.labels.language), console()
        found = territory_of(look, open_gazetteer(look.workspace.places_file), Layer(layer))
        out.print(look.as_of)
        out.print(f"[dim]{words(f'map.layer_{layer}')}[/dim]")
        shown = [cell for cell in found.cells if _is_shown(cell, where, who.id if who else None)]
        for cell in shown:
            named = [one.actor.name for one in cell.holdings if one.actor.id in cell.parties]
            out.print(f"{escape(cell.name)}  [bold]{words(f'map.{cell.status.value}')}[/bold]  {escape(', '.join(named))}")
        if not shown:
            out.print(look.labels("nobody_here"))


def _is_shown(cell: Cell, where: Place | None, who: str | None) -> bool:
    there = where is None or any(lies_in(cell.area, unit.id) or lies_in(unit.id, cell.area) for unit in where.units)
    return there and (who is None or any(one.actor.id == who for one in cell.holdings))
