"""``segun serve``."""

import socket
import webbrowser
from threading import Thread

import click

from segun.cli.looking import standpoint_of
from segun.cli.opening import workspace_of
from segun.comparison import Copies
from segun.errors import InputError
from segun.pipeline import gap_finder, open_gazetteer
from segun.workspace import Workspace

HOST = "127.0.0.1"


@click.command(short_help="Show the workspace as a web page on this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0 takes any free port.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@click.pass_context
def serve(ctx: click.Context, port: int, no_browser: bool) -> None:
    """Show the workspace as a web page on 127.0.0.1; nothing listens to other machines. Ctrl-C ends it."""
    show(workspace_of(ctx), port=port, browser=not no_browser)


def show(workspace: Workspace, *, port: int, browser: bool) -> None:
    """Serve ``workspace`` until interrupted. Raises InputError where the port is taken."""
    import uvicorn  # all slow to import; not needed for --help

    from segun.boundaries.outlines import Boundaries
    from segun.boundaries.store import cache_folder
    from segun.web.app import create_app
    from segun.web.rendering import warm

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError:
        raise InputError(f"port {port} is taken; try: --port 0") from None
    address = f"http://{HOST}:{listener.getsockname()[1]}/"
    click.echo(f"the picture is at {address} (Ctrl-C ends it)")
    if browser:
        webbrowser.open(address)
    Thread(target=warm, daemon=True).start()
    ledger = workspace.open_ledger()
    try:
        places, index = open_gazetteer(workspace.places_file), workspace.search_file
        copies = Copies(workspace, ledger)
        app = create_app(
            lambda: standpoint_of(workspace, ledger, copies=copies.now()),
            places,
            author=workspace.author,
            search_file=index,
            map_file=workspace.map_file,
            outlines=Boundaries(places, workspace.folder / "boundaries", cache_folder()).topojson,
            find_gaps=gap_finder(workspace),
        )
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
    finally:
        ledger.close()
