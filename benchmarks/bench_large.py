"""What a large record costs: ``python benchmarks/bench_large.py FOLDER [CLAIMS]``.

Makes a workspace in FOLDER with a made-up press of CLAIMS claims (:mod:`press`; a million unless given), or looks at the one that
is there; then prints, in CPU time of one core beside that of a plain loop (to tell how busy the machine is): the search for
copies, questions asked for the first time in a warm process and asked again, one new document from recording to the new
assessments of all that it speaks of (beside a reader who had looked at it, and in a fresh process), and every relation
assessed, in one process and in two.
"""

import gc
import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import press

from segun.assessment.filter_v1 import scorer
from segun.comparison import Copies
from segun.identity.identities import Identities
from segun.ledger.store import Ledger
from segun.model import Pack, Relation
from segun.views.all_lines import all_lines
from segun.views.claims_kept import ClaimsKept
from segun.views.standpoint import Standpoint
from segun.web.desk import Desk
from segun.web.remembering import Remembering
from segun.workspace import Workspace, create_workspace, open_workspace

DAY = date(2025, 1, 1)
PACK = Pack("press", sources=tuple(press.SOURCES.values()))


def cost(work: Callable[[], object]) -> float:
    """Milliseconds of CPU."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def told(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    slow = ordered[int(0.95 * len(ordered))]
    print(f"{name:52} median {statistics.median(ordered):7.1f} ms, p95 {slow:7.1f} ms, worst {ordered[-1]:7.0f} ms", flush=True)


def made(folder: Path, claims: int) -> Workspace:
    workspace = create_workspace(folder)
    ledger = workspace.open_ledger()
    documents = press.Press().documents(claims)
    while some := list(itertools.islice(documents, 500)):
        ledger.append_documents(some, author="bench")
    ledger.close()
    return workspace


def standpoint(ledger: Ledger, copies: Copies) -> Standpoint:
    upto, judged = ledger.head(), Identities(PACK, ledger.judgements(), ledger.names())
    return Standpoint(ledger, PACK, judged, Remembering(scorer()), DAY, DAY, copies=copies.now(), kept=ClaimsKept(), upto=upto)


def asking(look: Standpoint, asked: list[Relation]) -> None:
    fresh = replace(look, scorer=scorer(), kept=None)
    told("  for the first time", [cost(partial(fresh.assess, relation)) for relation in asked])
    for relation in asked:
        look.assess(relation)
    told("  again, while the record stands", [cost(partial(look.assess, relation)) for relation in asked])


def judged(look: Standpoint, relations: set[Relation]) -> None:
    for relation in relations:
        look.assess(relation, what_ifs=False)


def adding(ledger: Ledger, copies: Copies) -> None:
    """New documents beside a desk as the pages have it, whose reader had looked at what they speak of; and without one."""
    desk = Desk(lambda: replace(standpoint(ledger, copies), scorer=scorer()))
    recording, comparing, moving, judging, reading = [], [], [], [], []
    gc.collect()
    gc.freeze()  # as the desk does when it has made the map
    end = ledger.head()
    assert end is not None
    for document, claims in itertools.islice(press.Press(press.SEED + end.number).documents(400), 40):  # others in each run
        about = {claim.about for claim in claims}
        judged(desk.standpoint(), about)
        recording.append(cost(partial(ledger.append_document, document, claims, author="bench")))
        comparing.append(cost(copies.now))
        moving.append(cost(desk.standpoint))
        judging.append(cost(partial(judged, desk.standpoint(), about)))
        reading.append(cost(partial(judged, replace(desk.standpoint(), scorer=scorer(), kept=None), about)))
    told("  recording it", recording)
    told("  comparing it with all others", comparing)
    told("  telling what it touches", moving)
    told("  assessing the ten relations it speaks of anew", judging)
    told("  the same in a process that has not looked at them", reading)


def rebuilt(folder: Path, part: int, of: int) -> tuple[int, int, float]:
    """Every relation of a part assessed in a process of its own: relations, claims and seconds of its CPU."""
    workspace = open_workspace(folder)
    ledger = workspace.open_ledger()
    look = replace(standpoint(ledger, Copies(workspace, ledger)), scorer=scorer(), kept=None)
    start, lines, claims = time.process_time(), 0, 0
    for each in all_lines(look, part=part, of=of):
        lines, claims = lines + 1, claims + each.claims
        if lines % 10_000 == 0:  # for whoever does not wait for the end
            print(f"  {lines:,} relations of {claims:,} claims in {time.process_time() - start:.1f} s", flush=True)
    seconds = time.process_time() - start
    ledger.close()
    return lines, claims, seconds


def rebuilding(folder: Path, processes: int) -> None:
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        parts = list(pool.map(rebuilt, [folder] * processes, range(processes), [processes] * processes))
    claims, seconds = sum(part[1] for part in parts), sum(part[2] for part in parts)
    each = ", ".join(f"{part[2]:.1f} s" for part in parts)
    print(
        f"every relation assessed in {processes} process(es): {each}, {1e6 * seconds / max(1, claims):.0f} µs a claim", flush=True
    )


def main() -> None:
    folder, claims = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    workspace = open_workspace(folder) if (folder / "segun.toml").exists() else made(folder, claims)
    print(f"plain loop of 10 million: {cost(lambda: sum(1 for _ in range(10_000_000))) / 1000:.2f} s", flush=True)
    ledger = workspace.open_ledger()
    copies = Copies(workspace, ledger)
    print(f"copies of all documents: {cost(copies.now) / 1000:.1f} s (kept beside the ledger)", flush=True)
    look = standpoint(ledger, copies)
    counted = ledger.relations()
    print(f"{sum(count for _, count in counted):,} claims, {len(counted):,} relations, largest {counted[0][1]:,}", flush=True)
    chance = random.Random(press.SEED)
    relations, counts = [relation for relation, _ in counted], [count for _, count in counted]
    print("a question, relations drawn alike")
    asking(look, chance.sample(relations, min(1000, len(relations))))
    print("a question, relations drawn by their number of claims")
    asking(look, chance.choices(relations, counts, k=300))
    print("a new document")
    adding(ledger, copies)
    ledger.close()
    for processes in (1, 2):
        rebuilding(folder, processes)


if __name__ == "__main__":
    main()
