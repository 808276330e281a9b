"""A simulated press: questions whose truth is known, origins that are right as often as their grade says, and copies of them.

It checks the arithmetic of the scorer and what lineage is worth, not reality: truth, sources and copying follow the very
assumptions that the scorer makes, except that copies may be missed and origins may share a cause.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from segun.assessment.chain import logistic, logit
from segun.assessment.filter_v1 import FilterV1
from segun.assessment.priors import priors
from segun.model import (
    Citation,
    Claim,
    Copy,
    CopyKind,
    Grade,
    Hedge,
    Party,
    PartyKind,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    Stance,
    Status,
)

_RIGHT = {"A": 0.92, "B": 0.82, "C": 0.70, "D": 0.58}  # stands on its own: the world does not change when a prior does
_KINDS = (SourceKind.GOVERNMENT, SourceKind.RESEARCH, SourceKind.OUTLET, SourceKind.ACCOUNT, SourceKind.ANALYST)
_START = date(2025, 1, 6)
_DAYS = 120
_ENDS = Party("sim:a", "A", "A", PartyKind.GROUP), Party("sim:b", "B", "B", PartyKind.GROUP)

RELATION = Relation(RelationKind.SPLIT_FROM, "sim:a", "sim:b")  # an event: it does not fade, so that time is left out
ON = date(2025, 6, 1)
_BASE = logit(priors().base_rate[RELATION.kind])


@dataclass(frozen=True, slots=True)
class World:
    """How the simulated press works.

    ``base_rate`` of the questions are true. Each has one to ``most_roots`` origins; a further origin shares the cause of the
    first (its word, its class and its week) with probability ``common_cause``. Each is copied by ``copies`` outlets in the
    mean (geometric). A claim is well read with probability ``reading``; else its stance is a coin flip.
    """

    base_rate: float = 0.3
    most_roots: int = 4
    common_cause: float = 0.35
    copies: float = 2.0
    reading: float = 0.9


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer, and what was published about it: claims, their copies and the sources."""

    is_true: bool
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    sources: dict[str, Source]


def questions(count: int, seed: int, world: World | None = None) -> Iterator[Question]:
    """``count`` questions; the same seed gives the same ones."""
    world = world or World()
    random = Random(seed)
    for number in range(count):
        yield _question(number, random, world)


def _question(number: int, random: Random, world: World) -> Question:
    is_true = random.random() < world.base_rate
    claims: list[Claim] = []
    copies: list[Copy] = []
    sources: dict[str, Source] = {}
    first: tuple[bool, SourceKind, date] | None = None
    for root in range(random.randint(1, world.most_roots)):
        letter = random.choice(list(_RIGHT))
        if first is not None and random.random() < world.common_cause:
            says, kind, day = first
        else:
            says = is_true if random.random() < _RIGHT[letter] else not is_true
            kind, day = random.choice(_KINDS), _START + timedelta(days=random.randrange(_DAYS))
        first = first or (says, kind, day)
        source = _source(f"q{number}r{root}", kind, letter)
        sources[source.id] = source
        read = says if random.random() < world.reading else random.random() < 0.5
        document = f"{source.id}:0"
        claims.append(_claim(source.id, document, day, read, world.reading))
        copied = 0
        while random.random() < world.copies / (1 + world.copies):
            copied += 1
            outlet, child = f"{source.id}c{copied}", f"{source.id}:{copied}"
            sources[outlet] = _source(outlet, SourceKind.OUTLET, random.choice(list(_RIGHT)))
            claims.append(_claim(outlet, child, day + timedelta(days=1), read, world.reading))
            copies.append(Copy(child, document, CopyKind.CONTAINMENT, 1.0))
    return Question(is_true, tuple(claims), tuple(copies), sources)


def _source(id: str, kind: SourceKind, letter: str) -> Source:
    return Source(id, id, kind, grade=Grade(letter, "the simulation", _START, "given"))


def _claim(publisher: str, document: str, day: date, says: bool, reading: float) -> Claim:
    quote = "B broke away from A" if says else "B did not break away from A"
    return Claim(
        relation=RELATION.kind,
        subject=_ENDS[0],
        object=_ENDS[1],
        stance=Stance.ASSERTS if says else Stance.DENIES,
        hedge=Hedge.PLAIN,
        status=Status.CURRENT,
        citation=Citation(document, 0, len(quote), quote),
        reader="simulation/1",
        pattern="simulated",
        reading=reading,
        speaker=None,
        published=day,
        publisher=publisher,
    )


def found(copies: tuple[Copy, ...], share: float, random: Random) -> tuple[Copy, ...]:
    """The copies that a detector finds which sees ``share`` of them."""
    return tuple(copy for copy in copies if random.random() < share)


def naive(question: Question, scorer: FilterV1) -> float:
    """The probability that counts every document as an origin of its own, with the same grades and the same base rate."""
    alone = (scorer.case(RELATION, [claim], on=ON, known=ON, sources=question.sources) for claim in question.claims)
    moved = (case.belief(case.shares()).log_odds - _BASE for case in alone if case)
    return logistic(_BASE + sum(moved))


def judged(question: Question, scorer: FilterV1, copies: tuple[Copy, ...]) -> float:
    """The scorer's probability of a question with these copies found."""
    case = scorer.case(RELATION, question.claims, on=ON, known=ON, sources=question.sources, copies=copies)
    assert case is not None  # every question has a claim
    return logistic(case.belief(case.shares()).log_odds)
