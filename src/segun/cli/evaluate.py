"""``segun evaluate``."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from segun.claims.llm.prompt import Prompt
from segun.claims.selection import READERS
from segun.cli.opening import json_option, print_json, workspace_around
from segun.cli.reading import dropped_option, progress, tell_of_reading, tell_what_leaves
from segun.cli.render import behaviour_table, console, score_table
from segun.cli.wording import Labels, labels
from segun.errors import InputError, LedgerUnwritable
from segun.evaluation import Comparison, GoldPassage, Level, load_gold
from segun.evaluation.behaviour import behave
from segun.evaluation.fitting import as_toml, fit
from segun.evaluation.report import pattern_counts, report
from segun.evaluation.running import compared, read_passages
from segun.mentions.finder import MentionFinder
from segun.model import Claim, Language
from segun.packs import load_packs
from segun.pipeline import Kit, make_kit
from segun.workspace import Settings, Workspace, settings_without_workspace


@click.command(short_help="Score the reader against annotated passages.")
@click.argument("gold", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--reader", type=click.Choice(READERS), default="grammar", show_default=True)
@click.option("--show", is_flag=True, help="List what was missed and what was invented.")
@click.option("--level", type=click.Choice([level.value for level in Level]), default="stance", help="The level for --show.")
@click.option("--patterns", is_flag=True, help="Print the precision of every pattern on these passages.")
@dropped_option
@click.option("--fit", "fits", is_flag=True, help="Write the quality of reading that follows into the workspace.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write it to instead.")
@click.option("--behaviour", is_flag=True, help="Read bundled passages, changed in ways that must not matter or must.")
@json_option
@click.pass_context
def evaluate(
    ctx: click.Context,
    gold: Path | None,
    reader: str,
    show: bool,
    level: str,
    patterns: bool,
    show_dropped: bool,
    fits: bool,
    output: Path | None,
    behaviour: bool,
    as_json: bool,
) -> None:
    """Score the reader against annotated passages: a folder of texts, each with its claims in a JSON file beside it.

    Four levels, each stricter than the one before: the pair; the relation; whether it is asserted, denied or doubted;
    who says so and whether it is hedged. docs/evaluation.md describes the format and how to annotate; docs/readers.md tells
    how to measure a language model on passages of your own.

    \b
      segun evaluate evals/gold --show
      segun evaluate ~/my-passages --reader llm --fit
      segun evaluate --reader llm --behaviour
    """
    run = _Run(reader, workspace_around(ctx))
    if behaviour:
        run.behave(as_json)
    else:
        passages = load_gold(gold) if gold else ()
        if not passages:
            raise InputError(f"no annotated passages below {gold}" if gold else "which passages? (segun evaluate FOLDER)")
        read = run.read(passages, show_dropped)
        _print([compared(passage, claims) for passage, claims in read], as_json, patterns, Level(level) if show else None)
        if fits:
            run.fit(read, output)
    if run.failures:
        sys.exit(1)


class _Run:
    """One run of a reader: with the settings around it, and the passages that it failed on."""

    def __init__(self, reader: str, workspace: Workspace | None) -> None:
        self._reader, self._workspace = reader, workspace
        self._settings: Settings = workspace.settings if workspace else settings_without_workspace()
        self._label: Labels = labels(self._settings.language)
        self._pack = load_packs(Settings().packs)
        self._finder: MentionFinder | None = None
        self.failures = 0

    def read(self, passages: Sequence[GoldPassage], show_dropped: bool) -> list[tuple[GoldPassage, tuple[Claim, ...]]]:
        """What the reader finds in passages."""
        kit = self._kit()
        tell_what_leaves(self._settings.llm, kit, self._label)
        try:
            with progress(
                read_passages(passages, kit, lambda one, why: self._failed(one.id, why)), len(passages), kit, self._label
            ) as found:
                return list(found)
        finally:
            kit.close()
            tell_of_reading(kit, self._label, show_dropped=show_dropped)

    def behave(self, as_json: bool) -> None:
        """Read the bundled cases after every change and print what was right."""
        kit = self._kit()
        tell_what_leaves(self._settings.llm, kit, self._label)
        kit.close()
        rows = list(behave(self._kit, self._failed))
        if as_json:
            print_json(
                {
                    "reader": self._reader,
                    "behaviour": [_behaviour_record(row.change, row.language, row.right, row.cases) for row in rows],
                }
            )
        else:
            console().print(behaviour_table(rows, self._reader, self._label))

    def fit(self, read: Sequence[tuple[GoldPassage, Sequence[Claim]]], output: Path | None) -> None:
        """Write the quality of reading."""
        path = output or (self._workspace.quality_file if self._workspace else None)
        if path is None:
            raise InputError("where to? This is no workspace; name a file with -o")
        try:
            path.write_text(as_toml(fit(read), len(read)), encoding="utf-8")
        except OSError as error:
            raise LedgerUnwritable(str(path), error.strerror or str(error)) from error
        click.echo(self._label("reading.fitted", path=path), err=True)

    def _kit(self, prompts: Mapping[Language, Prompt] | None = None) -> Kit:
        kit = make_kit(
            self._pack,
            reader=self._reader,
            llm=self._settings.llm,
            replies=self._workspace.replies_file if self._workspace else None,
            prompts=prompts,
            finder=self._finder,
        )
        self._finder = kit.finder
        return kit

    def _failed(self, name: str, reason: str) -> None:
        self.failures += 1
        click.echo(self._label("reading.failed", name=name, reason=reason), err=True)


def _behaviour_record(change: str, language: str, right: int, cases: int) -> dict[str, object]:
    return {"change": change, "language": language, "right": right, "cases": cases}


def _print(comparisons: Sequence[Comparison], as_json: bool, patterns: bool, show: Level | None) -> None:
    if as_json:
        print_json(report(comparisons))
        return
    console().print(score_table(comparisons))
    if patterns:
        _print_patterns(comparisons)
    if show:
        _print_differences(comparisons, show)


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
