"""The dossier of an actor: its names, what it is part of, who leads it, its allies and enemies, where it is, and who says so."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from segun.errors import UnknownName
from segun.ledger.store import ClaimQuery
from segun.model import Actor, Alias, Claim, Party, Period, RelationKind, Stance
from segun.views.line import Line, in_order, lines
from segun.views.naming import Named, usual
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


class Section(StrEnum):
    """The parts of a dossier, in the order in which they are shown."""

    ALLIES = "allies"
    RIVALS = "rivals"
    SUPPORTED_BY = "supported_by"
    SUPPORTS = "supports"
    LEADERS = "leaders"
    PART_OF = "part_of"
    PARTS = "parts"
    SPLIT_FROM = "split_from"
    SPLINTERS = "splinters"
    CONTROLS = "controls"
    CONTESTS = "contests"
    PRESENT_IN = "present_in"
    STRENGTH = "strength"
    MEMBERS = "members"
    LEADS = "leads"
    MEMBER_OF = "member_of"
    KIN = "kin"
    REMOVED = "removed"
    PEOPLE_REMOVED = "people_removed"


# relation -> the section where the actor is its subject, and where it is its object
_SECTIONS: dict[RelationKind, tuple[Section, Section]] = {
    RelationKind.ALLIED: (Section.ALLIES, Section.ALLIES),
    RelationKind.FIGHTS: (Section.RIVALS, Section.RIVALS),
    RelationKind.SUPPORTS: (Section.SUPPORTS, Section.SUPPORTED_BY),
    RelationKind.LED_BY: (Section.LEADERS, Section.LEADS),
    RelationKind.PART_OF: (Section.PART_OF, Section.PARTS),
    RelationKind.SPLIT_FROM: (Section.SPLIT_FROM, Section.SPLINTERS),
    RelationKind.MEMBER_OF: (Section.MEMBER_OF, Section.MEMBERS),
    RelationKind.KIN: (Section.KIN, Section.KIN),
    RelationKind.CONTROLS: (Section.CONTROLS, Section.CONTROLS),
    RelationKind.CONTESTS: (Section.CONTESTS, Section.CONTESTS),
    RelationKind.PRESENT_IN: (Section.PRESENT_IN, Section.PRESENT_IN),
    RelationKind.STRENGTH: (Section.STRENGTH, Section.STRENGTH),
    RelationKind.REMOVED: (Section.REMOVED, Section.REMOVED),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a dossier with its lines, most probable first."""

    section: Section
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """What the pack holds of the actor before reading; never counted as a claim."""

    kind: RelationKind
    to: Named
    period: Period
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A source that speaks of the actor: how many claims it makes, by stance, and when it last did.

    ``id`` is None for an outlet in its own voice, of which the record has only the name.
    """

    id: str | None
    name: str
    asserts: int
    denies: int
    doubts: int
    newest: date | None

    @property
    def claims(self) -> int:
        """All its claims."""
        return self.asserts + self.denies + self.doubts


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is on record of an actor. ``actor`` is None where no pack knows it; ``names`` are its other names."""

    named: Named
    actor: Actor | None
    names: tuple[Alias, ...]
    person: bool
    parts: tuple[Part, ...]
    background: tuple[Background, ...]
    sources: tuple[Voice, ...]
    claims: int

    def lines(self, section: Section) -> tuple[Line, ...]:
        """The lines of one section; empty where nothing is said."""
        return next((part.lines for part in self.parts if part.section is section), ())


def dossier(standpoint: Standpoint, actor_id: str) -> Dossier:
    """The dossier of an actor or person. Raises UnknownName where neither a pack nor a claim knows the id."""
    id = standpoint.identities.canonical(actor_id)
    members = standpoint.ids_of([id])
    claims = standpoint.claims(ClaimQuery(actors=members))
    actor = standpoint.actors.get(id)
    if actor is None and not claims:
        raise UnknownName(actor_id)
    party = next((party for found in claims for party in _parties(found.claim) if party.id == id), None)
    parts = _parts(standpoint, id, claims)
    return Dossier(
        named=usual(standpoint, party) if party else Named(id, standpoint.identities.name(id)),
        actor=actor,
        names=_names(standpoint, members, claims, id),
        person=actor.is_person if actor else bool(party and party.kind.value == "person"),
        parts=parts,
        background=_background(standpoint, actor),
        sources=voices(standpoint, claims),
        claims=len(claims),
    )


def voices(standpoint: Standpoint, claims: Iterable[ClaimOnRecord]) -> tuple[Voice, ...]:
    """Who speaks in these claims, those who say most first: the speaker, or else the outlet whose own word it is.

    An outlet that is quoted by others and speaks for itself elsewhere is one voice.
    """
    said: dict[str, list[Claim]] = {}
    for claim in (found.claim for found in claims):
        name = claim.speaker.name if claim.speaker else claim.publisher
        if name:
            said.setdefault(standpoint.outlet(name), []).append(claim)
    found = [_voice(name, own) for name, own in said.items()]
    return tuple(sorted(found, key=lambda voice: (-voice.claims, voice.name)))


def _voice(name: str, claims: Sequence[Claim]) -> Voice:
    count = Counter(claim.stance for claim in claims)
    return Voice(
        id=next((claim.speaker.id for claim in claims if claim.speaker), None),
        name=name,
        asserts=count[Stance.ASSERTS],
        denies=count[Stance.DENIES],
        doubts=count[Stance.DOUBTS],
        newest=max((claim.published for claim in claims if claim.published), default=None),
    )


def _parts(standpoint: Standpoint, id: str, claims: Sequence[ClaimOnRecord]) -> tuple[Part, ...]:
    sections: dict[Section, list[Line]] = {}
    for line in lines(standpoint, claims):
        as_subject, as_object = _SECTIONS[line.relation.kind]
        sections.setdefault(as_subject if line.relation.subject == id else as_object, []).append(line)
    people = [line.other(id).id for section in (Section.LEADERS, Section.MEMBERS) for line in sections.get(section, ())]
    if people:
        removals = ClaimQuery(actors=standpoint.ids_of(people), kinds=(RelationKind.REMOVED,))
        sections[Section.PEOPLE_REMOVED] = list(lines(standpoint, standpoint.claims(removals)))
    return tuple(Part(section, in_order(sections[section])) for section in Section if sections.get(section))


def _names(standpoint: Standpoint, members: Sequence[str], claims: Sequence[ClaimOnRecord], id: str) -> tuple[Alias, ...]:
    """Every other name: the pack's, those of actors judged to be the same, and those that texts use."""
    usual_name = standpoint.identities.name(id)
    names: dict[str, Alias] = {}
    for actor in (standpoint.actors[member] for member in members if member in standpoint.actors):
        for alias in (Alias(actor.name), *actor.aliases):
            names.setdefault(alias.name.casefold(), alias)
    for found in claims:
        for party in _parties(found.claim):
            if party.id == id and not party.known:
                names.setdefault(party.mention.casefold(), Alias(party.mention))
    names.pop(usual_name.casefold(), None)
    return tuple(names.values())


def _background(standpoint: Standpoint, actor: Actor | None) -> tuple[Background, ...]:
    if actor is None:
        return ()
    own = [
        Background(tie.kind, Named(tie.to, standpoint.identities.name(tie.to)), tie.period, tie.source_url) for tie in actor.ties
    ]
    return tuple(sorted(own, key=lambda tie: (list(RelationKind).index(tie.kind), tie.to.name)))


def _parties(claim: Claim) -> tuple[Party, ...]:
    return (claim.subject, claim.object) if isinstance(claim.object, Party) else (claim.subject,)
