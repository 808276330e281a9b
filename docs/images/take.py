"""Takes the pictures of the README from the bundled articles: ``python docs/images/take.py``.

Needs Chromium and playwright (``pip install playwright``), which nothing else here does.
"""

import socket
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from segun.cli.looking import standpoint_of
from segun.demo import articles
from segun.model import Relation, RelationKind
from segun.pipeline import add, make_kit, open_gazetteer
from segun.web.app import create_app
from segun.workspace import create_workspace

FOLDER = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
WIDTH, HEIGHT = 1200, 1180
PICTURES = {"relation": f"/relation/{Relation.between(RelationKind.ALLIED, 'mx:cjng', 'mx:los-chapitos').id}"}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as listener:
        workspace = create_workspace(Path(folder) / "sinaloa")
        ledger = workspace.open_ledger()
        list(add(articles(), workspace, ledger, make_kit(workspace.pack())))
        app = create_app(lambda: standpoint_of(workspace, ledger), open_gazetteer(workspace.places_file))
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        serving.start()
        while not server.started:
            time.sleep(0.05)
        try:
            take(f"http://127.0.0.1:{listener.getsockname()[1]}")
        finally:
            server.should_exit = True
            serving.join()
            ledger.close()


def take(address: str) -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", locale="en")
        for name, path in PICTURES.items():
            page.goto(address + path)
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
