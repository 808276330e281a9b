"""Laws that hold for any record, found by trying."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ledger.samples import Clock, claim, document, place_claim

from segun.errors import CitationNotExact, NotRecorded, SegunError
from segun.ledger.sql import SqlLedger, open_ledger
from segun.ledger.store import ClaimQuery
from segun.model import (
    Citation,
    Claim,
    Document,
    Hedge,
    Judgement,
    RecordedClaim,
    Relation,
    Review,
    ReviewState,
    Sameness,
    Stance,
)

EVERYTHING = ClaimQuery()
_NUMBERS = itertools.count()
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40)
EDITS = st.sampled_from(["as it is", "start", "end", "letter", "case", "space", "other document", "accent"])


def edited(citation: Citation, edit: str, by: int) -> Citation:
    """A citation as a careless or dishonest reader might give it."""
    start, end, quote = citation.start, citation.end, citation.quote
    match edit:
        case "start":
            return Citation(citation.document, start + by, end, quote)
        case "end":
            return Citation(citation.document, start, end + by, quote)
        case "letter":
            return Citation(citation.document, start, end, quote[:-1] + chr(ord(quote[-1]) ^ 1))
        case "case":
            return Citation(citation.document, start, end, quote.swapcase())
        case "space":
            return Citation(citation.document, start, end, quote.strip() + " " * (by % 2))
        case "accent":
            return Citation(citation.document, start, end, quote + "\u0301")
        case "other document":
            return Citation("sha256:0", start, end, quote)
    return citation


@pytest.fixture(scope="module")
def shared() -> Iterator[SqlLedger]:
    ledger = open_ledger("sqlite://", now=Clock())
    yield ledger
    ledger.close()


@settings(deadline=None)
@given(text=TEXTS, edit=EDITS, by=st.integers(-3, 3), data=st.data())
def test_no_claim_is_ever_stored_whose_quote_is_not_an_exact_substring(
    shared: SqlLedger, text: str, edit: str, by: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = document(text, data=f"document {next(_NUMBERS)}".encode())
    cited = edited(Citation(source.id, start, end, text[start:end]), edit, by)
    offered = claim(document("The Reds have a pact with the Blues"), citation=cited)
    whole = 0 <= cited.start < cited.end <= len(text)
    exact = cited.document == source.id and whole and text[cited.start : cited.end] == cited.quote

    if exact:
        assert shared.append_document(source, [offered], author="eva")
    else:
        with pytest.raises(CitationNotExact):
            shared.append_document(source, [offered], author="eva")
        assert shared.document(source.id) is None
        shared.append_document(source, [], author="eva")
        with pytest.raises((CitationNotExact, NotRecorded)):
            shared.append_claim(offered, author="eva")
    assert [recorded.claim.citation for recorded in shared.claims(ClaimQuery(document=source.id))] == [cited] * exact


SOURCES = [
    document("One. The Reds have a pact with the Blues. The Greens hold the coast", published=date(2024, 5, 20)),
    document("Two. The Reds have a pact with the Blues. The Greens hold the coast", published=date(2024, 6, 1)),
    document("Three. The Reds have a pact with the Blues. The Greens hold the coast", published=None),
]
CLAIMS = [claim(source, stance=stance) for source in SOURCES for stance in Stance] + [place_claim(source) for source in SOURCES]
ACTS = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(SOURCES), st.sets(st.sampled_from(range(len(CLAIMS))), max_size=5)),
    st.tuples(st.just("claim"), st.sampled_from(CLAIMS), st.sampled_from(Hedge)),
    st.tuples(st.just("supersede"), st.sampled_from(CLAIMS), st.sampled_from(CLAIMS)),
    st.tuples(st.just("retract"), st.sampled_from([*SOURCES, *CLAIMS]), st.none()),
    st.tuples(st.just("review"), st.sampled_from(CLAIMS), st.sampled_from(ReviewState)),
    st.tuples(st.just("judge"), st.sampled_from("abc"), st.sampled_from(Sameness)),
)
HALF = set(range(0, len(CLAIMS), 2))  # the others are free to be added, or to take the place of one
BEGUN = [("add", source, HALF) for source in SOURCES]  # without documents nearly every act on a claim is refused

Picture = tuple[
    list[RecordedClaim], list[RecordedClaim], list[Document], list[tuple[Relation, int]], tuple[Judgement, ...], date | None
]


@settings(max_examples=40, deadline=None)
@given(begun=st.integers(0, len(BEGUN)), acts=st.lists(ACTS, min_size=1, max_size=12))
def test_as_it_stood_at_a_moment_is_as_it_was_seen_then(begun: int, acts: list[tuple[str, object, object]]) -> None:
    ledger = open_ledger("sqlite://", now=Clock())

    def picture(recorded: datetime | None = None) -> Picture:
        return (
            ledger.claims(ClaimQuery(recorded=recorded)),
            ledger.claims(ClaimQuery(recorded=recorded, known=date(2024, 5, 31), include_rejected=True)),
            list(ledger.documents(recorded=recorded)),
            ledger.relations(recorded=recorded),
            ledger.judgements(recorded=recorded),
            ledger.newest(recorded=recorded),
        )

    seen: list[tuple[datetime, Picture]] = []
    try:
        for act in (*BEGUN[:begun], *acts):
            try:
                perform(ledger, *act)
            except SegunError:
                continue
            entries = list(ledger.entries(after=len(seen)))
            if entries:
                seen.append((entries[-1].recorded_at, picture()))
        for moment, then in seen:
            assert picture(moment) == then
        assert ledger.verify() == len(seen)
    finally:
        ledger.close()


def perform(ledger: SqlLedger, verb: str, one: object, other: object) -> None:
    match verb, one, other:
        case "add", Document(), set():
            read = [CLAIMS[index] for index in sorted(other) if CLAIMS[index].citation.document == one.id]
            ledger.append_document(one, read, author="eva")
        case "claim", Claim(), Hedge():
            source = next(source for source in SOURCES if source.id == one.citation.document)
            ledger.append_claim(claim(source, hedge=other), author="eva")
        case "supersede", Claim(), Claim():
            ledger.supersede(one.id, other, author="eva", reason="better read")
        case "retract", (Document() | Claim()), None:
            ledger.retract(one.id, author="eva", reason="wrong")
        case "review", Claim(), ReviewState():
            ledger.review(Review(one.id, other), author="ivo")
        case "judge", str(), Sameness():
            ledger.judge(Judgement(one, "d", other), author="ivo")
        case _:
            pytest.fail(f"no such act: {verb}")


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(3)), st.sampled_from([None, date(2024, 5, 20), date(2024, 5, 31), date(2025, 1, 1)]))
def test_as_known_on_a_day_is_what_a_ledger_of_that_day_holds_in_any_order(order: list[int], known: date | None) -> None:
    dated = [source for source in SOURCES if source.published]
    full, partial = open_ledger("sqlite://", now=Clock()), open_ledger("sqlite://", now=Clock())
    try:
        for ledger, sources in (
            (full, [SOURCES[index] for index in order if SOURCES[index].published]),
            (partial, [source for source in dated if known is None or (source.published or date.max) <= known]),
        ):
            for source in sources:
                ledger.append_document(source, [one for one in CLAIMS if one.citation.document == source.id], author="eva")
        assert [one.claim for one in full.claims(ClaimQuery(known=known))] == [one.claim for one in partial.claims(EVERYTHING)]
        assert full.relations(known=known) == partial.relations()
        assert full.newest(known=known) == partial.newest()
    finally:
        full.close()
        partial.close()
