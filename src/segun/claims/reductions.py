"""What makes a line shorter before patterns are tried: other names of the same thing, possessors, lists, "gunmen of X"."""

import re
from collections.abc import Callable
from dataclasses import replace

from segun.claims.chunks import Chunk, together
from segun.claims.contrasts import before_denied
from segun.claims.lexicon import Alphabet
from segun.claims.line import PARTIAL, Line, Mark

_QUOTED = re.compile(r'"([GHPQLS])"')
_QUOTED_WITH_COMMA = re.compile(r'"[GHPQLS],"')
_PARTLY_QUOTED = re.compile(r'(?<=[^-,:;."?!¿¡(])"([^".;:?!¿¡]{1,16})"')
_APPOSED = re.compile(r"[GHPQ],[^-,;:.?!()\"GHPQSL]{1,6}$")
_OWNED = re.compile(r"[GHPQS]'")
_DOUBLING = 8  # items between the verb and what its dative names, in the passages that we looked at
_Made = tuple[Chunk, int, int] | None
_Make = Callable[[Line, re.Match[str]], _Made]


class Reducer:
    """The reductions of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes alias, and, of, people, prep and between."""
        every = alphabet.members
        to = f"[{every['range_to']}]"
        alias, of = (f"[{every[name]}]" for name in ("alias", "of"))
        also = f"[{every['and'] + every.get('nor', '')}]"
        people = f"[{every['people'] + every['band']}]"
        near = f"[{every['region']}]?" if "region" in every else ""  # "X and neighbouring Y"
        self._datives = alphabet.spelt.datives
        self._renamed = re.compile(
            rf'([GHPQSL])([,(-]?)"?(?:(?<=\()[^GHPQSLDN,;:.()])?{alias}{{0,2}}[,]?"?([GHPQSL])(?:[),-]?"?[),-]?|"?)'
        )
        others = every["exmembers"] + every["apart"] if "apart" in every else ""
        self._apart, apart = frozenset(others), f"(?:[{others}](?={of}))?" if others else ""
        joined = f"(?:,|{also}|,{also}){apart}"  # last ", of G" is no more of them: "A and B, of C"
        self._list = re.compile(
            rf"(?P<G>(?<={of})[GH](?:{joined}{of}?[GH])+|[GH](?:{joined}{of}?[GH])*(?:,{apart}|,?{also}{apart}{of}?)[GH])|(?P<P>[PQ](?:(?:,|{also}|,{also})[PQ])+)"
            rf"|(?P<L>L(?:(?:,|{also}|,{also}){near}L)+)|(?P<S>S(?:,S)*w?,?{also}S)|(?P<hyphen>[GH]-[GH])"
        )
        self._clitic, self._to = frozenset(every.get("clitic", "")), frozenset(to.strip("[]"))
        squad, before = every.get("squad", ""), every["with"] + every.get("by", "") + every["range_to"]
        self._squad = (
            re.compile(f"(?:(?<=[{before}])|^)[{squad}](?:{of}{people})?{of}([GH])(?![{every['alias']},])") if squad else None
        )
        both, like = every.get("both_and", ""), every.get("like", "")
        self._both_and = re.compile(f"[{both}]([GHPQ])[{like}]([GHPQ])") if both else None  # "tanto X como Y"
        self._repeated = re.compile(rf"(?P<with>[{every['with']}])([GH]),?{also}(?P=with)([GH])")
        self._titled = re.compile(f"(?:[{every['title']}]{{1,3}}|S{alias})([PQS])")  # "a man called X" is X
        self._adverbial = re.compile(f",([wD{every['prep']}{every.get('since', '')}]{{1,4}}),(?![GHPQSL{every['and']}])")
        subs = every["sub"] + every["and"] + every["prep"] + every["relative"]
        self._described = re.compile(rf"L(,[^-,;:.\"()?!GHPQSLD{subs}][^-,;:.\"()?!GHPQSL]{{0,7}},)(?![,{every['and']}])")
        self._described_as = re.compile(rf"[^,;:.\"()GHPQSL{subs}]{{1,4}}[{every['relative']}]")
        kinds = "".join(symbol for symbol in every["name_kind"] if symbol not in every["faction"] + every.get("splinter", ""))
        self._kind_of = re.compile(
            f"(?:(?<=[{every['and'] + every['prep'] + every['verb']},])[{every['name_kind']}]|(?<=G)[{kinds}])(G)"
        )  # but "the X faction Y" is a faction of X
        self._naming = frozenset(every["title"] + every["alias"] + every["name_kind"])
        self._joins = frozenset(",-" + also.strip("[]"))  # no list without one of them
        self._faction_of = re.compile(rf"{of}[GH]")
        self._heads = frozenset(every["leader"] + every["member"] + every["founder"] + every["kin"])
        self._and = re.compile(also)
        self._more = re.compile(rf",?{also}[^GHPQ]")
        heads = f"[{every['leader']}{every['member']}]"  # nor is "the head of a cell of X", "ran cells of X"
        bodies = every.get("body", "")
        named = rf"|[{bodies}]{of}(?P<body>[GH])" if bodies else ""
        self._people = re.compile(
            rf"(?<![PQ],)(?<![PQ])(?:(?<!{heads}{of})(?<![{every['lead']}]){people}{of}([GH])(?!,Q|[{every['join']}][{every['range_to']}]?[GH]){named})|([GHg]){people}(?![-:]?[PQ])"
        )  # "fighters of X joined Y" have left X
        self._verbs, self._pronouns = frozenset(every["verb"]), frozenset(every["relative"] + every["whose"])
        self._crowds = frozenset(every["people"] + every["band"] + bodies)
        self._parts = frozenset(every.get("parts", ""))
        self._called = re.compile(rf"[{every['name_kind']}]{alias}([GH])") if bodies else None
        self._of, self._factions = frozenset(every["of"]), frozenset(every["faction_pl"] + every["pair"])
        # "police say A and B fight": a list, the subject of what they say
        self._speech = frozenset(every["say"] + every["think"])
        self._objects = frozenset(every["verb"] + every["prep"]) - frozenset(every["between"])

    def renamed(self, line: Line) -> Line:
        """The line with possessors, and with other names of one thing ("X (Y)", "X, alias Y") made one chunk."""
        if '"' in line.symbols:
            while match := _QUOTED_WITH_COMMA.search(line.symbols):  # the comma inside, in American style, stays
                line = line.without(match.end() - 1, match.end()).without(match.start(), match.start() + 1)
            line = self._each(line, _QUOTED, self._unquote)
        line = self._each(line, self._renamed, self._same_thing)
        if not self._naming.isdisjoint(line.present):
            line = self._each(line, self._titled, self._with_title)
            line = self._each(line, self._kind_of, self._with_title)  # "and the band X" is "and X"
        return self._each(line, _OWNED, self._owner) if "'" in line.symbols else line

    def has_copula(self, line: Line, first: int, last: int) -> bool:
        """Whether a form of "be" stood before a noun or name there, which is finite then ("X is the leader of Y").

        "X, who is" and "X, whose leader is" open no clause that somebody could be said to deny.
        """
        return self._pronouns.isdisjoint(line.symbols[first:last]) and any(
            line.finite[index] and line.symbols[index] not in self._verbs for index in range(first + 1, last)
        )

    def smoothed(self, line: Line) -> Line:
        """The line without what parts a clause and says nothing: the marks of quoted words within it ('it had "no links" to X'),
        the commas around an adverbial ("X has, since 2008, been").
        """
        at = 0 if '"' in line.symbols else len(line)
        while match := _PARTLY_QUOTED.search(line.symbols, at):
            line = line.without(match.end() - 1, match.end()).without(match.start(), match.start() + 1)
            at = match.start()
        if "," not in line.symbols:
            return line
        at = 0
        while match := self._described.search(line.symbols, at):  # "X, the region's commercial hub, is ..."
            first, last = match.span(1)
            at = first
            if not any(line.finite[first:last]) and last < len(line) and line.finite[last]:
                line = line.without(first, last)
        at = 0
        while match := self._adverbial.search(line.symbols, at):
            first, last = match.span()
            at = last - 1
            if first and (any(line.finite[first - 1 : first + 1]) or (last < len(line) and line.finite[last])):
                line = line.without(last - 1, last)
                line.finite[first + 1] |= line.finite[first]  # "X had, since 2008, been": of the verb that was taken out
                line.marks[first + 1] = line.marks[first] + line.marks[first + 1]
                line = line.without(first, first + 1)
        return line

    def listed(self, line: Line) -> Line:
        """The line with lists made one chunk of several, and "gunmen of X" made X."""
        if not self._joins.isdisjoint(line.present):
            line = self._each(line, self._list, self._listed)
            line = self._each(line, self._repeated, self._both)
        if self._both_and is not None:
            line = self._each(line, self._both_and, self._the_two)
        if self._squad is not None:
            line = self._each(line, self._squad, self._only_group)
        if self._called is not None:
            line = self._each(line, self._called, self._only_group)
        return line if self._crowds.isdisjoint(line.present) else self._each(line, self._people, self._of_its_people)

    def doubled(self, line: Line, lower: str) -> Line:
        """The line without datives that only announce what follows: "le vende armas a X"; ``lower`` is the text in lower case."""
        index = len(line) if self._clitic.isdisjoint(line.present) else 0
        while (index := next((at for at in range(index, len(line)) if line.symbols[at] in self._clitic), -1)) >= 0:
            if lower[line.starts[index] : line.ends[index]] in self._datives and self._named_after(line, index + 2):
                marks = line.marks[index]
                line = line.without(index, index + 1)
                line.marks[index] = (*marks, *line.marks[index])  # "no le vende": the negation is the verb's
            else:
                index += 1
        return line

    def _named_after(self, line: Line, first: int) -> bool:
        """Whether "to X" follows before the clause ends."""
        for at in range(first, min(first + _DOUBLING, len(line) - 1)):
            if line.symbols[at] in self._to and line.symbols[at + 1] in "GHPQ":
                return True
            if line.finite[at] or line.symbols[at] in ',.;:"':
                return False
        return False

    def _each(self, line: Line, wanted: re.Pattern[str], make: _Make) -> Line:
        """Replace every match for which ``make`` gives a chunk and an end, from left to right."""
        at = 0
        while match := wanted.search(line.symbols, at):
            made = make(line, match)
            if made is None:
                at = match.start() + 1
                continue
            chunk, first, last = made
            line = line.replaced(first, last, chunk)
            at = first
            if last - first == 1:
                at += 1
        return line

    def _unquote(self, line: Line, match: re.Match[str]) -> _Made:
        chunk = line.chunks[match.start(1)]
        if chunk is None:
            return None
        return replace(chunk, start=line.starts[match.start()], end=line.ends[match.end() - 1]), match.start(), match.end()

    def _with_title(self, line: Line, match: re.Match[str]) -> _Made:
        chunk = line.chunks[match.start(1)]
        return None if chunk is None else (chunk, match.start(), match.end())

    def _same_thing(self, line: Line, match: re.Match[str]) -> _Made:
        first, second = line.chunks[match.start(1)], line.chunks[match.start(3)]
        if first is None or second is None or first.ids != second.ids or second.carried:
            return None
        if match.group(2) == "," and self._begins(line, match.start(), match.end(3)):
            return None  # "since the death of X, leader of Y, the group has": the comma behind Y ends what stands before
        if second.symbol == "H" and self._faction_of.match(line.symbols, match.end(3)):
            return None  # "A and B, the two factions of X"
        end = match.end() if match.group(2) else match.end(3)
        closed = match.group(2) == "(" or ")" in line.symbols[match.end(3) : match.end()]
        if closed:  # "X (Y), Z", "X (Y, YZ), Z": the comma stays
            end = line.symbols.find(")", match.end(3), end) + 1 or match.end(3)
        elif line.symbols[end - 1] == "," and self._described_as.match(line.symbols, end):
            end -= 1  # "X, alias Y, the man who ..."
        return replace(first, end=second.end), match.start(), end

    def _begins(self, line: Line, first: int, last: int) -> bool:
        """Whether the name before ``last`` is the subject of the verb there, that at ``first`` being of something else."""
        return first > 0 and line.symbols[first - 1] in self._of and last < len(line) and line.finite[last]

    def _listed(self, line: Line, match: re.Match[str]) -> _Made:
        first, last = match.start(), before_denied(line, *match.span())
        symbols = line.symbols
        kind = match.lastgroup or ""
        if last - first < 2 or (kind == "hyphen" and line.ends[first] != line.starts[first + 1]):
            return None
        first_chunk = line.chunks[first]
        if kind == "L" and not self._and.search(match.group()) and first_chunk is not None:
            return first_chunk, first, last  # "El Paso, Texas" is El Paso
        if kind in "GP" and not self._and.search(match.group()) and not self._more.match(symbols, last):
            return None  # "A, B and a number of lesser bands" is a list, "A, B" is not
        if kind == "S" and any(line.finite[:first]) and any(line.finite[last : last + 1]):
            return None  # "said X, and Y confirmed it"
        if kind == "G" and len(match.group()) == 4 and symbols[first + 1] == "," and _APPOSED.search(symbols[:first]):
            return None  # "A, the armed wing of B, and C": the comma behind B ends the apposition
        if kind == "P" and len(match.group()) == 4 and symbols[first + 1] == "," and self._named(symbols, first):
            return None  # "its leader, A, and B": the comma behind A ends the apposition
        again = symbols[last - 2] in self._of  # "envoys of A and of B met": no clause begins with "of B"
        if kind in "GP" and not again and self._opens_clause(line, first, last):
            last -= 2 if symbols[last - 3] != "," else 3
            if last - first < 2:
                return None
        if (
            kind in "GP"
            and symbols[last - 2] == ","
            and self._and.search(symbols, first, last - 2)
            and symbols[last : last + 1] not in self._joins
        ):
            last -= 2  # "after the war between A and B, C has": the list ended with B
        if last - first == 3 and first > 1 and symbols[first - 1] in self._of and symbols[first - 2] in self._factions:
            return None  # "the factions of X, [A and B]", the two put together already
        if (
            last - first > 3
            and first > 1
            and symbols[first - 1] in self._of
            and (symbols[first - 2] in self._factions or symbols[first - 2] == "H")
        ):
            first += 2  # "the factions of X, A and B"
        while last > first and ((tail := line.chunks[last - 1]) is None or (tail.carried and kind != "hyphen")):
            last -= 1  # "... and it fights": a pronoun begins its own clause
        if last - first < 2:
            return None
        named = [line.chunks[first], *(line.chunks[at] for at in range(first + 1, last) if symbols[at - 2] not in self._apart)]
        return together(named), first, last  # "A, B and dissidents of C": A and B

    def _named(self, symbols: str, first: int) -> bool:
        """Whether what stands at ``first`` is the name of who was just called a leader, a member, a brother."""
        head = symbols[:first].rstrip(",")
        if head[-2:-1] in self._of and head[-1:] in tuple("GHP"):
            head = head[:-2]
        return head[-1:] in self._heads

    def _both(self, line: Line, match: re.Match[str]) -> _Made:
        first, last = match.start(2), match.end()
        if last < len(line) and line.finite[last] and line.chunks[last] is None:
            return None  # "is at war with A and with B is allied"
        if before_denied(line, first, last) < last:
            return None  # "with A and not with B"
        return together([line.chunks[first], line.chunks[last - 1]]), first, last

    def _the_two(self, line: Line, match: re.Match[str]) -> _Made:
        return together([line.chunks[match.start(1)], line.chunks[match.start(2)]]), match.start(), match.end()

    def _opens_clause(self, line: Line, first: int, last: int) -> bool:
        """Whether the last of a list is rather the subject of a new clause: "fights A and B controls P"."""
        if last >= len(line) or not line.finite[last] or line.chunks[last] is not None or first == 0:
            return False
        if line.finite[first]:
            return True  # "the enemy is A, and B fights it"
        return (
            line.symbols[first - 1] in self._objects and any(line.finite[:first]) and line.symbols[first - 1] not in self._speech
        )

    def _owner(self, line: Line, match: re.Match[str]) -> _Made:
        chunk = line.chunks[match.start()]
        if chunk is None or line.ends[match.start()] != line.starts[match.start() + 1]:
            return None
        return chunk.owning(), match.start(), match.end()

    def _of_its_people(self, line: Line, match: re.Match[str]) -> _Made:
        """ "Gunmen of X" as X, with a mark where they are only some of it: who leads X's cells does not lead X."""
        if not self._parts.isdisjoint(match.group()):
            first = match.start()
            line.marks[first] = (*line.marks[first], Mark(PARTIAL, line.starts[first], line.ends[match.end() - 1]))
        return self._only_group(line, match)

    def _only_group(self, line: Line, match: re.Match[str]) -> _Made:
        chunk = line.chunks[match.start(match.lastindex or 1)]
        if chunk is None:
            return None
        plain = chunk.plain() if chunk.symbol in "gp" else chunk
        return replace(plain, start=line.starts[match.start()], end=line.ends[match.end() - 1]), match.start(), match.end()
