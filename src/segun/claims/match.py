"""Patterns tried on clauses: only those whose anchor words stand there; each match becomes findings, one a pair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from segun.claims.chunks import Chunk, Ref
from segun.claims.line import Line, Mark
from segun.claims.notation import captured
from segun.claims.patterns import Pattern
from segun.model import RelationKind


@dataclass(frozen=True, slots=True)
class Finding:
    """One relation between two things as a pattern found it: ``start`` to ``end`` are the words matched."""

    pattern: Pattern
    relation: RelationKind
    subject: Ref
    object: Ref | str
    start: int
    end: int
    marks: tuple[Mark, ...]
    place: Ref | None = None


class Matcher:
    """Tries a set of patterns."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._by_anchor: dict[str, list[int]] = {}
        self._always: list[int] = []
        for index, pattern in enumerate(self._patterns):
            for symbol in sorted(pattern.anchors):
                self._by_anchor.setdefault(symbol, []).append(index)
            if not pattern.anchors:
                self._always.append(index)

    def candidates(self, symbols: str) -> list[Pattern]:
        """The patterns that may match these symbols, in the order of the data files."""
        indexes = set(self._always)
        for symbol in symbols:
            if symbol in self._by_anchor:
                indexes.update(self._by_anchor[symbol])
        return [self._patterns[index] for index in sorted(indexes)]

    def findings(self, line: Line, whole: bool = True) -> Iterator[tuple[Finding, int, int, str]]:
        """Every finding in a clause with the items that it stands on and the name A's item has.

        ``whole``: marks from the beginning of the clause count, as they do for a clause's own verb; else only those matched.
        """
        for pattern in self.candidates(line.symbols):
            for match in pattern.regex.finditer(line.symbols):
                named = {name: line.chunks[index] for name, index in captured(match).items()}
                first, last = match.span()
                clausal = whole and line.symbols[first] in "GHPQ"
                marks = sum(line.marks[0 if clausal else first : last], ())
                for finding in _pairs(pattern, named, line.starts[first], line.ends[last - 1], marks):
                    yield finding, first, last, "A"


def _pairs(pattern: Pattern, named: dict[str, Chunk | None], start: int, end: int, marks: tuple[Mark, ...]) -> Iterator[Finding]:
    a = _refs(named.get("A"))
    b = _refs(named.get("B"))
    place = next(iter(_refs(named.get("L"))), None)
    relation = pattern.relation

    def finding(kind: RelationKind, subject: Ref, thing: Ref | str) -> Finding:
        return Finding(pattern, kind, subject, thing, start, end, marks, place)

    if pattern.value is not None:
        for subject in a:
            yield finding(relation, subject, pattern.value)
    elif relation is RelationKind.STRENGTH:
        for subject in a:
            for number in _refs(named.get("N")):
                yield finding(relation, subject, number.mention.number or number.words)
    elif relation.takes_place:
        for subject in a:
            for thing in _refs(named.get("B")):
                yield finding(relation, subject, thing)
    elif b:
        for subject in a:
            for thing in b:
                if subject.id != thing.id:
                    yield finding(relation, subject, thing)
    elif relation.is_symmetric:
        for index, subject in enumerate(a):
            for thing in a[index + 1 :]:
                yield finding(relation, subject, thing)
    if relation is RelationKind.FIGHTS:
        for ground in _refs(named.get("O")):
            for party in (*a, *b):
                yield finding(RelationKind.CONTESTS, party, ground)


def _refs(chunk: Chunk | None) -> tuple[Ref, ...]:
    return chunk.refs if chunk is not None else ()
