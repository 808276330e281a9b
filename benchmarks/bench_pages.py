"""How fast the pages answer: ``python benchmarks/bench_pages.py [CLAIMS]``.

A synthetic record of CLAIMS claims (10 000 unless given) in documents of ten, over 120 groups and 80 municipalities drawn by
Zipf's law, a fifth of them denials, spoken by 60 sources. Prints for each page the median and the slowest of 15 requests in
milliseconds, warm; for the overview also the first request, which works out what the others reuse.
"""

import random
import statistics
import sys
import time
from datetime import date, timedelta

from starlette.testclient import TestClient

from segun.assessment.filter_v1 import scorer
from segun.identity.identities import Identities
from segun.ledger.sql import SqlLedger, open_ledger
from segun.model import (
    Citation,
    Claim,
    Document,
    Hedge,
    Language,
    Party,
    PartyKind,
    Place,
    PlaceMention,
    PlacePrecision,
    PlaceUnit,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    document_id,
    in_fixed_order,
)
from segun.packs import load_packs
from segun.views.standpoint import Standpoint
from segun.web.app import create_app

SEED = 20250901
RUNS = 15
PER_DOCUMENT = 10
DAY = date(2025, 10, 28)
BETWEEN = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS)


def record(claims: int) -> SqlLedger:
    chance = random.Random(SEED)
    groups = [Party(f"new:group-{at}", f"Group {at}", f"Group {at}", PartyKind.GROUP) for at in range(120)]
    places = [
        Place(f"MX.25.{at:03}", f"Place {at}", PlacePrecision.MUNICIPALITY, (PlaceUnit(f"MX.25.{at:03}", f"Place {at}"),))
        for at in range(80)
    ]
    speakers = [SourceRef(f"new:source-{at}", f"Source {at}", f"Source {at}") for at in range(60)]

    def one(things: list, skew: float = 1.0):  # type: ignore[type-arg, no-untyped-def]
        return chance.choices(things, [1 / (rank + 1) ** skew for rank in range(len(things))])[0]

    ledger = open_ledger("sqlite://")
    for number in range(claims // PER_DOCUMENT):
        sentences = [f"Sentence {number} {at} says who stands with whom and where." for at in range(PER_DOCUMENT)]
        text = "\n".join(sentences)
        published = DAY - timedelta(days=chance.randrange(900))
        id = document_id(text.encode())
        made = []
        for sentence in sentences:
            subject, start = one(groups), text.index(sentence)
            between = chance.random() < 0.6
            other = one([group for group in groups if group is not subject]) if between else PlaceMention(one(places), "there")
            made.append(
                in_fixed_order(
                    Claim(
                        relation=chance.choice(BETWEEN) if between else chance.choice(list(RelationKind)[8:11]),
                        subject=subject,
                        object=other,
                        stance=Stance.DENIES if chance.random() < 0.2 else Stance.ASSERTS,
                        hedge=Hedge.PLAIN if chance.random() < 0.7 else Hedge.REPORTED,
                        status=Status.CURRENT,
                        citation=Citation(id, start, start + len(sentence), sentence),
                        reader="synthetic/1",
                        pattern="synthetic",
                        reading=0.9,
                        speaker=one(speakers) if chance.random() < 0.7 else None,
                        published=published,
                        publisher=f"Outlet {chance.randrange(40)}",
                    )
                )
            )
        document = Document(id, text, Language.EN, "text/plain", "synthetic/1", publisher=made[0].publisher, published=published)
        ledger.append_document(document, made, author="bench")
    return ledger


def main(claims: int) -> None:
    ledger, pack = record(claims), load_packs(("mexico", "international"))
    counts = ledger.relations()
    judge = scorer()

    def open_standpoint() -> Standpoint:
        return Standpoint(
            ledger, pack, Identities(pack, ledger.judgements(), ledger.names()), judge, DAY, DAY, upto=ledger.head()
        )

    client = TestClient(create_app(open_standpoint), base_url="http://127.0.0.1")
    busiest, busy = counts[0]
    middling, some = next((relation, count) for relation, count in counts if count <= 10)
    document = next(iter(ledger.documents())).id
    began = time.perf_counter()
    assert client.get("/").status_code == 200
    print(f"{claims} claims, {len(counts)} relations")
    print(f"{'/ (first request)':34} {1000 * (time.perf_counter() - began):8.0f} ms")
    for name, path in (
        ("/", "/"),
        (f"/relation ({some} claims)", f"/relation/{middling.id}"),
        (f"/relation, busiest ({busy} claims)", f"/relation/{busiest.id}"),
        ("/actor, busiest", f"/actor/{busiest.subject}"),
        ("/place", "/place/MX.25.000"),
        ("/document", f"/document/{document}"),
        ("/documents", "/documents"),
        ("/claims", "/claims"),
    ):
        times = []
        for _ in range(RUNS):
            began = time.perf_counter()
            assert client.get(path).status_code == 200, path
            times.append(1000 * (time.perf_counter() - began))
        print(f"{name:34} {statistics.median(times):8.0f} ms, slowest {max(times):.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
