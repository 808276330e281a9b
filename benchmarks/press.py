"""A made-up press of any size: documents with their claims, for the benches of what a large record costs.

At the rates that the method was simulated with: a report is carried by two others in the mean (geometric), whole or with some
words of their own; a fifth of what is said is denied; three in ten statements repeat what was said before. Ten claims a document
over 300 groups, 600 persons and 2,500 municipalities drawn by Zipf's law, so that there is a busiest relation as in life; 200
speakers of 40 institutions, 60 outlets, ten years. The same seed gives the same press.
"""

import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Generic, TypeVar

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
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Status,
    document_id,
)

T = TypeVar("T")

SEED = 20251129
CLAIMS_OF_A_REPORT = 10
FIRST_DAY, DAYS = date(2015, 1, 1), 3650
GROUPS = [Party(f"xx:group-{n}", f"Group {n}", f"the Group {n}", PartyKind.GROUP) for n in range(300)]
PERSONS = [Party(f"xx:person-{n}", f"Person {n}", f"P. {n}", PartyKind.PERSON) for n in range(600)]
UNITS = [PlaceUnit(f"XX.{n % 32:02}.{n:04}", f"Town {n}") for n in range(2500)]
PLACES = [PlaceMention(Place(unit.id, unit.name, PlacePrecision.MUNICIPALITY, (unit,)), "the town") for unit in UNITS]
SPEAKERS = [SourceRef(f"xx:voice-{n}", f"Voice {n}", f"V. {n}") for n in range(200)]
KINDS = (SourceKind.RESEARCH, SourceKind.OFFICIAL, SourceKind.OFFICIAL)
SOURCES = {
    ref.id: Source(ref.id, ref.name, KINDS[n % 3], institution=f"xx:institution-{n % 40}") for n, ref in enumerate(SPEAKERS)
}
PAIRS = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.SUPPORTS, RelationKind.PART_OF)
PLACED = (RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS)
HEDGES = (Hedge.PLAIN, Hedge.PLAIN, Hedge.REPORTED, Hedge.POSSIBLE)
_SYLLABLES = [one + other for one in "bcdfglmnprstv" for other in "aeiou"]


class Zipf(Generic[T]):
    """Draws things, the n-th as often as 1/n."""

    def __init__(self, things: Sequence[T], chance: random.Random) -> None:
        self._things, self._chance = things, chance
        self._weights = list(itertools.accumulate(1 / n for n in range(1, len(things) + 1)))

    def draw(self) -> T:
        return self._chance.choices(self._things, cum_weights=self._weights)[0]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence of a report says, without its place in a document."""

    kind: RelationKind
    subject: Party
    object: Party | PlaceMention
    stance: Stance
    hedge: Hedge
    speaker: SourceRef | None
    place: PlaceMention | None
    sentence: str


class Press:
    """Makes reports and what others make of them."""

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)
        self._groups, self._persons = Zipf(GROUPS, self._chance), Zipf(PERSONS, self._chance)
        self._places, self._speakers = Zipf(PLACES, self._chance), Zipf(SPEAKERS, self._chance)
        self._words = Zipf(["".join(each) for each in itertools.product(_SYLLABLES, _SYLLABLES)], self._chance)
        self._said: list[_Said] = []
        self._number = 0

    def documents(self, claims: int) -> Iterator[tuple[Document, list[Claim]]]:
        """Documents with about so many claims together, in order of recording, which is not that of publication."""
        made = 0
        while made < claims:
            report = [self._statement() for _ in range(CLAIMS_OF_A_REPORT)]
            day = FIRST_DAY + timedelta(days=self._chance.randrange(DAYS))
            copies = 0
            while self._chance.random() < 2 / 3:
                copies += 1
            for nth in range(1 + copies):
                document, read = self._document(report, day + timedelta(days=min(nth, 2)), copied=nth > 0)
                made += len(read)
                yield document, read

    def _statement(self) -> _Said:
        chance = self._chance
        if self._said and chance.random() < 0.3:
            return replace(chance.choice(self._said), sentence=self._sentence())
        kind = chance.choice((*PAIRS, *PLACED, RelationKind.LED_BY))
        subject, other = self._groups.draw(), self._groups.draw()
        while other is subject:
            other = self._groups.draw()
        thing = self._places.draw() if kind in PLACED else self._persons.draw() if kind is RelationKind.LED_BY else other
        said = _Said(
            kind,
            subject,
            thing,
            Stance.DENIES if chance.random() < 0.2 else Stance.ASSERTS,
            chance.choice(HEDGES),
            self._speakers.draw() if chance.random() < 0.6 else None,
            self._places.draw() if kind in PAIRS and chance.random() < 0.3 else None,
            self._sentence(),
        )
        if len(self._said) >= 10_000:
            del self._said[:5_000]
        self._said.append(said)
        return said

    def _sentence(self) -> str:
        return " ".join(self._words.draw() for _ in range(18)).capitalize() + "."

    def _document(self, report: Sequence[_Said], day: date, *, copied: bool) -> tuple[Document, list[Claim]]:
        self._number += 1
        own = [self._sentence() for _ in range(4)] if copied and self._chance.random() < 0.5 else []
        text = "\n".join((f"Report {self._number}.", *own, *(said.sentence for said in report)))
        publisher = f"Outlet {self._chance.randrange(60)}"
        document = Document(
            document_id(text.encode()), text, Language.EN, "text/plain", "plain/1", publisher=publisher, published=day
        )
        read = []
        start = len(text) - sum(len(said.sentence) + 1 for said in report) + 1
        for said in report:
            end = start + len(said.sentence)
            read.append(
                Claim(
                    relation=said.kind,
                    subject=said.subject,
                    object=said.object,
                    stance=said.stance,
                    hedge=said.hedge,
                    status=Status.CURRENT,
                    citation=Citation(document.id, start, end, said.sentence),
                    reader="grammar/1",
                    pattern="en-bench",
                    reading=0.9,
                    speaker=said.speaker,
                    place=said.place,
                    published=day,
                    publisher=publisher,
                )
            )
            start = end + 1
        return document, read
