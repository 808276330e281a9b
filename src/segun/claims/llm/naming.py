"""Who is meant: the name that a reply gives, found in the text, as the mention stage read it or as a name of its own.

Somebody must be named in the paragraph of the quote, or described there while a second quote, from before, names him. A name that
the mention stage took for something else than the relation needs does not count: a town is no gang because a model says so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from segun.claims.llm.dropping import Dropped, Reason
from segun.claims.llm.page import Page
from segun.claims.llm.reply import Named
from segun.model import Mention, MentionBasis, MentionKind, Passage, Place, PlacePrecision, Span, Target, new_name_id, slug

_OF = re.compile(r"\b(?:of|de|del|from|in|en|for|para)\b", re.IGNORECASE)
_AFTER = ("", "'s", "’s", "'", "’")
_LONGEST_NAME = 12  # words; a longer one is a sentence about somebody


class Slot(StrEnum):
    """What a name stands for in a claim."""

    GROUP = "group"
    PERSON = "person"
    PLACE = "place"
    VOICE = "voice"


_KINDS = {
    Slot.GROUP: frozenset({MentionKind.GROUP}),
    Slot.PERSON: frozenset({MentionKind.PERSON}),
    Slot.PLACE: frozenset({MentionKind.PLACE}),
    Slot.VOICE: frozenset({MentionKind.PERSON, MentionKind.SOURCE, MentionKind.GROUP}),
}


@dataclass(frozen=True, slots=True)
class Meant:
    """Who or what is meant: id and usual name, the words of the text that name it, and the place where it is one."""

    id: str
    name: str
    words: str
    place: Place | None = None


class NameFinder:
    """Finds who is meant in one document. ``is_force`` tells the words of state forces, which count as groups where they act."""

    def __init__(self, page: Page, is_force: Callable[[str], bool]) -> None:
        self._page, self._is_force = page, is_force

    def meant(self, named: Named, slot: Slot, passage: Passage) -> Meant:
        """Who is meant by a name in a passage. Raises Dropped."""
        page, paragraph = self._page, Span(passage.start, passage.end)
        name, words = named.name.strip(), (named.words or named.name).strip()
        shown = [span for span in page.occurrences(words, paragraph) if not page.is_withheld(span)]
        if not name or not shown:
            raise Dropped(Reason.NOT_NAMED)
        here = [span for span in page.occurrences(name, paragraph) if not page.is_withheld(span)]
        if here:
            return self._who(here, slot)
        return self._described(name, named.antecedent, shown, slot, passage)

    def _described(self, name: str, antecedent: str | None, shown: Sequence[Span], slot: Slot, passage: Passage) -> Meant:
        """Who a description means: whom the mention stage read there, or whom the second quote names."""
        described = [mention for span in shown for mention in self._page.mentions_in(span) if _describes(mention)]
        for mention in described:
            for target in mention.targets:
                if target.name.casefold() == name.casefold() and self._fits(mention, slot):
                    return Meant(target.id, target.name, target.name)
        before = self._page.occurrences(antecedent, Span(0, passage.end)) if antecedent else []
        named = [span for quote in before for span in self._page.occurrences(name, quote) if not self._page.is_withheld(quote)]
        if not named:
            raise Dropped(Reason.ANTECEDENT_NOT_FOUND)
        found = self._who(named, slot)
        if any(found.id not in {target.id for target in mention.targets} for mention in described if mention.targets):
            raise Dropped(Reason.ANTECEDENT_NOT_FOUND)  # Segun's own reading of these words is of somebody else
        return found

    def _who(self, spans: Sequence[Span], slot: Slot) -> Meant:
        """Who bears a name at the first of some spans where it is one of the right kind."""
        fresh: Span | None = None
        for span in spans:
            touched = list(self._page.mentions_in(span))
            if not touched:
                fresh = fresh or span
            elif len(touched) == 1 and self._is_name_of(span, touched[0]) and self._fits(touched[0], slot):
                target = self._target(touched[0], span)
                if target is not None:
                    return Meant(target.id, target.name, self._page.text[span.start : span.end], touched[0].place)
        if fresh is None:
            raise Dropped(Reason.WRONG_KIND)
        return self._new(self._page.text[fresh.start : fresh.end], slot)

    def _is_name_of(self, span: Span, mention: Mention) -> bool:
        """Whether a span is a mention's name: it, a part of it, or it with a title before ("Minister Ana Ruiz")."""
        if mention.start <= span.start and span.end <= mention.end:
            return True
        before, after = self._page.text[span.start : mention.start], self._page.text[mention.end : span.end]
        return not _OF.search(before) and after in _AFTER

    def _target(self, mention: Mention, span: Span) -> Target | None:
        if len(mention.targets) <= 1:
            return mention.targets[0] if mention.targets else None
        said = self._page.text[span.start : span.end].casefold()
        return next((target for target in mention.targets if target.name.casefold() == said), None)

    def _fits(self, mention: Mention, slot: Slot) -> bool:
        if slot is Slot.PLACE:
            return mention.place is not None
        if slot is Slot.GROUP and mention.kind is MentionKind.SOURCE:
            return any(self._is_force(words) for words in self._names(mention))
        return mention.kind in _KINDS[slot]

    def _names(self, mention: Mention) -> Iterator[str]:
        yield mention.text
        yield from (target.name for target in mention.targets)

    def _new(self, words: str, slot: Slot) -> Meant:
        """Somebody whom the mention stage did not find. A voice may be described; whoever else must have a name."""
        name = " ".join(words.split())
        capital = any(word[0].isupper() or word[0].isdigit() for word in name.split())
        if len(name.split()) > _LONGEST_NAME or not any(letter.isalpha() for letter in name):
            raise Dropped(Reason.NOT_NAMED)
        if not capital:
            if slot is not Slot.VOICE:
                raise Dropped(Reason.NOT_NAMED)
            return Meant(f"unnamed:{slug(name)}", name, name)
        id = new_name_id(name)
        return Meant(id, name, name, Place(id, name, PlacePrecision.UNKNOWN) if slot is Slot.PLACE else None)


def _describes(mention: Mention) -> bool:
    return mention.basis is MentionBasis.DESCRIPTION or len(mention.targets) > 1
