"""Claims by who is in them, what they are about, who says them and how."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from segun.errors import AmbiguousName, UnknownName
from segun.identity.identities import Identities
from segun.ledger.store import ClaimQuery
from segun.model import RelationKind, Source, Stance
from segun.views.folding import folded
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to list; what is None or empty does not narrow. ``actor`` is an id; ``source`` an id or a name."""

    actor: str | None = None
    kind: RelationKind | None = None
    source: str | None = None
    stance: Stance | None = None


def claim_list(standpoint: Standpoint, wanted: Wanted) -> tuple[ClaimOnRecord, ...]:
    """The claims that are wanted, the newest first."""
    query = ClaimQuery(
        actors=standpoint.ids_of([wanted.actor]) if wanted.actor else (),
        kinds=(wanted.kind,) if wanted.kind else (),
        sources=source_keys(standpoint.sources, standpoint.identities, wanted.source) if wanted.source else (),
    )
    found = [each for each in standpoint.claims(query) if wanted.stance in (None, each.claim.stance)]
    return tuple(reversed(found))


def claims_by_id(standpoint: Standpoint, ids: Iterable[str]) -> dict[str, ClaimOnRecord]:
    """Claims by their ids as recorded, each with joined ids; those that the record does not hold are left out."""
    found: dict[str, ClaimOnRecord] = {}
    for id in ids:
        recorded = standpoint.ledger.claim(id)
        if recorded is not None:
            claim = standpoint.identities.canonical_claim(recorded.as_reviewed)
            found[id] = ClaimOnRecord(id, claim, recorded.recorded_at, recorded.review)
    return found


def source_keys(sources: Mapping[str, Source], identities: Identities, source: str) -> tuple[str, ...]:
    """What the record may hold for a source given by id or name: ids of speakers and outlets, names of publishers.

    ``sources`` are those that the packs know, by id.
    """
    known = sources.get(source)
    names = {source} | ({known.name, *known.aliases} if known else set())
    wanted = {folded(name) for name in names}
    for other in sources.values():
        if wanted & {folded(name) for name in (other.name, *other.aliases)}:
            names |= {other.id, other.name, *other.aliases}
    return tuple(sorted(names | set(_borne_by(identities, source))))


def _borne_by(identities: Identities, name: str) -> tuple[str, ...]:
    """The ids that a name stands for on record, all of them where it is a name of several."""
    try:
        return tuple(identities.members(identities.find(name)))
    except AmbiguousName as error:
        return tuple(one for id, _ in error.candidates for one in identities.members(id))
    except UnknownName:
        return ()
