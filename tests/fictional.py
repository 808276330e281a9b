"""A small, plainly fictional record for tests of what people look at: the war between the Herons and the Lanterns.

Harbour Post and El Faro report an alliance of the Herons and the Millers, which the Ministry denies and an analyst doubts.
Nobody in it exists; the places stand nowhere.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from segun.identity.identities import Identities
from segun.ledger.sql import SqlLedger, open_ledger
from segun.model import (
    Actor,
    ActorKind,
    Alias,
    Assessment,
    Basis,
    Citation,
    Claim,
    Copy,
    DateSpan,
    Document,
    Hedge,
    Judgement,
    Language,
    Origin,
    Pack,
    Party,
    PartyKind,
    Period,
    Place,
    PlaceMention,
    PlacePrecision,
    PlaceUnit,
    Reason,
    Relation,
    RelationKind,
    Sameness,
    Source,
    SourceKind,
    SourceRef,
    Stance,
    Standing,
    Status,
    Tie,
    Without,
    document_id,
)
from segun.views.standpoint import Standpoint

HERONS = Party("xx:herons", "The Herons", "Herons", PartyKind.GROUP)
MILLERS = Party("xx:millers", "The Millers", "Millers", PartyKind.GROUP)
LANTERNS = Party("xx:lanterns", "The Lanterns", "Lanterns", PartyKind.GROUP)
REEDS = Party("new:reeds", "Reeds", "Reeds", PartyKind.GROUP)
AVERY = Party("xx:avery", "Avery Stone", "Stone", PartyKind.PERSON)
MINISTRY = SourceRef("xx:ministry", "Ministry of the Interior", "the Ministry")
ANALYST = SourceRef("xx:analyst", "Dana Field", "Field")
EL_FARO = SourceRef("xx:el-faro", "El Faro", "El Faro")

COAST_STATE = Place("XX.01", "Coast", PlacePrecision.STATE, (PlaceUnit("XX.01", "Coast"),), ("Nowhere",), "XX")
PORT = Place("XX.01.001", "Port Gray", PlacePrecision.MUNICIPALITY, (PlaceUnit("XX.01.001", "Port Gray"),), ("Coast",), "XX")
MILL_TOWN = Place(
    "geo:XX.01.001:milltown", "Milltown", PlacePrecision.TOWN, (PlaceUnit("XX.01.001", "Port Gray"),), ("Port Gray", "Coast")
)
SHORE = Place(
    "xx:north-shore",
    "the north shore",
    PlacePrecision.REGION,
    (PlaceUnit("XX.01.001", "Port Gray", 0.4), PlaceUnit("XX.01.002", "Sandbank", 0.9)),
)

PACK = Pack(
    "nowhere",
    actors=(
        Actor(
            "xx:herons",
            "The Herons",
            ActorKind.GROUP,
            (Alias("Herons"), Alias("Garzas", "es")),
            (Tie(RelationKind.LED_BY, "xx:avery"),),
        ),
        Actor("xx:millers", "The Millers", ActorKind.GROUP, (Alias("Millers"), Alias("the Guild", ambiguous=True))),
        Actor("xx:lanterns", "The Lanterns", ActorKind.FACTION, (Alias("Lanterns"), Alias("the Guild", ambiguous=True))),
        Actor("xx:avery", "Avery Stone", ActorKind.PERSON, (Alias("Stone"),)),
    ),
    sources=(
        Source(
            "xx:ministry",
            "Ministry of the Interior",
            SourceKind.GOVERNMENT,
            ("Ministerio del Interior",),
            called=(("es", "Ministerio del Interior"),),
        ),
    ),
)


class CountingScorer:
    """A scorer that can be checked by hand: base rate -1; an assertion +1.5, a denial -1, a doubt -0.5; one origin a voice."""

    name = "counting/1"

    def __init__(self) -> None:
        self.assessed: list[Relation] = []

    def assess(
        self,
        relation: Relation,
        claims: Sequence[Claim],
        *,
        on: date,
        known: date,
        sources: Mapping[str, Source],
        copies: Sequence[Copy] = (),
        recorded: Mapping[str, date] | None = None,
        what_ifs: bool = True,
    ) -> Assessment | None:
        self.assessed.append(relation)
        counted = [claim for claim in claims if claim.status is not Status.PLANNED]
        if not counted:
            return None
        origins = _origins(counted)
        log_odds = -1.0 + sum(origin.moved for origin in origins)
        stances = {origin.stance for origin in origins}
        standing = (
            Standing.CONTESTED
            if {Stance.ASSERTS, Stance.DENIES} <= stances
            else Standing.DENIED
            if Stance.DENIES in stances
            else Standing.DOUBTED
            if stances == {Stance.DOUBTS}
            else Standing.CORROBORATED
            if len(origins) > 1
            else Standing.SINGLE_ORIGIN
        )
        return Assessment(
            relation=relation,
            on=on,
            known=known,
            standing=standing,
            probability=_logistic(log_odds),
            log_odds=log_odds,
            interval=(_logistic(log_odds - 1), _logistic(log_odds + 1)),
            basis=Basis.MODERATE,
            origins=origins,
            reasons=(Reason("base rate", -1.0), *(Reason("origin", origin.moved, origin.id) for origin in origins)),
            scorer=self.name,
            without=tuple(Without(origin.id, standing, _logistic(log_odds - origin.moved)) for origin in origins),
        )


def _origins(claims: Sequence[Claim]) -> tuple[Origin, ...]:
    moved = {Stance.ASSERTS: 1.5, Stance.DENIES: -1.0, Stance.DOUBTS: -0.5}
    groups: dict[tuple[str, Stance], list[Claim]] = {}
    for claim in claims:
        voice = claim.speaker.id if claim.speaker else str(claim.publisher)
        groups.setdefault((voice, claim.stance), []).append(claim)
    return tuple(
        Origin(
            id=f"org_{voice}_{stance}".replace(" ", "-"),
            stance=stance,
            hedge=members[0].hedge,
            speaker=members[0].speaker,
            said=members[0].said,
            first_published=members[0].published,
            claims=tuple(claim.id for claim in members),
            moved=moved[stance],
        )
        for (voice, stance), members in groups.items()
    )


def _logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def article(text: str, publisher: str, published: date, *, title: str | None = None, url: str | None = None) -> Document:
    """A document whose text begins with its title, as the documents stage makes them."""
    whole = f"{title}\n\n{text}" if title else text
    return Document(
        id=document_id(f"{publisher} {published} {whole}".encode()),
        text=whole,
        language=Language.EN,
        media_type="text/plain",
        extractor="plain/1",
        title=title,
        publisher=publisher,
        published=published,
        url=url,
    )


def read(
    document: Document, quote: str, relation: RelationKind, subject: Party, object: Party | Place | str, **more: object
) -> Claim:
    """A claim with its exact quote."""
    start = document.text.index(quote)
    plain = {"stance": Stance.ASSERTS, "hedge": Hedge.PLAIN, "status": Status.CURRENT}
    return Claim(
        relation=relation,
        subject=subject,
        object=PlaceMention(object, object.name) if isinstance(object, Place) else object,
        citation=Citation(document.id, start, start + len(quote), quote),
        reader="test/1",
        pattern="test",
        reading=0.9,
        published=document.published,
        publisher=document.publisher,
        **(plain | more),  # type: ignore[arg-type]
    )


POST = article(
    "The Herons and the Millers have formed an alliance, El Faro reported. The Ministry said there is no sign of one. "
    "The Herons, led by Avery Stone, hold Port Gray and were seen in Milltown.",
    "Harbour Post",
    date(2025, 3, 2),
    title="Two groups, one pact",
    url="https://harbour-post.example/pact",
)
FARO = article(
    "The Herons and the Millers are allied. They are at war with the Lanterns along the north shore, who still contest "
    "Port Gray. A group called Reeds has about 40 men and helps the Lanterns.",
    "El Faro",
    date(2025, 2, 20),
)
ANALYSIS = article(
    "Dana Field doubts that the alliance of Herons and Millers ever took effect. Avery Stone was arrested on 1 April. "
    "The Herons plan to join the Lanterns.",
    "Harbour Post",
    date(2025, 4, 3),
    title="What became of the pact",
)

RECORD: tuple[tuple[Document, tuple[Claim, ...]], ...] = (
    (
        FARO,
        (
            read(
                FARO,
                "The Herons and the Millers are allied",
                RelationKind.ALLIED,
                HERONS,
                MILLERS,
                period=Period(DateSpan.year(2024)),
            ),
            read(
                FARO,
                "They are at war with the Lanterns along the north shore",
                RelationKind.FIGHTS,
                HERONS,
                LANTERNS,
                place=PlaceMention(SHORE, "the north shore"),
            ),
            read(FARO, "They are at war with the Lanterns along the north shore", RelationKind.PRESENT_IN, HERONS, SHORE),
            read(FARO, "who still contest Port Gray", RelationKind.CONTESTS, LANTERNS, PORT),
            read(FARO, "Reeds has about 40 men", RelationKind.STRENGTH, REEDS, "40"),
            read(FARO, "helps the Lanterns", RelationKind.SUPPORTS, REEDS, LANTERNS),
        ),
    ),
    (
        POST,
        (
            read(
                POST,
                "The Herons and the Millers have formed an alliance, El Faro reported",
                RelationKind.ALLIED,
                HERONS,
                MILLERS,
                speaker=EL_FARO,
            ),
            read(
                POST,
                "The Ministry said there is no sign of one",
                RelationKind.ALLIED,
                HERONS,
                MILLERS,
                stance=Stance.DENIES,
                speaker=MINISTRY,
                said=DateSpan.month(2025, 3),
            ),
            read(POST, "The Herons, led by Avery Stone", RelationKind.LED_BY, HERONS, AVERY),
            read(POST, "The Herons, led by Avery Stone, hold Port Gray", RelationKind.CONTROLS, HERONS, PORT),
            read(POST, "were seen in Milltown", RelationKind.PRESENT_IN, HERONS, MILL_TOWN, hedge=Hedge.REPORTED),
        ),
    ),
    (
        ANALYSIS,
        (
            read(
                ANALYSIS,
                "Dana Field doubts that the alliance of Herons and Millers ever took effect",
                RelationKind.ALLIED,
                HERONS,
                MILLERS,
                stance=Stance.DOUBTS,
                speaker=ANALYST,
            ),
            read(ANALYSIS, "Avery Stone was arrested on 1 April", RelationKind.REMOVED, AVERY, "arrested"),
            read(ANALYSIS, "The Herons plan to join the Lanterns", RelationKind.ALLIED, HERONS, LANTERNS, status=Status.PLANNED),
        ),
    ),
)

PACT = Relation.between(RelationKind.ALLIED, HERONS.id, MILLERS.id)


def ledger_of(record: Sequence[tuple[Document, Sequence[Claim]]] = RECORD) -> SqlLedger:
    """A ledger in memory that holds a record."""
    ledger = open_ledger("sqlite://", now=lambda: datetime(2025, 6, 1, 12, tzinfo=UTC))
    for document, claims in record:
        ledger.append_document(document, claims, author="test")
    return ledger


def standpoint_of(
    ledger: SqlLedger | None = None,
    *,
    same: Sequence[tuple[str, str]] = (),
    on: date = date(2025, 6, 1),
    known: date = date(2025, 6, 1),
) -> Standpoint:
    """A standpoint over a ledger, by default that of the fictional record in June 2025; ``same`` are pairs judged to be one."""
    ledger = ledger or ledger_of()
    upto = ledger.head()
    judged = [Judgement(left, right, Sameness.SAME) for left, right in same]
    return Standpoint(
        ledger=ledger,
        pack=PACK,
        identities=Identities(PACK, judged, ledger.names()),
        scorer=CountingScorer(),
        on=on,
        known=known,
        upto=upto,
    )


class NoPlaces:
    """A gazetteer that knows nothing."""

    def candidates(self, name: str) -> Sequence[Place]:
        return ()

    def by_id(self, id: str) -> Place | None:
        return None
