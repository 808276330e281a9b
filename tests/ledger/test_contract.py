"""What every ledger does, on every database."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.ledger.samples import BLUES, COAST, GREENS, REDS, TEXT, claim, document, place_claim

from segun.errors import AlreadyRecorded, CitationNotExact, DocumentRefused, NoLongerCounts, NotRecorded
from segun.ledger.store import ClaimQuery, DataSet, Ledger
from segun.model import (
    DATA_ROW,
    Citation,
    DateSpan,
    EntryKind,
    Hedge,
    Judgement,
    Period,
    PlaceMention,
    RelationKind,
    Review,
    ReviewState,
    Sameness,
    SourceRef,
    Stance,
)

EVERYTHING = ClaimQuery()


def ids(ledger: Ledger, query: ClaimQuery = EVERYTHING) -> list[str]:
    return [recorded.claim.id for recorded in ledger.claims(query)]


def test_a_document_comes_back_as_it_was_recorded(ledger: Ledger) -> None:
    whole = document(title="The Reds", byline="B. Writer", url="https://example.org/1", file_name="a.txt", retold=True)
    bare = document("Otra cosa.", publisher=None, published=None)
    assert ledger.append_document(whole, [], author="eva")
    assert ledger.append_document(bare, [], author="eva")
    assert ledger.document(whole.id) == whole
    assert list(ledger.documents()) == [whole, bare]
    assert ledger.document("sha256:0") is None


def test_a_claim_comes_back_as_it_was_recorded(ledger: Ledger) -> None:
    source = document()
    written = [claim(source), place_claim(source)]
    entry = ledger.append_document(source, written, author="eva")
    assert entry is not None
    assert {recorded.claim for recorded in ledger.claims(EVERYTHING)} == set(written)
    recorded = ledger.claim(written[0].id)
    assert recorded is not None
    assert (recorded.claim, recorded.author, recorded.recorded_at) == (written[0], "eva", entry.recorded_at)
    assert recorded.review is ReviewState.PENDING


def test_the_same_document_twice_is_one_document(ledger: Ledger) -> None:
    source = document()
    assert ledger.append_document(source, [claim(source)], author="eva")
    assert ledger.append_document(source, [place_claim(source)], author="ivo") is None
    assert ids(ledger) == [claim(source).id]
    assert len(list(ledger.entries())) == 1


def test_a_document_is_held_until_it_is_taken_back(ledger: Ledger) -> None:
    source = document()
    assert not ledger.holds(source.id)
    ledger.append_document(source, [], author="eva")
    assert ledger.holds(source.id)
    ledger.retract(source.id, author="ivo", reason="twice")
    assert not ledger.holds(source.id)


def test_the_same_claim_twice_in_one_document_is_one_claim(ledger: Ledger) -> None:
    source = document()
    turned = claim(source, subject=REDS, object=BLUES)
    ledger.append_document(source, [claim(source), turned, claim(source)], author="eva")
    (recorded,) = ledger.claims(EVERYTHING)
    assert recorded.claim == claim(source)


@pytest.mark.parametrize(
    "wrong",
    [
        Citation(document().id, 0, 8, "The Blue"),
        Citation(document().id, 1, 9, "The Reds"),
        Citation(document().id, 0, 0, ""),
        Citation(document().id, -len(TEXT), -len(TEXT) + 8, "The Reds"),
        Citation(document("Another text.").id, 0, 8, "The Reds"),
    ],
)
def test_a_claim_that_does_not_quote_exactly_is_refused_with_its_document(ledger: Ledger, wrong: Citation) -> None:
    source = document()
    with pytest.raises(CitationNotExact):
        ledger.append_document(source, [claim(source), claim(source, citation=wrong)], author="eva")
    assert list(ledger.entries()) == [] == ids(ledger)
    ledger.append_document(source, [], author="eva")
    with pytest.raises((CitationNotExact, NotRecorded)):
        ledger.append_claim(claim(source, citation=wrong), author="eva")
    assert ids(ledger) == []


@pytest.mark.parametrize("field", ["text", "title", "file_name"])
@pytest.mark.parametrize("bad", ["a\x00b", "a\udc80b"])
def test_characters_that_no_database_stores_refuse_the_document_alone(ledger: Ledger, field: str, bad: str) -> None:
    with pytest.raises(DocumentRefused, match=field):
        ledger.append_document(document(data=b"", **{field: bad}), [], author="eva")
    assert ledger.append_document(document("Next."), [], author="eva")


def test_every_script_and_the_astral_planes_are_stored(ledger: Ledger) -> None:
    source = document("El Cártel 🦂 dijo «no»\tن 中\r\n")
    quoted = claim(source, "🦂 dijo «no»")
    ledger.append_document(source, [quoted], author="Íñigo")
    assert ledger.document(source.id) == source
    assert ledger.claims(EVERYTHING)[0].claim == quoted
    assert ledger.verify() == 1


def test_queries_narrow(ledger: Ledger) -> None:
    first = document()
    second = document("In May, " + TEXT, published=date(2024, 6, 1), publisher="The Herald")
    pact, coast = claim(first), place_claim(first)
    war = claim(
        second, relation=RelationKind.FIGHTS, subject=REDS, object=GREENS, speaker=None, via=SourceRef("wire", "Wire", "Wire")
    )
    placed = claim(second, place=place_claim(second).object, stance=Stance.DENIES)
    ledger.append_document(second, [war, placed], author="eva")
    ledger.append_document(first, [pact, coast], author="eva")

    def asked(**fields: object) -> set[str]:
        return set(ids(ledger, ClaimQuery(**fields)))  # type: ignore[arg-type]

    assert asked() == {pact.id, coast.id, war.id, placed.id}
    assert asked(actors=("x:reds",)) == {pact.id, war.id, placed.id}
    assert asked(actors=("new:greens", "x:blues")) == {pact.id, coast.id, war.id, placed.id}
    assert asked(actors=("new:greens",), kinds=(RelationKind.CONTROLS,)) == {coast.id}
    assert asked(both=(("x:blues", "x:nobody"), ("x:reds",))) == {pact.id, placed.id}
    assert asked(both=(("x:reds",), ("x:blues",)), kinds=(RelationKind.FIGHTS,)) == set()
    assert asked(both=((), ("x:reds",))) == set()
    assert asked(kinds=(RelationKind.FIGHTS, RelationKind.CONTROLS)) == {war.id, coast.id}
    assert asked(places=("XX.01.002",)) == asked(places=("x:coast",)) == {coast.id, placed.id}
    assert asked(places=("XX.01",)) == set()
    assert asked(places=("x:coast",), actors=("x:reds",)) == {placed.id}
    assert asked(sources=("new:ana-roble",)) == {pact.id, placed.id}
    assert asked(sources=("wire", "The Gazette")) == {war.id, pact.id, coast.id}
    assert asked(document=first.id) == {pact.id, coast.id}
    assert asked(known=date(2024, 5, 20)) == {pact.id, coast.id}
    assert asked(known=date(2024, 5, 19)) == set()


def test_claims_come_by_publication_document_and_offset(ledger: Ledger) -> None:
    late, early = document("Late: " + TEXT, published=date(2024, 7, 1)), document("Early: " + TEXT, published=date(2023, 1, 1))
    undated = document("Undated: " + TEXT, published=None)
    for source in (late, undated, early):
        ledger.append_document(source, [place_claim(source), claim(source)], author="eva")
    wanted = [of(source).id for source in (early, late, undated) for of in (claim, place_claim)]
    assert ids(ledger) == wanted
    assert ids(ledger, ClaimQuery(limit=3)) == wanted[:3]


def test_an_undated_document_counts_as_published_when_recorded(ledger: Ledger) -> None:
    source = document(published=None)
    ledger.append_document(source, [claim(source)], author="eva")  # the test's clock stands at the first of January 2025
    ledger.append_claim(place_claim(source), author="eva")
    assert ids(ledger, ClaimQuery(known=date(2024, 12, 31))) == []
    assert len(ids(ledger, ClaimQuery(known=date(2025, 1, 1)))) == 2
    assert list(ledger.documents(known=date(2024, 12, 31))) == []
    assert list(ledger.documents(known=date(2025, 1, 1))) == [source]


def test_a_person_adds_a_claim_to_a_document_that_is_here(ledger: Ledger) -> None:
    source = document()
    added = claim(source, reader="person/eva")
    with pytest.raises(NotRecorded):
        ledger.append_claim(added, author="eva")
    ledger.append_document(source, [], author="eva")
    assert ledger.append_claim(added, author="eva").kind is EntryKind.CLAIM
    with pytest.raises(AlreadyRecorded):
        ledger.append_claim(added, author="ivo")
    assert ids(ledger) == [added.id]


def test_a_corrected_claim_takes_the_place_of_the_other_and_both_are_kept(ledger: Ledger) -> None:
    source = document()
    wrong, right = claim(source), claim(source, stance=Stance.DENIES)
    ledger.append_document(source, [wrong], author="reader")
    ledger.supersede(wrong.id, right, author="eva", reason="it is denied")
    assert ids(ledger) == [right.id]
    kept = ledger.claim(wrong.id)
    assert kept is not None and kept.claim == wrong
    with pytest.raises(NoLongerCounts):
        ledger.supersede(wrong.id, claim(source, stance=Stance.DOUBTS), author="ivo")
    with pytest.raises(NotRecorded):
        ledger.supersede("clm_0", right, author="ivo")
    assert ledger.verify() == 2


def test_a_correction_may_keep_the_id(ledger: Ledger) -> None:
    source = document()
    wrong, right = claim(source), claim(source, terms=("routes",))
    assert wrong.id == right.id
    ledger.append_document(source, [wrong], author="reader")
    ledger.supersede(wrong.id, right, author="eva")
    assert [recorded.claim.terms for recorded in ledger.claims(EVERYTHING)] == [("routes",)]
    assert ledger.verify() == 2


def test_a_correction_to_a_claim_that_counts_already_is_refused_and_changes_nothing(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source), place_claim(source)], author="reader")
    with pytest.raises(AlreadyRecorded):
        ledger.supersede(claim(source).id, place_claim(source), author="eva")
    assert len(ids(ledger)) == 2


def test_a_retracted_claim_counts_no_longer(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source), place_claim(source)], author="reader")
    ledger.retract(claim(source).id, author="eva", reason="misread")
    assert ids(ledger) == [place_claim(source).id]
    assert ledger.relations() == [(place_claim(source).about, 1)]
    with pytest.raises(NoLongerCounts):
        ledger.retract(claim(source).id, author="eva", reason="misread")
    with pytest.raises(NotRecorded):
        ledger.retract("clm_0", author="eva", reason="misread")


def test_a_retracted_document_goes_with_its_claims_and_may_come_anew(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source)], author="eva")
    ledger.append_claim(place_claim(source), author="eva")
    ledger.retract(source.id, author="eva", reason="wrong date")
    assert ids(ledger) == [] == list(ledger.documents())
    assert ledger.document(source.id) == source
    with pytest.raises(NoLongerCounts):
        ledger.append_claim(claim(source, reader="person/eva"), author="eva")

    dated = replace(source, published=date(2024, 5, 21))
    assert ledger.append_document(dated, [claim(dated)], author="eva")
    assert [recorded.claim.published for recorded in ledger.claims(EVERYTHING)] == [date(2024, 5, 21)]
    assert list(ledger.documents()) == [dated]
    assert ledger.verify() == 4


def test_the_latest_review_counts(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source), place_claim(source)], author="reader")
    ledger.review(Review(claim(source).id, ReviewState.REJECTED, "misread"), author="eva")
    assert ids(ledger) == [place_claim(source).id]
    assert ledger.relations() == [(place_claim(source).about, 1)]
    (rejected, _) = ledger.claims(ClaimQuery(include_rejected=True))
    assert rejected.review is ReviewState.REJECTED
    ledger.review(Review(claim(source).id, ReviewState.ACCEPTED), author="ivo")
    assert ledger.claims(EVERYTHING)[0].review is ReviewState.ACCEPTED
    with pytest.raises(NotRecorded):
        ledger.review(Review("clm_0", ReviewState.ACCEPTED), author="ivo")


def test_the_latest_judgement_of_a_pair_counts_whichever_way_it_is_put(ledger: Ledger) -> None:
    first = Judgement("new:a", "x:a", Sameness.SAME, "spelling")
    other = Judgement("new:b", "x:a", Sameness.NOT_SAME)
    later = Judgement("x:a", "new:a", Sameness.UNSURE)
    moments = [ledger.judge(judgement, author="eva").recorded_at for judgement in (first, other, later)]
    assert ledger.judgements() == (other, later)
    assert ledger.judgements(recorded=moments[1]) == (first, other)
    assert ledger.judgements(recorded=datetime(2020, 1, 1, tzinfo=UTC)) == ()


def test_relations_are_counted_most_first(ledger: Ledger) -> None:
    one, two = document(), document("Again: " + TEXT, published=date(2024, 6, 1))
    ledger.append_document(one, [claim(one), place_claim(one)], author="eva")
    entry = ledger.append_document(two, [claim(two), claim(two, stance=Stance.DENIES)], author="eva")
    assert entry is not None
    assert ledger.relations() == [(claim(one).about, 3), (place_claim(one).about, 1)]
    assert ledger.relations(known=date(2024, 5, 31)) == [(claim(one).about, 1), (place_claim(one).about, 1)]
    assert ledger.relations(after=date(2024, 5, 31)) == [(claim(one).about, 2)]
    assert ledger.relations(known=date(2024, 5, 31), after=date(2024, 5, 31)) == []
    ledger.retract(two.id, author="eva", reason="twice")
    assert ledger.relations() == [(claim(one).about, 1), (place_claim(one).about, 1)]
    assert ledger.relations(recorded=entry.recorded_at)[0] == (claim(one).about, 3)


def test_places_are_counted_as_they_are_named_first_known_first(ledger: Ledger) -> None:
    late, early = document(published=date(2024, 6, 1)), document("Again: " + TEXT, published=date(2024, 5, 1))
    inland = PlaceMention(replace(COAST.place, id="xx:inland", name="the inland"), "inland")
    there = replace(claim(early, object=BLUES), place=inland)
    ledger.append_document(late, [claim(late), place_claim(late)], author="eva")
    entry = ledger.append_document(early, [there, place_claim(early)], author="eva")
    assert entry is not None
    assert ledger.named_places() == [(inland, 1), (COAST, 2)]
    assert ledger.named_places(known=date(2024, 4, 30)) == []
    ledger.review(Review(there.id, ReviewState.REJECTED), author="eva")
    assert ledger.named_places() == [(COAST, 2)]
    ledger.retract(early.id, author="eva", reason="twice")
    assert ledger.named_places() == [(COAST, 1)]
    assert ledger.named_places(recorded=entry.recorded_at) == [(inland, 1), (COAST, 2)]


def test_every_name_that_a_claim_uses_is_known(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source), place_claim(source)], author="eva")
    ledger.append_claim(claim(source, stance=Stance.DENIES, subject=replace(BLUES, name="Blues")), author="eva")
    assert ledger.names() == (
        ("new:ana-roble", "Ana Roble"),
        ("new:greens", "The Greens"),
        ("x:blues", "Blues"),
        ("x:blues", "The Blues"),
        ("x:reds", "The Reds"),
    )


def test_entries_form_a_chain(ledger: Ledger) -> None:
    source = document()
    ledger.append_document(source, [claim(source)], author="eva")
    ledger.review(Review(claim(source).id, ReviewState.ACCEPTED), author="ivo")
    ledger.judge(Judgement("b", "a", Sameness.SAME), author="eva")
    ledger.retract(source.id, author="ivo", reason="twice")
    chain = list(ledger.entries())
    assert [entry.number for entry in chain] == [1, 2, 3, 4]
    assert [entry.kind for entry in chain] == [
        EntryKind.DOCUMENT,
        EntryKind.REVIEW,
        EntryKind.JUDGEMENT,
        EntryKind.RETRACTION,
    ]
    assert [entry.subject for entry in chain] == [source.id, claim(source).id, "a b", source.id]
    assert chain[0].previous == "0" * 64
    assert [entry.previous for entry in chain[1:]] == [entry.digest for entry in chain[:-1]]
    assert list(ledger.entries(after=2)) == chain[2:]
    assert ledger.verify() == 4


def test_an_empty_ledger_verifies(ledger: Ledger) -> None:
    assert ledger.verify() == 0
    assert ledger.claims(EVERYTHING) == [] == ledger.relations()


def test_more_documents_than_a_page_come_in_order(ledger: Ledger) -> None:
    written = [document(f"Text number {number}.") for number in range(205)]
    for source in written:
        ledger.append_document(source, [], author="eva")
    assert list(ledger.documents()) == written
    assert [entry.number for entry in ledger.entries()] == list(range(1, 206))


def test_the_newest_document_is_that_of_the_latest_day_known(ledger: Ledger) -> None:
    assert ledger.newest() is None
    for text, day in (("One.", date(2025, 5, 1)), ("Two.", date(2025, 10, 28)), ("Three.", None)):
        ledger.append_document(document(text, published=day), [], author="eva")
    assert ledger.newest() == date(2025, 10, 28)
    assert ledger.newest(known=date(2025, 10, 27)) == date(2025, 5, 1)
    assert ledger.newest(known=date(1999, 4, 30)) is None


def test_a_document_without_a_day_is_as_new_as_its_recording(ledger: Ledger) -> None:
    entry = ledger.append_document(document("One.", published=None), [], author="eva")
    assert entry is not None
    assert ledger.newest() == ledger.newest(undated=True) == entry.recorded_at.date()
    older = entry.recorded_at.date().replace(year=1999)
    ledger.append_document(document("Two.", published=older), [], author="eva")
    assert ledger.newest() == older
    assert ledger.newest(undated=True) == entry.recorded_at.date()


def test_the_head_is_the_newest_entry(ledger: Ledger) -> None:
    assert ledger.head() is None
    source = document()
    first = ledger.append_document(source, [claim(source)], author="eva")
    assert ledger.head() == first
    review = ledger.review(Review(claim(source).id, ReviewState.ACCEPTED), author="eva")
    assert ledger.head() == review


def test_many_documents_in_one_transaction_are_recorded_as_one_by_one(ledger: Ledger) -> None:
    first, second = document(), document("Another text.")
    assert ledger.append_document(document("Here before."), [], author="eva")
    batch = [(first, [claim(first), place_claim(first)]), (document("Here before."), []), (second, []), (second, [])]
    made = ledger.append_documents(batch, author="ivo")
    assert [entry and (entry.number, entry.subject, entry.author) for entry in made] == [
        (2, first.id, "ivo"),
        None,
        (3, second.id, "ivo"),
        None,
    ]
    assert ledger.head() == made[2]
    assert {recorded.claim for recorded in ledger.claims(EVERYTHING)} == {claim(first), place_claim(first)}
    assert [one.id for one in ledger.documents()] == [document("Here before.").id, first.id, second.id]
    assert ("x:blues", "The Blues") in ledger.names()
    assert ledger.claims(ClaimQuery(places=("XX.01.001",)))
    assert ledger.verify() == 3
    moments = [entry.recorded_at for entry in ledger.entries()]
    assert moments == sorted(set(moments))


def test_of_many_documents_none_is_recorded_where_one_is_refused(ledger: Ledger) -> None:
    good, bad = document(), document("Another text.")
    with pytest.raises(CitationNotExact):
        ledger.append_documents([(good, [claim(good)]), (bad, [claim(good)])], author="eva")
    assert ledger.head() is None
    assert ledger.append_documents([], author="eva") == []


def test_what_was_decided_about_the_claims_of_a_document_is_told_in_order(ledger: Ledger) -> None:
    source, other = document(), document("Later: " + TEXT)
    first, second = claim(source), place_claim(source)
    corrected, added = claim(source, stance=Stance.DENIES), claim(source, hedge=Hedge.POSSIBLE)
    ledger.append_document(source, [first, second], author="reader")
    ledger.append_document(other, [claim(other)], author="reader")
    ledger.review(Review(second.id, ReviewState.REJECTED, "misread"), author="ivo")
    ledger.supersede(first.id, corrected, author="eva", reason="it is denied")
    ledger.append_claim(added, author="eva")
    ledger.review(Review(claim(other).id, ReviewState.ACCEPTED), author="eva")
    last = ledger.retract(added.id, author="ivo", reason="said twice")
    told = ledger.decisions(source.id)
    assert [(each.entry.kind, each.claim, each.instead_of, each.state, each.reason) for each in told] == [
        (EntryKind.REVIEW, second.id, (), ReviewState.REJECTED, "misread"),
        (EntryKind.CLAIM, corrected.id, (first.id,), None, "it is denied"),
        (EntryKind.CLAIM, added.id, (), None, None),
        (EntryKind.RETRACTION, added.id, (), None, "said twice"),
    ]
    assert [each.entry.author for each in told] == ["ivo", "eva", "eva", "ivo"]
    assert told[-1] == ledger.decision(last.number)


def test_reading_a_document_and_taking_it_back_decide_nothing_about_one_claim(ledger: Ledger) -> None:
    source = document()
    read = ledger.append_document(source, [claim(source)], author="reader")
    taken = ledger.retract(source.id, author="ivo", reason="twice")
    assert read is not None
    assert ledger.decisions(source.id) == ()
    assert [ledger.decision(number) for number in (read.number, taken.number, 99)] == [None, None, None]


def test_rows_of_data_sets_are_counted_apart_from_what_was_read(ledger: Ledger) -> None:
    article, gone = document(), replace(document("A row taken back. " + TEXT), media_type=DATA_ROW, publisher="EVENTS")
    days = (date(2023, 1, 1), date(2022, 1, 1))
    table = [replace(document(f"{day}. {TEXT}", published=day), media_type=DATA_ROW, publisher="EVENTS") for day in days]
    ledger.append_document(article, [claim(article)], author="eva")
    for row in (*table, gone):
        ledger.append_document(row, [claim(row), place_claim(row)], author="eva")
    ledger.retract(gone.id, author="eva", reason="twice")
    assert [each.id for each in ledger.documents(rows=False)] == [article.id]
    assert ledger.data_sets() == [DataSet("EVENTS", 2, date(2023, 1, 1))]
    assert ledger.data_sets(known=date(2022, 6, 1)) == [DataSet("EVENTS", 1, date(2022, 1, 1))]
    assert ledger.relations() == [(claim(article).about, 3), (place_claim(article).about, 2)]
    assert ledger.relations(rows=False) == [(claim(article).about, 1)]


@pytest.mark.parametrize(
    ("end", "after", "counts"),
    [
        ("2025-05-01", date(2025, 4, 30), True),
        ("2025-05-01", date(2025, 5, 1), False),
        ("2025", date(2025, 12, 30), True),
        ("2025", date(2025, 12, 31), False),
        ("2024-11-01/2025-02-28@month", date(2025, 2, 27), True),
        ("2024-11-01/2025-02-28@month", date(2025, 3, 1), False),
    ],
)
def test_relations_that_are_said_to_end_later_than_a_day(ledger: Ledger, end: str, after: date, counts: bool) -> None:
    source = document('They said "until":"2030-01-01" there. ' + TEXT, published=date(2020, 1, 1))
    told = replace(claim(source), period=Period(until=DateSpan.from_exact(end)))
    ledger.append_document(source, [told, place_claim(source)], author="eva")
    assert ledger.relations_with_ends(after=after, known=date(2020, 1, 1)) == ([told.about] if counts else [])
    assert ledger.relations_with_ends(after=after, known=date(2019, 12, 31)) == []
    ledger.retract(told.id, author="eva", reason="misread")
    assert ledger.relations_with_ends(after=after, known=date(2020, 1, 1)) == []
