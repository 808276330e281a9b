"""``segun ask``."""

from datetime import date

import click
from rich.markup import escape

from segun.cli.answer_text import alike_text, answer_text, line_text, marks_text, otherwise_text
from segun.cli.looking import looking
from segun.cli.opening import clock_options, grades_option, json_option, print_json
from segun.cli.render import console, print_lines
from segun.cli.wording import relation_text
from segun.errors import UnknownQuestion
from segun.views.answer import Answer
from segun.views.answer_record import answer_record
from segun.views.between import between
from segun.views.catalogue import catalogue
from segun.views.examples import examples
from segun.views.parts import of_parts
from segun.views.records import listing_record
from segun.views.respond import respond


@click.command(short_help="Answer a question, with every claim behind the answer.")
@click.argument("question", nargs=-1, required=True)
@clock_options
@grades_option
@json_option
@click.pass_context
def ask(
    ctx: click.Context, question: tuple[str, ...], on: date | None, known: date | None, no_grades: bool, as_json: bool
) -> None:
    """Answer a question: how it stands, how likely it is, who says so, who denies it, and why that number.

    \b
      segun ask "Is the CJNG allied with Los Chapitos?"
      segun ask "Who leads La Mayiza?" --known 2024-12-31
      segun ask "¿Controla el CJNG Mazatlán?"
    """
    with looking(ctx, on=on, known=known, no_grades=no_grades) as look:
        try:
            found = respond(" ".join(question), look.standpoint, look.places)
        except UnknownQuestion as error:
            can_be = examples(look.standpoint, catalogue(look.standpoint), look.labels.language)
            raise UnknownQuestion(error.question, can_be) from None
        parts = of_parts(look.standpoint, found.relation) if isinstance(found, Answer) else ()
        if as_json:
            told = answer_record(found, look.labels.language, parts) if isinstance(found, Answer) else listing_record(found)
            print_json(told)
            return
        out = console()
        question_asked = found.question if isinstance(found, Answer) else found.question.text
        out.print(f"[bold]{escape(question_asked or '')}[/bold]")
        out.print(look.as_of)
        if isinstance(found, Answer):
            print_lines(out, answer_text(found, look.labels, parts))
            if found.assessment is None:
                print_lines(out, otherwise_text(between(look.standpoint, found).others, look.labels))
            ends = (found.relation.subject, found.relation.object)
            print_lines(out, alike_text(look.standpoint.identities, ends, look.labels))
            return
        for each in found.lines:
            says = relation_text(each.relation.kind, each.subject.name, each.object.name, look.labels)
            print_lines(out, [line_text(each, says, look.labels)])
        print_lines(out, marks_text(look.labels) if found.lines else [look.labels("nothing")])
