"""States and their forces as the parties that they are where they back, fight or join a group, and not as places or sources."""

import re
from dataclasses import dataclass, replace

from segun.claims.chunks import GROUP, Chunk, Ref
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.model import PlacePrecision, new_name_id

_DESCRIBED = ("pact", "name_kind", "faction", "leader", "member", "stronghold")
_ADJECTIVE = "military"
_PAIRS = ({"G", "S"}, {"H", "S"})


@dataclass(frozen=True, slots=True)
class Forces:
    """State forces that act as a group does: ``words`` that tell one ("army", "battalion"), and of these the ``officers``, which
    without a definite article are a man ("un policía")."""

    words: frozenset[str]
    officers: frozenset[str]
    between: frozenset[str]
    both: frozenset[str]  # "and", "y"
    telling: frozenset[str]  # verbs that a source has
    described: frozenset[str]  # what may be of a force or of its kind: "a military alliance"

    @classmethod
    def told_in(cls, alphabet: Alphabet, words: frozenset[str], officers: frozenset[str]) -> "Forces":
        """The words of a language for it."""
        every = alphabet.members
        between = frozenset(every.get("=between", "") + every.get("=entre", ""))
        described = frozenset("".join(every.get(name, "") for name in _DESCRIBED))
        return cls(words, officers, between, frozenset(every["and"]), frozenset(every["say"] + every["think"]), described)

    def beside_groups(self, line: Line) -> Line:
        """The line with a force made a group where it is one of two with a group: "clashes between X and the army", "X and the
        army fought". One that says something stays a source: "X and the army said"."""
        if "S" not in line.present:
            return line
        line = self._plain(line)
        if self.both.isdisjoint(line.present):
            return line
        for index in range(1, len(line) - 1):
            if line.symbols[index] not in self.both or {line.symbols[index - 1], line.symbols[index + 1]} not in _PAIRS:
                continue
            at = index - 1 if line.symbols[index - 1] == "S" else index + 1
            chunk = line.chunks[at]
            behind = line.symbols[index + 2 : index + 3]
            acting = index == 1 and behind not in self.telling and line.finite[index + 2 : index + 3] == [True]
            if (
                chunk is not None
                and (acting or line.symbols[index - 2 : index - 1] in self.between)
                and self.act(line, at, chunk)
            ):
                line = line.replaced(at, at + 1, Chunk(GROUP, chunk.refs[:1], chunk.start, chunk.end))
        return line

    def _plain(self, line: Line) -> Line:
        """The line without an adjective that names a force elsewhere: "a military alliance made up of X and Y"."""
        for index in range(len(line) - 2, -1, -1):
            chunk = line.chunks[index]
            adjective = chunk is not None and chunk.symbol == "S" and chunk.refs[0].words == _ADJECTIVE
            if adjective and line.symbols[index + 1] in self.described and not line.finite[index + 1]:
                definite, marks = line.definite[index], line.marks[index]
                line = line.without(index, index + 1)
                line.definite[index] |= definite
                line.marks[index] = marks + line.marks[index]
        return line

    def act(self, line: Line, index: int, chunk: Chunk) -> bool:
        """Whether the source at ``index`` is a force, or several, and no adjective of something else."""
        if any(self.words.isdisjoint(ref.words.lower().split()) for ref in chunk.refs):
            return False
        if line.symbols[index + 1 : index + 2] in self.described and not line.finite[index + 1]:
            return False  # "the military wing of X"
        return line.definite[index] or self.officers.isdisjoint(ref.words for ref in chunk.refs)


@dataclass(frozen=True, slots=True)
class States:
    """How it is told that a state backs a group, in symbols; ``capitals`` are the cities that stand for a government."""

    helping: frozenset[str]  # verbs of help
    denying: frozenset[str]
    accusing: frozenset[str]
    opening: str  # what may stand before one who acts: ", that says"
    near: frozenset[str]  # "neighbouring"
    before: frozenset[str]  # "by", and the prepositions that make it a place
    by: frozenset[str]
    of: frozenset[str]
    capitals: frozenset[str]
    governments: frozenset[str]  # words of sources that are a state's: "the government of L"
    backed: re.Pattern[str]  # "X, armed by [L],", "help from [L] to X", "[L], a backer of X", "accused [L] of arming X"

    @classmethod
    def told_in(cls, alphabet: Alphabet, capitals: frozenset[str], governments: frozenset[str]) -> "States":
        """The words of a language for it."""
        every = alphabet.members
        by, of, to = every.get("=by", "") + every.get("=por", ""), every["of"], every["range_to"]
        helped, given = every.get("support.part", ""), every.get("aid", "") + every.get("backing", "") + every.get("arms", "")
        backed = [
            rf"(?<=G,)[{helped}][{by}]w?L(?=,)" if helped and by else "",
            rf"[{given}][^,;.:GHPQSLDN]?[{of}]L(?=[{to}]w?G)" if given else "",
            rf"L(?=,?w{{0,2}}[{every.get('backer', '')}]w?[{of}])" if every.get("backer") else "",
            rf"[{every.get('accuse', '')}][{to}]?L(?=[{of}])" if every.get("accuse") else "",
        ]
        return cls(
            helping=frozenset(every["support"] + every["send"]),
            denying=frozenset(every["deny"]),
            accusing=frozenset(every.get("accuse", "")),
            opening="," + every["say"] + every["sub"] + every.get("that", "") + every.get("which", ""),
            near=frozenset(every.get("region", "")),
            before=frozenset(every["prep"] + every["of"]),
            by=frozenset(every.get("=by", "")),
            of=frozenset(every.get("=of", "")),
            capitals=capitals,
            governments=governments,
            backed=re.compile("|".join(filter(None, backed)) or "(?!)"),
        )

    def backing(self, line: Line) -> Line:
        """The line with a state made a party that only a noun or participle tells as a backer: "X, armed by Kigali, took L"."""
        if "L" not in line.present or "G" not in line.present:
            return line
        for match in self.backed.finditer(line.symbols):
            index = match.group().index("L") + match.start()
            chunk = line.chunks[index]
            if chunk is not None and self.is_state(chunk):
                line = line.replaced(index, index + 1, as_party(chunk))
        return line

    def does(self, line: Line, index: int, chunk: Chunk) -> bool:
        """Whether a state or its government stands at ``index`` and backs somebody."""
        if chunk.symbol == "S":
            return self.governs(line, index, chunk)
        return chunk.symbol == "L" and self.acts(line, index, chunk)

    def governs(self, line: Line, index: int, chunk: Chunk) -> bool:
        """Whether a source is a government that helps somebody in the next word: "the government of L arms X"."""
        if self.governments.isdisjoint(chunk.refs[0].words.lower().split()[:2]) or chunk.refs[0].mention.place is None:
            return False
        before, behind = line.symbols[max(index - 1, 0) : index], line.symbols[index + 1 : index + 2]
        does = behind in self.helping and behind != "" and line.finite[index + 1]
        return does and (not before or before in self.opening)

    def resolved(self, line: Line) -> Line:
        """The line with each state that acts in it made a party, where it tells of help."""
        if "L" not in line.symbols or self.helping.isdisjoint(line.present):
            return line
        for index, chunk in enumerate(line.chunks):
            suffers = index > 0 and line.symbols[index - 1] in self.by  # "armed by Chad", which its clause tells
            if chunk is not None and chunk.symbol == "L" and not suffers and self.acts(line, index, chunk):
                line = line.replaced(index, index + 1, as_party(chunk))
        return line

    def is_state(self, chunk: Chunk) -> bool:
        """Whether a place is one country or the capital of one."""
        place = chunk.refs[0].mention.place
        if place is None or len(chunk.refs) > 1:
            return False
        return place.precision is PlacePrecision.COUNTRY or chunk.refs[0].words.lower() in self.capitals

    def acts(self, line: Line, index: int, chunk: Chunk) -> bool:
        """Whether a country or capital stands where it helps somebody, or denies it.

        "Kigali arms X", "they say Chad backs X", "X, armed by Chad", "accused Chad of arming X", "a charge Chad denies".
        """
        if not self.is_state(chunk):
            return False
        at = index - 1 - (index > 0 and line.symbols[index - 1] in self.near)
        if at < 0:
            return any(line.finite[index + 1 : index + 3])
        before, behind = line.symbols[at], line.symbols[index + 1 : index + 2]
        if before in self.by or (before in self.accusing and behind in self.of):
            return True
        does = behind != "" and line.finite[index + 1]
        return does and (
            (behind in self.helping and before in self.opening) or (behind in self.denying and before not in self.before)
        )


def as_party(chunk: Chunk) -> Chunk:
    """A state as a party under the name that the text gives it."""
    refs: tuple[Ref, ...] = tuple(replace(ref, id=new_name_id(ref.words), name=ref.words) for ref in chunk.refs)
    return Chunk(GROUP, refs, chunk.start, chunk.end, carried=True)
