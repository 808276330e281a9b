"""How well cells around towns approximate municipalities of Mexico, and how long they take to make.

    python benchmarks/bench_cells.py FOLDER

FOLDER holds INEGI's polygons (``mx_municipios_2025_simplified.geojson``, properties CVEGEO). Without it nothing is measured.
The overlap of two shapes is the area of their intersection over that of their union; the mean is over municipalities that have
a cell. Areas are taken in degrees of longitude shortened by the cosine of 23 degrees.
"""

import argparse
import gzip
import json
import math
import time
from pathlib import Path
from statistics import mean, median
from typing import Any

import numpy as np
import shapely

from segun.boundaries.files import read_rows
from segun.boundaries.outlines import Boundaries
from segun.mentions.gazetteer import Gazetteer
from segun.model import PlacePrecision

_GEONAMES = {"05": "07", "06": "08", "07": "05", "08": "06"}  # INEGI's codes of states that GeoNames numbers otherwise
_FILE = "mx_municipios_2025_simplified.geojson"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    boundaries = Boundaries(Gazetteer())
    begun, worked = time.perf_counter(), time.process_time()
    written = boundaries.topojson(PlacePrecision.MUNICIPALITY, "MX")
    print(
        f"made in {time.perf_counter() - begun:.1f} s ({time.process_time() - worked:.1f} s of work), "
        f"{len(gzip.compress(written)) / 1e3:.0f} kB compressed"
    )
    if folder is None or not (folder / _FILE).is_file():
        print(f"no {_FILE} to compare with: overlap not measured")
        return
    truth = {_id(row.properties["CVEGEO"]): _flat(row.shape) for row in read_rows(folder / _FILE)}
    overlaps: dict[str, float] = {}
    for one in boundaries.municipalities("MX").outlines:
        if one.area in truth:
            cell, real = _flat(one.shape), truth[one.area]
            overlaps[one.area] = cell.intersection(real).area / cell.union(real).area
    sinaloa = [overlap for area, overlap in overlaps.items() if area.startswith("MX.25.")]
    values = list(overlaps.values())
    print(f"{len(values)} of {len(truth)}: mean overlap {mean(values):.3f}, median {median(values):.3f}")
    print(f"Sinaloa {mean(sinaloa):.3f}")
    by_state: dict[str, list[float]] = {}
    for area, overlap in overlaps.items():
        by_state.setdefault(area[:5], []).append(overlap)
    print(json.dumps({state: round(mean(several), 2) for state, several in sorted(by_state.items())}))


def _id(cvegeo: str) -> str:
    return f"MX.{_GEONAMES.get(cvegeo[:2], cvegeo[:2])}.{cvegeo[2:]}"


def _flat(shape: Any) -> Any:
    return shapely.make_valid(shapely.transform(shape, lambda points: points * np.array([math.cos(math.radians(23)), 1.0])))


if __name__ == "__main__":
    main()
