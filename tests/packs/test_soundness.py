import pytest

from segun.model import Actor, ActorKind, Alias, Pack, RelationKind, Source, SourceKind, Tie
from segun.packs import available, faults, load_pack


def _group(id: str, *ties: Tie, name: str | None = None, aliases: tuple[Alias, ...] = ()) -> Actor:
    return Actor(id, name or id, ActorKind.GROUP, aliases, ties)


def _person(id: str, *ties: Tie) -> Actor:
    return Actor(id, id, ActorKind.PERSON, (), ties)


@pytest.mark.parametrize("name", available())
def test_the_bundled_packs_are_sound(name: str) -> None:
    assert faults(load_pack(name)) == ()


@pytest.mark.parametrize(
    ("actors", "says"),
    [
        ((_group("a", Tie(RelationKind.PART_OF, "b")),), "a: part_of points to b, which no pack has"),
        ((_group("a", Tie(RelationKind.PART_OF, "a")),), "a: part_of points to itself"),
        ((_group("a", Tie(RelationKind.LED_BY, "b")), _group("b")), "a: led_by cannot point to b, a group"),
        ((_person("p"),), "p: neither member nor leader of any group"),
    ],
)
def test_a_fault_in_the_ties_is_named(actors: tuple[Actor, ...], says: str) -> None:
    assert says in faults(Pack("p", actors))


def test_kin_is_written_once() -> None:
    group = _group("g", Tie(RelationKind.LED_BY, "a"), Tie(RelationKind.LED_BY, "b"))
    people = (_person("a", Tie(RelationKind.KIN, "b")), _person("b", Tie(RelationKind.KIN, "a")))
    assert faults(Pack("p", (group, *people))) == ("b: kin of a is written twice",)


def test_a_shared_name_must_be_ambiguous_in_each_bearer() -> None:
    marked = _group("a", name="Alpha", aliases=(Alias("The Line", ambiguous=True),))
    unmarked = _group("b", name="the line")
    assert faults(Pack("p", (marked, unmarked))) == ("b: 'the line' is shared and not marked as ambiguous",)
    both = _group("b", name="the line", aliases=(Alias("the line", ambiguous=True),))
    assert faults(Pack("p", (marked, both))) == ()


def test_a_state_force_speaks_for_a_source() -> None:
    force = Actor("f", "F", ActorKind.STATE_FORCE, speaks_for="nobody")
    assert faults(Pack("p", (force,))) == ("f: speaks_for nobody is no source of a pack",)


def test_a_source_speaks_for_a_source_and_is_party_to_actors() -> None:
    source = Source("s", "S", SourceKind.OFFICIAL, institution="nobody", party_to=("nothing",))
    assert faults(Pack("p", sources=(source,))) == (
        "s: institution nobody is no source of a pack",
        "s: party_to nothing is no actor of a pack",
    )
