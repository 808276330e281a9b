"""``segun search``."""

from collections.abc import Iterable
from contextlib import closing
from datetime import date

import click
from rich.markup import escape

from segun.cli.looking import Look, looking
from segun.cli.opening import Day, json_option, print_json
from segun.cli.render import claim_lines, console, print_lines
from segun.model import Record, RelationKind, Stance, claim_record
from segun.search.file import IndexFile
from segun.search.find import Found, Piece, Search, Sought
from segun.views.claim_list import claims_by_id

_MOST = 20


@click.command(
    short_help="Search the text of documents and the quotes of claims.",
    context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]},  # "-word" is a word, "-h…" too
)
@click.argument("words", nargs=-1, required=True)
@click.option("--from", "first", type=Day(), metavar="DATE", help="Published on this day or later.")
@click.option("--to", "last", type=Day(), metavar="DATE", help="Published by this day.")
@click.option("--publisher", metavar="NAME", help="Only what this outlet published.")
@click.option("--relation", type=click.Choice([kind.value for kind in RelationKind]), help="Only claims of this kind.")
@click.option("--stance", type=click.Choice([each.value for each in Stance]), help="Only claims with this stance.")
@click.option(
    "--limit", type=click.IntRange(1, 500), default=_MOST, show_default=True, metavar="N", help="At most so many of each."
)
@json_option
@click.pass_context
def search(
    ctx: click.Context,
    words: tuple[str, ...],
    first: date | None,
    last: date | None,
    publisher: str | None,
    relation: str | None,
    stance: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Search for words in documents and claims; accents and capitals make no difference.

    All words must stand in one paragraph. "Words in quotation marks" stand in a row; -word shall not be there.

    \b
      segun search alianza chapitos
      segun search '"safe houses"' --from 2025-05
      segun search alianza -chapitos
    """
    sought = Sought(" ".join(words), first, last, publisher, relation=relation, stance=stance)
    with looking(ctx) as look, closing(Search(IndexFile(look.workspace.search_file))) as index:
        found = index.find(look.standpoint.ledger, sought, most=limit)
        if as_json:
            print_json(_record(found, look))
        else:
            _print(found, look)


def _print(found: Found, look: Look) -> None:
    out = console()
    claims = claims_by_id(look.standpoint, [each.id for each in found.claims])
    out.print(f"[bold]{look.labels.count(found.claim_total, 'claim_one', 'claims')}[/bold]")
    for one in (claims[each.id] for each in found.claims if each.id in claims):
        print_lines(out, ["", f"[dim]{one.id}[/dim]", *(f"  {escape(line)}" for line in claim_lines(one.claim, look.labels))])
    out.print()
    out.print(f"[bold]{look.labels.count(found.document_total, 'document_one', 'documents')}[/bold]")
    for each in found.documents:
        document = look.standpoint.ledger.document(each.id)
        assert document is not None  # the index was brought up to date with the ledger
        told = " · ".join(filter(None, (document.publisher, str(document.published or ""))))
        print_lines(out, ["", f"{escape(document.title or document.file_name or each.id)}  [dim]{escape(told)}[/dim]"])
        print_lines(out, [f"  {_marked(passage.pieces)}" for passage in each.passages])


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(f"[bold]{escape(piece.text)}[/bold]" if piece.fits else escape(piece.text) for piece in pieces)


def _record(found: Found, look: Look) -> Record:
    claims = claims_by_id(look.standpoint, [each.id for each in found.claims])
    return {
        "documents": [
            {
                "document": each.id,
                "passages": [
                    {"start": passage.start, "text": "".join(piece.text for piece in passage.pieces)} for passage in each.passages
                ],
            }
            for each in found.documents
        ],
        "document_total": found.document_total,
        "claims": [claim_record(claims[each.id].claim) for each in found.claims if each.id in claims],
        "claim_total": found.claim_total,
    }
