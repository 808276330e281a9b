"""Clefts: "it was not X who founded G" denies that X did; "it is in L that G operates" says no more than "G operates in L"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, Mark, negations


class Clefts:
    """The clefts of one language."""

    def __init__(self, alphabet: Alphabet, drops_subjects: bool) -> None:
        """``alphabet`` must have the classes it, relative, sub, inside and that; ``drops_subjects``: "fue X quien"."""
        every = alphabet.members
        ends = ';:"?!¿¡.()' + every["sub"]
        begin = f"(?:^|(?<=[,{ends}{every['and']}]))"
        it = f"[{every['adverb']}]?" if drops_subjects else f"[{every['it']}]"
        that = every.get("=que", "")
        aside = f"(?:,(?![{that}]))?" if that else ",?"  # "no estaba X, que huyó" tells of him, and is no cleft
        where = every["that"] + every.get("where", "")
        self._of_party = re.compile(rf"{begin}{it}([^,{ends}]{{0,5}}?(?:,[^,{ends}]{{0,3}})?[GHPQ]){aside}[{every['relative']}]")
        inside = f"[{every['inside']}]L"
        self._of_place = re.compile(
            rf"{begin}{it}(?P<first>)[{every['be']}]?(?P<but>{inside},?[{every['but']}],?)?(?P<place>{inside})[{where}]"
        )
        self._verbs = frozenset(every["verb.fin"] if drops_subjects else "")
        self._ends = frozenset("," + ends)
        self._tells = frozenset(every["relative"] + where)  # no cleft without one of them

    def plain(self, line: Line) -> Line:
        """The line with the negation of a cleft on the verb that it denies, and a place put before its clause."""
        if self._tells.isdisjoint(line.present):
            return line
        for match in self._of_party.finditer(line.symbols):
            first = match.start(1)
            if not line.finite[first] or line.symbols[first] in self._verbs or any(line.finite[first + 1 : match.end(1)]):
                continue
            verb = self._verb(line, match.end())
            denied = negations(mark for marks in line.marks[first : match.end(1)] for mark in marks)
            if verb is not None and denied:
                line.marks[first : match.end(1)] = [_without(marks, denied) for marks in line.marks[first : match.end(1)]]
                line.marks[verb] += denied
        of_place = self._of_place.search(line.symbols)
        return line if of_place is None else self._place_first(line, of_place)

    def _verb(self, line: Line, start: int) -> int | None:
        for index in range(start, len(line)):
            if line.finite[index]:
                return index
            if line.symbols[index] in self._ends:
                break
        return None

    def _place_first(self, line: Line, match: re.Match[str]) -> Line:
        """ "It is in L that G operates" as "in L, G operates"."""
        first, last, verb = *match.span("place"), self._verb(line, match.end())
        if verb is None or not line.finite[match.start("first")]:
            return line
        line.marks[verb] += () if match["but"] else line.marks[match.start("first")]
        line.finite[first], line.marks[first] = False, ()
        line = replace(line, symbols=line.symbols[:last] + "," + line.symbols[last + 1 :])
        return line.without(match.start(), first)


def _without(marks: Sequence[Mark], some: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark not in some)
