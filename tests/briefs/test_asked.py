import tomllib
from importlib.resources import files

import pytest
from tests.fictional import HERONS, LANTERNS, MILLERS, PACT, PORT, NoPlaces, standpoint_of

from segun.briefs.asked import Asked, about, relation
from segun.errors import AmbiguousName, InputError, UnknownName, UnknownQuestion
from segun.model import Relation, RelationKind
from segun.views.places import places_on_record

STANDPOINT = standpoint_of()
PLACES = places_on_record(STANDPOINT, NoPlaces())
KINDS = tomllib.loads(files("segun.briefs").joinpath("kinds.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text", ["Herons allied Millers", "the Herons allied with the Millers", "Are the Herons allied with the Millers?", PACT.id]
)
def test_a_relation_may_be_put_in_short_as_a_question_or_by_its_id(text: str) -> None:
    assert relation(text, STANDPOINT, PLACES) == PACT
    assert about(text, STANDPOINT, PLACES) == Asked(relations=(PACT,))


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, said in KINDS.items() for words in said])
def test_every_way_to_name_a_kind_is_read(kind: str, words: str) -> None:
    wanted = RelationKind(kind)
    thing = "Port Gray" if wanted.takes_place else "40" if wanted is RelationKind.STRENGTH else "Lanterns"
    ids = {"Port Gray": PORT.id, "40": "40", "Lanterns": LANTERNS.id}
    if wanted is RelationKind.REMOVED:
        thing, ids = "arrested", {"arrested": "arrested"}
    found = relation(f"Herons {words} {thing}", STANDPOINT, PLACES)
    assert found == Relation.between(wanted, HERONS.id, ids[thing])


def test_every_kind_can_be_named() -> None:
    assert set(KINDS) == set(RelationKind)


def test_names_stand_for_actors_and_places() -> None:
    assert [actor.id for actor in about("the Millers", STANDPOINT, PLACES).actors] == [MILLERS.id]
    assert [place.id for place in about("Port Gray", STANDPOINT, PLACES).places] == [PORT.id]


def test_what_nobody_knows_is_refused_with_its_name() -> None:
    with pytest.raises(UnknownName, match="Nobody"):
        about("Nobody", STANDPOINT, PLACES)
    with pytest.raises(UnknownName, match="Nobody"):
        relation("Herons allied Nobody", STANDPOINT, PLACES)
    with pytest.raises(UnknownQuestion):
        relation("Herons", STANDPOINT, PLACES)
    with pytest.raises(AmbiguousName):
        about("the Guild", STANDPOINT, PLACES)


def test_a_question_for_a_list_is_no_relation() -> None:
    with pytest.raises(InputError, match="asks for a list"):
        relation("Who leads the Herons?", STANDPOINT, PLACES)


def test_what_is_asked_twice_is_told_once() -> None:
    one = about("Port Gray", STANDPOINT, PLACES) + about("Herons allied Millers", STANDPOINT, PLACES)
    assert one + one == one
    assert not one.empty
    assert Asked().empty
