"""``segun import``."""

import csv
import sys
from datetime import date
from pathlib import Path

import click

from segun.cli.opening import Day, workspace_of
from segun.cli.render import console
from segun.cli.wording import Labels, labels
from segun.cli.writing import writable
from segun.imports import DataSet, Import, data_sets, import_file
from segun.pipeline import open_gazetteer

_REASONS = 12  # reasons listed in the terminal; the file has them all


@click.command(name="import", short_help="Read the rows of a data set (UCDP, ACLED, OCVED, ViPAA, BACRIM, CSV) as claims.")
@click.argument("data_set", metavar="DATA_SET", type=click.Choice(list(data_sets())))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--published", type=Day(), metavar="DATE", help="When this release came out (default: the day after its newest row)."
)
@click.option("--dry-run", is_flag=True, help="Only say what would come of it.")
@click.option(
    "--passed-over", type=click.Path(path_type=Path, dir_okay=False), help="Write the rows that made no claim, with the reason."
)
@click.pass_context
def import_(
    ctx: click.Context, data_set: str, file: Path, published: date | None, dry_run: bool, passed_over: Path | None
) -> None:
    """Read the rows of a data set as claims of that data set: ucdp, ocved, vipaa, bacrim, acled, or csv (docs/imports.md).

    Each row is kept as a document of its own, so that every claim opens the row that it rests on. The same file again adds
    nothing, and an import that was interrupted is run again. Exit code 1 where a row could not be read.

    \b
      segun import ucdp GEDEvent_v24_1.csv --published 2024-06-10
      segun import csv my-claims.csv --passed-over not-read.csv
    """
    from rich.progress import Progress  # slow to import; not needed for --help

    workspace = workspace_of(ctx)
    chosen, told = data_sets()[data_set], labels(workspace.settings.language)
    out, err = console(), console(err=True)
    ledger = None if dry_run else workspace.open_ledger()
    try:
        with Progress(*Progress.get_default_columns()[:1], "{task.completed}", console=err, disable=not err.is_terminal) as bar:
            task = bar.add_task(chosen.title, total=None)
            done = import_file(
                file,
                chosen,
                workspace.pack(),
                open_gazetteer(workspace.places_file),
                ledger,
                author=workspace.author,
                published=published,
                progress=lambda rows: bar.advance(task, rows),
            )
    finally:
        if ledger is not None:
            ledger.close()
    for line in _told(done, chosen, told, dry_run=dry_run, given=published is not None):
        out.print(line, markup=False)
    if passed_over is not None:
        _write(passed_over, done)
    if done.unsound:
        sys.exit(1)


def _told(done: Import, data_set: DataSet, told: Labels, *, dry_run: bool, given: bool) -> list[str]:
    lines = [told("import.would" if dry_run else "import.done", rows=done.rows, claims=done.claims, before=done.here_before)]
    if done.published and not given:
        lines.append(told("import.published", day=done.published))
    lines += [told("import.shows", text=data_set.shows[told.language]), data_set.cannot[told.language]]
    reasons = done.reasons().most_common()
    if reasons:
        lines.append(told("import.passed", rows=sum(count for _, count in reasons), unsound=done.unsound))
        lines += [f"  {count:>7}  {reason}" for reason, count in reasons[:_REASONS]]
        if len(reasons) > _REASONS:
            lines.append("  " + told("import.more", count=len(reasons) - _REASONS))
    return lines


def _write(path: Path, done: Import) -> None:
    with writable(path), path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["row", "reason", "could_be_read"])
        writer.writerows((passed.number, passed.reason, "no" if passed.unsound else "yes") for passed in done.passed)
