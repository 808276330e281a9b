"""How fast the pages of a real record answer: ``python benchmarks/bench_workspace_pages.py WORKSPACE [PATH…]``.

WORKSPACE may hold anything; for the figures of docs/map.md the demo's articles, OCVED and UCDP (as in bench_map.py), with INEGI's
outlines loaded. Prints for each page seconds by the clock and of work, for the first request after the record has moved on (which
works out what later ones reuse) and for the next, and kilobytes over the wire, compressed.
"""

import sys
import time
from pathlib import Path

from starlette.testclient import TestClient

from segun.boundaries.outlines import Boundaries
from segun.boundaries.store import cache_folder
from segun.cli.looking import standpoint_of
from segun.comparison import Copies
from segun.pipeline import open_gazetteer
from segun.web.app import create_app
from segun.workspace import open_workspace

PAGES = (
    "/",
    "/network",
    "/changes",
    "/review",
    "/search?q=Culiacán",
    "/documents",
    "/claims",
    "/actor/mx:cjng",
    "/place/MX.25",
    "/ask?q=Does the CJNG fight the Sinaloa Cartel?",
    "/source/ucdp",
    "/brief",
)


def main(folder: Path, pages: tuple[str, ...]) -> None:
    workspace = open_workspace(folder)
    ledger = workspace.open_ledger()
    copies, places = Copies(workspace, ledger), open_gazetteer(workspace.places_file)
    app = create_app(
        lambda: standpoint_of(workspace, ledger, copies=copies.now()),
        places,
        search_file=workspace.search_file,
        map_file=workspace.map_file,
        outlines=Boundaries(places, workspace.folder / "boundaries", cache_folder()).topojson,
    )
    client = TestClient(app, base_url="http://127.0.0.1")
    print(f"{'':44} {'first (of work)':>20} {'again (of work)':>20} {'wire':>10}")
    for path in pages:
        first, _ = _asked(client, path)
        again, size = _asked(client, path)
        print(f"{path:44} {first:>20} {again:>20} {size / 1000:7.0f} kB", flush=True)
    ledger.close()


def _asked(client: TestClient, path: str) -> tuple[str, int]:
    clock, work = time.perf_counter(), time.process_time()
    with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
        size = sum(len(piece) for piece in answer.iter_raw())
    assert answer.status_code == 200, (path, answer.status_code)
    return f"{time.perf_counter() - clock:.2f} s ({time.process_time() - work:.2f} s)", size


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or PAGES)
