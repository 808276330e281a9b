"""When something was done, where it parts a verb from what it was done to: "clashed twice last week with X"."""

import re

from segun.claims.lexicon import Alphabet
from segun.claims.line import Line


class Adjuncts:
    """Takes such words of time out of lines; dates, which claims need, are chunks and stay, behind the object."""

    def __init__(self, alphabet: Alphabet, spanish: bool) -> None:
        """Of ``alphabet``: words for days and weeks (``day``) and those that lead up to them (``timing``: "last", "hace")."""
        every = alphabet.members
        days, leads, prep = every.get("day", ""), every.get("timing", ""), every["prep"]
        self._days = frozenset(days)
        self._date: re.Pattern[str] | None = None
        self._set_apart: re.Pattern[str] | None = None  # "Except for X, all leaders of Y", "Unlike X, Y"
        self._since = frozenset[str]()
        self._before_now: re.Pattern[str] | None = None  # "has 1,500 men, down from 25,000 in the 1980s"
        done = f"w{every['verb.act']}{every['verb.part']}{every['war']}"
        party = f"[GHPQL](?:(?:,|,?[{every['and']}])[{prep}]?[GHPQL])*"
        noun = f'[^,;:."()?!GHPQSLDN{every["verb"]}{every["sub"]}{every["and"]}]'
        self._parting = frozenset("D" if spanish else "DL")
        if spanish:  # "desde hace tres años", but not "hasta hace un año"
            since, until = every["=desde"], every["until"] + every["of"]
            self._since = frozenset(since)
            self._found = re.compile(f"(?<![{until}])[{since}]?[{leads}][w#N]{{0,2}}[{days}]")
            self._date = re.compile(
                rf"(?<=[{every['verb.act']}])(?P<date>[{prep}]?D)(?P<object>{noun}{{0,4}}?{party}(?:{noun}{{1,4}}{party})*)(?!,(?![{every['and']}][{every['sub']}])|\([GHPQL]\),[{every['with']}]|[{every['and']}][{prep}]?[GHPQL])"
            )
        else:
            forces = party.replace("GHPQL", "GH")
            where = f"[{every['inside']}]{noun}{{0,4}}?L"  # "clashed in the hills of L with X"
            acts, links = (
                every["verb.act"] + every["verb.part"] + every["war"],
                every["=with"] + every["=against"] + every["=by"] + every["=between"],
            )
            self._date = re.compile(
                rf"(?<=[{acts}])(?P<date>(?:{where}|[{prep}{every['since']}]?D){{1,2}})(?P<object>[{links}]{noun}{{0,4}}?{forces})(?!,(?!$)|[{every['and']}][GHPQ])"
            )
            self._set_apart = re.compile(f"^[{every['set_apart']}][GHPQ],")
            ways, of = every.get("=down", "") + every.get("=up", ""), every.get("=from", "")
            self._before_now = (
                re.compile(f",?[{ways}][{of}][^,;:.GHPQSLD]{{0,2}}[N#][^,;:.GHPQSLD]{{0,2}}[{prep}]D") if ways else None
            )
            self._found = re.compile(f"(?<=[{done}])[{prep}]?[{leads}]{{0,2}}[{days}]{{1,2}}(?=[{prep}])")

    def dropped(self, line: Line) -> Line:
        """The line without them, without a name at its head that it sets apart and without what a number once was."""
        if self._set_apart is not None and (apart := self._set_apart.match(line.symbols)):
            line = line.without(0, apart.end())
        if self._before_now is not None and "D" in line.symbols and (before := self._before_now.search(line.symbols)):
            line = line.without(*before.span())
        if not self._days.isdisjoint(line.present):
            while match := self._found.search(line.symbols):
                first, last = match.span()
                bears = line.finite[first] and line.symbols[first] in self._since and last < len(line)
                line = line.without(first, last)
                if bears:
                    line.finite[first] = True  # "es desde hace una década feudo de X": of the verb that was taken out
        return self.date_behind(line)

    def date_behind(self, line: Line) -> Line:
        """The line with what parts a verb from its object behind that: "controla desde 2017 Tal Arish", "clashed in L with X"."""
        at = len(line) if self._parting.isdisjoint(line.symbols) else 0
        while self._date is not None and (match := self._date.search(line.symbols, at)):
            first, middle, last = match.start("date"), match.end("date"), match.end()
            moved = line.part(first, middle)
            moved.starts, moved.ends = [line.ends[last - 1]] * len(moved), [line.ends[last - 1]] * len(moved)
            head = line.part(0, first).joined(line.part(middle, last))
            head.marks[first] = line.marks[first] + head.marks[first]
            moved.marks[0] = ()
            line = head.joined(moved).joined(line.part(last, len(line)))
            at = last
        return line
