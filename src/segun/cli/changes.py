"""``segun changes``."""

from collections.abc import Iterator
from datetime import date

import click
from rich.markup import escape

from segun.cli.answer_text import percent, standing_text
from segun.cli.looking import looking
from segun.cli.opening import Day, grades_option, json_option, print_json, recorded_option
from segun.cli.render import console, print_lines
from segun.cli.wording import Labels, relation_text
from segun.exports.atom import FeedEntry, as_atom
from segun.views.changes import Changed, Changes
from segun.views.changes import changes as view
from segun.views.line import Line
from segun.views.records import changes_record


@click.command(short_help="What changed since a day, and why.")
@click.option("--since", type=Day(), metavar="DATE", required=True, help="The day to compare with.")
@click.option("--until", type=Day(), metavar="DATE", help="The later day (default: that of the newest report).")
@click.option("--atom", is_flag=True, help="Print an Atom feed.")
@recorded_option
@grades_option
@json_option
@click.pass_context
def changes(ctx: click.Context, since: date, until: date | None, atom: bool, no_grades: bool, as_json: bool) -> None:
    """What changed since a day: relations that are new, denied for the first time, turned, gone stale, gained or lost.

    Each day is judged from what was published by then, with the claims that came in between as the reason.

    \b
      segun changes --since 2025-05-01
      segun changes --since 2025-05-01 --atom > changes.xml
    """
    with looking(ctx, on=until, known=until, no_grades=no_grades) as look:
        found = view(look.standpoint, since)
        title = look.labels("changes_title", since=since, until=found.until)
        if as_json:
            print_json(changes_record(found))
        elif atom:
            click.echo(as_atom(title, found.until, _entries(found, look.labels)))
        else:
            out = console()
            out.print(f"[bold]{title}[/bold]")
            for each in found.changed:
                print_lines(out, _text(each, look.labels))
            if not found.changed:
                out.print(look.labels("nothing_changed"))


def _text(each: Changed, labels: Labels) -> Iterator[str]:
    yield ""
    yield f"[bold]{labels(f'change.{each.kind.value}')}[/bold]  {escape(_relation(each.after, labels))}"
    before = f"{_judged(each.before, labels)} → " if each.before else ""
    yield f"  {before}{_judged(each.after, labels)}"
    for found in each.claims:
        claim = found.claim
        voice = claim.speaker.name if claim.speaker else claim.publisher or labels("the_document")
        quote = " ".join(claim.citation.quote.split())
        says = labels(f"says.{claim.stance.value}", voice=escape(voice))
        yield f"    {says} “{escape(quote)}” [dim]{claim.published or ''}[/dim]"


def _entries(found: Changes, labels: Labels) -> Iterator[FeedEntry]:
    for each in found.changed:
        title = f"{labels(f'change.{each.kind.value}')}: {_relation(each.after, labels)}"
        quotes = "\n".join(" ".join(claim.claim.citation.quote.split()) for claim in each.claims)
        id = f"{each.after.relation.id}:{each.kind.value}:{found.since}:{found.until}"
        yield FeedEntry(id, title, each.after.newest or found.until, quotes)


def _relation(line: Line, labels: Labels) -> str:
    return relation_text(line.relation.kind, line.subject.name, line.object.name, labels)


def _judged(line: Line, labels: Labels) -> str:
    number = f" {percent(line.probability)} %" if line.probability is not None else ""
    return f"{standing_text(line.standing, labels)}{number}"
