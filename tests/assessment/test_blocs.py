from datetime import date

import pytest

from segun.assessment.blocs import Bond, Chance, Triangle, bonds, find_blocs
from segun.model import Assessment, Basis, Relation, RelationKind, Standing

SURE, OPEN = Chance(0.9, 0.85, 0.94), Chance(0.45, 0.1, 0.85)


def allied(one: str, other: str, chance: Chance = SURE) -> Bond:
    return Bond(one, other, chance, None)


def at_war(one: str, other: str, chance: Chance = SURE) -> Bond:
    return Bond(one, other, None, chance)


def assessed(kind: RelationKind, one: str, other: str, probability: float) -> Assessment:
    return Assessment(
        relation=Relation.between(kind, one, other),
        on=date(2025, 6, 1),
        known=date(2025, 6, 1),
        standing=Standing.SINGLE_ORIGIN,
        probability=probability,
        log_odds=0.0,
        interval=(probability - 0.1, probability + 0.1),
        basis=Basis.LOW,
        origins=(),
        reasons=(),
        scorer="test/1",
    )


def test_a_bond_weighs_alliance_against_war() -> None:
    found = bonds(
        [
            assessed(RelationKind.FIGHTS, "b", "a", 0.7),
            assessed(RelationKind.ALLIED, "a", "b", 0.3),
            assessed(RelationKind.ALLIED, "c", "a", 0.6),
            assessed(RelationKind.SUPPORTS, "c", "b", 0.9),
        ]
    )
    assert [(bond.one, bond.other, round(bond.weight, 9)) for bond in found] == [("a", "b", -0.4), ("a", "c", 0.6)]


def test_two_camps_and_one_that_stands_alone() -> None:
    network = find_blocs([allied("a", "b"), allied("c", "d"), at_war("a", "c"), at_war("b", "d"), at_war("a", "z")])
    assert [[member.actor for member in bloc.members] for bloc in network.blocs] == [["a", "b"], ["c", "d"]]
    assert all(member.is_stable for bloc in network.blocs for member in bloc.members)
    assert (network.disagreement, network.against, network.triangles, network.is_exact) == (0.0, (), (), True)


def test_a_triangle_that_does_not_fit_is_a_question() -> None:
    network = find_blocs([allied("a", "b"), allied("b", "c"), at_war("a", "c", Chance(0.6, 0.5, 0.7))])
    assert network.triangles == (Triangle("b", ("a", "c")),)
    assert network.triads == 1
    assert network.against == (at_war("a", "c", Chance(0.6, 0.5, 0.7)),)
    assert network.disagreement == pytest.approx(0.6)


def test_three_enemies_of_each_other_are_no_question() -> None:
    network = find_blocs([at_war("a", "b"), at_war("b", "c"), at_war("a", "c")])
    assert (network.triangles, network.triads, network.blocs) == ((), 1, ())


def test_a_bond_that_says_too_little_makes_no_bloc() -> None:
    assert find_blocs([allied("a", "b", Chance(0.19, 0.1, 0.3))]).blocs == ()
    assert find_blocs([]).blocs == ()


def test_who_hangs_on_an_uncertain_bond_is_not_shown_as_stable() -> None:
    network = find_blocs([allied("a", "b"), allied("b", "c", OPEN), at_war("a", "c", Chance(0.4, 0.1, 0.8))])
    (bloc,) = network.blocs
    assert [member.actor for member in bloc.members] == ["a", "b", "c"]
    assert {member.actor for member in bloc.members if member.is_stable} == {"a", "b"}


def test_the_same_bonds_give_the_same_blocs_in_any_order() -> None:
    listed = [allied("a", "b"), allied("b", "c", OPEN), at_war("a", "d"), at_war("c", "d", OPEN), allied("d", "e")]
    assert find_blocs(list(reversed(listed))) == find_blocs(listed)
