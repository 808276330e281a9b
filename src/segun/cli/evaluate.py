"""``segun evaluate``."""

from collections.abc import Sequence
from pathlib import Path

import click

from segun.cli.opening import json_option, print_json
from segun.cli.render import console, score_table
from segun.errors import InputError
from segun.evaluation import Comparison, Level, load_gold
from segun.evaluation.report import pattern_counts, report
from segun.evaluation.running import compare_passage
from segun.packs import load_packs
from segun.pipeline import READERS, make_kit
from segun.workspace import Settings


@click.command(short_help="Score the reader against annotated passages.")
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--reader", type=click.Choice(list(READERS)), default="grammar", show_default=True)
@click.option("--show", is_flag=True, help="List what was missed and what was invented.")
@click.option("--level", type=click.Choice([level.value for level in Level]), default="stance", help="The level for --show.")
@click.option("--patterns", is_flag=True, help="Print the precision of every pattern on these passages.")
@json_option
def evaluate(gold: Path, reader: str, show: bool, level: str, patterns: bool, as_json: bool) -> None:
    """Score the reader against annotated passages: a folder of texts, each with its claims in a JSON file beside it.

    Four levels, each stricter than the one before: the pair; the relation; whether it is asserted, denied or doubted;
    who says so and whether it is hedged. docs/evaluation.md describes the format and how to annotate.

    \b
      segun evaluate evals/gold --show
    """
    passages = load_gold(gold)
    if not passages:
        raise InputError(f"no annotated passages below {gold}")
    kit = make_kit(load_packs(Settings().packs), reader=reader)
    comparisons = [compare_passage(passage, kit) for passage in passages]
    if as_json:
        print_json(report(comparisons))
        return
    console().print(score_table(comparisons))
    if patterns:
        _print_patterns(comparisons)
    if show:
        _print_differences(comparisons, Level(level))


def _print_patterns(comparisons: Sequence[Comparison]) -> None:
    for pattern, right, found in pattern_counts(comparisons):
        click.echo(f"{right / found:5.2f}  {right:3d}/{found:<3d}  {pattern}")


def _print_differences(comparisons: Sequence[Comparison], level: Level) -> None:
    for comparison in comparisons:
        missed, invented = comparison.missed(level), comparison.invented(level)
        if missed or invented:
            click.echo(f"\n{comparison.passage}")
        for key in missed:
            click.echo(f"  missed    {' | '.join(key)}")
        for key, pattern in invented:
            click.echo(f"  invented  {' | '.join(key)}   [{pattern}]")
