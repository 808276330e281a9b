"""Documents and claims for the ledger's tests; people, groups and places are plainly fictional."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from segun.ledger.store import Ledger
from segun.model import (
    Citation,
    Claim,
    Document,
    Hedge,
    Judgement,
    Language,
    Party,
    PartyKind,
    Period,
    Place,
    PlaceMention,
    PlacePrecision,
    PlaceUnit,
    RelationKind,
    Review,
    ReviewState,
    Sameness,
    SourceRef,
    Stance,
    Status,
    document_id,
)
from segun.model.period import DateSpan

TEXT = "The Reds have a pact with the Blues, said Ana Roble. The Greens hold the coast."
REDS = Party("x:reds", "The Reds", "The Reds", PartyKind.GROUP)
BLUES = Party("x:blues", "The Blues", "the Blues", PartyKind.GROUP)
GREENS = Party("new:greens", "The Greens", "The Greens", PartyKind.GROUP)
ROBLE = SourceRef("new:ana-roble", "Ana Roble", "Ana Roble")
COAST = PlaceMention(
    Place(
        "x:coast",
        "the coast",
        PlacePrecision.REGION,
        (PlaceUnit("XX.01.001", "North", 0.9), PlaceUnit("XX.01.002", "South", 0.5)),
        ("Province",),
        "XX",
    ),
    "the coast",
)


class Clock:
    """A clock that moves a minute at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2025, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


def document(text: str = TEXT, *, data: bytes | None = None, **changes: object) -> Document:
    """A document of this text; ``data`` stands for its original bytes where two documents shall have one text."""
    plain = Document(
        id=document_id(text.encode() if data is None else data),
        text=text,
        language=Language.EN,
        media_type="text/plain",
        extractor="plain/1",
        title=None,
        publisher="The Gazette",
        published=date(2024, 5, 20),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def claim(of: Document, quote: str = "The Reds have a pact with the Blues", **changes: object) -> Claim:
    """A claim that cites the first place where ``quote`` stands in a document."""
    start = of.text.index(quote)
    plain = Claim(
        relation=RelationKind.ALLIED,
        subject=BLUES,
        object=REDS,
        stance=Stance.ASSERTS,
        hedge=Hedge.PLAIN,
        status=Status.CURRENT,
        citation=Citation(of.id, start, start + len(quote), quote),
        reader="grammar/1",
        pattern="en-test",
        reading=0.9,
        speaker=ROBLE,
        period=Period(since=DateSpan.parse("2024-09")),
        published=of.published,
        publisher=of.publisher,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def place_claim(of: Document, **changes: object) -> Claim:
    """A claim about a place, in the document's own voice."""
    held = {"relation": RelationKind.CONTROLS, "subject": GREENS, "object": COAST, "speaker": None}
    return claim(of, "The Greens hold the coast", **(held | changes))


def fill(ledger: Ledger) -> Document:
    """Record something in every table; the document that counts in the end."""
    first, second = document(), document("Later: " + TEXT, published=None)
    ledger.append_document(first, [claim(first), place_claim(first)], author="reader")
    ledger.append_document(second, [claim(second), place_claim(second)], author="reader")
    ledger.supersede(claim(first).id, claim(first, stance=Stance.DENIES), author="eva", reason="it is denied")
    ledger.append_claim(claim(first, hedge=Hedge.POSSIBLE), author="eva")
    ledger.judge(Judgement("new:greens", "x:reds", Sameness.NOT_SAME, "two bands"), author="eva")
    ledger.review(Review(place_claim(first).id, ReviewState.REJECTED, "misread"), author="ivo")
    ledger.retract(second.id, author="ivo", reason="twice")
    return first
