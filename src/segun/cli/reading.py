"""What commands that read share: which reader, what leaves the machine, how far it has come, what was dropped."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from segun.claims.llm.address import address_of
from segun.claims.llm.folding import printable
from segun.claims.llm.journal import Journal
from segun.claims.llm.settings import LlmSettings
from segun.claims.selection import READERS
from segun.cli.opening import Command
from segun.cli.render import console
from segun.cli.wording import Labels
from segun.pipeline import Kit

Thing = TypeVar("Thing")


def reader_option(command: Command) -> Command:
    """``--reader``."""
    says = "The reader to read with (default: that of the settings; docs/readers.md)."
    return click.option("--reader", type=click.Choice(READERS), help=says)(command)


def dropped_option(command: Command) -> Command:
    """``--show-dropped``."""
    says = "List what a model proposed and the checks dropped, and what was not sent to it."
    return click.option("--show-dropped", is_flag=True, help=says)(command)


def tell_what_leaves(settings: LlmSettings, kit: Kit, label: Labels) -> None:
    """One line on what goes where, for an endpoint that is not on this machine."""
    if kit.llm is None:
        return
    address = address_of(settings.endpoint)
    if not address.local:
        click.echo(label("reading.leaves" if address.encrypted else "reading.leaves_in_clear", host=address.host), err=True)


def tell_of_reading(kit: Kit, label: Labels, *, show_dropped: bool = False) -> None:
    """What asking took and what was dropped, in lines on standard error; nothing for readers without a model."""
    if kit.llm is None:
        return
    journal = kit.llm.journal
    click.echo(_counts(journal, kit.llm.settings, label), err=True)
    reasons = journal.reasons()
    if reasons:
        listed = ", ".join(f"{reason} {count}" for reason, count in reasons.items())
        click.echo(label("reading.dropped", count=sum(reasons.values()), reasons=listed), err=True)
    if show_dropped:
        for drop in journal.dropped:
            click.echo(f"  {drop.reason.value}  {drop.says}", err=True)
        for _, text in journal.withheld:
            click.echo("  " + label("reading.withheld", text=printable(text, 120)), err=True)


@contextmanager
def progress(things: Iterable[Thing], total: int, kit: Kit, label: Labels) -> Iterator[Iterator[Thing]]:
    """The things one by one, with a bar in a terminal that tells tokens and cost so far."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # slow to import

    out = console(err=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=out, disable=not out.is_terminal, transient=True) as bar:
        task = bar.add_task(label("reading.now"), total=total)

        def shown() -> Iterator[Thing]:
            for thing in things:
                spent = f" · {_spent(kit.llm.journal, kit.llm.settings, label)}" if kit.llm else ""
                bar.update(task, advance=1, description=label("reading.now") + spent)
                yield thing

        yield shown()


def money(settings: LlmSettings, tokens_in: float, tokens_out: float) -> str:
    """What tokens cost, as it stands in a line; empty where no price is set."""
    cost = settings.cost(tokens_in, tokens_out)
    return "" if cost is None else f"; {cost:,.2f} {settings.currency}" if cost >= 1 else f"; {cost:.4f} {settings.currency}"


def _counts(journal: Journal, settings: LlmSettings, label: Labels) -> str:
    quiet = label("reading.quiet", count=journal.quiet) if journal.quiet else ""
    asked = label("reading.asked", asked=journal.asked, kept=journal.kept)
    return f"{asked}; {_spent(journal, settings, label)}{quiet}"


def _spent(journal: Journal, settings: LlmSettings, label: Labels) -> str:
    tokens = label("reading.tokens", tokens_in=f"{journal.tokens_in:,}", tokens_out=f"{journal.tokens_out:,}")
    return tokens + money(settings, journal.tokens_in, journal.tokens_out)
