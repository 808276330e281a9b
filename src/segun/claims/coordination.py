"""Lists made one chunk of several ("A, B and C"), and people of a group made the group ("gunmen of X")."""

import re
from dataclasses import replace

from segun.claims.chunks import together
from segun.claims.contrasts import before_denied
from segun.claims.lexicon import Alphabet
from segun.claims.line import PARTIAL, Line, Mark
from segun.claims.replacing import Made, each_replaced

_APPOSED = re.compile(r"[GHPQ],[^-,;:.?!()\"GHPQSL]{1,6}$")


class Coordination:
    """Puts together what one verb is said of, in the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """``alphabet`` must have the classes and, of, people, band, prep and between."""
        every = alphabet.members
        of = f"[{every['of']}]"
        also = f"[{every['and'] + every.get('nor', '')}]"
        people = f"[{every['people'] + every['band']}]"
        near = f"[{every['region']}]?" if "region" in every else ""  # "X and neighbouring Y"
        others = every["exmembers"] + every["apart"] if "apart" in every else ""
        self._apart, apart = frozenset(others), f"(?:[{others}](?={of}))?" if others else ""
        joined = f"(?:,|{also}|,{also}){apart}"  # last ", of G" is no more of them: "A and B, of C"
        self._list = re.compile(
            rf"(?P<G>(?<={of})[GH](?:{joined}{of}?[GH])+|[GH](?:{joined}{of}?[GH])*(?:,{apart}|,?{also}{apart}{of}?)[GH])|(?P<P>[PQ](?:(?:,|{also}|,{also})[PQ])+)"
            rf"|(?P<L>L(?:(?:,|{also}|,{also}){near}L)+)|(?P<S>S(?:,S)*w?,?{also}S)|(?P<hyphen>[GH]-[GH])"
        )
        squad, before = every.get("squad", ""), every["with"] + every.get("by", "") + every["range_to"]
        self._squad = (
            re.compile(f"(?:(?<=[{before}])|^)[{squad}](?:{of}{people})?{of}([GH])(?![{every['alias']},])") if squad else None
        )
        both, like = every.get("both_and", ""), every.get("like", "")
        self._both_and = re.compile(f"[{both}]([GHPQ])[{like}]([GHPQ])") if both else None  # "tanto X como Y"
        self._repeated = re.compile(rf"(?P<with>[{every['with']}])([GH]),?{also}(?P=with)([GH])")
        self._joins = frozenset(",-" + also.strip("[]"))  # no list without one of them
        self._by = frozenset(every.get("=by", "") + every.get("=por", ""))
        self._heads = frozenset(every["leader"] + every["member"] + every["founder"] + every["kin"])
        self._and = re.compile(also)
        self._more = re.compile(rf",?{also}[^GHPQ]")
        heads = f"[{every['leader']}{every['member']}]"  # nor is "the head of a cell of X", "ran cells of X"
        bodies = every.get("body", "")
        named = rf"|[{bodies}]{of}(?P<body>[GH])" if bodies else ""
        self._people = re.compile(
            rf"(?<![PQ],)(?<![PQ])(?:(?<!{heads}{of})(?<![{every['lead']}]){people}{of}([GH])(?!,Q|[{every['join']}][{every['range_to']}]?[GH]){named})|([GHg]){people}(?![-:]?[PQ]|{of}L)"
        )  # "fighters of X joined Y" have left X, "its people of L" are some of it
        self._crowds = frozenset(every["people"] + every["band"] + bodies)
        self._parts = frozenset(every.get("parts", ""))
        self._called = re.compile(rf"[{every['name_kind']}][{every['alias']}]([GH])") if bodies else None
        self._of, self._factions = frozenset(every["of"]), frozenset(every["faction_pl"] + every["pair"])
        # "police say A and B fight": a list, the subject of what they say
        self._speech = frozenset(every["say"] + every["think"])
        self._objects = frozenset(every["verb"] + every["prep"]) - frozenset(every["between"])

    def listed(self, line: Line) -> Line:
        """The line with lists made one chunk of several, and "gunmen of X" made X."""
        if not self._joins.isdisjoint(line.present):
            line = each_replaced(line, self._list, self._listed)
            line = each_replaced(line, self._repeated, self._both)
        if self._both_and is not None:
            line = each_replaced(line, self._both_and, self._the_two)
        if self._squad is not None:
            line = each_replaced(line, self._squad, self._only_group)
        if self._called is not None:
            line = each_replaced(line, self._called, self._only_group)
        return line if self._crowds.isdisjoint(line.present) else each_replaced(line, self._people, self._of_its_people)

    def _listed(self, line: Line, match: re.Match[str]) -> Made:
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
        apart = symbols[first - 1 : first] != "," or "," in match.group()
        if kind == "S" and apart and any(line.finite[:first]) and any(line.finite[last : last + 1]):
            return None  # "said X, and Y confirmed it", but ", X and Y agree"
        if kind == "G" and len(match.group()) == 4 and symbols[first + 1] == "," and _APPOSED.search(symbols[:first]):
            return None  # "A, the armed wing of B, and C": the comma behind B ends the apposition
        if kind == "P" and len(match.group()) == 4 and symbols[first + 1] == "," and self._named(symbols, first):
            return None  # "its leader, A, and B": the comma behind A ends the apposition
        if kind in "GP" and self._has_its_own(line, first, last):
            last -= 2 if symbols[last - 3] != "," else 3
            if last - first < 2:
                return None
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

    def _both(self, line: Line, match: re.Match[str]) -> Made:
        first, last = match.start(2), match.end()
        if last < len(line) and line.finite[last] and line.chunks[last] is None:
            return None  # "is at war with A and with B is allied"
        if before_denied(line, first, last) < last:
            return None  # "with A and not with B"
        return together([line.chunks[first], line.chunks[last - 1]]), first, last

    def _the_two(self, line: Line, match: re.Match[str]) -> Made:
        return together([line.chunks[match.start(1)], line.chunks[match.start(2)]]), match.start(), match.end()

    def _has_its_own(self, line: Line, first: int, last: int) -> bool:
        """Whether what governs a list governs something else behind its last, as in "backed by A, and B by C"."""
        governs = line.symbols[first - 1 : first]
        behind = line.chunks[last + 1 : last + 2]
        return governs in self._by and line.symbols[last : last + 1] == governs and any(behind)

    def _opens_clause(self, line: Line, first: int, last: int) -> bool:
        """Whether the last of a list is rather the subject of a new clause: "fights A and B controls P"."""
        if last >= len(line) or not line.finite[last] or line.chunks[last] is not None or first == 0:
            return False
        if line.finite[first]:
            return True  # "the enemy is A, and B fights it"
        return (
            line.symbols[first - 1] in self._objects and any(line.finite[:first]) and line.symbols[first - 1] not in self._speech
        )

    def _of_its_people(self, line: Line, match: re.Match[str]) -> Made:
        """ "Gunmen of X" as X, with a mark where they are only some of it: who leads X's cells does not lead X."""
        if not self._parts.isdisjoint(match.group()):
            first = match.start()
            line.marks[first] = (*line.marks[first], Mark(PARTIAL, line.starts[first], line.ends[match.end() - 1]))
        return self._only_group(line, match)

    def _only_group(self, line: Line, match: re.Match[str]) -> Made:
        chunk = line.chunks[match.start(match.lastindex or 1)]
        if chunk is None:
            return None
        plain = chunk.plain() if chunk.symbol in "gp" else chunk
        return replace(plain, start=line.starts[match.start()], end=line.ends[match.end() - 1]), match.start(), match.end()
