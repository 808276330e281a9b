"""``segun brief``."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from segun.briefs.asked import Asked, about, place, relation
from segun.cli.drawing import map_drawer
from segun.cli.looking import Look, looking
from segun.cli.opening import clock_options, grades_option
from segun.cli.writing import write
from segun.errors import InputError
from segun.model import Language
from segun.views.question import find_actor


@click.command(short_help="Set a brief as PDF: relations, groups and places with numbered sources.")
@click.argument("names", nargs=-1, metavar="[NAME]…")
@click.option(
    "--relation", "relations", multiple=True, metavar="TEXT", help='A relation: "CJNG allied Los Chapitos", or a question.'
)
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="A group or a person.")
@click.option("--place", "places", multiple=True, metavar="NAME", help="A place or a region.")
@click.option("--title", metavar="TEXT", help="What the brief is called (default: what it is about).")
@click.option("--language", type=click.Choice([each.value for each in Language]), help="Its language (default: the workspace's).")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("brief.pdf"),
    show_default=True,
    help="The file.",
)
@clock_options
@grades_option
@click.pass_context
def brief(
    ctx: click.Context,
    names: tuple[str, ...],
    relations: tuple[str, ...],
    actors: tuple[str, ...],
    places: tuple[str, ...],
    title: str | None,
    language: str | None,
    output: Path,
    on: date | None,
    known: date | None,
    no_grades: bool,
) -> None:
    """Set a brief as PDF: what is known of relations, groups and places as of a day, in sentences that each carry their sources.

    Every NAME is something that the brief is about: a place, a group, a person or a question. Where a name could be several
    things, say which with --relation, --actor or --place. Figures are in it as vectors; the date of knowledge stands on every
    page; what is contested is told as contested.

    \b
      segun brief Sinaloa "Is the CJNG allied with Los Chapitos?" -o brief.pdf
      segun brief "Los Chapitos" --relation "CJNG allied Los Chapitos" --known 2025-08-31
      segun brief --place Sinaloa --language es --title "Sinaloa, octubre de 2025" -o sinaloa.pdf
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        if output.suffix.lower() != ".pdf":
            raise InputError(f"a brief is written as .pdf, not as {output.name!r}")
        asked = _asked(look, names, relations, actors, places)
        if asked.empty:
            raise InputError('say what the brief is about, such as: segun brief Sinaloa "Is the CJNG allied with Los Chapitos?"')
        from segun.briefs.composing import compose  # both load scipy and typst; --help does without
        from segun.briefs.setting import pdf

        spoken = Language(language) if language else look.labels.language
        made = compose(look.standpoint, asked, spoken, title=title, draw_map=map_drawer(look, spoken))
        write(output, pdf(made))
        click.echo(look.labels("brief_written", file=output, parts=len(made.parts), sources=len(made.sources)))


def _asked(look: Look, names: Sequence[str], relations: Sequence[str], actors: Sequence[str], places: Sequence[str]) -> Asked:
    known, asked = look.places, Asked()
    for name in names:
        asked += about(name, look.standpoint, known)
    return asked + Asked(
        tuple(relation(text, look.standpoint, known) for text in relations),
        tuple(find_actor(name, look.standpoint) for name in actors),
        tuple(place(name, known) for name in places),
    )
