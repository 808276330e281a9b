"""How fast a ledger is written, asked and verified: ``python benchmarks/bench_ledger.py [CLAIMS] [URL]``.

Synthetic documents of about ten claims each over 300 groups, 600 persons and 2 500 municipalities, all drawn by Zipf's law,
so that there is a busiest of each as in life; a fifth of the claims deny, one in two hundred was taken back or found badly
read. Prints claims a second for writing, the size, and for each question the median and the 95th percentile in milliseconds
of 40 runs (those of the busiest: 5), warm, with the number of claims in the answer.
"""

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Generic, TypeVar

from segun.ledger.sql import SqlLedger, open_ledger
from segun.ledger.store import ClaimQuery
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
    Review,
    ReviewState,
    SourceRef,
    Stance,
    Status,
    document_id,
)

T = TypeVar("T")
SEED = 20241109
CLOCK = time.perf_counter if len(sys.argv) > 2 else time.process_time
PER_DOCUMENT = 10
GROUPS = [Party(f"xx:group-{n}", f"Group {n}", f"the Group {n}", PartyKind.GROUP) for n in range(300)]
PERSONS = [Party(f"xx:person-{n}", f"Person {n}", f"P. {n}", PartyKind.PERSON) for n in range(600)]
TOWNS = [Place(f"XX.{n % 32:02}.{n:04}", f"Town {n}", PlacePrecision.MUNICIPALITY) for n in range(2500)]
PLACES = [PlaceMention(replace(town, units=(PlaceUnit(town.id, town.name),)), "the town") for town in TOWNS]
VOICES = [SourceRef(f"xx:voice-{n}", f"Voice {n}", f"V. {n}") for n in range(200)]
FIRST_DAY = date(2015, 1, 1)
GROUP_AND_GROUP = [RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS, RelationKind.PART_OF]
GROUP_AND_PLACE = [RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS]
GROUP_AND_PERSON = [RelationKind.LED_BY]


class Zipf(Generic[T]):
    """Draws things, the n-th as often as 1/n."""

    def __init__(self, things: Sequence[T], chance: random.Random) -> None:
        self._things, self._chance = things, chance
        self._weights = list(itertools.accumulate(1 / n for n in range(1, len(things) + 1)))

    def draw(self) -> T:
        return self._chance.choices(self._things, cum_weights=self._weights)[0]


def documents(claims: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents with their claims, in order of recording, which is not that of publication."""
    chance = random.Random(SEED)
    groups, persons = Zipf(GROUPS, chance), Zipf(PERSONS, chance)
    places, voices = Zipf(PLACES, chance), Zipf(VOICES, chance)
    sentence = "The group was said to have made an arrangement with the other one over the road to the coast, officials said. "
    for number in range(max(1, claims // PER_DOCUMENT)):
        text = f"Report {number}. " + sentence * PER_DOCUMENT
        day = FIRST_DAY + timedelta(days=chance.randrange(3900))
        publisher = f"Outlet {chance.randrange(60)}"
        source = Document(
            document_id(text.encode()), text, Language.EN, "text/plain", "plain/1", publisher=publisher, published=day
        )
        read = []
        for index in range(PER_DOCUMENT):
            start = text.index("The group") + index * len(sentence)
            one, other = groups.draw(), groups.draw()
            kind = chance.choice(GROUP_AND_GROUP + GROUP_AND_PLACE + GROUP_AND_PERSON)
            thing = places.draw() if kind in GROUP_AND_PLACE else persons.draw() if kind in GROUP_AND_PERSON else other
            read.append(
                Claim(
                    relation=kind,
                    subject=one,
                    object=thing,
                    stance=Stance.DENIES if chance.random() < 0.2 else Stance.ASSERTS,
                    hedge=chance.choice(list(Hedge)),
                    status=Status.CURRENT,
                    citation=Citation(source.id, start, start + 60, text[start : start + 60]),
                    reader="grammar/1",
                    pattern="en-bench",
                    reading=0.9,
                    speaker=voices.draw() if chance.random() < 0.6 else None,
                    place=places.draw() if kind in GROUP_AND_GROUP and chance.random() < 0.3 else None,
                    published=day,
                    publisher=publisher,
                )
            )
        yield source, read


def write(ledger: SqlLedger, claims: int) -> None:
    started = CLOCK()
    for number, (source, read) in enumerate(documents(claims)):
        ledger.append_document(source, read, author="bench")
        if number % 20 == 0:
            ledger.retract(read[0].id, author="bench", reason="misread")
            ledger.review(Review(read[1].id, ReviewState.REJECTED), author="bench")
    took = CLOCK() - started
    print(f"{'write':44}{claims / took:10.0f} claims/s {claims / PER_DOCUMENT / took:8.0f} documents/s")


def ask(name: str, question: Callable[[], object], runs: int = 40) -> None:
    times = []
    for _ in range(runs + 1):  # the first warms up
        started = CLOCK()
        answer = question()
        times.append((CLOCK() - started) * 1000)
    warm = sorted(times[1:])
    size = len(answer) if isinstance(answer, list | tuple) else 1
    print(f"{name:44}{statistics.median(warm):10.2f} ms {warm[int(len(warm) * 0.95)]:10.2f} ms p95 {size:9} found")


def questions(ledger: SqlLedger) -> None:
    busy, usual, rare = GROUPS[0].id, GROUPS[40].id, GROUPS[250].id
    claim = ledger.claims(ClaimQuery(actors=(rare,), limit=1))[0].claim
    moment = next(iter(ledger.entries(after=10))).recorded_at

    def claims(**fields: object) -> Callable[[], object]:
        return lambda: ledger.claims(ClaimQuery(**fields))  # type: ignore[arg-type]

    ask("one claim", lambda: ledger.claim(claim.id))
    ask("one document", lambda: ledger.document(claim.citation.document))
    ask("claims of a document", claims(document=claim.citation.document))
    ask("a pair of usual groups", claims(both=((usual,), (GROUPS[60].id,))))
    known = {"kinds": (RelationKind.ALLIED,), "known": date(2020, 1, 1)}
    ask("the same, one kind, as known", claims(both=((usual,), (GROUPS[60].id,)), **known))
    ask("the busiest pair", claims(both=((busy,), (GROUPS[1].id,))), 5)
    ask("a rare group", claims(actors=(rare,)))
    ask("a usual group", claims(actors=(usual,)), 5)
    ask("the busiest group, one page", claims(actors=(busy,), limit=50), 5)
    ask("the busiest group", claims(actors=(busy,)), 5)
    ask("a usual place", claims(places=(PLACES[400].id,)))
    ask("the busiest place", claims(places=(PLACES[0].id,)), 5)
    ask("a usual group in a usual place", claims(actors=(usual,), places=(PLACES[100].id,)))
    ask("a usual voice", claims(sources=(VOICES[150].id,)), 5)
    ask("an early state of a usual group", claims(actors=(usual,), recorded=moment))
    ask("the first page of all", claims(limit=50), 5)
    ask("relations, counted", ledger.relations, 3)
    ask("names", ledger.names)
    ask("newest", ledger.newest)


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite"
        ledger = open_ledger(sys.argv[2] if len(sys.argv) > 2 else str(path))
        write(ledger, claims)
        if path.exists():
            print(f"{'size':44}{path.stat().st_size / 1e6:10.0f} MB")
        questions(ledger)
        started = CLOCK()
        entries = ledger.verify()
        took = CLOCK() - started
        print(f"{'verify':44}{claims / took:10.0f} claims/s {entries:9} entries in {took:.1f} s")
        ledger.close()


if __name__ == "__main__":
    main()
