"""How a claim was read: which pattern made it, and which name each of its words was taken for."""

from dataclasses import dataclass
from enum import StrEnum

from segun.claims.examples import example_of
from segun.model import Claim, Party, PlaceMention, SourceRef
from segun.views.folding import folded
from segun.views.naming import Named
from segun.views.standpoint import Standpoint


class Matched(StrEnum):
    """Why words were taken for somebody."""

    NAME = "name"  # its usual name
    ALIAS = "alias"  # another name that a pack gives it
    DESCRIBED = "described"  # a description or short form that the text explains ("the group", "Guzmán")
    NEW = "new"  # a name that no pack knows


@dataclass(frozen=True, slots=True)
class WordsFor:
    """Words of the text, and for what they were taken: ``part`` is "subject", "object", "speaker", "via" or "place"."""

    part: str
    words: str
    named: Named
    matched: Matched


@dataclass(frozen=True, slots=True)
class HowRead:
    """The reader and pattern behind a claim, an example of what the pattern looks for, and the words that were matched."""

    reader: str
    pattern: str
    example: str | None
    quality: float
    words: tuple[WordsFor, ...]


def how_read(standpoint: Standpoint, claim: Claim) -> HowRead:
    """How a claim was read."""
    parts = {name: getattr(claim, name) for name in ("subject", "object", "speaker", "via", "place")}
    words = tuple(
        _words(standpoint, name, thing) for name, thing in parts.items() if thing is not None and not isinstance(thing, str)
    )
    return HowRead(claim.reader, claim.pattern, example_of(claim.pattern), claim.reading, words)


def _words(standpoint: Standpoint, part: str, thing: Party | PlaceMention | SourceRef) -> WordsFor:
    name = thing.place.name if isinstance(thing, PlaceMention) else thing.name
    return WordsFor(part, thing.mention, Named(thing.id, name), _matched(standpoint, thing.id, name, thing.mention))


def _matched(standpoint: Standpoint, id: str, name: str, mention: str) -> Matched:
    said = folded(mention)
    if said == folded(name):
        return Matched.NEW if id.startswith("new:") else Matched.NAME
    actor, source = standpoint.actors.get(id), standpoint.sources.get(id)
    aliases = [alias.name for alias in actor.aliases] if actor else list(source.aliases) if source else []
    return Matched.ALIAS if said in map(folded, aliases) else Matched.DESCRIBED
