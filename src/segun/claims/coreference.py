"""Whom "it", "they", "its" or a left-out subject stands for: only where one candidate fits in number and kind."""

from dataclasses import dataclass, field, replace

from segun.claims.chunks import Chunk
from segun.claims.line import Line

_MEMORY = 2  # sentences that a pronoun may look back


@dataclass(slots=True)
class Recent:
    """The parties of the last sentences of the paragraph, the subject of the last one, and who spoke last."""

    subject: Chunk | None = None
    sentences: list[tuple[Chunk, ...]] = field(default_factory=list)
    speaker: Chunk | None = None
    via: Chunk | None = None

    def new_paragraph(self) -> None:
        """Forget what a pronoun of a new paragraph does not reach."""
        self.sentences.clear()
        self.subject = None

    def remember(self, line: Line, subject: Chunk | None) -> None:
        """Take in a sentence that was read."""
        self.sentences = [*self.sentences[-_MEMORY + 1 :], tuple(chunk for chunk in line.chunks if chunk is not None)]
        if subject is not None:
            self.subject = subject

    def one(self, kinds: str, before: tuple[Chunk, ...]) -> Chunk | None:
        """The only candidate of these kinds: the last subject if it is one, else the only thing of the kind near by."""
        here = [chunk for chunk in before if chunk.symbol in kinds]
        if here:
            return here[0] if len({chunk.ids for chunk in here}) == 1 else None
        if self.subject is not None and self.subject.symbol in kinds:
            return self.subject
        near = [chunk for chunks in self.sentences for chunk in chunks if chunk.symbol in kinds]
        return near[-1] if len({chunk.ids for chunk in near}) == 1 else None


class PronounResolver:
    """Puts chunks in the place of pronouns."""

    def __init__(self, members: dict[str, str]) -> None:
        """``members``: the symbols of the classes it, they, he (as themselves) and its, their, his, their_or_his (as possessors).

        Spanish "su" is his before a word of kinship and otherwise a group's.
        """
        self._kin = frozenset(members.get("kin", ""))
        self._kinds: dict[str, tuple[str, bool]] = {}
        for name, kinds, owner in (
            ("it", "G", False), ("they", "GH", False), ("he", "P", False),
            ("its", "G", True), ("their", "GH", True), ("his", "P", True), ("their_or_his", "GH", True),
        ):  # fmt: skip
            for symbol in members.get(name, ""):
                self._kinds[symbol] = (kinds, owner)

    def resolved(self, line: Line, recent: Recent) -> Line:
        """The line with every pronoun that has one candidate replaced by it."""
        for index, symbol in enumerate(line.symbols):
            wanted = self._kinds.get(symbol)
            if wanted is None:
                continue
            kinds, owner = wanted
            if owner and kinds == "GH" and not self._kin.isdisjoint(line.symbols[index + 1 : index + 3]):
                kinds = "P"
            before = tuple(chunk for chunk in line.chunks[:index] if chunk is not None and chunk.is_party)
            found = recent.one(kinds, before)
            if found is not None:
                made = replace(found, start=line.starts[index], end=line.ends[index], carried=True)
                line = line.replaced(index, index + 1, made.owning() if owner else made)
        return line
