"""The mentions of one text as chunks, each made when it is first asked for: most stand in passages that are never read."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from segun.claims.chunks import Chunk, Ref, chunk_of, is_described
from segun.model import Mention, MentionKind, Span, Target

_SPEAKING = (MentionKind.PERSON, MentionKind.SOURCE)


class Mentioned:
    """The mentions of one text; ``starts`` tells where each begins."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._chunks: list[Chunk | None] = [None] * len(mentions)
        self.starts = [mention.start for mention in mentions]

    def within(self, span: Span) -> list[Chunk]:
        """The chunks that lie in a stretch of the text, in order."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [self._at(index) for index in range(first, last) if self._mentions[index].end <= span.end]

    def speakers(self, until: int) -> list[Chunk]:
        """Single persons, and sources, before a place in the text."""
        before = range(bisect_left(self.starts, until))
        named = (self._at(index) for index in before if self._mentions[index].kind in _SPEAKING)
        return [chunk for chunk in named if chunk.symbol in "PS" and chunk.end <= until]

    def persons(self) -> frozenset[int]:
        """Where persons and sources are named."""
        return frozenset(mention.start for mention in self._mentions if mention.kind in _SPEAKING)

    def person(self, words: str) -> Ref | None:
        """The one person of the text who is somewhere called by these words."""
        found: dict[str, Ref] = {}
        for index, mention in enumerate(self._mentions):
            if mention.kind is MentionKind.PERSON and len(mention.targets) == 1 and mention.text.removeprefix("El ") == words:
                found[mention.targets[0].id] = self._at(index).refs[0]
        return next(iter(found.values())) if len(found) == 1 else None

    def led(self, leads: Mapping[str, Target]) -> Iterator[tuple[str, Ref]]:
        """The persons of the text of whom ``leads`` tells which group they lead, each with it, where the text names that too."""
        groups: dict[str, int] = {}  # where the text names each first
        persons: list[str] = []
        for index, mention in enumerate(self._mentions):
            if mention.kind is MentionKind.GROUP:
                for target in mention.targets:
                    groups.setdefault(target.id, index)
            elif mention.kind is MentionKind.PERSON and len(mention.targets) == 1:
                persons.append(mention.targets[0].id)
        for id in persons:
            group = leads.get(id)
            if group is not None and group.id in groups:
                yield id, next(ref for ref in self._at(groups[group.id]).refs if ref.id == group.id)

    def _at(self, index: int) -> Chunk:
        chunk = self._chunks[index]
        if chunk is None:
            mention = self._mentions[index]
            chunk = self._chunks[index] = chunk_of(mention, self._named_before(index) if is_described(mention) else {})
        return chunk

    def _named_before(self, index: int) -> dict[str, str]:
        """The words that last named what a description at ``index`` stands for, by id."""
        wanted = {target.id for target in self._mentions[index].targets}
        named: dict[str, str] = {}
        for mention in reversed(self._mentions[:index]):
            if mention.targets and mention.targets[0].id in wanted and not is_described(mention):
                named.setdefault(mention.targets[0].id, mention.text)
                if len(named) == len(wanted):
                    break
        return named
