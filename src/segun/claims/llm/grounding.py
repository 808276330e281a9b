"""Grounding: a proposal becomes a claim where the text bears it letter for letter, or is dropped with its reason."""

from collections.abc import Callable
from dataclasses import dataclass

from segun.claims.llm.dating import period_of, said_on
from segun.claims.llm.dropping import Dropped, Reason
from segun.claims.llm.naming import Meant, NameFinder, Slot
from segun.claims.llm.page import Page
from segun.claims.llm.quotes import placed
from segun.claims.llm.reply import Named, Proposal
from segun.claims.llm.saying import may_deny, may_say, says_number
from segun.claims.particulars import particulars
from segun.model import (
    REMOVALS,
    Citation,
    Claim,
    Party,
    PartyKind,
    Passage,
    PlaceMention,
    RelationKind,
    SourceRef,
    Span,
    Stance,
    in_fixed_order,
    slug,
)

_PERSON_FIRST = frozenset({RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.REMOVED})
_PERSON_SECOND = frozenset({RelationKind.LED_BY, RelationKind.KIN})


@dataclass(frozen=True, slots=True)
class Maker:
    """What stands on every claim: the reader with its model, the prompt that was used, and the quality of reading."""

    reader: str
    pattern: str
    reading: float


class Grounding:
    """Grounds the proposals about one document."""

    def __init__(self, page: Page, maker: Maker, is_force: Callable[[str], bool]) -> None:
        self._page, self._maker = page, maker
        self._names = NameFinder(page, is_force)
        publisher = page.document.publisher
        self._own = slug(publisher.removeprefix("The ")) if publisher else None

    def claim(self, proposal: Proposal) -> Claim:
        """The claim that a proposal makes of the text. Raises Dropped."""
        page, kind, said, document = self._page, proposal.kind, proposal.said, self._page.document
        span = placed(said.quote, said.sentence, page)
        passage = page.passage_at(span.start)
        near = page.sentences_of(span)
        self._hold_to_the_words(proposal, near, passage)
        subject = self._party(said.subject, Slot.PERSON if kind in _PERSON_FIRST else Slot.GROUP, passage)
        thing = self._object(proposal, passage)
        if isinstance(thing, Party) and thing.id == subject.id:
            raise Dropped(Reason.WITH_ITSELF)
        more = particulars(page.text[near.start : near.end], kind, document.language)
        return in_fixed_order(
            Claim(
                relation=kind,
                subject=subject,
                object=thing,
                stance=said.stance,
                hedge=said.hedge,
                status=said.status,
                citation=Citation(document.id, span.start, span.end, page.text[span.start : span.end]),
                reader=self._maker.reader,
                pattern=self._maker.pattern,
                reading=self._maker.reading,
                speaker=self._voice(said.speaker, passage),
                via=self._voice(said.via, passage),
                said=said_on(said, near, page),
                place=self._place_aside(said.place, kind, passage),
                period=period_of(said, near, page),
                terms=more.terms,
                scope=more.scope,
                evidence=more.evidence,
                published=document.published,
                publisher=document.publisher,
            )
        )

    def _hold_to_the_words(self, proposal: Proposal, near: Span, passage: Passage) -> None:
        """See that the sentence, with the one before it, has words for what is claimed. Raises Dropped.

        What is denied was often told a paragraph before ("The minister rejected that"), so there the words may stand there.
        """
        page, kind, value = self._page, proposal.kind, proposal.said.value
        language = page.document.language
        before = page.sentence_before(near)
        start = before.start if before else near.start
        if proposal.said.stance is not Stance.ASSERTS:
            if not may_deny(page.text[near.start : near.end], language):
                raise Dropped(Reason.NO_WORDS_FOR_IT)
            start = page.passages[max(0, passage.index - 1)].start
        around = page.text[start : near.end]
        if kind is RelationKind.STRENGTH:
            if not says_number(value or "", around, list(page.mentions_in(Span(start, near.end)))):
                raise Dropped(Reason.NO_WORDS_FOR_IT)
        elif not may_say(kind, value, around, language):
            raise Dropped(Reason.NO_WORDS_FOR_IT)

    def _object(self, proposal: Proposal, passage: Passage) -> Party | PlaceMention | str:
        kind, said = proposal.kind, proposal.said
        if kind.takes_value:
            value = (said.value or "").strip()
            if kind is RelationKind.REMOVED and value not in REMOVALS:
                raise Dropped(Reason.MALFORMED)
            return value
        if said.object is None:
            raise Dropped(Reason.MALFORMED)
        if kind.takes_place:
            return self._place(said.object, passage)
        return self._party(said.object, Slot.PERSON if kind in _PERSON_SECOND else Slot.GROUP, passage)

    def _party(self, named: Named, slot: Slot, passage: Passage) -> Party:
        found = self._names.meant(named, slot, passage)
        return Party(found.id, found.name, found.words, PartyKind.PERSON if slot is Slot.PERSON else PartyKind.GROUP)

    def _place(self, named: Named, passage: Passage) -> PlaceMention:
        found = self._names.meant(named, Slot.PLACE, passage)
        if found.place is None:
            raise Dropped(Reason.WRONG_KIND)
        return PlaceMention(found.place, found.words)

    def _place_aside(self, named: Named | None, kind: RelationKind, passage: Passage) -> PlaceMention | None:
        """Where it happens, for a relation without a place of its own. It is more than the claim: what fails is left out."""
        if named is None or kind.takes_place:
            return None
        try:
            return self._place(named, passage)
        except Dropped:
            return None

    def _voice(self, named: Named | None, passage: Passage) -> SourceRef | None:
        """Who says it. A voice that is not in the text drops the claim: it would become the article's own word."""
        if named is None:
            return None
        found: Meant = self._names.meant(named, Slot.VOICE, passage)
        if self._own is not None and self._own in (slug(found.name.removeprefix("The ")), slug(found.words.removeprefix("The "))):
            return None
        return SourceRef(found.id, found.name, found.words)
