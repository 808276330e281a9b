"""How well municipalities of Mexico are drawn: the outlines that are carried, and cells around towns, as elsewhere.

    python benchmarks/bench_cells.py FOLDER

FOLDER holds INEGI's polygons of 2025 (``mx_municipios_2025_simplified.geojson``, properties CVEGEO). Without it only times are
measured. The overlap of two shapes is the area of their intersection over that of their union; the mean is over municipalities
that have a shape. Areas are taken in degrees of longitude shortened by the cosine of 23 degrees. Cells are made with lines of
states that are made as rough as those of other countries (Natural Earth's).
"""

import argparse
import gzip
import json
import math
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean, median
from typing import Any

import numpy as np
import shapely

from segun.boundaries.bundled import state_shapes, towns_of
from segun.boundaries.cells import cells
from segun.boundaries.files import read_rows
from segun.boundaries.outlines import Boundaries, written
from segun.boundaries.topology import shapes_of
from segun.mentions.gazetteer import Gazetteer
from segun.model import PlacePrecision

_GEONAMES = {"05": "07", "06": "08", "07": "05", "08": "06"}  # INEGI's codes of states that GeoNames numbers otherwise
_ROUGH = 0.05  # degrees: bends below it are left out of states
_FILE = "mx_municipios_2025_simplified.geojson"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    truth = {}
    if folder is not None and (folder / _FILE).is_file():
        truth = {_id(row.properties["CVEGEO"]): _flat(row.shape) for row in read_rows(folder / _FILE)}
    else:
        print(f"no {_FILE} to compare with: overlap not measured")
    boundaries = Boundaries(Gazetteer())
    _measure("carried", lambda: boundaries.topojson(PlacePrecision.MUNICIPALITY, "MX"), truth)
    _measure("cells", _cells, truth)


def _cells() -> bytes:
    areas = Gazetteer()
    states = state_shapes("MX", areas)
    rough = shapely.coverage_simplify([shape for _, _, shape in states], _ROUGH)
    lines = {id: shape for (id, _, _), shape in zip(states, rough, strict=True)}
    made = cells(list(towns_of("MX", areas)), lines, shapely.union_all(rough))
    return written([(id, id, shape) for id, shape in made.items()], [], approximate=True)


def _measure(name: str, make: Callable[[], bytes], truth: Mapping[str, Any]) -> None:
    begun, worked = time.perf_counter(), time.process_time()
    topology = make()
    print(
        f"{name}: made in {time.perf_counter() - begun:.1f} s ({time.process_time() - worked:.1f} s of work), "
        f"{len(gzip.compress(topology)) / 1e3:.0f} kB compressed"
    )
    overlaps: dict[str, float] = {}
    for properties, shape in shapes_of(json.loads(topology)):
        if (area := properties["area"]) in truth:
            drawn, real = _flat(shape), truth[area]
            overlaps[area] = drawn.intersection(real).area / drawn.union(real).area
    if not overlaps:
        return
    values = sorted(overlaps.values())
    sinaloa = [overlap for area, overlap in overlaps.items() if area.startswith("MX.25.")]
    print(f"  {len(values)} of {len(truth)}: mean {mean(values):.3f}, median {median(values):.3f}, Sinaloa {mean(sinaloa):.3f}")
    print(f"  least: {', '.join(f'{area} {overlaps[area]:.2f}' for area in sorted(overlaps, key=overlaps.__getitem__)[:12])}")
    by_state: dict[str, list[float]] = {}
    for area, overlap in overlaps.items():
        by_state.setdefault(area[:5], []).append(overlap)
    print("  " + json.dumps({state: round(mean(several), 2) for state, several in sorted(by_state.items())}))


def _id(cvegeo: str) -> str:
    return f"MX.{_GEONAMES.get(cvegeo[:2], cvegeo[:2])}.{cvegeo[2:]}"


def _flat(shape: Any) -> Any:
    return shapely.make_valid(shapely.transform(shape, lambda points: points * np.array([math.cos(math.radians(23)), 1.0])))


if __name__ == "__main__":
    main()
