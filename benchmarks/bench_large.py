"""What a large record costs: ``python benchmarks/bench_large.py FOLDER [CLAIMS]``.

Makes a workspace in FOLDER with a made-up press of CLAIMS claims (:mod:`press`; a million unless given), or looks at the one that
is there; then prints, in CPU time of one core beside that of a plain loop (to tell how busy the machine is): the search for
copies, questions asked for the first time in a warm process and asked again, one new document from recording to the new
assessments of all that it speaks of, and every relation assessed.
"""

import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import press

from segun.assessment.filter_v1 import scorer
from segun.comparison import Copies
from segun.identity.identities import Identities
from segun.ledger.store import Ledger
from segun.model import Pack, Relation
from segun.views.all_lines import all_lines
from segun.views.standpoint import ClaimsKept, Standpoint
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
    identities = Identities(PACK, ledger.judgements(), ledger.names())
    return Standpoint(ledger, PACK, identities, Remembering(scorer()), DAY, DAY, copies=copies.now(), kept=ClaimsKept())


def asking(look: Standpoint, asked: list[Relation]) -> None:
    fresh = replace(look, scorer=scorer(), kept=None)
    told("  for the first time", [cost(partial(fresh.assess, relation)) for relation in asked])
    for relation in asked:
        look.assess(relation)
    told("  again, while the record stands", [cost(partial(look.assess, relation)) for relation in asked])


def judged(look: Standpoint, relations: set[Relation]) -> None:
    for relation in relations:
        look.assess(relation, what_ifs=False)


def adding(ledger: Ledger, copies: Copies, look: Standpoint) -> None:
    recording, comparing, judging = [], [], []
    for document, claims in itertools.islice(press.Press(press.SEED + 1).documents(400), 40):
        recording.append(cost(partial(ledger.append_document, document, claims, author="bench")))
        comparing.append(cost(copies.now))
        now = replace(look, copies=copies.now(), scorer=scorer(), kept=None)
        judging.append(cost(partial(judged, now, {claim.about for claim in claims})))
    told("  recording it", recording)
    told("  comparing it with all others", comparing)
    told("  assessing the ten relations it speaks of anew", judging)


def rebuilding(look: Standpoint) -> None:
    """Tells after every 100,000 claims how far it has come, for whoever does not wait for the end."""
    start, claims, told_at = time.process_time(), 0, 0
    for lines, each in enumerate(all_lines(replace(look, scorer=scorer())), start=1):
        claims += each.claims
        if claims - told_at >= 100_000:
            told_at = claims
            seconds = time.process_time() - start
            print(f"assessed: {lines:,} relations of {claims:,} claims in {seconds:.1f} s", flush=True)
    seconds = time.process_time() - start
    print(f"every relation assessed: {seconds:.1f} s, {1e6 * seconds / max(1, claims):.0f} µs a claim", flush=True)


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
    adding(ledger, copies, look)
    rebuilding(look)
    ledger.close()


if __name__ == "__main__":
    main()
