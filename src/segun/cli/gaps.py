"""``segun gaps``: sentences that may say more than was read in them."""

from collections.abc import Iterator
from itertools import groupby, islice

import click
from rich.markup import escape

from segun.cli.looking import Look, looking
from segun.cli.opening import json_option, print_json
from segun.cli.render import console, print_lines
from segun.model import Document, Span
from segun.pipeline import gap_finder
from segun.views.documents import document_view, newest_first
from segun.views.folding import folded


@click.command(short_help="List sentences that name groups and gave no claim.")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--document", metavar="ID", help="Only sentences of this document.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most so many.")
@json_option
@click.pass_context
def gaps(ctx: click.Context, words: tuple[str, ...], document: str | None, limit: int, as_json: bool) -> None:
    """List sentences that name groups or people, tell of something between them, and gave no claim; newest documents first.

    What the reader does not understand it leaves out. Here is where, so that a person can read on and add what is said
    (on the page of the document). Words narrow the list to sentences that hold all of them.

    \b
      segun gaps Mazatlán
      segun gaps --document sha256:0a1b…
    """
    with looking(ctx) as look:
        found = list(islice(_holding(words, _found(look, document)), limit))
        if as_json:
            for about, gap in found:
                print_json({"document": about.id, "start": gap.start, "end": gap.end, "text": about.text[gap.start : gap.end]})
            return
        if not found:
            click.echo(look.labels("no_gaps_with" if words else "no_gaps"))
        out = console()
        for about, here in groupby(found, key=lambda each: each[0]):
            told = " · ".join(filter(None, (about.publisher, str(about.published or ""), about.title)))
            lines = [f"  {escape(about.text[gap.start : gap.end])}" for _, gap in here]
            print_lines(out, ["", f"[bold]{escape(told)}[/bold]", f"[dim]{about.id}[/dim]", *lines])


def _found(look: Look, only: str | None) -> Iterator[tuple[Document, Span]]:
    find = gap_finder(look.workspace)
    for id in [only] if only is not None else [about.id for about in newest_first(look.standpoint)]:
        view = document_view(look.standpoint, id, find)
        yield from ((view.document, gap) for gap in view.gaps)


def _holding(words: tuple[str, ...], found: Iterator[tuple[Document, Span]]) -> Iterator[tuple[Document, Span]]:
    wanted = [folded(word) for word in words]
    for about, gap in found:
        text = folded(about.text[gap.start : gap.end])
        if all(word in text for word in wanted):
            yield about, gap
