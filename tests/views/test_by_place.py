from dataclasses import replace
from datetime import date

from tests.fictional import HERONS, LANTERNS, NoPlaces, article, ledger_of, read, standpoint_of

from segun.ledger.sql import SqlLedger
from segun.model import Place, PlaceMention, PlacePrecision, PlaceUnit, Relation, RelationKind
from segun.views.answer import Answer, answer
from segun.views.by_place import by_state, states_of
from segun.views.network import network
from segun.views.places import places_on_record
from segun.views.question import read_question
from segun.views.respond import respond

COAST = Place("XX.01", "Coast", PlacePrecision.STATE, (PlaceUnit("XX.01", "Coast"),), ("Nowhere",))
HILLS = Place("XX.02", "Hills", PlacePrecision.STATE, (PlaceUnit("XX.02", "Hills"),), ("Nowhere",))
UPPER = PlaceUnit("XX.02.004", "Upper Gray")
TOWN = Place(UPPER.id, UPPER.name, PlacePrecision.MUNICIPALITY, (UPPER,), ("Hills", "Nowhere"))
TRUCE = Relation.between(RelationKind.ALLIED, HERONS.id, LANTERNS.id)
WAR = Relation.between(RelationKind.FIGHTS, HERONS.id, LANTERNS.id)


def told(*said: tuple[RelationKind, Place | None, str]) -> SqlLedger:
    """A record of what was said of the Herons and the Lanterns, each in a document of an outlet of its own."""
    record = []
    for number, (kind, place, outlet) in enumerate(said):
        document = article(f"Herons and Lanterns, report {number}.", outlet, date(2025, 5, 1 + number))
        where = PlaceMention(place, place.name) if place else None
        record.append((document, [read(document, "Herons and Lanterns", kind, HERONS, LANTERNS, place=where)]))
    return ledger_of(record)


MIXED = (
    (RelationKind.ALLIED, COAST, "Post"),
    (RelationKind.FIGHTS, TOWN, "Faro"),
    (RelationKind.FIGHTS, None, "Bell"),
)


def test_a_relation_is_told_state_by_state() -> None:
    standpoint = standpoint_of(told(*MIXED))
    (state,) = by_state(standpoint, WAR, standpoint.claims_about(WAR))
    assert (state.state.id, state.state.name, state.line.claims) == ("XX.02", "Hills", 1)
    assert answer(standpoint, WAR).states == (state,)
    assert [each.id for each in states_of(PlaceMention(COAST, "the coast"))] == ["XX.01"]


def test_in_one_place_only_what_is_said_of_it_counts() -> None:
    standpoint = standpoint_of(told(*MIXED))
    assert len(standpoint.claims_about(WAR)) == 2
    assert len(standpoint.there(HILLS).claims_about(WAR)) == 1
    assert standpoint.there(COAST).assess(WAR) is None
    assert standpoint.there(COAST).assess(TRUCE) is not None
    assert answer(standpoint.there(HILLS), WAR).within == HILLS


def test_a_question_may_name_the_place() -> None:
    standpoint = standpoint_of(told(*MIXED, (RelationKind.FIGHTS, HILLS, "Moor")))
    places = places_on_record(standpoint, NoPlaces())
    for text in ("Are the Herons at war with the Lanterns in Hills?", "¿Están los Herons en guerra con los Lanterns en Hills?"):
        question = read_question(text, standpoint, places)
        assert (question.relation, question.scope and question.scope.id) == (WAR, "XX.02")
        found = respond(text, standpoint, places)
        assert isinstance(found, Answer)
        assert found.within is not None
        assert len(found.claims) == 2


def test_a_pair_allied_here_and_at_war_there_is_no_bond_of_the_whole() -> None:
    standpoint = standpoint_of(told(*MIXED))
    assert network(standpoint).divided == ((HERONS.id, LANTERNS.id),)
    assert network(standpoint).signed.blocs == ()
    assert network(standpoint, place=COAST).divided == ()
    (bloc,) = network(standpoint, place=COAST).signed.blocs
    assert {member.actor for member in bloc.members} == {HERONS.id, LANTERNS.id}


def test_two_thirds_that_agree_make_a_bond_again() -> None:
    more = [(RelationKind.FIGHTS, replace(TOWN, name=TOWN.name), f"Paper {number}") for number in range(3)]
    assert network(standpoint_of(told(*MIXED, *more))).divided == ()
