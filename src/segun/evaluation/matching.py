"""When a claim that a reader made is the claim that a person annotated: four levels, each stricter than the one before.

Names are compared as the annotation lists them, folded for case, accents, quotation marks and a leading article; what the
annotation does not name counts as invented. A relation said twice in the same way by the same voice is one.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from segun.evaluation.gold import GoldPassage
from segun.model import Claim, Hedge, Party, PlaceMention, RelationKind, SourceRef, Status

_QUOTES = re.compile(r"[\"'“”‘’«»]")
_ARTICLE = re.compile(r"^(the|a|an|el|la|los|las|lo|un|una)\s+")
_SPACE = re.compile(r"[\s\-–]+")

Key = tuple[str, ...]


class Level(StrEnum):
    """How much of a claim must be right."""

    PAIR = "pair"  # the two arguments
    RELATION = "relation"  # and the relation between them
    STANCE = "stance"  # and whether it is asserted, denied or doubted
    SPEAKER = "speaker"  # and who says it, and whether a hedge marks it


LEVELS = tuple(Level)


class Detail(StrEnum):
    """What is said of a claim beside the claim itself; told where it is not what goes without saying."""

    STATUS = "status"  # past or planned; current goes without saying
    SINCE = "since"
    UNTIL = "until"
    PLACE = "place"
    VIA = "via"


@dataclass(frozen=True, slots=True)
class Keyed:
    """A claim reduced to what is compared: one key a level, whether ``denial`` (denies or doubts), its pattern and details."""

    keys: tuple[Key, ...]
    relation: RelationKind
    denial: bool
    pattern: str | None = None
    details: Mapping[Detail, str] = field(default_factory=dict)

    def at(self, level: Level) -> Key:
        """The key at one level."""
        return self.keys[LEVELS.index(level)]


def folded(name: str) -> str:
    """A name as names are compared."""
    plain = unicodedata.normalize("NFKD", _QUOTES.sub("", name)).encode("ascii", "ignore").decode("ascii").lower()
    return _ARTICLE.sub("", _SPACE.sub(" ", plain).strip())


def keys_of_gold(passage: GoldPassage) -> list[Keyed]:
    """The annotated claims of a passage as keys."""
    return [
        _keyed(
            item.relation,
            item.subject,
            item.object,
            item.stance.value,
            item.source,
            item.hedged,
            _details(item.status, item.since, item.until, item.place, item.via),
        )
        for item in passage.claims
    ]


def keys_of_claims(passage: GoldPassage, claims: Sequence[Claim]) -> list[Keyed]:
    """A reader's claims as keys, with every name brought to the id of the entity that bears it in the annotation."""
    bearer: dict[str, str] = {}
    for bearer_id, names in passage.names.items():
        for name in (bearer_id, *names):
            bearer.setdefault(folded(name), bearer_id)

    def entity(thing: Party | PlaceMention | SourceRef | str) -> str:
        if isinstance(thing, str):
            return thing
        name = thing.place.name if isinstance(thing, PlaceMention) else thing.name
        for words in (thing.mention, name):
            if folded(words) in bearer:
                return bearer[folded(words)]
        return f"? {thing.mention}"

    return [
        _keyed(
            claim.relation,
            entity(claim.subject),
            entity(claim.object),
            claim.stance.value,
            entity(claim.speaker) if claim.speaker else None,
            claim.hedge is not Hedge.PLAIN,
            _details(
                claim.status,
                claim.period.since.iso if claim.period.since else None,
                claim.period.until.iso if claim.period.until else None,
                entity(claim.place) if claim.place else None,
                entity(claim.via) if claim.via else None,
            ),
            claim.pattern,
        )
        for claim in claims
    ]


def _details(status: Status, since: str | None, until: str | None, place: str | None, via: str | None) -> dict[Detail, str]:
    said = (None if status is Status.CURRENT else status.value, since, until, place, via)
    return {detail: value for detail, value in zip(Detail, said, strict=True) if value is not None}


def _keyed(
    relation: RelationKind,
    subject: str,
    object: str,
    stance: str,
    source: str | None,
    hedged: bool,
    details: Mapping[Detail, str],
    pattern: str | None = None,
) -> Keyed:
    pair = (subject, object) if subject <= object else (object, subject)
    ordered = pair if relation.is_symmetric else (subject, object)
    about = (relation.value, *ordered)
    said = (*about, stance)
    return Keyed(
        keys=(pair, about, said, (*said, source or "-", "hedged" if hedged else "plain")),
        relation=relation,
        denial=stance != "asserts",
        pattern=pattern,
        details=details,
    )
