"""What commands share: finding the workspace, dates as options, JSON on standard output."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click
import orjson

from segun.errors import BadDate, NotAWorkspace
from segun.model import DateSpan, Record
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


def clock_options(command: Command) -> Command:
    """The two clocks: when it held, and what was published by then."""
    command = click.option("--known", type=Day(), metavar="DATE", help="Count only what was published by this day.")(command)
    return click.option("--on", type=Day(), metavar="DATE", help="Ask about this day (default: that of the newest report).")(
        command
    )


def grades_option(command: Command) -> Command:
    """``--no-grades``."""
    return click.option("--no-grades", is_flag=True, help="Answer as if nobody had graded any source.")(command)


def json_option(command: Command) -> Command:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def print_json(record: Record) -> None:
    """One JSON object on a line."""
    click.echo(orjson.dumps(record).decode("utf-8"))
