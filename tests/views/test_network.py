from datetime import date

from tests.fictional import HERONS, LANTERNS, MILLERS, PACT, SHORE, standpoint_of

from segun.model import RelationKind
from segun.views.network import network
from segun.views.records import network_record


def test_the_network_holds_alliances_and_wars_with_their_assessments() -> None:
    seen = network(standpoint_of())
    assert PACT in [line.relation for line in seen.lines]
    assert {line.relation.kind for line in seen.lines} <= {RelationKind.ALLIED, RelationKind.FIGHTS}
    assert all(line.assessment is not None for line in seen.lines if line.relation == PACT)


def test_allies_are_one_bloc_and_their_enemy_is_not_in_it() -> None:
    early = network(standpoint_of(known=date(2025, 2, 28)))  # before the pact is denied
    blocs = [{member.actor for member in bloc.members} for bloc in early.signed.blocs]
    assert {HERONS.id, MILLERS.id} in blocs
    assert not any(LANTERNS.id in bloc for bloc in blocs)


def test_a_place_narrows_it_to_what_is_said_there() -> None:
    there = network(standpoint_of(), place=SHORE)
    assert [line.relation.kind for line in there.lines] == [RelationKind.FIGHTS]


def test_the_same_record_gives_the_same_network() -> None:
    assert network_record(network(standpoint_of())) == network_record(network(standpoint_of()))
