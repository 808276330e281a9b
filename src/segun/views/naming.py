"""What to call the two ends of a relation on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from segun.model import Party, PlaceMention, Relation, RelationKind
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint

_SEVERAL = ("Los", "Las")  # in both languages: "Los Chapitos control", "Los Chapitos controlan"
# told by a verb, and not by "with" or "in" alone
_AGREEING = frozenset({RelationKind.SUPPORTS, RelationKind.CONTROLS, RelationKind.CONTESTS})
_LONGEST_ACRONYM = 6  # longer capitals are names shouted, not acronyms


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Something with an id, and the name to show for it. For a value (``killed``, ``200``) both are the value."""

    id: str
    name: str


def name_of(thing: Party | PlaceMention | str) -> Named:
    """An end of a claim as the claim names it."""
    if isinstance(thing, str):
        return Named(thing, thing)
    return Named(thing.id, thing.place.name if isinstance(thing, PlaceMention) else thing.name)


def ends_of(standpoint: Standpoint, relation: Relation, claims: Sequence[ClaimOnRecord]) -> tuple[Named, Named]:
    """Subject and object of a relation, named by the claims about it or, where there are none, by what is known before."""
    if claims:
        claim = claims[0].claim
        return usual(standpoint, claim.subject), usual(standpoint, claim.object)
    thing = relation.object if relation.kind.takes_value else standpoint.identities.name(relation.object)
    return Named(relation.subject, standpoint.identities.name(relation.subject)), Named(relation.object, thing)


def short_name(standpoint: Standpoint, named: Named) -> str:
    """The acronym that an actor goes by ("CJNG"), or else its name."""
    actor = standpoint.actors.get(named.id)
    aliases = actor.aliases if actor else ()
    return next((alias.name for alias in aliases if not alias.ambiguous and is_acronym(alias.name)), named.name)


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals throughout, as one word."""
    return 1 < len(name) <= _LONGEST_ACRONYM and name.isalpha() and name.isupper()


def is_several(name: str) -> bool:
    """Whether a name takes the verb of several ("Los Chapitos")."""
    return name.split(" ", 1)[0] in _SEVERAL


def verb(kind: RelationKind, subject: str) -> str:
    """The key of what stands between the ends of a relation in a list, so that it agrees with the name of its subject."""
    return f"{kind.value}_of_several" if kind in _AGREEING and is_several(subject) else kind.value


def usual(standpoint: Standpoint, thing: Party | PlaceMention | str) -> Named:
    """An end of a claim under its usual name: the pack's where one knows it, else the text's."""
    if isinstance(thing, Party) and thing.known:
        return Named(thing.id, standpoint.identities.name(thing.id))
    return name_of(thing)
