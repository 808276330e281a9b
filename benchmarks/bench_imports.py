"""Imports: rows a second, the first time and again, beside what reading the table alone takes in the same run.

python benchmarks/bench_imports.py [FOLDER]

FOLDER holds ``ucdp_ged_mexico/`` and ``ocved_2_0/``; without it a synthetic table of 20,000 rows is imported.
"""

import sys
import tempfile
import time
from pathlib import Path

from segun.imports import data_sets, import_file
from segun.imports.table import rows_of
from segun.ledger.sql import open_ledger
from segun.mentions.gazetteer import Gazetteer
from segun.packs import load_packs

FILES = (("ucdp", "ucdp_ged_mexico/ged_mexico_v24_1.csv.gz"), ("ocved", "ocved_2_0/ocved_2_0.csv.gz"))


def synthetic(folder: Path) -> Path:
    path = folder / "claims.csv"
    lines = ["relation,subject,object,published,quote"]
    lines += [
        f"fights,Los Rojinegros {row % 97},Banda {row % 89},2024-{row % 12 + 1:02}-01,They fought again ({row})"
        for row in range(20_000)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def main(arguments: list[str]) -> None:
    pack, gazetteer = load_packs(("mexico", "international")), Gazetteer()
    with tempfile.TemporaryDirectory() as made:
        given = Path(arguments[0]) if arguments else None
        files = [(name, given / file) for name, file in FILES] if given else [("csv", synthetic(Path(made)))]
        ledger = open_ledger(str(Path(made) / "ledger.sqlite"))
        total = 0.0
        for name, path in files:
            begun = time.process_time()
            count = sum(1 for _ in rows_of(path))
            alone = time.process_time() - begun
            for again in (False, True):
                begun, cpu = time.perf_counter(), time.process_time()
                done = import_file(path, data_sets()[name], pack, gazetteer, ledger, author="bench")
                wall, cpu = time.perf_counter() - begun, time.process_time() - cpu
                total += 0.0 if again else wall
                told = f"{done.here_before} here before" if again else f"{done.rows} rows recorded, {done.claims} claims"
                cost = f"{wall:5.1f} s, {cpu:5.1f} s of processor, {cpu / alone:4.1f}x reading the table"
                print(f"{name:6} {count:>6} rows: {cost}; {told}")
        print(f"together {total:.1f} s")
        ledger.close()


if __name__ == "__main__":
    main(sys.argv[1:])
