"""Relative clauses and participles beside a name, taken out of the clause that holds them with their antecedent put in."""

import re

from segun.claims.chunks import Chunk
from segun.claims.lexicon import Alphabet
from segun.claims.line import Line, is_negated
from segun.claims.subjects import Subjects
from segun.model import MentionBasis

_STRONG = frozenset(';:."?!¿¡()')


class Relatives:
    """Cuts the relative clauses out of the lines of one language."""

    def __init__(self, alphabet: Alphabet, drops_subjects: bool, subjects: Subjects) -> None:
        """``alphabet`` must have the classes relative, whose, sub, and, prep; ``drops_subjects`` for pro-drop languages.

        ``pronouns`` begin a relative clause; ``breaks`` end any clause, ``soft`` where another follows, ``ends`` are both.
        """
        every = alphabet.members
        self._subjects = subjects
        short = rf"[^,;:.\"GHPQ{every['prep']}{every['relative']}]{{1,4}}"  # "X, the other faction, which ..."
        aside = rf"(?:,(?:{short}|[^-,;:.\"()GHPQL{every['relative']}]{{2,8}}(?=,)))?"  # "X, a man with a limp, who ..."
        self._relative = re.compile(rf"([GHPQ]){aside}(,?)([{every['prep']}]?)[{every['relative']}]")
        self._whose = re.compile(rf"([GHPQ]){aside}(,?)([{every['prep']}]?)[{every['whose']}]")
        self._in = every.get("=en", "")  # "X, en la que militan A y B" is said of X first
        self._aside = re.compile(rf"[GP],[{every['verb.part']}]")
        sides = "".join(every.get(name, "") for name in ("ally.part", "support.part", "lead.part", "loyal"))
        governs = every["with"] + every.get("=by", "")
        self._beside = None if drops_subjects else re.compile(rf"[GH][{sides}][{governs}]w?[GHSPL](?=[^GHPQSLDN,;:.])")
        self._of = frozenset(every["of"])
        self._between, self._also = frozenset(every["between"] if drops_subjects else ""), frozenset(every["and"])
        self._parts_of = frozenset(every["faction"] + every["splinter"] + every["leader"] + every["member"])
        self._people, self._kin = frozenset(every["people"]), frozenset(every["kin"])
        self._within = frozenset(every["inside"])
        self._bands = frozenset(every["faction"] + every["band"] + every["name_kind"] + every.get("current", ""))
        self.pronouns = frozenset(every["relative"] + every["whose"])
        self._object = frozenset(every.get("relative_object", ""))
        self._somebody = frozenset(every.get("who", ""))
        self._that = frozenset("" if drops_subjects else every["that"])  # "in that month" is no relative clause
        self.breaks = frozenset(';:"?!¿¡.()' + every["sub"])
        self.soft = frozenset("," + every["and"] + every.get("since", ""))
        self.ends = self.breaks | self.soft
        self._prep = frozenset(every["prep"])
        self._drops = drops_subjects
        forms = set(every["verb.inf"]) & set(every["verb.fin"])  # "lead", and not "leads", "led" or "put"
        self._plurals = frozenset() if drops_subjects else frozenset(forms - set(every["verb.part"]))
        self._verbs, self._who = frozenset(every["verb"]), frozenset(every.get("=quien", ""))

    def opens(self, line: Line, index: int) -> bool:
        """Whether at ``index`` a relative clause begins, which then belongs to what stands directly before."""
        return any(
            line.symbols[ahead] in self.pronouns
            for ahead in range(index, min(index + 3, len(line)))
            if all(symbol in self._prep or symbol == "," for symbol in line.symbols[index:ahead])
        )

    def cut(self, line: Line) -> tuple[Line, Line, bool] | None:
        """The last relative clause with its antecedent, the line without it, and whether a comma stands before it."""
        if self.pronouns.isdisjoint(line.present):
            return None
        found = (*self._relative.finditer(line.symbols), *self._whose.finditer(line.symbols))
        matches = [match for match in found if self._is_relative(line, match)]
        if not matches:
            return None
        match = max(matches, key=lambda found: found.start())
        head, last = match.start(1), match.end()
        antecedent = line.chunks[head]
        if antecedent is None:
            return None
        described = not match.group(2) and antecedent.refs[-1].mention.basis is MentionBasis.DESCRIPTION  # "X y el grupo que ..."
        end = self._end_of_relative(line, last)
        if head and line.symbols[head - 1] in self._between:
            end = self._other_side(line, last, end)
        alone = antecedent.symbol == "Q" and not self._is_of_several(line, last, end)
        if len(antecedent.refs) > 1 and (alone or match.re is self._whose or described):
            antecedent = antecedent.with_refs(antecedent.refs[-1:], antecedent.end)  # "A and B, who was killed": B, for certain
        if match.re is self._whose and last < end and line.symbols[last] in self._people:
            last += 1  # "whose gunmen" are the group itself
        elif match.re is self._whose:
            antecedent = antecedent.owning()
        relative = self._relative_line(line, match, last, end, antecedent)
        closes = end < len(line) and line.symbols[end] == "," and match.group(2) and not self._in_aside(line, head)
        closing = end + 1 if closes else end
        return relative, line.without(head + 1, closing), match.group(2) == ","

    def _is_of_several(self, line: Line, first: int, end: int) -> bool:
        """Whether the verb from ``first`` on is a plural by its form: "A and B, who lead X"."""
        verb = next((index for index in range(first, end) if line.finite[index]), None)
        return verb is not None and line.symbols[verb] in self._plurals

    def _in_aside(self, line: Line, index: int) -> bool:
        """Whether a participle behind a comma is still open at ``index``: the next comma then closes that as well."""
        return any(not any(line.finite[match.start() : index]) for match in self._aside.finditer(line.symbols[:index]))

    def cut_participle(self, line: Line) -> tuple[Line, Line] | None:
        """A participle between a subject and its verb, and the line without: "X, born of Y in 2010, has ...", "fighters of X
        allied with Y took ..."."""
        for match in self._beside.finditer(line.symbols) if self._beside is not None else ():
            named, behind = match.span()
            apposed = line.starts[named + 1] - line.ends[named] < 2  # no "is" between
            if apposed and line.finite[behind] and not (named and line.symbols[named - 1] in self._prep):
                return line.part(named + 1, behind, line.chunks[named]), line.without(named + 1, behind)
        for match in self._aside.finditer(line.symbols) if "," in line.symbols else ():
            head, first = match.start(), match.end() - 1
            if line.finite[first] or (head and line.symbols[head - 1] in self._prep):
                continue
            commas = (index for index in range(first + 1, len(line) - 1) if line.symbols[index] == ",")
            end = next((comma for comma in commas if self._subjects.verb_follows(line, comma + 1)), None)
            if end is not None and not any(line.finite[first:end]) and _STRONG.isdisjoint(line.symbols[first:end]):
                return line.part(head + 1, end, line.chunks[head]), line.without(head + 1, end + 1)
        return None

    def _is_relative(self, line: Line, match: re.Match[str]) -> bool:
        """Whether the pronoun speaks of what stands before: not in "X, who left, denies that", "in that month", "X, not his
        brother, who left"."""
        between = slice(match.start(1) + 1, match.end() - 1)
        said = any(line.finite[between]) or any(is_negated(marks) for marks in line.marks[between])
        return not said and not (match.group(3) and line.symbols[match.end() - 1] in self._that)

    def _relative_line(self, line: Line, match: re.Match[str], first: int, end: int, antecedent: Chunk) -> Line:
        """The relative clause with its antecedent where it belongs: before it, behind the verb ("whom") or nowhere."""
        if match.re is self._relative and line.symbols[match.end() - 1] in self._object and not match.group(3):
            verb = next((index for index in range(first, end) if line.finite[index]), None)
            if verb is not None:
                return line.part(first, end).inserted(verb - first + 1, antecedent)
        if match.re is self._relative and (verb := self._own_verb(line, first, end)) is not None:
            whole = line.part(first, end)
            if match.group(3):  # "with which A formed an alliance"
                at = match.start(3)
                return whole.joined(line.part(at, at + 1)).inserted(len(whole) + 1, antecedent)
            return whole.inserted(verb - first + 1, antecedent)
        if match.re is self._relative and not match.group(2) and self._says_of_what(line, match.start(1)):
            return line.part(first, end)  # "the faction of X that Y leads" is not X
        if (
            antecedent.symbol in "GH"
            and line.symbols[match.end() - 1] in self._who
            and line.symbols[first : first + 1] in self._parts_of
        ):
            return line.part(first, end)  # "X, [creado por Y], quien fue integrante de Z"
        if self._drops and match.re is self._relative and self._is_of_a_relative(line, match.start(1)):
            return line.part(first, end)  # "el hermano de X, que dirige Y": either
        governed = match.re is self._relative and match.group(3) and match.group(3) != self._in
        if governed and self._subjects.lacking(line, first, end):
            if (subject := self._inverted(line, first, end)) is None:
                own = self._subjects.of(line, 0, match.start(1))
                clause = line.part(first, end, own or (None if self._drops else antecedent))
                return self._with_object(line, match.start(3), clause, antecedent) if self._drops else clause
            at = match.start(3)  # "X, con el que pactó Y": "Y pactó con X"
            ahead = line.part(subject, subject + 1).joined(line.part(first, subject))
            whole = ahead.joined(line.part(at, at + 1)).joined(line.part(subject + 1, end))
            return whole.inserted(len(ahead) + 1, antecedent)
        return line.part(first, end, antecedent)

    def _with_object(self, line: Line, prep: int, clause: Line, antecedent: Chunk) -> Line:
        """A clause with the antecedent of its relative behind the preposition: "fights Y, with whom it disputes L"."""
        return clause.joined(line.part(prep, prep + 1)).inserted(len(clause) + 1, antecedent)

    def _own_verb(self, line: Line, first: int, end: int) -> int | None:
        """Where the verb of a relative clause ends that has a subject of its own: "which A finances", "which police say ..."."""
        if first >= end or (chunk := line.chunks[first]) is None or not (chunk.is_party or chunk.symbol == "S"):
            return None
        if self._drops and chunk.symbol == "S":
            return None
        verb = next((index for index in range(first + 1, min(first + 4, end)) if line.finite[index]), None)
        if verb is None or any(line.chunks[first + 1 : verb]):
            return None
        while verb + 1 < end and line.symbols[verb + 1] in self._verbs and not line.finite[verb + 1]:
            verb += 1
        return verb

    def _is_of_a_relative(self, line: Line, index: int) -> bool:
        """Whether a sentence is about a relative of whom stands at ``index`` and does not say whose relative somebody is."""
        kin = index - 2
        return kin >= 0 and line.symbols[kin + 1] in self._of and line.symbols[kin] in self._kin and not line.finite[kin]

    def _says_of_what(self, line: Line, index: int) -> bool:
        """Whether the chunk at ``index`` only says of what a faction or a man is ("a faction of X")."""
        if index > 1 and line.symbols[index - 1] in self._within and line.symbols[index - 2] in self._bands:
            return True  # "a current within X that Y leads"
        return index > 1 and line.symbols[index - 1] in self._of and line.symbols[index - 2] in self._parts_of

    def _inverted(self, line: Line, first: int, end: int) -> int | None:
        """Where the subject stands that follows its verb: "X, a la que pertenecen A y B", "X, de la que forman parte A y B"."""
        verb = next((index for index in range(first, end) if line.finite[index]), end)
        for at in range(verb + 1, min(verb + 4, end)) if self._drops else ():
            if line.symbols[at] in "GHPQ":
                return at
            if line.chunks[at] is not None or line.symbols[at] in self._prep or line.symbols[at] in self.ends:
                break
        return None

    def _other_side(self, line: Line, start: int, end: int) -> int:
        """Where the comma stands behind which the other of two follows: "entre A, que llegó en 2021, y B"."""
        commas = (at for at in range(start, end - 2) if line.symbols[at] == "," and any(line.finite[start:at]))
        return next((at for at in commas if line.symbols[at + 1] in self._also and line.symbols[at + 2] in "GHS"), end)

    def _end_of_relative(self, line: Line, start: int) -> int:
        seen_verb = False
        behind_who = start > 0 and line.symbols[start - 1] in self._somebody
        for index in range(start, len(line)):
            symbol = line.symbols[index]
            if symbol in ';:"?!.-)':
                return index
            seen_verb = seen_verb or line.finite[index]  # "in whose hands A is, fled": the comma stands behind the "is"
            known = seen_verb or (behind_who and index > start and line.chunks[start] is None)  # "who reads law, is"
            if symbol == "," and known and self._subjects.verb_follows(line, index + 1):
                return index
            if symbol == "," and known and behind_who and any(line.finite[index + 1 : index + 2]):
                return index  # "X, who reads law, [is] its spokeswoman"
            if symbol == "," and index + 1 < len(line) and line.symbols[index + 1] in self.breaks:
                return index
        return len(line)
