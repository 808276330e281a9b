"""Patterns tried on clauses: only those that can match there; each match becomes findings, one a pair."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from segun.claims.chunks import Chunk, Ref
from segun.claims.doers import Doers, does_something_else
from segun.claims.line import PARTIAL, Line, Mark, is_negated, nearly, negations
from segun.claims.marked import NAMING, marks_of, together
from segun.claims.notation import FIRST_WORD_SYMBOL, captured
from segun.claims.patterns import Pattern
from segun.claims.sieve import Sieve
from segun.model import PlacePrecision, RelationKind, Status
from segun.model.fixed import fixed

_DONE = frozenset({RelationKind.REMOVED, RelationKind.CONTROLS, RelationKind.PRESENT_IN})
_LANDS = frozenset({PlacePrecision.COUNTRY, PlacePrecision.STATE})
_NAMED = ("-leader-of-named", "-role-of-named", "-founder-named", "-leaders-named", "-list-named")  # "the leader of X, Y"
_ABROAD = "extradited"
_HELD = frozenset({RelationKind.CONTROLS, RelationKind.CONTESTS, RelationKind.FIGHTS})


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
                if _is_of_whom_was_named(pattern, line, match.start()):
                    continue
                if self._doers is not None and self._tells_of_others(self._doers, pattern, line, match):
                    continue
                for finding in findings_of(pattern, match, line, whole=True):
                    known = best.get(finding.about)
                    if known is None or finding.weight > known.weight:
                        best[finding.about] = finding
        yield from best.values()

    def belongs_to_others(self, line: Line, index: int) -> bool:
        """Whether an apposition behind the group at ``index`` may be of others, who left it or are against it."""
        return self._doers is not None and self._doers.of_others(line, index)

    def _tells_of_others(self, doers: Doers, pattern: Pattern, line: Line, match: re.Match[str]) -> bool:
        """Whether those named in a match are not who the pattern speaks of."""
        if doers.are_others(line, *match.span()):
            return True
        if not doers.speaks_of_sides(line):
            return False
        where = captured(match)
        return doers.are_sided_with(pattern.needs, line, (*where.get("A", ()), *where.get("B", ())))


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
            if _is_of_whom_was_named(pattern, line, match.start()):
                continue
            if _opens_a_clause(line, match, preps, participles) or _is_predicate(
                line, match.start(), preps, participles, passives
            ):
                continue
            if pattern.id.startswith("es-") and _is_perfect(line, match, participles):
                continue
            findings = list(findings_of(pattern, match, line, whole=False))
            if any(finding.about not in done for finding in findings):
                best = pattern, match, findings
    return best


def _is_of_whom_was_named(pattern: Pattern, line: Line, first: int) -> bool:
    """Whether an office is told of who stands before its comma and of nobody behind it: "X, jefe de G, Y y Z": that is X."""
    told = pattern.id.endswith(_NAMED) and first > 1 and line.symbols[first - 1] == ","
    return told and line.symbols[first - 2] == "P"


def _is_perfect(line: Line, match: re.Match[str], participles: frozenset[str]) -> bool:
    """Whether the participle behind the comma is a Spanish perfect: "que X, activo en L, se haya extendido a M"."""
    at = match.start() + 2
    return line.symbols[at - 1 : at] == "," and line.symbols[at : at + 1] in participles and line.finite[at]


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
    """What one match says, one finding a pair; ``whole``: marks of the clause around it count as well."""
    first, last = match.span()
    predicated = any(line.finite[first + 1 : last]) or (line.finite[first] and line.chunks[first] is None)
    if predicated and pattern.bare:
        return
    where = {name: at for name, at in captured(match).items() if not (name in "BO" and _only_owns(pattern, line, at))}
    named = {name: _refs(line, indexes, name == pattern.near) for name, indexes in where.items()}
    if not set(named.get("W", ())) <= set(named.get("A", ())):
        return  # "made peace with its rival", and not with another's
    whose = {ref.id for ref in named.get("A", ())}
    if not pattern.relation.is_symmetric and len(whose) > 1 and whose.intersection(ref.id for ref in named.get("B", ())):
        return  # "members of the two, A and B, belong to B": not A
    if not _is_headed(pattern, named.get("B", ())):
        return
    if pattern.value == _ABROAD and not all(_is_land(line.chunks[at]) for at in where.get("O", ())):
        return  # "was taken to the prison of L"
    marks = marks_of(pattern, line, first, last, where, whole, predicated)
    if line.symbols[max(first - 2, 0) : first] in pattern.gone:
        marks = (*marks, Mark("past", line.starts[first - 2], line.ends[first - 2]))  # "since the death of its leader, X"
    if nearly(line, first, last) or does_something_else(pattern.needs, pattern.relation in NAMING, line, first, last):
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

    partial = pattern.relation is RelationKind.LED_BY and _is_partial(line, where.get("A", ()))
    if partial and pattern.status is Status.PAST:
        return  # who created cells of X did not found X
    for relation, subject, thing in _pairs(pattern, named):
        if partial and isinstance(thing, Ref):
            relation, subject, thing = RelationKind.MEMBER_OF, thing, subject
        yield Finding(
            pattern, relation, subject, thing, line.starts[first], line.ends[last - 1], marks, place, predicated, mere, told_by,
            "R" in where,
        )  # fmt: skip


def _only_owns(pattern: Pattern, line: Line, indexes: Sequence[int]) -> bool:
    """Whether a land is the owner of what is held or fought over: who holds Haiti's ports does not hold Haiti."""
    owners = [line.chunks[at] for at in indexes if line.symbols[at : at + 2] == "L'"]
    places = [chunk.refs[0].mention.place for chunk in owners if chunk is not None]
    return pattern.relation in _HELD and any(place is not None and place.precision in _LANDS for place in places)


def _is_land(chunk: Chunk | None) -> bool:
    """Whether a place is a country."""
    place = chunk.refs[0].mention.place if chunk is not None else None
    return place is not None and place.precision is PlacePrecision.COUNTRY


def _is_headed(pattern: Pattern, refs: Sequence[Ref]) -> bool:
    """Whether the names of B have the words that the pattern asks for: "joined the Northern Alliance" is being part of it,
    "joined the Zetas" may be a pact."""
    if pattern.headed is not None and not all(pattern.headed.search(ref.words.lower()) for ref in refs):
        return False
    return pattern.unless_headed is None or not any(pattern.unless_headed.search(ref.words.lower()) for ref in refs)


def _is_partial(line: Line, indexes: Sequence[int]) -> bool:
    """Whether a group stands for some of its people: "the cells of X"."""
    return any(mark.kind == PARTIAL for at in indexes for mark in line.marks[at])


def _is_aim(pattern: Pattern, line: Line, first: int, last: int) -> bool:
    """Whether it is only meant to be: "sent to kill X"; not where the pattern looks for that ("tried to oust A from L")."""
    aims = [at for at in range(first, last) if any(mark.kind == "aim" for mark in line.marks[at])]
    governing = [need for need in pattern.needs if min(need) >= FIRST_WORD_SYMBOL]
    return any(at == first or not any(line.symbols[at - 1] in need for need in governing) for at in aims)


def _comes_up(line: Line, first: int) -> bool:
    """Whether what the match begins with was put into the line ("[of A and B] the pact") behind its subject or a negation."""
    chunk = line.chunks[first]
    put = chunk is not None and chunk.carried and first + 1 < len(line) and chunk.start == line.starts[first + 1]
    before = line.marks[:first]
    return put and first > 0 and (any(line.finite[:first]) or is_negated(together(before)))


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


def _refs(line: Line, indexes: Sequence[int], only_last: bool) -> tuple[Ref, ...]:
    chunks = [chunk for index in indexes if (chunk := line.chunks[index]) is not None]
    refs = tuple({ref.id: ref for chunk in chunks for ref in chunk.refs}.values())
    return refs[-1:] if only_last else refs
