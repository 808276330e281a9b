"""Groups whose only name is whose they are: "la gente de Ana Ruiz" tells that Ana Ruiz leads it."""

import re
from collections.abc import Sequence

from segun.claims.chunks import GROUP, PERSON, Chunk, Ref
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.mentioned import Mentioned
from segun.claims.term_lists import any_of, term_lists
from segun.model import Language, Mention, MentionBasis, MentionKind, Target, new_name_id

_CALLED = re.compile(r"[a-záéíóúñ]+ (?:de(?: la| el)?|del) [\"“«‘']?(?P<leader>[A-ZÁÉÍÓÚÑ][^\"”»’]*)$")
_BEFORE = 30  # letters before such a name in which it may be told that there is no such group
_FULL = re.compile(r"[A-ZÁÉÍÓÚÑ][\w.-]+ [A-ZÁÉÍÓÚÑ][\w.-]+(?: [A-ZÁÉÍÓÚÑ][\w.-]+)?$")


class NamedAfter:
    """Finds such groups in one language that has them, each where it is first named."""

    def __init__(self, alphabet: Alphabet, language: Language) -> None:
        self._of = alphabet.members.get("=de", "")[:1]
        self._denied = re.compile(any_of(term_lists(language)["named_after"]["denied"]).pattern + r"(?: \w+){0,2}\s+$")

    def lines(self, lower: str, chunks: Sequence[Chunk], mentioned: Mentioned, told: set[str]) -> list[Line]:
        """A line "G of P" for each that ``chunks`` name and that was not ``told`` before, which is told then; ``lower`` is the
        document's text in lower case."""
        found = []
        for chunk in chunks if self._of else ():
            mention = chunk.refs[0].mention
            if chunk.symbol != GROUP or mention.basis is not MentionBasis.SHORT or chunk.refs[0].id in told:
                continue
            if self._denied.search(lower, max(chunk.start - _BEFORE, 0), chunk.start):
                continue
            told.add(chunk.refs[0].id)
            called = _CALLED.match(mention.text)
            leader = self._leader(mention, called, mentioned) if called is not None else None
            if leader is not None:
                found.append(self._line(chunk, leader))
        return found

    def _leader(self, mention: Mention, called: re.Match[str], mentioned: Mentioned) -> Ref | None:
        """The person whom the text names elsewhere too, or else one with a full name."""
        words = called["leader"]
        known = mentioned.person(words)
        if known is not None:
            return known
        if not _FULL.match(words):
            return None
        target = Target(new_name_id(words), words)
        start, end = mention.start + called.start("leader"), mention.start + called.end("leader")
        own = Mention(start, end, words, MentionKind.PERSON, MentionBasis.SHAPE, (target,))
        return Ref(target.id, target.name, words, own)

    def _line(self, chunk: Chunk, leader: Ref) -> Line:
        person = Chunk(PERSON, (leader,), chunk.end, chunk.end)
        return Line(
            chunk.symbol + self._of + PERSON,
            [chunk.start, chunk.end, chunk.end],
            [chunk.end, chunk.end, chunk.end],
            [chunk, None, person],
            [False, False, False],
            [(), (), ()],
            [True, False, False],
        )
