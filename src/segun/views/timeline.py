"""What was said of one actor, or of two and what is between them, in the order in which it was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from segun.ledger.store import ClaimQuery
from segun.model import DateSpan, RelationKind, Stance
from segun.views.answer import Quoted, quote
from segun.views.naming import Named, usual
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim in time. ``said`` is when it was said, or failing that when it was published (``said_exactly`` tells which)."""

    said: DateSpan | None
    said_exactly: bool
    subject: Named
    object: Named
    quoted: Quoted

    @property
    def stance(self) -> Stance:
        """What is said: assertions stand above the line, denials and doubts below it."""
        return self.quoted.found.claim.stance


@dataclass(frozen=True, slots=True)
class Timeline:
    """Claims about one or two actors, earliest first; those of no known date last."""

    actors: tuple[str, ...]
    moments: tuple[Moment, ...]


def timeline(standpoint: Standpoint, actors: Sequence[str], *, kinds: tuple[RelationKind, ...] = ()) -> Timeline:
    """The claims about one actor, or those between two. Raises ValueError for another number of actors."""
    ids = [standpoint.identities.canonical(actor) for actor in actors]
    if len(ids) == 1:
        query = ClaimQuery(actors=standpoint.ids_of(ids), kinds=kinds)
    elif len(ids) == 2:
        query = ClaimQuery(both=(standpoint.ids_of(ids[:1]), standpoint.ids_of(ids[1:])), kinds=kinds)
    else:
        raise ValueError(f"a timeline is of one actor or of two, not of {len(ids)}")
    claims = sorted(standpoint.claims(query), key=_moment_key)
    moments = (_moment(standpoint, quoted) for quoted in quote(standpoint, claims))
    return Timeline(tuple(ids), tuple(moments))


def said_or_published(found: ClaimOnRecord) -> DateSpan | None:
    """When a claim was said, or failing that the day it was published."""
    claim = found.claim
    return claim.said or (DateSpan.of(claim.published) if claim.published else None)


def _moment(standpoint: Standpoint, quoted: Quoted) -> Moment:
    claim = quoted.found.claim
    return Moment(
        said=said_or_published(quoted.found),
        said_exactly=claim.said is not None,
        subject=usual(standpoint, claim.subject),
        object=usual(standpoint, claim.object),
        quoted=quoted,
    )


def _moment_key(found: ClaimOnRecord) -> tuple[date, date, date, str, int]:
    said, claim = said_or_published(found), found.claim
    first, last = (said.first, said.last) if said else (date.max, date.max)
    return (first, last, claim.published or date.max, claim.citation.document, claim.citation.start)
