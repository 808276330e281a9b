"""How long the map takes: the index, a picture of any pair of days, and what goes over the wire.

    python benchmarks/bench_map.py WORKSPACE [--pairs 60]

WORKSPACE holds what is to be measured; for the figures of docs/map.md, the demo's articles, OCVED and UCDP:

    segun init mexico && cd mexico
    segun import ocved ocved_2_0.csv.gz && segun import ucdp ged_mexico_v24_1.csv.gz
"""

import argparse
import gc
import random
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import orjson

from segun.cli.looking import standpoint_of
from segun.pipeline import open_gazetteer
from segun.views.map import MapIndex
from segun.views.map_kept import KeptMap
from segun.views.map_records import territory_record
from segun.views.territory import Layer
from segun.workspace import open_workspace


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--pairs", type=int, default=60, help="pairs of days asked about, drawn at random")
    given = parser.parse_args()
    workspace = open_workspace(given.workspace)
    ledger = workspace.open_ledger()
    standpoint = standpoint_of(workspace, ledger)
    places = open_gazetteer(workspace.places_file)
    begun = _now()
    index = MapIndex.of(standpoint, places)
    print(f"index of {index.claims:,} claims: {_since(begun)}")
    gc.collect()
    gc.freeze()  # as the server does
    begun = _now()
    MapIndex.of(standpoint, places, before=index)
    print(f"  again, with nothing changed: {_since(begun)}")
    with TemporaryDirectory() as folder:
        kept = KeptMap(Path(folder) / "map")
        begun = _now()
        MapIndex.of(standpoint, places, kept=kept)
        print(f"  and kept in a file: {_since(begun)}")
        begun = _now()
        MapIndex.of(standpoint, places, kept=kept)
        print(f"  from the file: {_since(begun)}")
    assert index.span is not None
    first, last = max(index.span[0], date(1995, 1, 1)), max(standpoint.known, index.span[1])
    for layer in Layer:
        _pictures(index, layer, first, last, given.pairs)
    ledger.close()


def _pictures(index: MapIndex, layer: Layer, first: date, last: date, pairs: int) -> None:
    draw = random.Random(1)
    days = (last - first).days
    spent, worked, sizes, cells = [], [], [], 0
    for _ in range(pairs):
        on, known = (first + timedelta(days=draw.randrange(days + 1)) for _ in range(2))
        known = draw.choice((known, last))
        begun, work = _now()
        territory = index.painted(on, known, layer)
        wire = orjson.dumps(territory_record(territory))
        spent.append(1000 * (time.perf_counter() - begun))
        worked.append(1000 * (time.process_time() - work))
        sizes.append(len(wire))
        cells = max(cells, len(territory.cells))
    print(f"{layer.value}: up to {cells:,} areas, {max(sizes) / 1e3:,.0f} kB of JSON")
    for what, taken in (("by the clock", spent), ("of work", worked)):
        cuts = quantiles(taken, n=20)
        print(f"  {what}: median {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms, at most {max(taken):.0f} ms")


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(begun: tuple[float, float]) -> str:
    """Seconds by the clock and of work: on a busy machine the two are far apart."""
    return f"{time.perf_counter() - begun[0]:.1f} s ({time.process_time() - begun[1]:.1f} s of work)"


if __name__ == "__main__":
    main()
