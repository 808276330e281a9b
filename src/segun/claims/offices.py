"""Who "the mayor" is: who bears that office in the text, else somebody whom the text does not name; and who "the sources" are."""

from segun.claims.chunks import PERSON, SOURCE, Chunk, Ref
from segun.claims.mentioned import Mentioned
from segun.claims.term_lists import any_of, term_lists
from segun.model import Language, Mention, MentionBasis, MentionKind, Target

_NEAR = 40  # characters between a name and its office: "the governor of Río Alto, Ana Ruiz"; farther ones were of others
_AGENCIES = ("agency", "agencia")
_STEM = 7  # letters that "gobernador" and "gobernadora" share


class Offices:
    """The offices of one text; ``lower`` is the text in lower case."""

    def __init__(self, lower: str, mentioned: Mentioned, language: Language) -> None:
        self._lower, self._mentioned = lower, mentioned
        again = term_lists(language)["again"]
        self._the, self._same, self._people = (any_of(again[name]) for name in ("the", "same", "people"))

    def told_before(self, chunk: Chunk) -> Chunk:
        """Who "the sources", "the same documents", "the spokesman" are: whom the text called so with more words, if any."""
        ref = chunk.refs[0]
        if chunk.symbol != SOURCE or len(chunk.refs) > 1 or not ref.id.startswith("unnamed:"):
            return chunk
        words = self._same.sub("", ref.words.lower()).split()
        before = self._lower[max(chunk.start - _NEAR, 0) : chunk.start].split()
        again = self._same.search(ref.words.lower()) or (before and self._the.fullmatch(before[-1]))
        if len(words) != 1 or not again:
            return chunk
        for earlier in reversed(self._mentioned.speakers(chunk.start)):
            called = earlier.refs[0].words.lower().split()
            if earlier.symbol == SOURCE and len(called) > 1 and words[0] in (called[0], called[-1]):
                return earlier
            named = earlier.symbol == PERSON or not earlier.refs[0].id.startswith("unnamed:")
            if named and self._people.fullmatch(words[0]) and self._bears(earlier, words[0], chunk.start):
                return earlier
        return chunk

    def holder(self, start: int, end: int, last: Chunk | None) -> Chunk:
        """Who the office from ``start`` to ``end`` is: the last speaker if he bears it, else who bore it last, else unnamed."""
        office = self._lower[start:end]
        speakers = self._mentioned.speakers(start)
        if last is not None and any(self._bears(chunk, office, start) for chunk in speakers if chunk.ids == last.ids):
            return last
        known = next((chunk for chunk in reversed(speakers) if self._bears(chunk, office, start)), None)
        return known if known is not None else self.unnamed(start, end)

    def unnamed(self, start: int, end: int) -> Chunk:
        """Somebody whom the text only calls by the words from ``start`` to ``end``: "the official"."""
        office = self._lower[start:end]
        target = Target(f"unnamed:{office.replace(' ', '-')}", office)
        mention = Mention(start, end, office, MentionKind.SOURCE, MentionBasis.DESCRIPTION, (target,))
        return Chunk(SOURCE, (Ref(target.id, office, office, mention),), start, end)

    def _bears(self, chunk: Chunk, office: str, until: int) -> bool:
        """Whether the office stands beside a name, in its sentence and before ``until``; an acronym may be any agency's."""
        if office in _AGENCIES and chunk.symbol == SOURCE and chunk.refs[0].words.isupper():
            return True
        before = self._lower[max(chunk.start - _NEAR, 0) : chunk.start].rpartition(". ")[2]
        after = self._lower[chunk.end : min(chunk.end + _NEAR, until)].partition(". ")[0]
        return office[:_STEM] in before or office[:_STEM] in after
