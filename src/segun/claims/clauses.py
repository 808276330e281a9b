"""A line cut into clauses, each with its subject put back where the sentence leaves it out.

Relative clauses are taken out of the clause that holds them and become clauses of their own with the antecedent as subject;
"A does this and does that", "… , fighting B" and "after breaking with B" take over the subject of the clause before.
"""

import re
from dataclasses import replace

from segun.claims.antecedents import Antecedents
from segun.claims.chunks import DATE, Chunk
from segun.claims.later_subjects import LaterSubjects
from segun.claims.lexicon import Alphabet
from segun.claims.line import OPENING, Line, Mark, negations
from segun.claims.nameless import Nameless
from segun.claims.relatives import Relatives
from segun.claims.subjects import Subjects
from segun.model.fixed import fixed

_MAX_RELATIVES = 4
_AND_IN_DATE = 3  # items from "and" to the comma in "and in 2022,"
_DATED = 7  # items within which "until" has its date


@fixed
class Clause:
    """A clause: its items (the subject first, if it was put back), and where its own words stand in the text.

    ``apart``: it only adds to a name behind a comma, so that a denial around it does not touch it ("denied that X, which
    operates in L, has fled").
    """

    line: Line
    start: int
    end: int
    relative: bool = False
    apart: bool = False


class ClauseCutter:
    """Cuts the lines of one language."""

    def __init__(self, alphabet: Alphabet, drops_subjects: bool) -> None:
        """``alphabet`` must have the classes relative, whose, sub, and, prep; ``drops_subjects`` for pro-drop languages."""
        every = alphabet.members
        self._subjects = Subjects(alphabet, drops_subjects)
        self.relatives = relatives = Relatives(alphabet, drops_subjects, self._subjects)
        self._pronouns, self._breaks = relatives.pronouns, relatives.breaks
        self.nameless = Nameless(alphabet, relatives.ends)
        self._soft, self._ends = relatives.soft, relatives.ends
        self._ending = re.compile(f"[{re.escape(''.join(sorted(self._ends)))}]")
        self._of = frozenset(every["of"])
        self._bodies = frozenset(
            every["people"] + every["name_kind"] + every["kin"] + every.get("body", "") + every.get("somebody", "")
        )
        self._before_date = frozenset(every["before_date"])
        self._nouns = frozenset(every["pact"] + every["war"] + every["hold"]) if drops_subjects else frozenset()
        self._where = frozenset(every.get("where", ""))
        self._dispute = frozenset(every.get("dispute", ""))
        self._held: re.Pattern[str] | None = None
        self._set_against: re.Pattern[str] | None = None
        if drops_subjects:
            against = f"[{every['between']}]|[{every['war']}{every['that']}][{every['fight.fin']}][{every['range_to']}]"
            self._set_against = re.compile(f"(?:{against})[GS],?[{every['and']}][GS]$")
            holding = every["control.act"] + every["seize.fin"] + every["dispute.act"]
            plain = f'[^-,;:."()?!GHPQSLDN{every["prep"]}{every["sub"]}{every["and"]}]'
            self._held = re.compile(
                f"L(?:,{plain}{{0,2}})?(?P<that>[{every['that']}])[wDC]{{0,2}}(?:[{holding}](?:[{every['prep']}]D)?{plain}?[GH]|[GH]{plain}?[{holding}])"
            )
        self._none = frozenset(every["none"] if drops_subjects else "")
        self._since = frozenset(every.get("since", ""))
        self._and = frozenset(every["and"])
        self._which = frozenset(every["that"] + every["relative"])
        self._contrast = frozenset(every.get("contrast", ""))
        self._prep = frozenset(every["prep"])
        self._when, self._to = frozenset(every.get("=cuando", "")), every.get("=a", "")
        self._tells = frozenset(every["say"] + every["think"])
        self._drops = drops_subjects
        self._standing = frozenset(every["war"] + every["pact"] + every["arms"] + every.get("aid", ""))  # "At war with A, B ..."
        self._participles = frozenset(every["verb.part"] + every["verb.ger"])
        self._later = LaterSubjects(alphabet, self._breaks, drops_subjects)
        self._antecedents = Antecedents(alphabet, self._breaks, english=not drops_subjects)
        self._gerunds, self._fronting = frozenset(every["verb.ger"]), frozenset(every.get("fronting", ""))
        self._infinitives = frozenset(every["verb.inf"] if drops_subjects else "")

    def clauses(self, line: Line, topic: Chunk | None) -> list[Clause]:
        """The clauses in text order of their first word; ``topic`` is the subject that a sentence without one goes on with."""
        fronted, line = self._cut_fronted(line)
        found = [fronted] if fronted is not None else []
        for _ in range(_MAX_RELATIVES):
            cut = self.relatives.cut(line)
            if cut is None:
                break
            relative, line, apart = cut
            if not len(relative):
                continue  # "..., which." at a text's torn end
            told = self._parts(relative, relative.chunks[0], bare=True)
            found += [replace(clause, apart=True) for clause in told] if apart else told
        while (of_nobody := self.nameless.cut(line)) is not None:
            relative, line = of_nobody
            found += self._parts(relative, None, bare=False)
        while (aside := self.relatives.cut_participle(line)) is not None:
            added, line = aside
            found += [replace(clause, apart=True) for clause in self._parts(added, added.chunks[0], bare=True)]
        found += self._parts(line, topic if self._drops else None, bare=False)
        return sorted(found, key=lambda clause: clause.start)

    def resumes(self, line: Line, index: int) -> bool:
        """Whether the comma at ``index`` only closes what stands between a subject and its verb: "his brother, X, fled"."""
        return line.symbols[index : index + 1] == "," and self._subjects.verb_follows(line, index + 1)

    def _cut_fronted(self, line: Line) -> tuple[Clause | None, Line]:
        """What stands before its subject with that put before it; the rest: "Backed by A, B ...", "After leaving A, B ..."."""
        comma = line.symbols.find(",", 1)
        ahead = comma + 1
        if comma < 2 or ahead + 1 >= len(line) or (chunk := line.chunks[ahead]) is None or not chunk.is_party:
            return None, line
        first = 1 if line.symbols[0] in self._fronting and line.symbols[1] in self._gerunds else self._after_doing(line, comma)
        nominal = line.symbols[0] in self._prep and line.symbols[1] in self._standing
        if line.symbols[first] not in self._participles and not nominal and not first:
            return None, line
        if any(line.finite[first + 1 + nominal : comma]) or not any(line.finite[ahead + 1 :]):
            return None, line
        clause = Clause(line.part(first, comma, chunk), line.starts[0], line.ends[comma - 1])
        return clause, line.without(0, ahead)

    def _after_doing(self, line: Line, comma: int) -> int:
        """Where the infinitive stands in "Tras romper con B, A ...", "Ocho años después de dejar a B, A ..."; otherwise 0."""
        for index in range(min(3, comma - 1)):
            if line.symbols[index] in self._before_date and line.symbols[index + 1] in self._infinitives:
                return index + 1
            if line.finite[index] or line.chunks[index] is not None:
                break
        return 0

    def _parts(self, line: Line, subject: Chunk | None, bare: bool) -> list[Clause]:
        """Cut at conjunctions and punctuation; ``bare``: the subject already stands as the first item."""
        parts: list[Clause] = []
        denied: tuple[Mark, ...] = ()
        first = 0
        for last in self._cuts(line):
            if last > first:
                own = self._subjects.of(line, first, last)
                given = None
                lacks = own is None and not (bare and first == 0) and self._goes_without(line, first, last)
                unknown = (
                    self._tells_of_others(line, first)
                    or self._is_of_either(line, first, parts)
                    or self._antecedents.unnamed(line, first)
                )
                if lacks and subject is not None and not unknown and not self._later.follow(line, first, last):
                    given = None if self._is_its_object(line, first, last, subject) else subject
                part = line.part(first, last, given)
                if own is not None:
                    at = line.chunks.index(own, first)
                    denied = negations(line.marks[at])
                elif given is not None:
                    part.marks[0] += denied  # "neither A nor B, an offshoot of C, fights"
                if first and self._is_break(line, first - 1):
                    part.marks[0] += line.marks[first - 1]  # "it is said that ..."
                if given is not None and parts:
                    part.marks[0] += parts[-1].line.hedges  # "may have joined and fought": both are hedged
                start = line.starts[first] if not (bare and first == 0) or last - first < 2 else line.starts[1]
                told = first > 0 and own is not None and line.symbols[first - 1] in self._which  # "X, who said that Y leads Z"
                parts.append(Clause(part, start, line.ends[last - 1], relative=bare and not told))
                keeps = (
                    bare or unknown or not any(part.finite) or (self._drops and "S" in part.symbols)
                )  # "the prosecutor says that ... fight"
                subject = own or given or (subject if keeps else None)
            first = last + 1 if last < len(line) and line.symbols[last] in self._ends else last
        return parts

    def _tells_of_others(self, line: Line, first: int) -> bool:
        """Whether the part is a relative clause of something unknown in its sentence: "pelea con los cazadores, que ..."."""
        if not self._drops or first < 2 or line.symbols[first - 1] not in self._which:
            return False
        if line.symbols[first - 2] in self._bodies and not line.finite[first - 2]:
            return True  # "ni X ni la organización que comanda Y"
        if line.symbols[first - 2] != ",":
            return self._is_of_unknown(line, first - 2)
        for index in range(first - 3, -1, -1):
            symbol = line.symbols[index]
            if symbol == "p":
                continue  # "con su hermano, quien ..."
            if line.finite[index] or line.chunks[index] is not None or symbol in self._breaks or symbol == ",":
                return False
            if symbol in self._prep and symbol not in self._of:
                return True
        return False

    def _is_of_unknown(self, line: Line, head: int) -> bool:
        """Whether a sentence opens with nameless people and a relative clause: "seis vendedores que trabajaban para X"."""
        ahead = range(head + 1)
        named = any(chunk is not None and (chunk.is_party or chunk.symbol == "S") for chunk in line.chunks[: head + 1])
        return (
            not named
            and not any(line.finite[at] for at in ahead)
            and line.symbols[head] not in self._prep
            and line.symbols[head] not in self._and
        )

    def _is_of_either(self, line: Line, first: int, parts: list[Clause]) -> bool:
        """Whether a left-out subject may be either of two: "A dice que B huyó y que tiene L", "A frenó a B cuando iba a L"."""
        if not self._drops or not parts or not first:
            return False
        if line.symbols[first - 1] in self._when:
            return any(f"{to}{kind}" in parts[-1].line.symbols for to in self._to for kind in "GHP")
        if line.symbols[first - 1] not in self._which or line.symbols[first - 2] not in self._and or len(parts) < 2:
            return False
        teller, told = (next((chunk for chunk in one.line.chunks if chunk), None) for one in parts[-2:])
        tells = parts[-2].line.symbols[-1] in self._tells
        return tells and teller is not None and teller.symbol in "GH" and told is not None and teller.ids != told.ids

    def _goes_without(self, line: Line, first: int, last: int) -> bool:
        """Whether the part has its subject from before: it opens with its verb, or sets one thing against another ("sino")."""
        return self._subjects.lacking(line, first, last) or (first > 0 and line.symbols[first - 1] in self._contrast)

    def _is_its_object(self, line: Line, first: int, last: int, subject: Chunk) -> bool:
        """Whether the subject to be put back is what an object pronoun of the verb stands for: "to them X sends arms"."""
        return any(
            chunk is not None and chunk.symbol in "CK" and chunk.ids == subject.ids
            for chunk in line.chunks[first : min(first + 3, last)]
        )

    def _is_break(self, line: Line, index: int) -> bool:
        return line.symbols[index] in self._breaks

    def _cuts(self, line: Line) -> list[int]:
        cuts, opens = [], 0  # where the clause began that no comma ends
        for ending in self._ending.finditer(line.symbols):
            index, symbol, first = ending.start(), ending[0], opens
            opens = ending.end() if symbol in self._breaks else opens
            if symbol in self._where and self._of_place(line, index) and not self._goes_on(line, index):
                line.marks[index] += (Mark(OPENING, line.starts[index], line.ends[index]),)
                continue  # "Tal Arish, donde opera A", "que se disputan A y B"
            if symbol in self._pronouns and index and line.symbols[index - 1] in self._nouns:
                continue  # "la guerra que libran A y B" is said of the war
            if symbol in self._before_date and self._governs_date(line, index):
                continue
            if symbol == "," and self._opens_dated(line, index - _AND_IN_DATE):
                continue  # of the clause that has been begun
            if self._opens_dated(line, index):
                cuts.append(index)
                continue
            if symbol in self._breaks or (symbol in self._soft and index and self._new_clause(line, first, index)):
                cuts.append(index)
        return [*cuts, len(line)]

    def _opens_dated(self, line: Line, index: int) -> bool:
        """Whether "and" begins a clause with its date first: "A grew, and in 2022, it fought B"."""
        if index < 1 or line.symbols[index] not in self._and or line.symbols[index + 1 : index + 2] not in self._prep:
            return False
        subject = line.chunks[index + 4] if index + 5 < len(line) and line.symbols[index + 2 : index + 4] == f"{DATE}," else None
        return subject is not None and subject.is_party and bool(line.finite[index + 5])

    def _governs_date(self, line: Line, index: int) -> bool:
        """Whether the word is a preposition there: "until 2013", "until his arrest in 2013"."""
        for ahead in range(index + 1, min(index + _DATED, len(line))):
            symbol = line.symbols[ahead]
            if line.finite[ahead] or symbol == "," or symbol in self._breaks or symbol in self._gerunds:
                return False
            if symbol == DATE:
                return True
        return False

    def _goes_on(self, line: Line, index: int) -> bool:
        """Whether behind "donde" the same subject goes on: "se replegó a Tal Arish, donde pelea con B"."""
        own = line.symbols[index] in self._pronouns or index + 2 >= len(line)
        return not own and line.finite[index + 1] and line.symbols[index + 2] in self._prep

    def _of_place(self, line: Line, index: int) -> bool:
        """Whether a relative is said of a place before it: "L, donde", "L, city en la que", "L, que se disputan"."""
        before = line.symbols[max(index - 4, 0) : index]
        if line.symbols[index] in self._pronouns and before[-1:] not in self._prep:
            return ("L" in before[-2:] and self._disputed(line, index)) or self._is_held(line, index)
        return "L" in before or self._kind_of_place(line, index)

    def _kind_of_place(self, line: Line, index: int) -> bool:
        """Whether a place is told of right before: "L, municipio caucano en el que"."""
        at = line.symbols.rfind("L,", max(index - 7, 0), index)
        return at >= 0 and not any(line.finite[at:index]) and not any(line.chunks[at + 1 : index])

    def _is_held(self, line: Line, index: int) -> bool:
        """Whether a relative tells who holds the place before it: "L, que controlan A y B", "L, ciudad que A tomó"."""
        at = line.symbols.rfind("L", max(index - 4, 0), index)
        held = self._held.match(line.symbols, at) if self._held is not None and at >= 0 else None
        return held is not None and held.start("that") == index

    def _disputed(self, line: Line, index: int) -> bool:
        return not self._dispute.isdisjoint(line.symbols[index + 1 : index + 4])

    def _new_clause(self, line: Line, first: int, index: int) -> bool:
        """Whether after a comma or "and" a clause begins: a verb, or a subject with its verb, follows; ``first`` is where the one
        before it begins."""
        ahead = index + 1
        if ahead < len(line) and line.symbols[index] == "," and line.symbols[ahead] in self._and:
            return False  # the cut is made at the "and"
        if self._set_against is not None and self._set_against.search(line.symbols[max(index - 5, 0) : index + 2]):
            return False  # "el choque entre A y B dejó", "la guerra que enfrenta a A y B dejó"
        told = any(line.finite[first:index])
        if self._subjects.verb_follows(line, ahead) and line.symbols[index] not in self._since:  # "since may" is a month
            return told or not (line.symbols[ahead] in "CK" or self._is_fronted(line, first, index))
        if not told:
            return False
        return (
            ahead + 1 < len(line)
            and line.chunks[ahead] is not None
            and line.symbols[ahead] in "GHPQS"
            and self._subjects.verb_follows(line, ahead + 1)
        )

    def _is_fronted(self, line: Line, first: int, last: int) -> bool:
        """Whether before a comma only a place or time stands, or "nobody": "En Cali, opera A", "Ninguna, sin embargo, opera"."""
        if line.symbols[first] in self._none:
            return True
        return self._drops and line.symbols[first] in self._prep and self._subjects.of(line, first, last) is None
