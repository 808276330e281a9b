"""How fast relations are judged: ``python benchmarks/bench_assessment.py [CLAIMS]``.

A synthetic record of CLAIMS claims (100 000 unless given) over at most a fifth as many relations drawn by Zipf's law, at the
rates that the method was simulated with: two copies of each origin in the mean, a fifth of the origins deny; 300 sources of 20
institutions. Prints what one question costs (all that is shown of it) and what a rebuild costs (all relations, without what one
origin less or more would do), as CPU time; and the same for a plain loop, to tell how busy the machine is.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from segun.assessment.blocs import Bond, Chance, find_blocs
from segun.assessment.filter_v1 import FilterV1, scorer
from segun.model import (
    Citation,
    Claim,
    Hedge,
    Party,
    PartyKind,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Status,
)

SEED = 20250901
DAY = date(2025, 10, 28)
WORDS = [
    "they",
    "keep",
    "a",
    "pact",
    "in",
    "the",
    "hills",
    "and",
    "share",
    "men",
    "arms",
    "roads",
    "money",
    "with",
    "others",
    "since",
]
SOURCES = {
    f"source-{at}": Source(
        f"source-{at}", f"Source {at}", SourceKind.OFFICIAL if at % 2 else SourceKind.OUTLET, institution=f"source-{at % 20}"
    )
    for at in range(300)
}


def record(claims: int) -> dict[Relation, list[Claim]]:
    chance = random.Random(SEED)
    relations = max(1, claims // 5)
    weights = [1 / (rank + 1) for rank in range(relations)]
    found: dict[Relation, list[Claim]] = {}
    made = 0
    while made < claims:
        batch = chance.choices(range(relations), weights, k=1000)
        for at in batch:
            pair = Party(f"x:{at}", f"A{at}", "A", PartyKind.GROUP), Party(f"y:{at}", f"B{at}", "B", PartyKind.GROUP)
            origin = origin_of(*pair, made, chance)
            copies = int(chance.expovariate(0.5))
            found.setdefault(origin.about, []).extend(retold(origin, made, copies, chance))
            made += 1 + copies
            if made >= claims:
                break
    return found


def origin_of(subject: Party, thing: Party, number: int, chance: random.Random) -> Claim:
    quote = " ".join(chance.choices(WORDS, k=16))
    speaker = chance.randrange(300)
    return Claim(
        relation=RelationKind.ALLIED,
        subject=subject,
        object=thing,
        stance=Stance.DENIES if chance.random() < 0.2 else Stance.ASSERTS,
        hedge=chance.choice([Hedge.PLAIN, Hedge.PLAIN, Hedge.REPORTED, Hedge.POSSIBLE]),
        status=Status.CURRENT,
        citation=Citation(f"doc-{number}", 0, len(quote), quote),
        reader="bench/1",
        pattern="bench",
        reading=0.9,
        speaker=SourceRef(f"source-{speaker}", f"Source {speaker}", "it") if chance.random() < 0.6 else None,
        published=DAY - timedelta(days=chance.randrange(1500)),
        publisher=f"Source {chance.randrange(300)}",
    )


def retold(origin: Claim, number: int, copies: int, chance: random.Random) -> list[Claim]:
    quote = origin.citation.quote
    return [origin] + [
        Claim(
            origin.relation,
            origin.subject,
            origin.object,
            origin.stance,
            origin.hedge,
            origin.status,
            Citation(f"doc-{number}-{copy}", 0, len(quote), quote),
            origin.reader,
            origin.pattern,
            origin.reading,
            speaker=origin.speaker,
            published=(origin.published or DAY) + timedelta(days=1),
            publisher=f"Source {chance.randrange(300)}",
        )
        for copy in range(copies)
    ]


def cost(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def ask(method: FilterV1, relation: Relation, claims: list[Claim]) -> object:
    return method.assess(relation, claims, on=DAY, known=DAY, sources=SOURCES)


def network(groups: int, pairs: int) -> list[Bond]:
    chance = random.Random(SEED)
    camps = [chance.randrange(3) for _ in range(groups)]
    found: dict[tuple[int, int], Bond] = {}
    while len(found) < pairs:
        one, other = sorted(chance.sample(range(groups), 2))
        likely = chance.uniform(0.3, 0.9)
        bond = Chance(likely, max(0.05, likely - 0.15), min(0.95, likely + 0.1))
        friends = (camps[one] == camps[other]) is not (chance.random() < 0.2)
        found[one, other] = Bond(f"g{one:03}", f"g{other:03}", bond if friends else None, None if friends else bond)
    return list(found.values())


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"plain loop of 10 million: {cost(lambda: sum(1 for _ in range(10_000_000))):.2f} s")
    relations = record(claims)
    full, brief = scorer(), scorer(what_ifs=False)
    sizes = sorted(map(len, relations.values()))
    print(f"{sum(sizes)} claims, {len(sizes)} relations, median {sizes[len(sizes) // 2]}, largest {sizes[-1]}")
    asked = random.Random(SEED).sample(sorted(relations), min(2000, len(relations)))
    each = sorted(1000 * cost(partial(ask, full, relation, relations[relation])) for relation in asked)
    slow = each[int(0.95 * len(each))]
    print(f"one question: median {statistics.median(each):.1f} ms, p95 {slow:.1f} ms, worst {each[-1]:.0f} ms")
    largest = max(relations, key=lambda relation: len(relations[relation]))
    print(f"the largest relation: {1000 * cost(lambda: ask(full, largest, relations[largest])):.0f} ms")
    whole = cost(lambda: [ask(brief, relation, about) for relation, about in relations.items()])
    print(f"rebuild: {whole:.1f} s, {1e6 * whole / sum(sizes):.0f} µs a claim")
    find_blocs(network(10, 12))
    print(f"blocs of 150 groups, 300 bonds: {cost(lambda: find_blocs(network(150, 300))):.2f} s")


if __name__ == "__main__":
    main()
