"""Which marks count for what a match says: those of its words, and some of the words around it in its clause."""

from collections.abc import Iterable, Mapping, Sequence

from segun.claims.line import HEDGING_MARKS, OPENING, Line, Mark
from segun.claims.notation import FIRST_WORD_SYMBOL
from segun.claims.patterns import Pattern
from segun.model import RelationKind

NAMING = frozenset({RelationKind.LED_BY, RelationKind.MEMBER_OF, RelationKind.KIN, RelationKind.PART_OF, RelationKind.SPLIT_FROM})
"""Relations that naming somebody tells by the way."""


def marks_of(
    pattern: Pattern, line: Line, first: int, last: int, where: Mapping[str, Sequence[int]], whole: bool, predicated: bool
) -> tuple[Mark, ...]:
    """The marks of items ``first`` to ``last``, which a pattern matched with its arguments at ``where``.

    ``whole``: marks of the clause around it count as well: all that go before a verb with its subject, and around a noun
    ("the pact between A and B may have ...") the hedges, but not the negations, which are of another verb.
    """
    if whole and predicated and line.symbols[first] in "GHPQ":
        marks = _without_outer(together(line.marks[_clause_start(line, first) : last]), line, first)
    elif whole and pattern.relation not in NAMING and (predicated or not _is_apposed(line, first, pattern)):
        marks = (*together(line.marks[first:last]), *_hedges_around(line, first, last), *_plans_before(line, first))
    else:
        marks = together(line.marks[first:last])
    if first and line.chunks[first] is None and not line.finite[first - 1]:  # "[former] leader of X"
        marks = (*(mark for mark in line.marks[first - 1] if mark.start == line.starts[first - 1]), *marks)
    if not whole or ((pattern.relation in NAMING or pattern.presupposed) and not predicated):
        marks = _without_negations(
            marks, line.marks[first]
        )  # "neither X, his brother, nor ...": his brother he is, as "its rival" is one
    if pattern.relation is RelationKind.LED_BY and any(mark.kind == "past" for mark in marks):
        marks = _without_biography(marks, pattern, line, first, where)
    if pattern.relation is RelationKind.KIN and any(mark.kind == "past" for mark in marks):
        marks = _without_fates(marks, pattern, line, first, last)
    return marks


def _clause_start(line: Line, index: int) -> int:
    """Where the words begin whose marks count for what stands at ``index``: "No wonder: X ..." does not deny it of X."""
    return max(line.symbols.rfind(":", 0, index), line.symbols.rfind(";", 0, index)) + 1


def _without_outer(marks: tuple[Mark, ...], line: Line, index: int) -> tuple[Mark, ...]:
    """The marks without negations of another verb: "X does not operate in L, where Y fights Z"."""
    opens = next((mark.start for at in range(index, 0, -1) for mark in line.marks[at] if mark.kind == OPENING), 0)
    return tuple(mark for mark in marks if mark.kind != "negation" or mark.start >= opens)


def _without_negations(marks: tuple[Mark, ...], before: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without the negations that stand ``before`` a name with its apposition: they are of the verb that follows."""
    return tuple(mark for mark in marks if mark.kind != "negation" or mark not in before)


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


def _without_fates(marks: tuple[Mark, ...], pattern: Pattern, line: Line, first: int, last: int) -> tuple[Mark, ...]:
    """The marks without those that tell what became of a relative: he stays one, "the late X", "his uncle, the former mayor Y".

    What is past of "his former wife" stands on the word of kinship.
    """
    words = frozenset().union(*(need for need in pattern.needs if min(need) >= FIRST_WORD_SYMBOL))
    tied = {mark for at in range(first, last) if line.symbols[at] in words for mark in line.marks[at]}
    return tuple(mark for mark in marks if mark.kind != "past" or mark in tied)


def _is_apposed(line: Line, first: int, pattern: Pattern) -> bool:
    """Whether the words only add to a name, "X, extradited in 2020,": the hedges around them are of another verb."""
    added = pattern.relation is RelationKind.REMOVED or line.symbols[first + 1 : first + 2] == ","
    return line.symbols[first] in "GHPQ" and added


def _plans_before(line: Line, first: int) -> tuple[Mark, ...]:
    """The plans of the verb whose object a party is: "vowed to take X into a war with Y"."""
    if not first or line.chunks[first - 1] is not None or line.symbols[first] not in "GH":
        return ()
    return tuple(mark for mark in line.marks[first - 1] if mark.kind == "planned")


def _hedges_around(line: Line, first: int, last: int) -> tuple[Mark, ...]:
    """The hedges before a noun in its clause, and those of the verb of which it is the subject.

    "A war between A and B would be long" tells of a possible one; "X may gain from the war between A and B" of one that there is.
    """
    before = [mark for mark in together(line.marks[:first]) if mark.kind in HEDGING_MARKS]
    if any(line.finite[:first]):
        return tuple(mark for mark in before if not (line.definite[first] and mark.kind == "possible"))
    verb = next((index for index in range(last, len(line)) if line.finite[index]), last - 1)
    behind = together(line.marks[last : verb + 2])  # with what it governs: "has the potential to"
    meant = [] if line.definite[first] else [mark for mark in behind if mark.kind == "planned"]
    possible = [Mark("possible", mark.start, mark.end) for mark in meant]
    return (*before, *(mark for mark in behind if mark.kind in HEDGING_MARKS), *possible)


def together(marks: Iterable[tuple[Mark, ...]]) -> tuple[Mark, ...]:
    """The marks of several items as one row."""
    return tuple(mark for some in marks for mark in some)
