"""From findings and voices to claims: who says it, how, when and where; each thing said once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from segun.claims.attribution import Said
from segun.claims.chunks import Chunk, Ref
from segun.claims.line import is_negated
from segun.claims.match import Finding
from segun.claims.particulars import Particulars
from segun.claims.stance import hedge_of, stance_of, status_of, upheld
from segun.claims.unreal import is_contrary_to_fact, is_yet_to_come
from segun.claims.when import LONG_AGO, Held, is_to_begin
from segun.model import (
    Citation,
    Claim,
    Document,
    Hedge,
    MentionKind,
    Party,
    PartyKind,
    Period,
    PlaceMention,
    Relation,
    RelationKind,
    SourceRef,
    Stance,
    Status,
    in_fixed_order,
    slug,
)

_STANDS_FOR = {
    RelationKind.PRESENT_IN: (RelationKind.CONTROLS, RelationKind.CONTESTS),
    RelationKind.CONTESTS: (RelationKind.CONTROLS,),
    RelationKind.SUPPORTS: (RelationKind.ALLIED,),
}

_NEAR = 400  # letters within which an end is told of what was told before
_NOWHERE = frozenset({RelationKind.LED_BY, RelationKind.KIN, RelationKind.PART_OF, RelationKind.SPLIT_FROM})
"""What is so wherever somebody is: a place beside it tells where something else happened ("P, the leader of X, died in L")."""

_LASTING = frozenset({RelationKind.SPLIT_FROM, RelationKind.KIN})  # what "before 2013" dates and does not end


class Drafter:
    """Makes the claims of one document."""

    def __init__(self, document: Document, reader: str) -> None:
        self._document = document
        self._reader = reader
        self._own = slug(document.publisher.removeprefix("The ")) if document.publisher else None

    def claim(
        self, finding: Finding, said: Said, citation: Citation, held: Held, place: Ref | None, more: Particulars
    ) -> Claim | None:
        """The claim of a finding; None where its words do not add up to a stance."""
        period = held.period
        pattern = finding.pattern
        if is_negated(finding.marks) and any(voice.hedge is Hedge.QUESTION for voice in said.voices):
            return None  # "Was X not in jail?" does not say that he was not
        stance = stance_of(pattern.stance, pattern.negated, finding.marks, said.voices, pattern.ends)
        thing = self._object(finding)
        if (
            is_contrary_to_fact(finding, self._document)
            or _is_of_a_state(finding)
            or _is_yet_to_end(finding)
            or is_yet_to_come(finding, self._document)
        ):
            return None
        if stance is None or thing is None or ((pattern.ends or pattern.agent) and stance is not Stance.ASSERTS):
            return None
        goes_on = pattern.ends and upheld(finding.marks, said.voices)
        status = Status.CURRENT if goes_on else status_of(pattern.status, finding.marks, said.voices)
        if status is Status.CURRENT and is_to_begin(period, self._document.published):
            status = Status.PLANNED
        if finding.relation is RelationKind.REMOVED:
            status = Status.CURRENT if status is Status.PAST else status  # "had been captured": nobody has freed him
            period = Period(
                period.since or period.until, None
            )  # "led it until his arrest in 2013": of the arrest that is the day
        elif status is Status.CURRENT and finding.relation not in _LASTING and held.over:
            status = Status.PAST
        elif status is Status.PLANNED:
            period = Period(period.since, None)  # "is to be absorbed before the end of the year"
        elif status is Status.PAST and (pattern.ends or _is_of_the_dead(finding)):
            period = Period(None, period.until or period.since)  # "broke their truce in 2016"
        if finding.relation is RelationKind.FIGHTS and stance is Stance.DENIES and status is Status.PLANNED:
            return None  # "will not fight each other" is what a pact says
        nowhere = finding.relation.takes_place or finding.relation in _NOWHERE
        ground = None if nowhere else finding.place or place
        return in_fixed_order(
            Claim(
                relation=finding.relation,
                subject=_party(finding.subject),
                object=thing,
                stance=stance,
                hedge=hedge_of(pattern.hedge if stance is Stance.ASSERTS else None, finding.marks, said.voices),
                status=status,
                citation=citation,
                reader=self._reader,
                pattern=pattern.id,
                reading=pattern.reading,
                speaker=self._source(said.speaker),
                via=self._source(said.via),
                said=said.when,
                place=_place(ground) if ground else None,
                period=period,
                terms=more.terms,
                scope=more.scope,
                evidence=more.evidence,
                published=self._document.published,
                publisher=self._document.publisher,
            )
        )

    def passed_on(self, claim: Claim, via: Chunk | None) -> Claim:
        """The claim through an outlet, if one passed it on."""
        return replace(claim, via=self._source(via)) if via is not None else claim

    def _object(self, finding: Finding) -> Party | PlaceMention | str | None:
        if isinstance(finding.object, str):
            return finding.object
        if finding.relation.takes_place:
            return _place(finding.object)
        return _party(finding.object)

    def _source(self, chunk: Chunk | None) -> SourceRef | None:
        if chunk is None or not chunk.refs:
            return None
        ref = chunk.refs[0]
        if self._own is not None and self._own in (slug(ref.name.removeprefix("The ")), slug(ref.words.removeprefix("The "))):
            return None
        return SourceRef(ref.id, ref.name, ref.words)


def _is_of_a_state(finding: Finding) -> bool:
    """Whether a country is told to do something else than help a group, of which reading makes no claims."""
    ends = (finding.subject, finding.object if not finding.relation.takes_place else None)
    country = any(isinstance(end, Ref) and end.mention.kind is MentionKind.PLACE for end in ends)
    return country and finding.relation is not RelationKind.SUPPORTS


def _is_of_the_dead(finding: Finding) -> bool:
    """Whether a death is told before whom it made lead no longer: "since the death in 2015 of its leader, X"."""
    return bool(finding.pattern.gone) and any(mark.kind == "past" and mark.end + 1 < finding.start for mark in finding.marks)


def _is_yet_to_end(finding: Finding) -> bool:
    """Whether something is to end ("will break their pact"), of which nothing can be claimed until it does."""
    ends = finding.pattern.ends or finding.pattern.status is Status.PAST
    return ends and any(mark.kind == "planned" for mark in finding.marks)


def _party(ref: Ref) -> Party:
    kind = PartyKind.PERSON if ref.mention.kind is MentionKind.PERSON else PartyKind.GROUP
    return Party(ref.id, ref.name, ref.words, kind)


def _place(ref: Ref) -> PlaceMention | None:
    return PlaceMention(ref.mention.place, ref.words) if ref.mention.place else None


def once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each thing said once: of claims with the same relation, parties, stance, speaker and status the best read stays."""
    best: dict[tuple[Relation, Stance, Status, str | None], Claim] = {}
    for claim in claims:
        key = (claim.about, claim.stance, claim.status, claim.speaker.id if claim.speaker else None)
        known = best.get(key)
        if known is None or _rank(claim) > _rank(known):
            best[key] = claim
    in_text_order = sorted(best.values(), key=_extent)
    return tuple(claim for _, together in groupby(in_text_order, _extent) for claim in _by_id(list(together)))


def without_ended(claims: Iterable[Claim], ends: Sequence[Claim]) -> list[Claim]:
    """The claims without those of which their speaker tells the end right behind: "A and B signed a truce. It lasted a month."

    ``ends`` are those that tell an end. What goes on from a later day ("B retook L in May, having lost it in 2012") stays.
    """
    claims = list(claims)
    for end in ends:
        begun = [claim for claim in claims if _is_ended(claim, end)]
        claims = [claim for claim in claims if claim not in begun]
        since = next((claim.period.since for claim in begun if claim.period.since is not None), None)
        if since is not None and end.period.since is None and end in claims:
            claims[claims.index(end)] = replace(end, period=Period(since, end.period.until))
    return claims


def _is_ended(claim: Claim, end: Claim) -> bool:
    since, until = claim.period.since, end.period.until
    near = 0 <= end.citation.start - claim.citation.start < _NEAR
    same = claim.about == end.about and claim.speaker == end.speaker and claim.stance is end.stance
    if not (same and near and claim.status is Status.CURRENT):
        return False
    if since is None or until is None:  # "are allied. A truce between them had collapsed in 2012": another than that
        return since is not None or until is None or claim.published is None or claim.published - until.last < LONG_AGO
    return since.first <= until.last


def _extent(claim: Claim) -> tuple[int, int]:
    return claim.citation.start, claim.citation.end


def _by_id(claims: list[Claim]) -> list[Claim]:
    """Claims of the same words in a fixed order; one alone is not asked for its ids, which are digests."""
    return sorted(claims, key=lambda claim: (claim.about.id, claim.id)) if len(claims) > 1 else claims


def _rank(claim: Claim) -> tuple[bool, float]:
    return (claim.period.since is not None or claim.period.until is not None, claim.reading)


def in_one_breath(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence without those that a stronger one of the same pair stands for (control for presence)."""
    if not any(claim.relation in _STANDS_FOR for claim in claims):
        return list(claims)
    said = {(claim.relation, claim.subject.id, claim.object_id, claim.stance) for claim in claims}
    said |= {(claim.relation, claim.object_id, claim.subject.id, claim.stance) for claim in claims if claim.relation.is_symmetric}

    def covered(claim: Claim) -> bool:
        return any(
            (stronger, claim.subject.id, claim.object_id, claim.stance) in said
            for stronger in _STANDS_FOR.get(claim.relation, ())
        )

    return [claim for claim in claims if not covered(claim)]


def of_known_people(claims: Iterable[Claim], marked: frozenset[str] = frozenset()) -> Iterator[Claim]:
    """The claims without removals and kinships of people whom nothing ties to a group.

    Victims and officials are killed too, and footballers have brothers. A person counts whom a pack knows, of whom another claim
    of the document says that he leads or belongs to a group, whom a text that claims something of groups itself marks as an
    outlaw (``marked``), or who is kin to such a person.
    """
    claims = list(claims)
    named = [party for claim in claims for party in (claim.subject, claim.object) if isinstance(party, Party)]
    tied = {party.id for party in named if party.known}
    tied |= {claim.object_id for claim in claims if claim.relation is RelationKind.LED_BY}
    tied |= {claim.subject.id for claim in claims if claim.relation is RelationKind.MEMBER_OF}
    if any(claim.relation not in (RelationKind.REMOVED, RelationKind.KIN) for claim in claims):
        tied |= marked
    kin = [{claim.subject.id, claim.object_id} for claim in claims if claim.relation is RelationKind.KIN]
    for _ in kin:  # a chain of kinships ties all of its people
        tied.update(*(pair for pair in kin if pair & tied))
    for claim in claims:
        if claim.relation not in (RelationKind.REMOVED, RelationKind.KIN) or claim.subject.id in tied:
            yield claim
