"""The answer to a question about one relation: our judgement of it, and every claim behind it by stance and origin."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from segun.model import Assessment, Language, Origin, Place, Relation, SourceRef, Stance
from segun.views.by_place import InState, by_state
from segun.views.context import NO_CONTEXT, Context, context
from segun.views.naming import Named, ends_of
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim with what is needed to show its quote: where it was read, and the words around it."""

    found: ClaimOnRecord
    title: str | None = None
    retold: bool = False
    url: str | None = None
    language: Language | None = None
    context: Context = NO_CONTEXT

    @property
    def id(self) -> str:
        """The id of the stored claim."""
        return self.found.id

    @property
    def quote(self) -> str:
        """The exact words."""
        return self.found.claim.citation.quote

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.found.claim.citation.document

    @property
    def publisher(self) -> str | None:
        """The outlet that is answerable for the document."""
        return self.found.claim.publisher

    @property
    def via(self) -> SourceRef | None:
        """The outlet that the passage names between the speaker and itself."""
        return self.found.claim.via

    @property
    def published(self) -> date | None:
        """When the document was published."""
        return self.found.claim.published


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """An origin with its claims, first published first.

    ``voice`` is who says it: the speaker, or the outlet whose own word it is; None where neither is known.
    ``carried_by`` names every outlet that carries it, first to print it first: publishers, and outlets that they name.
    """

    origin: Origin
    voice: str | None
    claims: tuple[Quoted, ...]
    carried_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The origins of one stance, those that moved the answer most first."""

    stance: Stance
    origins: tuple[OriginGroup, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A relation as a question with what we make of it. ``assessment`` is None where nothing was said by then.

    ``sides`` holds every claim that the assessment rests on; ``aside`` the claims about the relation that it leaves out
    (they say nothing of the day asked about), so that no claim is ever lost from sight. ``within`` is the place that it is
    narrowed to; where it is to none, ``states`` tells the relation state by state, as far as claims name any.
    """

    relation: Relation
    subject: Named
    object: Named
    on: date
    known: date
    assessment: Assessment | None
    sides: tuple[Side, ...]
    aside: tuple[Quoted, ...]
    question: str | None = None
    within: Place | None = None
    states: tuple[InState, ...] = ()

    @property
    def claims(self) -> tuple[Quoted, ...]:
        """Every claim shown, in the order shown."""
        return tuple(quoted for group in self.origins for quoted in group.claims) + self.aside

    @property
    def origins(self) -> tuple[OriginGroup, ...]:
        """Every origin, in the order shown."""
        return tuple(group for side in self.sides for group in side.origins)


def answer(standpoint: Standpoint, relation: Relation, *, question: str | None = None) -> Answer:
    """What is known of a relation from this standpoint, and according to whom."""
    claims = standpoint.claims_about(relation)
    assessment = standpoint.assess(relation, claims)
    subject, thing = ends_of(standpoint, relation, claims)
    quoted = {found.claim.id: each for found, each in zip(claims, quote(standpoint, claims), strict=True)}
    groups = [_group(standpoint, origin, quoted) for origin in assessment.origins] if assessment else []
    counted = {id for group in groups for id in group.origin.claims}
    return Answer(
        relation=relation,
        subject=subject,
        object=thing,
        on=standpoint.on,
        known=standpoint.known,
        assessment=assessment,
        sides=_sides(groups),
        aside=tuple(each for id, each in quoted.items() if id not in counted),
        question=question,
        within=standpoint.within,
        states=() if standpoint.within else by_state(standpoint, relation, claims),
    )


def quote(standpoint: Standpoint, claims: Iterable[ClaimOnRecord]) -> tuple[Quoted, ...]:
    """Claims with what their documents say of themselves."""
    listed = tuple(claims)
    ids = tuple(dict.fromkeys(found.claim.citation.document for found in listed))
    documents = {document.id: document for document in standpoint.ledger.documents_of(ids, recorded=standpoint.recorded)}

    def quoted(found: ClaimOnRecord) -> Quoted:
        document = documents.get(found.claim.citation.document)
        if document is None:
            return Quoted(found)
        citation = found.claim.citation
        around = context(document.text, citation.start, citation.end)
        return Quoted(found, document.title, document.retold, document.url, document.language, around)

    return tuple(quoted(found) for found in listed)


def _group(standpoint: Standpoint, origin: Origin, quoted: Mapping[str, Quoted]) -> OriginGroup:
    claims = tuple(quoted[id] for id in origin.claims if id in quoted)
    outlets = (name for each in claims for name in (each.via and each.via.name, each.publisher))
    carried_by = tuple(dict.fromkeys(standpoint.outlet(name) for name in outlets if name))
    if origin.speaker is not None:
        return OriginGroup(origin, origin.speaker.name, claims, carried_by)
    return OriginGroup(origin, carried_by[0] if carried_by else None, claims, carried_by)


def _sides(groups: Sequence[OriginGroup]) -> tuple[Side, ...]:
    def weight(group: OriginGroup) -> tuple[float, str]:
        return (-abs(group.origin.moved), group.origin.id)

    sides = (Side(stance, tuple(sorted((g for g in groups if g.origin.stance is stance), key=weight))) for stance in Stance)
    return tuple(side for side in sides if side.origins)
