"""Tables and lines for the terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from rich.console import Console, Group
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from segun.cli.wording import Labels, relation_text
from segun.evaluation import Comparison, Detail, Level, Score, compare, compare_detail, interval
from segun.evaluation.behaviour import Behaviour
from segun.evaluation.report import PERSON_NAMING, is_of, slices
from segun.model import Claim, Hedge, PlaceMention, RelationKind, Status
from segun.recording import Added, AlreadyHere, Outcome, ReadAgain, Refused

COLUMN = "\x1f"
"""Ends the first column of a line of two: what is too long in the second goes on under itself."""

ASIDE = "\x1e"
"""Ends what a line says: what follows stands at the right edge, one below the other, and what is too long goes on beside it."""


def console(*, err: bool = False) -> Console:
    """A console on standard output (or error) that neither guesses numbers nor links in what it prints."""
    return Console(stderr=err, highlight=False, soft_wrap=False)


def print_lines(out: Console, lines: Iterable[str]) -> None:
    """Print lines of markup; a line that is too long goes on under its own indent, or under what follows ``COLUMN`` in it."""
    for line in lines:
        bare = line.lstrip(" ")
        head, column, rest = bare.partition(COLUMN)
        indent = len(line) - len(bare)
        if ASIDE in bare:
            told, _, aside = bare.partition(ASIDE)
            row = Table.grid(padding=(0, 2), expand=True)
            row.add_column(overflow="fold", ratio=1)
            row.add_column(no_wrap=True, justify="right")
            row.add_row(Padding(told, (0, 0, 0, indent)), aside)
            out.print(row)
        elif column:
            row = Table.grid(padding=0)
            row.add_column(no_wrap=True)
            row.add_column(overflow="fold")
            row.add_row(head, rest)
            out.print(Padding(row, (0, 0, 0, indent)))
        else:
            out.print(Padding(bare, (0, 0, 0, indent)))


def outcome_table(outcomes: Sequence[Outcome], label: Labels) -> Group:
    """What was read and what was refused; documents that were here before are only counted."""
    counts = Counter(type(outcome) for outcome in outcomes)
    title = label("added.counts", read=counts[Added], here=counts[AlreadyHere], refused=counts[Refused])
    if counts[ReadAgain]:
        title += label("added.again", again=counts[ReadAgain])
    listed = len(outcomes) > counts[AlreadyHere]
    table = Table(box=None, pad_edge=False, show_header=listed)
    table.add_column(label("added.document"), overflow="fold")
    table.add_column(label("added.claims"), justify="right")
    table.add_column("")
    for outcome in outcomes:
        if isinstance(outcome, Added | ReadAgain):
            told = " · ".join(filter(None, (outcome.document.publisher, str(outcome.document.published or ""))))
            count = f"+{outcome.claims}" if isinstance(outcome, ReadAgain) else str(outcome.claims)
            table.add_row(escape(outcome.name), count, escape(told))
        elif isinstance(outcome, Refused):
            table.add_row(escape(outcome.name), "–", f"[bold]{label('added.refused')}[/bold]: {escape(outcome.reason)}")
    return Group(f"[italic]{title}[/italic]", *([table] if listed else []))


def claim_lines(claim: Claim, label: Labels) -> list[str]:
    """A claim as two lines: what it says and who says it; and its quote."""
    thing = claim.object
    other = thing if isinstance(thing, str) else thing.place.name if isinstance(thing, PlaceMention) else thing.name
    manner = [] if claim.hedge is Hedge.PLAIN else [label(f"hedge.{claim.hedge.value}")]
    if claim.status is not Status.CURRENT:
        manner.append(label(f"status.{claim.status.value}"))
    told = f" ({', '.join(manner)})" if manner else ""
    voice = claim.speaker.name if claim.speaker else claim.publisher or label("the_document")
    via = f" {label('via', outlet=claim.via.name)}" if claim.via else ""
    quote = " ".join(claim.citation.quote.split())
    says = label(f"says.{claim.stance.value}", voice=f"{voice}{via}")
    return [f"{relation_text(claim.relation, claim.subject.name, other, label)}{told}", f"  {says} “{quote}”"]


def score_table(comparisons: Sequence[Comparison]) -> Table:
    """Precision, recall and F1 by language, level and relation."""
    table = Table(title=f"{len(comparisons)} passages", title_justify="left", box=None, pad_edge=False)
    for heading in ("", "", "precision", "recall", "F1", "right", "found", "there"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, chosen in slices(comparisons):
        for level in Level:
            table.add_row(name, level.value, *_figures(compare(chosen, level)))
        table.add_row(name, "denials, doubts", *_figures(compare(chosen, Level.STANCE, lambda item: item.denial)))
        persons = compare(chosen, Level.STANCE, lambda item: item.relation in PERSON_NAMING)
        table.add_row(name, "naming persons", *_figures(persons))
        bounds = interval(chosen, Level.STANCE)
        if bounds:
            table.add_row(name, f"stance F1, 95 %: {bounds[0]:.2f}–{bounds[1]:.2f}", end_section=True)
    for kind in RelationKind:
        score = compare(comparisons, Level.STANCE, partial(is_of, kind))
        table.add_row("stance", kind.value, *_figures(score))
    for detail in Detail:
        table.add_row("right", detail.value, *_figures(compare_detail(comparisons, detail)))
    empty = [comparison for comparison in comparisons if not comparison.gold]
    made = sum(len(comparison.found) for comparison in empty)
    table.add_row("none", f"{len(empty)} passages without claims", "", "", "", "", str(made), "0")
    return table


def behaviour_table(rows: Sequence[Behaviour], reader: str, label: Labels) -> Table:
    """What stayed right after each change, by language."""
    table = Table(title=label("reading.behaviour", reader=reader), title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    languages = list(dict.fromkeys(row.language for row in rows))
    for language in languages:
        table.add_column(f"{label('reading.behaviour_case')} {language.value}", justify="right")
    for change in dict.fromkeys(row.change for row in rows):
        found = {row.language: f"{row.right}/{row.cases}" for row in rows if row.change is change}
        table.add_row(label(f"behaviour.{change.value}"), *(found.get(language, "–") for language in languages))
    return table


def _figures(score: Score) -> tuple[str, ...]:
    rates = (score.precision, score.recall, score.f1)
    return (
        *("–" if rate is None else f"{rate:.2f}" for rate in rates),
        *(str(number) for number in (score.right, score.found, score.wanted)),
    )
