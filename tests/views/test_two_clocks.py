"""Laws of the clocks: nothing that came later shows, whatever was added, judged or taken back since."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import HERONS, LANTERNS, MILLERS, MINISTRY, PACK, article, read

from segun.assessment.filter_v1 import scorer
from segun.comparison import by_child, compare
from segun.errors import SegunError
from segun.identity.identities import Identities
from segun.ledger.sql import SqlLedger, open_ledger
from segun.ledger.store import ClaimQuery
from segun.model import Claim, Document, Hedge, Judgement, RelationKind, Review, ReviewState, Sameness, Stance
from segun.views.catalogue import catalogue
from segun.views.standpoint import Standpoint

START = datetime(2025, 7, 1, tzinfo=UTC)
STORY = "The two have formed an alliance on the coast, said an officer who had seen the paper that both their leaders signed."
OTHER = "They fight over the port since spring, say those who live beside it and hear the guns at night from the far shore."
GROUPS = (HERONS, MILLERS, LANTERNS)

Told = tuple[int, int, int | None, Stance, Hedge, bool, bool]
TOLD = st.tuples(
    st.integers(0, 2),
    st.integers(0, 2),
    st.one_of(st.none(), st.integers(0, 200)),
    st.sampled_from(Stance),
    st.sampled_from(Hedge),
    st.booleans(),
    st.booleans(),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tell"), TOLD),
        st.tuples(st.just("retract"), st.integers(0, 7)),
        st.tuples(st.just("forget"), st.integers(0, 7)),
        st.tuples(st.sampled_from(["accept", "reject"]), st.integers(0, 7)),
        st.tuples(st.sampled_from(["same", "unsure"]), st.integers(0, 2)),
    ),
    min_size=1,
    max_size=9,
)


def report(number: int, told: Told) -> tuple[Document, list[Claim]]:
    """A document with one claim; several carry the same text, and some have no date."""
    one, publisher, day, stance, hedge, quoted, war = told
    published = date(2025, 1, 1) + timedelta(days=day or 0)
    text = OTHER if war else STORY
    plain = article(f"{text} ({number})", f"Paper {publisher}", published)
    document = plain if day is not None else replace(plain, published=None)
    kind = RelationKind.FIGHTS if war else RelationKind.ALLIED
    pair = GROUPS[one], GROUPS[(one + 1) % 3]
    speaker = MINISTRY if quoted else None
    return document, [read(document, text, kind, *pair, stance=stance, hedge=hedge, speaker=speaker)]


def carry_out(steps: Sequence[tuple[str, object]]) -> SqlLedger:
    """A ledger after these steps, a minute each; what a ledger refuses changes nothing."""
    moments = iter(START + timedelta(minutes=minute) for minute in range(1, 1000))
    ledger = open_ledger("sqlite://", now=lambda: next(moments))
    told: list[tuple[Document, list[Claim]]] = []
    for number, (what, which) in enumerate(steps):
        with suppress(SegunError, IndexError):
            if what == "tell":
                told.append(report(number, which))  # type: ignore[arg-type]
                ledger.append_document(*told[-1], author="test")
                continue
            assert isinstance(which, int)
            if what in ("same", "unsure"):
                pair = GROUPS[which].id, GROUPS[(which + 1) % 3].id
                ledger.judge(Judgement(*pair, Sameness(what)), author="test")
            elif what == "forget":
                ledger.retract(told[which][0].id, author="test", reason="withdrawn")
            elif what == "retract":
                ledger.retract(told[which][1][0].id, author="test", reason="misread")
            else:
                ledger.review(Review(told[which][1][0].id, ReviewState(f"{what}ed")), author="test")
    return ledger


def look(ledger: SqlLedger, known: date, recorded: datetime | None = None) -> Standpoint:
    judged, names = ledger.judgements(recorded=recorded), ledger.names(recorded=recorded)
    copies = by_child(compare(ledger, recorded=recorded))
    identities = Identities(PACK, judged, names)
    return Standpoint(ledger, PACK, identities, scorer(), on=known, known=known, recorded=recorded, copies=copies)


def picture(standpoint: Standpoint) -> object:
    """All that is held from a standpoint, and from what."""
    known = catalogue(standpoint)
    claims = [(each.id, each.claim, each.review) for each in standpoint.claims(ClaimQuery())]
    return known.claims, {relation: standpoint.assess(relation) for relation in known.claims}, claims


@settings(deadline=None, max_examples=40)
@given(st.lists(TOLD, min_size=1, max_size=8), st.integers(0, 220))
def test_as_known_then_is_what_a_record_of_then_says(told: list[Told], day: int) -> None:
    known = date(2025, 1, 1) + timedelta(days=day)
    dated = [each for each in told if each[2] is not None]
    full = carry_out([("tell", each) for each in dated])
    steps = [("tell", each) if each[2] is not None and each[2] <= day else ("nothing", -100) for each in dated]
    then = carry_out(steps)
    assert picture(look(full, known)) == picture(look(then, known))


@settings(deadline=None, max_examples=40)
@given(STEPS, st.integers(0, 9))
def test_as_recorded_then_is_the_record_as_it_stood_then(steps: list[tuple[str, object]], count: int) -> None:
    """Additions, retractions, reviews and judgements that came later do not show."""
    entries = list(carry_out(steps).entries())
    before = carry_out(steps[:count])
    head = before.head()
    moment = head.recorded_at if head else START
    full = carry_out(steps)
    assert sum(entry.recorded_at <= moment for entry in entries) == sum(1 for _ in before.entries())
    known = date(2025, 8, 1)
    assert picture(look(full, known, moment)) == picture(look(before, known))


def test_an_undated_document_is_known_from_the_day_it_was_recorded_and_fades_from_then() -> None:
    undated = (0, 0, None, Stance.ASSERTS, Hedge.PLAIN, False, False)
    ledger = carry_out([("tell", undated)])
    (relation,) = catalogue(look(ledger, date(2025, 7, 1))).claims
    assert look(ledger, date(2025, 6, 30)).assess(relation) is None
    on_the_day, later = (look(ledger, day).assess(relation) for day in (date(2025, 7, 1), date(2027, 7, 1)))
    assert on_the_day is not None
    assert later is not None
    assert later.probability < on_the_day.probability
