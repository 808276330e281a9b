"""What commands share: finding the workspace, dates as options, JSON on standard output."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
import orjson

from segun.errors import BadDate, BadMoment, NotAWorkspace
from segun.model import DateSpan, Record, moment_of_record
from segun.workspace import Workspace, open_workspace

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day; ``2025-05`` and ``2025`` mean their last day, since "as known in May" includes all of May."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day. Raises BadDate."""
        if isinstance(value, date):
            return value
        try:
            return DateSpan.parse(value).last
        except ValueError:
            raise BadDate(value) from None


class Moment(click.ParamType[datetime]):
    """A moment in the life of the record, in UTC where no zone is given; a date means its end."""

    name = "MOMENT"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the moment. Raises BadMoment."""
        if isinstance(value, datetime):
            return value
        try:
            return moment_of_record(value)
        except ValueError:
            raise BadMoment(value) from None


def workspace_of(ctx: click.Context) -> Workspace:
    """The workspace that ``-w`` names, or that of the current folder. Raises NotAWorkspace."""
    return open_workspace(Path(ctx.obj) if ctx.obj else Path.cwd())


def workspace_around(ctx: click.Context) -> Workspace | None:
    """The workspace that ``-w`` names, or that of the current folder where there is one."""
    try:
        return workspace_of(ctx)
    except NotAWorkspace:
        if ctx.obj:
            raise
        return None


_RECORDED = "segun.recorded"  # where the context keeps ``--recorded``, so that no command has to hand it on


def clock_options(command: Command) -> Command:
    """The clocks: when it held, what was published by then, and (see :func:`recorded_option`) what was on record by then."""
    on = click.option("--on", type=Day(), metavar="DATE", help="Ask about this day (default: that of the newest report).")
    return on(known_option(recorded_option(command)))


def known_option(command: Command) -> Command:
    """``--known``, for commands that judge nothing."""
    return click.option("--known", type=Day(), metavar="DATE", help="Count only what was published by this day.")(command)


def recorded_option(command: Command) -> Command:
    """``--recorded``: the record as it stood at a moment. It goes with the context (:func:`recorded_by`), not to the command."""

    def keep(ctx: click.Context, _: click.Parameter, moment: datetime | None) -> None:
        ctx.meta[_RECORDED] = moment

    says = "Look at the record as it stood then: what was added, judged and taken back by this moment."
    option = click.option("--recorded", type=Moment(), metavar="MOMENT", callback=keep, expose_value=False, help=says)
    return option(command)


def recorded_by(ctx: click.Context) -> datetime | None:
    """The moment that ``--recorded`` names; None for the record as it is."""
    moment: datetime | None = ctx.meta.get(_RECORDED)
    return moment


def grades_option(command: Command) -> Command:
    """``--no-grades``."""
    return click.option("--no-grades", is_flag=True, help="Answer as if nobody had graded any source.")(command)


def json_option(command: Command) -> Command:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def print_json(record: Record) -> None:
    """One JSON object on a line."""
    click.echo(orjson.dumps(record).decode("utf-8"))
