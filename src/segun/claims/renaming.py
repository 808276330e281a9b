"""Other names of the same thing made one chunk: "X (Y)", "X, alias Y", "a man called X"; and possessors, "X's"."""

import re
from dataclasses import replace

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line
from segun.claims.replacing import Made, each_replaced

_QUOTED = re.compile(r'"([GHPQLS])"')
_QUOTED_WITH_COMMA = re.compile(r'"[GHPQLS],"')
_OWNED = re.compile(r"[GHPQS]'")


class Renaming:
    """Puts the names of one thing together, in the lines of one language."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Of ``alphabet``: alias, of, title, the kinds of groups that stand before a name, and what opens a relative clause."""
        every = alphabet.members
        alias, of = (f"[{every[name]}]" for name in ("alias", "of"))
        self._renamed = re.compile(
            rf'([GHPQSL])([,(-]?)"?(?:(?<=\()[^GHPQSLDN,;:.()])?{alias}{{0,2}}[,]?"?([GHPQSL])(?:[),-]?"?[),-]?|"?)'
        )
        self._titled = re.compile(f"(?:[{every['title']}]{{1,3}}|S{alias})([PQS])")  # "a man called X" is X
        subs = every["sub"] + every["and"] + every["prep"] + every["relative"]
        self._described_as = re.compile(rf"[^,;:.\"()GHPQSL{subs}]{{1,4}}[{every['relative']}]")
        kinds = "".join(symbol for symbol in every["name_kind"] if symbol not in every["faction"] + every.get("splinter", ""))
        self._kind_of = re.compile(
            f"(?:(?<=[{every['and'] + every['prep'] + every['verb']},])[{every['name_kind']}]|(?<=G)[{kinds}])(G)"
        )  # but "the X faction Y" is a faction of X
        self._naming = frozenset(every["title"] + every["alias"] + every["name_kind"])
        self._faction_of = re.compile(rf"{of}[GH]")
        self._of = frozenset(every["of"])
        self._kin, self._owners = frozenset(every["kin"]), frozenset("p" + every.get("their_or_his", ""))

    def renamed(self, line: Line) -> Line:
        """The line with possessors, and with other names of one thing ("X (Y)", "X, alias Y") made one chunk."""
        if '"' in line.symbols:
            while match := _QUOTED_WITH_COMMA.search(line.symbols):  # the comma inside, in American style, stays
                line = line.without(match.end() - 1, match.end()).without(match.start(), match.start() + 1)
            line = each_replaced(line, _QUOTED, self._unquote)
        line = each_replaced(line, self._renamed, self._same_thing)
        if not self._naming.isdisjoint(line.present):
            line = each_replaced(line, self._titled, self._titled_name)
            line = each_replaced(line, self._kind_of, self._with_title)  # "and the band X" is "and X"
        return each_replaced(line, _OWNED, self._owner) if "'" in line.symbols else line

    def _unquote(self, line: Line, match: re.Match[str]) -> Made:
        chunk = line.chunks[match.start(1)]
        if chunk is None:
            return None
        return replace(chunk, start=line.starts[match.start()], end=line.ends[match.end() - 1]), match.start(), match.end()

    def _with_title(self, line: Line, match: re.Match[str]) -> Made:
        chunk = line.chunks[match.start(1)]
        return None if chunk is None else (chunk, match.start(), match.end())

    def _titled_name(self, line: Line, match: re.Match[str]) -> Made:
        first, name = match.start(), match.start(1)
        akin = line.symbols[first] in self._kin and (line.finite[name] or line.symbols[first - 1 : first] in self._owners)
        return None if akin else self._with_title(line, match)  # "su padre es X"

    def _same_thing(self, line: Line, match: re.Match[str]) -> Made:
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

    def _owner(self, line: Line, match: re.Match[str]) -> Made:
        chunk = line.chunks[match.start()]
        if chunk is None or line.ends[match.start()] != line.starts[match.start() + 1]:
            return None
        return chunk.owning(), match.start(), match.end()
