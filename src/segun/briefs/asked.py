"""What a brief is to be about, as a reporter puts it: questions, names of groups and people, names of places."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from segun.errors import AsksForList, UnknownName, UnknownQuestion
from segun.model import REMOVALS, Language, Place, Relation, RelationKind
from segun.views.catalogue import catalogue
from segun.views.examples import example
from segun.views.folding import folded
from segun.views.naming import Named
from segun.views.places import PlaceFinder
from segun.views.question import find_actor, find_place, read_question
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Asked:
    """What a brief is about, each in the order asked for and once."""

    relations: tuple[Relation, ...] = ()
    actors: tuple[Named, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.relations or self.actors or self.places)

    def __add__(self, other: "Asked") -> "Asked":
        return Asked(
            tuple(dict.fromkeys((*self.relations, *other.relations))),
            tuple(dict.fromkeys((*self.actors, *other.actors))),
            tuple({place.id: place for place in (*self.places, *other.places)}.values()),
        )


def about(text: str, standpoint: Standpoint, places: PlaceFinder) -> Asked:
    """What a text names: a relation in words or by id, an actor, or a place; the first that fits.

    Raises UnknownName where nothing does, AmbiguousName where several actors bear the name.
    """
    try:
        return Asked(relations=(relation(text, standpoint, places),))
    except (UnknownQuestion, UnknownName):
        pass
    try:
        return Asked(actors=(find_actor(text, standpoint),))
    except UnknownName as error:
        try:
            return Asked(places=(place(text, places),))
        except UnknownName:
            raise error from None


def relation(text: str, standpoint: Standpoint, places: PlaceFinder) -> Relation:
    """A relation as a question ("Is the CJNG allied with Los Chapitos?"), in short ("CJNG allied Los Chapitos") or by its id.

    Raises UnknownQuestion where no kind of relation is named, UnknownName or AmbiguousName where a name is not known.
    """
    known = catalogue(standpoint).relations.get(text)
    if known is not None:
        return known
    failure: UnknownName | None = None
    for subject, kind, thing in _readings(text):
        try:
            return _relation(subject, kind, thing, standpoint, places)
        except UnknownName as error:
            failure = failure or error
    try:
        found = read_question(text, standpoint, places).relation
    except UnknownQuestion:
        asked = (example(standpoint, catalogue(standpoint), language) for language in Language)
        raise failure or UnknownQuestion(text, tuple(filter(None, asked))) from None
    if found is None:
        raise AsksForList(text)
    return found


def place(text: str, places: PlaceFinder) -> Place:
    """A place by id or name. Raises UnknownName."""
    return places.by_id(text) or find_place(text, places)


def _relation(subject: str, kind: RelationKind, thing: str, standpoint: Standpoint, places: PlaceFinder) -> Relation:
    one = find_actor(subject, standpoint).id
    if kind.takes_place:
        return Relation.between(kind, one, place(thing, places).id)
    if kind.takes_value:
        if kind is RelationKind.REMOVED and thing not in REMOVALS:
            raise UnknownName(thing, REMOVALS)
        return Relation.between(kind, one, thing)
    return Relation.between(kind, one, find_actor(thing, standpoint).id)


def _readings(text: str) -> Iterator[tuple[str, RelationKind, str]]:
    """Every way to cut a text at words that name a kind of relation, longer words first."""
    words = text.split()
    flat = [folded(word) for word in words]
    for said, kind in _kinds():
        for start in range(1, len(words) - len(said)):
            if tuple(flat[start : start + len(said)]) == said:
                yield " ".join(words[:start]), kind, " ".join(words[start + len(said) :])


@cache
def _kinds() -> Sequence[tuple[tuple[str, ...], RelationKind]]:
    table = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))
    pairs = [(tuple(folded(words).split()), RelationKind(kind)) for kind, said in table.items() for words in said]
    return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))
