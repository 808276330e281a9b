"""How fast places are looked up and regions read: ``python benchmarks/bench_gazetteer.py``.

Prints the microseconds of one look-up over every tenth name of the Americas (each name for the first time, so nothing is
cached; then again), of choosing among homonyms, and of reading the vague regions of a text of the demo's kind; and the size of
the gazetteer file, plain and compressed as in a wheel.
"""

import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable

from segun.mentions.gazetteer import Gazetteer, world_file
from segun.mentions.regions import RegionReader
from segun.model import Language

AMERICAS = ("MX", "US", "GT", "HN", "SV", "CO", "VE", "EC", "PE", "HT")
TEXT = """Los dos grupos chocaron en el sur de Sinaloa y en los límites con Durango, según la fiscalía. La carretera
Culiacán-Mazatlán quedó cerrada; en la costa noroeste del estado hubo retenes. Vecinos de Mazatlán, Elota y Concordia dijeron
que los hombres llegaron de la sierra, y que el norte de Nayarit y la zona serrana de Sinaloa son disputados desde marzo.
"""


def main() -> None:
    path = world_file()
    with sqlite3.connect(path) as db:
        marks = ",".join("?" * len(AMERICAS))
        query = f"SELECT name FROM place WHERE level = 3 AND substr(parent, 1, 2) IN ({marks}) ORDER BY n"
        names = [row[0] for row in db.execute(query, AMERICAS)][::10]
    gazetteer = Gazetteer()
    gazetteer.candidates("Mazatlán")
    print(f"{len(names):,} names")
    _show("look-up, first time", gazetteer.candidates, names)
    _show("look-up, again", gazetteer.candidates, names)
    _show("look-up and choice, again", lambda name: gazetteer.resolve(name, near=("MX.25", "US.TX"), country="MX"), names)
    _show("look-up of an unknown name", gazetteer.candidates, [f"{name} Qx" for name in names])
    reader = RegionReader(gazetteer, country="MX")
    first = time.perf_counter()
    found = reader.spans(TEXT, Language.ES)
    print(f"regions of a text, first time {(time.perf_counter() - first) * 1e3:9.1f} ms ({len(found)} regions)")
    _show(f"regions of a text of {len(TEXT)} characters, again", lambda text: reader.spans(text, Language.ES), [TEXT] * 500)
    data = path.read_bytes()
    print(f"gazetteer file {len(data) / 1e6:.1f} MB, {len(zlib.compress(data, 6)) / 1e6:.1f} MB in a wheel")


def _show(what: str, call: Callable[[str], object], names: Iterable[str]) -> None:
    times = []
    for name in names:
        start = time.perf_counter()
        call(name)
        times.append(time.perf_counter() - start)
    times.sort()
    print(
        f"{what:55} median {times[len(times) // 2] * 1e6:7.0f} µs   95 of 100 under {times[len(times) * 95 // 100] * 1e6:7.0f} µs"
    )


if __name__ == "__main__":
    main()
