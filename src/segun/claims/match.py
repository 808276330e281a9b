"""Patterns tried on clauses: only those that can match there; each match becomes findings, one a pair."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from segun.claims.chunks import Chunk, Ref
from segun.claims.doers import Doers, does_something_else
from segun.claims.line import HEDGING_MARKS, OPENING, Line, Mark, is_negated, negations
from segun.claims.notation import FIRST_WORD_SYMBOL, captured
from segun.claims.patterns import Pattern
from segun.claims.sieve import Sieve
from segun.model import RelationKind
from segun.model.fixed import fixed

_NAMING = frozenset(
    {RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.PART_OF, RelationKind.SPLIT_FROM}
)
_DONE = frozenset({RelationKind.REMOVED, RelationKind.CONTROLS, RelationKind.PRESENT_IN})


@fixed
class Finding:
    """One relation between two things as a pattern found it: ``start`` to ``end`` are the words matched.

    ``predicated`` says that a verb says it; else it only names somebody ("the group's leader, X"). ``told_by`` is who says it by
    the pattern itself ("the army puts X at 200 men"), ``told_on`` that this is the last speaker ("she puts X ..."). ``mere``: it
    was told of before and only comes up again, something else being said ("banners that announce the pact").
    """

    pattern: Pattern
    relation: RelationKind
    subject: Ref
    object: Ref | str
    start: int
    end: int
    marks: tuple[Mark, ...]
    place: Ref | None = None
    predicated: bool = True
    mere: bool = False
    told_by: Chunk | None = None
    told_on: bool = False

    @property
    def object_id(self) -> str:
        """The id of the object, or the words that stand for one."""
        return self.object if isinstance(self.object, str) else self.object.id

    def words_of(self, line: Line) -> str:
        """The symbols of the words matched, in the line that they were found in."""
        return "".join(symbol for symbol, at in zip(line.symbols, line.starts, strict=True) if self.start <= at < self.end)

    @property
    def weight(self) -> tuple[int, bool]:
        """How much of the clause it takes in; of two that take in as much, the one whose pattern says more weighs more."""
        pattern = self.pattern
        return (self.end - self.start, any(said is not None for said in (pattern.stance, pattern.hedge, pattern.status)))

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about, the parties of a symmetric relation in one order."""
        pair = (self.subject.id, self.object_id)
        return (self.relation, *(sorted(pair) if self.relation.is_symmetric else pair))


class Matcher:
    """Tries a set of patterns."""

    def __init__(self, patterns: Sequence[Pattern], sieve: Sieve, doers: Doers | None = None) -> None:
        """``doers`` tells where a match begins with somebody who does not do what its verb says; without it none does."""
        self._patterns = tuple(patterns)
        self._doers = doers
        self._sieved = sieve.add([pattern.needs for pattern in self._patterns])

    def candidates(self, symbols: str) -> list[Pattern]:
        """The patterns that may match these symbols, in the order of the data files."""
        return [self._patterns[index] for index in self._sieved.passing(symbols)]

    def findings(self, line: Line) -> Iterator[Finding]:
        """What a clause says, of each relation the finding that takes in most words.

        Marks from the beginning of the clause count where the pattern begins with a party, else those within the match.
        """
        best: dict[tuple[str, ...], Finding] = {}
        for pattern in self.candidates(line.symbols):
            for match in pattern.regex.finditer(line.symbols):
                if self._doers is not None and self._doers.are_others(line, *match.span()):
                    continue
                for finding in findings_of(pattern, match, line, whole=True):
                    known = best.get(finding.about)
                    if known is None or finding.weight > known.weight:
                        best[finding.about] = finding
        yield from best.values()


def first_aside(
    matcher: Matcher,
    line: Line,
    done: Container[tuple[str, ...]],
    preps: frozenset[str],
    participles: frozenset[str],
    passives: frozenset[str],
) -> tuple[Pattern, re.Match[str], list[Finding]] | None:
    """The innermost apposition (the one that begins last) in a line that says something which is not ``done``."""
    best: tuple[Pattern, re.Match[str], list[Finding]] | None = None
    for pattern in matcher.candidates(line.symbols):
        for match in pattern.regex.finditer(line.symbols):
            if best is not None and match.start() <= best[1].start():
                continue
            if _opens_a_clause(line, match, preps, participles) or _is_predicate(
                line, match.start(), preps, participles, passives
            ):
                continue
            findings = list(findings_of(pattern, match, line, whole=False))
            if any(finding.about not in done for finding in findings):
                best = pattern, match, findings
    return best


def _opens_a_clause(line: Line, match: re.Match[str], preps: frozenset[str], participles: frozenset[str]) -> bool:
    """Whether what follows the comma is the subject of the next verb and no apposition: "after the death of X, the leader of Y
    fled", "X died, and the treasurer of Y fled"."""
    first, last = match.span()
    if line.symbols[first + 1 : first + 2] != "," or last >= len(line) or not line.finite[last]:
        return False
    if line.symbols[first + 2] in participles or line.symbols[last] in participles:
        return False  # "X, led by Y", "a faction of X headed by Y"
    return (first > 0 and line.symbols[first - 1] in preps) or any(line.finite[:first])


def _is_predicate(line: Line, first: int, preps: frozenset[str], participles: frozenset[str], passives: frozenset[str]) -> bool:
    """Whether what follows the comma says something of who stands further ahead: "X, a faction of Y, is led by Z",
    "X, a nephew of the late Y, is the treasurer of Z", "X, whose leader is Y, is a member of Z"."""
    if line.symbols[first + 1 : first + 2] != "," or not any(line.finite[first + 2 : first + 3]):
        return False
    if line.symbols[first + 2] in passives or line.finite[first]:
        return True
    if line.symbols[first + 2] in participles:
        return False  # "into X, headed by Y"
    for index in range(first - 1, -1, -1):
        if line.symbols[index] in preps or (line.finite[index] and line.chunks[index] is None):
            return line.chunks[first + 2] is None
        if line.symbols[index] in ',;:."()':
            return False
    return False


def findings_of(pattern: Pattern, match: re.Match[str], line: Line, whole: bool) -> Iterator[Finding]:
    """What one match says, one finding a pair.

    ``whole``: marks of the clause around it count as well: all that go before a verb with its subject, and around a noun
    ("the pact between A and B may have ...") the hedges, but not the negations, which are of another verb.
    """
    first, last = match.span()
    predicated = any(line.finite[first + 1 : last]) or (line.finite[first] and line.chunks[first] is None)
    if predicated and pattern.bare:
        return
    where = captured(match)
    named = {name: _refs(line, indexes, name == pattern.near) for name, indexes in where.items()}
    if not set(named.get("W", ())) <= set(named.get("A", ())):
        return  # "made peace with its rival", and not with another's
    if whole and predicated and line.symbols[first] in "GHPQ":
        marks = _without_outer(_together(line.marks[_clause_start(line, first) : last]), line, first)
    elif whole and pattern.relation not in _NAMING and (predicated or not _is_apposed(line, first, pattern)):
        marks = (*_together(line.marks[first:last]), *_hedges_around(line, first, last))
    else:
        marks = _together(line.marks[first:last])
    if first and line.chunks[first] is None and not line.finite[first - 1]:  # "[former] leader of X"
        marks = (*(mark for mark in line.marks[first - 1] if mark.start == line.starts[first - 1]), *marks)
    if not whole or (pattern.relation in _NAMING and not predicated):
        marks = _without_negations(marks, line.marks[first])  # "neither X, his brother, nor ...": his brother he is
    if pattern.relation is RelationKind.LED_BY and any(mark.kind == "past" for mark in marks):
        marks = _without_biography(marks, pattern, line, first, where)
    if does_something_else(pattern.needs, pattern.relation in _NAMING, line, first, last):
        return
    if pattern.relation in _DONE and _is_aim(pattern, line, first, last):
        return
    if pattern.relation.is_symmetric and "B" not in where and len(negations(line.marks[first])) > 1:
        return  # "neither A nor B fights": nobody says with whom
    speaker = where.get("S") or where.get(pattern.speaker or "")
    told_by = line.chunks[speaker[0]] if speaker else None
    party = where.get("A", [first])[0]
    mere = (not predicated or party > first) and _comes_up(line, party if predicated else first)
    place = next(iter(named.get("L", ())), None)

    for relation, subject, thing in _pairs(pattern, named):
        yield Finding(
            pattern, relation, subject, thing, line.starts[first], line.ends[last - 1], marks, place, predicated, mere, told_by,
            "R" in where,
        )  # fmt: skip


def _without_negations(marks: tuple[Mark, ...], before: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without the negations that stand ``before`` a name with its apposition: they are of the verb that follows."""
    return tuple(mark for mark in marks if mark.kind != "negation" or mark not in before)


def _is_aim(pattern: Pattern, line: Line, first: int, last: int) -> bool:
    """Whether it is only meant to be: "sent to kill X"; not where the pattern looks for that ("tried to oust A from L")."""
    aims = [at for at in range(first, last) if any(mark.kind == "aim" for mark in line.marks[at])]
    return any(at == first or not any(line.symbols[at - 1] in need for need in pattern.needs) for at in aims)


def _clause_start(line: Line, index: int) -> int:
    """Where the words begin whose marks count for what stands at ``index``: "No wonder: X ..." does not deny it of X."""
    return max(line.symbols.rfind(":", 0, index), line.symbols.rfind(";", 0, index)) + 1


def _without_outer(marks: tuple[Mark, ...], line: Line, index: int) -> tuple[Mark, ...]:
    """The marks without negations of another verb: "X does not operate in L, where Y fights Z"."""
    opens = next((mark.start for at in range(index, 0, -1) for mark in line.marks[at] if mark.kind == OPENING), 0)
    return tuple(mark for mark in marks if mark.kind != "negation" or mark.start >= opens)


def _without_biography(
    marks: tuple[Mark, ...], pattern: Pattern, line: Line, first: int, where: Mapping[str, Sequence[int]]
) -> tuple[Mark, ...]:
    """The marks without those that tell what a leader was before: "led by the former policeman X" is led by him today, and
    so is what "the former policeman X" leads.

    They stand behind the last word that the pattern looks for and before the person or on it.
    """
    words = frozenset().union(*(need for need in pattern.needs if min(need) >= FIRST_WORD_SYMBOL))
    leader = max(where.get("B", (0,)))
    if leader < min(where.get("A", (0,))):
        told = {mark for at in range(leader) for mark in line.marks[at] if mark.kind == "past" and mark.start == line.starts[at]}
    else:
        led = max((index for index in range(first, leader) if line.symbols[index] in words), default=leader)
        told = {mark for index in range(led + 1, leader + 1) for mark in line.marks[index] if mark.kind == "past"}
    return tuple(mark for mark in marks if mark not in told)


def _is_apposed(line: Line, first: int, pattern: Pattern) -> bool:
    """Whether the words only add to a name, "X, extradited in 2020,": the hedges around them are of another verb."""
    added = pattern.relation is RelationKind.REMOVED or line.symbols[first + 1 : first + 2] == ","
    return line.symbols[first] in "GHPQ" and added


def _comes_up(line: Line, first: int) -> bool:
    """Whether what the match begins with was put into the line ("[of A and B] the pact") behind its subject or a negation."""
    chunk = line.chunks[first]
    put = chunk is not None and chunk.carried and first + 1 < len(line) and chunk.start == line.starts[first + 1]
    before = line.marks[:first]
    return put and first > 0 and (any(line.finite[:first]) or is_negated(_together(before)))


def _pairs(pattern: Pattern, named: Mapping[str, tuple[Ref, ...]]) -> Iterator[tuple[RelationKind, Ref, Ref | str]]:
    """The relations that a match tells, each with its subject and object."""
    a = named.get("A", ())
    b = named.get("B", ())
    relation = pattern.relation
    if pattern.value is not None:
        for subject in a:
            yield relation, subject, pattern.value
    elif relation is RelationKind.STRENGTH:
        for subject in a:
            for number in named.get("N", ()):
                yield relation, subject, number.mention.number or number.words
    elif relation.takes_place:
        for subject in a:
            for thing in b:
                yield relation, subject, thing
    elif b and not (len(a) > 1 and {ref.id for ref in a} == {ref.id for ref in b} and not relation.is_symmetric):
        for subject in a:
            for thing in b:
                if subject.id != thing.id:
                    yield relation, subject, thing
    elif relation.is_symmetric:
        for index, subject in enumerate(a):
            for thing in a[index + 1 :]:
                yield relation, subject, thing
    if relation is RelationKind.FIGHTS:
        for ground in named.get("O", ()):
            for party in (*a, *b):
                yield RelationKind.CONTESTS, party, ground


def _hedges_around(line: Line, first: int, last: int) -> tuple[Mark, ...]:
    """The hedges before a noun in its clause, and those of the verb of which it is the subject.

    "A war between A and B would be long" tells of a possible one; "X may gain from the war between A and B" of one that there is.
    """
    before = [mark for mark in _together(line.marks[:first]) if mark.kind in HEDGING_MARKS]
    if any(line.finite[:first]):
        return tuple(mark for mark in before if not (line.definite[first] and mark.kind == "possible"))
    verb = next((index for index in range(last, len(line)) if line.finite[index]), last - 1)
    behind = _together(line.marks[last : verb + 2])  # with what it governs: "has the potential to"
    meant = [] if line.definite[first] else [mark for mark in behind if mark.kind == "planned"]
    possible = [Mark("possible", mark.start, mark.end) for mark in meant]
    return (*before, *(mark for mark in behind if mark.kind in HEDGING_MARKS), *possible)


def _together(marks: Iterable[tuple[Mark, ...]]) -> tuple[Mark, ...]:
    return tuple(mark for some in marks for mark in some)


def _refs(line: Line, indexes: Sequence[int], only_last: bool) -> tuple[Ref, ...]:
    chunks = [chunk for index in indexes if (chunk := line.chunks[index]) is not None]
    refs = tuple({ref.id: ref for chunk in chunks for ref in chunk.refs}.values())
    return refs[-1:] if only_last else refs
