"""The ``segun`` command. Commands are loaded when they are called, so that ``segun --help`` is quick."""

import importlib
import sys
from collections.abc import Sequence

import click

from segun import __version__
from segun.errors import SegunError

# name -> where it is, and its line in --help (a test holds the two together)
COMMANDS = {
    "init": ("segun.cli.workspace:init", "Make a workspace."),
    "add": ("segun.cli.add:add", "Read documents into the workspace."),
    "ask": ("segun.cli.ask:ask", "Answer a question, with every claim behind the answer."),
    "who": ("segun.cli.who:who", "All that is said of a group or a person."),
    "where": ("segun.cli.where:where", "Who is reported in a place, and how."),
    "timeline": ("segun.cli.timeline:timeline", "What was said of one or two actors, by date."),
    "network": ("segun.cli.network:network", "Who stands with whom: blocs, and what does not fit."),
    "map": ("segun.cli.map:map_", "Who is where on a day, area by area, told or drawn."),
    "brief": ("segun.cli.brief:brief", "Set a brief as PDF: relations, groups and places with numbered sources."),
    "changes": ("segun.cli.changes:changes", "What changed since a day, and why."),
    "claims": ("segun.cli.claims:claims", "List claims with their quotes."),
    "batch": ("segun.cli.batch:batch", "Read with a model by way of files, at half the price and offline."),
    "search": ("segun.cli.search:search", "Search the text of documents and the quotes of claims."),
    "review": ("segun.cli.review:review", "List claims to check; accept or reject them by id."),
    "gaps": ("segun.cli.gaps:gaps", "List sentences that name groups and gave no claim."),
    "read": ("segun.cli.read:read", "Print the claims of documents without storing them."),
    "serve": ("segun.cli.serve:serve", "Show the workspace as a web page on this machine."),
    "demo": ("segun.cli.demo:demo", "Read the bundled articles and show them."),
    "same": ("segun.cli.judge:same", "Judge that two names are one actor."),
    "not-same": ("segun.cli.judge:not_same", "Judge that two names are not one actor."),
    "unsure": ("segun.cli.judge:unsure", "Take back a judgement on two names."),
    "retract": ("segun.cli.retract:retract", "Take back a claim or a document; the record of it stays."),
    "verify": ("segun.cli.workspace:verify", "Check that nothing in the ledger was changed."),
    "export": ("segun.cli.export:export", "Write claims in a format that others read."),
    "import": ("segun.cli.importing:import_", "Read the rows of a data set (UCDP, ACLED, OCVED, ViPAA, BACRIM, CSV) as claims."),
    "places": ("segun.cli.places:places", "Look places up, add names of places and outlines."),
    "calibrate": ("segun.cli.calibrate:calibrate", "Score the probabilities: on resolved questions, or on a simulated press."),
    "evaluate": ("segun.cli.evaluate:evaluate", "Score the reader against annotated passages."),
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is needed, and knows its line of help without importing it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a new user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their lines, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="segun")
@click.option("-w", "--workspace", metavar="FOLDER", help="The workspace to work in (default: this folder or one above it).")
@click.pass_context
def segun(ctx: click.Context, workspace: str | None) -> None:
    """Who is allied with whom, who fights whom, who is where, and according to whom.

    Segun reads articles and official reporting on armed and criminal groups, in English and Spanish, and keeps every
    claim with its quote and its source. Nothing leaves this machine unless you ask for it.

    \b
    A first session:
      segun init sinaloa && cd sinaloa
      segun add ~/articles/*.html report.pdf
      segun ask "Is the CJNG allied with Los Chapitos?"
      segun serve
    """
    ctx.obj = workspace


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every error of ours ends as one line and an exit code."""
    try:
        segun.main(args=list(arguments) if arguments is not None else None, prog_name="segun", standalone_mode=True)
    except SegunError as error:
        click.echo(f"segun: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
