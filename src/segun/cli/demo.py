"""``segun demo``: the bundled articles, read and shown."""

import tempfile
from pathlib import Path

import click

from segun.cli.render import console, outcome_table
from segun.cli.serve import show
from segun.cli.wording import labels
from segun.demo import articles
from segun.pipeline import add, make_kit
from segun.workspace import create_workspace


@click.command(short_help="Read the bundled articles and show them.")
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0 takes any free port.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def demo(port: int, no_browser: bool) -> None:
    """Read the bundled articles into a workspace of their own and serve the picture on 127.0.0.1.

    The articles retell, in our own words, what outlets named in each of them reported on the war within the Sinaloa
    Cartel in 2024 and 2025. The workspace is made anew each time and removed at the end.
    """
    with tempfile.TemporaryDirectory(prefix="segun-demo-") as folder:
        workspace = create_workspace(Path(folder) / "sinaloa")
        kit = make_kit(workspace.pack())
        ledger = workspace.open_ledger()
        try:
            outcomes = list(add(articles(), workspace, ledger, kit))
            console().print(outcome_table(outcomes, labels(workspace.settings.language)))
        finally:
            ledger.close()
        show(workspace, port=port, browser=not no_browser)
