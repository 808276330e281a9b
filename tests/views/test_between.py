from dataclasses import replace

from tests.fictional import FARO, HERONS, LANTERNS, MILLERS, PACT, PORT, RECORD, ledger_of, read, standpoint_of

from segun.model import PlaceMention, Relation, RelationKind, Status
from segun.views.answer import answer
from segun.views.between import between

PLAIN = standpoint_of()
GIVEN = replace(
    read(FARO, "The Herons and the Millers are allied", RelationKind.SUPPORTS, MILLERS, HERONS),
    terms=("arms", "routes"),
    scope="against the Lanterns",
    place=PlaceMention(PORT, "Port Gray"),
    status=Status.PLANNED,
)
WITH_TERMS = standpoint_of(
    ledger_of([(document, (*claims, GIVEN) if document is FARO else claims) for document, claims in RECORD])
)


def test_the_terms_of_a_pact_say_who_gives_what_where_and_against_whom() -> None:
    (term,) = between(WITH_TERMS, answer(WITH_TERMS, PACT)).terms
    assert (term.giver and term.giver.id, term.receiver and term.receiver.id) == (MILLERS.id, HERONS.id)
    assert term.what == ("arms", "routes")
    assert term.scope == "against the Lanterns"
    assert term.where == PORT
    assert term.status is Status.PLANNED
    assert term.quoted.quote == GIVEN.citation.quote


def test_what_names_no_terms_is_none() -> None:
    assert between(PLAIN, answer(PLAIN, PACT)).terms == ()


def test_what_else_is_said_of_the_two_stands_beside() -> None:
    found = between(WITH_TERMS, answer(WITH_TERMS, PACT))
    assert [line.relation.kind for line in found.others] == [RelationKind.SUPPORTS]
    war = Relation.between(RelationKind.FIGHTS, HERONS.id, LANTERNS.id)
    assert [line.relation.kind for line in between(PLAIN, answer(PLAIN, war)).others] == [RelationKind.ALLIED]


def test_a_place_or_a_value_has_no_such_relations() -> None:
    held = Relation.between(RelationKind.CONTROLS, HERONS.id, PORT.id)
    found = between(PLAIN, answer(PLAIN, held))
    assert (found.terms, found.others) == ((), ())


def test_who_controls_a_place_is_told_where_only_presence_is_asked_about() -> None:
    there = Relation(RelationKind.PRESENT_IN, HERONS.id, PORT.id)
    assert [line.relation.kind for line in between(PLAIN, answer(PLAIN, there)).others] == [RelationKind.CONTROLS]
