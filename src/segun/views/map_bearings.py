"""What each relation brings to the map: made once from the claims about it, and taken over while these stay the same."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from segun.assessment.origin_rows import Numbering, OriginRow, origin_rows
from segun.assessment.priors import Priors
from segun.assessment.voices import Voices
from segun.ledger.store import ClaimQuery
from segun.model import Copy, Party, PlaceMention, Relation, RelationKind, Source
from segun.views.areas import Touch, touches
from segun.views.map_reports import Report
from segun.views.on_record import ClaimOnRecord, by_relation
from segun.views.standpoint import Standpoint

PLACED = (RelationKind.PRESENT_IN, RelationKind.CONTROLS, RelationKind.CONTESTS)
_TIES = (RelationKind.ALLIED, RelationKind.FIGHTS, RelationKind.PART_OF)
_text = msgspec.msgpack.Encoder().encode
_DRAWN = frozenset((*PLACED, *_TIES))


@dataclass(frozen=True, slots=True)
class Bearing:
    """One relation as the map needs it.

    ``claims`` counts those about it; it was made of what they say as seen from here and of when each became known, of which
    ``made_of`` is a digest, and of ``copies``, those among their documents. ``rows`` are its origins, ``subject`` the actor as
    the first claim has it; ``touches`` the areas that it is drawn in, none for a tie between actors. ``reports`` are its claims
    where it is drawn; ``days`` those on which they became known (ordinals).
    """

    claims: int
    made_of: bytes
    copies: tuple[Copy, ...]
    rows: Sequence[OriginRow]
    subject: Party
    touches: tuple[Touch, ...]
    reports: tuple[Report, ...]
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bearings:
    """Those of all relations in their fixed order, with what they share: the numbers of voices, and whose word counts how."""

    of: Mapping[Relation, Bearing]
    numbering: Numbering
    sources: Mapping[str, Source]


def bearings(standpoint: Standpoint, rules: Priors, before: Bearings | None, touched: Collection[Relation] | None) -> Bearings:
    """Those of the whole record. Of ``before`` what stays the same is taken over.

    ``touched`` are the relations of which other claims or copies are on record since, where that is known: no other is read.
    """
    look = standpoint.at(known=date.max)
    if before is not None and before.sources != standpoint.sources:
        before = None
    numbering = before.numbering if before is not None else Numbering()
    make = _Making(look, Voices(standpoint.sources, rules), rules, numbering)
    if before is not None and touched is not None:
        found = dict(before.of)
        for relation in touched:
            claims = look.claims_about(relation) if relation.kind in _DRAWN else ()
            found.pop(relation, None)
            if claims:
                found[relation] = make(relation, claims, before.of.get(relation))
        return Bearings({relation: found[relation] for relation in sorted(found)}, numbering, standpoint.sources)
    groups = by_relation(look.claims(ClaimQuery(kinds=(*PLACED, *_TIES))))
    kept = before.of if before is not None else {}
    made = {relation: make(relation, claims, kept.get(relation)) for relation, claims in groups.items()}
    return Bearings(made, numbering, standpoint.sources)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes the bearing of a relation."""

    look: Standpoint
    voices: Voices
    rules: Priors
    numbering: Numbering

    def __call__(self, relation: Relation, claims: Sequence[ClaimOnRecord], before: Bearing | None) -> Bearing:
        made_of = _digest_of(claims)
        copies = self.look.copies_among({each.claim.citation.document for each in claims})
        if before is not None and (before.made_of, before.copies) == (made_of, copies):
            return before
        stated = [each.claim if each.claim.published else replace(each.claim, published=each.known_on) for each in claims]
        thing = claims[0].claim.object
        drawn = tuple(touches(thing.place)) if relation.kind in PLACED and isinstance(thing, PlaceMention) else ()
        return Bearing(
            claims=len(claims),
            made_of=made_of,
            copies=copies,
            rows=origin_rows(relation, stated, self.voices, self.rules, self.numbering, copies),
            subject=claims[0].claim.subject,
            touches=drawn,
            reports=tuple(Report.of(each.id, each.claim, each.known_on) for each in claims) if drawn else (),
            days=tuple(each.known_on.toordinal() for each in claims),
        )


def _digest_of(claims: Sequence[ClaimOnRecord]) -> bytes:
    """Of the whole claims and not of their ids, which say neither when and by whom it was published nor where its place lies."""
    # Asked for its id, a claim keeps it, and so always encodes alike.
    return hashlib.sha256(_text([(each.id, each.known_on, each.claim.id, each.claim) for each in claims])).digest()
