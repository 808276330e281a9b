from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fictional import ANALYSIS, FARO, HERONS, LANTERNS, POST, RECORD, article, ledger_of, read

from segun.ledger.sql import SqlLedger
from segun.model import Language, RelationKind, Review, ReviewState, Stance
from segun.search.file import IndexFile
from segun.search.find import Found, Search, Sought, fts_query

CLAIMS = [claim for _, claims in RECORD for claim in claims]
DENIAL = next(claim for claim in CLAIMS if claim.stance is Stance.DENIES)


@pytest.fixture
def ledger() -> Iterator[SqlLedger]:
    opened = ledger_of()
    yield opened
    opened.close()


@pytest.fixture
def search() -> Iterator[Search]:
    opened = Search(IndexFile(None))
    yield opened
    opened.close()


def documents(found: Found) -> list[str]:
    return [each.id for each in found.documents]


def claims(found: Found) -> list[str]:
    return [each.id for each in found.claims]


def marked(found: Found) -> set[str]:
    return {piece.text for each in found.documents for passage in each.passages for piece in passage.pieces if piece.fits}


def test_all_words_must_stand_in_one_passage(ledger: SqlLedger, search: Search) -> None:
    found = search.find(ledger, Sought("Ministry sign"))
    assert documents(found) == [POST.id]
    assert marked(found) == {"Ministry", "sign"}
    assert documents(search.find(ledger, Sought("Ministry arrested"))) == []


def test_case_and_accents_are_folded(ledger: SqlLedger, search: Search) -> None:
    spanish = article("El Cártel del Año llegó a Mazatlán, según José Núñez.", "El Faro", date(2025, 5, 1))
    ledger.append_document(spanish, [], author="eva")
    for typed in ("cartel ano", "CÁRTEL", "mazatlan", "Núñez", "nunez"):
        assert documents(search.find(ledger, Sought(typed))) == [spanish.id], typed


def test_words_in_a_row_and_words_that_shall_not_be_there(ledger: SqlLedger, search: Search) -> None:
    assert documents(search.find(ledger, Sought('"led by Avery Stone"'))) == [POST.id]
    assert documents(search.find(ledger, Sought('"Stone Avery"'))) == []
    assert documents(search.find(ledger, Sought("Avery -arrested"))) == [POST.id]


def test_the_last_word_may_be_unfinished(ledger: SqlLedger, search: Search) -> None:
    assert documents(search.find(ledger, Sought("Milltow"))) == [POST.id]
    assert documents(search.find(ledger, Sought('"Milltow"'))) == []


def test_a_claim_is_found_by_its_quote_and_by_who_is_in_it(ledger: SqlLedger, search: Search) -> None:
    assert claims(search.find(ledger, Sought("no sign"))) == [DENIAL.id]
    named = next(claim for claim in CLAIMS if claim.relation is RelationKind.FIGHTS)
    assert "Herons" not in named.citation.quote
    assert named.id in claims(search.find(ledger, Sought("Herons")))


def test_a_search_can_be_narrowed(ledger: SqlLedger, search: Search) -> None:
    assert documents(search.find(ledger, Sought("Herons", first=date(2025, 4, 1)))) == [ANALYSIS.id]
    assert documents(search.find(ledger, Sought("Herons", last=date(2025, 2, 28)))) == [FARO.id]
    assert set(documents(search.find(ledger, Sought("Herons", publisher="Harbour Post")))) == {POST.id, ANALYSIS.id}
    assert documents(search.find(ledger, Sought("Herons", language=Language.ES.value))) == []
    assert claims(search.find(ledger, Sought("Herons", relation="allied", stance="denies"))) == [DENIAL.id]


def test_a_search_is_given_in_parts(ledger: SqlLedger, search: Search) -> None:
    whole = search.find(ledger, Sought("Herons"))
    parts = [search.find(ledger, Sought("Herons"), first=at, most=1) for at in range(whole.document_total)]
    assert [documents(part)[0] for part in parts] == documents(whole)
    assert {part.document_total for part in parts} == {3}


def test_what_the_ledger_appended_since_is_found(ledger: SqlLedger, search: Search) -> None:
    search.find(ledger, Sought("Herons"))
    later = article("The Otters came.", "El Faro", date(2025, 5, 1))
    ledger.append_document(later, [read(later, "The Otters came", RelationKind.FIGHTS, HERONS, LANTERNS)], author="eva")
    found = search.find(ledger, Sought("otters"))
    assert documents(found) == [later.id]
    assert len(found.claims) == 1


def test_what_does_not_count_is_not_found(ledger: SqlLedger, search: Search) -> None:
    search.find(ledger, Sought("Herons"))
    ledger.review(Review(DENIAL.id, ReviewState.REJECTED), author="eva")
    assert claims(search.find(ledger, Sought("no sign"))) == []
    ledger.review(Review(DENIAL.id, ReviewState.PENDING), author="eva")
    assert claims(search.find(ledger, Sought("no sign"))) == [DENIAL.id]
    ledger.supersede(DENIAL.id, replace(DENIAL, reader="person/1", scope="x"), author="eva")
    assert claims(search.find(ledger, Sought("no sign"))) != [DENIAL.id]
    ledger.retract(POST.id, author="eva", reason="twice")
    found = search.find(ledger, Sought("no sign"))
    assert (found.documents, found.claims) == ((), ())


def test_the_file_is_kept_and_made_anew_for_another_ledger(tmp_path: Path, ledger: SqlLedger) -> None:
    path = tmp_path / "search.sqlite"
    for opened, fits in ((ledger, 3), (ledger, 3), (ledger_of([(FARO, ())]), 1)):
        search = Search(IndexFile(path))
        assert search.find(opened, Sought("Herons")).document_total == fits
        search.close()
    path.write_bytes(b"no database at all, and long enough to be looked at as one")
    search = Search(IndexFile(path))
    assert search.find(ledger, Sought("Herons")).document_total == 3
    search.close()


@pytest.mark.parametrize("typed", ["", "  ", '"', "-", "-Herons", "()", "* OR", '" "'])
def test_where_no_word_is_sought_nothing_is_found(ledger: SqlLedger, search: Search, typed: str) -> None:
    assert search.find(ledger, Sought(typed)).document_total == 0


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_whatever_is_typed_is_a_question_that_the_index_understands(typed: str) -> None:
    index = IndexFile(None)
    match = fts_query(typed)
    if match is not None:
        with index.using() as connection:
            connection.execute("SELECT * FROM passage_words WHERE passage_words MATCH ?", (match,)).fetchall()
    index.close()
