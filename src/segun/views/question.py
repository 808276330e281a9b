"""A question as people put it, in English or Spanish, read into a relation."""

from collections.abc import Iterator
from dataclasses import dataclass

from segun.errors import AmbiguousName, SegunError, UnknownName, UnknownQuestion
from segun.ledger.store import ClaimQuery
from segun.model import Language, Place, Relation, RelationKind
from segun.views.folding import folded
from segun.views.forms import Form, Put, forms, puts
from segun.views.naming import Named
from segun.views.places import PlaceFinder
from segun.views.standpoint import Standpoint

_SOMEWHERE = ("in", "en")
_ARTICLES = ("the ", "el ", "la ", "los ", "las ", "al ", "del ")


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read. An end that is None is what is asked for ("Who leads X?"); ``place`` is the place in it.

    ``scope`` is where the relation is asked about ("allied in Sinaloa"); None for anywhere.
    """

    text: str
    language: Language
    kind: RelationKind
    subject: Named | None
    object: Named | None
    place: Place | None = None
    scope: Place | None = None

    @property
    def relation(self) -> Relation | None:
        """The relation asked about, or None for a question of who, where or how many."""
        if self.subject is None or self.object is None:
            return None
        return Relation.between(self.kind, self.subject.id, self.object.id)


def read_question(text: str, standpoint: Standpoint, places: PlaceFinder) -> Question:
    """Read a question. Names are those of the pack, of judgements and of the record; places those of ``places``.

    Raises UnknownQuestion (with the forms that are understood) where no form fits, UnknownName or AmbiguousName where one
    fits and a name in it does not.
    """
    failure: SegunError | None = None
    for put in puts(text):
        try:
            return _question(text, put, standpoint, places)
        except AmbiguousName as error:
            failure = error
        except UnknownName as error:
            failure = failure or error
    raise failure or UnknownQuestion(text, tuple(form.example for form in forms()))


def find_actor(name: str, standpoint: Standpoint) -> Named:
    """The actor that bears a name or id, with or without an article. Raises UnknownName or AmbiguousName."""
    failure: UnknownName | None = None
    for bare in _bare(name):
        try:
            id = standpoint.identities.find(bare)
        except UnknownName as error:
            failure = failure or error
        else:
            return Named(id, standpoint.identities.name(id))
    raise failure or UnknownName(name)


def find_place(name: str, places: PlaceFinder, among: tuple[str, ...] = ()) -> Place:
    """The place that bears a name: the first whose id is in ``among``, else the likeliest. Raises UnknownName.

    A name may say what the place lies in ("Springfield, Illinois"), or be its id.
    """
    candidates = [place for bare in _bare(name) for place in places.candidates(bare)] or _lying_in(name, places)
    if not candidates:
        place = places.by_id(name)
        if place is None:
            raise UnknownName(name)
        return place
    return next((place for place in candidates if place.id in among), candidates[0])


def _lying_in(name: str, places: PlaceFinder) -> list[Place]:
    """The places that a name with what they lie in can mean."""
    bare, *within = (part.strip() for part in name.split(","))
    wanted = {folded(area) for area in within}
    if not wanted:
        return []
    return [place for place in places.candidates(bare) if wanted <= {folded(area) for area in place.within}]


def _question(text: str, put: Put, standpoint: Standpoint, places: PlaceFinder) -> Question:
    form = put.form
    subject, scope = _actor_somewhere(put.subject, standpoint, places) if put.subject else (None, None)
    if form.value:
        return Question(text, form.language, form.relations[0], subject, Named(form.value, form.value))
    if form.relations[0].takes_place and put.object:
        place = find_place(put.object, places, _claimed_places(standpoint, form.relations[0], subject))
        return Question(text, form.language, form.relations[0], subject, Named(place.id, place.name), place)
    thing, where = _actor_somewhere(put.object, standpoint, places) if put.object else (None, None)
    return Question(text, form.language, _kind(form, subject, thing, standpoint), subject, thing, scope=where or scope)


def _actor_somewhere(name: str, standpoint: Standpoint, places: PlaceFinder) -> tuple[Named, Place | None]:
    """An actor, and the place where it is asked about ("Los Chapitos in Sinaloa"); a name that has "in" in it comes first.

    Raises UnknownName or AmbiguousName.
    """
    try:
        return find_actor(name, standpoint), None
    except UnknownName:
        for word in _SOMEWHERE:
            bare, found, where = name.rpartition(f" {word} ")
            if found and places.candidates(where):
                return find_actor(bare, standpoint), find_place(where, places)
        raise


def _kind(form: Form, subject: Named | None, thing: Named | None, standpoint: Standpoint) -> RelationKind:
    if len(form.relations) == 1 or subject is None or thing is None:
        return form.relations[0]
    actor = standpoint.actors.get(subject.id)
    person = actor is not None and actor.is_person
    suited = sorted(form.relations, key=lambda kind: (kind is RelationKind.MEMBER_OF) is not person)
    claimed = (kind for kind in suited if standpoint.claims_about(Relation.between(kind, subject.id, thing.id)))
    return next(claimed, suited[0])


def _claimed_places(standpoint: Standpoint, kind: RelationKind, subject: Named | None) -> tuple[str, ...]:
    if subject is None:
        return ()
    query = ClaimQuery(actors=standpoint.ids_of([subject.id]), kinds=(kind,))
    return tuple(found.claim.object_id for found in standpoint.claims(query))


def _bare(name: str) -> Iterator[str]:
    """The name as written, then without its article."""
    yield name
    for article in _ARTICLES:
        if folded(name).startswith(article):
            yield name[len(article) :]
